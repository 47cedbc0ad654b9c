"""Ended runs in the window: offered, brought back, and returned to by undo and redo."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from core.experiment.presets import opening_experiment
from core.experiment.spec import Experiment
from core.protocol import BringBack, ContinueFrom, Gone, KeptRun, SetPace, StartRun
from desktop.app import Playground
from desktop.training.session import WorkerDied
from tests.fakes import session_of, snapshot


@pytest.fixture
def playground(open_window: Callable[[Experiment], Playground]) -> Playground:
    """The whole window on a session without a process, at epoch 80 of run 1."""
    made = open_window(opening_experiment())
    train(made, 80)
    return made


def train(playground: Playground, *epochs: int, kept: tuple[KeptRun, ...] = ()) -> None:
    """Snapshots of these epochs of the present run come, and enough frames pass for every view to show them."""
    run = playground.run
    count = len(playground.model.experiment.variants)
    for epoch in epochs:
        came = snapshot(run.run_id, epoch, revision=run.revision, variant_count=count, checkpoints=(0,), kept=kept)
        session_of(playground).bring(came)
        run.poll()
    for _ in range(24):
        playground.controller._tick()


def keeping(*runs: tuple[int, int]) -> tuple[KeptRun, ...]:
    return tuple(KeptRun(run_id=run_id, epoch=epoch, checkpoint_count=9) for run_id, epoch in runs)


def reshape(playground: Playground, *hidden: int) -> None:
    playground.controller.settings.change("network.hidden", hidden)
    playground.controller.settings.finish()


def epoch(playground: Playground) -> int:
    return playground.run.snapshot.epoch if playground.run.snapshot is not None else -1


def test_undo_of_a_change_that_ended_a_run_brings_it_back_paused_and_redo_returns_to_the_newer(
    playground: Playground,
) -> None:
    session, run = session_of(playground), playground.run
    reshape(playground, 3)
    train(playground, 0, 5, kept=keeping((1, 80)))
    assert (run.run_id, epoch(playground), len(run.curves[0].history)) == (2, 5, 6)
    run.set_playing(True)
    playground.actions.undo.trigger()
    assert session.sent_of(BringBack)[-1].run_id == 1
    assert not run.playing
    assert not session.sent_of(SetPace)[-1].playing
    assert (epoch(playground), len(run.curves[0].history)) == (80, 1), "at once, as it was"
    train(playground, 80, kept=keeping((2, 5)))
    playground.actions.redo.trigger()
    assert session.sent_of(BringBack)[-1].run_id == 2
    assert (epoch(playground), len(run.curves[0].history)) == (5, 6)
    assert len(session.sent_of(StartRun)) == 2, "nothing began anew"


def test_a_long_run_that_ends_is_offered_and_one_press_brings_it_back_with_its_experiment(
    playground: Playground,
) -> None:
    session, run, window = session_of(playground), playground.run, playground.window
    before = playground.model.experiment
    reshape(playground, 3)
    assert "idden layers" in window.notice
    assert "run of 80 epochs is kept" in window.notice
    train(playground, 0, kept=keeping((1, 80)))
    QTest.mouseClick(window.toast.action, Qt.MouseButton.LeftButton)
    assert session.sent_of(BringBack)[-1].run_id == run.run_id == 1
    assert playground.model.experiment is before
    assert playground.actions.redo.isEnabled(), "it was the same as to undo"


def test_a_short_run_that_ends_is_not_offered(playground: Playground) -> None:
    playground.run.reset()
    train(playground, 50)
    playground.window.set_notice("")
    playground.run.reset()
    assert playground.window.notice == ""
    train(playground, 50)
    reshape(playground, 3)
    assert "idden layers" in playground.window.notice
    assert not playground.window.toast.action.isVisible()


def test_reset_is_taken_back_by_the_offer_and_again(playground: Playground) -> None:
    session, run = session_of(playground), playground.run
    playground.actions.reset.trigger()
    assert "Back to epoch 0" in playground.window.notice
    train(playground, 0, 60, kept=keeping((1, 80)))
    playground.actions.bring_back.trigger()
    assert (run.run_id, epoch(playground)) == (1, 80)
    train(playground, 80, kept=keeping((2, 60)))
    assert "80 epochs is back" in playground.window.notice
    assert "60" in playground.actions.bring_back.text()
    playground.actions.bring_back.trigger()
    assert (run.run_id, epoch(playground)) == (2, 60)
    assert [command.run_id for command in session.sent_of(BringBack)] == [1, 2]


def test_going_on_from_an_earlier_epoch_is_taken_back_too(playground: Playground) -> None:
    session, run, window = session_of(playground), playground.run, playground.window
    window.timeline.epoch_chosen.emit(0)
    window.timeline.continue_requested.emit()
    (command,) = session.sent_of(ContinueFrom)
    assert (command.run_id, command.new_run_id) == (1, run.run_id)
    assert "epoch 0" in window.notice
    train(playground, 0, kept=keeping((1, 80)))
    QTest.mouseClick(window.toast.action, Qt.MouseButton.LeftButton)
    assert (run.run_id, epoch(playground)) == (1, 80)


def test_bringing_back_after_other_edits_is_an_edit_of_its_own_which_undo_takes_back(playground: Playground) -> None:
    run, model = playground.run, playground.model
    before = model.experiment
    reshape(playground, 3)
    train(playground, 0, 70, kept=keeping((1, 80)))
    playground.controller.settings.change("training.learning_rate", 0.5)
    changed = model.experiment
    playground.actions.bring_back.trigger()
    assert (run.run_id, model.experiment) == (1, before)
    train(playground, 80, kept=keeping((2, 70)))
    playground.actions.undo.trigger()
    assert (run.run_id, model.experiment) == (2, changed)


@pytest.mark.parametrize(
    ("done", "told", "line"),
    [
        (0, "The run is back, paused at its first steps.", "First steps, "),
        (1, "The run of 1 epoch is back, paused.", "1 epoch, "),
    ],
)
def test_a_run_that_took_a_step_or_an_epoch_is_called_so(
    open_window: Callable[[Experiment], Playground], done: int, told: str, line: str
) -> None:
    playground = open_window(opening_experiment())
    run = playground.run
    session_of(playground).bring(replace(snapshot(run.run_id, done, revision=run.revision), epoch_fraction=0.5))
    run.poll()
    reshape(playground, 3)
    train(playground, 0, 5, kept=keeping((1, done)))
    menu = playground.actions.earlier_runs
    menu.aboutToShow.emit()
    assert menu.actions()[0].text().startswith(line)
    menu.actions()[0].trigger()
    assert playground.run.run_id == 1
    assert playground.window.notice.startswith(told)


def test_an_offer_says_what_is_left_and_ends_with_the_run(playground: Playground) -> None:
    action = playground.actions.bring_back
    assert not action.isEnabled()
    playground.actions.reset.trigger()
    assert action.isEnabled()
    bare = (KeptRun(run_id=1, epoch=80, checkpoint_count=0),)
    train(playground, 0, kept=bare)
    assert "timeline is gone" in playground.window.notice
    train(playground, 1, kept=())
    assert not action.isEnabled()


def test_every_run_that_is_kept_can_be_chosen_and_comes_back_with_its_experiment(playground: Playground) -> None:
    session, run, menu = session_of(playground), playground.run, playground.actions.earlier_runs
    assert not menu.isEnabled(), "none has ended"
    before = playground.model.experiment
    reshape(playground, 3)
    train(playground, 0, 120, kept=keeping((1, 80)))
    playground.actions.reset.trigger()
    train(playground, 0, 60, kept=keeping((2, 120), (1, 80)))
    playground.actions.reset.trigger()
    train(playground, 0, kept=keeping((3, 60), (2, 120), (1, 80)))
    assert menu.isEnabled()
    menu.aboutToShow.emit()
    told = [action.text() for action in menu.actions()]
    assert [text.split(",")[0] for text in told] == ["60 epochs", "120 epochs", "80 epochs"]
    menu.actions()[2].trigger()
    assert session.sent_of(BringBack)[-1].run_id == run.run_id == 1
    assert (playground.model.experiment, epoch(playground)) == (before, 80)


def test_a_drag_over_many_restarts_costs_one_run_alone(playground: Playground) -> None:
    session, window = session_of(playground), playground.window
    for epoch_now, noise in enumerate((0.31, 0.32, 0.33), 1):
        playground.controller.settings.change("data.noise", noise)
        assert "run of 80 epochs is kept" in window.notice
        train(playground, epoch_now, kept=keeping((1, 80)))
    assert [command.keeps for command in session.sent_of(StartRun)] == [True, True, False, False]
    playground.actions.undo.trigger()
    assert session.sent_of(BringBack)[-1].run_id == 1


def test_rows_that_were_under_way_when_a_run_ended_are_not_lost(playground: Playground) -> None:
    session, run = session_of(playground), playground.run
    revision = run.revision
    playground.actions.reset.trigger()
    session.bring(snapshot(1, 81, revision=revision))
    train(playground, 0, kept=keeping((1, 81)))
    playground.actions.bring_back.trigger()
    assert (epoch(playground), len(run.curves[0].history)) == (81, 2)


def test_what_the_process_no_longer_has_begins_anew_and_that_is_said(playground: Playground) -> None:
    session = session_of(playground)
    playground.actions.reset.trigger()
    playground.actions.bring_back.trigger()
    session.bring(Gone(run_id=1))
    playground.run.poll()
    assert "couldn't be kept" in playground.window.notice
    assert session.sent_of(StartRun)[-1].run_id == playground.run.run_id


def test_with_the_process_go_all_runs_but_the_curves_stay_and_it_says_so(playground: Playground) -> None:
    playground.actions.reset.trigger()
    train(playground, 0, 70, kept=keeping((1, 80)))
    session_of(playground).bring(WorkerDied())
    playground.run.poll()
    assert "curves stay" in playground.window.notice
    assert "weights are gone" in playground.window.notice
    assert not playground.actions.bring_back.isEnabled()
    assert len(playground.run.curves[0].history) == 71
