"""The language of the window: texts by Qt's translations, numbers as the language writes them.

`tr` says a text of the window, `worded` one that core said or that stands in a table, `number` a number. Which language
it is, `use` decides once at the start (desktop.look.languages). English is what stands in the code, and costs nothing.
"""

from __future__ import annotations

from collections.abc import Mapping
from math import copysign
from string import Formatter
from typing import Final, Protocol

from PySide6.QtCore import QLocale

from core.words import GIVEN, Said, Value, said, said_of, told, with_letter
from desktop.look.language_ways import ENGLISH, Ways
from desktop.look.language_ways import ways as known_ways


class Translations(Protocol):
    """Where texts are looked up."""

    def text(self, source: str, number: int | None) -> str:
        """The translation of a text or template, by the plural form for a number; "" where there is none."""


class Language:
    """How texts and numbers are written. English has no translations."""

    def __init__(self, code: str = "en", translations: Translations | None = None, ways: Ways | None = None) -> None:
        """code: as in ISO 639-1; ways: those of that language, unless told."""
        self.code = code
        self.ways = ways or known_ways().get(code, ENGLISH)
        self.is_source = translations is None
        """Whether texts stay as they are in the code."""
        self._translations = translations
        locale = QLocale(code)
        self._separators = str.maketrans({",": locale.groupSeparator(), ".": locale.decimalPoint()})

    def text(self, source: str, number: int | None = None) -> str:
        """The translation of a text or template; the text itself where there is none."""
        if self._translations is None or not source:
            return source
        return self._translations.text(source, number) or source

    def number(self, text: str) -> str:
        """A number in English form, as this language writes it."""
        return text.translate(self._separators)

    def worded(self, text: str) -> str:
        """What core or the window said, in this language."""
        if self._translations is None and not (isinstance(text, Said) and _have_negative(text.values)):
            return str(text)
        if not isinstance(text, Said):
            return self.text(text)
        parts = {name: _Part(value, self) for name, value in text.values.items()}
        if not text.forms:
            letter = text.letter if self.ways.has_small_nouns or text.letter == "capital" else "as it is"
            return with_letter(text.between.join(map(format, parts.values())), letter)
        template = self.text(text.forms[-1], text.number)
        if template == text.forms[-1] and text.number == 1:
            template = text.forms[0]  # it isn't translated
        if text.forms == (GIVEN,):
            given, *beside = map(format, parts.values())
            return given.join(self.ways.quotes) if given in beside else given
        return _FORMATTER.format(template, **parts) if parts else template


class _Part:
    """A value within a template, which writes itself."""

    def __init__(self, value: Value, language: Language) -> None:
        self._value, self._language = value, language

    def __format__(self, spec: str) -> str:
        if isinstance(self._value, Said):
            return self._language.worded(self._value)
        if isinstance(self._value, str):
            return format(self._value, spec)
        return self._language.number(_with_minus(format(self._value, spec)))


def _with_minus(figure: str) -> str:
    """A number with a true minus, which is as wide as a plus and breaks no line; what is rounded to zero has none."""
    if not figure.startswith("-"):
        return figure
    is_zero = "0" in figure and not any(digit in figure for digit in "123456789")
    return figure[1:] if is_zero else figure.replace("-", "\u2212", 1)


def _have_negative(values: Mapping[str, Value]) -> bool:
    """Whether one is a number with a sign, zero's included, or holds one: the plain English writes it with a hyphen."""
    return any(
        _have_negative(one.values) if isinstance(one, Said) else not isinstance(one, str) and copysign(1, one) < 0
        for one in values.values()
    )


_FORMATTER: Final = Formatter()
_in_use = Language()


def use(language: Language) -> None:
    """From now on everything is said in this language; what stands on screen already stays as it is."""
    global _in_use  # noqa: PLW0603 - one window, one language, as with Qt's own translators
    _in_use = language


def in_use() -> Language:
    """The language of the window."""
    return _in_use


def worded(text: str | BaseException) -> str:
    """What core or an error said, or what stands in a table, in the language of the window; of a text that isn't known,
    such as a name that a person gave, itself."""
    return _in_use.worded(told(text) if isinstance(text, BaseException) else text)


def tr(template: str, /, **values: Value) -> str:
    """A text of the window in its language; as core.words.said."""
    if _in_use.is_source and not _have_negative(values):
        return template.format(**values) if values else template
    return _in_use.worded(said(template, **values))


def tr_of(count: int, one: str, many: str, /, **values: Value) -> str:
    """A text of the window about so many; as core.words.said_of."""
    return _in_use.worded(said_of(count, one, many, **values))


def number(text: str) -> str:
    """A number in English form, as the window's language writes it."""
    return text if _in_use.is_source else _in_use.number(text)
