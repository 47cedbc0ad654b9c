"""Writing a lesson: the steps that make one from an experiment on screen, each giving another lesson."""

from __future__ import annotations

import contextlib
import re
import unicodedata
from collections.abc import Collection, Sequence
from typing import Any, Final

import msgspec
from msgspec.structs import replace

from core.data.generators import with_generated
from core.data.points import Points
from core.experiment.fields import FIELDS
from core.experiment.spec import Experiment
from core.lessons.course import our_ids
from core.lessons.lesson import MOST_STEPS, Lesson, Prediction, Step
from core.lessons.questions import MOST_ANSWERS, Answer, Changes, Choice
from core.lessons.setup import PARTS, SetupError, with_changes
from core.words import Say, as_stored, said, said_of, within

LONGEST_ID: Final = 40
"""Characters of an id that is made of a title."""


class SettingUpError(ValueError):
    """What is on screen can't be what a step sets up; the message says why."""


def changes_between(base: Experiment, now: Experiment) -> Changes:
    """What a step has to say so that `with_changes(base, changes)` is what is on screen now: the differences alone.

    Raises:
        SettingUpError: points were drawn or changed by hand since.
    """
    changes: Changes = {name: told for name in PARTS if (told := _said(getattr(base, name), getattr(now, name)))}
    generated = base.points if "data" not in changes else with_generated(now.data, Points.empty())
    if generated != now.points:
        raise SettingUpError(
            said(
                "A step sets up a recipe and settings, and here points were drawn or changed by hand. Such points can"
                " stand in the lesson's own experiment."
            )
        )
    if now.variants != base.variants:
        changes["variants"] = [_said(base.variants[0], variant) for variant in now.variants]
    return changes


def new_lesson(title: str = "", say: Say = str) -> Lesson:
    """A lesson with one step that sets up its own experiment. say: puts titles into the language of its writer."""
    title = title or say(said("My lesson"))
    return Lesson(id=lesson_id(title), title=title, steps=(new_step((), say),))


def new_step(steps: Sequence[Step], say: Say = str) -> Step:
    """A step to stand after these; the first one sets up the lesson's own experiment."""
    title = say(said("Step {number}", number=len(steps) + 1))
    sets_up: Changes | None = {} if not steps else None
    return Step(id=free_id(title, [step.id for step in steps]), title=title, text="", sets_up=sets_up)


def with_step(lesson: Lesson, at: int, **changes: Any) -> Lesson:
    """With another value for some of a step's fields."""
    steps = list(lesson.steps)
    steps[at] = replace(steps[at], **changes)
    return replace(lesson, steps=tuple(steps))


def with_step_added(lesson: Lesson, at: int, say: Say = str) -> Lesson:
    """With a new step in that place; as it is where it has as many as a lesson may have."""
    if len(lesson.steps) >= MOST_STEPS:
        return lesson
    return replace(lesson, steps=(*lesson.steps[:at], new_step(lesson.steps, say), *lesson.steps[at:]))


def with_step_removed(lesson: Lesson, at: int) -> Lesson:
    """Without a step; the last one that there is stays."""
    if len(lesson.steps) == 1:
        return lesson
    return replace(lesson, steps=(*lesson.steps[:at], *lesson.steps[at + 1 :]))


def with_step_moved(lesson: Lesson, at: int, to: int) -> Lesson:
    """With a step in another place."""
    steps = list(lesson.steps)
    steps.insert(max(0, min(to, len(steps) - 1)), steps.pop(at))
    return replace(lesson, steps=tuple(steps))


def rebased(lesson: Lesson, before: Experiment, after: Experiment) -> Lesson:
    """About another experiment of its own, with steps that set up what they did before, as far as they can: not where
    the new one's points are in the way."""
    steps = []
    for step in lesson.steps:
        sets_up = step.sets_up
        if sets_up:
            with contextlib.suppress(SetupError, SettingUpError):
                sets_up = changes_between(after, with_changes(before, sets_up))
        steps.append(replace(step, sets_up=sets_up))
    return replace(lesson, steps=tuple(steps))


def question_ids(lesson: Lesson) -> list[str]:
    """Of all that it asks, before and after."""
    asked = [step.predict.question.id for step in lesson.steps if step.predict is not None]
    return [*asked, *(question.id for question in lesson.quiz)]


def new_prediction(lesson: Lesson, say: Say = str) -> Prediction:
    """A question with two answers, the first of them right, until the person writes better ones."""
    answers = (
        Answer(id="answer-1", text=say(said("It falls.")), why="", right=True),
        Answer(id="answer-2", text=say(said("It rises.")), why=""),
    )
    question = say(said("What will happen?"))
    return Prediction(question=Choice(id=free_id("prediction", question_ids(lesson)), text=question, answers=answers))


def with_answer_added(choice: Choice, say: Say = str) -> Choice:
    """With one more answer."""
    if len(choice.answers) >= MOST_ANSWERS:
        return choice
    answer = Answer(id=free_id("answer", [one.id for one in choice.answers]), text=say(said("Something else.")), why="")
    return replace(choice, answers=(*choice.answers, answer))


def with_answer_removed(choice: Choice, at: int) -> Choice:
    """Without an answer; two have to stay, and a right one."""
    left = (*choice.answers[:at], *choice.answers[at + 1 :])
    if len(left) < 2:
        return choice
    if not any(answer.right for answer in left):
        left = (replace(left[0], right=True), *left[1:])
    return replace(choice, answers=left)


def slug(title: str) -> str:
    """An id made of a title: "Too much of it!" is "too-much-of-it"."""
    plain = unicodedata.normalize("NFKD", title.casefold()).encode("ascii", "ignore").decode()
    return "-".join(re.findall(r"[a-z0-9]+", plain))[:LONGEST_ID].strip("-") or "lesson"


def lesson_id(title: str) -> str:
    """An id made of a lesson's title, that none of our lessons has: what is learned in it must not count for theirs."""
    return free_id(title, our_ids())


def free_id(title: str, taken: Collection[str]) -> str:
    """An id made of a title, that isn't taken."""
    base = slug(title)
    numbered = (f"{base}-{number}" for number in range(2, len(taken) + 3))
    return base if base not in taken else next(one for one in numbered if one not in taken)


def _said(base: msgspec.Struct, now: msgspec.Struct) -> dict[str, Any]:
    """What differs, nested as in a file."""
    found: dict[str, Any] = {}
    for name in base.__struct_fields__:
        before, after = getattr(base, name), getattr(now, name)
        if before == after:
            continue
        is_group = isinstance(before, msgspec.Struct) and type(before) is type(after)
        found[name] = _said(before, after) if is_group else msgspec.to_builtins(after, enc_hook=as_stored)
    return found


def words_of(changes: Changes | None) -> list[str]:
    """What a step sets up, a line for each setting: for who writes it."""
    if changes is None:
        return [said("It goes on with what is there")]
    lines = [line for name in PARTS for line in _lines(changes.get(name, {}), name)]
    variants = changes.get("variants", [])
    if len(variants) == 1:
        lines += _lines(variants[0], "")
    elif variants:
        lines.append(said_of(len(variants), "{count} network", "{count} networks"))
        lines += [
            said("{number}: {line}", number=number, line=line)
            for number, one in enumerate(variants, 1)
            for line in _lines(one, "")
        ]
    return lines or [said("The lesson's own experiment")]


def _lines(changes: dict[str, Any], above: str) -> list[str]:
    """ "Dropout: on", "Learning rate: 0.1"; what has no field keeps its name."""
    lines = []
    for name, value in changes.items():
        path = f"{above}.{name}" if above else name
        if isinstance(value, dict):
            lines += _lines(value, path)
        elif path in FIELDS:
            field, owner = FIELDS[path], f"{path.rpartition('.')[0]}.enabled"
            label = said(field.label)
            if owner in FIELDS and owner != path:
                label = said("{cure}, {setting}", cure=said(FIELDS[owner].label), setting=within(label))
            text = field.text(tuple(value) if isinstance(value, list) else value)
            lines.append(said("{setting}: {value}", setting=label, value=text))
        else:
            lines.append(f"{name.replace('_', ' ').capitalize()}: {value}")
    return lines
