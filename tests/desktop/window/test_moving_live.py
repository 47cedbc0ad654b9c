"""Moved points and a training that runs: the boundary follows the hand, and a learned point is not simply held out."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from core.data.split import assign
from core.experiment.experiment_file import to_json
from desktop.app import Playground
from tests.desktop.window.hands import drag, epoch

TIMEOUT = 30_000


def train_a_while(playground: Playground, qtbot: QtBot) -> None:
    playground.run.set_playing(True)
    qtbot.waitUntil(lambda: epoch(playground) >= 30, timeout=TIMEOUT)


def test_dragging_a_point_changes_the_boundary_of_the_run_that_goes_on(playground: Playground, qtbot: QtBot) -> None:
    train_a_while(playground, qtbot)
    run_id, before = playground.run.run_id, epoch(playground)
    playground.actions.tools["Select"].trigger()
    points = playground.model.experiment.points
    learned = np.flatnonzero(~assign(playground.model.experiment.data, points).is_validation)[0]
    start = (float(points.positions[learned, 0]), float(points.positions[learned, 1]))
    drag(playground, Qt.MouseButton.LeftButton, [start, (0.0, -2.0), (0.5, -2.5)])
    assert np.allclose(playground.model.experiment.points.positions[learned], (0.5, -2.5), atol=0.02)
    sent = playground.run.revision
    qtbot.waitUntil(lambda: playground.run.snapshot.revision >= sent, timeout=TIMEOUT)  # type: ignore[union-attr]
    qtbot.waitUntil(lambda: epoch(playground) > before + 5, timeout=TIMEOUT)
    assert playground.run.run_id == run_id, "no new run"
    assert playground.run.playing
    assert playground.run.snapshot is not None
    assert playground.run.snapshot.points_epoch > before, "the comparison begins anew"
    assert "1 point moved" in "".join(words for _, words in playground.run.flags.told(["it"]))


def test_a_learned_point_that_is_held_out_begins_anew_and_undo_brings_the_run_back(
    playground: Playground, qtbot: QtBot
) -> None:
    train_a_while(playground, qtbot)
    run_id = playground.run.run_id
    playground.controller.selecting.select_all()
    playground.actions.to_validation.trigger()
    assert playground.run.run_id != run_id
    assert "points sent to validation" in playground.window.notice
    assert playground.actions.bring_back.isEnabled()
    assert assign(playground.model.experiment.data, playground.model.experiment.points).is_validation.all()
    playground.actions.undo.trigger()
    assert playground.run.run_id == run_id


def test_points_sent_to_training_are_learned_by_the_run_that_goes_on(playground: Playground, qtbot: QtBot) -> None:
    train_a_while(playground, qtbot)
    run_id = playground.run.run_id
    playground.controller.selecting.select_all()
    selection, experiment = playground.model.selection, playground.model.experiment
    held_out = assign(experiment.data, experiment.points).is_validation
    selection.choose(experiment.points.ids[held_out][:5])
    playground.actions.to_training.trigger()
    assert playground.run.run_id == run_id
    now = playground.model.experiment
    assert assign(now.data, now.points).is_validation.sum() == held_out.sum() - 5


def test_points_from_a_file_or_a_generator_are_others_though_they_have_the_same_numbers(
    playground: Playground, qtbot: QtBot, tmp_path: Path
) -> None:
    train_a_while(playground, qtbot)
    opening = playground.model.experiment
    playground.controller.selecting.select_all()
    playground.controller.selecting.nudge(0.5, 0.0)
    run_id = playground.run.run_id
    assert opening.data.generator is not None
    playground.controller.settings.choose_generator(opening.data.generator)
    assert playground.run.run_id != run_id, "the sample again, in place of what was moved"
    run_id = playground.run.run_id
    shifted = opening.points.moved(np.arange(len(opening.points)), opening.points.positions / 2)
    path = tmp_path / "elsewhere.json"
    path.write_bytes(to_json(replace(opening, points=shifted)))
    playground.files.open(path)
    assert playground.model.experiment.points == shifted
    assert playground.run.run_id != run_id


def test_what_jitter_shakes_reaches_a_running_training_at_its_next_step(playground: Playground, qtbot: QtBot) -> None:
    playground.actions.play.trigger()
    qtbot.waitUntil(lambda: epoch(playground) > 0, timeout=TIMEOUT)
    before = epoch(playground)
    QTest.keyClick(playground.window, Qt.Key.Key_J)
    drag(playground, Qt.MouseButton.LeftButton, [(-1.5, 0.9), (0.6, 0.4)])
    QTest.keyClick(playground.window, Qt.Key.Key_F)
    drag(playground, Qt.MouseButton.LeftButton, [(-1.5, 0.9), (0.6, 0.4)])
    qtbot.waitUntil(lambda: epoch(playground) > before, timeout=TIMEOUT)
    playground.actions.play.trigger()
    told = playground.run.flags.told(["the network"])
    words = "\n".join(text for _, text in told)
    assert "moved" in words
    assert "flipped" in words
