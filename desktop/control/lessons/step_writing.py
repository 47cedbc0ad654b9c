"""Writing steps, and what a lesson's own experiment is."""

from __future__ import annotations

from typing import Any, Final

from core.lessons.lesson import Step
from core.lessons.setup import SetupError, with_changes
from core.lessons.writing import (
    new_prediction,
    rebased,
    with_step,
    with_step_added,
    with_step_moved,
    with_step_removed,
)
from core.words import Translatable
from desktop.control.lessons.manuscript import Manuscript
from desktop.control.lessons.offers import Offers
from desktop.document.experiment_model import ExperimentModel
from desktop.document.showing_edit import ShowingEdit
from desktop.lessons.steps_page import StepsPage
from desktop.look.language import tr, worded

WORDS: Final[dict[str, Translatable]] = {
    "title": "title",
    "text": "text",
    "do": "what to do",
    "notice": "what to notice",
    "sets_up": "what it begins with",
    "opens": "what it brings into sight",
    "lights": "what it lights",
    "predict": "prediction",
    "waits_for": "what it waits for",
    "claims": "what it rests on",
}
"""Fields of Step, as undo calls them."""


class StepWriting:
    """Turns what is written on the page of steps into edits."""

    def __init__(self, manuscript: Manuscript, model: ExperimentModel, offers: Offers) -> None:
        self._manuscript = manuscript
        self._model = model
        self._offers = offers
        self._page: StepsPage | None = None

    def attend(self, page: StepsPage) -> None:
        """Follow what is written there."""
        self._page = page
        parts, form = page.parts, page.form
        parts.chosen.connect(self._choose)
        parts.added.connect(self._add)
        parts.removed.connect(self._remove)
        parts.moved.connect(self._move)
        form.changed.connect(self.change)
        form.begins.take_over_wanted.connect(self._take_over)
        form.begins.show_wanted.connect(self._show)
        form.prediction.wanted.connect(self._add_prediction)
        form.waits.offers_wanted.connect(self._offer)

    def change(self, name: str, value: Any) -> None:
        """Another value for a field of the step in hand."""
        step = self._step
        is_text = name in ("title", "text", "do", "notice", "predict")
        key = f"step {step.id} {name}" if is_text else None
        lesson = with_step(self._manuscript.lesson, self._manuscript.step, **{name: value})
        self._manuscript.push(lesson, f"{step.title}: {worded(WORDS[name])}", key)

    def take_over_as_own(self) -> None:
        """What is on screen is the lesson's own experiment from now on; steps set up what they did before."""
        own, now = self._manuscript.own, self._model.experiment
        if now != own:
            lesson = rebased(self._manuscript.lesson, own, now)
            self._model.undo_stack.push(
                ShowingEdit(self._model, tr("The lesson's own experiment"), lesson=lesson, base=now)
            )

    def show_own(self) -> None:
        """Put the lesson's own experiment on screen."""
        self._manuscript.show_experiment(self._manuscript.own, tr("Show the lesson's own experiment"))

    @property
    def _step(self) -> Step:
        return self._manuscript.lesson.steps[self._manuscript.step]

    @property
    def _place(self) -> str:
        return f"$.lesson.steps[{self._manuscript.step}].sets_up"

    def _take_over(self) -> None:
        """The step sets up what is on screen: the differences from the lesson's own experiment."""
        changes = self._manuscript.changes_on_screen(self._place)
        if changes is not None:
            self.change("sets_up", changes)

    def _show(self) -> None:
        step = self._step
        if step.sets_up is not None:
            self._manuscript.show(step.sets_up, tr("Show {step}", step=step.title), self._place)

    def _add_prediction(self) -> None:
        self.change("predict", new_prediction(self._manuscript.lesson, worded))
        if self._page is not None:
            self._page.form.prediction.choice.question.begin()

    def _choose(self, at: int) -> None:
        self._manuscript.step = at
        self._manuscript.kept.emit()

    def _add(self) -> None:
        self._manuscript.step += 1
        lesson = with_step_added(self._manuscript.lesson, self._manuscript.step, worded)
        self._manuscript.push(lesson, tr("Add a step"))
        if self._page is not None:
            self._page.form.texts["title"].begin()

    def _remove(self) -> None:
        lesson = with_step_removed(self._manuscript.lesson, self._manuscript.step)
        self._manuscript.push(lesson, tr("Remove {step}", step=self._step.title))

    def _move(self, by: int) -> None:
        lesson, before = self._manuscript.lesson, self._manuscript.step
        if 0 <= before + by < len(lesson.steps):
            self._manuscript.step = before + by
            after = with_step_moved(lesson, before, before + by)
            self._manuscript.push(after, tr("Move {step}", step=lesson.steps[before].title))

    def _offer(self) -> None:
        """What holds in the window now, and can be waited for."""
        assert self._page is not None
        try:
            begins = with_changes(self._manuscript.own, self._step.sets_up or {})
        except SetupError:  # then all that differs from the lesson's own is offered
            begins = self._manuscript.own
        self._page.form.waits.set_offers(self._offers.since(begins))
