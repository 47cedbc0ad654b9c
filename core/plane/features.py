"""Input features: what networks take in of a position in the plane."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from typing import Final, Literal, get_args

import numpy as np
import numpy.typing as npt

Feature = Literal["x1", "x2", "x1^2", "x2^2", "x1*x2", "sin x1", "sin x2"]
"""A function of a position, in plane units and without any scaling; sines are of radians."""

Features = tuple[Feature, ...]
"""At least one, each once, in the order of FEATURES."""

FEATURES: Final[Features] = get_args(Feature)

COORDINATES: Final[Features] = ("x1", "x2")
"""What a network takes in unless told otherwise: the position itself."""

_Column = npt.NDArray[np.float32]
_FORMULAS: Final[Mapping[Feature, Callable[[_Column, _Column], _Column]]] = {
    "x1": lambda x1, _: x1,
    "x2": lambda _, x2: x2,
    "x1^2": lambda x1, _: x1 * x1,
    "x2^2": lambda _, x2: x2 * x2,
    "x1*x2": lambda x1, x2: x1 * x2,
    "sin x1": lambda x1, _: _sine(x1),
    "sin x2": lambda _, x2: _sine(x2),
}


def feature_values(positions: npt.NDArray[np.float32], features: Features) -> npt.NDArray[np.float32]:
    """What networks with these features take in, (..., F), at positions (..., 2); for COORDINATES the positions."""
    if features == COORDINATES:
        return positions
    x1, x2 = positions[..., 0], positions[..., 1]
    return np.stack([_FORMULAS[feature](x1, x2) for feature in features], axis=-1)


def ordered(features: Collection[Feature]) -> Features:
    """The same ones in the order of FEATURES, whichever they were chosen in. Raises ValueError for one that is none."""
    return tuple(sorted(features, key=FEATURES.index))


def are_straight(features: Features) -> bool:
    """Whether a network without hidden layers can only draw straight boundaries with them."""
    return set(features) <= set(COORDINATES)


def _sine(x: _Column) -> _Column:
    # In double precision, of which the last digits differ from processor to processor: rounded, they hardly ever do,
    # nor does a point's sine depend on how many points stand beside it.
    return np.sin(x.astype(np.float64)).astype(np.float32)
