"""The run against a fake session: what is asked of the training process, and what is kept of its replies."""

from __future__ import annotations

import pytest
from msgspec.structs import replace
from pytestqt.qtbot import QtBot

from core.experiment.fields import with_value
from core.experiment.passage import Passage
from core.experiment.presets import opening_experiment
from core.plane.grid import WHOLE, View
from core.protocol import (
    BringBack,
    CannotLoad,
    ChangeRun,
    KeptRun,
    LayAside,
    Ready,
    RequestSnapshot,
    SetPace,
    StartRun,
    StepEpoch,
)
from desktop.training.orders import VIEW_MARGIN
from desktop.training.run import Run
from desktop.training.runs import Runs
from desktop.training.session import WorkerDied
from desktop.training.worker_care import MAX_FAILED_STARTS
from tests.fakes import FakeSession, snapshot


@pytest.fixture
def session() -> FakeSession:
    return FakeSession()


@pytest.fixture
def run(session: FakeSession, qtbot: QtBot) -> Run:  # Qt's signals need an application
    made = Run(session, opening_experiment())
    made.start()
    return made


def make_ready(run: Run, session: FakeSession) -> int:
    """Let the process report, and give the id of the run that begins."""
    session.replies.append(Ready(pid=1))
    run.poll()
    return session.sent_of(StartRun)[-1].run_id


def test_nothing_is_sent_before_the_process_is_ready(run: Run, session: FakeSession) -> None:
    run.set_playing(True)
    run.set_speed(None)
    assert not session.sent
    assert run.playing


def test_train_pressed_before_the_process_is_ready_takes_effect_once_it_is(run: Run, session: FakeSession) -> None:
    run.set_playing(True)
    make_ready(run, session)
    assert session.sent_of(SetPace)[-1].playing
    assert len(session.sent_of(RequestSnapshot)) == 1


def test_each_snapshot_asks_for_exactly_one_more(run: Run, session: FakeSession) -> None:
    run_id = make_ready(run, session)
    for epoch in range(5):
        asked = len(session.sent_of(RequestSnapshot))
        session.replies.append(snapshot(run_id, epoch))
        assert run.poll()
        assert len(session.sent_of(RequestSnapshot)) == asked + 1
        assert not run.poll()
        assert len(session.sent_of(RequestSnapshot)) == asked + 1


def test_whatever_takes_a_runs_place_is_asked_for_a_snapshot(run: Run, session: FakeSession) -> None:
    """The one that was asked for before may be under way already, of the run that ended."""
    first = make_ready(run, session)
    session.replies.append(snapshot(first, 9, checkpoints=(0, 4)))
    run.poll()
    for act in (lambda: run.continue_from(4), run.reset, lambda: run.bring_back(first)):
        asked = len(session.sent_of(RequestSnapshot))
        ended = run.run_id
        act()
        assert run.run_id != ended
        session.replies.append(snapshot(ended, 10))
        assert not run.poll(), "it is of another run"
        assert len(session.sent_of(RequestSnapshot)) == asked + 1
        kept = (KeptRun(run_id=first, epoch=9, checkpoint_count=2),)
        session.replies.append(snapshot(run.run_id, 4, revision=run.revision, kept=kept))
        assert run.poll()


def test_another_view_is_asked_for_at_once_a_little_wider_than_it_shows(run: Run, session: FakeSession) -> None:
    make_ready(run, session)
    view = View(-0.5, 0.5, 2.0, 3.0)
    run.set_view(view)
    asked = session.sent_of(RequestSnapshot)
    assert [request.view for request in asked] == [WHOLE, view.with_margin(VIEW_MARGIN)]
    assert asked[-1].view.y1 == WHOLE.y1, "but not beyond the plane"
    run.set_view(view)
    assert len(session.sent_of(RequestSnapshot)) == 2
    run.set_view(WHOLE)
    assert session.sent_of(RequestSnapshot)[-1].view == WHOLE


def test_a_view_that_was_chosen_before_the_process_was_ready_is_asked_for(run: Run, session: FakeSession) -> None:
    run.set_view(View(-0.5, 0.5, -0.5, 0.5))
    make_ready(run, session)
    assert session.sent_of(RequestSnapshot)[-1].view.contains(0.5, 0.5)
    assert session.sent_of(RequestSnapshot)[-1].view.zoom > 4


def test_only_what_may_answer_a_change_is_worth_a_look_before_the_next_frame(run: Run, session: FakeSession) -> None:
    run_id = make_ready(run, session)
    run.answer_came.connect(run.poll)
    session.bring(snapshot(run_id, 0, revision=run.revision))
    assert run.snapshot is not None
    session.bring(snapshot(run_id, 1, revision=run.revision))
    assert run.snapshot.epoch == 0, "nobody waits for this one: it comes with the next frame"
    before = opening_experiment()
    run.take_over(before, with_value(before, "training.learning_rate", 0.5), Passage())
    session.bring(snapshot(run_id, 2, revision=run.revision))
    assert run.snapshot.epoch == 2


def test_a_snapshot_of_an_earlier_run_is_dropped(run: Run, session: FakeSession) -> None:
    old = make_ready(run, session)
    run.reset()
    session.replies.append(snapshot(old, 7))
    assert not run.poll()
    assert run.snapshot is None


def test_history_begins_anew_with_the_first_snapshot_of_a_new_run(run: Run, session: FakeSession) -> None:
    first = make_ready(run, session)
    session.replies.extend([snapshot(first, 0), snapshot(first, 1)])
    run.poll()
    assert len(run.curves[0].history) == 2
    run.reset()
    assert len(run.curves[0].history) == 2, "the curve stays until there is a new one to show"
    session.replies.append(snapshot(session.sent_of(StartRun)[-1].run_id, 0))
    run.poll()
    assert len(run.curves[0].history) == 1


def test_learning_rate_changes_the_running_training(run: Run, session: FakeSession) -> None:
    run_id = make_ready(run, session)
    old = opening_experiment()
    new = with_value(old, "training.learning_rate", 0.5)
    run.take_over(old, new, Passage())
    change = session.sent_of(ChangeRun)[-1]
    assert (change.run_id, change.experiment.training.learning_rate) == (run_id, 0.5)
    assert len(session.sent_of(StartRun)) == 1


def test_another_width_begins_again_goes_on_playing_and_says_why(run: Run, session: FakeSession, qtbot: QtBot) -> None:
    run_id = make_ready(run, session)
    run.set_playing(True)
    session.replies.append(snapshot(run_id, 3))
    run.poll()
    old = opening_experiment()
    new = with_value(old, "network.hidden", (3,))
    with qtbot.waitSignal(run.ended) as heard:
        run.take_over(old, new, Passage())
    assert "idden layers" in heard.args[0].reason
    assert session.sent_of(StartRun)[-1].experiment is new
    assert session.sent_of(SetPace)[-1].playing


def test_a_run_that_finished_stops_playing(run: Run, session: FakeSession) -> None:
    run_id = make_ready(run, session)
    run.set_playing(True)
    session.replies.append(snapshot(run_id, 9, finished=True, status="stopped_early"))
    run.poll()
    assert not run.playing


def test_reset_pauses_at_a_fresh_run(run: Run, session: FakeSession) -> None:
    first = make_ready(run, session)
    run.set_playing(True)
    run.reset()
    assert not run.playing
    assert session.sent_of(StartRun)[-1].run_id > first


def test_one_epoch_pauses_and_steps(run: Run, session: FakeSession) -> None:
    run_id = make_ready(run, session)
    run.set_playing(True)
    run.step()
    assert not run.playing
    assert session.sent_of(StepEpoch)[-1].run_id == run_id


def test_curves_survive_the_death_of_the_process(run: Run, session: FakeSession, qtbot: QtBot) -> None:
    run_id = make_ready(run, session)
    run.set_playing(True)
    session.replies.extend([snapshot(run_id, 0), snapshot(run_id, 1)])
    run.poll()
    with qtbot.waitSignal(run.failed) as heard:
        session.replies.append(WorkerDied())
        run.poll()
    assert "started anew" in heard.args[0]
    assert session.starts == 2
    assert not run.playing
    session.replies.append(Ready(pid=2))
    run.poll()
    assert len(run.curves[0].history) == 2
    assert run.snapshot is not None
    begun = len(session.sent_of(StartRun))
    run.set_playing(True)
    assert len(session.sent_of(StartRun)) == begun + 1


def test_edits_while_lost_are_in_the_run_that_follows(run: Run, session: FakeSession) -> None:
    make_ready(run, session)
    session.replies.extend([WorkerDied(), Ready(pid=2)])
    run.poll()
    old = opening_experiment()
    new = replace(old, points=old.points.added([[0.0, 0.0]], 1))
    run.take_over(old, new, Passage())
    run.set_playing(True)
    assert session.sent_of(StartRun)[-1].experiment is new


def test_a_process_that_never_gets_ready_is_given_up_and_each_death_is_told_of(
    run: Run, session: FakeSession, qtbot: QtBot
) -> None:
    for death in range(1, MAX_FAILED_STARTS + 1):
        assert run.is_starting
        with qtbot.waitSignal(run.failed) as heard:
            session.replies.append(WorkerDied(-9))
            run.poll()
        assert ("can't start" in heard.args[0]) == (death == MAX_FAILED_STARTS)
        assert "memory" in heard.args[0]
    assert ".venv" not in heard.args[0], "it is not the installation that is at fault"
    assert run.gave_up
    assert not run.is_starting
    assert session.starts == MAX_FAILED_STARTS


def test_what_a_process_said_of_itself_counts_for_its_own_death_alone(run: Run, session: FakeSession) -> None:
    said: list[str] = []
    run.failed.connect(said.append)
    session.replies.extend([CannotLoad(text="PyTorch can't be loaded.", lacks_memory=True), WorkerDied(0)])
    run.poll()
    session.replies.append(WorkerDied(-15))
    run.poll()
    assert "memory" in said[0]
    assert "SIGTERM" in said[1]
    assert "memory" not in said[1]


def test_a_broken_installation_is_told_of_at_once_and_not_tried_again(run: Run, session: FakeSession) -> None:
    said: list[str] = []
    run.failed.connect(said.append)
    session.replies.extend([CannotLoad(text="PyTorch can't be loaded."), WorkerDied(0)])
    run.poll()
    assert said == ["PyTorch can't be loaded."]
    assert run.gave_up
    assert session.starts == 1  # by start()
    run.set_playing(True)
    assert session.starts == 2


def test_train_after_giving_up_tries_again(run: Run, session: FakeSession) -> None:
    for _ in range(MAX_FAILED_STARTS):
        session.replies.append(WorkerDied())
        run.poll()
    run.set_playing(True)
    assert session.starts == MAX_FAILED_STARTS + 1
    make_ready(run, session)
    assert session.sent_of(SetPace)[-1].playing


def test_a_step_asked_for_before_the_process_is_ready_is_taken_once_it_is(run: Run, session: FakeSession) -> None:
    run.step()
    run_id = make_ready(run, session)
    assert session.sent_of(StepEpoch)[-1].run_id == run_id


def test_an_end_counts_only_for_the_experiment_it_was_reached_with(run: Run, session: FakeSession) -> None:
    run_id = make_ready(run, session)
    session.replies.append(snapshot(run_id, 9, finished=True, status="stopped_early", revision=run.revision))
    run.poll()
    assert run.finished
    old = opening_experiment()
    run.take_over(old, with_value(old, "regularization.early_stopping.patience", 400), Passage())
    assert not run.finished


def test_other_work_has_a_run_of_its_own_and_the_own_one_waits(run: Run, session: FakeSession) -> None:
    own_id, own = make_ready(run, session), opening_experiment()
    session.replies.append(snapshot(own_id, 200))
    run.poll()
    run.take_over(own, own, Passage(work=1))  # an equal one
    lesson_id = session.sent_of(StartRun)[-1].run_id
    assert lesson_id != own_id
    assert session.sent_of(LayAside)[-1].run_ids == (own_id,)
    kept = KeptRun(run_id=own_id, epoch=200, checkpoint_count=9)
    session.replies.append(snapshot(lesson_id, 300, revision=run.revision, kept=(kept,)))
    run.poll()
    assert run.best_offer is None, "the own run is nothing to bring back into a lesson"
    assert run.ghost is None
    run.take_over(own, own, Passage(work=0, brings=own_id))
    assert session.sent_of(BringBack)[-1].run_id == own_id
    assert session.sent_of(LayAside)[-1].run_ids == (lesson_id,), "it waits for the lesson to be gone on with"
    assert run.snapshot is not None
    assert run.snapshot.epoch == 200
    assert run.best_offer is None, "nor a lesson's run into the own work"


def test_a_run_that_took_single_steps_alone_waits_for_its_work_too(run: Run, session: FakeSession) -> None:
    own_id, own = make_ready(run, session), opening_experiment()
    session.replies.append(replace(snapshot(own_id, 0), epoch_fraction=0.5))
    run.poll()
    run.take_over(own, own, Passage(work=1))
    lesson_id = session.sent_of(StartRun)[-1].run_id
    kept = KeptRun(run_id=own_id, epoch=0, checkpoint_count=0)
    session.replies.append(snapshot(lesson_id, 300, revision=run.revision, kept=(kept,)))
    run.poll()
    run.take_over(own, own, Passage(work=0, brings=own_id))
    assert session.sent_of(BringBack)[-1].run_id == own_id
    assert run.snapshot is not None
    assert run.snapshot.epoch_fraction == 0.5


def test_training_up_to_an_epoch_pauses_there(run: Run, session: FakeSession) -> None:
    run_id = make_ready(run, session)
    run.train_to(40)
    assert session.sent_of(SetPace)[-1].pause_at == 40
    session.replies.append(snapshot(run_id, 39))
    run.poll()
    assert run.playing
    session.replies.append(snapshot(run_id, 40))
    run.poll()
    assert not run.playing
    run.set_playing(True)
    assert session.sent_of(SetPace)[-1].pause_at is None, "the next time it goes on"


def test_the_runs_of_the_lessons_that_were_left_last_wait_each_with_the_one_it_was_left_with() -> None:
    runs, left_with = Runs(opening_experiment()), []
    for work in (1, 2, 2, 3, 4, 0):
        runs.turn_to(work)
        runs.begin(opening_experiment(), 0)
        runs.take(snapshot(runs.present.run_id, 100, revision=0))
        left_with.append(runs.present.run_id)
        runs.end(1, 0)
    assert set(runs.laid_aside) == {left_with[at] for at in (2, 3, 4)}
    runs.turn_to(3)
    assert set(runs.laid_aside) == {left_with[at] for at in (0, 2, 4, 5)}, "and of the own work all"


def test_what_nobody_can_come_back_to_takes_no_lessons_place() -> None:
    runs, ids = Runs(opening_experiment()), []
    for work in (1, 2, 3, 4, 0):
        runs.turn_to(work)
        runs.begin(opening_experiment(), 0)
        runs.take(snapshot(runs.present.run_id, 100, revision=0))
        ids.append(runs.present.run_id)
        runs.end(1, 0)
        if work > 1:
            runs.turn_to(0)
            runs.forget(work)
    assert runs.laid_aside == (ids[0],)
