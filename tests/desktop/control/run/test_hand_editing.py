"""Weights edited by hand in the window: undone, redone, told, and said of what is saved."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from core.experiment.parameter_place import ParameterPlace
from core.experiment.presets import opening_experiment
from core.experiment.spec import Experiment, Repeats
from core.protocol import BringBack, EditParameter, KeptRun, SetPace, ShowEpoch, VariantStatus
from desktop.app import Playground
from tests.desktop.control.sheets import sheet_of
from tests.desktop.rooms import transfers_of
from tests.fakes import session_of, snapshot

PLACE = ParameterPlace(layer=0, unit=2, source=0)
OTHER = ParameterPlace(layer=2, unit=0, source="bias")
NAME = "weight x₁ → unit 3 of layer 1"


@pytest.fixture
def playground(open_window: Callable[[Experiment], Playground]) -> Playground:
    """The whole window on a session without a process, at epoch 80 of run 1."""
    made = open_window(opening_experiment())
    train(made, 80)
    return made


def train(
    playground: Playground, epoch: int, *kept: int, shown: int | None = None, status: VariantStatus = "training"
) -> None:
    """A snapshot of the present run comes, with the ids of the runs that are kept. shown: it is of that epoch."""
    run = playground.run
    told = tuple(KeptRun(run_id=run_id, epoch=80, checkpoint_count=9) for run_id in kept)
    asked = session_of(playground).show_request
    came = snapshot(
        run.run_id,
        epoch,
        revision=run.revision,
        checkpoints=(0, 40, 60),
        kept=told,
        shown_epoch=shown,
        show_request=asked,
        status=status,
    )
    session_of(playground).bring(came)
    for _ in range(24):
        playground.controller._tick()


def values(playground: Playground) -> list[float]:
    return [command.value for command in session_of(playground).sent_of(EditParameter)]


def test_the_verdict_waits_for_the_epoch_that_is_trained_with_an_edited_number(playground: Playground) -> None:
    headline = playground.window.verdict.headline
    before = headline.text()
    playground.controller.hand_editing.edit(0, PLACE, -0.42, 50.0)
    train(playground, 80, 1)
    assert headline.text() == "Edited by hand", "the losses beside it are of weights that no epoch has ended with"
    playground.actions.undo.trigger()
    train(playground, 80, 2)
    assert headline.text() == before
    playground.actions.redo.trigger()
    train(playground, 81, 1)
    assert headline.text() != "Edited by hand"


@pytest.mark.parametrize("size", [(1024, 640), (1280, 720)])
def test_what_the_verdict_waits_for_has_room(playground: Playground, qtbot: QtBot, size: tuple[int, int]) -> None:
    playground.window.resize(*size)
    playground.window.show()
    for plays in (False, True):
        playground.run.set_playing(plays)
        playground.controller.hand_editing.edit(0, PLACE, -0.42 - plays, 50.0)
        train(playground, 80, 1)
        qtbot.wait(1)
        detail = playground.window.verdict.detail
        assert playground.window.verdict.headline.text() == "Edited by hand"
        assert detail.shown() == detail.text()


def test_while_training_goes_on_the_verdict_of_before_an_edit_never_comes_back(playground: Playground) -> None:
    verdict = playground.window.verdict
    before = verdict.headline.text()
    playground.controller.hand_editing.edit(0, PLACE, -0.42, 50.0)
    train(playground, 80, 1)
    assert "next epoch" in verdict.detail.text()
    playground.run.set_playing(True)
    train(playground, 80, 1)
    assert verdict.headline.text() == "Edited by hand"
    assert "under way" in verdict.detail.text()
    train(playground, 81, 1)
    assert verdict.headline.text() == before
    playground.controller.hand_editing.edit(0, PLACE, 50.0, 90.0)
    train(playground, 81, 1, 2)
    assert verdict.headline.text() == "Edited by hand", "one that comes while training goes on, too"
    train(playground, 82, 1, 2)
    assert verdict.headline.text() == before


def test_an_edit_after_which_the_network_diverges_within_the_epoch_is_told_as_that(playground: Playground) -> None:
    playground.controller.hand_editing.edit(0, PLACE, -0.42, 1000.0)
    train(playground, 80, 1)
    playground.run.set_playing(True)
    train(playground, 80, 1, status="diverged")
    headline = playground.window.verdict.headline
    assert headline.text() == "Diverged at epoch\N{NO-BREAK SPACE}80"
    playground.run.set_playing(False)
    train(playground, 80, 1, status="diverged")
    assert headline.text() == "Diverged at epoch\N{NO-BREAK SPACE}80"


def test_an_edit_is_one_step_of_undo_that_brings_the_moment_before_back_and_redo_does_it_again(
    playground: Playground,
) -> None:
    run, session = playground.run, session_of(playground)
    run.set_playing(True)
    playground.controller.hand_editing.edit(0, PLACE, -0.42, 1.0)
    assert run.playing, "training goes on with the number"
    train(playground, 90, 1)
    assert playground.actions.undo.text() == f"Undo Edit {NAME}"
    assert playground.window.notice == "Undo goes back to the moment before the edit."
    playground.actions.undo.trigger()
    assert session.sent_of(BringBack)[-1].run_id == 1
    assert (run.run_id, run.playing) == (1, False)
    train(playground, 80, 2)
    playground.actions.redo.trigger()
    assert session.sent_of(BringBack)[-1].run_id == 2
    assert values(playground) == [1.0], "the very run that was edited comes back"


def test_undo_of_an_edit_of_an_earlier_epoch_shows_that_epoch_again(playground: Playground) -> None:
    run, session = playground.run, session_of(playground)
    run.show(40)
    train(playground, 80, shown=40)
    playground.controller.hand_editing.edit(0, PLACE, -0.42, 1.0)
    train(playground, 55, 1)
    assert run.shown_epoch is None
    playground.actions.undo.trigger()
    back, asked = session.sent_of(BringBack)[-1], session.sent_of(ShowEpoch)[-1]
    assert (back.run_id, asked.run_id, asked.epoch) == (1, 1, 40), "the moment before was a look at that epoch"
    assert run.shown_epoch == 40
    assert playground.window.notice.startswith("The run of 80 epochs is back, paused; epoch 40 of it is shown.")
    assert session.sent.index(asked) > session.sent.index(back)


def test_undo_of_an_edit_of_now_shows_what_training_had_come_to_whatever_was_looked_at_since(
    playground: Playground,
) -> None:
    run, session = playground.run, session_of(playground)
    playground.controller.hand_editing.edit(0, PLACE, -0.42, 1.0)
    train(playground, 120, 1)
    run.show(90)
    playground.actions.undo.trigger()
    train(playground, 80, 2)
    assert (run.run_id, run.shown_epoch) == (1, None)
    assert session.sent_of(ShowEpoch)[-1].epoch == 90, "nothing was asked for after that"


def test_where_the_edited_run_is_gone_redo_edits_anew(playground: Playground) -> None:
    playground.controller.hand_editing.edit(0, PLACE, -0.42, 1.0)
    train(playground, 90, 1)
    playground.actions.undo.trigger()
    train(playground, 80)
    playground.actions.redo.trigger()
    assert values(playground) == [1.0, 1.0]
    train(playground, 81, 1)
    playground.actions.undo.trigger()
    assert playground.run.run_id == 1


def test_where_the_moment_before_is_gone_the_person_is_told_and_nothing_else_happens(playground: Playground) -> None:
    playground.controller.hand_editing.edit(0, PLACE, -0.42, 1.0)
    train(playground, 90)
    sent = len(session_of(playground).sent_of(BringBack))
    playground.actions.undo.trigger()
    assert "isn't kept any more" in playground.window.notice
    assert (playground.run.run_id, len(session_of(playground).sent_of(BringBack))) == (2, sent)


def test_a_drag_is_one_step_and_the_next_one_another(playground: Playground) -> None:
    editing, stack = playground.controller.hand_editing, playground.model.undo_stack
    for place in (PLACE, OTHER):
        for value in (0.1, 0.2, 0.3):
            editing.drag(0, place, 0.0, value)
        editing.end_drag()
        train(playground, 80, 1, 2)
    assert (stack.count(), values(playground)) == (2, [0.1, 0.2, 0.3] * 2)
    assert playground.run.flags.told(("a",)) == [
        (80, f"{NAME}, by hand: 0.00 → 0.30\nbias of the output, by hand: 0.00 → 0.30")
    ]
    playground.actions.undo.trigger()
    assert playground.run.run_id == 2
    playground.actions.undo.trigger()
    assert (playground.run.run_id, stack.index()) == (1, 0)


def test_bring_back_is_undo_of_the_edit_that_it_takes_back(playground: Playground) -> None:
    playground.controller.hand_editing.edit(0, PLACE, -0.42, 1.0)
    train(playground, 90, 1)
    playground.actions.bring_back.trigger()
    assert (playground.run.run_id, playground.model.undo_stack.index()) == (1, 0)
    train(playground, 80, 2)
    playground.actions.bring_back.trigger()
    assert (playground.run.run_id, playground.model.undo_stack.index()) == (2, 1)


def test_what_changes_nothing_or_is_not_there_is_no_step(playground: Playground) -> None:
    editing = playground.controller.hand_editing
    editing.edit(0, PLACE, 1.0, 1.0)
    editing.edit(0, ParameterPlace(layer=9, unit=0, source=0), 1.0, 2.0)
    assert playground.model.undo_stack.count() == 0
    editing.edit(0, PLACE, 1.0, 1e9)
    assert values(playground) == [1000.0], "larger numbers would only overflow"


def test_a_network_that_has_stopped_says_why_it_stays_as_it_is(playground: Playground) -> None:
    run = playground.run
    came = snapshot(run.run_id, 90, revision=run.revision, status="stopped_early", finished=True)
    session_of(playground).bring(came)
    run.poll()
    playground.controller.hand_editing.edit(0, PLACE, 1.0, 2.0)
    assert "stopped early" in playground.window.notice
    assert playground.model.undo_stack.count() == 0


def test_with_repeats_the_person_is_told_which_one_is_edited(open_window: Callable[[Experiment], Playground]) -> None:
    playground = open_window(replace(opening_experiment(), repeats=Repeats(count=5)))
    train(playground, 80)
    playground.controller.hand_editing.edit(0, PLACE, 1.0, 2.0)
    assert playground.window.notice.startswith("Edited in the first of 5 repeats")


def test_a_file_saved_meanwhile_says_that_it_is_without_the_edits(playground: Playground, tmp_path: Path) -> None:
    assert playground.files.save(tmp_path / "plain.json")
    assert playground.window.notice == "Saved plain.json."
    playground.controller.hand_editing.edit(0, PLACE, -0.42, 1.0)
    train(playground, 90, 1)
    assert playground.files.save(tmp_path / "edited.json")
    told = "Saved edited.json. It holds the experiment, without the weights edited by hand."
    assert playground.window.notice == told
    playground.actions.undo.trigger()
    train(playground, 80)
    assert playground.files.save(tmp_path / "undone.json")
    assert playground.window.notice == "Saved undone.json."


def test_exported_code_says_that_no_edit_is_part_of_it(playground: Playground, qtbot: QtBot) -> None:
    transfers_of(playground).exporting.copy_code()
    qtbot.waitUntil(lambda: playground.window.notice.endswith("is on the clipboard."))
    playground.controller.hand_editing.edit(0, PLACE, -0.42, 1.0)
    transfers_of(playground).exporting.copy_code()
    qtbot.waitUntil(lambda: playground.window.notice.endswith("Weights edited by hand are no part of it."))


def test_a_share_code_says_that_it_is_without_the_edits(playground: Playground) -> None:
    def told() -> str:
        playground.actions.share_code.trigger()
        dialog = transfers_of(playground).sharing.dialog
        assert dialog is not None
        words = " ".join(label.text() for label in dialog.findChildren(QLabel))
        dialog.done_button.click()
        return words

    assert "edited by hand" not in told()
    playground.controller.hand_editing.edit(0, PLACE, -0.42, 1.0)
    train(playground, 90, 1)
    assert "It holds the experiment, without the weights edited by hand." in told()
    playground.actions.undo.trigger()
    train(playground, 80)
    assert "edited by hand" not in told()


def test_a_picture_says_what_was_edited(playground: Playground) -> None:
    playground.controller.hand_editing.edit(0, PLACE, -0.42, 1.0)
    train(playground, 90, 1)
    sheet = sheet_of(playground)
    texts = [label.text() for label in sheet.findChildren(QLabel)]
    assert any(f"{NAME}, by hand: −0.42 → 1.00, at epoch 90" in text for text in texts)


def test_an_edit_doesnt_pause_nor_restart(playground: Playground) -> None:
    session = session_of(playground)
    playground.run.set_playing(True)
    before = len(session.sent_of(SetPace))
    playground.controller.hand_editing.edit(0, PLACE, -0.42, 1.0)
    assert len(session.sent_of(SetPace)) == before


def test_an_edit_before_training_is_taken_back_as_well(open_window: Callable[[Experiment], Playground]) -> None:
    playground = open_window(opening_experiment())
    train(playground, 0)
    playground.controller.hand_editing.edit(0, PLACE, -0.42, 1.0)
    train(playground, 0, 1)
    playground.actions.undo.trigger()
    assert playground.run.run_id == 1
    assert session_of(playground).sent_of(BringBack)[-1].run_id == 1


def test_to_bring_the_run_before_back_shows_all_that_it_had_come_to(playground: Playground) -> None:
    """The offer names its epochs; undo alone goes back to what was looked at."""
    run = playground.run
    run.show(40)
    train(playground, 80, shown=40)
    playground.controller.hand_editing.edit(0, PLACE, -0.42, 1.0)
    train(playground, 55, 1)
    assert "80" in playground.actions.bring_back.text()
    playground.actions.bring_back.trigger()
    assert (run.run_id, run.shown_epoch, playground.model.undo_stack.index()) == (1, None, 0)
    assert playground.window.notice.startswith("The run of 80 epochs is back, paused. ")


def test_undo_goes_back_to_what_was_looked_at_when_the_edit_was_done_again(playground: Playground) -> None:
    run = playground.run
    playground.controller.hand_editing.edit(0, PLACE, -0.42, 1.0)
    train(playground, 90, 1)
    playground.actions.undo.trigger()
    train(playground, 80, 2)
    run.show(60)
    train(playground, 80, 2, shown=60)
    playground.actions.redo.trigger()
    train(playground, 90, 1)
    assert (run.run_id, run.shown_epoch) == (2, None)
    playground.actions.undo.trigger()
    assert (run.run_id, run.shown_epoch) == (1, 60)
