"""How much faster a training step is here than in plain torch: `nn.Sequential`, autograd and fused Adam, one thread.

Both sides are timed in turns, in many short rounds, and their medians compared, so that whatever else the machine does
meanwhile falls on both alike.
"""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

import torch
from torch import Tensor, nn

from core.experiment.spec import Dropout, NetworkSpec, Regularization
from core.learning.batch_tensors import training_columns
from core.learning.stack import Stack
from core.learning.threads import use_one_thread
from tests.benchmarks.report import Row

LEARNING_RATE: Final = 0.01
VARIANTS: Final = 8
BATCHES: Final = 25
"""Mini-batches of an epoch; a round is one epoch."""
ROUNDS: Final = 300

Epoch = Callable[[], None]


@dataclass(frozen=True)
class Configuration:
    """A network, its mini-batches, and how many times faster it must be alone and in a stack of 8."""

    name: str
    hidden: tuple[int, ...]
    rows: int
    alone: float
    stacked: float
    normalized: bool = False
    dropout: float = 0.0


CONFIGURATIONS: Final = (
    Configuration("2-4-2-1, batch 10", (4, 2), 10, 3, 20),
    Configuration("2-8x6-1, batch 10", (8,) * 6, 10, 2.5, 12),
    Configuration("2-64-64-1, batch 32", (64, 64), 32, 2.5, 4),
    Configuration("2-64-64-1, batch 32, batch norm., dropout", (64, 64), 32, 1.7, 5, normalized=True, dropout=0.3),
)


def plain_torch(configuration: Configuration, x: Tensor, y: Tensor) -> Epoch:
    """One network on x (n, 2) and y (n, 1), written as torch's users write it."""
    layers: list[nn.Module] = []
    for fan_in, fan_out in pairwise((2, *configuration.hidden)):
        layers.append(nn.Linear(fan_in, fan_out))
        if configuration.normalized:
            layers.append(nn.BatchNorm1d(fan_out))
        layers.append(nn.Tanh())
        if configuration.dropout:
            layers.append(nn.Dropout(configuration.dropout))
    network = nn.Sequential(*layers, nn.Linear(configuration.hidden[-1], 1)).train()
    optimizer = torch.optim.Adam(network.parameters(), lr=LEARNING_RATE, fused=True)
    loss = nn.BCEWithLogitsLoss()
    sizes = [configuration.rows] * BATCHES
    batches = list(zip(x.split_with_sizes(sizes), y.split_with_sizes(sizes), strict=True))

    def epoch() -> None:
        for inputs, targets in batches:
            optimizer.zero_grad(set_to_none=True)
            loss(network(inputs), targets).backward()
            optimizer.step()

    return epoch


def ours(configuration: Configuration, variants: int, x: Tensor, y: Tensor) -> Epoch:
    """A stack of so many variants on the same points, trained as the trainer does it."""
    network = NetworkSpec(hidden=configuration.hidden, activation="tanh", batch_normalization=configuration.normalized)
    dropout = Dropout(enabled=True, rate=configuration.dropout) if configuration.dropout else Dropout()
    stack = Stack.fresh(range(variants), network, 1, "adam", (0,))
    stack.regularize([Regularization(dropout=dropout)] * variants)
    stack.load(training_columns(x[None], y[None]), [configuration.rows] * BATCHES)
    steps = 0

    def epoch() -> None:
        nonlocal steps
        with torch.inference_mode():
            stack.train(0, BATCHES, steps, LEARNING_RATE, 0.0)
        steps += BATCHES

    return epoch


def median_microseconds(epochs: Sequence[Epoch]) -> list[float]:
    """What a step of each takes."""
    rounds: list[list[float]] = [[] for _ in epochs]
    for _ in range(ROUNDS):
        for epoch, times in zip(epochs, rounds, strict=True):
            began = time.perf_counter()
            epoch()
            times.append((time.perf_counter() - began) / BATCHES * 1e6)
    return [statistics.median(times) for times in rounds]


def compare(configuration: Configuration) -> list[Row]:
    """Both ratios of a configuration, and the times that they come from."""
    generator = torch.Generator().manual_seed(0)
    x = torch.randn(BATCHES * configuration.rows, 2, generator=generator)
    # A quarter of the labels is wrong, so that neither side ends in a perfect fit with vanishing gradients.
    wrong = torch.rand(len(x), 1, generator=generator) < 0.25
    y = ((x[:, :1] * x[:, 1:] > 0) ^ wrong).float()
    sides = [plain_torch(configuration, x, y), *(ours(configuration, count, x, y) for count in (1, VARIANTS))]
    theirs, alone, stacked = median_microseconds(sides)
    name = configuration.name
    return [
        Row(f"{name}: one variant", theirs / alone, "times", "at least", configuration.alone),
        Row(
            f"{name}: per variant, 8 in a stack",
            theirs * VARIANTS / stacked,
            "times",
            "at least",
            configuration.stacked,
        ),
        Row("  a step in plain torch", theirs, "us"),
        Row("  a step of one variant", alone, "us"),
        Row("  a step of all 8", stacked, "us"),
    ]


def main() -> list[Row]:
    """All configurations."""
    use_one_thread()
    return [row for configuration in CONFIGURATIONS for row in compare(configuration)]
