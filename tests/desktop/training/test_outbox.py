"""What waits for a busy training process: the newest of what supersedes the other, and nothing lost that counts."""

from __future__ import annotations

from core.experiment.presets import opening_experiment
from core.plane.grid import WHOLE
from core.protocol import (
    BringBack,
    ChangeRun,
    Command,
    ContinueFrom,
    ReformRun,
    RequestGhost,
    RequestSnapshot,
    SetPace,
    ShowEpoch,
    Shutdown,
    StartRun,
    StepEpoch,
)
from desktop.training.outbox import Outbox

EXPERIMENT = opening_experiment()


def start(run_id: int, *, keeps: bool = True) -> StartRun:
    return StartRun(run_id=run_id, revision=run_id, experiment=EXPERIMENT, keeps=keeps)


def change(run_id: int, revision: int) -> ChangeRun:
    return ChangeRun(run_id=run_id, revision=revision, experiment=EXPERIMENT)


def reform(run_id: int) -> ReformRun:
    return ReformRun(run_id=run_id, revision=9, experiment=EXPERIMENT, places=(0,))


def left(*commands: Command) -> list[Command]:
    """What the process gets, when all of these came while it was busy."""
    box = Outbox()
    for command in commands:
        box.add(command)
    return [box.take() for _ in range(len(box))]


PACE = SetPace(playing=True, epochs_per_second=30.0)


def test_of_the_changes_and_looks_back_of_a_drag_the_newest_is_sent() -> None:
    changes = [change(1, revision) for revision in range(5)]
    assert left(*changes) == changes[-1:]
    looks = [ShowEpoch(run_id=1, request=number, epoch=number) for number in range(5)]
    assert left(*looks) == looks[-1:]
    assert left(changes[0], looks[0], changes[1]) == [changes[0], looks[0], changes[1]]


def test_of_requests_the_newest_is_sent_and_it_hides_no_drag() -> None:
    requests = [RequestSnapshot(grid=grid) for grid in (8, 16, 32)]
    changes = [change(1, revision) for revision in range(3)]
    sent = [one for pair in zip(changes, requests, strict=True) for one in pair]
    assert left(*sent) == [changes[-1], requests[-1]]


def test_whoever_waits_for_the_run_before_gets_an_answer_whatever_is_superseded() -> None:
    ghost = RequestGhost(run_id=1, variant=0, grid=16, view=WHOLE)
    assert left(start(2), ghost, start(3))[0] is ghost


def test_a_run_that_never_began_is_not_begun() -> None:
    last = start(3)
    sent = left(start(2), PACE, change(2, 5), StepEpoch(run_id=2), last)
    assert [type(one) for one in sent] == [SetPace, StartRun]
    assert isinstance(sent[-1], StartRun)
    assert sent[-1].run_id == 3


def test_what_was_done_in_the_run_before_is_done_since_that_may_be_brought_back() -> None:
    back = ContinueFrom(run_id=1, new_run_id=2, revision=3, epoch=4)
    done: list[Command] = [change(1, 2), back, reform(2)]
    sent = left(*done, start(3), reform(3), start(4))
    assert sent[:3] == done
    assert [one.run_id for one in sent[3:] if isinstance(one, StartRun)] == [4]


def test_whether_the_run_before_is_worth_keeping_is_said_by_the_first_that_took_its_place() -> None:
    for keeps in (True, False):
        (sent,) = left(start(2, keeps=keeps), start(3, keeps=not keeps))
        assert isinstance(sent, StartRun)
        assert (sent.run_id, sent.keeps) == (3, keeps)


def test_a_run_that_is_brought_back_between_two_new_ones_is_brought_back() -> None:
    sent: list[Command] = [start(2), BringBack(run_id=1, revision=3), change(1, 4), start(5)]
    assert left(*sent) == sent


def test_nothing_is_sent_before_the_end() -> None:
    end = Shutdown()
    assert left(start(2), reform(2), end) == [end]
