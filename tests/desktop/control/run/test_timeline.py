"""The timeline in the window: looking at earlier epochs, playing the run back, going on from there."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from core.experiment.presets import opening_experiment
from core.experiment.spec import Experiment
from core.protocol import ContinueFrom, SetPace, ShowEpoch
from desktop.app import Playground
from desktop.training.session import WorkerDied
from tests.fakes import session_of, snapshot

MOMENTS = (0, 4, 8, 12, 16)


@pytest.fixture
def playground(open_window: Callable[[Experiment], Playground]) -> Playground:
    """The whole window on a session without a process, at epoch 18 of a run."""
    made = open_window(opening_experiment())
    _arrive(made, shown_epoch=None)
    return made


def _arrive(playground: Playground, shown_epoch: int | None) -> None:
    """A snapshot comes, and enough frames pass for every view to show it."""
    found = snapshot(
        playground.run.run_id,
        18,
        checkpoints=MOMENTS,
        shown_epoch=shown_epoch,
        show_request=len(_asked(playground)),
        best_epoch=12,
    )
    session_of(playground).replies.append(found)
    for _ in range(24):
        playground.controller._tick()


def _asked(playground: Playground) -> list[int | None]:
    return [command.epoch for command in session_of(playground).sent_of(ShowEpoch)]


def test_choosing_an_epoch_pauses_and_shows_the_nearest_moment(playground: Playground) -> None:
    playground.run.set_playing(True)
    playground.window.timeline.epoch_chosen.emit(9)
    assert not playground.run.playing
    assert _asked(playground) == [8]
    _arrive(playground, 8)
    assert playground.window.timeline.track.shown == 8
    assert playground.window.run_bar.epoch_text.text() == "8"


def test_pressing_the_chart_chooses_too(playground: Playground) -> None:
    playground.window.loss_plot.canvas.epoch_pressed.emit(3)
    assert _asked(playground) == [4]


def test_back_to_live_and_train_on(playground: Playground) -> None:
    playground.actions.earlier.trigger()
    playground.actions.live.trigger()
    assert _asked(playground) == [16, None]
    playground.actions.earlier.trigger()
    playground.run.set_playing(True)
    assert playground.run.shown_epoch is None, "training shows what it comes to"
    assert session_of(playground).sent_of(SetPace)[-1].playing


def test_earlier_and_later_go_from_moment_to_moment(playground: Playground) -> None:
    for _ in range(3):
        playground.actions.earlier.trigger()
    playground.actions.later.trigger()
    playground.actions.later.trigger()
    playground.actions.later.trigger()
    assert _asked(playground) == [16, 12, 8, 12, 16, None]
    for _ in range(9):
        playground.actions.earlier.trigger()
    assert _asked(playground)[-1] == 0


def test_the_best_epoch_of_the_chosen_variant(playground: Playground) -> None:
    playground.actions.best.trigger()
    assert _asked(playground) == [12]
    playground.window.timeline.epoch_chosen.emit(4)
    _arrive(playground, 4)
    playground.window.timeline.best_requested.emit()
    assert _asked(playground) == [12, 4, 12], "of the whole run, not only of what came before the epoch shown"


def test_continue_goes_back_for_good(playground: Playground) -> None:
    playground.actions.continue_here.trigger()
    assert not session_of(playground).sent_of(ContinueFrom)
    assert "earlier epoch" in playground.window.notice
    playground.window.timeline.epoch_chosen.emit(8)
    playground.window.timeline.continue_requested.emit()
    (command,) = session_of(playground).sent_of(ContinueFrom)
    assert command.epoch == 8
    assert playground.run.shown_epoch is None
    assert "epoch 8" in playground.window.notice


def test_playing_back_goes_through_all_moments_and_ends_live(playground: Playground) -> None:
    playground.actions.playback.trigger()
    seen = 0
    for _ in range(2000):
        asked = _asked(playground)
        if len(asked) > seen:
            seen = len(asked)
            _arrive(playground, asked[-1])
        if asked and asked[-1] is None:
            break
        playground.controller._tick()
    assert _asked(playground) == [*MOMENTS, None]
    _arrive(playground, None)
    assert not playground.controller.timeline._playback.running


def test_training_ends_playing_back(playground: Playground) -> None:
    playground.actions.playback.trigger()
    playground.run.set_playing(True)
    playground.controller._tick()
    assert not playground.controller.timeline._playback.running


def test_a_new_run_forgets_the_epoch_that_was_shown(playground: Playground) -> None:
    playground.actions.earlier.trigger()
    playground.run.reset()
    assert playground.run.shown_epoch is None


def test_what_is_shown_is_what_came_and_not_what_was_asked_for(playground: Playground) -> None:
    """The moment may have been thinned out meanwhile."""
    playground.window.timeline.epoch_chosen.emit(12)
    _arrive(playground, 8)
    playground.window.timeline.continue_requested.emit()
    (command,) = session_of(playground).sent_of(ContinueFrom)
    assert command.epoch == 8
    assert "epoch 8" in playground.window.notice


def test_train_that_trains_nothing_still_shows_the_newest(playground: Playground) -> None:
    playground.window.timeline.epoch_chosen.emit(8)
    _arrive(playground, 8)
    playground.run.set_playing(True)
    assert _asked(playground) == [8, None]
    playground.window.timeline.epoch_chosen.emit(8)
    playground.run.step()
    assert _asked(playground) == [8, None, 8, None]


def test_nothing_to_play_back_before_training(playground: Playground) -> None:
    found = snapshot(playground.run.run_id, 0, checkpoints=(0,))
    session_of(playground).replies.append(found)
    playground.controller._tick()
    playground.actions.playback.trigger()
    assert _asked(playground) == []


def test_continuing_without_a_process_promises_nothing(playground: Playground) -> None:
    playground.window.timeline.epoch_chosen.emit(8)
    session_of(playground).bring(WorkerDied())
    playground.run.poll()
    playground.window.timeline.continue_requested.emit()
    assert "Back at" not in playground.window.notice
