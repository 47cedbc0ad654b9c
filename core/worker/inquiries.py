"""The looks into networks that the window asks for: which are due, and what they may cost."""

from __future__ import annotations

import time

from core.learning.inspection.answers import Inspector
from core.learning.trainer import Trainer
from core.protocol.inspection import Answer, Question
from core.worker.pacing import LOOK_SECONDS, LOOK_SECONDS_AT_REST, LOOK_SHARE


class Inquiries:
    """Answers what is asked together with a snapshot, those that have waited longest first."""

    def __init__(self) -> None:
        self._inspector = Inspector()
        self._asked: tuple[Question, ...] = ()
        self._stale: list[Question] = []
        """Without an answer that is of the weights as they are, those that have waited longest first."""
        self._settled: list[Question] = []
        """The others, in the same order."""
        self._not_before = 0.0

    @property
    def is_asked(self) -> bool:
        """Whether anything is to be looked into."""
        return bool(self._asked)

    def ask(self, questions: tuple[Question, ...]) -> None:
        """From now on, these are to be answered and no others."""
        if questions == self._asked:
            return
        new = [question for question in questions if question not in self._asked]
        if new:
            self._not_before = 0.0  # somebody has just come to look: the first answer comes at once
        self._stale = [*new, *(question for question in self._stale if question in questions)]
        self._settled = [question for question in self._settled if question in questions]
        self._asked = questions
        self._inspector.retain(questions)

    def forget(self) -> None:
        """Other networks stand at the places that are asked about."""
        self._inspector.forget()
        self._stale, self._settled = list(self._asked), []

    def is_due(self, *, goes_on: bool) -> bool:
        """Whether a snapshot is worth making for a look alone.

        goes_on: training does.
        """
        return bool(self._stale) and (not goes_on or time.perf_counter() >= self._not_before)

    def answers(self, trainer: Trainer, *, has_news: bool, goes_on: bool) -> tuple[Answer, ...]:
        """To some of the questions at least, within their share of the time that training has.

        has_news: weights or points may be others than the last time.
        """
        if has_news:
            self._stale, self._settled = [*self._stale, *self._settled], []
        began = time.perf_counter()
        if goes_on and began < self._not_before:
            return ()
        until = began + (LOOK_SECONDS if goes_on else LOOK_SECONDS_AT_REST)
        found: list[Answer] = []
        unfinished: list[Question] = []
        while self._stale and (not found or time.perf_counter() < until):
            question = self._stale.pop(0)
            is_there = question.variant < len(trainer.experiment.variants)
            subject = trainer.subject(question.variant) if is_there else None
            seconds = until - time.perf_counter()
            answer = self._inspector.answer(subject, question, seconds) if subject is not None else None
            if answer is not None:
                found.append(answer)
            is_settled = answer is None or answer.is_complete
            (self._settled if is_settled else unfinished).append(question)
        self._stale += unfinished
        ended = time.perf_counter()
        self._not_before = ended + (ended - began) * (1.0 - LOOK_SHARE) / LOOK_SHARE
        return tuple(found)
