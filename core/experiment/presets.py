"""Experiments that show something, by name."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Final

import msgspec
from msgspec.structs import replace

from core.data.generators import with_generated
from core.data.points import Points
from core.experiment.spec import (
    L1,
    L2,
    DataSpec,
    Dropout,
    EarlyStopping,
    Experiment,
    NetworkSpec,
    Regularization,
    Repeats,
    TrainingSpec,
    Variant,
)
from core.words import Translatable


class Preset(msgspec.Struct, frozen=True):
    """A named experiment."""

    name: str
    title: Translatable
    summary: Translatable
    """What it contains, in one line."""
    make: Callable[[], Experiment]


class UnknownPresetError(ValueError):
    """No preset is called so; the message is one sentence that helps to find the right one."""


def opening_experiment() -> Experiment:
    """What the window opens with: few noisy points and a large network, so that it overfits before one's eyes."""
    data = DataSpec(generator="moons", point_count=100, noise=0.2, label_noise=0.15, validation_share=0.5, seed=22)
    return Experiment(
        data=data,
        points=with_generated(data, Points.empty()),
        training=TrainingSpec(optimizer="adam", learning_rate=0.01, batch_size=32, seed=0),
        variants=(Variant(network=NetworkSpec(hidden=(64, 64), activation="tanh")),),
    )


def cure_variants(base: Variant) -> tuple[Variant, ...]:
    """Six variants on the base's layers: no regularization, L2, dropout, L1, batch normalization and early stopping.

    Each has its one cure at the default strength, whatever the base's own regularization is. Batch normalization
    stands among them to be compared: it softens overfitting, and is no cure for it.
    """
    plain = Variant(network=replace(base.network, batch_normalization=False))
    return (
        plain,
        replace(plain, regularization=Regularization(l2=L2(enabled=True))),
        replace(plain, regularization=Regularization(dropout=Dropout(enabled=True))),
        replace(plain, regularization=Regularization(l1=L1(enabled=True))),
        replace(plain, network=replace(plain.network, batch_normalization=True)),
        replace(plain, regularization=Regularization(early_stopping=EarlyStopping(enabled=True))),
    )


def preset(name: str) -> Experiment:
    """The experiment of that name.

    Raises:
        UnknownPresetError: there is none; the message names the nearest, or all.
    """
    found = PRESETS.get(name)
    if found is None:
        import difflib  # noqa: PLC0415 - of use in an error alone, and the start can do without it

        near = difflib.get_close_matches(name, PRESETS, n=1)
        hint = f"Did you mean {near[0]}?" if near else f"There are: {', '.join(PRESETS)}."
        raise UnknownPresetError(f"There is no preset of that name. {hint}")
    return found.make()


def _cures() -> Experiment:
    opening = opening_experiment()
    return replace(opening, variants=cure_variants(opening.variants[0]))


def _widths() -> Experiment:
    layers = ((2,), (4,), (8,), (16,), (64,), (8, 8), (16, 16), (64, 64))
    return replace(
        opening_experiment(), variants=tuple(Variant(network=NetworkSpec(hidden=hidden)) for hidden in layers)
    )


def _l2_strengths() -> Experiment:
    strengths = (0.0001, 0.0003, 0.001, 0.003, 0.01, 0.03, 0.1)
    return _regularized(Regularization(l2=L2(enabled=True, strength=strength)) for strength in strengths)


def _dropout_rates() -> Experiment:
    rates = (0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7)
    return _regularized(Regularization(dropout=Dropout(enabled=True, rate=rate)) for rate in rates)


def _regularized(choices: Iterable[Regularization]) -> Experiment:
    """The opening experiment as it is, then with each of the given regularizations."""
    opening = opening_experiment()
    (plain,) = opening.variants
    return replace(opening, variants=(plain, *(replace(plain, regularization=choice) for choice in choices)))


def _repeats() -> Experiment:
    return replace(opening_experiment(), repeats=Repeats(count=10))


def _batch_normalization() -> Experiment:
    data = DataSpec(generator="moons", point_count=200, noise=0.1)
    deep = NetworkSpec(hidden=(16,) * 6, activation="sigmoid")
    return Experiment(
        data=data,
        points=with_generated(data, Points.empty()),
        training=TrainingSpec(optimizer="sgd", learning_rate=0.1),
        variants=(Variant(network=deep), Variant(network=replace(deep, batch_normalization=True))),
    )


def _features() -> Experiment:
    data = DataSpec(generator="circles", point_count=200, noise=0.3)
    networks = (
        NetworkSpec(hidden=()),
        NetworkSpec(features=("x1^2", "x2^2"), hidden=()),
        NetworkSpec(hidden=(8,)),
    )
    return Experiment(
        data=data,
        points=with_generated(data, Points.empty()),
        training=TrainingSpec(learning_rate=0.03),
        variants=tuple(Variant(network=network) for network in networks),
    )


PRESETS: Final[dict[str, Preset]] = {
    one.name: one
    for one in (
        Preset(
            "opening",
            "Opening",
            "What the window opens with: 100 points in two moons, 15 % label noise, 2-64-64-1, no regularization.",
            opening_experiment,
        ),
        Preset(
            "cures",
            "Cures",
            "The opening data; without regularization, then L2, dropout, L1, batch norm and early stopping by itself.",
            _cures,
        ),
        Preset(
            "widths",
            "Widths",
            "The opening data; eight networks from one hidden layer of 2 units to two of 64.",
            _widths,
        ),
        Preset(
            "l2-strengths",
            "L2 strengths",
            "The opening experiment, without L2 and with strengths 0.0001 to 0.1.",
            _l2_strengths,
        ),
        Preset(
            "dropout-rates",
            "Dropout rates",
            "The opening experiment, without dropout and with rates 0.1 to 0.7.",
            _dropout_rates,
        ),
        Preset("repeats", "Repeats", "The opening experiment, trained 10 times from other initial weights.", _repeats),
        Preset(
            "deep-sigmoid",
            "Deep sigmoid",
            "Clean moons, 6 layers of sigmoid units, SGD: learns nothing, until batch normalization is switched on.",
            _batch_normalization,
        ),
        Preset(
            "features",
            "Features",
            "Circles; no hidden layer on x1 and x2, then on their squares, which do the work of 8 hidden units.",
            _features,
        ),
    )
}
"""By name, in the order in which they are shown."""
