"""What is wrong with something that was written, said where it stands."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from desktop.look.labels import role_label


class ProblemLine(QLabel):
    """One sentence in the colour of warnings, and no room while there is nothing wrong. Screen readers find it at the
    control that it is about."""

    def __init__(self, about: QWidget | None = None) -> None:
        super().__init__()
        self._about = about
        self._help = ""
        self.setProperty("role", "caption")
        self.setProperty("crowded", "true")
        self.setWordWrap(True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.hide()

    def set_problem(self, text: str) -> None:
        """Say it; "" for nothing."""
        if text == self.text():
            return
        about = self._about
        if about is not None:
            if not self.text():
                self._help = about.accessibleDescription()
            about.setAccessibleDescription(f"{text} {self._help}".strip() if text else self._help)
        self.setText(text)
        self.setVisible(bool(text))


class Complaints:
    """The places of a form that something can be wrong with, by their paths in the lesson's file."""

    def __init__(self) -> None:
        self._places: dict[str, Callable[[str], None]] = {}

    def at(self, path: str, say: Callable[[str], None]) -> None:
        """What is wrong there, or within, is told by this."""
        self._places[path] = say

    def drop(self, begin: str) -> None:
        """Places that begin so are gone."""
        self._places = {path: say for path, say in self._places.items() if not path.startswith(begin)}

    def say(self, path: str, text: str) -> bool:
        """Say what is wrong at a path, as near to it as there is a place; whether there is one."""
        within = [place for place in self._places if path == place or path.startswith((f"{place}.", f"{place}["))]
        if not within:
            return False
        self._places[max(within, key=len)](text)
        return True

    def clear(self) -> None:
        """Nothing is wrong any more."""
        for say in self._places.values():
            say("")


def caption(text: str) -> QLabel:
    """A caption in as many lines as it needs. text: in the language of the window, or looked up."""
    label = role_label(text, "caption")
    label.setWordWrap(True)
    return label
