"""What is said when label noise gives a drawn point another class than the brush has."""

from __future__ import annotations

import numpy as np
import pytest
from msgspec.structs import replace
from PySide6.QtWidgets import QApplication

from core.experiment.presets import opening_experiment
from desktop.control.points.noise_notice import NoiseNotice
from desktop.document.edits import Edit
from desktop.document.experiment_model import ExperimentModel


def draw(model: ExperimentModel, count: int) -> None:
    points = model.experiment.points
    places = np.linspace(-2, 2, count, dtype=np.float32)
    after = points.added(np.stack([places, places], axis=1), np.zeros(count, np.uint8), seed=7)
    model.undo_stack.push(Edit(model, replace(model.experiment, points=after), "Draw"))


def listened(model: ExperimentModel) -> list[str]:
    told: list[str] = []
    NoiseNotice(model, model).told.connect(told.append)
    return told


@pytest.mark.parametrize(("noise", "sentences"), [(0.0, 0), (0.3, 1)])
def test_it_is_said_once_and_only_where_there_is_noise(qapp: QApplication, noise: float, sentences: int) -> None:
    experiment = opening_experiment()
    model = ExperimentModel(replace(experiment, data=replace(experiment.data, label_noise=noise)))
    told = listened(model)
    for _ in range(3):
        draw(model, 30)
    assert len(told) == sentences
    assert all("30 %" in sentence for sentence in told)


def test_generated_points_say_nothing(qapp: QApplication) -> None:
    model = ExperimentModel(opening_experiment())
    told = listened(model)
    data = replace(model.experiment.data, label_noise=0.4)
    model.undo_stack.push(Edit(model, replace(model.experiment, data=data), "Noise"))
    assert not told


def test_copies_of_what_was_flipped_by_hand_say_nothing(qapp: QApplication) -> None:
    experiment = opening_experiment()
    model = ExperimentModel(replace(experiment, data=replace(experiment.data, label_noise=0.01)))
    told = listened(model)
    points = model.experiment.points
    after = points.added(np.zeros((9, 2), np.float32), np.zeros(9, np.uint8), seed=7)
    flipped = after.flipped(after.drawn)
    model.undo_stack.push(Edit(model, replace(model.experiment, points=flipped), "Paste"))
    assert not told
