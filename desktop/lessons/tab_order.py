"""Tab leads through a form as it is read, be it that parts of it were added later."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QWidget

TAB: Final = Qt.FocusPolicy.TabFocus.value


class TabOrder:
    """Follows the parts of a form: Qt lets Tab come to parts in the order in which they were made."""

    def __init__(self, before: QWidget) -> None:
        """before: Tab leads from it into the form."""
        self._before = before
        self._parts: list[QWidget] = []

    def follow(self, form: QWidget) -> None:
        """Lead through a form from now on. Costs next to nothing where its parts are those of the last time."""
        parts = list(_parts(form))
        if parts != self._parts:
            self._parts = parts
            for first, second in pairwise((self._before, *parts)):
                QWidget.setTabOrder(first, second)


def _parts(form: QWidget) -> Iterator[QWidget]:
    """All within a form that take the keyboard, from its beginning to its end."""
    layout = form.layout()
    if form.focusPolicy().value & TAB:
        yield form
    if layout is not None:
        yield from _within(layout)


def _within(layout: QLayout) -> Iterator[QWidget]:
    for at in range(layout.count()):
        item = layout.itemAt(at)
        if item is None:
            continue
        if (widget := item.widget()) is not None:
            yield from _parts(widget)
        elif (inner := item.layout()) is not None:
            yield from _within(inner)
