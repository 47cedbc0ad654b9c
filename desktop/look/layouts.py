"""Layouts within layouts, of whose items nothing is kept.

WORKAROUND for PySide (6.11 at least): addLayout wraps each item of the layout that is added, and keeps the wrapper. Qt
deletes an item as soon as its widget goes elsewhere, and nobody tells the wrapper: whatever comes to lie at its address
is taken for the item, and the program crashes. It ends once PySide wraps no items there, as test_layout_items tells.
What was wrapped until then stays as a few dead bytes with the layout; nobody finds it by an address any more.
"""

from __future__ import annotations

from PySide6.QtWidgets import QBoxLayout, QGridLayout, QLayout
from shiboken6 import Shiboken


def add_layout(outer: QBoxLayout, inner: QLayout, stretch: int = 0) -> None:
    """Put a layout at the end of another one."""
    outer.addLayout(inner, stretch)
    _forget_items(inner)


def insert_layout(outer: QBoxLayout, at: int, inner: QLayout, stretch: int = 0) -> None:
    """Put a layout into another one, at a place from 0."""
    outer.insertLayout(at, inner, stretch)
    _forget_items(inner)


def add_layout_at(outer: QGridLayout, inner: QLayout, row: int, column: int, rows: int = 1, columns: int = 1) -> None:
    """Put a layout into a grid: across so many rows and columns from a cell on."""
    outer.addLayout(inner, row, column, rows, columns)
    _forget_items(inner)


def _forget_items(layout: QLayout) -> None:
    for at in range(layout.count()):
        item = layout.itemAt(at)
        if isinstance(item, QLayout):
            _forget_items(item)
        elif item is not None and not Shiboken.createdByPython(item):
            Shiboken.invalidate(item)
