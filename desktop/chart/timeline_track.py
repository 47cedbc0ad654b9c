"""The track of the timeline: epochs of a run from left to right, the checkpoints, a knob that snaps to them.

It ends at what training has come to. There the knob stands while the run is seen live.
"""

from __future__ import annotations

from typing import Final

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPalette, QPen, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.look.language import tr
from desktop.look.paint_arrays import draw_segments
from desktop.look.style import see_through
from desktop.look.theme import LIGHT, Theme
from desktop.widgets.controls import color, explain
from desktop.widgets.slider import Slider

Epochs = npt.NDArray[np.int64]

PAGE: Final = 10
"""Moments that Page Up and Page Down go."""
_STEPS: Final = {
    **dict.fromkeys((Qt.Key.Key_Left, Qt.Key.Key_Down), -1),
    **dict.fromkeys((Qt.Key.Key_Right, Qt.Key.Key_Up), 1),
    **{Qt.Key.Key_PageDown: -PAGE, Qt.Key.Key_PageUp: PAGE, Qt.Key.Key_Home: -(10**9), Qt.Key.Key_End: 10**9},
}
"""Moments that each of SLIDER_KEYS goes, as far as there are so many."""
_TICK: Final = 4.0


class TimelineTrack(Slider):
    """Qt view of a run's epochs. Its value is the epoch under the knob; `maximum` is the newest one.
    Press and drag, or Left, Right, Page Up, Page Down, Home and End when it has the keyboard focus."""

    moved = Signal(object)
    """By the person, to another place: the epoch of a checkpoint as int, or None for the end, which is live."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = LIGHT
        self._checkpoints: Epochs = np.empty(0, np.int64)
        self.best: int | None = None
        self.shown: int | None = None
        """The epoch under the knob; None at the end."""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("Epoch shown"))
        explain(self, "Shows the networks as they were at an earlier epoch. Each tick is a checkpoint.")
        self.setRange(0, 0)

    @property
    def has_past(self) -> bool:
        return len(self._checkpoints) > 0

    def set_checkpoints(self, checkpoints: Epochs, last_epoch: int, best: int | None) -> None:
        """The epochs that can be shown, ascending, the newest one, and the chosen variant's best, which is
        marked; None: there is none."""
        self._checkpoints, self.best = checkpoints[checkpoints < last_epoch], best
        self.setRange(0, max(last_epoch, 0))
        self.set_shown(self.shown)

    def set_shown(self, epoch: int | None) -> None:
        """Moves the knob to an epoch, or to the end; tells nobody."""
        self.shown = epoch
        self.setValue(self.maximum() if epoch is None else epoch)
        self.update()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(self._knob() * 16, self._knob() + 2 * round(_TICK) + 4)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(self._knob() * 5, self._knob() + 2 * round(_TICK) + 4)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        stops = len(self._checkpoints)
        if Qt.Key(event.key()) not in _STEPS or not stops:
            event.ignore()
            return
        # Between two checkpoints, one to the left and one to the right are the next ones.
        at = stops if self.shown is None else int(np.searchsorted(self._checkpoints, self.shown))
        is_between = at < stops and self._checkpoints[at] != self.shown
        step = _STEPS[Qt.Key(event.key())]
        to = min(max(at + step - (step == 1 and is_between), 0), stops)
        self._move(None if to == stops else int(self._checkpoints[to]))

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        event.ignore()  # scrolling over it must not leave what is seen live

    def _paint_below_knob(self, painter: QPainter) -> None:
        """One tick a checkpoint, at most one in every other column of pixels; and the best epoch."""
        if not self.isEnabled():
            return
        grid, top = 2.0 if len(self._checkpoints) * 2 > self.width() else 1.0, self._middle() + self._knob() / 2
        x = np.round(self._x(self._checkpoints) / grid) * grid + 0.5
        x = x[np.diff(x, prepend=-1.0) > 0]  # np.unique loads a module when a run begins, and holds a frame
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setPen(QPen(see_through(self._theme.caption, 0.6), 1))
        draw_segments(painter, np.stack(np.broadcast_arrays(x, top + 1, x, top + 1 + _TICK), axis=1))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.best is not None and 0 <= self.best <= self.maximum():
            painter.setPen(QPen(color(self, QPalette.ColorRole.Base), 1.5))
            painter.setBrush(QColor(self._theme.good))
            reach = self._knob() / 4
            painter.drawEllipse(QPointF(float(self._x(np.array(self.best))), self._middle()), reach, reach)

    def _move(self, epoch: int | None) -> None:
        if epoch != self.shown:
            self.set_shown(epoch)
            self.moved.emit(epoch)

    def _take_to(self, x: float) -> None:
        """To the checkpoint nearest to a pixel column, or to the end."""
        if len(self._checkpoints):
            distances = np.abs(self._x(self._checkpoints) - x)
            place = int(np.argmin(distances))
            self._move(None if self._ends()[1] - x < distances[place] else int(self._checkpoints[place]))

    def _x(self, epochs: npt.NDArray[np.integer]) -> npt.NDArray[np.float64]:
        left, right = self._ends()
        return left + epochs.astype(np.float64) * ((right - left) / max(self.maximum(), 1))

    def _middle(self) -> float:
        return (self.height() - _TICK) / 2
