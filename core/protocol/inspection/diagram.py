"""The network as a diagram: what each unit answers to, what its numbers are, and how much it matters.

Columns count from the left: 0 are the inputs, then come the hidden layers, the last are the outputs.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from core.plane.grid import WHOLE, View
from core.protocol.inspection.question import Answer, Question
from core.protocol.message import Message

Floats = npt.NDArray[np.float32]

FEWEST_SHOWN, MOST_SHOWN = 12, 16
"""Units of a layer that are shown where it has more: so many, as the person who asks has room."""


class AskDiagram(Question, frozen=True, eq=True):
    """The whole network, answered with DiagramLook."""

    grid: int = 24
    """Cells of a unit's map along each axis, at most."""
    shown: int = MOST_SHOWN
    """Units of a layer that has more."""
    kept: tuple[tuple[int, int], ...] = ()
    """(column, unit) of hidden units that are shown however little they matter."""


class ColumnLook(Message, frozen=True):
    """A hidden layer, or the outputs. U of its units are shown, and U' of the column before."""

    size: int
    """Units in all."""
    units: tuple[int, ...]
    """Those that are shown, each at its place: where one takes another's place, the others keep theirs."""
    maps: Floats
    """(U, g, g) of each, what it puts out over the whole plane; of an output the logit."""
    weights: Floats
    """(U, U') from the units that are shown of the column before."""
    gradients: Floats
    """(U, U') of the objective with respect to these weights."""
    biases: Floats
    """(U,); under batch normalization a hidden unit's shift beta."""
    bias_gradients: Floats
    """(U,)"""
    scales: Floats | None
    """(U,) under batch normalization a hidden unit's factor gamma; else None."""
    scale_gradients: Floats | None
    """(U,) as scales."""
    rises: Floats
    """(U,) nats by which the training loss rises without the unit, its output set to 0; NaN where that isn't known yet.
    Of outputs NaN."""
    silent: npt.NDArray[np.bool_]
    """(U,) a ReLU that puts out 0 at every training point."""
    silent_count: int
    """Of all units, shown or not."""


class DiagramLook(Answer, frozen=True, kw_only=True):
    """The answer to AskDiagram. All in evaluation mode: without dropout, with running statistics."""

    input_names: tuple[str, ...]
    input_maps: Floats
    """(F, g, g)"""
    columns: tuple[ColumnLook, ...]
    """Hidden layers, then the outputs."""
    measured_points: int
    """Training points that gradients, rises and silence are of: all, or of many as many as there is time for."""
    training_points: int


class AskUnit(Question, frozen=True, eq=True):
    """One unit closely, answered with UnitLook."""

    column: int
    unit: int
    grid: int
    """Cells along each axis, at most: a large network is looked at more coarsely."""
    view: View = WHOLE
    at: tuple[float, float] = (0.0, 0.0)
    """The position at which its sum is put in numbers, plane units."""


class UnitSum(Message, frozen=True):
    """How a unit comes to what it puts out at one position: sum of weights times inputs, plus bias, is its
    pre-activation, and the activation of that is what it puts out."""

    inputs: Floats
    """(n,) what all units of the column before put out."""
    weights: Floats
    """(n,)"""
    bias: float
    """0 under batch normalization, which has a shift instead."""
    pre_activation: float
    """Under batch normalization, after it."""
    output: float
    normalization: tuple[float, float, float, float] | None
    """Under batch normalization, of a hidden unit: running mean, running standard deviation, gamma, beta."""


class UnitLook(Answer, frozen=True, kw_only=True):
    """The answer to AskUnit."""

    response: Floats
    """(g, g) what it puts out over AskUnit.view."""
    pre_activation: Floats | None
    """(g, g) what goes into its activation: where that is 0, ReLU and GELU bend, tanh and sigmoid have their middle,
    and an output changes sides. None of an input."""
    sum: UnitSum | None
    """At AskUnit.at; None of an input."""


class AskWithout(Question, frozen=True, eq=True):
    """The network without some hidden units, their outputs set to 0; answered with WithoutLook."""

    units: tuple[tuple[int, int], ...]
    """(column, unit) of each."""
    grid: int
    view: View = WHOLE


class WithoutLook(Answer, frozen=True, kw_only=True):
    """The answer to AskWithout: losses in nats, in evaluation mode, NaN without points of that role."""

    surface: Floats
    """(S, g, g) probabilities, as VariantSnapshot.surface."""
    train_loss: float
    validation_loss: float
    whole_train_loss: float
    """With these units."""
    whole_validation_loss: float
    measured_points: int
    """Points of both roles that the losses are of: all, or of many as many as there is time for."""
    points: int
