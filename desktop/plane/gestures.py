"""What a person does on a plane, or on any of several that show the same, as it is told to whoever acts on it."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from desktop.plane.points_item import PointLayer


class Gestures(QObject):
    """Strokes are told as stroke_began, any number of stroke_moved, and stroke_ended or stroke_canceled."""

    stroke_began = Signal(object)
    """Press: always within the view."""
    stroke_moved = Signal(object)
    """[(x, y), ...]: where the pointer went since the last of these signals, that position not repeated. A stroke
    may lead out of the view or the plane and back, so positions can lie outside."""
    stroke_ended = Signal()
    stroke_canceled = Signal()
    """Escape, or a second finger: what the stroke did shall be undone."""
    pressed_with = Signal(float)
    """How hard the stroke that begins or goes on is pressed, as a multiple of the usual; a mouse always presses so."""
    nudged = Signal(float, float)
    """Arrow keys: what is selected shall be moved by so many plane units along each axis."""
    delete_requested = Signal()
    """Delete: what is selected shall go."""
    deselected = Signal()
    """Escape: nothing shall be selected any more."""
    view_requested = Signal(object)
    """The person wants to look at this View."""


class Shared(NamedTuple):
    """What planes side by side share, which must be given the same points, theme and sizes."""

    points: PointLayer
    gestures: Gestures
