"""What all items of a plane have in common."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from desktop.look.scene_library import GraphicsObject


class PlaneItem(GraphicsObject):
    """Asks for a paint by itself when it shows something else, since its plane's scene doesn't (see `PlanePane`)."""

    def ask_for_paint(self, part: QRectF | None = None) -> None:
        """Paint the plane in the next frame, if the item is on one, or a part of it: the view's pixels."""
        view = self.getViewWidget()
        if view is not None and part is None:
            view.viewport().update()
        elif view is not None and part is not None:
            view.viewport().update(part.toAlignedRect())
