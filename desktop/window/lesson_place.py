"""Where lessons, quizzes and the like are read: left of the tools, or below the planes where the window is small."""

from __future__ import annotations

from typing import Final, Protocol

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from desktop.look.theme import LIGHT, Theme
from desktop.widgets.controls import has_keyboard
from desktop.window.height_grip import HeightGrip

NARROWEST: Final = 312
WIDEST: Final = 400
"""Pixels at 100 % type; some 45 to 60 letters a line."""
NARROWEST_BELOW: Final = 184
"""Pixels at 100 % type below planes, in which the words of a step's title have room."""
LOW: Final = 245
"""Pixels at 100 % type of height of a place below the planes, at most."""
LOW_SHARE: Final = 0.44
"""Share of the window's middle that its height takes at most, unless type is so large that too little could be read."""
LOWEST: Final = 152
"""Pixels at 100 % type of height in which title and buttons leave some five lines to read."""
BELOW_GRIP: Final = 3
"""Pixels between the grip's middle and what is read."""
HIGHEST_SHARE: Final = 0.52
"""Share of the window's middle beside which the planes are still large enough to see what is spoken of."""


class Readable(Protocol):
    """What can stand there."""

    def set_theme(self, theme: Theme) -> None:
        """Take over colours and sizes."""

    def set_wide(self, wide: bool) -> None:
        """Be low and wide, or high and narrow."""

    def go_back(self) -> bool:
        """As Escape: show what was shown before, or leave. False: it is left only where that is chosen."""


class LessonPlace(QFrame):
    """Holds one view at a time, or none: then it is hidden."""

    changed = Signal()
    """It came, or went."""
    narrowest_changed = Signal()
    """What stands there needs another width at least."""
    closed = Signal(object)
    """A view is of no use any more, whether it stood there or below another one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = LIGHT
        self._view: QWidget | None = None
        self._is_wide = False
        self._narrowest = 0
        self.setProperty("card", "true")
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self.grip = HeightGrip(self)
        """At its upper edge, where it stands below the planes."""
        self.grip.hide()
        self.hide()

    @property
    def view(self) -> QWidget | None:
        """What stands there."""
        return self._view

    @property
    def is_open(self) -> bool:
        """Whether anything does."""
        return self._view is not None

    def show_view(self, view: QWidget) -> None:
        """Show this in place of what is there, if anything, and hand it the keyboard if that had it. The view stays its
        owner's: it is only hidden later on."""
        if view is self._view:
            return
        had_focus = has_keyboard(self)
        if self._view is not None:
            self._rows.removeWidget(self._view)
            self._view.hide()
        self._view = view
        self._rows.addWidget(view)
        self.grip.raise_()
        self._tell(view)
        view.show()
        self.show()
        if had_focus:  # the window gave it to the plane as the view before was hidden
            view.setFocus(Qt.FocusReason.TabFocusReason)
        self.changed.emit()

    def close_view(self, view: QWidget) -> None:
        """This is of no use any more. Show nothing, if it is what is there."""
        if view is self._view:
            self._rows.removeWidget(view)
            view.hide()
            self._view = None
            self.hide()
            self.changed.emit()
        self.closed.emit(view)

    def go_back(self) -> bool:
        """As Escape within it. False: nothing is there that it leaves."""
        return self._view is not None and _readable(self._view).go_back()

    def set_theme(self, theme: Theme) -> None:
        """Take over colours and sizes."""
        self._theme = theme
        self.grip.set_theme(theme)
        if self._view is not None:
            self._tell(self._view)

    def set_wide(self, wide: bool) -> None:
        """Stand below the planes, or beside them."""
        if wide != self._is_wide:
            self._is_wide = wide
            self.grip.setVisible(wide)
            self._rows.setContentsMargins(0, BELOW_GRIP if wide else 0, 0, 0)
            if self._view is not None:
                self._tell(self._view)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self.grip.move((self.width() - self.grip.width()) // 2, 0)

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest and self.minimumSizeHint().width() != self._narrowest:
            self._narrowest = self.minimumSizeHint().width()
            self.narrowest_changed.emit()
        return done

    @property
    def narrowest_below(self) -> int:
        """The least width to take below planes, pixels: the same from step to step, if it can be."""
        return max(self.minimumSizeHint().width(), self._theme.px(NARROWEST_BELOW))

    def width_within(self, room: int) -> int:
        """The width to take beside the planes where these leave so much, pixels."""
        return min(max(room, self._theme.px(NARROWEST)), self._theme.px(WIDEST))

    def height_within(self, height: int) -> int:
        """The height to take below planes in a window's middle of that height, pixels."""
        lowest = min(self._theme.px(LOWEST), round(HIGHEST_SHARE * height))
        return max(min(self._theme.px(LOW), round(LOW_SHARE * height)), lowest)

    def _tell(self, view: QWidget) -> None:
        _readable(view).set_theme(self._theme)
        _readable(view).set_wide(self._is_wide)


def _readable(view: QWidget) -> Readable:
    return view  # type: ignore[return-value]  # a widget that is one, which show_view's callers know
