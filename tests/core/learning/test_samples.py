"""An experiment on several samples at once comes, on each of them, to what it comes to alone."""

from __future__ import annotations

import math
from typing import Any, Final

import msgspec
import pytest
import torch

from core.data.generators import with_generated
from core.data.points import Points
from core.experiment.spec import MAX_VARIANTS, DataSpec, EarlyStopping, Experiment, Variant
from core.learning.evaluation import OPTIMIZER_LOSS
from core.learning.known_training import KnownTraining
from core.learning.samples import Samples, samples_together
from core.learning.trainer import Trainer
from tests.core.learning.companies import differing
from tests.core.learning.small_experiments import experiment, scattered, train_epochs, variant

STOPS: Final = EarlyStopping(enabled=True, patience=3)
EVERY_KIND: Final = (
    variant(6, l2=0.01),
    variant(6, dropout=0.4, stopping=STOPS),
    variant(12, 5, normalized=True, l1=0.001),
)
RECIPE: Final = DataSpec(generator="moons", point_count=60, label_noise=0.2, validation_share=0.4)


def on_samples(count: int, *variants: Variant, **training: object) -> list[Experiment]:
    """One experiment on other points, with other seeds, each time."""
    found = []
    for number in range(count):
        data = msgspec.structs.replace(RECIPE, seed=number)
        points = with_generated(data, Points.empty())
        found.append(experiment(*variants, points=points, data=data, seed=40 + number, **training))
    return found


@pytest.mark.parametrize("training", [{}, {"optimizer": "sgd", "learning_rate": 30.0}])
def test_each_is_to_the_bit_what_it_is_alone(training: dict[str, Any]) -> None:
    every = on_samples(3, *EVERY_KIND, **training)
    together, trainers = Samples(every), [Trainer(one) for one in every]
    for epochs in (4, 25):
        while together.epochs < epochs and together.train_steps(5):
            pass
        for number, alone in enumerate(trainers):
            among = together.run(number)
            train_epochs(alone, epochs - alone.epoch)
            for place in range(len(EVERY_KIND)):
                assert not differing(alone, among, (place, place)), (number, place)
                assert ended(alone, place) == ended(among, place)
                one, other = alone.subject(place), among.subject(place)
                assert torch.equal(one.sample.x, other.sample.x)
                assert one.wrong_labels.given_by(one.parameters) == other.wrong_labels.given_by(other.parameters)
    assert {ended(together.run(number), 1)[0] for number in range(3)} <= {"stopped_early", "diverged"}


def ended(run: KnownTraining, place: int) -> tuple[str, int, int, float]:
    """How a variant has ended, and what its optimizer saw last."""
    (outcome,) = run.outcomes(place)
    seen = run.members.state.scores[OPTIMIZER_LOSS][place]
    return outcome.status, outcome.status_epoch, outcome.restored_epoch, seen if math.isfinite(seen) else -1.0


def test_samples_of_many_points_are_not_all_measured_at_once() -> None:
    """Of 20,000 points, eight variants of two layers of 64, it would take gigabytes."""
    small, wide = experiment(variant(4)), variant(64, 64)
    assert samples_together(small) >= 20
    assert samples_together(experiment(*[wide] * MAX_VARIANTS, points=scattered(20_000))) == 1
