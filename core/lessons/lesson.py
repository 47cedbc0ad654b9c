"""Lesson: what is read, done, predicted and noticed, step by step, about one experiment, and the questions after it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated, Final, Literal

from msgspec import Meta

from core.experiment.spec import Spec
from core.lessons.claims import Claim
from core.lessons.conditions import Condition, Place
from core.lessons.faults import PlacedError
from core.lessons.presentation import Hidden
from core.lessons.questions import Changes, Choice, Question
from core.lessons.text import Id, Markdown, Title, join_paragraphs

MOST_STEPS: Final = 40
MOST_QUESTIONS: Final = 12
MOST_CLAIMS: Final = 20
MOST_MINUTES: Final = 120

Part = Literal[
    "plane",
    "chart",
    "timeline",
    "verdict",
    "numbers",
    "tabs",
    "rail",
    "train",
    "compare",
    "repeats",
    "ranking",
]
"""A part of the window that can be lit."""


class Prediction(Spec, frozen=True, kw_only=True):
    """A question before what it asks about is shown."""

    question: Choice
    hides: Annotated[tuple[Hidden, ...], Meta(max_length=8)] = ()
    """What can't be seen until it is answered or passed over."""


class Step(Spec, frozen=True, kw_only=True):
    """One step: a short text, an experiment that it sets up, one thing to do and one to notice."""

    id: Id
    title: Title
    text: Markdown
    do: Markdown = ""
    """One thing to do."""
    notice: Markdown = ""
    """One thing to see, once it was done."""
    sets_up: Changes | None = None
    """What differs from the lesson's own experiment; {} sets up that one, and None goes on with what is there."""
    opens: Place | None = None
    """What is brought into sight as the step begins."""
    lights: Annotated[tuple[Part, ...], Meta(max_length=8)] = ()
    predict: Prediction | None = None
    waits_for: Annotated[tuple[Condition, ...], Meta(max_length=8)] = ()
    """All of these have to hold, at some moment, each; without any, reading is enough."""
    claims: Annotated[tuple[Id, ...], Meta(max_length=MOST_CLAIMS)] = ()
    """Those of the lesson's claims that the text rests on."""

    def __post_init__(self) -> None:
        join_paragraphs(self, "text", "do", "notice")


class Lesson(Spec, frozen=True, kw_only=True):
    """A lesson; its own experiment stands in the same file."""

    id: Id
    title: Title
    question: Markdown = ""
    """What it answers, in a sentence."""
    minutes: Annotated[int, Meta(ge=1, le=MOST_MINUTES)] = 10
    notes: Markdown = ""
    """For the lecturer: what to ask, what to wait for."""
    steps: Annotated[tuple[Step, ...], Meta(min_length=1, max_length=MOST_STEPS)]
    quiz: Annotated[tuple[Question, ...], Meta(max_length=MOST_QUESTIONS)] = ()
    claims: Annotated[tuple[Claim, ...], Meta(max_length=MOST_CLAIMS)] = ()

    def __post_init__(self) -> None:
        """Join paragraphs.

        Raises:
            ValueError: an id stands twice, or a step names a claim that there isn't; msgspec adds the place.
        """
        join_paragraphs(self, "question", "notes")
        _once("steps", [(f"steps[{number}].id", step.id) for number, step in enumerate(self.steps)])
        asked = [
            (f"steps[{number}].predict.question.id", step.predict.question.id)
            for number, step in enumerate(self.steps)
            if step.predict is not None
        ]
        _once("questions", [*asked, *((f"quiz[{number}].id", each.id) for number, each in enumerate(self.quiz))])
        claims = [(f"claims[{number}].id", claim.id) for number, claim in enumerate(self.claims)]
        _once("claims", claims)
        known = {claim for _, claim in claims}
        for number, step in enumerate(self.steps):
            for place, claim in enumerate(step.claims):
                if claim not in known:
                    sentence = f'The step "{step.id}" rests on a claim "{claim}" that there isn\'t'
                    raise PlacedError(sentence, f"steps[{number}].claims[{place}]")


def _once(what: str, ids: Iterable[tuple[str, str]]) -> None:
    """Make sure that no id stands twice. ids: each with its place."""
    seen: set[str] = set()
    for place, id_ in ids:
        if id_ in seen:
            raise PlacedError(f'Two {what} have the id "{id_}"', place)
        seen.add(id_)
