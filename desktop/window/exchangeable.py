"""What can change places with the planes."""

from __future__ import annotations

from typing import NamedTuple, Protocol

from PySide6.QtWidgets import QWidget


class Place(Protocol):
    """Where one thing stands at a time."""

    def put(self, widget: QWidget, *, is_planes: bool) -> None:
        """Show this in the place."""


class Exchangeable(NamedTuple):
    """Something in the column that can change places with the planes."""

    widget: QWidget
    place: Place
    """Where it stands, and the planes instead."""
