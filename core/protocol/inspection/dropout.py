"""Dropout at work: the mask of one point in one step, and networks that are thinned out by one mask each."""

from __future__ import annotations

from typing import Final

import numpy as np
import numpy.typing as npt

from core.plane.grid import WHOLE, View
from core.protocol.inspection.question import Answer, Question

VOTER_COUNT: Final = 12
VOTER_GRID: Final = 24
"""Cells of a voter's small plane along each axis."""


class AskMask(Question, frozen=True, eq=True):
    """Which units are silent while a point is learned from; answered with MaskLook."""

    point: int = 0
    """Its place among the training points; beyond the last one, it is counted from the first again."""


class MaskLook(Answer, frozen=True, kw_only=True):
    """The answer to AskMask: of the step of the present epoch in which the point takes part, be it over or yet to
    come."""

    point: int
    point_count: int
    """0: there are no training points, and the rest means nothing."""
    position: tuple[float, float]
    label: int
    rate: float
    """0: dropout is off, and no unit is silent."""
    has_stopped: bool
    """No step comes any more, and none silences a unit."""
    in_epoch: int
    """Number of the epoch that the step is of, from 1."""
    step: int
    """Number of the step in that epoch, from 1, or since points changed within it; 0: the point had its turn before,
    and its mask isn't known any more."""
    step_count: int
    is_over: bool
    """The step has been taken."""
    speaks: tuple[npt.NDArray[np.bool_], ...]
    """For each hidden layer (H,): the units that take part; the others are silent."""


class AskVoters(Question, frozen=True, eq=True):
    """VOTER_COUNT networks, each thinned out by one mask over the whole plane; answered with VotersLook."""

    view: View = WHOLE
    """The part of the plane that the boundaries are wanted of."""


class VotersLook(Answer, frozen=True, kw_only=True):
    """The answer to AskVoters. Masks stay the same as long as layers, rate and seed do."""

    rate: float
    """0: dropout is off, and the voters would all be the network itself: there are none."""
    surfaces: npt.NDArray[np.float32]
    """(K, S, VOTER_GRID, VOTER_GRID) probabilities of each voter over the whole plane; K < VOTER_COUNT until all have
    been found."""
    boundaries: npt.NDArray[np.float32]
    """(M, 4) segments of the boundaries of all voters within the view, x1, x2, x1, x2 in plane units."""
    mean_boundary: npt.NDArray[np.float32]
    """(M, 4) that of their mean probability; (0, 4) until all have been found."""
    difference: float
    """Mean over the plane of |mean of the voters' probabilities - probability in evaluation mode|: how far the
    approximation is off by which evaluation does without masks (weight scaling, Srivastava et al., 2014). NaN until all
    have been found. With several classes: mean over these, too."""
    luck: float
    """How much of it is to be expected, at most about, from the luck of no more than VOTER_COUNT draws."""


class AskAblation(Question, frozen=True, eq=True):
    """What the network loses without each single hidden unit; answered with AblationLook."""


class AblationLook(Answer, frozen=True, kw_only=True):
    """The answer to AskAblation, in evaluation mode."""

    rate: float
    """Of dropout; 0 where it is off."""
    rises: tuple[npt.NDArray[np.float32], ...]
    """For each hidden layer (H,) nats by which the mean training loss rises when a unit puts out 0; NaN where that
    isn't known yet, and without training points."""
