"""How a person moves about in the plane: what wheel, trackpad and fingers make of the view. Keeps nothing."""

from __future__ import annotations

from math import hypot
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QEventPoint, QWheelEvent

from core.plane.grid import View
from desktop.plane.plane_frame import PlaneFrame

NOTCH: Final = 120
"""Eighths of a degree of a wheel's notch, as Qt counts them; finer wheels and trackpads send parts of it."""
NOTCHES_TO_DOUBLE: Final = 3
ZOOM_STEP: Final = 2 ** (1 / NOTCHES_TO_DOUBLE)
"""Factor by which one notch of the wheel, or one press of a key, zooms in."""


def wheeled(event: QWheelEvent, frame: PlaneFrame) -> View:
    """A wheel zooms about the pointer; two fingers on a trackpad that tells pixels move, and with Ctrl zoom."""
    pixels, view = event.pixelDelta(), frame.view
    is_trackpad = not pixels.isNull() and event.phase() != Qt.ScrollPhase.NoScrollPhase
    if event.phase() == Qt.ScrollPhase.ScrollMomentum and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
        return view  # what rolls out from a move isn't meant as a zoom
    if is_trackpad and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
        return view.moved(-pixels.x() / frame.unit, pixels.y() / frame.unit)
    return view.zoomed(ZOOM_STEP ** (event.angleDelta().y() / NOTCH), *frame.position_at(event.position()))


def spread_apart(first: QEventPoint, second: QEventPoint, frame: PlaneFrame) -> View:
    """Two fingers on a touch screen: what was under them stays under them."""
    before, now = first.lastPosition() - second.lastPosition(), first.position() - second.position()
    factor = hypot(now.x(), now.y()) / max(1.0, hypot(before.x(), before.y()))
    middle = (first.position() + second.position()) / 2
    grip = frame.position_at((first.lastPosition() + second.lastPosition()) / 2)
    x, y = frame.position_at(middle)
    return frame.view.zoomed(factor, x, y).moved(grip[0] - x, grip[1] - y)
