"""Advice can be followed: none asks for less of what is off, or for more than the most, whatever the settings are."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

import msgspec
import numpy as np
import pytest
from msgspec.structs import replace

from core.data.points import MAX_POINTS
from core.experiment.fields import FIELDS, value_of
from core.experiment.spec import (
    MAX_HIDDEN_LAYERS,
    MAX_LAYER_WIDTH,
    Experiment,
    NetworkSpec,
    Regularization,
    TrainingSpec,
)
from core.metrics.diagnosis import Leeway, Verdict, leeway_of
from core.metrics.neighbours import NeighbourShares
from core.plane.features import FEATURES
from tests.benchmarks.random_experiments import random_experiment
from tests.core.metrics.diagnosis.stories import EPOCHS, GOOD, UNDERFITTING, WIDE_GAP, role, verdict

SEEDS: Final = 150
LOWEST_RATE: Final = FIELDS["training.learning_rate"].minimum


def off(experiment: Experiment, path: str) -> bool:
    """Whether nothing of a cure is in force: it is switched off, or at 0."""
    return not value_of(experiment, f"{path}.enabled") or not value_of(
        experiment, f"{path}.{'rate' if path.endswith('dropout') else 'strength'}"
    )


def can_take_less(experiment: Experiment) -> bool:
    has_units = bool(experiment.variants[0].network.hidden)
    cures = ["l2", "l1", *(["dropout"] if has_units else [])]
    return not all(off(experiment, f"regularization.{cure}") for cure in cures)


def is_allowed(network: NetworkSpec) -> bool:
    """Whether an experiment may have such a network."""
    try:
        msgspec.convert(msgspec.to_builtins(network), NetworkSpec)
    except msgspec.ValidationError:
        return False
    return True


def can_have_more_units(experiment: Experiment) -> bool:
    """In one of the hidden layers that are there; linear units, however many, are one linear layer."""
    network = experiment.variants[0].network
    wider = (
        replace(network, hidden=tuple(width + (at == widened) for at, width in enumerate(network.hidden)))
        for widened in range(len(network.hidden))
    )
    return network.activation != "linear" and any(map(is_allowed, wider))


def can_have_another_layer(experiment: Experiment) -> bool:
    """Beside the hidden layers that are there."""
    network = experiment.variants[0].network
    deeper = replace(network, hidden=(*network.hidden, MAX_LAYER_WIDTH))
    return bool(network.hidden) and network.activation != "linear" and is_allowed(deeper)


CAN_BE_FOLLOWED: Final[dict[str, Callable[[Experiment], bool]]] = {
    "less regularization": can_take_less,
    "less weight decay": lambda e: e.training.optimizer == "adamw" and e.training.weight_decay > 0,
    "more units": can_have_more_units,
    "another hidden layer": can_have_another_layer,
    "a hidden layer": lambda e: not e.variants[0].network.hidden,
    "a nonlinear activation": lambda e: e.variants[0].network.activation == "linear",
    "a hidden layer with a nonlinear activation": lambda e: (
        not e.variants[0].network.hidden and e.variants[0].network.activation == "linear"
    ),
    "more inputs": lambda e: len(e.variants[0].network.features) < len(FEATURES),
    "a lower learning rate": lambda e: e.training.learning_rate > LOWEST_RATE,
    "another learning rate": lambda e: True,
    "a learning rate ten times smaller": lambda e: e.training.learning_rate >= 10 * LOWEST_RATE,
}


def settings(seed: int) -> Experiment:
    """A random experiment, of which much stands at its least or its most, or is off."""
    random = np.random.default_rng((seed, 11))
    found, _ = random_experiment(seed)
    network, regularization = found.variants[0].network, found.variants[0].regularization
    if random.random() < 0.3:
        network = replace(network, hidden=(MAX_LAYER_WIDTH,) * (0, 1, 3, MAX_HIDDEN_LAYERS)[int(random.integers(4))])
    if random.random() < 0.3:
        network = replace(network, activation="linear")
    if random.random() < 0.4:
        network = replace(network, features=FEATURES[: int(random.integers(2, len(FEATURES) + 1))])
    if random.random() < 0.3:
        regularization = Regularization(
            l1=replace(regularization.l1, strength=0.0), dropout=replace(regularization.dropout, rate=0.0)
        )
    training = found.training
    if random.random() < 0.5:
        training = replace(training, learning_rate=(LOWEST_RATE, 5 * LOWEST_RATE, 10.0)[int(random.integers(3))])
    if random.random() < 0.3:
        training = replace(training, weight_decay=0.0)
    variant = replace(found.variants[0], network=network, regularization=regularization)
    return replace(found, training=training, variants=(variant,))


def stories(leeway: Leeway) -> dict[str, Verdict]:
    """A run of every kind that something is advised for, by what is said of it."""
    wild = 3 + np.random.default_rng(0).random(200)
    uneasy = 0.80 + 0.05 * np.sin(EPOCHS / 7)
    later = 0.071 + 0.6 * np.exp(-EPOCHS / 2) + 0.338 * (1 - np.exp(-np.maximum(0, EPOCHS - 9) / 20))
    near = NeighbourShares(training=0.93, validation=0.92, count=100)
    few = role(20)
    return {
        "too high?" if leeway.has_lower_rate else "Far worse than": verdict((wild, wild), leeway=leeway),
        "Worse than": verdict((uneasy, uneasy), 500, leeway=leeway),
        "Underfitting": verdict(UNDERFITTING, leeway=leeway),
        "Past its best": verdict((later - 0.01, later), leeway=leeway),
        "Underfitting ": verdict(GOOD, accuracy=0.8, validation=role(100), neighbours=lambda: near, leeway=leeway),
        "Levelled off with a gap": verdict(WIDE_GAP, leeway=leeway),
        "Perhaps": verdict(
            (0.1 + 0.5 * np.exp(-EPOCHS / 60), np.full(len(EPOCHS), 0.62)), validation=few, leeway=leeway
        ),
        "Diverged": verdict(GOOD, status="diverged", status_epoch=7, leeway=leeway),
    }


def advised(text: str) -> list[str]:
    """What a text asks somebody to try."""
    if "Try " not in text:
        return []
    wish = text.split("Try ")[1].split(".", maxsplit=1)[0].removesuffix(", then Reset")
    return [part for most in wish.split(", ") for part in most.split(" or ")]


@pytest.mark.parametrize("seed", range(SEEDS))
def test_what_is_advised_can_be_done(seed: int) -> None:
    experiment = settings(seed)
    for name, found in stories(leeway_of(experiment, 0)).items():
        assert name.strip() in found.headline, "each of them is a run of the kind that it is to be"
        for text in (found.detail, *found.briefer):
            for wish in advised(text):
                assert CAN_BE_FOLLOWED[wish](experiment), f"{found.headline}: {wish}"


def test_each_kind_of_advice_is_given_where_it_can_be_followed() -> None:
    """Or the test above would hold of a program that advises nothing."""
    heard: set[str] = set()
    for seed in range(SEEDS):
        for found in stories(leeway_of(settings(seed), 0)).values():
            heard |= set(advised(found.detail))
    assert heard == set(CAN_BE_FOLLOWED)


def test_a_large_network_past_its_best_is_not_asked_for_less_of_what_is_off() -> None:
    found, _ = random_experiment(0)
    variant = replace(found.variants[0], regularization=Regularization())
    network = replace(variant.network, hidden=(256,) * 6, activation="tanh", batch_normalization=False)
    large = replace(found, training=TrainingSpec(), variants=(replace(variant, network=network),))
    past = stories(leeway_of(large, 0))["Past its best"]
    assert advised(past.detail) == ["a lower learning rate"]


@pytest.mark.parametrize(
    ("hidden", "wish"),
    [((255,), "more units"), ((256,), "another hidden layer"), ((256,) * 3, "another hidden layer")],
)
def test_a_network_whose_layers_are_as_wide_as_can_be_is_asked_for_another_one(
    hidden: tuple[int, ...], wish: str
) -> None:
    found, _ = random_experiment(0)
    network = replace(found.variants[0].network, hidden=hidden, activation="tanh")
    wide = replace(found, variants=(replace(found.variants[0], network=network),))
    assert wish in advised(stories(leeway_of(wide, 0))["Underfitting"].detail)


def test_no_more_points_are_asked_for_than_the_plane_takes() -> None:
    found, _ = random_experiment(0)
    room = leeway_of(found, 0)
    assert len(found.points) < MAX_POINTS
    full = replace(room, has_more_points=False)
    for name in ("Levelled off with a gap", "Perhaps"):
        assert "More" in stories(room)[name].detail
        assert "More" not in stories(full)[name].detail
