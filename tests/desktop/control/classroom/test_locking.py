"""What a file locks or takes away can't be used by mouse, key, menu or undo, and one command unlocks it."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from core.experiment.fields import FIELDS
from core.experiment.presets import opening_experiment, preset
from core.experiment.spec import Experiment
from core.lessons.document import Document, to_json
from core.lessons.presentation import Presentation
from desktop.app import Playground
from desktop.window.prepare_view import PrepareView
from tests.tabs import show_tab

Opener = Callable[[Experiment], Playground]
DROPOUT = "regularization.dropout.enabled"
L1 = "regularization.l1.enabled"


def press(widget: QWidget, at: QPoint | None = None) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=widget.rect().center() if at is None else at)


@pytest.fixture(autouse=True)
def nobody_asks(monkeypatch: pytest.MonkeyPatch) -> None:
    """A window whose file was changed closes without a question."""
    monkeypatch.setattr("desktop.control.files.files.ask_to_save", lambda *_: "discard")


@pytest.fixture
def opened(open_window: Opener, tmp_path: Path) -> Callable[..., Playground]:
    """A window in which a file was opened that locks and takes away these."""

    def made(locked: tuple[str, ...] = (), removed: tuple[str, ...] = ()) -> Playground:
        playground = open_window(preset("widths"))
        path = tmp_path / "class.json"
        path.write_bytes(to_json(Document(opening_experiment(), Presentation(locked=locked, removed=removed))))
        playground.files.open(path)
        return playground

    return made


def test_a_switch_that_is_taken_away_leaves_no_slider_without_a_name(opened: Callable[..., Playground]) -> None:
    playground = opened(removed=(L1,))
    strength = playground.window.regularization_panel.editors["regularization.l1.strength"]
    assert not any(widget.isVisible() for widget in strength.controls)
    playground.actions.unlock.trigger()
    assert all(widget.isVisible() for widget in strength.controls)


def dropout_is_on(playground: Playground) -> bool:
    return playground.model.experiment.variants[0].regularization.dropout.enabled


def test_a_locked_switch_can_be_used_by_nobody_and_says_why(opened: Callable[..., Playground]) -> None:
    playground = opened(locked=(DROPOUT,))
    (switch,) = playground.window.regularization_panel.editors[DROPOUT].controls
    press(switch)
    QTest.keyClick(playground.window.plane, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    playground.actions.regularizers[DROPOUT].trigger()
    assert not dropout_is_on(playground)
    assert "Locked by this file." in switch.toolTip()
    playground.actions.cures.trigger()
    assert len(playground.model.experiment.variants) == 1, "the comparison would switch it on"
    assert playground.window.notice == "Dropout: locked by this file. View > Unlock lets you change it."
    (other,) = playground.window.regularization_panel.editors["regularization.l2.enabled"].controls
    press(other)
    assert playground.model.experiment.variants[0].regularization.l2.enabled


def test_unlocking_is_one_command_and_reset_locks_again(opened: Callable[..., Playground]) -> None:
    playground = opened(locked=(DROPOUT,), removed=(L1,))
    assert playground.actions.unlock.isVisible()
    playground.actions.unlock.trigger()
    (switch,) = playground.window.regularization_panel.editors[DROPOUT].controls
    assert "Locked" not in switch.toolTip()
    assert switch.isEnabled()
    press(switch)
    assert dropout_is_on(playground)
    assert playground.actions.unlock.text() == "Lock again"
    playground.actions.reset.trigger()
    assert not switch.isEnabled()
    assert playground.window.regularization_panel.editors[L1].controls[0].isHidden()


def test_undo_does_not_lead_around_a_lock(opened: Callable[..., Playground]) -> None:
    playground = opened(locked=(DROPOUT,))
    playground.actions.unlock.trigger()
    playground.controller.settings.change(DROPOUT, True)
    playground.actions.unlock.trigger()
    playground.actions.undo.trigger()
    assert dropout_is_on(playground)
    assert playground.window.notice.startswith("Dropout: locked by this file.")
    playground.actions.unlock.trigger()
    playground.actions.undo.trigger()
    assert not dropout_is_on(playground)
    playground.actions.unlock.trigger()
    playground.actions.redo.trigger()
    assert not dropout_is_on(playground)
    playground.actions.undo.trigger()
    assert playground.model.experiment == preset("widths"), "back before the file, where nothing is locked"
    assert not playground.model.showing.locked


def test_what_is_taken_away_stays_away_whatever_panels_show(opened: Callable[..., Playground]) -> None:
    playground = opened(removed=(L1, "regularization.l1.strength", "tab.truth", "speed", "tool.line"))
    window = playground.window
    parts = [*window.regularization_panel.editors[L1].controls, window.run_bar.speed, window.rail.tools["Line"]]
    parts += window.regularization_panel.captions[L1]
    playground.controller.settings.change("network.hidden", ())
    playground.controller.settings.change("network.hidden", (4, 4))
    window.resize(1440, 900)
    window.resize(1100, 700)
    playground.appearance.choose("dark", True)
    assert [part for part in parts if not part.isHidden()] == []
    tabs = window.column.tabs
    titles = [tabs.tabText(place) for place in range(tabs.count()) if tabs.isTabVisible(place)]
    assert titles == ["Cures", "Network", "Inside", "Data", "Training"]
    assert not playground.actions.tools["Line"].isVisible()
    playground.appearance.choose("light", False)
    window.resize(1440, 900)
    playground.actions.unlock.trigger()
    assert [part for part in parts if part.isHidden()] == []
    assert playground.actions.tools["Line"].isEnabled()


def test_locked_points_can_be_neither_drawn_nor_cleared(opened: Callable[..., Playground]) -> None:
    playground = opened(locked=("points",))
    before = playground.model.experiment.points
    press(playground.window.plane, playground.window.plane.to_widget(0.0, 0.0).toPoint())
    press(playground.window.rail.clear)
    playground.actions.clear.trigger()
    playground.actions.select_all.trigger()
    QTest.keyClick(playground.window.plane, Qt.Key.Key_Delete)
    assert playground.model.experiment.points is before


def test_what_was_greyed_out_is_so_again_once_it_is_unlocked(opened: Callable[..., Playground]) -> None:
    playground = opened(locked=("regularization.dropout.rate", "compare", DROPOUT))
    rate, _ = playground.window.regularization_panel.editors["regularization.dropout.rate"].controls
    playground.actions.unlock.trigger()
    assert not rate.isEnabled(), "dropout is off"
    assert playground.actions.compare.isEnabled()
    assert not playground.actions.remove_variant.isEnabled(), "there is one variant"
    playground.controller.settings.change(DROPOUT, True)
    assert rate.isEnabled()


def test_what_loses_its_meaning_while_it_is_locked_is_greyed_out_afterwards(opened: Callable[..., Playground]) -> None:
    playground = opened(locked=("points",))
    actions, selection = playground.actions, playground.model.selection
    points = playground.model.experiment.points
    selection.choose(points.ids[:3])
    assert not actions.cut.isEnabled()
    selection.choose(points.ids[:0])
    actions.unlock.trigger()
    assert not actions.cut.isEnabled(), "nothing is selected any more"
    assert actions.paste.isEnabled()


def test_a_press_on_what_is_locked_says_so(opened: Callable[..., Playground]) -> None:
    playground = opened(locked=("step",))
    window = playground.window
    at = window.run_bar.step.mapTo(window, window.run_bar.step.rect().center())
    QTest.mouseClick(window.windowHandle(), Qt.MouseButton.LeftButton, pos=at)
    assert window.notice == "Locked by this file. View > Unlock lets you use it."


def test_every_setting_that_panels_edit_is_a_control_with_widgets(open_window: Opener) -> None:
    playground = open_window(opening_experiment())
    names = list(playground.controller.locking.controls)
    deque(playground.window.column.settings.make_rest())  # as when all tabs have been in sight
    known = playground.controller.locking.controls
    assert list(known) == names, "nothing of it is missing before"
    assert set(FIELDS) <= set(known)
    assert [path for path in FIELDS if not known[path].widgets] == []
    labels = [control.label for control in known.values()]
    assert len(set(labels)) == len(labels), "a person can tell them apart"


def test_what_is_locked_is_so_on_a_page_that_is_made_later(opened: Callable[..., Playground]) -> None:
    playground = opened(locked=("training.learning_rate", "data.noise"))
    window = playground.window
    assert window.training_panel.made is None
    window.column.settings.show_tab("Training")
    assert not any(part.isEnabled() for part in window.training_panel.widget.editors["training.learning_rate"].controls)
    assert all(part.isEnabled() for part in window.training_panel.widget.editors["training.batch_size"].controls)
    playground.actions.unlock.trigger()
    assert all(part.isEnabled() for part in window.training_panel.widget.editors["training.learning_rate"].controls)


# Preparing


@pytest.fixture
def preparing(open_window: Opener) -> tuple[Playground, PrepareView]:
    playground = open_window(opening_experiment())
    playground.actions.prepare.trigger()
    view = playground.controller.preparing.view
    assert view is not None
    return playground, view


def place_of(view: PrepareView, widget: QWidget) -> QPoint:
    return view.mapFromGlobal(widget.mapToGlobal(widget.rect().center()))


def test_pressing_a_control_locks_it_then_takes_it_away_then_frees_it(
    preparing: tuple[Playground, PrepareView],
) -> None:
    playground, view = preparing
    (switch,) = playground.window.regularization_panel.editors[DROPOUT].controls
    showing = playground.model.showing
    for locked, removed in (((DROPOUT,), ()), ((), (DROPOUT,)), ((), ())):
        press(view, place_of(view, switch))
        assert (showing.presentation.locked, showing.presentation.removed) == (locked, removed)
        assert switch.isVisible(), "else it could not be pressed again"
        assert switch.isEnabled()
    assert not dropout_is_on(playground), "presses go to the view alone"
    playground.actions.undo.trigger()
    assert showing.presentation.removed == (DROPOUT,)


def test_done_leaves_the_window_as_those_find_it_who_open_the_file(
    preparing: tuple[Playground, PrepareView], tmp_path: Path, open_window: Opener
) -> None:
    playground, view = preparing
    press(view, place_of(view, playground.window.run_bar.reset))
    press(view, place_of(view, playground.window.compare_bar.compare))
    press(view, place_of(view, playground.window.compare_bar.compare))
    press(view.switches["validation_loss"])
    press(view.done_button)
    assert view.isHidden()
    assert not playground.window.run_bar.reset.isEnabled()
    assert playground.window.compare_bar.compare.isHidden()
    assert playground.window.chart_note.isVisible()
    assert playground.recovery.is_needed
    assert playground.files.save(tmp_path / "class.json")
    there = open_window(opening_experiment())
    there.files.open(tmp_path / "class.json")
    assert not there.window.run_bar.reset.isEnabled()
    assert there.window.compare_bar.compare.isHidden()
    assert there.run.hidden == {"validation_loss"}


def test_a_tab_is_shown_by_the_first_press_and_taken_away_by_the_next(
    preparing: tuple[Playground, PrepareView],
) -> None:
    playground, view = preparing
    tabs = playground.window.column.tabs
    at = view.mapFromGlobal(tabs.mapToGlobal(tabs.tabRect(3).center()))
    press(view, at)
    assert tabs.currentIndex() == 3
    assert playground.model.showing.presentation == Presentation()
    press(view, at)
    assert playground.model.showing.presentation.removed == ("tab.data",)


def test_all_of_it_goes_by_keyboard(preparing: tuple[Playground, PrepareView]) -> None:
    playground, view = preparing
    QTest.keyClick(view, Qt.Key.Key_Right)
    assert view.accessibleDescription() == "Train: can be used."
    QTest.keyClick(view, Qt.Key.Key_Space)
    assert view.accessibleDescription() == "Train: locked."
    assert playground.model.showing.presentation.locked == ("train",)
    press(view.free_all)
    assert playground.model.showing.presentation == Presentation()
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert view.isHidden()


def test_a_control_of_a_later_version_is_kept_and_does_no_harm(opened: Callable[..., Playground]) -> None:
    playground = opened(locked=("of-a-later-version",))
    show_tab(playground.window, "Data")
    playground.controller.settings.change("data.noise", 0.1)
    assert playground.model.experiment.data.noise == 0.1
    assert playground.model.showing.presentation.locked == ("of-a-later-version",)


def test_a_tool_in_hand_that_is_locked_is_laid_down(opened: Callable[..., Playground]) -> None:
    playground = opened(locked=("tool.brush",))
    before = playground.model.experiment.points
    assert playground.controller.drawing.tool.name != "Brush"
    QTest.keyClick(playground.window.plane, Qt.Key.Key_B)
    assert playground.controller.drawing.tool.name != "Brush"
    assert playground.model.experiment.points is before


def test_back_to_the_file_is_as_its_writer_left_it_and_undo_takes_it_back(opened: Callable[..., Playground]) -> None:
    playground = opened(locked=(DROPOUT,))
    playground.actions.revert.trigger()
    assert playground.window.notice == "Nothing was changed since class.json was opened or saved."
    playground.controller.settings.change("data.noise", 0.05)
    changed = playground.model.experiment
    playground.actions.prepare.trigger()
    view = playground.controller.preparing.view
    assert view is not None
    press(view.free_all)
    press(view.done_button)
    playground.actions.revert.trigger()
    assert playground.model.experiment == opening_experiment()
    assert playground.model.showing.locked == {DROPOUT}
    playground.actions.undo.trigger()
    assert playground.model.experiment == changed
    assert not playground.model.showing.locked


def test_another_file_opens_closed_whatever_was_opened_of_the_one_before_and_undo_gives_that_back(
    opened: Callable[..., Playground], tmp_path: Path
) -> None:
    playground = opened(locked=(DROPOUT,))
    playground.actions.unlock.trigger()
    showing = playground.model.showing
    showing.reveal(frozenset({"verdict"}))
    other = Document(preset("widths"), Presentation(hidden=("verdict",), locked=(DROPOUT,)))
    (tmp_path / "other.json").write_bytes(to_json(other))
    playground.files.open(tmp_path / "other.json")
    assert showing.locked == {DROPOUT}
    assert showing.hidden == {"verdict"}
    playground.actions.undo.trigger()
    assert not showing.locked


def test_no_message_stands_half_below_what_prepares_for_a_class(opened: Callable[..., Playground]) -> None:
    playground = opened()
    toast = playground.window.toast
    toast.show_text("Saved.")
    assert toast.isVisible()
    playground.actions.prepare.trigger()
    assert not toast.isVisible()
    toast.show_text("Saved again.")
    assert not toast.isVisible()
    view = playground.controller.preparing.view
    assert view is not None
    QTest.mouseClick(view.done_button, Qt.MouseButton.LeftButton)
    assert toast.isVisible(), "it waited"
    assert toast.text == "Saved again."
