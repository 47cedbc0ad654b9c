"""Frames around the parts of the window that a step speaks of."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, Qt, QTimer, QVariantAnimation
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette, QPen, QRegion
from PySide6.QtWidgets import QWidget

from desktop.look.motion import wants_less_motion

AROUND: Final = 1
"""Pixels between what is lit and its frame, and"""
THICK: Final = 2
GLOW: Final = 4
"""pixels of the frame, and of the glow on both sides of it."""
RADIUS: Final = 9
PULSES: Final = 2
PULSE_MS: Final = 700
"""A frame glows up so often when it comes, and rests then: what moves on draws eyes away from everything else."""

SETTLED_MS: Final = 30
"""After a change of frames: two frames of the window, within which everything has found its place."""


class Spotlight(QWidget):
    """Lies over a widget and takes no clicks. It covers no more than its frames, so that what is lit is painted as fast
    as ever."""

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self._places: tuple[QRect, ...] = ()
        self._covered = QRegion()
        self._glow = 1.0
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._animation = QVariantAnimation(self)
        self._animation.setStartValue(0.0)
        self._animation.setKeyValueAt(0.5, 1.0)
        self._animation.setEndValue(0.0)
        self._animation.setDuration(PULSE_MS)
        self._animation.setLoopCount(PULSES)
        self._animation.valueChanged.connect(self._set_glow)
        self._repainting = QTimer(self)
        self._repainting.setSingleShot(True)
        self._repainting.setInterval(SETTLED_MS)
        self._repainting.timeout.connect(self._repaint_below)
        over.installEventFilter(self)
        self.hide()

    @property
    def places(self) -> tuple[QRect, ...]:
        """What is lit, in pixels of the widget below."""
        return self._places

    def set_places(self, places: Sequence[QRect]) -> None:
        """Light these; none: nothing. The same as before cost nothing."""
        places = tuple(place for place in places if not place.isEmpty())
        if places == self._places:
            return
        self._places = places
        self.setVisible(bool(places))
        self._cover()

    def pulse(self) -> None:
        """Draw attention to the frames, which are of another step."""
        self._animation.stop()
        self._set_glow(1.0 if wants_less_motion() else 0.0)
        if self._places and not wants_less_motion():
            self._animation.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() in (QEvent.Type.Resize, QEvent.Type.ChildAdded) and watched is self.parent():
            self._cover()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        accent = self.palette().color(QPalette.ColorRole.Highlight)
        for place in self._places:
            frame = QRectF(place).adjusted(-AROUND, -AROUND, AROUND, AROUND)
            for width in range(THICK + 2 * GLOW, THICK, -2):
                ink = QColor(accent)
                ink.setAlphaF(0.05 + 0.05 * self._glow)
                painter.setPen(QPen(ink, width))
                painter.drawRoundedRect(frame, RADIUS, RADIUS)
            ink = QColor(accent)
            ink.setAlphaF(0.85)
            painter.setPen(QPen(ink, THICK))
            painter.drawRoundedRect(frame, RADIUS, RADIUS)

    def _set_glow(self, glow: object) -> None:
        self._glow = float(glow)  # type: ignore[arg-type]  # a number, as the animation's ends are
        self.update()

    def _cover(self) -> None:
        """Take the frames' place, and no other."""
        parent = self.parentWidget()
        if parent is None or not (self._places or self._covered):
            return
        self.setGeometry(parent.rect())
        covered, reach = QRegion(), AROUND + THICK + GLOW
        for place in self._places:
            outer = place.adjusted(-reach, -reach, reach, reach)
            inner = place.adjusted(GLOW, GLOW, -GLOW, -GLOW)
            covered = covered.united(QRegion(outer).subtracted(QRegion(inner)))
        self.setMask(covered)
        if covered != self._covered:
            self._covered = covered
            self._repainting.start()
        self.raise_()
        self.update()

    def _repaint_below(self) -> None:
        """Paint anew what stands below frames that were there. WORKAROUND: as of Qt 6.11, a mask that moves, and an
        update of the parent, leave it out where a widget that paints all of itself covers the region, as planes and
        charts do; and one that grows or moves in the same turn takes a piece of a frame along. So all of them are
        painted, once everything stands in its place."""
        parent = self.parentWidget()
        for widget in parent.findChildren(QWidget) if parent is not None else ():
            if widget.isVisible():
                widget.update()
