"""The keyboard once something was done on the plane: Enter leads on there, too."""

from __future__ import annotations

from desktop.plane.plane_view import PlaneView
from desktop.window.main_window import MainWindow


def lends_focus(window: MainWindow) -> bool:
    """Whether the keyboard is on a plane where Enter would paint, though nobody draws with it: who does keeps it."""
    focus = window.focusWidget()
    return isinstance(focus, PlaneView) and not focus.has_cross
