"""An animation of the run: frames of its checkpoints, told beforehand, and all on screen as before in the end."""

from __future__ import annotations

import contextlib
import io
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image
from pytestqt.qtbot import QtBot

from core.experiment.presets import opening_experiment
from core.experiment.spec import Experiment
from core.protocol import ShowEpoch
from desktop.app import Playground
from desktop.control.files import animation, film_making
from desktop.training.session import WorkerDied
from tests.desktop.control.files.saved import finish
from tests.desktop.rooms import transfers_of
from tests.disks import POSIX_ONLY, a_disk_with_room_for
from tests.fakes import session_of, snapshot

Open = Callable[[Experiment], Playground]
CHECKPOINTS = (0, 40, 80)
PATIENCE_MS = 60_000
"""A busy machine leaves little to threads that step back behind the window."""


@pytest.fixture
def trained(open_window: Open) -> Playground:
    """A window that has heard of epoch 120, and looks back at epoch 40."""
    playground = open_window(opening_experiment())
    answer(playground, None)
    playground.run.show(40)
    answer(playground, 40)
    assert playground.run.shown_epoch == 40
    return playground


def answer(playground: Playground, shown: int | None) -> None:
    """What the training process answers when an epoch is to be shown."""
    session, run = session_of(playground), playground.run
    losses = (0.4 + (120 if shown is None else shown) / 1000,)
    session.bring(
        snapshot(
            run.run_id,
            120,
            checkpoints=CHECKPOINTS,
            shown_epoch=shown,
            show_request=session.show_request,
            losses=losses,
        )
    )
    playground.controller._tick()
    playground.clock.ticked.emit()


def go_on(playground: Playground) -> bool:
    """A frame in which the training process does what it is asked; whether the animation is over."""
    answer(playground, session_of(playground).sent_of(ShowEpoch)[-1].epoch)
    return transfers_of(playground).animation.dialog is None


def begin(playground: Playground, path: Path) -> None:
    transfers_of(playground).animation.offer(path)
    finish(playground)
    dialog = transfers_of(playground).animation.dialog
    assert dialog is not None
    dialog.begin_button.click()


@pytest.mark.parametrize("name", ["run.gif", "run.webp"])
def test_every_checkpoint_is_a_frame_and_the_last_is_held(
    trained: Playground, tmp_path: Path, qtbot: QtBot, name: str
) -> None:
    begin(trained, tmp_path / name)
    qtbot.waitUntil(lambda: go_on(trained), timeout=PATIENCE_MS)
    finish(trained)
    assert trained.window.notice == f"Saved {name}."
    image = Image.open(io.BytesIO((tmp_path / name).read_bytes()))
    assert (image.width, getattr(image, "n_frames", 1)) == (1080, 4)
    for place, duration in enumerate([250, 250, 250, 2000]):
        image.seek(place)
        image.load()
        assert image.info["duration"] == duration
    go_on(trained)
    assert trained.run.shown_epoch == 40, "as before"
    assert not trained.run.playing


def test_what_it_will_be_is_told_beforehand(trained: Playground, tmp_path: Path) -> None:
    transfers_of(trained).animation.offer(tmp_path / "run.gif")
    finish(trained)
    dialog = transfers_of(trained).animation.dialog
    assert dialog is not None
    assert dialog.told.text().startswith("4 frames from epoch 0 to 120, 3 seconds, 1080 × 600 pixels, at most about ")
    assert dialog.told.text().endswith(" MB.")
    dialog.cancel_button.click()
    assert trained.run.shown_epoch == 40
    assert not (tmp_path / "run.gif").exists()


def test_canceled_under_way_it_leaves_no_file_and_training_goes_on(
    trained: Playground, tmp_path: Path, qtbot: QtBot
) -> None:
    trained.run.set_playing(True)
    answer(trained, None)
    begin(trained, tmp_path / "run.gif")
    assert not trained.run.playing
    dialog = transfers_of(trained).animation.dialog
    assert dialog is not None
    qtbot.waitUntil(lambda: go_on(trained) or dialog.progress.value() > 0, timeout=PATIENCE_MS)
    dialog.cancel_button.click()
    assert trained.window.notice == "run.gif isn't saved."
    assert trained.run.playing
    assert trained.run.shown_epoch is None
    assert transfers_of(trained).animation.dialog is None
    assert not (tmp_path / "run.gif").exists()


def test_it_ends_with_the_training_process(trained: Playground, tmp_path: Path) -> None:
    begin(trained, tmp_path / "run.gif")
    session_of(trained).bring(WorkerDied(exit_code=-9))
    trained.controller._tick()
    trained.clock.ticked.emit()
    assert transfers_of(trained).animation.dialog is None
    assert trained.window.notice.startswith("run.gif isn't saved: training was halted.")


@POSIX_ONLY
def test_a_disk_that_fills_up_destroys_no_animation(trained: Playground, tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "run.gif"
    path.write_bytes(b"before")
    begin(trained, path)
    with a_disk_with_room_for(1000):
        qtbot.waitUntil(lambda: go_on(trained), timeout=PATIENCE_MS)
        finish(trained)
    assert trained.window.notice == "run.gif can't be saved: it would become larger than files may be here."
    assert path.read_bytes() == b"before"
    go_on(trained)
    assert trained.run.shown_epoch == 40


def test_before_training_and_under_another_ending_it_is_refused(open_window: Open, tmp_path: Path) -> None:
    playground = open_window(opening_experiment())
    playground.actions.save_animation.trigger()
    assert playground.window.notice == "There is nothing to animate yet. Train first."
    transfers_of(playground).animation.offer(tmp_path / "run.png")
    assert playground.window.notice == "run.png can't be saved: the name of an animation ends in .gif or .webp."


@pytest.mark.parametrize("name", ["_estimated", "Sheet"])
def test_after_an_error_that_nobody_foresaw_it_can_be_asked_for_again(
    trained: Playground, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    with monkeypatch.context() as broken, qtbot.captureExceptions() as caught:
        broken.setattr(animation, name, None)
        with contextlib.suppress(AttributeError):
            transfers_of(trained).animation.offer(tmp_path / "run.gif")
            finish(trained)
    assert caught
    asked = list[str]()
    monkeypatch.setattr(animation, "ask_save", lambda _window, title, *_: asked.append(title))
    trained.actions.save_animation.trigger()
    assert asked == ["Save animation"]


def test_a_frame_that_can_not_be_drawn_ends_it_in_a_sentence(
    trained: Playground, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    begin(trained, tmp_path / "run.gif")
    monkeypatch.setattr(film_making, "Sheet", None)

    def is_over() -> bool:
        with contextlib.suppress(AttributeError):  # of the frame, which the window's clock would tell
            go_on(trained)
        return transfers_of(trained).animation.dialog is None

    qtbot.waitUntil(is_over, timeout=PATIENCE_MS)
    assert trained.window.notice == "run.gif isn't saved."
    assert not (tmp_path / "run.gif").exists()
