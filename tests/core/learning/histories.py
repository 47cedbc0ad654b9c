"""Random histories: what a person may do to a run, step by step, to be done alike to runs with other variants."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import pairwise, product
from typing import Any, Final, Literal

import msgspec
import numpy as np
import numpy.typing as npt
from hypothesis import strategies as st

from core.data.points import Points
from core.data.split import sent
from core.experiment.changes import compare
from core.experiment.parameter_place import ParameterPlace
from core.experiment.spec import Experiment, NetworkSpec, Regularization, Variant, output_count
from core.learning.reforming import Reforming
from core.learning.trainer import Trainer
from core.protocol import HISTORY_COLUMNS, RANGE_COLUMNS, RISE_COLUMNS, VariantSnapshot
from tests.core.learning.companies import regularizations, stopping_soon
from tests.core.learning.small_experiments import scattered, train_epochs

replace = msgspec.structs.replace
Act = tuple[str, Any]
Rows = npt.NDArray[np.float64]


def places_of(network: NetworkSpec, class_count: int) -> list[ParameterPlace]:
    """All numbers that a network has."""
    sizes = (len(network.features), *network.hidden, output_count(class_count))
    parts: tuple[Literal["bias", "scale"], ...] = ("bias", "scale")
    return [
        place
        for layer, (before, after) in enumerate(pairwise(sizes))
        for unit, source in product(range(after), (*range(before), *parts))
        if (place := ParameterPlace(layer=layer, unit=unit, source=source)).is_in(network, class_count)
    ]


NOTHING: Final = tuple(np.empty((0, len(columns))) for columns in (HISTORY_COLUMNS, RANGE_COLUMNS, RISE_COLUMNS))

cures = st.builds(lambda one, rule: replace(one, early_stopping=rule), regularizations, stopping_soon)

acts: st.SearchStrategy[list[Act]] = st.lists(
    st.one_of(
        st.tuples(st.just("epochs"), st.integers(1, 6)),
        st.tuples(st.just("steps"), st.integers(1, 9)),
        st.tuples(st.sampled_from(["draw", "erase", "move", "relabel", "send", "continue"]), st.integers(0, 9)),
        st.tuples(st.just("undo"), st.integers(1, 3)),
        st.tuples(st.just("rate"), st.sampled_from([0.003, 0.02, 0.3])),
        st.tuples(st.just("batch"), st.integers(1, 20)),
        st.tuples(st.just("cure"), cures),
        st.tuples(st.just("edit"), st.tuples(st.integers(0, 10_000), st.sampled_from([-3.0, 0.0, 0.5]))),
    ),
    max_size=12,
)
"""continue: from that share of the epochs; undo: to the points of so many changes before; edit: a number of the
network, to that value."""

OWN: Final = ("cure", "edit")
"""Acts that concern one variant."""


@dataclass
class Past:
    """A run, with rows, ranges and rises of its whole history as the window would have them.

    Attributes:
        cured: the place of the variant whose cures change and whose network is edited.
    """

    trainer: Trainer
    cured: int = 0
    points: list[Points] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.history: list[tuple[Rows, ...]] = [NOTHING] * len(self.spec.variants)

    @property
    def spec(self) -> Experiment:
        return self.trainer.experiment

    def do(self, act: Act) -> None:
        """One thing. Points that come are the same for the same points before, whatever the variants."""
        what, how = act
        match what:
            case "epochs":
                train_epochs(self.trainer, how)
            case "steps":
                self.trainer.train_steps(how)
            case "draw":
                new = scattered(1 + how, self.spec.data.class_count, seed=how)
                self._change(points=self.spec.points.added(new.positions, new.labels))
            case "erase":
                count = len(self.spec.points)
                self._change(points=self.spec.points.kept(np.arange(count) % (how + 2) != 1))
            case "move":
                rows = np.arange(how % 3, len(self.spec.points), 3)
                self._change(points=self.spec.points.moved(rows, 0.5 * how - self.spec.points.positions[rows]))
            case "relabel":
                mask = np.arange(len(self.spec.points)) % (how + 2) == 1
                self._change(points=self.spec.points.relabelled(mask, how % self.spec.data.class_count))
            case "send":
                mask, share = np.arange(len(self.spec.points)) % (how + 2) == 1, self.spec.data.validation_share
                self._change(points=sent(self.spec.points, mask, share, to_validation=False))
            case "undo":
                before = [points for points in self.points[-how:] if self._can_take(points)]
                if before:
                    self._change(points=before[0])
            case "rate":
                self._change(training=replace(self.spec.training, learning_rate=how))
            case "batch":
                self._change(training=replace(self.spec.training, batch_size=how))
            case "cure":
                self.cure(self.cured, how)
            case "edit":
                self.edit(self.cured, *how)
            case "continue":
                self.trainer.continue_from(self.trainer.epoch * how // 10)

    def cure(self, place: int, regularization: Regularization) -> None:
        """Give a variant another regularization."""
        variants = list(self.spec.variants)
        variants[place] = replace(variants[place], regularization=regularization)
        self._change(variants=tuple(variants))

    def edit(self, place: int, number: int, value: float) -> None:
        """Put another number into the network of a variant, where it trains."""
        if self.trainer.can_edit(place):
            network, classes = self.spec.variants[place].network, self.spec.data.class_count
            places = places_of(network, classes)
            self.trainer.edit(place, places[number % len(places)], value)

    def reform(self, *variants: Variant, places: tuple[int, ...], repeats: int | None = None) -> None:
        """Go on with other variants, once all have caught up."""
        count = self.spec.repeats.count if repeats is None else repeats
        spec = replace(self.spec, variants=variants, repeats=replace(self.spec.repeats, count=count))
        self.look()
        reforming = Reforming(self.trainer)
        reforming.follow(spec, places)
        while not reforming.is_done:
            reforming.train(1.0)
        self.trainer = reforming.finish()
        self.history = [self.history[place] if place >= 0 else NOTHING for place in places]

    def look(self, grid: int = 2) -> tuple[VariantSnapshot, ...]:
        """A snapshot; its rows go to the others."""
        snapshots = self.trainer.snapshot_variants(grid)
        for place, snapshot in enumerate(snapshots):
            before, new = self.history[place], (snapshot.rows, snapshot.ranges, snapshot.rises)
            if snapshot.forget_after is not None:
                before = tuple(rows[rows[:, 0] <= snapshot.forget_after] for rows in before)
            self.history[place] = tuple(np.concatenate(both) for both in zip(before, new, strict=True))
        return snapshots

    def _can_take(self, points: Points) -> bool:
        """Whether a run takes these points over: not where a learned one would be held out."""
        return compare(self.spec, replace(self.spec, points=points)).kind != "restart"

    def _change(self, **changed: object) -> None:
        self.points.append(self.spec.points)
        self.trainer.change(replace(self.spec, **changed))
