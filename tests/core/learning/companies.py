"""Any variant, any company for it, and anything that may happen to both: what the law of training is tested over.

The law: a number depends on nothing but its own settings. Not on the variants beside it, their number, networks and
places, nor on how often everything is repeated, nor on what others are changed to.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final, get_args

import msgspec
import numpy as np
import numpy.typing as npt
from hypothesis import strategies as st

from core.experiment.spec import (
    MAX_CLASSES,
    MAX_HIDDEN_LAYERS,
    MAX_LAYER_WIDTH,
    MAX_REPEATS,
    MAX_VARIANTS,
    Activation,
    DataSpec,
    EarlyStopping,
    Experiment,
    OptimizerName,
    Regularization,
    Repeats,
    Variant,
)
from core.learning.known_training import KnownTraining
from core.plane.features import COORDINATES
from tests.core import strategies
from tests.core.learning.small_experiments import experiment, scattered, variant
from tests.weights import parameters_of

LARGEST_NETWORK: Final = 60_000
"""Weights, and
LARGEST_RUN: as many in all networks of a run, so that many examples take little time."""
LARGEST_RUN: Final = 300_000

STEADY: Final = variant(2)
"""A variant that trains on, so that epochs pass while others stand still."""

widths: Final = st.one_of(st.just(1), st.integers(1, 8), st.integers(1, 40), st.integers(1, MAX_LAYER_WIDTH))
activations: Final = st.sampled_from(get_args(Activation))
stopping_soon: Final = st.builds(EarlyStopping, enabled=st.booleans(), patience=st.integers(1, 2))
regularizations: Final[st.SearchStrategy[Regularization]] = st.builds(
    lambda **how: variant(**how).regularization,
    dropout=st.sampled_from([0.0, 0.3, 0.5]),
    l2=st.sampled_from([0.0, 0.003, 0.1]),
    l1=st.sampled_from([0.0, 0.003]),
)


def weight_count(one: Variant) -> int:
    """Of a network with one output."""
    return sum(a * b for a, b in pairwise((len(one.network.features), *one.network.hidden, 1)))


@st.composite
def variants(draw: st.DrawFn, widest: int = MAX_LAYER_WIDTH, deepest: int = MAX_HIDDEN_LAYERS) -> Variant:
    """Any network that isn't too large, with any regularization but early stopping."""
    hidden = draw(st.lists(widths.map(lambda width: min(width, widest)), max_size=deepest))
    features = draw(st.one_of(st.just(COORDINATES), strategies.features))
    one = variant(*hidden, activation=draw(activations), normalized=draw(st.booleans()), features=features)
    if weight_count(one) > LARGEST_NETWORK:
        network = msgspec.structs.replace(one.network, hidden=tuple(min(width, 100) for width in hidden))
        one = msgspec.structs.replace(one, network=network)
    return msgspec.structs.replace(one, regularization=draw(regularizations))


@dataclass(frozen=True)
class Company:
    """An experiment with one variant of interest.

    Attributes:
        spec: all of it.
        place: the variant's.
    """

    spec: Experiment
    place: int

    def with_training(self, **training: object) -> Company:
        """With other training settings."""
        changed = msgspec.structs.replace(self.spec.training, **training)
        return replace(self, spec=msgspec.structs.replace(self.spec, training=changed))

    def with_points_kept(self, kept: npt.NDArray[np.bool_]) -> Company:
        """With some of the points."""
        return replace(self, spec=msgspec.structs.replace(self.spec, points=self.spec.points.kept(kept)))

    def with_regularization(self, place: int, regularization: Regularization) -> Company:
        """With another regularization of one of its variants."""
        changed = list(self.spec.variants)
        changed[place] = msgspec.structs.replace(changed[place], regularization=regularization)
        return replace(self, spec=msgspec.structs.replace(self.spec, variants=tuple(changed)))

    @property
    def one(self) -> Regularization:
        """Regularization of the variant of interest."""
        return self.spec.variants[self.place].regularization


@st.composite
def settings(draw: st.DrawFn, one: Variant) -> Company:
    """Any training of a variant, alone."""
    classes = draw(st.integers(2, MAX_CLASSES))
    points = scattered(draw(st.one_of(st.integers(2, 60), st.integers(2, 200))), classes, draw(st.integers(0, 99)))
    return Company(
        experiment(
            one,
            points=points,
            data=DataSpec(class_count=classes),
            batch_size=draw(st.one_of(st.just(1), st.integers(1, 10), st.integers(1, 64), st.just(1000))),
            optimizer=draw(st.sampled_from(get_args(OptimizerName))),
            learning_rate=draw(st.sampled_from([0.01, 0.05, 0.3])),
            weight_decay=draw(st.sampled_from([0.0, 0.01])),
            seed=draw(st.integers(0, 9)),
        ),
        0,
    )


@st.composite
def joined(draw: st.DrawFn, alone: Company, *, may_repeat: bool = True) -> Company:
    """The same training in any company: of networks like its own and of others, in any place, with any repeats."""
    (one,) = alone.spec.variants
    count = draw(st.integers(1, MAX_VARIANTS - 2))
    repeats = draw(st.sampled_from([1, 1, 2, 3, 8, MAX_REPEATS])) if may_repeat else 1
    room = LARGEST_RUN // max(1, weight_count(one))
    count = max(1, min(count, room - 1))
    repeats = max(1, min(repeats, room // (count + 1)))
    others = []
    for _ in range(count):
        other = draw(variants(widest=20, deepest=3)) if draw(st.booleans()) else one
        regularization = msgspec.structs.replace(draw(regularizations), early_stopping=draw(stopping_soon))
        others.append(msgspec.structs.replace(other, regularization=regularization))
    place = draw(st.integers(0, count))
    spec = msgspec.structs.replace(
        alone.spec,
        variants=(*others[:place], one, *others[place:]),
        repeats=Repeats(count=repeats, resample=may_repeat and draw(st.booleans())),
    )
    return Company(spec, place)


def beside(company: Company, other: Variant) -> Company:
    """With one more variant, in the last place."""
    spec = msgspec.structs.replace(company.spec, variants=(*company.spec.variants, other))
    return replace(company, spec=spec)


def differing(
    first: KnownTraining, second: KnownTraining, places: tuple[int, int], repeats: tuple[int, int] = (0, 0)
) -> list[str]:
    """Which numbers of two members, each of a run, are not the same to the bit."""
    found = [_numbers(*member) for member in zip((first, second), places, repeats, strict=True)]
    return [name for name in found[0] if not np.array_equal(found[0][name], found[1][name], equal_nan=True)]


def _numbers(trainer: KnownTraining, place: int, repeat: int) -> dict[str, npt.NDArray[np.float32]]:
    outcome = trainer.outcomes(place)[repeat]
    parameters = parameters_of(trainer, place, repeat)
    found = {name: np.array(value) for name, value in msgspec.structs.asdict(outcome.measures).items()}
    found["best loss"] = np.array([outcome.best_epoch, outcome.best_validation_loss])
    found["weights"] = parameters.flat.numpy()
    for depth, (mean, variance) in enumerate(zip(parameters.running_means, parameters.running_variances, strict=True)):
        found[f"running statistics {depth}"] = np.stack([mean.numpy(), variance.numpy()])
    found["surface"] = trainer._now.surfaces(place, 16)[repeat]
    return found
