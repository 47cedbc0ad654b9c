"""Visits: where a person is in each lesson, what of it was done, and what waits on its desk until they come back."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, field
from typing import Final

from msgspec.structs import replace
from PySide6.QtCore import QSettings

from core.experiment.spec import Experiment, Variant
from core.lessons.conditions import Condition, Place
from core.lessons.course import CourseLesson
from core.lessons.fulfilment import Waiting
from core.lessons.lesson import Step
from core.lessons.setup import with_changes
from desktop.document.experiment_model import Work

KEY = "lessons/{}/step"
"""Of the settings, by the lesson's id: the id of the step that was on screen last."""

_SHOWS: Final[dict[Place, Callable[[Variant], bool]]] = {
    "inside.dropout": lambda variant: variant.regularization.dropout.enabled,
    "inside.normalization": lambda variant: variant.network.batch_normalization,
    "inside.stopping": lambda variant: variant.regularization.early_stopping.enabled,
    "inside.weights": lambda variant: variant.regularization.l2.enabled or variant.regularization.l1.enabled,
}
"""Of pages that show one cure at work, which variants have it."""


@dataclass(eq=False)
class Attempt:
    """One go at a step, from the moment that it is shown with what it needs.

    Attributes:
        waiting: what the step waits for, and what of it has come about.
        lacking: what the steps before it wait for, since the last that sets anything up, where these were skipped or
            are of an earlier time.
        seed: by which answers are shuffled.
        lends_focus: the lesson has the keyboard, which the plane had before.
    """

    waiting: Waiting = field(default_factory=Waiting)
    lacking: tuple[Condition, ...] = ()
    seed: int = 0
    lends_focus: bool = False

    @property
    def missing(self) -> tuple[Condition, ...]:
        """All that has not come about, in steps before this one, too."""
        return self.lacking + self.waiting.missing


@dataclass(eq=False)
class Visit:
    """A person's stay in a lesson, from the first time that it was opened in this window.

    Attributes:
        at: number of the step on screen, from 0.
        attempt: the one at that step.
        done: numbers of steps that were done.
        predicted: by number of step, ids of the answers that were chosen; () where the prediction was passed over.
        has_own_data: the points are those of the person's own experiment.
        is_over: the person went on from the last step: who opens the lesson again begins anew.
        work: what was on screen when the lesson was left; None before that.
        run_id: of the run that was on screen then.
        is_excerpt: a word's example is looked at: it isn't where the person is in the lesson.
    """

    found: CourseLesson
    at: int = 0
    attempt: Attempt = field(default_factory=Attempt)
    done: set[int] = field(default_factory=set)
    predicted: dict[int, tuple[str, ...]] = field(default_factory=dict)
    has_own_data: bool = False
    is_over: bool = False
    work: Work | None = None
    run_id: int | None = None
    is_excerpt: bool = False

    @property
    def steps(self) -> Sequence[Step]:
        """Of the lesson."""
        return self.found.lesson.steps

    @property
    def step(self) -> Step:
        """The one on screen."""
        return self.steps[self.at]

    @property
    def needed(self) -> tuple[Condition, ...]:
        """What was to come about in earlier steps since the last that sets anything up: the one on screen goes on with
        it."""
        since = next((at for at in range(self.at, -1, -1) if self.steps[at].sets_up is not None), 0)
        return tuple(condition for step in self.steps[since : self.at] for condition in step.waits_for)

    def experiment(self, own: Experiment) -> Experiment:
        """What the step on screen sets up, or the last one before it that sets up anything. own: the person's own
        experiment, whose points it may have."""
        changes = next((step.sets_up for step in self.steps[self.at :: -1] if step.sets_up is not None), {})
        made = with_changes(self.found.experiment, changes)
        return replace(made, data=own.data, points=own.points) if self.has_own_data else made

    def chosen(self, experiment: Experiment) -> int:
        """Number of the variant that is looked into: the first that has what the page that was opened last shows."""
        opened = next((step.opens for step in self.steps[self.at :: -1] if step.opens is not None), None)
        shows = _SHOWS.get(opened) if opened is not None else None
        found = (number for number, one in enumerate(experiment.variants) if shows is not None and shows(one))
        return next(found, 0)

    def begin_step(self, lacking: tuple[Condition, ...]) -> None:
        """Make another attempt at the step on screen, from its beginning. lacking: what it needs of steps before it."""
        self.attempt = Attempt(Waiting(self.step.waits_for), lacking, self.attempt.seed + 1)

    def forget(self, done: Collection[str]) -> None:
        """Only these steps were done, by their ids."""
        self.done = {number for number, step in enumerate(self.steps) if step.id in done}

    def remember(self) -> None:
        """Keep where this is for later windows."""
        if self.is_excerpt:
            return
        step = self.steps[0] if self.is_over else self.step
        QSettings().setValue(KEY.format(self.found.lesson.id), step.id)


def begun(found: CourseLesson, done: Collection[str]) -> Visit:
    """A visit that begins where the person was in an earlier window, and anew where all was done. done: ids of the
    steps that were done."""
    wanted = str(QSettings().value(KEY.format(found.lesson.id), ""))
    visit = Visit(found, next((number for number, step in enumerate(found.lesson.steps) if step.id == wanted), 0))
    visit.forget(done)
    if visit.at == len(visit.steps) - 1 and len(visit.done) == len(visit.steps):
        visit.at = 0
    return visit


def last_lesson() -> str:
    """Id of the lesson that was open last; "" for none."""
    return str(QSettings().value("lessons/last", ""))


def remember_last(lesson_id: str) -> None:
    """A lesson was opened."""
    QSettings().setValue("lessons/last", lesson_id)
