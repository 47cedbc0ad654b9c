"""What items of a plane have in common."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF

from core.plane.grid import EXTENT
from desktop.look.scene_library import GraphicsObject
from desktop.look.theme import LIGHT, Theme
from desktop.plane.plane_frame import PlaneFrame

PLANE: Final = QRectF(-EXTENT, -EXTENT, 2 * EXTENT, 2 * EXTENT)


class PlaneItem(GraphicsObject):
    """Stands in plane units, unless it says otherwise. Asks for a paint by itself when it shows something else, since
    its plane's scene doesn't (see `PlanePane`); of another theme or place the plane tells it, and asks for a paint."""

    def __init__(self) -> None:
        super().__init__()
        self._theme = LIGHT

    def set_theme(self, theme: Theme) -> None:
        self.prepareGeometryChange()
        self._theme = theme

    def ask_for_paint(self, part: QRectF | None = None) -> None:
        """Paint the plane in the next frame, if the item is on one, or a part of it: the view's pixels."""
        view = self.getViewWidget()
        if view is not None:
            view.viewport().update(view.rect() if part is None else part.toAlignedRect())

    def boundingRect(self) -> QRectF:  # noqa: N802 - Qt's name
        return PLANE


class SquareItem(PlaneItem):
    """Stands in the view's pixels, and fills the square that shows a view of the plane."""

    def __init__(self) -> None:
        super().__init__()
        self._at = PlaneFrame(0, 0, 1)

    def set_place(self, at: PlaneFrame) -> None:
        self.prepareGeometryChange()
        self._at = at

    def boundingRect(self) -> QRectF:  # noqa: N802 - Qt's name
        return QRectF(0, 0, self._at.side, self._at.side)
