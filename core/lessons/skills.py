"""Skills: a small map of what can be learned and practised here, and where a person stands on it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Annotated, Final, Literal

import msgspec
from msgspec import Meta
from msgspec.structs import replace

from core.experiment.spec import Spec
from core.lessons.conditions import Condition, HasFigure, HasSetting, HasVerdict, Stopped
from core.lessons.fulfilment import Situation, is_fulfilled
from core.lessons.glossary import dead_links
from core.lessons.lesson import Lesson
from core.lessons.progress import Progress
from core.lessons.text import Id, Markdown, Title, join_paragraphs
from core.lessons.translation import Shape, Translated, translated

POINTS: Final = 10
"""For a lesson, for its quiz, and for each thing that was practised."""


class Practice(Spec, frozen=True, kw_only=True):
    """Something to do in an experiment of one's own."""

    id: Id
    says: Title
    waits_for: Annotated[tuple[Condition, ...], Meta(min_length=1, max_length=6)]
    """All of these at once; those of a variant hold for any one of them."""


class Skill(Spec, frozen=True, kw_only=True):
    """A node of the map."""

    id: Id
    title: Title
    about: Markdown
    """What somebody who has it can do."""
    lesson: Id | None = None
    practices: Annotated[tuple[Practice, ...], Meta(max_length=4)] = ()
    after: tuple[Id, ...] = ()
    """It opens once one of these is half done."""
    row: Annotated[int, Meta(ge=0, le=9)]
    column: Annotated[int, Meta(ge=0, le=2)]

    def __post_init__(self) -> None:
        join_paragraphs(self, "about")


class _File(Spec, frozen=True, kw_only=True):
    skills: tuple[Skill, ...]

    def __post_init__(self) -> None:
        """Raises ValueError where ids stand twice, or a skill comes after one that doesn't stand above it; msgspec adds
        the place."""
        seen: set[str] = set()
        for skill in self.skills:
            if unknown := set(skill.after) - seen:
                raise ValueError(f'"{skill.id}" comes after "{min(unknown)}", which does not stand before it')
            if skill.id in seen:
                raise ValueError(f'Two skills have the id "{skill.id}"')
            seen.add(skill.id)
        practices = [practice.id for skill in self.skills for practice in skill.practices]
        if len(set(practices)) < len(practices):
            raise ValueError("Two practices have the same id")


_SKILL: Final = Shape({"title": Title, "about": Markdown}, {"practices": (("practices",), Shape({"says": Title}))})
_WORDS: Final = Shape({}, {"words": (("skills",), _SKILL)})


class Part(msgspec.Struct, frozen=True):
    """One thing that a skill consists of."""

    kind: Literal["lesson", "quiz", "practice"]
    says: str
    """The practice in words; "" for lesson and quiz."""
    done: int
    of: int
    """Steps, right answers, or 1."""

    @property
    def points(self) -> int:
        """0 to POINTS."""
        return POINTS * self.done // self.of if self.of else 0

    @property
    def is_done(self) -> bool:
        """Whether there is no more to do."""
        return self.done >= self.of


class Standing(msgspec.Struct, frozen=True):
    """Where a person stands with a skill."""

    skill: Skill
    parts: tuple[Part, ...]
    is_open: bool
    """Whether it is its turn: what comes before it is half done, or it was begun all the same."""

    @property
    def points(self) -> int:
        """So far."""
        return sum(part.points for part in self.parts)

    @property
    def most(self) -> int:
        """Points there are."""
        return POINTS * len(self.parts)

    @property
    def is_done(self) -> bool:
        """Whether all of it was learned and practised."""
        return bool(self.parts) and all(part.is_done for part in self.parts)


def read(data: bytes) -> tuple[Skill, ...]:
    """The skills of a file, in its order.

    Raises:
        msgspec.ValidationError: it breaks the rules.
    """
    return msgspec.json.decode(data, type=_File).skills


def our_file() -> Path:
    """Where the skills stand that come with the program."""
    return Path(str(files("assets") / "learning" / "skills.json"))


@cache
def skills_in(language: str) -> Translated[_File]:
    """Ours in a language, "" for that in which they were written, and what is wrong with their translation. Read
    once."""
    path = our_file()
    original = msgspec.json.decode(path.read_bytes(), type=_File)
    return translated(original, _WORDS, path, "skills", language, dead_links)


def skills(language: str = "") -> tuple[Skill, ...]:
    """Ours. language: "" for that in which they were written."""
    return skills_in(language).thing.skills


def standings(skills: Sequence[Skill], lessons: Mapping[str, Lesson], progress: Progress) -> tuple[Standing, ...]:
    """Where a person stands with each skill, in their order.

    Args:
        lessons: by id; a skill whose lesson isn't there consists of what is practised alone.
    """
    found: dict[str, Standing] = {}
    for skill in skills:
        parts = tuple(_parts(skill, lessons.get(skill.lesson or ""), progress))
        before = [found[id] for id in skill.after]
        is_open = not before or any(2 * one.points >= one.most for one in before)
        has_begun = any(part.done for part in parts)
        found[skill.id] = Standing(skill, parts, is_open or has_begun)
    return tuple(found.values())


def practised(skills: Sequence[Skill], situation: Situation, known: frozenset[str], variant: int) -> frozenset[str]:
    """Ids of what a person practises at this moment, without those that are known already.

    variant: that of which settings, figures and verdicts count, from 1.
    """
    return frozenset(
        practice.id
        for skill in skills
        for practice in skill.practices
        if practice.id not in known
        and all(is_fulfilled(of_variant(each, variant), situation) for each in practice.waits_for)
    )


def of_variant(condition: Condition, variant: int) -> Condition:
    """The condition for another variant, counted from 1, if it is about one."""
    if isinstance(condition, HasSetting | HasFigure | HasVerdict | Stopped) and condition.variant != variant:
        return replace(condition, variant=variant)
    return condition


def _parts(skill: Skill, lesson: Lesson | None, progress: Progress) -> Iterator[Part]:
    if lesson is not None:
        steps = {step.id for step in lesson.steps}
        yield Part("lesson", "", len(steps & progress.steps.get(lesson.id, frozenset())), len(steps))
        if lesson.quiz:
            questions = {question.id for question in lesson.quiz}
            yield Part("quiz", "", len(questions & progress.right.get(lesson.id, frozenset())), len(questions))
    for practice in skill.practices:
        yield Part("practice", practice.says, int(practice.id in progress.practised), 1)
