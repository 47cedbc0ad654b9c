"""Icons: the program's own line drawings in assets/icons, painted in the theme's colours."""

from __future__ import annotations

from functools import cache, lru_cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Final

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from desktop.look.style import mix
from desktop.look.theme import Theme

_INK: Final = "currentColor"
"""What the drawings are drawn in; it is replaced by a colour, since Qt's renderer takes it for black."""
_RATIOS: Final = (1, 2)
"""Screens that pixmaps are made for, in device pixels for a pixel; Qt scales for those between."""


@lru_cache(maxsize=256)
def icon(name: str, theme: Theme, size: int = 18, color: str | None = None) -> QIcon:
    """An icon by the name of its file, in the theme's text colour unless another "#rrggbb" is given; fainter where
    disabled.

    size is in pixels at 100 % type. Needs a QGuiApplication. Raises FileNotFoundError for an unknown name.
    """
    pixels = theme.px(size)
    ink = color or theme.text
    result = QIcon()
    renderer = QSvgRenderer(QByteArray(_drawing(name).replace(_INK, ink).encode()))
    for ratio in _RATIOS:
        pixmap = _painted(renderer, pixels, ratio)
        result.addPixmap(pixmap, QIcon.Mode.Normal)
        result.addPixmap(_recoloured(pixmap, mix(ink, theme.surface, 0.6)), QIcon.Mode.Disabled)
    return result


def _painted(renderer: QSvgRenderer, pixels: int, ratio: int) -> QPixmap:
    pixmap = QPixmap(pixels * ratio, pixels * ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    renderer.render(painter, QRectF(pixmap.rect()))
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


def _recoloured(pixmap: QPixmap, color: str) -> QPixmap:
    """The same drawing in another colour, without reading and drawing it again: all of it has the one colour."""
    copy = QPixmap(pixmap)
    painter = QPainter(copy)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
    painter.fillRect(QRectF(copy.rect()), QColor(color))
    painter.end()
    return copy


@cache
def _drawing(name: str) -> str:
    return (_folder() / f"{name}.svg").read_text(encoding="utf-8")


@cache
def _folder() -> Traversable:
    return files("assets") / "icons"  # Python looks for a package's files anew each time, longer than it takes to read
