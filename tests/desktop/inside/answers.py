"""Answers for pages, without a training process."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from core.protocol.inspection import Answer, Question

A = TypeVar("A", bound=Answer)


class FakeAnswers:
    """Knows these, and those of the run before."""

    def __init__(self, now: Sequence[Answer], before: Sequence[Answer] = ()) -> None:
        self._now = {answer.question: answer for answer in now}
        self._before = {answer.question: answer for answer in before}

    def answer(self, question: Question, kind: type[A]) -> A | None:
        found = self._now.get(question)
        return found if isinstance(found, kind) else None

    def before(self, question: Question, kind: type[A]) -> A | None:
        found = self._before.get(question)
        return found if isinstance(found, kind) else None
