"""Icons: glyphs of the Material Design icon font that qtawesome ships, painted in the theme's colours.

Only the one font is loaded (about 10 ms, once). Importing qtawesome itself would cost 0.3 s of the start, because it
reads every font it has.
"""

from __future__ import annotations

from functools import cache, lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QIcon, QPainter, QPixmap

from desktop.look.style import mix
from desktop.look.theme import Theme

_FONT_FILES: Final = "materialdesignicons6-webfont-*.ttf"

# Names on the left are ours; the code points are the font's "mdi6" ones, which its makers never reassign.
_GLYPHS: Final = {
    "play": 0xF040A,
    "pause": 0xF03E4,
    "step": 0xF04AD,
    "reset": 0xF0709,
    "seed": 0xF114E,
    "undo": 0xF054C,
    "redo": 0xF044E,
    "theme": 0xF1396,
    "projector": 0xF0428,
    "plus": 0xF0415,
    "minus": 0xF0374,
    "info": 0xF02FD,
    "good": 0xF05E1,
    "warning": 0xF002A,
    "bad": 0xF015D,
    "rising": 0xF0535,
    "falling": 0xF0533,
    "stopped": 0xF0667,
    "waiting": 0xF051F,
    "replay": 0xF1710,
    "best": 0xF053A,
    "compare": 0xF11DA,
    "cures": 0xF0402,
    "remove": 0xF0A7A,
    "move_left": 0xF004D,
    "move_right": 0xF0054,
}

NAMES: Final = tuple(_GLYPHS)


@lru_cache(maxsize=256)
def icon(name: str, theme: Theme, size: int = 18, color: str | None = None) -> QIcon:
    """One of NAMES, in the theme's text colour unless another "#rrggbb" is given; fainter where disabled.

    size is in pixels at 100 % type. Needs a QGuiApplication. Raises KeyError for an unknown name.
    """
    pixels = theme.px(size)
    ink = color or theme.text
    result = QIcon()
    for mode, shade in ((QIcon.Mode.Normal, ink), (QIcon.Mode.Disabled, mix(ink, theme.surface, 0.6))):
        for ratio in (1, 2):
            result.addPixmap(_painted(_GLYPHS[name], pixels, shade, ratio), mode)
    return result


def _painted(glyph: int, pixels: int, color: str, ratio: int) -> QPixmap:
    pixmap = QPixmap(pixels * ratio, pixels * ratio)
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    font = QFont(_family())
    font.setPixelSize(pixels)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setFont(font)
    painter.setPen(QColor(color))
    painter.drawText(QRectF(0, 0, pixels, pixels), Qt.AlignmentFlag.AlignCenter, chr(glyph))
    painter.end()
    return pixmap


@cache
def _family() -> str:
    """Loads the font and says its family. Raises FileNotFoundError when the installation lacks it."""
    package = find_spec("qtawesome")
    files = sorted((Path(package.origin).parent / "fonts").glob(_FONT_FILES)) if package and package.origin else []
    number = QFontDatabase.addApplicationFont(str(files[-1])) if files else -1
    if number < 0:
        raise FileNotFoundError("The icon font is missing: install qtawesome again.")
    return QFontDatabase.applicationFontFamilies(number)[0]
