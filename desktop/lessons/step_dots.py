"""The steps of a lesson as a row of dots: which are done, and which is on screen."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from html import escape
from typing import Final

from PySide6.QtCore import QEvent, QPoint, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from desktop.look.language import tr
from desktop.look.style import mix
from desktop.look.theme import LIGHT, Theme
from desktop.widgets.controls import claims_key

APART: Final = 18
"""Pixels at 100 % type from one dot to the next; closer where many have to fit."""
DOT: Final = 9
STEPS: Final = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class StepDots(QWidget):
    """Qt view of how far a lesson is. Steps that were done can be clicked, and the one after them; with the keyboard,
    arrows go back and forth among them."""

    chosen = Signal(int)
    """The person wants to see that step."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = LIGHT
        self._titles: tuple[str, ...] = ()
        self._at = 0
        self._done: frozenset[int] = frozenset()
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)
        self.setAccessibleName(tr("Steps"))

    def set_steps(self, titles: Sequence[str], at: int, done: Collection[int]) -> None:
        """Show so many steps, the one on screen, and which are done."""
        self._titles, self._at, self._done = tuple(titles), at, frozenset(done)
        self.setAccessibleDescription(self._told)
        self.updateGeometry()
        self.update()

    @property
    def _told(self) -> str:
        """The one on screen, for screen readers."""
        if not self._titles:
            return ""
        number, count, title = self._at + 1, len(self._titles), self._titles[self._at]
        if self._at in self._done:
            return tr("Step {number} of {count}, {title}: done", number=number, count=count, title=title)
        return tr("Step {number} of {count}, {title}: not done yet", number=number, count=count, title=title)

    def set_done(self, done: Collection[int]) -> None:
        """Others are done."""
        if frozenset(done) != self._done:
            self.set_steps(self._titles, self._at, done)

    def set_theme(self, theme: Theme) -> None:
        """Take over colours and sizes."""
        self._theme = theme
        self.updateGeometry()
        self.update()

    def can_choose(self, step: int) -> bool:
        """Whether a step can be gone to: it is done, or follows on those that are."""
        return 0 <= step < len(self._titles) and (step in self._done or step - 1 in self._done or step <= self._at)

    def place(self, step: int) -> QPoint:
        """The middle of a step's dot, in this widget's pixels."""
        apart = min(self._theme.px(APART), self.width() / max(1, len(self._titles)))
        return QPointF(apart * (step + 0.5), self.height() / 2).toPoint()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(self._theme.px(APART) * len(self._titles), self._theme.px(20))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(self._theme.px(60), self._theme.px(20))

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            step = self._step_at(event.pos())
            if step is not None:
                QToolTip.showText(event.globalPos(), f"<qt>{step + 1}. {escape(self._titles[step])}</qt>", self)
            return True
        return claims_key(self, event, frozenset(STEPS)) or super().event(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        step = self._step_at(event.position().toPoint())
        can = step is not None and step != self._at and self.can_choose(step)
        self.setCursor(Qt.CursorShape.PointingHandCursor if can else Qt.CursorShape.ArrowCursor)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        step = self._step_at(event.position().toPoint())
        if step is not None:
            self._choose(step)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        step = STEPS.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self._choose(self._at + step)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        del event
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        accent, line = QColor(theme.accent), QColor(mix(theme.line, theme.text, 0.35))
        radius = theme.px(DOT) / 2
        for step in range(len(self._titles)):
            middle, is_done = QPointF(self.place(step)), step in self._done
            painter.setPen(QPen(accent if is_done or step == self._at else line, 1.5))
            painter.setBrush(accent if is_done else Qt.BrushStyle.NoBrush)
            painter.drawEllipse(middle, radius * 0.8, radius * 0.8)
            if step == self._at:
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setPen(QPen(accent, 2 if self.hasFocus() else 1.5))
                painter.drawEllipse(middle, radius * 1.55, radius * 1.55)

    def _step_at(self, place: QPoint) -> int | None:
        reach = self._theme.px(APART) / 2
        steps = range(len(self._titles))
        return next((step for step in steps if abs(self.place(step).x() - place.x()) <= reach), None)

    def _choose(self, step: int) -> None:
        if step != self._at and self.can_choose(step):
            self.chosen.emit(step)
