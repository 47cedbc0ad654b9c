"""Preparing for a class: what a lecturer hides, locks and takes away, as edits that are saved with the experiment."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from msgspec.structs import replace
from PySide6.QtCore import QObject, QPoint, QRect, Signal
from PySide6.QtWidgets import QWidget

from core.lessons.hiding import WORDS
from core.lessons.presentation import Hidden, Presentation
from core.words import Translatable
from desktop.control.classroom.controls import Control
from desktop.control.classroom.locking import Locking
from desktop.document.experiment_model import ExperimentModel
from desktop.document.showing_edit import ShowingEdit
from desktop.look.language import tr, worded
from desktop.window.actions import Actions
from desktop.window.main_window import MainWindow
from desktop.window.prepare_view import Place, PrepareView, State

TOUCH: Final = 14
"""Pixels between two parts of a control that are framed as one."""
IN_LESSON: Final[Translatable] = "Leave the lesson first: only your own experiment can be prepared."
DEEDS: Final[dict[State, Translatable]] = {
    "free": "Free {control}",
    "locked": "Lock {control}",
    "removed": "Take away {control}",
}
"""What undo calls them."""


class Preparing(QObject):
    """Opens the view over the window. Meanwhile everything is unlocked, so that it can be seen and pressed again."""

    told = Signal(str)
    """Why nothing can be prepared now."""

    def __init__(
        self,
        model: ExperimentModel,
        locking: Locking,
        window: MainWindow,
        actions: Actions,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._model = model
        self._locking = locking
        self._window = window
        self._was_unlocked = False
        self.view: PrepareView | None = None
        actions.prepare.triggered.connect(self.open)
        model.showing.changed.connect(self._show)

    def open(self) -> None:
        """Show the view; made when first wanted. A lesson's own presentation is its file's: nothing that is changed
        on top of it would be kept."""
        if self._model.is_laid_aside:
            self.told.emit(IN_LESSON)
            return
        if self.view is not None and not self.view.isHidden():
            return
        central = self._window.centralWidget()
        assert central is not None, "the window has one from its making on"
        if self.view is None:
            places = [Place(one.name, one.label, self._rects_of(one.name)) for one in self._controls.values()]
            self.view = view = PrepareView(central, places, WORDS)
            view.state_wanted.connect(self._set_state)
            view.hiding_wanted.connect(self._set_hidden)
            view.tab_pressed.connect(self._show_tab)
            view.freed.connect(self._free_all)
            view.done.connect(self.close)
        self.view.set_theme(self._window.theme)
        self._was_unlocked = self._model.showing.is_unlocked
        self._model.showing.set_unlocked(True)
        self._show()
        self._window.toast.set_waiting(True)
        self.view.open()

    def close(self) -> None:
        """The window is as those will find it who open the file."""
        if self.view is not None and not self.view.isHidden():
            self.view.hide()
            self._window.toast.set_waiting(False)
            self._model.showing.set_unlocked(self._was_unlocked)
            self._model.showing.restore()
            self._window.plane.setFocus()

    @property
    def _controls(self) -> Mapping[str, Control]:
        return self._locking.controls

    def _show(self) -> None:
        if self.view is None:
            return
        told, lesson = self._model.showing.presentation, self._model.showing.lesson
        self.view.set_lesson("" if lesson is None else lesson.title)
        states: dict[str, State] = dict.fromkeys(told.locked, "locked")
        states |= dict.fromkeys(told.removed, "removed")
        tabs = self._window.column.tabs
        shown = next((one.name for one in self._controls.values() if one.tab == tabs.currentIndex()), "")
        self.view.set_states(states, frozenset(told.hidden), shown)

    def _set_state(self, name: str, state: State) -> None:
        told = self._model.showing.presentation
        locked, removed = _without(told.locked, name), _without(told.removed, name)
        if state == "locked":
            locked = (*locked, name)
        elif state == "removed":
            removed = (*removed, name)
        text = tr(DEEDS[state], control=worded(self._controls[name].label))
        self._push(replace(told, locked=locked, removed=removed), text)

    def _set_hidden(self, name: Hidden, hidden: bool) -> None:
        told = self._model.showing.presentation
        others = tuple(one for one in told.hidden if one != name)
        text = tr("Hide {what}" if hidden else "Show {what}", what=WORDS[name])
        self._push(replace(told, hidden=(*others, name) if hidden else others), text)

    def _free_all(self) -> None:
        self._push(Presentation(), tr("Free all"))

    def _push(self, presentation: Presentation, text: str) -> None:
        if presentation != self._model.showing.presentation:
            self._model.undo_stack.push(ShowingEdit(self._model, text, presentation=presentation))

    def _show_tab(self, name: str) -> None:
        place = self._controls[name].tab
        if place is not None:
            self._window.column.tabs.setCurrentIndex(place)
            self._show()

    def _rects_of(self, name: str) -> _Rects:
        return _Rects(self._locking, name, self._window)


class _Rects:
    """Where a control is in sight."""

    def __init__(self, locking: Locking, name: str, window: MainWindow) -> None:
        self._locking = locking
        self._name = name
        self._window = window

    def __call__(self, within: QWidget) -> Sequence[QRect]:
        """In a widget's pixels; none while it is out of sight."""
        control = self._locking.controls[self._name]  # of which there may be more by now
        if control.tab is not None:
            tabs = self._window.column.tabs
            rect = tabs.tabRect(control.tab)
            return [rect.translated(tabs.mapTo(self._window, QPoint()) - within.mapTo(self._window, QPoint()))]
        seen = [widget for widget in control.widgets if widget.isVisible()]
        rects = [_in_sight(widget, within, self._window) for widget in seen]
        return _joined([rect for rect in rects if not rect.isEmpty()])


def _in_sight(widget: QWidget, within: QWidget, window: MainWindow) -> QRect:
    """What is to be seen of a widget: less than all of it where it stands on a page that scrolls."""
    rect = widget.visibleRegion().boundingRect()
    return rect.translated(widget.mapTo(window, QPoint()) - within.mapTo(window, QPoint()))


def _joined(rects: list[QRect]) -> list[QRect]:
    """Those that touch as one: a switch, its name, and what it does."""
    found: list[QRect] = []
    for rect in rects:
        touching = [one for one in found if one.adjusted(-TOUCH, -TOUCH, TOUCH, TOUCH).intersects(rect)]
        joined = rect
        for one in touching:
            joined = joined.united(one)
        found = [*(one for one in found if one not in touching), joined]
    return found


def _without(names: Sequence[str], name: str) -> tuple[str, ...]:
    return tuple(one for one in names if one != name)
