"""Whether a lesson keeps what is on screen while it is written, so that nothing is lost with it."""

from __future__ import annotations

from msgspec.structs import replace

from core.experiment.spec import Experiment
from core.lessons.lesson import Lesson
from core.lessons.questions import Changes, Task
from core.lessons.setup import SetupError, with_changes


def keeps(lesson: Lesson, own: Experiment, now: Experiment) -> bool:
    """Whether an experiment is the lesson's own, or what one of its steps or tasks sets up, or whether each of its
    networks is a run of one of its claims."""
    begins = [step.sets_up for step in lesson.steps]
    begins += [question.sets_up for question in lesson.quiz if isinstance(question, Task)]
    if now == own or any(_is_set_up(changes, own, now) for changes in begins):
        return True
    runs = [changes for claim in lesson.claims for changes in claim.runs.values()]
    alone = [replace(now, variants=(variant,)) for variant in now.variants]
    return all(any(_is_set_up(changes, own, each) for changes in runs) for each in alone)


def _is_set_up(changes: Changes | None, own: Experiment, now: Experiment) -> bool:
    if changes is None:
        return False
    try:
        return with_changes(own, changes) == now
    except SetupError:  # which its writer is told elsewhere
        return False
