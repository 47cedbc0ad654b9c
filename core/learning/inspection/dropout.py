"""Dropout at work: the mask of a point in a step, and the networks that masks leave."""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import accumulate
from typing import Final

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor

from core.experiment.spec import parameter_count
from core.learning import seeds
from core.learning.evaluation import surface
from core.learning.inspection.gradual import FLOPS_A_PIECE, Finding
from core.learning.inspection.subject import Subject
from core.learning.network import Parameters
from core.learning.regularization import DropoutFactors
from core.learning.snapshots import boundaries
from core.plane.grid import WHOLE, View, grid_positions
from core.protocol.inspection import AskMask, AskVoters, MaskLook, VotersLook
from core.protocol.inspection.dropout import VOTER_COUNT, VOTER_GRID

FINE_GRID: Final = 48
COARSE_GRID: Final = 24
"""Cells along each axis on which boundaries are found, and those of large networks."""
QUICK: Final = 4 * FLOPS_A_PIECE
"""Floating-point operations of one voter on the fine grid, beyond which the coarse one has to do."""

Floats = npt.NDArray[np.float32]


def look_at_mask(subject: Subject, question: AskMask, seconds: float) -> MaskLook:
    """The very mask that the engine draws, or has drawn."""
    del seconds
    rate, hidden, count = subject.regularization.dropout_rate, subject.network.hidden, subject.training_count
    coming = subject.coming()
    order = coming.order
    point = question.point % max(1, count)
    takes_part = count > 0 and not subject.has_stopped
    found = np.flatnonzero(order.places[0] == point)[:1].tolist() if takes_part else []
    speaks = tuple(np.ones(width, np.bool_) for width in hidden)
    step = 0
    for place in found:
        ends = list(accumulate(order.sizes))
        step = 1 + next(number for number, end in enumerate(ends) if place < end)
        rows = order.sizes[step - 1]
        factors = factors_of(subject, rate, rows, subject.seed, coming.first_step + step - 1)
        speaks = tuple(layer[place - ends[step - 1] + rows].numpy() > 0 for layer in factors)
    x, y = subject.x[point].tolist() if count else (0.0, 0.0)
    return MaskLook(
        question=question,
        epoch=subject.epoch,
        point=point,
        point_count=count,
        position=(x, y),
        label=int(subject.labels[point]) if count else 0,
        rate=rate,
        has_stopped=subject.has_stopped,
        in_epoch=subject.epoch + 1,
        step=step,
        step_count=len(order.sizes),
        is_over=step <= order.next_index,
        speaks=speaks,
    )


def factors_of(subject: Subject, rate: float, rows: int, seed: int, step: int) -> list[Tensor]:
    """(rows, H) what the units of each hidden layer are multiplied with in a step, as the engine draws it."""
    hidden = subject.network.hidden
    if not rate or not hidden:
        return [torch.ones(rows, width) for width in hidden]
    dropout = DropoutFactors([rate], [seed], rows, hidden, subject.parameters.flat.dtype)
    with torch.inference_mode():
        dropout.draw(step)
    return [layer[0].clone() for layer in dropout.layers]


def thinned(parameters: Parameters, factors: Sequence[Tensor]) -> Parameters:
    """A stack of networks that are one network (a stack of one) with units multiplied by factors, (K, H) for each
    hidden layer: in evaluation mode, and so with dropout switched off, these are what is left by its masks."""
    count = len(factors[0])
    found = parameters.rows([0] * count)
    with torch.inference_mode():
        for weight, factor in zip(found.weights[1:], factors, strict=True):
            weight.mul_(factor[:, :, None])
    return found


def find_voters(subject: Subject, question: AskVoters) -> Finding[VotersLook]:
    """One voter after the other. They have random numbers of their own, so that no step of the training has their
    masks, and these stay the same while it goes on."""
    rate, outputs = subject.regularization.dropout_rate, subject.parameters.layout.output_count
    nothing = np.empty((0, outputs, VOTER_GRID, VOTER_GRID), np.float32)
    lines: list[Floats] = [np.empty((0, 4), np.float32)]

    def look(surfaces: Floats, mean: Floats = lines[0], difference: float = math.nan, luck: float = 0.0) -> VotersLook:
        return VotersLook(
            question=question,
            epoch=subject.epoch,
            rate=rate,
            surfaces=surfaces,
            boundaries=np.concatenate(lines),
            mean_boundary=mean,
            difference=difference,
            luck=luck,
        )

    yield look(nothing)
    if not rate or not subject.network.hidden:
        return look(nothing)
    factors = factors_of(subject, rate, VOTER_COUNT, seeds.mixed(subject.seed, seeds.VOTERS), 0)
    operations = 2 * parameter_count(subject.network, 2) * FINE_GRID**2
    grid = FINE_GRID if operations < QUICK else COARSE_GRID
    small: list[Floats] = []
    close: list[Floats] = []
    for voter in range(VOTER_COUNT):
        network = thinned(subject.parameters, [layer[voter : voter + 1] for layer in factors])
        close.append(_surface(subject, network, grid, question.view))
        is_same = (grid, question.view) == (VOTER_GRID, WHOLE)
        if not is_same:
            yield look(np.stack(small) if small else nothing)
        small.append(close[-1] if is_same else _surface(subject, network, VOTER_GRID, WHOLE))
        lines.append(boundaries([close[-1]], question.view))
        yield look(np.stack(small))
    difference, luck = _difference(np.stack(small), _surface(subject, subject.parameters, VOTER_GRID, WHOLE))
    mean: Floats = np.mean(close, axis=0, dtype=np.float32)
    return look(np.stack(small), boundaries([mean], question.view), difference, luck)


def _surface(subject: Subject, network: Parameters, grid: int, view: View) -> Floats:
    """(S, G, G) probabilities of a stack of one."""
    found: Floats = surface(network, subject.inputs_at(grid_positions(grid, view)))[0].view(-1, grid, grid).numpy()
    return found


def _difference(voters: Floats, whole: Floats) -> tuple[float, float]:
    """As VotersLook.difference and luck. A mean of K draws lies sigma / sqrt(K) from what it estimates, sigma being
    that of one draw, and a normal number lies sqrt(2 / pi) sigma from its mean on average."""
    error = voters.std(axis=0, ddof=1) / math.sqrt(len(voters))
    difference = np.abs(voters.mean(axis=0) - whole).mean()
    return float(difference), float(error.mean() * math.sqrt(2 / math.pi))
