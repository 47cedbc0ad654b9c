"""A made-up language: every text in brackets and 40 % longer. What stands on screen without brackets is English that
went by the translations; what is cut is too narrow for other languages."""

from __future__ import annotations

from typing import Final

from desktop.look.language import Language
from tests.translations import book
from tests.translations.messages import Message

OPEN, CLOSE = "\u2039", "\u203a"
FILLING: Final = ("ñe", "öran", "üls", "äbim", "ø", "ßando", "émi")


class Bracketed:
    """The translations of the made-up language."""

    def __init__(self, messages: dict[str, Message]) -> None:
        self._messages = messages

    def text(self, source: str, number: int | None) -> str:
        """The text in brackets; "" where the code marks no such text."""
        message = self._messages.get(source)
        if message is None:
            return ""
        text = message.one if number == 1 and message.one is not None else source
        mnemonic = text.replace("&", "", 1) if "&" in text else text
        return f"{OPEN}{text}{filling(mnemonic)}{CLOSE}"


def filling(text: str) -> str:
    """Words that make a text 40 % longer, brackets included."""
    wanted, words = round(0.4 * len(text)) - 2, ""
    for word in FILLING * (1 + max(wanted, 0) // 20):
        if len(words) >= wanted:
            break
        words += f" {word}"
    return words[: max(wanted, 0)].rstrip()


def bracketed() -> Language:
    """The made-up language, with German numbers; needs no file."""
    return Language("de", Bracketed(book.messages()))


def outside(text: str) -> list[str]:
    """The pieces that stand in no brackets."""
    depth, kept = 0, ""
    for letter in text:
        if letter == OPEN:
            depth += 1
            kept += "\n"
        elif letter == CLOSE:
            depth = max(0, depth - 1)
        elif not depth:
            kept += letter
    return [piece for piece in kept.split("\n") if piece.strip()]
