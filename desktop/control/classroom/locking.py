"""Locking: what a file's writer hid or locked can't be used, by mouse, key, menu or undo, until somebody unlocks it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from core.experiment.spec import Experiment
from core.lessons.locks import refusal
from core.words import Translatable, with_letter
from desktop.control.classroom.controls import controls
from desktop.document.experiment_model import ExperimentModel
from desktop.look.language import tr, worded
from desktop.tools.catalog import TOOLS
from desktop.widgets.controls import explain
from desktop.window.actions import Actions
from desktop.window.command import Command
from desktop.window.main_window import MainWindow

WHY: Final[Translatable] = "Locked by this file. View > Unlock lets you use it."
_CHANGES: Final = (QEvent.Type.ShowToParent, QEvent.Type.EnabledChange, QEvent.Type.ToolTipChange)


class Locking(QObject):
    """Keeps controls out of use, and out of sight, as the showing says. Panels go on as if nothing were locked: what
    they show or enable meanwhile is put back at once, and holds from the unlocking on."""

    told = Signal(str)
    """Why something can't be done."""
    refreshed = Signal()
    """Other controls are locked: panels are to show anew what they offer."""

    def __init__(self, model: ExperimentModel, window: MainWindow, actions: Actions, parent: QObject) -> None:
        super().__init__(parent)
        self._model = model
        self._showing = model.showing
        self._window = window
        self._actions = actions
        self.controls = controls(window, actions)
        """By name."""
        self._now: tuple[dict[QWidget, bool], dict[Command, bool]] = ({}, {})
        """What is kept away, and whether out of sight, too."""
        self._kept: list[_Kept] = []
        model.guard = self._refusal
        model.refused.connect(self.told)
        actions.unlock.triggered.connect(self._toggle_lock)
        for action, do in ((actions.undo, self._undo), (actions.redo, self._redo)):
            action.triggered.disconnect()  # Qt's own way leads around the locks
            action.triggered.connect(do)
        self._showing.changed.connect(self.refresh)
        self.refresh()
        for page in (window.data_panel, window.network_page, window.training_panel):
            page.tell(self._know_more)

    @property
    def locked_tools(self) -> frozenset[str]:
        """Names of the tools that can't be drawn with; none where that is so of all: then points are locked, too."""
        names = frozenset(tool.name for tool in TOOLS if f"tool.{tool.name.lower()}" in self._showing.locked)
        return names if len(names) < len(TOOLS) else frozenset()

    def refresh(self) -> None:
        """Keep away what is locked now, and nothing else."""
        locked, removed = self._showing.locked, self._showing.removed
        widgets: dict[QWidget, bool] = {}
        gone: dict[Command, bool] = {}
        """Whether each is to be out of sight, too."""
        for control in self.controls.values():
            if control.tab is not None:
                self._window.column.tabs.setTabVisible(control.tab, control.name not in removed)
            if control.name in locked:
                is_removed = control.name in removed
                widgets |= {widget: is_removed or widgets.get(widget, False) for widget in control.widgets}
                gone |= {action: is_removed or gone.get(action, False) for action in control.actions}
        self._actions.unlock.setVisible(self._showing.has_locks)
        self._actions.unlock.setText(tr("Lock again" if self._showing.is_unlocked else "Unlock"))
        if (widgets, gone) == self._now:
            return
        for kept in self._kept:
            kept.let_go()
        for action in self._now[1].keys() - gone.keys():
            action.let_go()
        self._now = widgets, gone
        self._kept = [_Kept(widget, self._pressed, is_removed=is_removed) for widget, is_removed in widgets.items()]
        for action, is_removed in gone.items():
            action.keep(is_removed=is_removed)
        self.refreshed.emit()

    def _know_more(self, _page: QWidget) -> None:
        """More of the controls are there than before."""
        self.controls = controls(self._window, self._actions)
        self.refresh()

    def _refusal(self, before: Experiment, after: Experiment) -> str:
        """Why a change isn't allowed; "" if it is."""
        name = refusal(before, after, self._showing.locked)
        if name is None:
            return ""
        label = self.controls[name].label if name in self.controls else name
        return tr(
            "{control}: locked by this file. View > Unlock lets you change it.",
            control=with_letter(worded(label), "capital"),
        )

    def _pressed(self) -> None:
        self.told.emit(worded(WHY))

    def _undo(self) -> None:
        self._model.undo_stack.undo()

    def _redo(self) -> None:
        self._model.undo_stack.redo()

    def _toggle_lock(self) -> None:
        self._showing.set_unlocked(not self._showing.is_unlocked)


class _Kept(QObject):
    """Keeps a widget from being used, or from being seen.

    What its panel wants meanwhile is Qt's to remember: WA_ForceDisabled says whether somebody disabled this very
    widget, and the lock takes no part in that.
    """

    def __init__(self, widget: QWidget, pressed: Callable[[], None], *, is_removed: bool) -> None:
        """pressed: called when the person presses it all the same."""
        super().__init__()
        self._widget = widget
        self._pressed = pressed
        self.is_removed = is_removed
        self._was_hidden = widget.isHidden()
        self._help = widget.toolTip(), widget.accessibleDescription()
        self._is_busy = False
        self._keep()
        widget.installEventFilter(self)

    def let_go(self) -> None:
        """Give it back as it would be by now."""
        self._widget.removeEventFilter(self)
        self._widget.setEnabled(not self._widget.testAttribute(Qt.WidgetAttribute.WA_ForceDisabled))
        self._widget.setToolTip(self._help[0])
        self._widget.setAccessibleDescription(self._help[1])
        if self.is_removed:
            self._widget.setVisible(not self._was_hidden)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.MouseButtonPress:
            self._pressed()
        elif event.type() in _CHANGES and not self._is_busy:
            if event.type() == QEvent.Type.ShowToParent:
                self._was_hidden = False
            elif event.type() == QEvent.Type.ToolTipChange:
                self._help = self._widget.toolTip(), self._widget.accessibleDescription()
            self._keep()
        return False

    def _keep(self) -> None:
        widget = self._widget
        self._is_busy = True
        was_disabled = widget.testAttribute(Qt.WidgetAttribute.WA_ForceDisabled)
        widget.setEnabled(False)
        widget.setAttribute(Qt.WidgetAttribute.WA_ForceDisabled, was_disabled)
        explain(widget, WHY)
        if self.is_removed:
            widget.hide()
        self._is_busy = False
