"""Frequent questions: answers with an experiment to try, and claims that hold what they say against training."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Annotated, Final, Literal

import msgspec
from msgspec import Meta

from core.experiment.presets import PRESETS
from core.experiment.spec import Experiment, Spec
from core.lessons.claims import Claim
from core.lessons.glossary import dead_links
from core.lessons.questions import Changes
from core.lessons.setup import with_changes
from core.lessons.text import Id, Markdown, Title, join_paragraphs
from core.lessons.translation import Shape, Translated, translated


class FrequentQuestion(Spec, frozen=True, kw_only=True):
    """A question, its answer, and what shows that the answer is true."""

    id: Id
    question: Title
    answer: Markdown
    base: str = "opening"
    """The preset that `tries` and the claims' runs differ from."""
    tries: Changes = msgspec.field(default_factory=dict)
    """The experiment to try, as what differs from the base."""
    notice: Markdown = ""
    """What to do with that experiment, and what to look at."""
    claims: Annotated[tuple[Claim, ...], Meta(max_length=8)] = ()

    def __post_init__(self) -> None:
        """Join paragraphs. Raises ValueError where there is no such preset; msgspec adds the place."""
        join_paragraphs(self, "answer", "notice")
        if self.base not in PRESETS:
            raise ValueError(f'There is no preset "{self.base}"')

    @property
    def experiment(self) -> Experiment:
        """What the claims' runs differ from."""
        return PRESETS[self.base].make()

    def tried(self) -> Experiment:
        """The experiment to try.

        Raises:
            SetupError: the changes make none.
        """
        return with_changes(self.experiment, self.tries)


class _File(Spec, frozen=True, kw_only=True):
    format: Literal["overfitting-playground questions"]
    questions: tuple[FrequentQuestion, ...]

    def __post_init__(self) -> None:
        """Raises ValueError where an id stands twice; msgspec adds the place."""
        ids = [question.id for question in self.questions]
        if len(set(ids)) < len(ids):
            raise ValueError("Two questions have the same id")


_WORDS: Final = Shape(
    {}, {"words": (("questions",), Shape({"question": Title, "answer": Markdown, "notice": Markdown}))}
)


def our_file() -> Path:
    """Where the questions stand that come with the program."""
    return Path(str(files("assets") / "learning" / "frequent-questions.json"))


def read(data: bytes) -> tuple[FrequentQuestion, ...]:
    """The questions of a file, in its order.

    Raises:
        msgspec.ValidationError: it breaks the rules.
    """
    return msgspec.json.decode(data, type=_File).questions


def claims_by_base(questions: Sequence[FrequentQuestion]) -> list[tuple[str, Experiment, tuple[Claim, ...]]]:
    """All claims of questions, with the preset that they are about, by name and as experiment: those on the same one
    share their runs."""
    bases = dict.fromkeys(question.base for question in questions if question.claims)
    return [
        (
            base,
            PRESETS[base].make(),
            tuple(claim for question in questions if question.base == base for claim in question.claims),
        )
        for base in bases
    ]


@cache
def frequent_questions_in(language: str) -> Translated[_File]:
    """Ours in a language, "" for that in which they were written, and what is wrong with their translation. Read
    once."""
    path = our_file()
    original = msgspec.json.decode(path.read_bytes(), type=_File)
    return translated(original, _WORDS, path, "frequent-questions", language, dead_links)


def frequent_questions(language: str = "") -> tuple[FrequentQuestion, ...]:
    """Ours, in the order in which they are shown. language: "" for that in which they were written."""
    return frequent_questions_in(language).thing.questions
