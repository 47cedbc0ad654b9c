"""One experiment on several samples, trained side by side: for small networks far quicker than one after the other."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from msgspec.structs import replace

from core.experiment.spec import Experiment, Repeats
from core.learning.joining import repeat_alone
from core.learning.known_training import KnownTraining
from core.learning.trainer import Trainer

TOGETHER: Final = 2**22
"""Numbers that a layer puts out for all networks and points that are measured together: 16 megabytes. With more nothing
is gained, and 20,000 points would take gigabytes."""


def samples_together(experiment: Experiment) -> int:
    """How many samples of an experiment to train side by side, at least 1."""
    widest = max(max((2, *variant.network.hidden)) for variant in experiment.variants)
    return max(1, TOGETHER // (len(experiment.variants) * max(1, len(experiment.points)) * widest))


class Samples:
    """Experiments without repeats that differ in points and seeds alone, with as many points of each role.

    They are trained as the repeats of one, each with its own seed and points, to learn from and to be measured on. No
    network's numbers depend on those beside it, so each is to the bit the run that it would be by itself.
    """

    def __init__(self, samples: Sequence[Experiment]) -> None:
        self._samples = samples
        self._trainer = Trainer(replace(samples[0], repeats=Repeats(len(samples))), samples=samples)

    @property
    def epochs(self) -> float:
        """That each of them has done, with the share of the one under way."""
        return self._trainer.epoch + self._trainer.epoch_fraction

    def train_steps(self, limit: int) -> int:
        """As Trainer.train_steps, each."""
        return self._trainer.train_steps(limit)

    def run(self, number: int) -> KnownTraining:
        """One of them as it stands between two epochs, to be looked at. Its past stays here."""
        alone = Trainer(self._samples[number])
        alone.settle(alone.members._replace(state=repeat_alone(self._trainer.members.state, number)))
        return alone
