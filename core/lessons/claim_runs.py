"""What a claim has trained: each of its runs as an experiment, on one sample after the other."""

from __future__ import annotations

from typing import Final

import numpy as np
from msgspec.structs import replace

from core.data.generators import with_generated
from core.data.points import Points
from core.data.provenance import provenance
from core.experiment.derived import derive
from core.experiment.spec import Experiment, Repeats
from core.lessons.claims import Claim
from core.lessons.setup import SetupError, with_changes

_SEEDS: Final = 2**31
"""How many there are of samples, and of trainings."""


def runs_of(experiment: Experiment, claim: Claim) -> dict[str, Experiment]:
    """Each run of a claim, by its name, as the lesson's experiment with its changes, which is its first sample.

    Raises:
        SetupError: one of them makes no experiment, has not exactly one variant, or can't be trained; the place is
            within the claim.
    """
    runs = {}
    for name, changes in claim.runs.items():
        try:
            run = replace(with_changes(experiment, changes), repeats=Repeats())
        except SetupError as error:
            raise SetupError(str(error).replace("$", f"$.runs.{name}", 1)) from error
        if len(run.variants) != 1:
            raise SetupError(f"A claim's run has one variant, and this one has {len(run.variants)} - at $.runs.{name}")
        hindrance = derive(run).hindrance
        if hindrance is not None and hindrance.blocks:
            raise SetupError(f"{hindrance.text.rstrip('.')} - at $.runs.{name}")
        runs[name] = run
    return runs


def on_sample(experiment: Experiment, number: int) -> Experiment:
    """The same experiment on another sample, from other first weights, in another order; number 0 is itself.

    As in the window, where a person adds a number to the sample's seed and to the training's: a recipe is drawn anew,
    validation points too. Of points that don't come from it, others are held out, as many of each class.
    """
    if number == 0:
        return experiment
    data = replace(experiment.data, seed=(experiment.data.seed + number) % _SEEDS)
    training = replace(experiment.training, seed=(experiment.training.seed + number) % _SEEDS)
    if provenance(experiment.data, experiment.points).is_whole:
        points = with_generated(data, Points.empty())
    else:
        points = _dealt_anew(experiment.points, data.seed)
    return replace(experiment, data=data, points=points, training=training)


def _dealt_anew(points: Points, seed: int) -> Points:
    """The points with the places of each class shuffled, so that as many as before are held out, and others."""
    random = np.random.default_rng(seed)
    place = points.place.copy()
    for label in np.unique(points.labels):
        mine = np.flatnonzero(points.labels == label)
        place[mine] = random.permutation(place[mine])
    return Points(points.positions, points.labels, points.ids, points.drawn, points.flip_at, place, points.next_id)
