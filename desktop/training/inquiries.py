"""Looks into networks: which views want to see what, and the newest answers."""

from __future__ import annotations

from collections.abc import Hashable
from typing import TypeVar

from msgspec.structs import replace

from core.protocol import Snapshot
from core.protocol.inspection import Answer, Question
from desktop.training.orders import Orders
from desktop.training.runs import Runs
from desktop.training.veil import Veil

A = TypeVar("A", bound=Answer)


class Inquiries:
    """Each view that looks into networks has a name, under which it says what it wants to see now.

    Questions name a variant by its place, so that an answer counts only as long as variants stay where they are.
    """

    def __init__(self, orders: Orders, runs: Runs, veil: Veil) -> None:
        self._orders = orders
        self._runs = runs
        self._veil = veil
        self._wanted: dict[Hashable, tuple[Question, ...]] = {}
        self._answers: dict[Question, Answer] = {}
        self._answered_in: dict[Question, int] = {}
        """Ids of the runs that these came from."""
        self._run_id = -1
        """The run that questions go to."""
        self._last: dict[int, dict[Question, Answer]] = {}
        """By run, what was the newest when it ended: of the one that is the ghost."""

    def ask(self, view: Hashable, questions: tuple[Question, ...]) -> None:
        """From now on, a view wants answers to these: with every snapshot, as far as there is time. (): to none."""
        if self._wanted.get(view, ()) == questions:
            return
        self._wanted[view] = questions
        wanted = tuple(dict.fromkeys(question for each in self._wanted.values() for question in each))
        self._answers = {question: answer for question, answer in self._answers.items() if question in wanted}
        self._answered_in = {question: self._answered_in[question] for question in self._answers}
        self._orders.questions = wanted
        self._orders.request_if_different()

    def answer(self, question: Question, kind: type[A]) -> A | None:
        """The newest answer, which is of this kind; None where there is none yet."""
        return self._seen(self._answers.get(question), kind)

    def run_of(self, question: Question) -> int:
        """Id of the run that the newest answer to it came from, which may be the one before; -1 where there is none."""
        return self._answered_in[question] if question in self._answers else -1

    def before(self, question: Question, kind: type[A]) -> A | None:
        """The last answer of the run before, which is of this kind: of the variant that is the ghost of this one.

        None where there is no ghost, or nobody asked then.
        """
        ghost, variants = self._runs.ghost, self._orders.experiment.variants
        if ghost is None or question.variant >= len(variants):
            return None
        one = ghost.beside(variants, question.variant)[question.variant]
        if one is None:
            return None
        return self._seen(self._last.get(ghost.run_id, {}).get(replace(question, variant=one.place)), kind)

    def take(self, snapshot: Snapshot) -> None:
        """Take over the answers that came with a snapshot, as far as they are still wanted."""
        if snapshot.run_id != self._run_id:
            self.begin(snapshot.run_id)
        if self._runs.present.reforms:
            return  # it names variants by the places of before
        for answer in snapshot.answers:
            if answer.question in self._orders.questions:
                self._answers[answer.question] = answer
                self._answered_in[answer.question] = snapshot.run_id

    def go_on_in(self, run_id: int) -> None:
        """The same networks, but for a number, are those of another run from now on; what is known of them stays until
        there is more."""
        ghost = self._runs.ghost
        known = {**self._last, self._run_id: self._answers}
        self._last = {ghost.run_id: known.get(ghost.run_id, {})} if ghost is not None else {}
        self._answers, self._run_id = {**self._answers}, run_id

    def begin(self, run_id: int) -> None:
        """Another run has taken the present one's place, in which nothing has been looked into yet."""
        self.go_on_in(run_id)
        self.forget()

    def forget(self) -> None:
        """Other networks stand at the places that were asked about."""
        self._answers = {}

    def _seen(self, found: Answer | None, kind: type[A]) -> A | None:
        """What may be seen of an answer."""
        if found is None:
            return None
        seen = self._veil.answer(found)
        return seen if isinstance(seen, kind) else None
