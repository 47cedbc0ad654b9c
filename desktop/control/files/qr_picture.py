"""QR pictures of short texts (ISO/IEC 18004)."""

from __future__ import annotations

from typing import Final

import numpy as np
from PySide6.QtGui import QImage

QUIET: Final = 4
"""Modules of white around, as the standard asks for."""
PIXELS: Final = 8
"""Of a module in a picture that is saved or copied."""


def qr_picture(text: str, pixels: int = 1) -> QImage:
    """Black on white, with so many pixels for each module along both axes; 15 % of it may be damaged."""
    import segno  # noqa: PLC0415 - 30 ms that the start can do without

    modules = np.array(segno.make_qr(text, error="m").matrix, np.uint8)
    dark = np.pad(modules, QUIET).repeat(pixels, axis=0).repeat(pixels, axis=1)
    gray = np.ascontiguousarray(np.where(dark == 1, 0, 255).astype(np.uint8))
    height, width = gray.shape
    return QImage(gray.data, width, height, width, QImage.Format.Format_Grayscale8).copy()
