"""What is measured of a stack: losses and surfaces by its weights as they are, and at the ends of epochs that wait."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Final

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor

from core.experiment.spec import MAX_VARIANTS
from core.learning.evaluation import MEASURED_NAMES, Measured, Measuring, Sample, Surface, weight_norms
from core.learning.forward_pass import as_columns
from core.learning.headroom import Headroom, safe_size
from core.learning.network import Parameters
from core.learning.optimizer import Optimizer
from core.learning.regularization import Penalties
from core.learning.rises import Losses
from core.learning.unmeasured import Unmeasured, most_together
from core.plane.features import Features, feature_values
from core.plane.grid import WHOLE, View, grid_positions
from core.protocol import Measures

NOW: Final = 0
"""In place of a number of remembered epochs: the weights as they are."""

MOST_BOUND: Final = 2**20
"""Numbers of a surface of all networks up to which what finds it is kept: 4 MB. Of more, arithmetic takes nearly all of
the time."""


class Gauge:
    """Measures one stack. What was measured is kept until weights, penalties or points change.

    Attributes:
        sample: the points that it measures on: one table for all members, or one for each.
        unmeasured: copies at the ends of epochs that have not been measured yet.
        most_unmeasured: how many of them to measure at a time.
        headroom: how far the weights may grow. Stack.train tells it of steps.
    """

    def __init__(self, parameters: Parameters, optimizer: Optimizer) -> None:
        """Of these parameters, for good, and of what the optimizer remembers. Penalties and points have to follow."""
        self.unmeasured = Unmeasured(parameters, optimizer)
        self.headroom = Headroom(parameters, optimizer)
        self._parameters = parameters
        self._optimizer = optimizer
        self._measurings: dict[int, Measuring] = {}
        self._measured: Measured | None = None
        self._measures: list[Measures] | None = None
        self._surface: npt.NDArray[np.float32] | None = None
        self._surface_of = (0, WHOLE)
        self._answering: Surface | None = None
        """At the places of that surface."""
        self._is_copied = False

    def take_penalties(self, penalties: Penalties) -> None:
        """Measure these from now on."""
        self._penalties = penalties
        self._measured = self._measures = None

    def take_points(self, sample: Sample) -> None:
        """Measure on these points from now on."""
        layout, members = self._parameters.layout, self._parameters.member_count
        self.sample = sample
        self._measurings.clear()
        self._safe_size = safe_size(layout, sample.reach)
        self.headroom.take_reach(sample.reach)
        self.most_unmeasured = most_together(layout, members, sample.columns.shape[2])
        self._measured = self._measures = None

    def weights_changed(self) -> None:
        """Forget what was computed from the weights."""
        self._measured = self._measures = None
        self._surface = None
        self._is_copied = False

    def rest(self) -> None:
        """Give up what can be made again."""
        self._measured = self._measures = None
        self._surface = self._answering = None
        self._measurings.clear()
        self.unmeasured = Unmeasured(self._parameters, self._optimizer)

    def is_safe(self, rows: Sequence[int] | None = None) -> bool:
        """Whether all weights, or those in some rows, are so small that losses are finite for sure."""
        if rows is None and self.headroom.is_sure:
            return True
        parameters = self._parameters if rows is None else self._parameters.rows(rows)
        return parameters.size() <= self._safe_size

    def remember(self, *, is_measured_at_once: bool) -> None:
        """Note what stands at the end of an epoch, to be measured by `measure_remembered`: at once, that is before
        anything changes, or later. To be called in inference mode."""
        self.unmeasured.add(is_measured_at_once=is_measured_at_once)
        self._is_copied = True

    def measure_remembered(self) -> Measured:
        """All of the remembered epochs, oldest first. To be called in inference mode."""
        count = len(self.unmeasured.copies)
        if count == 1 and self._is_copied:
            return self.measure()
        together = self.unmeasured.side_by_side()
        if count not in self._measurings:
            self._measurings[count] = Measuring(together, self.sample.repeated(count), count)
        measured = self._measurings[count].run(self._penalties)
        if self._is_copied:
            self._measured = measured._replace(
                scores=measured.scores[-1:], losses=measured.losses[-1:], right=measured.right[-1:]
            )
        return measured

    def measures(self) -> list[Measures]:
        """Of each row, from the weights as they are."""
        if self._measures is None:
            with torch.inference_mode():
                columns = [*self.measure().scores[0], weight_norms(self._parameters).tolist()]
            names = (*MEASURED_NAMES, "weight_norm")
            self._measures = [Measures(**dict(zip(names, row, strict=True))) for row in zip(*columns, strict=True)]
        return self._measures

    def held_out(self) -> Losses:
        """(V, n) losses in nats on the validation points, by the weights as they are. Overwritten as `right` is."""
        with torch.inference_mode():
            losses: Losses = self.measure().losses[-1]
        return losses

    def right(self) -> Losses:
        """(V, N) 1 where a network gives a point of the sample its label, else 0, by the weights as they are; N as in
        the sample. Overwritten when the stack is measured again."""
        with torch.inference_mode():
            right: Losses = self.measure().right[-1]
        return right

    def surface(self, grid: int, view: View = WHOLE) -> npt.NDArray[np.float32]:
        """(V, S, G, G) probabilities over plane.grid_positions, from the weights as they are, by row."""
        if self._surface_of != (grid, view):
            self._surface, self._answering, self._surface_of = None, None, (grid, view)
        if self._surface is None:
            columns = _grid(grid, view, self._parameters.layout.network.features)
            answering = self._answering or Surface(self._parameters, columns, grid * grid)
            values = answering.probabilities()
            self._answering = answering if values.numel() <= MOST_BOUND else None
            self._surface = values.reshape(*values.shape[:2], grid, grid).numpy()
            self._surface.setflags(write=False)
        return self._surface

    def measure(self) -> Measured:
        """By the weights as they are. To be called in inference mode."""
        if self._measured is None:
            if NOW not in self._measurings:
                self._measurings[NOW] = Measuring(self._parameters, self.sample)
            self._measured = self._measurings[NOW].run(self._penalties, is_finite=self.headroom.is_sure)
        return self._measured


@lru_cache(maxsize=MAX_VARIANTS)
def _grid(count: int, view: View, features: Features) -> Tensor:
    return as_columns(torch.tensor(feature_values(grid_positions(count, view), features))[None])
