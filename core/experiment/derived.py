"""What follows from an experiment, found once by whoever takes it over and handed on from there."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from core.data.split import Assignment, assign
from core.experiment.class_names import without_names
from core.experiment.readiness import Hindrance, hindrance
from core.experiment.spec import Experiment
from core.metrics.data_facts import DataFacts, data_facts


@dataclass(frozen=True, eq=False)
class Derived:
    """An experiment, with what follows from it."""

    experiment: Experiment
    assignment: Assignment
    facts: DataFacts

    @cached_property
    def hindrance(self) -> Hindrance | None:
        """The most serious thing in the way of training."""
        return hindrance(self.experiment, self.assignment, self.facts)


def derive(experiment: Experiment, known: Derived | None = None) -> Derived:
    """All that follows from an experiment.

    What another one, mostly the one before, has in common with it is taken from there: with 20,000 points, moving a
    slider of the network then costs next to nothing.
    """
    if known is not None and _has_same_points(known.experiment, experiment):
        assignment, facts = known.assignment, known.facts
    else:
        is_moved = known is not None and _are_only_moved(known.experiment, experiment)
        assignment = known.assignment if known is not None and is_moved else assign(experiment.data, experiment.points)
        facts = data_facts(experiment.data, experiment.points, assignment)
    return Derived(experiment, assignment, facts)


def _are_only_moved(one: Experiment, other: Experiment) -> bool:
    """Whether all that labels and roles follow from is the same, which an edit then hands on as it is."""
    before, after = one.points, other.points
    return without_names(one.data) == without_names(other.data) and all(
        getattr(before, column) is getattr(after, column) for column in ("labels", "ids", "flip_at", "place")
    )


def _has_same_points(one: Experiment, other: Experiment) -> bool:
    return without_names(one.data) == without_names(other.data) and one.points == other.points
