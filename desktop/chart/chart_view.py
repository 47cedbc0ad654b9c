"""The frame of the loss chart: axes around a rectangle of curves, which part of them is seen, mouse, wheel and keys."""

from __future__ import annotations

from typing import Final

import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QGraphicsItem, QGraphicsScene, QGraphicsView, QPushButton, QWidget

from desktop.chart.axes import Axes, ChartAxis, epoch_span
from desktop.chart.zoom import NOTCH, Span, Zoom
from desktop.widgets.controls import claims_key, explain

EDGE: Final = 4.0
"""Pixels around the rectangle of curves that still count as in it, and between it and what stands in its corners."""

_FIT_KEYS: Final = frozenset({Qt.Key.Key_A})
_A_NOTCH: Final = 120.0
"""Of a wheel, in Qt's unit, an eighth of a degree."""


class ChartBox(pg.ViewBox):
    """The rectangle of the curves. It leaves the mouse to the chart."""

    def __init__(self) -> None:
        super().__init__(enableMouse=False, enableMenu=False)

    def boundingRect(self) -> QRectF:  # noqa: N802 - Qt's name
        """Curves are cut off here: a line along an edge is seen in its full width."""
        rect: QRectF = super().boundingRect()
        return rect.adjusted(-2, -2, 2, 2)

    def paint(self, *_: object) -> None:
        """No frame."""


class ChartView(pg.PlotWidget):
    """Left press or drag asks for an epoch; the wheel zooms epochs, with Ctrl losses; a middle drag pans; A fits again.

    The mouse is taken from Qt itself: pyqtgraph's own mouse events come late, and some of them not at all.
    """

    epoch_pressed = Signal(int)
    """The person pressed or dragged at an epoch, from 0 to the newest."""
    view_changed = Signal()
    """The person looks at another part."""

    def __init__(self, parent: QWidget | None = None) -> None:
        parts = {"bottom": ChartAxis("bottom"), "left": ChartAxis("left")}
        super().__init__(parent, background=None, viewBox=ChartBox(), enableMenu=False, axisItems=parts)
        self.epoch_axis, self.loss_axis = parts["bottom"], parts["left"]
        self.box: pg.ViewBox = self.plotItem.vb
        for axis in parts.values():
            axis.setZValue(self.box.zValue() - 1)  # grid lines lie behind the curves
            axis.setCacheMode(QGraphicsItem.CacheMode.DeviceCoordinateCache)  # texts take long, and change rarely
        self.axes = Axes(QRectF(0, 0, 10, 10), epoch_span(0), (0.0, 1.0), False)
        """What lies where, as it was laid out last."""
        self._zoom = Zoom()
        self._newest = -1
        self._margins = (0.0, 0.0)
        self._is_bare = False
        self._heights: Span = (0.0, 1.0)
        self._pressed: int | None = None
        self._panned: QPointF | None = None
        self.pointer: QPointF | None = None
        """Where the mouse is over the chart, pixels."""
        self.fit_button = QPushButton("Fit (A)", self)
        self.fit_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        explain(self.fit_button, "Shows all epochs and losses again, and follows training.")
        self.fit_button.clicked.connect(self.fit)
        self.fit_button.hide()
        self.hideButtons()
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.viewport().setMouseTracking(True)
        # Nearly everything changes with every reading: looking for what didn't would take longer than painting it.
        self.scene().setItemIndexMethod(QGraphicsScene.ItemIndexMethod.NoIndex)
        self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.FullViewportUpdate)
        self.setCacheMode(QGraphicsView.CacheModeFlag.CacheNone)

    @property
    def newest(self) -> int:
        """The newest epoch there is to see; -1 before any."""
        return self._newest

    @property
    def is_zoomed(self) -> bool:
        """The person looks at a part, which stays where it is while the run goes on."""
        return self._zoom.is_zoomed

    def fit(self) -> None:
        """Shows everything, and follows the run."""
        if self.is_zoomed:
            self._zoom.fit()
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
        self._newest, self._heights = newest, heights
        whole = epoch_span(last_epoch)
        self._zoom.keep_within(self._seeable, heights)
        epochs, seen = self._zoom.epochs or whole, self._zoom.heights or heights
        self.plotItem.layout.activate()
        rect = self.box.mapRectToScene(self.box.rect())
        self.axes = Axes(rect, epochs, seen, logarithmic)
        self.loss_axis.set_logarithmic(logarithmic)
        self.box.setRange(xRange=epochs, yRange=seen, padding=0)
        self.box.updateMatrix()  # else it would come while painting, and make it all be painted twice
        self._place_button()

    def pointed_epoch(self) -> int | None:
        """The epoch under the pointer, as far as there are epochs; None off the chart."""
        if self.pointer is None or self._newest < 0:
            return None
        is_over = self.axes.rect.adjusted(-EDGE, -EDGE, EDGE, EDGE).contains(self.pointer)
        return self._epoch_at(self.pointer.x()) if is_over else None

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and self.is_zoomed and claims_key(self, event, _FIT_KEYS):
            return True
        return bool(super().event(event))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        if event.key() in _FIT_KEYS and self.is_zoomed:
            self.fit()
        else:
            event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        self.pointer = event.position()
        epoch = self.pointed_epoch()
        event.setAccepted(epoch is not None)
        if epoch is not None and event.button() == Qt.MouseButton.LeftButton:
            self._press(epoch)
        elif epoch is not None and event.button() == Qt.MouseButton.MiddleButton:
            self._panned = event.position()
            self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
        else:
            event.ignore()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        self.pointer = event.position()
        if self._pressed is not None and self._newest >= 0:
            self._press(self._epoch_at(event.position().x()))
        if self._panned is not None:
            self._pan(event.position() - self._panned)
            self._panned = event.position()
        self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed = None
        elif event.button() == Qt.MouseButton.MiddleButton:
            self._panned = None
            self.viewport().unsetCursor()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        self.mousePressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        if self._newest < 0:
            event.ignore()
            return
        event.accept()
        at, turned, axes = event.position(), event.angleDelta(), self.axes
        factor = NOTCH ** (turned.y() / _A_NOTCH)
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._zoom.zoom_heights(axes.heights, axes.height_at(at.y()), factor, self._heights)
        elif abs(turned.x()) > abs(turned.y()):  # sideways, on a trackpad
            self._pan(QPointF(turned.x() / 2, 0))
        else:
            self._zoom.zoom_epochs(axes.epochs, axes.epoch_at(at.x()), factor, self._seeable)
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self.view_changed.emit()

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        del event
        self.pointer = None
        self.viewport().update()

    @property
    def _seeable(self) -> Span:
        return 0.0, float(max(self._newest, epoch_span(0)[1]))

    def _pan(self, by: QPointF) -> None:
        """The chart follows the hand."""
        axes = self.axes
        epochs = axes.epoch_at(axes.rect.left() - by.x()) - axes.epochs[0]
        heights = axes.height_at(axes.rect.bottom() - by.y()) - axes.heights[0]
        self._zoom.move(epochs, heights, self._seeable, self._heights)
        self.view_changed.emit()

    def _press(self, epoch: int) -> None:
        if epoch != self._pressed:
            self._pressed = epoch
            self.epoch_pressed.emit(epoch)

    def _epoch_at(self, x: float) -> int:
        first, last = max(self.axes.epochs[0], 0.0), min(self.axes.epochs[1], float(self._newest))
        return round(min(max(self.axes.epoch_at(x), first), last))

    def _place_button(self) -> None:
        button, rect = self.fit_button, self.axes.rect
        is_shown = self.is_zoomed and not self._is_bare
        if is_shown:
            button.adjustSize()
            button.move(round(rect.right() - EDGE) - button.width(), round(rect.top() + EDGE))
        elif button.hasFocus():
            self.setFocus()
        button.setVisible(is_shown)
