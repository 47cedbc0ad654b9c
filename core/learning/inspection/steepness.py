"""How steep a network's answer is: what "smooth" means, as a number."""

from __future__ import annotations

import math
from itertools import combinations
from typing import Final

import torch
from torch import Tensor

from core.experiment.spec import parameter_count
from core.learning.inspection.gradual import FLOPS_A_PIECE, Finding
from core.learning.inspection.subject import Subject
from core.plane.features import Feature, Features
from core.plane.grid import EXTENT, grid_positions
from core.protocol.inspection import AskSteepness, SteepnessLook

GRID: Final = 48
"""Cells along each axis of the plane at whose centres the slope is found first."""
REFINED: Final = 6
"""Around the steepest of these, so many, it is found ..."""
FINER: Final = 9
"""... at so many positions along each axis of a square two cells wide."""


def find_steepest(subject: Subject, question: AskSteepness) -> Finding[SteepnessLook]:
    """By autograd, on a grid, and then more closely around the steepest places of it."""

    def look(steepest: float, at: tuple[float, float]) -> SteepnessLook:
        return SteepnessLook(question=question, epoch=subject.epoch, steepest=steepest, at=at)

    yield look(math.nan, (0.0, 0.0))
    each = 6 * parameter_count(subject.network, 2)
    piece = max(1, FLOPS_A_PIECE // each)
    positions = torch.from_numpy(grid_positions(GRID).copy())
    slopes = torch.empty(0)
    for begin in range(0, len(positions), piece):
        slopes = torch.cat([slopes, slopes_at(subject, positions[begin : begin + piece])])
        yield look(math.nan, (0.0, 0.0))
    if not bool(slopes.isfinite().all()):
        return look(math.nan, (0.0, 0.0))
    steps = torch.linspace(-1.0, 1.0, FINER) * (2 * EXTENT / GRID)
    around = torch.cartesian_prod(steps, steps)
    chosen = positions[slopes.topk(REFINED).indices]
    closer = (chosen[:, None] + around).flatten(0, 1).clamp(-EXTENT, EXTENT)
    closer_slopes = torch.empty(0)
    for begin in range(0, len(closer), piece):
        closer_slopes = torch.cat([closer_slopes, slopes_at(subject, closer[begin : begin + piece])])
        yield look(math.nan, (0.0, 0.0))
    best = int(closer_slopes.argmax())
    x, y = closer[best].tolist()
    return look(float(closer_slopes[best]), (x, y))


def slopes_at(subject: Subject, positions: Tensor) -> Tensor:
    """(N,) length of the gradient of the logit with respect to the position, at positions (N, 2); with several classes,
    of the difference of two logits, the largest of all pairs: it is the logit of the one class against the other."""
    inputs = subject.inputs_at(positions.numpy()).requires_grad_()
    logits = subject.module(inputs)
    by_inputs = [torch.autograd.grad(z.sum(), inputs, retain_graph=True)[0] for z in logits.unbind(1)]
    by_position = feature_slopes(positions, subject.input_names)
    gradients = list(torch.einsum("snf,nfx->snx", torch.stack(by_inputs), by_position))
    if len(gradients) > 1:
        gradients = [one - other for one, other in combinations(gradients, 2)]
    slopes: Tensor = torch.stack(gradients).norm(dim=2).max(0).values
    return slopes


def feature_slopes(positions: Tensor, features: Features) -> Tensor:
    """(N, F, 2) derivatives of input features with respect to the position, at positions (N, 2)."""
    x1, x2 = positions.unbind(1)
    none, one = torch.zeros_like(x1), torch.ones_like(x1)
    slopes: dict[Feature, tuple[Tensor, Tensor]] = {
        "x1": (one, none),
        "x2": (none, one),
        "x1^2": (2 * x1, none),
        "x2^2": (none, 2 * x2),
        "x1*x2": (x2, x1),
        "sin x1": (x1.cos(), none),
        "sin x2": (none, x2.cos()),
    }
    return torch.stack([torch.stack(slopes[feature], 1) for feature in features], 1)
