"""A sitting: one time of going through a quiz, question by question."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

import msgspec

from core.lessons.fulfilment import Reached
from core.lessons.glossary import SCHEME, glossary
from core.lessons.questions import Choice, Question

_WORD: Final = re.compile(rf"\]\({re.escape(SCHEME)}([^)\s]*)\)")


class Given(NamedTuple):
    """What was answered."""

    ids: tuple[str, ...]
    """Of the answers that were chosen; () of a task, which was done."""
    is_right: bool
    was_shown: bool = False
    """A task that was done for the person."""
    reached: tuple[Reached | None, ...] = ()
    """Of a task, by what it waits for: the figures that were come to."""


class Sitting(msgspec.Struct, frozen=True):
    """Which question is shown, and what was answered so far."""

    questions: tuple[Question, ...]
    seed: int = 0
    """Of the answers' order."""
    at: int = 0
    """The question that is shown; beyond the last one the result is."""
    given: dict[str, Given] = msgspec.field(default_factory=dict)
    """By the question's id."""

    @property
    def question(self) -> Question | None:
        """The one that is shown; None: the result is."""
        return self.questions[self.at] if self.at < len(self.questions) else None

    @property
    def is_answered(self) -> bool:
        """Whether the question that is shown is."""
        return self.question is not None and self.question.id in self.given

    @property
    def right(self) -> int:
        """How many questions were answered rightly."""
        return sum(given.is_right for given in self.given.values())

    @property
    def to_look_at(self) -> tuple[Question, ...]:
        """Questions that were answered wrongly, passed over or shown."""
        return tuple(one for one in self.questions if one.id not in self.given or not self.given[one.id].is_right)

    @property
    def words(self) -> tuple[str, ...]:
        """Ids of the glossary's words that these speak of, each once."""
        found = [id for question in self.to_look_at for text in _texts(question) for id in _WORD.findall(text)]
        return tuple(id for id in dict.fromkeys(found) if id in glossary())

    def answered(
        self,
        ids: Sequence[str],
        *,
        is_right: bool,
        was_shown: bool = False,
        reached: tuple[Reached | None, ...] = (),
    ) -> Sitting:
        """The question that is shown was answered; or, as a task, done for the person."""
        if self.question is None:
            return self
        given = Given(tuple(ids), is_right, was_shown, reached)
        return msgspec.structs.replace(self, given={**self.given, self.question.id: given})

    def shown(self, at: int) -> Sitting:
        """Another question is shown; beyond the last one, the result."""
        return msgspec.structs.replace(self, at=min(max(at, 0), len(self.questions)))

    def again(self) -> Sitting:
        """From the beginning, with answers in another order."""
        return Sitting(self.questions, self.seed + 1)


def _texts(question: Question) -> list[str]:
    if isinstance(question, Choice):
        return [question.text, *(part for answer in question.answers for part in (answer.text, answer.why))]
    return [question.text, question.why]
