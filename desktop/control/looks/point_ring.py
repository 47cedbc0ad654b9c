"""The ring around the point that the network's diagram tells of."""

from __future__ import annotations

from desktop.plane.plane_grid import PlaneGrid

Position = tuple[float, float]


class PointRing:
    """Rings one point on one plane at a time, beside what pages ring."""

    def __init__(self, planes: PlaneGrid) -> None:
        self._planes = planes
        self._shown: tuple[int, Position] | None = None

    def show(self, variant: int, position: Position | None) -> None:
        """Ring this on that variant's plane; None: nothing."""
        wanted = None if position is None else (variant, position)
        if wanted == self._shown:
            return
        if self._shown is not None and self._shown[0] < len(self._planes.planes):
            self._planes.plane(self._shown[0]).lines.ring.set_named(None, by="diagram")
        self._shown = wanted
        if position is not None and variant < len(self._planes.planes):
            self._planes.plane(variant).lines.ring.set_named(position, by="diagram")
