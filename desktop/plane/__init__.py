"""The planes: surface, boundary, points, cursor, headings and their grid."""

import os

# Qt hands large fills to threads of its own and waits for them. Next to a training process on the other core a frame of
# 4 ms then takes 14 ms.
os.environ.setdefault("QT_NO_GUI_THREADPOOL", "1")
