"""Tab leads through a part of a window as it is read, be it that parts of that were added later or changed places."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractScrollArea, QAbstractSpinBox, QComboBox, QLayout, QWidget

TAB: Final = Qt.FocusPolicy.TabFocus.value
DIRECT: Final = Qt.FindChildOption.FindDirectChildrenOnly


class TabOrder:
    """Follows the parts of a form: Qt lets Tab come to parts in the order in which they were made.

    WORKAROUND: nextInFocusChain() would tell that order itself, and focusProxy() which widgets are parts of others, but
    PySide (6.11 at least) takes the widget that is asked for the parent of the one that it finds. With the first of
    them that goes, all that come after it in the window count as deleted, its actions too.
    """

    def __init__(self, before: QWidget | None = None) -> None:
        """before: Tab leads from it into the form; None: from where it led to the form's first part already."""
        self._before = before
        self._parts: list[QWidget] = []

    def follow(self, *forms: QWidget) -> None:
        """Lead through a form from now on, or through several, one after the other. Costs next to nothing where the
        parts are those of the last time."""
        parts = [part for form in forms for part in _parts(form)]
        if parts != self._parts:
            self._parts = parts
            for first, second in pairwise(parts if self._before is None else (self._before, *parts)):
                QWidget.setTabOrder(first, second)


def _parts(form: QWidget) -> Iterator[QWidget]:
    """All within a form that take the keyboard, from its beginning to its end: first what is laid out in it, and then
    what stands in it without a layout, as controls on a picture do."""
    if form.focusPolicy().value & TAB:
        yield form
    if not isinstance(form, QAbstractSpinBox | QComboBox):  # the field within a box is the box itself
        yield from _inner(form)


def _inner(form: QWidget) -> Iterator[QWidget]:
    """The same without the form itself."""
    layout = form.layout()
    children = form.findChildren(QWidget, options=DIRECT)
    laid_out = [] if layout is None else list(_within(layout, children))
    for widget in laid_out:
        yield from _parts(widget)
    viewport = form.viewport() if isinstance(form, QAbstractScrollArea) else None
    for child in children:
        if child is viewport:  # the keyboard that it gets is the area's, and what scrolls in it has its own
            yield from _inner(child)
        if child not in laid_out and not child.isWindow():
            yield from _parts(child)


def _within(layout: QLayout, children: Sequence[QWidget]) -> Iterator[QWidget]:
    """Widgets of a layout and of those within it, in their order. children: of what it lays out.

    Not by the layout's items: PySide keeps a wrapper of each that was asked for, and doesn't learn that Qt deletes the
    item as its widget goes elsewhere. What comes to lie at its address would be taken for that item, or free it again.
    """
    parts = [part for part in layout.children() if isinstance(part, QLayout)]
    places: list[tuple[int, QWidget | QLayout]] = [(layout.indexOf(child), child) for child in children]
    places += [(layout.indexOf(part), part) for part in parts]
    for at, part in sorted(places, key=lambda place: place[0]):
        if at < 0:  # in a layout within this one
            continue
        if isinstance(part, QLayout):
            yield from _within(part, children)
        else:
            yield part
