"""Networks trained as stacks, with gradients in closed form. The one home of torch besides the worker."""
