"""Shapes that are round clouds: Gaussians, an imbalanced pair, clouds with outliers."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from core.data.generators.shape import REACH, Cells, Classes, Nodes, Reals, Shape, on_unit_circle


class Clouds(Shape):
    """A Gaussian cloud for each class, equally far from the origin and from each other; and strays far off."""

    def __init__(self, distance: float, spread: float, *, outliers: float = 0.0, rarest: float = 1.0) -> None:
        """
        Args:
            distance: of a cloud's centre from the origin, plane units.
            spread: standard deviation of a cloud, plane units.
            outliers: share of each class's points that lie anywhere instead, whatever their class.
            rarest: how many points the last class has for each one of the first.
        """
        self._distance = distance
        self._spread = spread
        self._outliers = outliers
        self._rarest = rarest

    def places(self, classes: Classes, class_count: int, draws: Reals) -> Reals:
        """The clouds' centres, and where outliers are."""
        stray = REACH * (2 * draws[:, :2] - 1)
        return np.where(self._is_outlier(draws), stray, self._centres(classes, class_count))

    def spread(self, draws: Reals) -> Reals:
        """That of the cloud."""
        return np.where(self._is_outlier(draws), 0.0, self._spread)

    def shares(self, class_count: int) -> Reals:
        """Each class is rarer than the one before by the same factor."""
        counts = self._rarest ** (np.arange(class_count) / (class_count - 1))
        shares: Reals = counts / counts.sum()
        return shares

    def parts(self, class_count: int, fineness: int, /) -> list[Sequence[Nodes | Cells]]:
        """A centre for each class, and the square that outliers lie in."""
        centres = self._centres(np.arange(class_count), class_count)
        found: list[Sequence[Nodes | Cells]] = []
        for centre in centres:
            cloud = Nodes(centre[None], 1 - self._outliers, self._spread)
            strays = [Cells(np.ones((fineness, fineness), np.bool_), self._outliers)] if self._outliers else []
            found.append([cloud, *strays])
        return found

    def _centres(self, classes: Classes, class_count: int) -> Reals:
        centres: Reals = self._distance * on_unit_circle(2 * np.pi * classes / class_count + np.pi / 4)
        return centres

    def _is_outlier(self, draws: Reals) -> np.ndarray[tuple[int, int], np.dtype[np.bool_]]:
        return draws[:, 2:] < self._outliers
