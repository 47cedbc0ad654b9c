"""Points as planes show them."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from core.data.points import BoolArray, FloatArray, IdArray, LabelArray
from desktop.look.theme import CLASS_LOOKS


@dataclass(frozen=True, eq=False)
class ShownPoints:
    """Arrays with one entry for each point, which nobody writes to later."""

    positions: FloatArray
    """(N, 2) plane units."""
    labels: LabelArray
    is_validation: BoolArray
    is_wrong: BoolArray | None = None
    """Which are ringed, as their label is wrong; None: none."""
    is_selected: BoolArray | None = None
    """Which have a halo; None: none."""
    ids: IdArray | None = None
    """Ascending: by them it is known which points are the same as before, so that the others alone are drawn."""

    def __len__(self) -> int:
        return len(self.labels)

    def looks(self) -> npt.NDArray[np.uint8]:
        """(N,) each point's place in the sheet of sprites."""
        looks = self.labels + np.uint8(len(CLASS_LOOKS)) * self.is_validation
        if self.is_wrong is not None:
            looks += np.uint8(2 * len(CLASS_LOOKS)) * self.is_wrong
        if self.is_selected is not None:
            looks += np.uint8(4 * len(CLASS_LOOKS)) * self.is_selected
        return looks
