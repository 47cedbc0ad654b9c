"""Rooms of the program that nobody sees at first: loaded and put together between frames, once the window is shown, or
at once where one of them is needed before."""

from __future__ import annotations

import importlib
import pkgutil
import sys
from collections import deque
from collections.abc import Callable, Generator, Iterator, Sequence
from typing import Final

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QWindow
from PySide6.QtWidgets import QWidget

from core.libraries import described, import_problem
from desktop.control.gradually import Gradually
from desktop.look.language import tr

FIRST_OF_AN_ACT: Final = frozenset(
    {
        QEvent.Type.ShortcutOverride,
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.TouchBegin,
        QEvent.Type.TabletPress,
        QEvent.Type.DragEnter,
    }
)
"""Events that reach a window before anything that a person does in it. A key that is a shortcut comes as the first of
them alone: no press follows it."""


class Later(QObject):
    """Makes rooms, one after the other.

    A room listens to commands from when it is made on. So that no command meets a window without it, whatever is left
    to make is made before the first key, press or drop is handed on to the window. A screen reader acts without any of
    these: what it can open or press for a room that may be missing has to call finish() before it acts.
    """

    failed = Signal(str)
    """A room can't be made: one sentence on why."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._pieces: deque[Iterator[None]] = deque()
        self._afterwards: list[Callable[[], None]] = []
        self._window: QWindow | None = None

    @property
    def is_done(self) -> bool:
        """Whether nothing is left to make."""
        return not self._pieces

    def add(self, packages: Sequence[str], make: Callable[[], None]) -> None:
        """Make a room of the modules in these packages, which are loaded one by one before."""
        self._pieces.append(self._pieces_of(packages, make))

    def then(self, act: Callable[[], None]) -> None:
        """Do something once all rooms are made."""
        if self.is_done:
            act()
        else:
            self._afterwards.append(act)

    def begin(self, window: QWidget, gradually: Gradually) -> None:
        """Make the rooms between the frames of a window that is shown."""
        self._window = window.windowHandle()
        if self._window is not None and not self.is_done:
            self._window.installEventFilter(self)
        gradually.begin(self._steps(), lambda _none: None)

    def finish(self) -> None:
        """Make at once whatever is left to make."""
        while self._step():
            pass

    def give_up(self) -> None:
        """Make nothing more: the window is about to go."""
        self._pieces.clear()
        self._afterwards.clear()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() in FIRST_OF_AN_ACT:
            self.finish()
        return super().eventFilter(watched, event)

    def _steps(self) -> Generator[None, None, None]:
        while self._step():
            yield

    def _step(self) -> bool:
        """Make a piece; whether there was one."""
        if not self._pieces:
            return False
        try:
            next(self._pieces[0])
        except StopIteration:
            self._made()
        except Exception as error:  # a fault of this program, told as any other; the window is of use without the room
            self._made()
            sys.excepthook(type(error), error, error.__traceback__)
        return True

    def _pieces_of(self, packages: Sequence[str], make: Callable[[], None]) -> Iterator[None]:
        """Load packages, a module at a time, and make what they are for, unless the installation lacks something."""
        try:
            yield from _loaded(packages)
        except (ImportError, OSError) as error:
            self.failed.emit(import_problem(error) or _lacking(error))
        else:
            make()

    def _made(self) -> None:
        self._pieces.popleft()
        if not self.is_done:
            return
        if self._window is not None:
            self._window.removeEventFilter(self)
        afterwards, self._afterwards = self._afterwards, []
        for act in afterwards:
            act()


def _loaded(packages: Sequence[str]) -> Iterator[None]:
    """Load packages, a module at a time."""
    for package in packages:
        for module in pkgutil.iter_modules(importlib.import_module(package).__path__, f"{package}."):
            importlib.import_module(module.name)
            yield


def _lacking(error: ImportError | OSError) -> str:
    return tr(
        "A part of the program can't be loaded ({why}). What it offers is missing until the program is installed"
        " again.",
        why=described(error),
    )
