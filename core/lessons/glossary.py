"""Glossary: what the field's words mean, each in a few sentences, with a nickname, PyTorch's lines and an example."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from pathlib import Path
from types import MappingProxyType
from typing import Annotated, Final

import msgspec
from msgspec import Meta

from core.experiment.presets import PRESETS
from core.experiment.spec import Spec
from core.lessons.text import Id, Markdown, Title, join_paragraphs
from core.lessons.translation import Shape, Translated, translated
from core.words import said

SCHEME: Final = "glossary:"
"""What links to a word of the glossary begin with, in every text: [overfitting](glossary:overfitting)."""


Nickname = Annotated[str, Meta(max_length=40)]


_LINK: Final = re.compile(r"\]\(\s*([^)\s]*)")


class Example(Spec, frozen=True, kw_only=True):
    """Where a word can be seen at work: a preset, a step of a lesson, or what a frequent question lets try. Exactly
    one is given."""

    preset: str | None = None
    """A name of core.experiment.presets."""
    lesson: Id | None = None
    step: Id | None = None
    """None: the lesson's first."""
    question: Id | None = None
    """One of core.lessons.frequent_questions, whose answer says what there is to do and to see."""

    def __post_init__(self) -> None:
        """Raises ValueError where not exactly one is given; msgspec adds the place."""
        if [self.preset, self.lesson, self.question].count(None) != 2:
            raise ValueError("Expected one of a preset, a lesson and a question")


class Snippet(Spec, frozen=True, kw_only=True):
    """Lines of PyTorch that say what a word means here, each tested against the training engine.

    They speak of `network` (an nn.Sequential with one logit), `x` (points, 2) and `y` (points,) of 0.0 and 1.0, of the
    same for validation (`validation_x`, `validation_y`), of `functional` as `F`, and of settings by their names.
    """

    id: Id
    lines: Annotated[tuple[Annotated[str, Meta(max_length=100)], ...], Meta(min_length=1, max_length=16)]
    note: Markdown = ""
    """What to watch out for."""

    def __post_init__(self) -> None:
        join_paragraphs(self, "note")

    @property
    def code(self) -> str:
        """The lines as one text."""
        return "\n".join(self.lines)


class Entry(Spec, frozen=True, kw_only=True):
    """One word of the glossary."""

    id: Id
    term: Title
    nickname: Nickname = ""
    """Two words or so that stay in mind; "" for none."""
    definition: Markdown
    example: Example
    snippet: Snippet | None = None
    see_also: Annotated[tuple[Id, ...], Meta(max_length=8)] = ()

    def __post_init__(self) -> None:
        join_paragraphs(self, "definition")


class _File(Spec, frozen=True, kw_only=True):
    entries: tuple[Entry, ...]

    def __post_init__(self) -> None:
        """Raises ValueError where an id stands twice, or one is named that there isn't; msgspec adds the place."""
        ids = [entry.id for entry in self.entries]
        if len(set(ids)) < len(ids):
            raise ValueError("Two entries have the same id")
        for entry in self.entries:
            if unknown := set(entry.see_also) - set(ids):
                raise ValueError(f'"{entry.id}" leads to "{min(unknown)}", which there isn\'t')


_ENTRY: Final = Shape(
    {"term": Title, "nickname": Nickname, "definition": Markdown},
    {"snippet": (("snippet",), Shape({"note": Markdown}))},
)
_WORDS: Final = Shape({}, {"words": (("entries",), _ENTRY)})


def read(data: bytes) -> tuple[Entry, ...]:
    """The entries of a glossary's file, in its order.

    Raises:
        msgspec.ValidationError: it breaks the rules.
    """
    return msgspec.json.decode(data, type=_File).entries


def our_file() -> Path:
    """Where the glossary stands that comes with the program."""
    return Path(str(files("assets") / "learning" / "glossary.json"))


@cache
def glossary_in(language: str) -> Translated[_File]:
    """Ours in a language, "" for that in which it was written, and what is wrong with its translation. Read once."""
    path = our_file()
    original = msgspec.json.decode(path.read_bytes(), type=_File)
    return translated(original, _WORDS, path, "glossary", language, dead_links)


@cache
def glossary(language: str = "") -> Mapping[str, Entry]:
    """Ours, by id, in the order of the terms. language: "" for that in which it was written."""
    entries = glossary_in(language).thing.entries
    return MappingProxyType({entry.id: entry for entry in sorted(entries, key=lambda entry: _order(entry.term))})


def dead_links(text: str) -> Iterator[str]:
    """What is wrong with each link of a text that leads nowhere, without its full stop."""
    for target in _LINK.findall(text):
        kind, _, name = target.partition(":")
        if f"{kind}:" == SCHEME:
            if name not in glossary():
                yield said('The glossary has no word "{word}"', word=name[:60])
        elif kind != "try" or name not in PRESETS:
            yield said(
                'A link leads to "{target}", and may only lead to glossary:WORD or try:PRESET', target=target[:60]
            )


def _order(term: str) -> str:
    """As dictionaries have it: letters with marks among those without."""
    return unicodedata.normalize("NFKD", term.casefold())
