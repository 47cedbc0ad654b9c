"""What is looked into: one member's network at one moment, with the points that it learns from."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import Self

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor, nn

from core.data.points import IdArray
from core.experiment.derived import Derived
from core.experiment.spec import NetworkSpec, Regularization
from core.learning.checkpoints import Checkpoint
from core.learning.current_epoch import Coming
from core.learning.evaluation import Sample, surface
from core.learning.network import BN_EPSILON, BN_MOMENTUM, Parameters
from core.learning.next_step import NextStep, NoStep
from core.learning.run_state import RunState
from core.learning.stack import Stack
from core.learning.training_data import TrainingData
from core.learning.wrong_labels import WrongLabels
from core.plane.features import COORDINATES, Features, feature_values
from core.plane.grid import View, grid_positions
from core.protocol import Measures

ACTIVATION_MODULES: dict[str, type[nn.Module]] = {
    "tanh": nn.Tanh,
    "relu": nn.ReLU,
    "sigmoid": nn.Sigmoid,
    "gelu": nn.GELU,
    "linear": nn.Identity,
}


@dataclass(frozen=True, eq=False)
class Subject:
    """One network, and what belongs to it. To be read only."""

    epoch: int
    """Of the weights."""
    steps: int
    """That training had taken until then."""
    derived: Derived
    """The experiment as it is now, with the labels and roles of its points."""
    parameters: Parameters
    """A copy, of one member."""
    repeats: tuple[tuple[Stack, int], ...]
    """Each repeat of the variant, the member among them: the stack that holds it, which isn't a copy and moves on with
    the run, and its row."""
    wrong_labels: WrongLabels
    """Of the same points."""
    sample: Sample
    """The points that it is measured on: x (1, N, F), what it takes in at each; training points first, each role
    in the order of its ids."""
    x: Tensor
    """(N, 2) positions of the same points."""
    variant: int
    """Its place in the experiment."""
    member: int
    """Its number among those of the run."""
    checkpoints: tuple[Checkpoint, ...]
    """Of the run, by epoch."""
    measures: Measures
    """Of the weights."""
    has_stopped: bool
    """It takes no step any more, unless something changes."""
    seed: int
    """Of the member's random numbers."""
    coming: Callable[[], Coming]
    """The steps of the epoch that is under way, or of the next where none is. Found when somebody asks."""
    next_step: Callable[[], NextStep | NoStep]
    """Makes the step that it takes next, or says why it takes none."""

    @classmethod
    def of(
        cls,
        state: RunState,
        derived: Derived,
        data: TrainingData,
        checkpoints: tuple[Checkpoint, ...],
        variant: int,
        *,
        seed: int,
        coming: Callable[[], Coming],
        next_step: Callable[[], NextStep | NoStep],
    ) -> Self:
        """A variant's first repeat at a moment of a run."""
        member = state.members(variant)[0]
        stack, row = state.place(member)
        sample = stack.gauge.sample
        one = slice(None) if len(sample.x) == 1 else slice(row, row + 1)
        return cls(
            epoch=state.epoch,
            steps=state.steps,
            derived=derived,
            parameters=stack.parameters.rows([row]),
            repeats=tuple(state.place(each) for each in state.members(variant)),
            wrong_labels=data.wrong_labels,
            sample=Sample(sample.x[one], sample.labels[one], sample.training_count),
            x=data.sample(COORDINATES).x[0],
            variant=variant,
            member=member,
            checkpoints=checkpoints,
            measures=state.measures(member),
            has_stopped=stack in state.halted,
            seed=seed,
            coming=coming,
            next_step=next_step,
        )

    @property
    def regularization(self) -> Regularization:
        """Of its variant."""
        return self.derived.experiment.variants[self.variant].regularization

    @property
    def network(self) -> NetworkSpec:
        """Its shape."""
        return self.parameters.layout.network

    @property
    def inputs(self) -> Tensor:
        """(N, F) what the network takes in at its points."""
        return self.sample.x[0]

    @property
    def input_names(self) -> Features:
        """(F,) what the inputs are called."""
        return self.network.features

    def inputs_at(self, positions: npt.NDArray[np.float32]) -> Tensor:
        """(N, F) what the network takes in at positions (N, 2)."""
        return torch.from_numpy(feature_values(positions, self.network.features).copy())

    @property
    def labels(self) -> Tensor:
        """(N,) of the same points."""
        return self.sample.labels[0]

    @cached_property
    def ids(self) -> IdArray:
        """(N,) of the same points."""
        ids, held_out = self.derived.experiment.points.ids, self.derived.assignment.is_validation
        return np.concatenate([ids[~held_out], ids[held_out]])

    @property
    def training_count(self) -> int:
        """How many of them are training points."""
        return self.sample.training_count

    def surface(self, parameters: Parameters, grid: int, view: View) -> npt.NDArray[np.float32]:
        """(S, G, G) what a network of the same shape answers over a view, as VariantSnapshot.surface."""
        values = surface(parameters, self.inputs_at(grid_positions(grid, view)))[0]
        found: npt.NDArray[np.float32] = values.view(-1, grid, grid).numpy()
        return found

    @cached_property
    def module(self) -> Module:
        """The same network of torch.nn, in evaluation mode."""
        return module_of(self.parameters)


class Module(nn.Module):
    """A network of torch.nn whose parts can be had one by one.

    Attributes:
        linears: one for each layer, the output's last; without biases where batch normalization follows.
        norms: one for each hidden layer under batch normalization, else none.
        activation: what follows, in each hidden layer.
    """

    def __init__(self, network: NetworkSpec, output_count: int) -> None:
        super().__init__()
        sizes = (len(network.features), *network.hidden, output_count)
        normalized = network.batch_normalization
        depth = len(network.hidden)
        self.linears = [
            nn.Linear(a, b, bias=layer == depth or not normalized) for layer, (a, b) in enumerate(pairwise(sizes))
        ]
        self.norms = [
            nn.BatchNorm1d(width, eps=BN_EPSILON, momentum=BN_MOMENTUM) for width in network.hidden if normalized
        ]
        self._registered = nn.ModuleList([*self.linears, *self.norms])
        self.activation = ACTIVATION_MODULES[network.activation]()

    def forward(self, x: Tensor) -> Tensor:
        """Logits (B, S) for inputs (B, F)."""
        h = x
        for layer in range(len(self.linears) - 1):
            h = self.activation(self.pre_activation(layer, h))
        logits: Tensor = self.linears[-1](h)
        return logits

    def pre_activation(self, layer: int, h: Tensor) -> Tensor:
        """(B, H) what goes into the activation of a hidden layer, from what the layer before it puts out."""
        z: Tensor = self.linears[layer](h)
        if self.norms:
            z = self.norms[layer](z)
        return z


def module_of(parameters: Parameters, row: int = 0) -> Module:
    """The network in a row of a stack, in evaluation mode; its parameters are copies."""
    layout = parameters.layout
    module = Module(layout.network, layout.output_count)
    with torch.no_grad():
        for layer, linear in enumerate(module.linears):
            linear.weight.copy_(parameters.weights[layer][row].mT)
            if linear.bias is not None:
                linear.bias.copy_(parameters.biases[layer][row, 0])
        for layer, norm in enumerate(module.norms):
            norm.weight.copy_(parameters.scales[layer][row, 0])
            norm.bias.copy_(parameters.biases[layer][row, 0])
            norm.register_buffer("running_mean", parameters.running_means[layer][row, 0].clone())
            norm.register_buffer("running_var", parameters.running_variances[layer][row, 0].clone())
    return module.eval()
