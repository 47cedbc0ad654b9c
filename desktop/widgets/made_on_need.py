"""A part of the window that is made when it is first needed: to make all of them takes time that the start doesn't
have."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import ExitStack
from typing import Generic, TypeVar

from PySide6.QtWidgets import QWidget

Part = TypeVar("Part", bound=QWidget)


class MadeOnNeed(Generic[Part]):
    """Who has something to tell the part needn't know whether it is there: it is told once it is made."""

    def __init__(self, make: Callable[[], Part], place: Callable[[Part], None]) -> None:
        """place: brings it into the window, before it is told of anything."""
        self._make, self._place = make, place
        self._made: Part | None = None
        self._waiting: dict[Callable[[Part], None], None] = {}
        """What it is to be told, in the order in which that came."""

    @property
    def made(self) -> Part | None:
        """The part; None as long as nobody needed it."""
        return self._made

    @property
    def widget(self) -> Part:
        """The part, which is made now if nobody needed it before."""
        if self._made is None:
            self._made = part = self._make()
            self._place(part)
            waiting, self._waiting = self._waiting, {}
            with ExitStack() as all_of_them:  # one that fails keeps no other from being done; it is raised in the end
                for act in reversed(waiting):
                    all_of_them.callback(act, part)
        return self._made

    def tell(self, act: Callable[[Part], None]) -> None:
        """Do this with the part now, or as soon as it is made: once, however often it was told until then. So it has
        to look up what there is to tell when it is done."""
        if self._made is None:
            self._waiting[act] = None
        else:
            act(self._made)
