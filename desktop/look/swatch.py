"""The sign that a variant is known by in cards, tables and charts: its number on its colour."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPixmap

from desktop.look.style import sized
from desktop.look.theme import Theme

TEXT_SIZE: Final = 11
_INKS: Final = ("#ffffff", "#000000")


def draw_swatch(painter: QPainter, rect: QRectF, number: int, color: str, theme: Theme) -> None:
    """Draw a rounded swatch with a variant's number, as people count: from 1."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(color))
    painter.drawRoundedRect(rect, 4, 4)
    font = QFont(painter.font())
    font.setPixelSize(theme.px(TEXT_SIZE))
    font.setWeight(QFont.Weight.Bold)
    painter.setFont(font)
    painter.setPen(QColor(ink_on(color)))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, str(number))
    painter.restore()


def number_size(font: QFont, theme: Theme) -> QSizeF:
    """Size of a variant's number with a pixel of room around it."""
    metrics = QFontMetricsF(sized(font, theme.px(TEXT_SIZE), QFont.Weight.Bold))
    return QSizeF(metrics.horizontalAdvance("8") + 8, metrics.capHeight() + 6)


@lru_cache(maxsize=64)
def number_picture(number: int, color: str, theme: Theme, font: str, ratio: float) -> QPixmap:
    """A variant's number, painted once, since text takes long. font: as QFont.toString() tells it."""
    own = QFont()
    own.fromString(font)
    size = number_size(own, theme)
    picture = QPixmap((size * ratio).toSize() + QSize(1, 1))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setFont(own)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme.surface))
    box = QRectF(QPointF(0, 0), size)
    painter.drawRoundedRect(box, 4.5, 4.5)
    draw_swatch(painter, box.adjusted(1, 1, -1, -1), number, color, theme)
    painter.end()
    return picture


@lru_cache(maxsize=64)
def ink_on(color: str) -> str:
    """White or black, whichever is easier to read on a "#rrggbb" ground."""
    return max(_INKS, key=lambda ink: contrast(ink, color))


def contrast(first: str, second: str) -> float:
    """Contrast ratio of two "#rrggbb" colours, 1 to 21 (WCAG 2.2)."""
    low, high = sorted((_luminance(first), _luminance(second)))
    return (high + 0.05) / (low + 0.05)


def _luminance(color: str) -> float:
    """Relative luminance as WCAG 2.2 defines it, from the sRGB transfer curve."""
    parsed = QColor(color)
    linear = (
        channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4
        for channel in (parsed.redF(), parsed.greenF(), parsed.blueF())
    )
    return sum(share * channel for share, channel in zip((0.2126, 0.7152, 0.0722), linear, strict=True))
