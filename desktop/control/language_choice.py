"""The language that the person chooses in the menu; it holds from the next start on."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QLocale, QObject
from PySide6.QtGui import QAction

from core.words import said
from desktop.look import languages
from desktop.look.language import in_use, tr
from desktop.look.language_ways import ways
from desktop.window.actions import Actions
from desktop.window.main_window import MainWindow


class LanguageChoice(QObject):
    """Remembers the choice, and says in both languages from when on it holds."""

    def __init__(self, window: MainWindow, actions: Actions, notify: Callable[[str], None]) -> None:
        super().__init__(window)
        self._notify = notify
        self._by_action: dict[QAction, str] = {action: choice for choice, action in actions.languages.items()}
        actions.languages[languages.remembered()].setChecked(True)
        for action in actions.languages.values():
            action.triggered.connect(self._chosen)

    def tell_missing(self) -> None:
        """Say, after the start, that the language that was wanted isn't there."""
        if name := languages.missing():
            self._notify(_not_there(name))

    def _chosen(self) -> None:
        action = self.sender()
        if not isinstance(action, QAction):
            return
        languages.remember(self._by_action[action])
        code = languages.code_for(self._by_action[action], QLocale.system().uiLanguages())
        chosen = languages.language(code)
        name = ways()[code].name
        if chosen.code != code:
            self._notify(_not_there(name))
            return
        text = said("From the next start on, this window speaks {language}.", language=name)
        if code == in_use().code:
            text = said("This window goes on to speak {language}.", language=name)
        sentences = dict.fromkeys(language.worded(text) for language in (in_use(), chosen))
        self._notify("\n".join(sentences))


def _not_there(name: str) -> str:
    return tr("{language} isn't there, as its translations can't be read. Install the program again.", language=name)
