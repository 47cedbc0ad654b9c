"""Small controls that panels are made of, and what they share: switch, choice box, icon buttons.

The wheel changes no control unless it has the keyboard focus, so that scrolling a panel never changes a setting.
All but the number box take the focus by Tab only: after a click the window's own keys (Right, R) still work, while
someone who came by Tab uses the arrows here, which these controls claim before shortcuts see them. Space always trains;
Enter presses the control that has the focus (`press`, which the main window calls).
"""

from __future__ import annotations

from html import escape
from typing import Final

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QAction,
    QColor,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QComboBox, QSizePolicy, QToolButton, QWidget

from core.words import Translatable
from desktop.look.icons import icon
from desktop.look.language import worded
from desktop.look.style import mix
from desktop.look.theme import Theme

SLIDER_KEYS: Final = frozenset(
    {
        Qt.Key.Key_Left,
        Qt.Key.Key_Right,
        Qt.Key.Key_Up,
        Qt.Key.Key_Down,
        Qt.Key.Key_Home,
        Qt.Key.Key_End,
        Qt.Key.Key_PageUp,
        Qt.Key.Key_PageDown,
    }
)
"""What moves a focused slider."""

ARROW_KEYS: Final = frozenset({Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down})
"""What leads from one of several buttons to the next."""
BY_TAB: Final = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
"""The person came by the keyboard."""
PASSING: Final = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)
"""The focus goes to another window or a menu, and comes back."""
_CHEVRON_ROOM: Final = 20
_RIM: Final = 18
"""Pixels around a choice's words: border and padding at both sides, and what Qt leaves beside the letters."""


def explain(widget: QWidget, text: Translatable) -> None:
    """Gives a widget a tooltip that wraps, and the same words to screen readers, in the language of the window."""
    text = worded(text)
    widget.setToolTip(f"<qt>{escape(text)}</qt>")
    widget.setAccessibleDescription(text)


def explain_action(action: QAction, text: Translatable) -> None:
    """Gives a menu's entry a tooltip that wraps. Words in <> stay words: Qt would take them for HTML, and load what
    they name."""
    action.setToolTip(f"<qt>{escape(worded(text))}</qt>")


class Switch(QCheckBox):
    """On or off, painted as a sliding knob."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        height = control_height(self)
        return QSize(round(height * 1.75) + 4, height + 4)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return self.sizeHint()

    def hitButton(self, pos: QPoint) -> bool:  # noqa: N802 - Qt's name
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        del event
        height = control_height(self)
        track = QRectF(2, (self.height() - height) / 2, round(height * 1.75), height)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.hasFocus():
            paint_ring(painter, self, track.adjusted(-1, -1, 1, 1))
        colors = self.palette()
        caption, base = color(self, QPalette.ColorRole.PlaceholderText), color(self, QPalette.ColorRole.Base)
        off = QColor(mix(caption.name(), base.name(), 0.4))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colors.color(QPalette.ColorRole.Highlight) if self.isChecked() else off)
        painter.drawRoundedRect(track, height / 2, height / 2)
        knob = height - 4
        left = track.right() - 2 - knob if self.isChecked() else track.left() + 2
        painter.setBrush(colors.color(QPalette.ColorRole.Base))
        painter.drawEllipse(QRectF(left, track.top() + 2, knob, knob))


class ChoiceBox(QComboBox):
    """A drop-down list with a chevron in the theme's colours."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        texts = (self.itemText(index) for index in range(self.count()))
        widest = max((self.fontMetrics().horizontalAdvance(text) for text in texts), default=0)
        return QSize(widest + _RIM + _CHEVRON_ROOM, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return self.sizeHint()

    def event(self, event: QEvent) -> bool:
        return claims_key(self, event, SLIDER_KEYS) or super().event(event)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        if not leaves_wheel(self, event):
            super().wheelEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(color(self, QPalette.ColorRole.PlaceholderText), 1.5)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        reach = control_height(self) / 4.5
        x, y = self.width() - 12.0, self.height() / 2 + reach / 2
        painter.drawPolyline([QPointF(x - reach, y - reach), QPointF(x, y), QPointF(x + reach, y - reach)])


class IconButton(QToolButton):
    """A flat button that shows an icon of desktop.look.icons; its name is read out by screen readers."""

    def __init__(
        self, icon_name: str, name: Translatable, help: Translatable = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._icon_name = icon_name
        self._size = 18
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(worded(name))
        explain(self, help or name)

    def set_theme(self, theme: Theme) -> None:
        """Repaints the icon in the theme's colours and size."""
        self.setIcon(icon(self._icon_name, theme, self._size))
        self.setIconSize(QSize(theme.px(self._size), theme.px(self._size)))


class StepButton(IconButton):
    """Plus or minus beside a number; repeats while held."""

    def __init__(self, direction: int, name: Translatable, parent: QWidget | None = None) -> None:
        super().__init__("plus" if direction > 0 else "minus", name, parent=parent)
        self._size = 14
        self.setProperty("role", "step")
        self.setAutoRepeat(True)


def has_keyboard(view: QWidget) -> bool:
    """Whether a view, or anything in it, has the keyboard while its window has."""
    focus: QWidget | None = view.window().focusWidget()
    return focus is not None and (focus is view or view.isAncestorOf(focus))


def press(widget: QWidget | None) -> bool:
    """Do what a click on a control does, or open its list; whether there was anything to press."""
    if isinstance(widget, QAbstractButton):
        widget.click()
    elif isinstance(widget, QComboBox):
        widget.showPopup()
    else:
        return False
    return True


def claims_key(widget: QWidget, event: QEvent, keys: frozenset[Qt.Key]) -> bool:
    """Whether this is a key that the focused control uses itself, taken before the window's shortcuts see it."""
    if event.type() != QEvent.Type.ShortcutOverride or not widget.hasFocus():
        return False
    if not isinstance(event, QKeyEvent) or event.modifiers() != Qt.KeyboardModifier.NoModifier:
        return False
    if Qt.Key(event.key()) not in keys:
        return False
    event.accept()
    return True


def leaves_wheel(widget: QWidget, event: QWheelEvent) -> bool:
    """Whether the wheel is not for this control, as it lacks the focus; the event is then left to the scroll area."""
    if widget.hasFocus():
        return False
    event.ignore()
    return True


def least_width(widget: QWidget) -> int:
    """Pixels of width that a layout leaves a widget at least (Qt's qSmartMinSize); 0 while it is hidden."""
    if widget.isHidden():
        return 0
    policy, hint = widget.sizePolicy().horizontalPolicy(), widget.minimumSizeHint().width()
    if policy == QSizePolicy.Policy.Ignored:
        hint = 0
    elif not policy.value & QSizePolicy.PolicyFlag.ShrinkFlag.value:
        hint = max(hint, widget.sizeHint().width())
    return widget.minimumWidth() or min(hint, widget.maximumWidth())


def control_height(widget: QWidget) -> int:
    """Height of knobs and switches: follows the type size."""
    return widget.fontMetrics().ascent() + 4


def color(widget: QWidget, role: QPalette.ColorRole) -> QColor:
    """A colour of the widget's palette, as it is in its present state."""
    return widget.palette().color(role)


def paint_ring(painter: QPainter, widget: QWidget, around: QRectF) -> None:
    """The focus ring: a soft halo of the accent."""
    halo = color(widget, QPalette.ColorRole.Highlight)
    halo.setAlphaF(0.7)
    painter.setPen(QPen(halo, 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(around, around.height() / 2, around.height() / 2)
