"""Looks into networks: which views want to see what, and the newest answers."""

from __future__ import annotations

from collections.abc import Hashable
from typing import TypeVar

from core.protocol import Snapshot
from core.protocol.inspection import Answer, Question
from desktop.training.orders import Orders

A = TypeVar("A", bound=Answer)


class Inquiries:
    """Each view that looks into networks has a name, under which it says what it wants to see now."""

    def __init__(self, orders: Orders) -> None:
        self._orders = orders
        self._wanted: dict[Hashable, tuple[Question, ...]] = {}
        self._answers: dict[Question, Answer] = {}
        self._before: dict[Question, Answer] = {}
        """Those that were the newest when the run before ended."""
        self._run_id = -1

    def ask(self, view: Hashable, questions: tuple[Question, ...]) -> None:
        """From now on, a view wants answers to these: with every snapshot, as far as there is time. (): to none."""
        if self._wanted.get(view, ()) == questions:
            return
        self._wanted[view] = questions
        wanted = tuple(dict.fromkeys(question for each in self._wanted.values() for question in each))
        self._answers = {question: answer for question, answer in self._answers.items() if question in wanted}
        self._orders.questions = wanted
        self._orders.request_if_different()

    def answer(self, question: Question, kind: type[A]) -> A | None:
        """The newest answer, which is of this kind; None where there is none yet."""
        found = self._answers.get(question)
        return found if isinstance(found, kind) else None

    def before(self, question: Question, kind: type[A]) -> A | None:
        """The last answer of the run before, which is of this kind; None where nobody asked then."""
        found = self._before.get(question)
        return found if isinstance(found, kind) else None

    def take(self, snapshot: Snapshot) -> None:
        """Take over the answers that came with a snapshot, as far as they are still wanted."""
        if snapshot.run_id != self._run_id:
            trained = {question: answer for question, answer in self._answers.items() if answer.epoch > 0}
            self._before = trained or self._before
            self._answers.clear()
            self._run_id = snapshot.run_id
        for answer in snapshot.answers:
            if answer.question in self._orders.questions:
                self._answers[answer.question] = answer

    def go_on_in(self, run_id: int) -> None:
        """The same networks are those of another run from now on; what is known of them stays until there is more."""
        self._run_id = run_id

    def forget(self) -> None:
        """Other networks stand at the places that were asked about."""
        self._answers.clear()
        self._before.clear()
