"""The language of the window: texts by Qt's translations, numbers as the language writes them."""

from __future__ import annotations

from string import Formatter
from typing import Final

from PySide6.QtCore import QLocale, QTranslator

from core.words import Said, Value, said, said_of, template_of

CONTEXT: Final = "Overfitting Playground"
"""Under which all texts stand in the files of translations."""


class Language:
    """How texts and numbers are written. English has no translations."""

    def __init__(self, code: str = "en", translator: QTranslator | None = None) -> None:
        """code: as in ISO 639-1."""
        self.code = code
        self._translator = translator
        locale = QLocale(code)
        self._separators = str.maketrans(",.", f"{locale.groupSeparator()}{locale.decimalPoint()}")

    def text(self, source: str, count: int | None = None) -> str:
        """The translation of a text or template; the text itself where there is none."""
        if self._translator is None or not source:
            return source
        return self._translator.translate(CONTEXT, source, "", -1 if count is None else count) or source

    def number(self, text: str) -> str:
        """A number in English form, as this language writes it."""
        return text.translate(self._separators)

    def worded(self, text: str) -> str:
        """What core or the window said, in this language."""
        if self._translator is None:
            return str(text)
        if not isinstance(text, Said):
            return self.text(text)
        parts = {name: self._part(value) for name, value in text.values.items()}
        if not text.forms:
            return text.between.join(part.text for part in parts.values())
        template = self.text(text.forms[-1], text.count)
        if template == text.forms[-1]:
            template = template_of(text.forms, text.count)
        return _FORMATTER.format(template, **parts)

    def _part(self, value: Value) -> _Part:
        if isinstance(value, str):
            return _Part(self.worded(value) if isinstance(value, Said) else value, None, self)
        return _Part("", value, self)


class _Part:
    """A value within a template, which writes itself."""

    def __init__(self, text: str, number: float | None, language: Language) -> None:
        self.text, self._number, self._language = text, number, language

    def __format__(self, spec: str) -> str:
        return self.text if self._number is None else self._language.number(format(self._number, spec))


_FORMATTER: Final = Formatter()
_in_use = Language()


def use(language: Language) -> None:
    """From now on everything is said in this language; what stands on screen already stays as it is."""
    global _in_use  # noqa: PLW0603 - one window, one language, as with Qt's own translators
    _in_use = language


def worded(text: str) -> str:
    """What core said, in the language of the window; of a text that isn't known, itself."""
    return _in_use.worded(text)


def tr(template: str, /, **values: Value) -> str:
    """A text of the window in its language; as core.words.said."""
    return _in_use.worded(said(template, **values))


def tr_of(count: int, one: str, many: str, /, **values: Value) -> str:
    """A text of the window about so many; as core.words.said_of."""
    return _in_use.worded(said_of(count, one, many, **values))


def number(text: str) -> str:
    """A number in English form, as the window's language writes it."""
    return _in_use.number(text)
