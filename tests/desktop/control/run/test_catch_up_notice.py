"""Newcomers in the window: their progress, and Cancel; everything else stays in sight meanwhile."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from core.experiment.presets import preset
from core.experiment.spec import Experiment
from core.protocol import CannotCatchUp, CatchUpProgress, ContinueFrom, ReformRun, StartRun
from desktop.app import Playground
from desktop.control.run.catch_up_notice import PATIENCE
from tests.fakes import session_of, snapshot

LOSSES = (0.1, 0.2, 0.3, 0.4, 0.5, 0.6)


@pytest.fixture
def playground(open_window: Callable[[Experiment], Playground]) -> Playground:
    """The whole window on a session without a process: the six cures at epoch 80."""
    made = open_window(preset("cures"))
    bring(made, 80, *LOSSES)
    return made


def frames(playground: Playground, count: int = 70) -> None:
    for _ in range(count):
        playground.controller._tick()


def bring(playground: Playground, epoch: int, *losses: float) -> None:
    """A snapshot comes, and enough frames pass for every view to show it."""
    run = playground.run
    came = snapshot(run.run_id, epoch, revision=run.revision, losses=losses, checkpoints=(0, 40))
    session_of(playground).bring(came)
    frames(playground)


def catch_up(playground: Playground, fraction: float) -> None:
    run = playground.run
    session_of(playground).bring(CatchUpProgress(run_id=run.run_id, revision=run.revision, fraction=fraction))
    frames(playground, PATIENCE + 2)


def test_the_others_stay_in_sight_while_a_newcomer_trains_up(playground: Playground) -> None:
    window = playground.window
    playground.model.choose(2)
    playground.actions.compare.trigger()
    frames(playground)
    assert window.planes.plane(3).callout.text() == "", "nothing is said of what takes no time"
    catch_up(playground, 0.43)
    assert [window.planes.plane(at).callout.text() for at in (2, 3, 4)] == ["", "Training up to epoch 80 … 43 %", ""]
    assert "trains up to epoch 80: 43 %" in window.notice
    assert window.planes.ranking.text().count("\n") == 6, "a head, and a row for each that has figures"
    assert [len(curves.history) for curves in playground.run.curves] == [1, 1, 1, 0, 1, 1, 1]
    bring(playground, 80, 0.1, 0.2, 0.3, 0.35, 0.4, 0.5, 0.6)
    assert window.planes.plane(3).callout.text() == window.notice == ""
    assert window.planes.ranking.text().count("\n") == 7


def test_cancel_leaves_the_newcomer_out_and_nothing_to_redo(playground: Playground) -> None:
    model = playground.model
    before = model.experiment
    playground.actions.compare.trigger()
    catch_up(playground, 0.2)
    QTest.mouseClick(playground.window.toast.action, Qt.MouseButton.LeftButton)
    assert model.experiment is before
    assert not playground.actions.redo.isEnabled()
    assert session_of(playground).sent_of(ReformRun)[-1].places == (0, 2, 3, 4, 5, 6)
    frames(playground)
    assert playground.window.notice == ""
    assert [len(curves.history) for curves in playground.run.curves] == [1] * 6


def test_cancel_of_a_reshaped_variant_gives_the_one_before_back(playground: Playground) -> None:
    model = playground.model
    before = model.experiment
    playground.controller.settings.change("network.hidden", (3,))
    playground.controller.settings.change("network.hidden", (3, 3))
    catch_up(playground, 0.2)
    assert playground.run.variants[0] is None
    QTest.mouseClick(playground.window.toast.action, Qt.MouseButton.LeftButton)
    assert model.experiment is before
    assert None not in playground.run.variants
    assert len(playground.run.curves[0].history) == 1


def test_cancel_takes_back_no_other_edit_that_came_since(playground: Playground) -> None:
    model = playground.model
    playground.actions.compare.trigger()
    playground.controller.settings.change("training.learning_rate", 0.5)
    playground.controller.settings.finish()
    catch_up(playground, 0.2)
    QTest.mouseClick(playground.window.toast.action, Qt.MouseButton.LeftButton)
    assert len(model.experiment.variants) == 6
    assert model.experiment.training.learning_rate == 0.5
    assert not playground.actions.redo.isEnabled()


def test_cancel_of_a_removed_variant_that_came_back_removes_it_again(playground: Playground) -> None:
    playground.actions.remove_variant.trigger()
    bring(playground, 81, *LOSSES[1:])
    playground.actions.undo.trigger()
    catch_up(playground, 0.5)
    assert playground.run.variants[0] is None
    QTest.mouseClick(playground.window.toast.action, Qt.MouseButton.LeftButton)
    assert len(playground.model.experiment.variants) == 5
    assert playground.actions.undo.isEnabled()


def test_more_repeats_keep_planes_curves_and_the_chosen_variant_and_can_be_cancelled(playground: Playground) -> None:
    window, model = playground.window, playground.model
    model.choose(4)
    playground.controller.settings.change("repeats.count", 5)
    catch_up(playground, 0.5)
    assert "5 repeats train up to epoch 80" in window.notice
    assert {window.planes.plane(at).callout.text() for at in range(6)} == {""}
    assert model.chosen == 4
    assert None not in playground.run.variants
    QTest.mouseClick(window.toast.action, Qt.MouseButton.LeftButton)
    assert model.experiment.repeats.count == 1


def test_a_message_that_comes_between_is_read_and_then_the_progress_returns(playground: Playground) -> None:
    window = playground.window
    playground.actions.compare.trigger()
    catch_up(playground, 0.2)
    playground.controller.notify("Something else.")
    catch_up(playground, 0.3)
    assert window.notice == "Something else."
    window.set_notice("")
    catch_up(playground, 0.4)
    assert "40 %" in window.notice


def test_progress_that_was_closed_stays_away_from_the_messages(playground: Playground) -> None:
    window = playground.window
    playground.actions.compare.trigger()
    catch_up(playground, 0.2)
    QTest.mouseClick(window.toast.close_button, Qt.MouseButton.LeftButton)
    catch_up(playground, 0.3)
    assert window.notice == ""
    assert "30 %" in window.planes.plane(1).callout.text()


def test_who_moves_or_goes_takes_surface_and_curve_along_at_once(playground: Playground) -> None:
    model, run = playground.model, playground.run
    model.choose(5)
    playground.actions.move_left.trigger()
    assert [found.measures.validation_loss for found in run.variants if found] == [0.1, 0.2, 0.3, 0.4, 0.6, 0.5]
    playground.actions.remove_variant.trigger()
    assert [found.measures.validation_loss for found in run.variants if found] == [0.1, 0.2, 0.3, 0.4, 0.5]
    assert [command.places for command in session_of(playground).sent_of(ReformRun)] == [
        (0, 1, 2, 3, 5, 4),
        (0, 1, 2, 3, 5),
    ]
    assert len(session_of(playground).sent_of(StartRun)) == 1


def test_a_fork_goes_on_from_its_sources_weights(playground: Playground) -> None:
    model, run = playground.model, playground.run
    model.choose(1)
    playground.actions.fork.trigger()
    assert session_of(playground).sent_of(ReformRun)[-1].places == (0, 1, 1, 2, 3, 4, 5)
    assert (model.chosen, len(run.curves[2].history)) == (2, 1)
    assert None not in run.variants
    bring(playground, 80, 0.1, 0.2, 0.2, 0.3, 0.4, 0.5, 0.6)
    playground.actions.undo.trigger()
    assert session_of(playground).sent_of(ReformRun)[-1].places == (0, 1, 3, 4, 5, 6)


def test_a_fork_at_an_earlier_epoch_goes_back_there_first_and_undo_brings_the_run_back(playground: Playground) -> None:
    session, model, run = session_of(playground), playground.model, playground.run
    before, first = model.experiment, run.run_id
    playground.window.timeline.epoch_chosen.emit(40)
    playground.actions.fork.trigger()
    (back,) = session.sent_of(ContinueFrom)
    assert (back.epoch, back.run_id) == (40, first)
    assert session.sent_of(ReformRun)[-1].run_id == run.run_id == back.new_run_id
    assert "epoch 40" in playground.window.notice
    playground.actions.undo.trigger()
    assert (run.run_id, model.experiment) == (first, before)
    assert run.shown_epoch == 40, "which was looked at when the fork was made"


def test_where_too_much_has_changed_the_newcomer_begins_with_all_at_epoch_0(playground: Playground) -> None:
    session, run = session_of(playground), playground.run
    first = run.run_id
    playground.actions.compare.trigger()
    session.bring(CannotCatchUp(run_id=first, revision=run.revision))
    frames(playground)
    assert session.sent_of(StartRun)[-1].run_id == run.run_id != first
    assert len(session.sent_of(StartRun)[-1].experiment.variants) == 7
    assert "too much has changed" in playground.window.notice
    playground.actions.undo.trigger()
    assert run.run_id == first


def test_going_on_from_an_earlier_epoch_waits_for_newcomers(playground: Playground) -> None:
    playground.actions.compare.trigger()
    catch_up(playground, 0.2)
    playground.window.timeline.epoch_chosen.emit(40)
    playground.window.timeline.continue_requested.emit()
    assert not session_of(playground).sent_of(ContinueFrom)
    assert "caught up" in playground.window.notice


def test_nobody_is_judged_before_there_are_two_to_compare(playground: Playground) -> None:
    verdict = playground.window.verdict
    playground.actions.alone.trigger()
    bring(playground, 81, 0.1)
    playground.actions.compare.trigger()
    catch_up(playground, 0.3)
    frames(playground)
    assert (verdict.headline.text(), playground.window.planes.plane(1).callout.text()[-4:]) == ("Training up", "30 %")
    bring(playground, 81, 0.1, 0.4)
    assert "best" in verdict.headline.text()
