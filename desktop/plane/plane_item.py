"""What all items of a plane have in common."""

from __future__ import annotations

from desktop.look.scene_library import GraphicsObject


class PlaneItem(GraphicsObject):
    """Asks for a paint by itself when it shows something else, since its plane's scene doesn't (see `PlanePane`)."""

    def ask_for_paint(self) -> None:
        """Paint the plane in the next frame, if the item is on one."""
        view = self.getViewWidget()
        if view is not None:
            view.viewport().update()
