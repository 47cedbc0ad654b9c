"""Questions: choices with the reasons why an answer is right or wrong, and tasks that are done on the plane."""

from __future__ import annotations

import random
from collections.abc import Iterable
from typing import Annotated, Any, Final

from msgspec import Meta

from core.experiment.spec import Spec
from core.lessons.conditions import Condition, HasSetting
from core.lessons.faults import PlacedError
from core.lessons.text import Id, Markdown, join_paragraphs

MOST_ANSWERS: Final = 6
MOST_SETTINGS: Final = 8
"""Of a solution."""

Changes = dict[str, Any]
"""What differs from the lesson's own experiment, in the shape of an experiment file: see core.lessons.setup."""


class Answer(Spec, frozen=True, kw_only=True):
    """One answer that can be chosen."""

    id: Id
    text: Markdown
    why: Markdown
    """Why it is right, or wrong: shown once it was chosen."""
    right: bool = False

    def __post_init__(self) -> None:
        join_paragraphs(self, "text", "why")


class Choice(Spec, frozen=True, kw_only=True, tag_field="kind", tag="choice"):
    """A question with answers to choose from, of which one or more are right."""

    id: Id
    text: Markdown
    answers: Annotated[tuple[Answer, ...], Meta(min_length=2, max_length=MOST_ANSWERS)]
    is_shuffled: bool = True
    """Answers come in another order each time, except where their order means something."""

    def __post_init__(self) -> None:
        """Join paragraphs.

        Raises:
            ValueError: no answer is right, or two have one id; msgspec adds the place.
        """
        join_paragraphs(self, "text")
        if not any(answer.right for answer in self.answers):
            raise ValueError("No answer is right")
        ids = [answer.id for answer in self.answers]
        for number, id_ in enumerate(ids):
            if id_ in ids[:number]:
                raise PlacedError(f'Two answers have the id "{id_}"', f"answers[{number}].id")

    @property
    def right_ids(self) -> frozenset[str]:
        """The right answers' ids."""
        return frozenset(answer.id for answer in self.answers if answer.right)

    def is_right(self, chosen: Iterable[str]) -> bool:
        """Whether all right answers were chosen, by their ids, and no wrong one."""
        return frozenset(chosen) == self.right_ids

    def shown(self, seed: int) -> tuple[Answer, ...]:
        """The answers in the order in which they are shown: another for another seed, unless their order means
        something."""
        answers = list(self.answers)
        if self.is_shuffled:
            random.Random(seed).shuffle(answers)
        return tuple(answers)


class Task(Spec, frozen=True, kw_only=True, tag_field="kind", tag="task"):
    """A question that is answered by doing something; the engine says when it is done."""

    id: Id
    text: Markdown
    why: Markdown
    """What this showed; said once it is done."""
    waits_for: Annotated[tuple[Condition, ...], Meta(min_length=1, max_length=8)]
    sets_up: Changes | None = None
    solution: Annotated[tuple[HasSetting, ...], Meta(max_length=MOST_SETTINGS)] = ()
    """Settings that lead there, which nobody is told of before: who asks for help is shown them."""

    def __post_init__(self) -> None:
        join_paragraphs(self, "text", "why")


Question = Choice | Task
