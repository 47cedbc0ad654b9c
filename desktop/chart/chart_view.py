"""The frame of the loss chart: axes around a rectangle of curves, which part of them is seen, mouse, wheel and keys."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import QEvent, QPointF, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPalette, QPen, QWheelEvent
from PySide6.QtWidgets import QGraphicsItem, QPushButton, QWidget

from desktop.chart.axes import NOTCH, Axes, ChartAxis, Span, Window, epoch_span
from desktop.chart.curves_item import CurvesItem
from desktop.chart.placing import CLEAR, free_corner
from desktop.look.language import tr
from desktop.look.scene_library import PlotWidget, ViewBox, paint_when_asked
from desktop.widgets.controls import BY_TAB, PASSING, SLIDER_KEYS, claims_key, explain

EDGE: Final = 4.0
"""Pixels around the rectangle of curves that still count as in it, and between it and what stands in its corners."""
_FIT_KEYS: Final = frozenset({Qt.Key.Key_A})
_CROSS_KEYS: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape})
LEAST_EPOCHS_SEEN: Final = 5.0
LEAST_SHARE_SEEN: Final = 0.001
"""Epochs, and share of the whole loss axis, that stay in sight however far a person zooms in."""
_A_NOTCH: Final = 120.0
"""What Qt tells of one notch of a wheel: eighths of a degree."""
STEP: Final = 4.0
"""Pixels that Left and Right go, and at least one epoch."""
PAGE: Final = 10
"""Steps that Page Up and Page Down go."""
_STEPS: Final = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_PageUp: -PAGE, Qt.Key.Key_PageDown: PAGE}


class ChartView(PlotWidget):
    """Left press or drag asks for an epoch; the wheel zooms epochs, with Ctrl losses; a middle drag pans; A fits again.

    Mouse events are handled as Qt sends them: pyqtgraph's own come late, and some of them never.

    After Tab the keyboard reads the chart with a cross: Left, Right, Page Up, Page Down, Home and End move it, Up and
    Down go to the next and the last stop, Enter asks for its epoch, Escape puts it away.
    """

    epoch_pressed = Signal(int)
    """The person pressed or dragged at an epoch, from 0 to the newest."""
    view_changed = Signal()
    """The person looks at another part."""
    pointer_moved = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        parts = {"bottom": ChartAxis("bottom"), "left": ChartAxis("left")}
        box = ViewBox(enableMouse=False, enableMenu=False)
        super().__init__(parent, background=None, viewBox=box, enableMenu=False, axisItems=parts)
        self.epoch_axis, self.loss_axis = parts["bottom"], parts["left"]
        self.box: ViewBox = self.plotItem.vb
        for axis in parts.values():
            axis.setZValue(self.box.zValue() - 1)  # grid lines lie behind the curves
            axis.setCacheMode(QGraphicsItem.CacheMode.DeviceCoordinateCache)  # texts take long, and change rarely
        self._curves = CurvesItem()
        self._curves.setZValue(1)
        self.scene().addItem(self._curves)
        self.axes = Axes(QRectF(0, 0, 10, 10), epoch_span(0), (0.0, 1.0), False)
        """What lies where, as it was laid out last."""
        self._epochs, self._losses = Window(), Window()
        self.newest = -1
        """The newest epoch there is to see; -1 before any."""
        self._margins, self._is_bare, self._has_tab_focus = (0.0, 0.0), False, False
        self._heights: Span = (0.0, 1.0)
        self._pressed: int | None = None
        self._panned: QPointF | None = None
        self.pointer: QPointF | None = None
        """Where the mouse is over the chart, or the keyboard's cross, pixels."""
        self.cross: int | None = None
        """The epoch that the keyboard's cross is at."""
        self.stops: tuple[int, ...] = ()
        """Epochs that the cross goes to with Up and Down."""
        self.fit_button = QPushButton(tr("Fit (A)"), self)
        self.fit_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        explain(self.fit_button, "Shows all epochs and losses again, and follows training.")
        self.fit_button.clicked.connect(self.fit)
        self.fit_button.hide()
        self._corner: QRectF | None = None
        """Where the button stands, or stood last."""
        self.hideButtons()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(True)
        paint_when_asked(self)  # it knows from which column on curves have changed

    @property
    def is_zoomed(self) -> bool:
        """The person looks at a part, which stays where it is while the run goes on."""
        return self._epochs.span is not None or self._losses.span is not None

    def fit(self) -> None:
        """Shows everything, and follows the run."""
        if self.is_zoomed:
            self._epochs.span = self._losses.span = None
            self.view_changed.emit()

    def set_bare(self) -> None:
        """Leave out what can be pressed, and paint words as words: kept as pictures they are blurred in a drawing."""
        self._is_bare = True
        for axis in (self.epoch_axis, self.loss_axis):
            axis.setCacheMode(QGraphicsItem.CacheMode.NoCache)

    def set_margins(self, above: float, right: float) -> None:
        """Room for words above the curves, and for what stands right of them; pixels."""
        if (above, right) != self._margins:
            self._margins = (above, right)
            self.plotItem.layout.setContentsMargins(0, above, right, 0)

    def show_range(self, newest: int, last_epoch: int, heights: Span, *, logarithmic: bool) -> None:
        """Shows what the person looks at, of epochs 0 to `last_epoch` and of heights (see Axes).

        newest: of the run, which may end before what else is drawn.
        """
        self.newest, self._heights = newest, heights
        # Epochs beyond the newest can't be looked at: it is another run, or one that goes on from an earlier epoch.
        if self._epochs.span is not None and self._epochs.span[1] > self._seeable[1]:
            self._epochs.span = self._losses.span = None
        seen = self._losses.span or heights
        if not heights[0] <= seen[0] < seen[1] <= heights[1]:
            self._losses.span, seen = None, heights
        epochs = self._epochs.span or epoch_span(last_epoch)
        self.plotItem.layout.activate()
        rect = self.box.mapRectToScene(self.box.rect())
        axes = Axes(rect, epochs, seen, logarithmic)
        if axes != self.axes:
            self.axes = axes
            self.loss_axis.set_logarithmic(logarithmic)
            self.box.setRange(xRange=epochs, yRange=seen, padding=0)
            self._paint_all()
        if self.cross is not None:
            self._place_cross(self.cross)

    def _paint_all(self) -> None:
        """Everything stands elsewhere."""
        self.viewport().update()

    def drawForeground(self, painter: QPainter, _rect: QRectF) -> None:  # noqa: N802 - Qt's name
        """A ring around the curves, where the keyboard came to them by Tab."""
        if self._has_tab_focus:
            painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Highlight), 2))
            painter.drawRoundedRect(self.axes.rect.adjusted(1 - EDGE, 1 - EDGE, EDGE - 1, EDGE - 1), 6, 6)

    def pointed_epoch(self) -> int | None:
        """The epoch under the pointer, as far as there are epochs; None off the chart."""
        if self.pointer is None or self.newest < 0:
            return None
        is_over = self.axes.rect.adjusted(-EDGE, -EDGE, EDGE, EDGE).contains(self.pointer)
        return self._epoch_at(self.pointer.x()) if is_over else None

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and claims_key(self, event, self._own_keys):
            return True
        return bool(super().event(event))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        key = Qt.Key(event.key())
        if key not in self._own_keys:
            event.ignore()
        elif key in _FIT_KEYS:
            self.fit()
        elif key in SLIDER_KEYS:
            self._move_cross(key)
        elif key == Qt.Key.Key_Escape or self.cross is None:
            self._put_away()
        else:
            self.epoch_pressed.emit(self.cross)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        super().focusInEvent(event)
        if event.reason() not in PASSING:
            self._has_tab_focus = event.reason() in BY_TAB
            self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        super().focusOutEvent(event)
        if event.reason() not in PASSING:
            self._has_tab_focus = False
            self.viewport().update()
            self._put_away()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        self.pointer = event.position()
        epoch = self.pointed_epoch()
        if epoch is not None and event.button() == Qt.MouseButton.LeftButton:
            self._press(epoch)
        elif epoch is not None and event.button() == Qt.MouseButton.MiddleButton:
            self._panned = event.position()
            self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
        else:
            event.ignore()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        self.cross = None
        self.pointer = event.position()
        if self._pressed is not None and self.newest >= 0:
            self._press(self._epoch_at(event.position().x()))
        if self._panned is not None:
            self._pan(event.position() - self._panned)
            self._panned = event.position()
        self.pointer_moved.emit()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed = None
        elif event.button() == Qt.MouseButton.MiddleButton:
            self._panned = None
            self.viewport().unsetCursor()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        self.mousePressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        if self.newest < 0:
            event.ignore()
            return
        event.accept()
        at, turned, axes = event.position(), event.angleDelta(), self.axes
        factor = NOTCH ** (turned.y() / _A_NOTCH)
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            least = LEAST_SHARE_SEEN * (self._heights[1] - self._heights[0])
            self._losses.zoom(axes.heights, axes.height_at(at.y()), factor, self._heights, least)
        elif abs(turned.x()) > abs(turned.y()):  # sideways, on a trackpad
            self._pan(QPointF(turned.x() / 2, 0))
        else:
            self._epochs.zoom(axes.epochs, axes.epoch_at(at.x()), factor, self._seeable, LEAST_EPOCHS_SEEN)
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self.view_changed.emit()

    def leaveEvent(self, _event: QEvent) -> None:  # noqa: N802 - Qt's name
        if self.cross is None:
            self.pointer = None
            self.pointer_moved.emit()

    @property
    def _own_keys(self) -> frozenset[Qt.Key]:
        """What the chart takes before the window's shortcuts, as things are."""
        keys = _FIT_KEYS if self.is_zoomed else frozenset()
        if self._has_tab_focus and self.newest >= 0:
            keys |= SLIDER_KEYS
        return keys | _CROSS_KEYS if self.cross is not None else keys

    @property
    def _seeable(self) -> Span:
        return 0.0, float(max(self.newest, epoch_span(0)[1]))

    def _pan(self, by: QPointF) -> None:
        """Move the part in sight along with the pointer, by so many pixels."""
        axes = self.axes
        self._epochs.move(axes.epoch_at(axes.rect.left() - by.x()) - axes.epochs[0], self._seeable)
        self._losses.move(axes.height_at(axes.rect.bottom() - by.y()) - axes.heights[0], self._heights)
        self.view_changed.emit()

    def _press(self, epoch: int) -> None:
        if epoch != self._pressed:
            self._pressed = epoch
            self.epoch_pressed.emit(epoch)

    def _move_cross(self, key: Qt.Key) -> None:
        """Move the cross, or first show it, at the newest epoch."""
        axes, to = self.axes, self.newest
        if self.cross is not None:
            epochs_a_pixel = (axes.epochs[1] - axes.epochs[0]) / max(1.0, axes.rect.width())
            to = moved(key, self.cross, self.newest, epochs_a_pixel, self.stops)
        self._place_cross(round(min(max(to, axes.epochs[0]), axes.epochs[1])))
        self.pointer_moved.emit()

    def _place_cross(self, epoch: int) -> None:
        self.cross = epoch
        self.pointer = QPointF(self.axes.x(epoch), self.axes.rect.center().y())

    def _put_away(self) -> None:
        if self.cross is not None:
            self.cross = self.pointer = None
            self.pointer_moved.emit()

    def _epoch_at(self, x: float) -> int:
        first, last = max(self.axes.epochs[0], 0.0), min(self.axes.epochs[1], float(self.newest))
        return round(min(max(self.axes.epoch_at(x), first), last))

    def _place_button(self) -> None:
        """In a corner where it covers no curve."""
        button, rect = self.fit_button, self.axes.rect
        is_shown = self.is_zoomed and not self._is_bare
        if is_shown:
            button.adjustSize()
            inner = rect.adjusted(EDGE, EDGE, -EDGE, -EDGE)
            crossed = partial(self._curves.is_crossed, clear=CLEAR)
            self._corner = free_corner(QSizeF(button.size()), inner, self._corner, crossed)
            button.move(self._corner.topLeft().toPoint())
        elif button.hasFocus():
            self.setFocus()
        button.setVisible(is_shown)


def moved(key: Qt.Key, at: int, newest: int, epochs_a_pixel: float, stops: Sequence[int]) -> int:
    """The epoch that a key of SLIDER_KEYS goes to from an epoch, from 0 to the newest. Up and Down go to the next
    and the last stop before, as far as there are any."""
    if key in _STEPS:
        to = at + _STEPS[key] * max(1, round(STEP * epochs_a_pixel))
    elif key == Qt.Key.Key_Up:
        to = min((stop for stop in stops if stop > at), default=at)
    elif key == Qt.Key.Key_Down:
        to = max((stop for stop in stops if stop < at), default=at)
    else:
        to = 0 if key == Qt.Key.Key_Home else newest
    return max(0, min(to, newest))
