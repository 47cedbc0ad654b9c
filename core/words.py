"""Sentences that keep what they were made of, so that the window can put them into another language.

What core says is English text, as logs and the command line show it. The window takes the template and its values apart
again, looks the template up, and writes numbers as its language does (desktop.look.language).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeAlias

Value: TypeAlias = str | int | float
"""Put into a template: a number by its format, a text as it is. A text that was `said` is translated, too."""


class Said(str):
    """Text in English that knows its template and values.

    Any operation of `str` gives a plain text, which can't be translated any more: sentences are put together by
    `together`, and parts are put into them as values.
    """

    __slots__ = ("between", "count", "forms", "values")

    forms: tuple[str, ...]
    """The template; of what is counted the one for 1, then that for all others. () for several texts in a row."""
    count: int | None
    """What decides between the two forms."""
    values: Mapping[str, Value]
    between: str
    """What stands between several texts in a row."""

    def __reduce__(self) -> tuple[Any, ...]:
        return _made, (self.forms, self.count, dict(self.values), self.between)


def said(template: str, /, **values: Value) -> str:
    """The template with its values in it.

    template: a literal, as str.format takes it, which is found by those who translate it.
    """
    return _made((template,), None, values, "")


def said_of(count: int, one: str, many: str, /, **values: Value) -> str:
    """As `said`, by the template for one of something or that for several; {count} stands for the number in both."""
    return _made((one, many), count, {"count": count, **values}, "")


def together(*texts: str, between: str = " ") -> str:
    """Texts one after another, without those that are empty."""
    kept = {f"_{number}": text for number, text in enumerate(text for text in texts if text)}
    if len(kept) == 1:
        return next(iter(kept.values()))
    return _made((), None, kept, between) if kept else ""


def translatable(text: str) -> str:
    """The text itself, which is looked up where it is shown: for names and labels that stand in tables."""
    return text


def template_of(forms: tuple[str, ...], count: int | None) -> str:
    """The form that English takes."""
    return forms[0] if count is None or count == 1 else forms[1]


def _made(forms: tuple[str, ...], count: int | None, values: Mapping[str, Value], between: str) -> Said:
    text = template_of(forms, count).format(**values) if forms else between.join(map(str, values.values()))
    made = Said(text)
    made.forms, made.count, made.values, made.between = forms, count, values, between
    return made
