"""What an update changed that a person would stumble over, told once and in one line."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QSettings

from core.words import Translatable
from desktop.document.left_work import is_any_left
from desktop.look.language import worded

KEY: Final = "news_told"
"""Of the settings: the number of the last news that the person was told, or had no need to be told."""

NEWS: Final[tuple[Translatable, ...]] = (
    "New: L2 begins at 0.01, dropout at 0.5, L1 at 0.003, and label noise is exact. Your files keep what they had.",
)
"""The oldest first; the number of each is its place, from 1."""


def is_newcomer() -> bool:
    """Whether this person starts the program for the first time, as far as can be seen, and before news() was asked.
    Whoever has settings or left work is no newcomer, though versions before the first news remembered no number."""
    return not QSettings().allKeys() and not is_any_left()


def is_untold() -> bool:
    """Whether no number was remembered yet: neither told nor found to be a newcomer."""
    return QSettings().value(KEY) is None


def news(*, is_new: bool) -> str:
    """What is new since this person last started the program, and "" for someone who starts it for the first time.
    is_new: whether this is such a one, as `is_newcomer` says before anything else is remembered.
    """
    settings = QSettings()
    number = str(settings.value(KEY, 0))
    told = len(NEWS) if is_new else int(number) if number.isdigit() else 0
    settings.setValue(KEY, len(NEWS))
    return " ".join(map(worded, NEWS[told:]))
