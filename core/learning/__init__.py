"""Networks trained as stacks, with gradients in closed form. The one home of torch besides the worker."""

import os

# MKL, which multiplies torch's matrices on Windows and Linux PCs, rounds by whether a matrix starts on a 16-byte
# boundary, unless told not to before its first product. Then a network's numbers would depend on its row in a stack.
# It costs no time (see "Conditional Numerical Reproducibility" in Intel's guide). A value that is there already stays.
os.environ.setdefault("MKL_CBWR", "AUTO")
