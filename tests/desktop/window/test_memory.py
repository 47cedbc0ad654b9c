"""The memory of runs with a real training process: who comes, goes and returns, as a person sees it."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.app import Playground
from tests.desktop.window.hands import epoch

TIMEOUT = 60_000


def train(playground: Playground, qtbot: QtBot, epochs: int) -> None:
    """Train beyond an epoch, pause, and wait until all is said."""
    playground.run.set_playing(True)
    qtbot.waitUntil(lambda: epoch(playground) >= epochs, timeout=TIMEOUT)
    playground.run.set_playing(False)
    settle(playground, qtbot)


def settle(playground: Playground, qtbot: QtBot) -> None:
    """Wait for a snapshot, at rest, of what was sent last, with every variant in it."""
    run = playground.run
    run.show(0)  # what answers these two comes after everything that was under way, a last snapshot of training, too
    run.show(None)

    def settled() -> bool:
        found = run.snapshot
        return (
            found is not None
            and (found.run_id, found.revision) == (run.run_id, run.revision)
            and found.epochs_per_second == 0
            and len(run.variants) == len(playground.model.experiment.variants)
            and run.shows_what_was_asked
        )

    qtbot.waitUntil(settled, timeout=TIMEOUT)


def curves(playground: Playground) -> list[list[float]]:
    return [one.history.column("validation_loss").low.tolist() for one in playground.run.curves]


def losses(playground: Playground) -> list[float]:
    return [-1.0 if one is None else one.measures.validation_loss for one in playground.run.variants]


def moments(playground: Playground) -> list[int]:
    assert playground.run.snapshot is not None
    return [int(kept) for kept in playground.run.snapshot.checkpoints]


def what_is(playground: Playground) -> tuple[int, list[float], list[list[float]], list[int]]:
    """All that a person can see of a run: epoch, losses, curves, timeline."""
    return epoch(playground), losses(playground), curves(playground), moments(playground)


@pytest.fixture
def trained(playground: Playground, qtbot: QtBot) -> Playground:
    """At about epoch 70."""
    train(playground, qtbot, 70)
    return playground


def by_edit(playground: Playground) -> None:
    playground.controller.settings.change("network.hidden", (5, 5))


def by_seed(playground: Playground) -> None:
    playground.actions.new_seed.trigger()


@pytest.mark.parametrize("end", [by_edit, by_seed])
def test_undo_brings_a_run_back_as_it_was_and_redo_returns_to_the_newer(
    trained: Playground, qtbot: QtBot, end: Callable[[Playground], None]
) -> None:
    before = what_is(trained)
    end(trained)
    train(trained, qtbot, 20)
    newer = what_is(trained)
    assert newer[2] != before[2]
    trained.actions.undo.trigger()
    assert epoch(trained) == before[0], "at once"
    settle(trained, qtbot)
    assert what_is(trained) == before
    earlier = before[3][len(before[3]) // 2]
    trained.window.timeline.epoch_chosen.emit(earlier)
    qtbot.waitUntil(lambda: trained.run.snapshot.shown_epoch == earlier, timeout=TIMEOUT)  # type: ignore[union-attr]  # there is one by now
    trained.actions.redo.trigger()
    settle(trained, qtbot)
    assert what_is(trained) == newer
    train(trained, qtbot, newer[0] + 5)
    assert curves(trained)[0][: newer[0] + 1] == newer[2][0], "it goes on from there"


def test_who_comes_goes_and_returns_leaves_the_others_as_they_are(trained: Playground, qtbot: QtBot) -> None:
    at, (loss,), (curve,), kept = what_is(trained)
    trained.actions.compare.trigger()
    assert losses(trained) == [loss, -1.0]
    settle(trained, qtbot)
    assert what_is(trained) == (at, [loss, loss], [curve, curve], kept), "a copy has learned the same by itself"
    trained.controller.settings.change("network.hidden", (4,))
    assert losses(trained)[0] == loss
    settle(trained, qtbot)
    both = what_is(trained)
    assert (both[0], both[2][0], both[3]) == (at, curve, kept)
    assert both[1][1] != loss
    trained.actions.remove_variant.trigger()
    settle(trained, qtbot)
    assert what_is(trained) == (at, [loss], [curve], kept)
    trained.actions.undo.trigger()
    settle(trained, qtbot)
    assert what_is(trained) == both
    trained.actions.move_right.trigger()
    assert losses(trained) == both[1][::-1], "at once"
    settle(trained, qtbot)
    assert curves(trained) == both[2][::-1]


def test_more_repeats_leave_everything_in_sight_and_the_first_is_the_run_there_was(
    trained: Playground, qtbot: QtBot
) -> None:
    at, (loss,), (curve,), kept = what_is(trained)
    trained.controller.settings.change("repeats.count", 3)
    assert (epoch(trained), curves(trained)) == (at, [curve])
    settle(trained, qtbot)
    assert (epoch(trained), moments(trained)) == (at, kept)
    (variant,) = trained.run.variants
    assert variant is not None
    assert len(variant.outcomes) == 3
    assert variant.outcomes[0].measures.validation_loss == loss
    assert len(curves(trained)[0]) == len(curve)


def test_a_fork_at_an_earlier_epoch_goes_on_from_there_and_undo_takes_all_of_it_back(
    trained: Playground, qtbot: QtBot
) -> None:
    before = what_is(trained)
    trained.window.timeline.epoch_chosen.emit(40)
    qtbot.waitUntil(lambda: trained.run.shows_what_was_asked, timeout=TIMEOUT)
    shown = trained.run.shown_epoch
    assert shown is not None
    trained.actions.fork.trigger()
    settle(trained, qtbot)
    assert epoch(trained) == shown
    assert curves(trained) == [before[2][0][: shown + 1]] * 2
    trained.controller.settings.change("regularization.l2.enabled", True)
    train(trained, qtbot, shown + 10)
    first, second = curves(trained)
    assert first[: shown + 10] == before[2][0][: shown + 10], "the source goes the way it went"
    assert second[shown + 5] != first[shown + 5]
    trained.actions.undo.trigger()
    trained.actions.undo.trigger()
    settle(trained, qtbot)
    assert what_is(trained) == before


def test_reset_and_going_on_from_an_earlier_epoch_are_taken_back_with_one_press(
    trained: Playground, qtbot: QtBot
) -> None:
    before = what_is(trained)
    trained.actions.reset.trigger()
    settle(trained, qtbot)
    assert epoch(trained) == 0
    QTest.mouseClick(trained.window.toast.action, Qt.MouseButton.LeftButton)
    settle(trained, qtbot)
    assert what_is(trained) == before
    trained.window.timeline.epoch_chosen.emit(30)
    qtbot.waitUntil(lambda: trained.run.shows_what_was_asked, timeout=TIMEOUT)
    shown = trained.run.shown_epoch  # the nearest that is kept: few are, where training was faster than the window
    trained.actions.continue_here.trigger()
    settle(trained, qtbot)
    assert epoch(trained) == shown
    train(trained, qtbot, epoch(trained) + 15)
    trained.actions.bring_back.trigger()
    settle(trained, qtbot)
    assert what_is(trained) == before


def test_a_killed_process_takes_the_weights_and_leaves_the_curves(trained: Playground, qtbot: QtBot) -> None:
    before = curves(trained)
    trained.actions.reset.trigger()
    settle(trained, qtbot)
    trained.actions.bring_back.trigger()
    settle(trained, qtbot)
    assert trained.session.pid is not None
    with qtbot.waitSignal(trained.run.failed, timeout=TIMEOUT):
        os.kill(trained.session.pid, signal.SIGKILL)
    assert "weights are gone" in trained.window.notice
    assert np.array_equal(curves(trained), before)
    assert not trained.actions.bring_back.isEnabled()
    trained.actions.compare.trigger()
    assert curves(trained)[0] == before[0], "whatever is edited"
