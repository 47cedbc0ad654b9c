"""A stack: variants of equal shape, trained by one set of tensor operations."""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import lru_cache

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor

from core.learning.evaluation import Sample, measure, surface
from core.learning.gradients import Backpropagation
from core.learning.network import LayerViews, Layout, Parameters
from core.learning.optimizer import Optimizer, make_optimizer
from core.learning.regularization import DropoutFactors, Penalties
from core.plane import grid_positions
from core.protocol import Measures
from core.spec import NetworkSpec, OptimizerName, Regularization


class Stack:
    """V variants with their optimizer, their settings, and two older copies of their weights.

    Attributes:
        variants: which variants of the experiment these are, by place.
        parameters: as they are now.
        best: at the epoch with the lowest validation loss, by the monitor of early stopping.
        finite: at the last epoch that ended with finite numbers.
    """

    def __init__(
        self,
        variants: Sequence[int],
        parameters: Parameters,
        gradients: LayerViews,
        optimizer: Optimizer,
        seed: int,
    ) -> None:
        """Put together from parts; see `fresh`."""
        self.variants = list(variants)
        self.parameters = parameters
        self.best = parameters.rows(range(len(self.variants)))
        self.finite = parameters.rows(range(len(self.variants)))
        self._gradients = gradients
        self._optimizer = optimizer
        self._seed = seed
        self._chains: dict[int, tuple[Backpropagation, DropoutFactors | None]] = {}
        self._batches: list[tuple[Backpropagation, DropoutFactors | None, Tensor, Tensor]] = []
        self._measures: list[Measures] | None = None
        self._surface: npt.NDArray[np.float32] | None = None
        self.regularize([Regularization()] * len(self.variants))

    @classmethod
    def fresh(
        cls, variants: Sequence[int], network: NetworkSpec, output_count: int, optimizer: OptimizerName, seed: int
    ) -> Stack:
        """At the start of a run: all variants have the same weights."""
        parameters = Parameters.fresh(Layout(network, output_count), len(variants), seed)
        gradients = _gradients_of(parameters)
        return cls(variants, parameters, gradients, make_optimizer(optimizer, parameters.flat, gradients.flat), seed)

    def take(self, positions: Sequence[int]) -> Stack:
        """Some of the variants, by place in this stack, as a stack of their own that goes on where they are.

        Mini-batches have to be loaded anew.
        """
        parameters = self.parameters.rows(positions)
        gradients = _gradients_of(parameters)
        index = parameters.layout.rows_of_flat(positions, len(self.variants))
        optimizer = self._optimizer.rows(index, parameters.flat, gradients.flat)
        other = Stack([self.variants[p] for p in positions], parameters, gradients, optimizer, self._seed)
        other.best = self.best.rows(positions)
        other.finite = self.finite.rows(positions)
        other.regularize([self._regularizations[p] for p in positions])
        return other

    def regularize(self, regularizations: Sequence[Regularization]) -> None:
        """Take over rates and strengths, one set per variant, from the next step on."""
        self._regularizations = list(regularizations)
        self._penalties = Penalties(
            [r.l2_strength for r in regularizations], [r.l1_strength for r in regularizations], self.parameters
        )
        self._chains.clear()
        self._batches.clear()
        self._measures = None

    def load(self, x: Tensor, targets: Tensor, sizes: Sequence[int]) -> None:
        """Take the rows of the next steps, mini-batch after mini-batch.

        Args:
            x: (1, n, 2) for all variants, or (V, n, 2) where each has its own.
            targets: (1, n, S) or (V, n, S).
            sizes: rows of each mini-batch; they add up to n.
        """
        with torch.inference_mode():
            self._chains = {rows: self._chains.get(rows) or self._chain(rows) for rows in set(sizes)}
            xs = x.expand(len(self.variants), -1, -1).split_with_sizes(list(sizes), 1)
            ys = targets.split_with_sizes(list(sizes), 1)
            self._batches = [(*self._chains[rows], x, y) for rows, x, y in zip(sizes, xs, ys, strict=True)]

    def step(self, index: int, number: int, learning_rate: float, weight_decay: float) -> None:
        """Train on one of the loaded mini-batches; `number` counts the steps of the run and decides dropout's noise."""
        chain, dropout, x, targets = self._batches[index]
        if dropout is not None:
            dropout.draw(self._seed, number)
        chain.run(x, targets)
        self._penalties.add_gradient(self.parameters.weight_part, self._gradients.weight_part)
        self._optimizer.step(learning_rate, weight_decay)

    def weights_changed(self) -> None:
        """Forget what was computed from the weights. To be called after steps and after any other change to them."""
        self._measures = None
        self._surface = None

    def points_changed(self) -> None:
        """Forget what was computed from the points."""
        self._measures = None

    def measures(self, sample: Sample) -> list[Measures]:
        """Of each variant, from the weights as they are."""
        if self._measures is None:
            self._measures = measure(self.parameters, self._penalties, sample)
        return self._measures

    def surface(self, grid: int) -> npt.NDArray[np.float32]:
        """(V, S, G, G) probabilities over plane.grid_positions, from the weights as they are."""
        if self._surface is None or self._surface.shape[-1] != grid:
            values = surface(self.parameters, _grid(grid))
            self._surface = values.view(*values.shape[:2], grid, grid).numpy()
            self._surface.setflags(write=False)
        return self._surface

    def are_finite(self) -> list[bool]:
        """Whether each variant's parameters all are finite."""
        with torch.inference_mode():
            # One sum settles the usual case; it isn't finite if one number in it isn't.
            if math.isfinite(self.parameters.flat.sum().item()):
                return [True] * len(self.variants)
            finite: list[bool] = self.parameters.matrix().isfinite().all(1).tolist()
            return finite

    def keep(self, copy: Parameters, positions: Sequence[int]) -> None:
        """Note the weights of some variants in `best` or `finite`."""
        if len(positions) == len(self.variants):
            copy.copy_from(self.parameters)
            return
        for position in positions:
            copy.copy_row_from(self.parameters, position)

    def put_back(self, copy: Parameters, position: int) -> None:
        """Give a variant the weights that `best` or `finite` holds; the optimizer's memory stays."""
        self.parameters.copy_row_from(copy, position)
        self.weights_changed()

    def _chain(self, rows: int) -> tuple[Backpropagation, DropoutFactors | None]:
        rates = [r.dropout_rate for r in self._regularizations]
        hidden = self.parameters.layout.network.hidden
        dropout = DropoutFactors(rates, rows, hidden, self.parameters.flat.dtype) if any(rates) and hidden else None
        return Backpropagation(self.parameters, self._gradients, rows, dropout), dropout


def _gradients_of(parameters: Parameters) -> LayerViews:
    with torch.inference_mode():
        return LayerViews(parameters.layout, parameters.variant_count, torch.zeros_like(parameters.flat))


@lru_cache(maxsize=4)
def _grid(count: int) -> Tensor:
    return torch.tensor(grid_positions(count))
