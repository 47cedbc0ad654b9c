"""What can change places with the planes."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtWidgets import QWidget

from desktop.window.inside_page import InsidePage
from desktop.window.network_page import NetworkPage


class Exchangeable(NamedTuple):
    """Something in the column that can change places with the planes."""

    widget: QWidget
    place: NetworkPage | InsidePage
    """Where it stands, and the planes instead."""
