"""How many points there are follows a stroke as fast as somebody reads, and is right once it rests."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from core.experiment.presets import opening_experiment
from desktop.app import Playground
from desktop.control.presenter import SLOW
from desktop.document.edits import Edit
from tests.drawings import painted

FRAMES = 3 * SLOW


def test_counts_follow_a_stroke_several_times_a_second(qtbot: QtBot) -> None:
    playground = Playground(opening_experiment())
    qtbot.addWidget(playground.window)
    playground.clock.stop()
    playground.appearance.choose("light", False)
    chip, model, seen = playground.window.rail.classes[0], playground.model, set[tuple[str, str]]()
    try:
        playground.clock.ticked.emit()
        before = len(model.experiment.points)
        for move in range(FRAMES):
            after = painted(model.experiment, [[0.01 * move, 0.0]], 0)
            model.undo_stack.push(Edit(model, after, "Paint", "stroke"))
            playground.clock.ticked.emit()
            seen.add(chip.numbers)
        assert FRAMES // SLOW <= len(seen) <= FRAMES // SLOW + 1
        for _ in range(SLOW):
            playground.clock.ticked.emit()
        assert len(model.experiment.points) == before + FRAMES
        counts = model.derived.assignment.counts
        assert chip.numbers == tuple(f"{role.of_class[0]:,}" for role in counts)
        model.undo_stack.undo()
        for _ in range(SLOW):
            playground.clock.ticked.emit()
        assert chip.numbers != tuple(f"{role.of_class[0]:,}" for role in counts)
    finally:
        playground.window.close()
