"""What a step brings into sight, framed, and what stays of the step or lesson before: nothing."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from msgspec.structs import replace
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from core.experiment.presets import opening_experiment
from core.experiment.spec import Experiment
from core.lessons.course import read_lesson
from desktop.app import Playground
from tests.desktop.control.lessons.small_lesson import lesson_file
from tests.desktop.rooms import school_of
from tests.fakes import session_of, snapshot


@pytest.fixture
def playground(open_window: Callable[[Experiment], Playground]) -> Playground:
    return open_window(opening_experiment())


def test_losses_on_fresh_points_that_a_step_shows_are_not_on_in_the_next_lesson(
    playground: Playground, tmp_path: Path
) -> None:
    """Their curve would stand beside a lesson that never speaks of it."""
    fresh = playground.actions.truths["fresh"]
    step = {"id": "known", "title": "Known", "text": "What is true.", "sets_up": {}, "opens": "truth"}
    assert not fresh.isChecked()
    school_of(playground).teaching.open(read_lesson(lesson_file(tmp_path, "true", [step])))
    assert fresh.isChecked()
    school_of(playground).teaching.open(read_lesson(lesson_file(tmp_path, "other")))
    assert not fresh.isChecked()
    school_of(playground).teaching.open(read_lesson(lesson_file(tmp_path, "true", [step])))
    assert fresh.isChecked()


@pytest.mark.parametrize("count", [1, 2])
def test_nothing_of_the_run_before_is_shown_as_if_it_were_of_what_a_step_sets_up(
    playground: Playground, tmp_path: Path, count: int, qtbot: QtBot
) -> None:
    """However long the training process takes to answer: here it never does."""
    playground.actions.ghost.setChecked(False)  # that is shown as what it is
    window, teaching, run = playground.window, school_of(playground).teaching, playground.run
    texts = {"text": "Look.", "sets_up": {"variants": [{"network": {"hidden": [2 + at]}} for at in range(count)]}}
    steps = [{"id": "a", "title": "A", **texts}, {"id": "b", "title": "B", **texts}]
    first, second = (read_lesson(lesson_file(tmp_path, name, steps)) for name in ("first", "second"))
    slope = np.tile(np.linspace(0, 1, 8, dtype=np.float32), (1, 8, 1))

    def train() -> None:
        found = snapshot(run.run_id, 60, revision=run.revision, losses=(0.2, 0.4)[:count], checkpoints=(0, 60))
        variants = tuple(replace(one, surface=slope) for one in found.variants)
        session_of(playground).bring(replace(found, variants=variants))
        for _ in range(80):  # frames: until all is shown
            playground.clock.ticked.emit()

    def seen() -> dict[str, object]:
        qtbot.wait(1)  # for what was put off until the layouts are done; the clock stands still
        window.loss_plot.canvas.paint_changes()
        labels = *window.metrics.numbers.values(), window.verdict.headline, *window.run_bar.findChildren(QLabel)
        return {
            "planes": window.planes.grab().toImage(),
            "chart": window.loss_plot.grab().toImage(),
            "texts": [label.text() for label in labels],
            "ranking": window.planes.ranking.text(),
            "timeline": window.timeline.track.maximum(),
        }

    teaching.open(first)
    nothing = seen()
    ways: list[Callable[[], None]] = [lambda: teaching.go_to(1), lambda: teaching.open(second)]
    for go_on in ways:
        train()
        same = {name for name, one in seen().items() if one == nothing[name]}
        assert same <= ({"ranking"} if count == 1 else set()), "it is seen that it has trained"
        go_on()
        different = {name for name, one in seen().items() if one != nothing[name]}
        assert not different


def test_a_frame_around_numbers_cuts_through_no_words(playground: Playground, tmp_path: Path, qtbot: QtBot) -> None:
    window, light = playground.window, school_of(playground).teaching.light
    below = light.parentWidget()
    assert below is not None
    step = {"id": "read", "title": "Read", "text": "Both losses.", "sets_up": {}, "lights": ["numbers"]}
    school_of(playground).teaching.open(read_lesson(lesson_file(tmp_path, steps=[step])))
    qtbot.wait(1)  # what was put off until the layouts are done
    school_of(playground).teaching.look()
    (frame,) = light.places
    for words in (window.metrics, window.verdict.headline, window.verdict.detail):
        corners = words.rect().topLeft(), words.rect().bottomRight()
        assert all(frame.contains(words.mapTo(below, corner)) for corner in corners)
        assert words.mapTo(below, corners[0]).x() - frame.left() >= 4, "the first letter stands clear of the frame"
