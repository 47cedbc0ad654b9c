"""The languages that the window speaks: which one is chosen, and where its translations are."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QSettings, QTranslator

from desktop.look.language import Language, use
from desktop.look.language_ways import FOLDER, ways

CONTEXT: Final = "Overfitting Playground"
"""Under which all texts stand in the files of translations."""

SYSTEM: Final = "system"
"""The choice of whatever the system speaks."""

_KEY: Final = "language"


class QtTranslations:
    """Texts by a file that Qt Linguist's tools made (.qm)."""

    def __init__(self, content: bytes) -> None:
        """Raises ValueError: the content is that of no such file, or of a damaged one."""
        self._content = content  # Qt reads it where it is
        self._translator = QTranslator()
        if not self._translator.load(self._content) or self._translator.isEmpty():
            raise ValueError("These are no translations.")

    def text(self, source: str, number: int | None) -> str:
        """The translation; "" where there is none."""
        return self._translator.translate(CONTEXT, source, "", -1 if number is None else number) or ""


def remembered() -> str:
    """The language that was chosen for the next start: its code, or SYSTEM."""
    choice = str(QSettings().value(_KEY, SYSTEM))
    return choice if choice in ways() else SYSTEM


def remember(choice: str) -> None:
    """Choose a language for the next start; choice: its code, or SYSTEM."""
    QSettings().setValue(_KEY, choice)


def code_for(choice: str, system: list[str]) -> str:
    """The language that a choice means.

    system: those that the system wants, the best first, such as "de-AT". English where none of them is known.
    """
    if choice in ways():
        return choice
    wanted = (name.replace("_", "-").split("-")[0] for name in system)
    return next((code for code in wanted if code in ways()), "en")


def language(code: str) -> Language:
    """The language of a code; English, as a whole, where its translations are missing or damaged."""
    path = FOLDER / f"{code}.qm"
    try:
        return Language(code, QtTranslations(path.read_bytes())) if path.is_file() else Language()
    except (OSError, ValueError):
        return Language()


def missing() -> str:
    """The language that was wanted, by its name, where it is not the one in use, since its translations can't be
    read; "" for none."""
    code = code_for(remembered(), QLocale.system().uiLanguages())
    return "" if language(code).code == code else ways()[code].name


def locale_for(code: str, system: QLocale) -> QLocale:
    """How a language writes dates: as the system does (the Austrian or British way) where that uses its words."""
    usual = QLocale(code)
    is_known = system.language() != QLocale.Language.C  # of a system that was told no language
    return system if is_known and system.dayName(1) == usual.dayName(1) else usual


def begin(application: QCoreApplication) -> None:
    """Speak the language that was chosen, Qt's own texts (Cancel, Ctrl) and numbers included. Before any widget."""
    chosen = language(code_for(remembered(), QLocale.system().uiLanguages()))
    code = chosen.code
    use(chosen)
    QLocale.setDefault(locale_for(code, QLocale.system()))
    translator = QTranslator(application)
    folder = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    if translator.load(str(folder / f"qtbase_{code}.qm")):
        application.installTranslator(translator)
