"""All drawing tools, in the order in which a person finds them."""

from __future__ import annotations

from typing import Final

from desktop.tools.brush import BRUSH
from desktop.tools.ellipse import ELLIPSE
from desktop.tools.eraser import ERASER
from desktop.tools.flip import FLIP
from desktop.tools.jitter import JITTER
from desktop.tools.lasso import LASSO
from desktop.tools.line import LINE
from desktop.tools.magnet import MAGNET
from desktop.tools.point import POINT
from desktop.tools.rectangle import RECTANGLE
from desktop.tools.relabel import RELABEL
from desktop.tools.select import SELECT
from desktop.tools.spray import SPRAY
from desktop.tools.stamp import STAMP

TOOLS: Final = (
    SELECT,
    LASSO,
    POINT,
    BRUSH,
    SPRAY,
    LINE,
    ELLIPSE,
    RECTANGLE,
    STAMP,
    ERASER,
    RELABEL,
    FLIP,
    JITTER,
    MAGNET,
)
