"""An experiment in a line."""

from __future__ import annotations

import numpy as np
from msgspec.structs import replace

from core.data.points import Points
from core.experiment.description import changed_settings, dataset_text
from core.experiment.fields import FIELDS, with_value
from core.experiment.presets import opening_experiment, preset
from core.experiment.spec import DataSpec, Experiment, Source


def test_the_dataset_is_named_with_what_was_drawn() -> None:
    moons = opening_experiment()
    assert dataset_text(moons) == "Moons, 100 points"
    more = replace(moons, points=moons.points.added(np.zeros((12, 2)), 1))
    assert dataset_text(more) == "Moons with 12 drawn, 112 points"
    own = Experiment(data=DataSpec(generator=None), points=Points.empty().added(np.zeros((1, 2)), 0))
    assert dataset_text(own) == "1 point of one's own"
    imported = replace(own, data=replace(own.data, source=Source(name="flowers.csv")))
    assert dataset_text(imported) == "flowers.csv, 1 point"


def test_nothing_is_changed_in_the_defaults() -> None:
    assert changed_settings(Experiment()) == []


def test_what_differs_is_told_in_the_words_of_the_panels() -> None:
    experiment = with_value(Experiment(), "training.learning_rate", 0.03)
    experiment = with_value(experiment, "regularization.l2.enabled", True)
    experiment = with_value(experiment, "regularization.l2.strength", 0.1)
    experiment = with_value(experiment, "regularization.dropout.rate", 0.1)
    experiment = with_value(experiment, "network.hidden", (8, 4))
    assert changed_settings(experiment) == [
        "hidden layers 8 - 4",
        "L2 on",
        "L2: strength 0.1",
        "learning rate 0.03",
    ], "dropout is off, and its rate has no effect"


def test_what_variants_differ_in_is_left_to_their_names() -> None:
    told = changed_settings(preset("cures"))
    assert any(words.startswith("label noise") for words in told)
    for path in ("regularization.l2.enabled", "regularization.dropout.enabled"):
        assert not any(words.startswith(FIELDS[path].label) for words in told)
