"""The slider of the panels: painted, moved by press, drag and arrow keys, deaf to the wheel unless focused."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPalette, QPen, QWheelEvent
from PySide6.QtWidgets import QSlider, QWidget

from desktop.widgets.controls import SLIDER_KEYS, claims_key, color, control_height, leaves_wheel, paint_ring


class Slider(QSlider):
    """Horizontal slider: a press anywhere takes the knob there, and an arrow key moves it one notch.

    `sliderReleased` tells the end of a drag.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setPageStep(10)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        knob = control_height(self)
        return QSize(knob * 6, knob + 4)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        knob = control_height(self)
        return QSize(knob * 3, knob + 4)

    def event(self, event: QEvent) -> bool:
        return claims_key(self, event, SLIDER_KEYS) or super().event(event)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        if not leaves_wheel(self, event):
            super().wheelEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        if event.button() != Qt.MouseButton.LeftButton:
            event.ignore()
            return
        self.setSliderDown(True)
        self._take_to(event.position().x())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        if self.isSliderDown():
            self._take_to(event.position().x())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        if event.button() == Qt.MouseButton.LeftButton and self.isSliderDown():
            self.setSliderDown(False)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        left, right = self._ends()
        middle, knob = self._middle(), self._knob()
        at = left + (right - left) * self._share()
        groove = max(3.0, control_height(self) / 5)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color(self, QPalette.ColorRole.Mid))
        painter.drawRoundedRect(QRectF(1, middle - groove / 2, self.width() - 2, groove), groove / 2, groove / 2)
        ink = color(self, QPalette.ColorRole.Highlight if self.isEnabled() else QPalette.ColorRole.Mid)
        painter.setBrush(ink)
        painter.drawRoundedRect(QRectF(1, middle - groove / 2, at - 1, groove), groove / 2, groove / 2)
        self._paint_below_knob(painter)
        if self.hasFocus():
            paint_ring(painter, self, QRectF(at - knob / 2 - 1, middle - knob / 2 - 1, knob + 2, knob + 2))
        painter.setPen(QPen(ink, 2))
        painter.setBrush(color(self, QPalette.ColorRole.Base))
        inner = knob / 2 - 1.5
        painter.drawEllipse(QPointF(at, middle), inner, inner)

    def _take_to(self, x: float) -> None:
        """The person holds the knob at a pixel column."""
        left, right = self._ends()
        share = min(max((x - left) / max(right - left, 1.0), 0.0), 1.0)
        self.setValue(round(self.minimum() + share * (self.maximum() - self.minimum())))

    def _paint_below_knob(self, painter: QPainter) -> None:
        """Over the groove: for sliders that have something there."""

    def _middle(self) -> float:
        return self.height() / 2

    def _knob(self) -> int:
        return control_height(self) - 2

    def _ends(self) -> tuple[float, float]:
        half = self._knob() / 2 + 1
        return half, self.width() - half

    def _share(self) -> float:
        reach = self.maximum() - self.minimum()
        return (self.sliderPosition() - self.minimum()) / reach if reach else 0.0
