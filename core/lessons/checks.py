"""What a lesson's schema can't see: whether its steps can be set up and reached, and its claims trained."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final, Literal, NamedTuple, cast

import msgspec

from core.experiment.derived import derive
from core.experiment.fields import FIELDS, Field, value_of, with_value
from core.experiment.file_faults import brief
from core.experiment.readiness import Kind as HindranceKind
from core.experiment.spec import Experiment
from core.lessons.claim_runs import runs_of
from core.lessons.claims import Claim
from core.lessons.conditions import (
    Condition,
    Drew,
    HasFigure,
    HasSetting,
    HasVariants,
    HasVerdict,
    Stopped,
    Trained,
)
from core.lessons.fulfilment import Situation, Waiting
from core.lessons.glossary import dead_links
from core.lessons.lesson import Lesson
from core.lessons.margins import bound_of, is_share
from core.lessons.questions import Task
from core.lessons.setup import SetupError, with_changes
from core.words import said, said_of

PartName = Literal["steps", "quiz", "claims"]
"""Lists of a lesson's parts, as its file calls them."""

_PLACE: Final = re.compile(r" - at `?\$([^`]*?)`?$")
_PART: Final = re.compile(r"\$\.lesson\.(steps|quiz|claims)\[(\d+)\]")
_TRAINING: Final = (Trained, HasFigure, HasVerdict, Stopped)
"""Conditions that only training leads to."""
_OF_VARIANT: Final = (HasSetting, HasFigure, HasVerdict, Stopped)
_WITHOUT_POINTS: Final[frozenset[HindranceKind]] = frozenset({"no_points", "no_training_points"})


class Problem(NamedTuple):
    """One thing that is wrong."""

    path: str
    """Where, in the file's JSON: $.lesson.steps[2].sets_up."""
    told: str
    """What, as it was `said`."""

    @property
    def sentence(self) -> str:
        """The same in English, without its full stop."""
        return self.told.rstrip(".")

    @property
    def part(self) -> tuple[PartName, int] | None:
        """The list that it is in, and which of its entries it is about, from 0; None: the lesson as a whole."""
        found = _PART.match(self.path)
        return None if found is None else (cast(PartName, found[1]), int(found[2]))


def problems(lesson: Lesson, experiment: Experiment) -> Iterator[Problem]:
    """All that keeps a lesson from being gone through to its end, and its claims from being trained.

    experiment: the lesson's own.
    """
    yield from links(lesson, "$.lesson")
    shown, variants = experiment, len(experiment.variants)
    for number, step in enumerate(lesson.steps):
        at = f"$.lesson.steps[{number}]"
        if step.sets_up is not None:
            try:
                shown = with_changes(experiment, step.sets_up)
            except SetupError as error:
                yield within(error, f"{at}.sets_up")
                continue
            variants = len(shown.variants)
            yield from _hindrances(shown, step.waits_for, f"{at}.sets_up")
            yield from _pointless(shown, step.waits_for, f"{at}.waits_for")
        variants = max([variants, *(each.count for each in step.waits_for if isinstance(each, HasVariants))])
        yield from _conditions(shown, variants, step.waits_for, f"{at}.waits_for")
    for number, question in enumerate(lesson.quiz):
        if isinstance(question, Task):
            yield from _task(experiment, question, f"$.lesson.quiz[{number}]")
    for number, claim in enumerate(lesson.claims):
        yield from claim_problems(experiment, claim, f"$.lesson.claims[{number}]")


def claim_problems(experiment: Experiment, claim: Claim, at: str) -> Iterator[Problem]:
    """What keeps a claim from being trained and judged. at: its place in the file."""
    try:
        runs_of(experiment, claim)
    except SetupError as error:
        yield within(error, at)
    for number, expectation in enumerate(claim.expects):
        bound, place = bound_of(expectation), f"{at}.expects[{number}]"
        if bound == 0:
            yield Problem(place, said("A bound of 0 leaves no margin: choose another one"))
        elif is_share(expectation) and not 0 < bound < 1:
            yield Problem(place, said("The bound of a share lies above 0 and below 1 (100 %)"))


def within(error: SetupError, at: str) -> Problem:
    """What is wrong with changes that stand somewhere in a file."""
    found = _PLACE.search(str(error))
    text = str(error) if found is None else str(error)[: found.start()]
    return Problem(at + ("" if found is None else found[1]), brief(ValueError(text)))


def links(content: object, at: str) -> Iterator[Problem]:
    """Links in all texts of a struct that lead nowhere: to no word of the glossary, and to no preset."""
    if isinstance(content, str):
        yield from (Problem(at, fault) for fault in dead_links(content))
    elif isinstance(content, msgspec.Struct):
        for name in content.__struct_fields__:
            yield from links(getattr(content, name), f"{at}.{name}")
    elif isinstance(content, tuple):
        for number, each in enumerate(content):
            yield from links(each, f"{at}[{number}]")


def _task(experiment: Experiment, task: Task, at: str) -> Iterator[Problem]:
    try:
        shown = with_changes(experiment, task.sets_up or {})
    except SetupError as error:
        yield within(error, f"{at}.sets_up")
        return
    yield from _hindrances(shown, task.waits_for, at if task.sets_up is None else f"{at}.sets_up")
    yield from _pointless(shown, task.waits_for, f"{at}.waits_for")
    counts = [each.count for each in task.waits_for if isinstance(each, HasVariants)]
    yield from _conditions(shown, max([len(shown.variants), *counts]), task.waits_for, f"{at}.waits_for")
    yield from _conditions(shown, len(shown.variants), task.solution, f"{at}.solution")


def _hindrances(shown: Experiment, waits_for: Sequence[Condition], at: str) -> Iterator[Problem]:
    """What keeps an experiment from being trained. An empty plane is none where nobody has to train, or has to draw
    first."""
    found = derive(shown).hindrance
    if found is None or not found.blocks:
        return
    draws = any(isinstance(each, Drew) for each in waits_for)
    trains = any(isinstance(each, _TRAINING) for each in waits_for)
    if found.kind not in _WITHOUT_POINTS or (trains and not draws):
        yield Problem(at, found.text)


def _pointless(shown: Experiment, waits_for: Sequence[Condition], at: str) -> Iterator[Problem]:
    """Whether there is nothing left to be done, since the experiment is so where it begins."""
    waiting = Waiting(waits_for)
    if waits_for and all(_is_in_bounds(each, shown) for each in waits_for):
        waiting.look(Situation(experiment=shown))
        if waiting.is_over:
            yield Problem(at, said("All of this is so already as it begins"))


def _conditions(shown: Experiment, variants: int, waits_for: Sequence[Condition], at: str) -> Iterator[Problem]:
    """What can't come true of an experiment with so many variants."""
    for number, condition in enumerate(waits_for):
        place = f"{at}[{number}]"
        if isinstance(condition, _OF_VARIANT) and condition.variant > variants:
            told = said_of(
                variants,
                "Variant {number} isn't there: there is only one variant",
                "Variant {number} isn't there: there are only {count} variants",
                number=condition.variant,
            )
            yield Problem(f"{place}.variant", told)
        elif isinstance(condition, HasSetting):
            yield from _setting(shown, condition, place)
        elif isinstance(condition, HasFigure) and condition.figure == "true_loss" and shown.data.generator is None:
            yield Problem(f"{place}.figure", said("The true loss is known of generated points alone"))


def _is_in_bounds(condition: Condition, shown: Experiment) -> bool:
    """Whether nothing is wrong with a condition itself."""
    return not isinstance(condition, HasSetting) or not any(_setting(shown, condition, ""))


def _setting(shown: Experiment, condition: HasSetting, at: str) -> Iterator[Problem]:
    field = FIELDS.get(condition.path)
    if field is None:
        yield Problem(f"{at}.path", said('There is no setting "{path}"', path=brief(ValueError(condition.path))))
        return
    is_number = field.kind in ("integer", "real")
    for name in ("at_least", "at_most"):
        bound = getattr(condition, name)
        if bound is None:
            continue
        if not is_number:
            yield Problem(
                f"{at}.{name}", said("{setting} is no number: only `equals` fits it", setting=said(field.label))
            )
        elif not field.minimum <= bound <= field.maximum:
            yield Problem(f"{at}.{name}", _range(field))
    if condition.equals is not None:
        yield from _equals(shown, condition, field, f"{at}.equals")


def _equals(shown: Experiment, condition: HasSetting, field: Field, at: str) -> Iterator[Problem]:
    value = tuple(condition.equals) if isinstance(condition.equals, list) else condition.equals
    there = value_of(shown, condition.path)
    fits = isinstance(value, (int, float)) and not isinstance(value, bool)
    fits = fits if field.kind in ("integer", "real") else type(value) is type(there)
    if field.kind == "choice":
        fits = value in dict(field.choices)
    try:
        if fits:
            with_value(shown, condition.path, value)
    except (TypeError, ValueError):
        fits = False
    if not fits:
        words = (
            _range(field)
            if field.kind in ("integer", "real")
            else said("{setting} can't be that", setting=said(field.label))
        )
        yield Problem(at, words)


def _range(field: Field) -> str:
    return said(
        "{setting} lies between {minimum:g} and {maximum:g}",
        setting=said(field.label),
        minimum=field.minimum,
        maximum=field.maximum,
    )
