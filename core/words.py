"""Sentences that keep what they were made of, so that the window can put them into another language.

What core says is English text, as logs and the command line show it. The window takes the template and its values apart
again, looks the template up, and writes numbers as its language does (desktop.look.language).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final, Literal, TypeAlias

Say: TypeAlias = Callable[[str], str]
"""Puts what was `said` into the language of whoever reads it; str() gives the English."""

Letter: TypeAlias = Literal["as it is", "capital", "small"]

Value: TypeAlias = str | int | float
"""Put into a template: a number by its format, a text as it is. A text that was `said` is translated, too."""

Translatable: TypeAlias = str
"""A text that is looked up where it is shown. As the type of a parameter, a field or a constant it marks the literals
that are given to it: those who translate find them by it (tests.translations)."""


_FORMULA: Final = re.compile(r"\w[₀-₉]|sin ")
"""What a text begins with that is a formula, such as an input feature: x₁ is x₁ at the beginning of a line, too."""

GIVEN: Final = "{given}"
"""The template of what a person gave."""


class Said(str):
    """Text in English that knows its template and values.

    Any operation of `str` gives a plain text, which can't be translated any more: sentences are put together by
    `together`, and parts are put into them as values.
    """

    __slots__ = ("between", "forms", "letter", "number", "values")

    forms: tuple[str, ...]
    """The template; of what is counted the one for 1, then that for all others. () for several texts in a row."""
    number: int | None
    """What decides between the two forms."""
    values: Mapping[str, Value]
    between: str
    """What stands between several texts in a row."""
    letter: Letter
    """What becomes of the first one."""

    def __reduce__(self) -> tuple[Any, ...]:
        return _made, (self.forms, self.number, dict(self.values), self.between, self.letter)


def said(template: str, /, **values: Value) -> str:
    """The template with its values in it.

    template: a literal, which is found by those who translate it; as str.format takes it where there are values.
    """
    if isinstance(template, Said) and not values:
        return template
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


def as_given(text: str, beside: Sequence[str] = ()) -> str:
    """A text that a person gave, such as the name of a class or a file: no language changes it, whatever it means.

    beside: what else is said where it stands. A language that has the same word for one of these puts the text in
    quotes, so that they are told apart.
    """
    others = {f"_{number}": other for number, other in enumerate(beside)}
    return _made((GIVEN,), None, {"given": str(text), **others}, "")


def begun(text: str) -> str:
    """A text at the beginning of a sentence or line."""
    return _made((), None, {"_0": text}, "", "capital")


def within(text: str) -> str:
    """A label in the middle of a sentence: "learning rate"; "L2" stays as it is. German writes nouns large anywhere."""
    return _made((), None, {"_0": text}, "", "small")


def translatable(text: str) -> Translatable:
    """The text itself, which is looked up where it is shown: for a literal whose place has another type."""
    return text


def told(error: BaseException) -> str:
    """What an error says, as it was `said`; str() would give the English alone."""
    return error.args[0] if len(error.args) == 1 and isinstance(error.args[0], str) else str(error)


def as_stored(value: object) -> str:
    """What `said` a text, as files have it: the plain English. For msgspec, which knows plain texts alone; other
    objects stay a mistake (NotImplementedError)."""
    if isinstance(value, Said):
        return str(value)
    raise NotImplementedError(f"{type(value).__name__} can't be stored")


def template_of(forms: tuple[str, ...], number: int | None) -> str:
    """The form that English takes."""
    return forms[0] if number is None or number == 1 else forms[1]


def with_letter(text: str, letter: Letter) -> str:
    """The text with its first letter as it should be."""
    if letter == "capital":
        return text if _FORMULA.match(text) else text[:1].upper() + text[1:]
    return text[:1].lower() + text[1:] if letter == "small" and text[1:2].islower() else text


def _made(
    forms: tuple[str, ...], number: int | None, values: Mapping[str, Value], between: str, letter: Letter = "as it is"
) -> Said:
    if not forms:
        text = with_letter(between.join(map(str, values.values())), letter)
    else:
        template = template_of(forms, number)
        text = template.format(**values) if values else template
    made = Said(text)
    made.forms, made.number, made.values, made.between, made.letter = forms, number, values, between, letter
    return made
