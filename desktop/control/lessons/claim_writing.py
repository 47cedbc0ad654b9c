"""Writing claims, and having them checked."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject

from core.experiment.spec import Experiment
from core.lessons.checks import claim_problems
from core.lessons.claim_writing import (
    FIRST_EPOCHS,
    Offer,
    new_claim,
    run_offers,
    with_claim,
    with_claim_added,
    with_claim_moved,
    with_claim_removed,
    with_run_added,
)
from core.lessons.claims import MOST_EPOCHS, Claim
from core.lessons.lesson import Lesson
from core.lessons.margins import ClaimFinding
from desktop.control.lessons.claim_check import ClaimCheck
from desktop.control.lessons.manuscript import Manuscript
from desktop.lessons.claim_form import following_words
from desktop.lessons.claims_page import ClaimsPage
from desktop.look.language import tr, worded
from desktop.training.run import Run

MOST_KNOWN: Final = 100
"""Findings that are kept, so that undo brings back what was found."""


class ClaimWriting(QObject):
    """Turns what is written on the page of claims into edits, and knows what came of claims as they stand."""

    def __init__(self, manuscript: Manuscript, run: Run) -> None:
        super().__init__(manuscript)
        self._manuscript = manuscript
        self._run = run
        self._page: ClaimsPage | None = None
        self._offers: list[Offer] = []
        self._known: list[tuple[Experiment, ClaimFinding]] = []
        self._own: Experiment | None = None
        self._checked: list[Claim] = []
        """What the check under way is about."""
        self.check = ClaimCheck(self)
        self.check.progressed.connect(self._progressed)
        self.check.ended.connect(self._ended)

    def attend(self, page: ClaimsPage) -> None:
        """Follow what is written there."""
        self._page = page
        parts = page.parts
        parts.chosen.connect(self._choose)
        parts.added.connect(self._add)
        parts.removed.connect(self._remove)
        parts.moved.connect(self._move)
        page.form.changed.connect(self._change)
        page.form.runs.offers_wanted.connect(self._offer)
        page.form.runs.offered.connect(self._add_run)
        page.check_wanted.connect(self._check)
        page.check_all_wanted.connect(self._check_all)
        page.canceled.connect(self.stop)

    @property
    def found(self) -> list[ClaimFinding | None]:
        """What came of each of the lesson's claims as it stands; None: nobody knows."""
        return [self._found(claim) for claim in self._manuscript.lesson.claims]

    def heed(self, lesson: Lesson | None) -> None:
        """Give up a check whose findings nobody would be shown: the lesson isn't there any more, or none of these
        claims is as it was."""
        if not self._checked:
            return
        is_there = lesson is not None and any(claim in lesson.claims for claim in self._checked)
        if not is_there or self._own != self._manuscript.own:
            self.stop()

    def stop(self) -> None:
        """Give up a check that is under way."""
        self.check.cancel()
        self._checked = []
        if self._page is not None:
            self._page.set_progress(None)

    def _found(self, claim: Claim) -> ClaimFinding | None:
        own = self._manuscript.own
        return next(
            (one for of, one in self._known if one.claim == claim and (of is own or of == own)),
            None,
        )

    @property
    def _claim(self) -> Claim:
        return self._manuscript.lesson.claims[self._manuscript.claim]

    @property
    def _number(self) -> int:
        return self._manuscript.claim + 1

    def _change(self, claim: Claim, what: str) -> None:
        lesson = with_claim(self._manuscript.lesson, self._manuscript.claim, claim)
        self._manuscript.push(lesson, tr("Claim {number}", number=self._number), f"claim {claim.id} {what}")

    def _add(self) -> None:
        manuscript = self._manuscript
        offers = run_offers(manuscript.lesson, manuscript.own, manuscript.on_screen)
        snapshot = self._run.snapshot
        epochs = snapshot.epoch if snapshot is not None and snapshot.epoch > 0 else FIRST_EPOCHS
        if not offers:
            return
        claim = new_claim(manuscript.lesson, offers[0], min(epochs, MOST_EPOCHS), worded)
        at = manuscript.claim + bool(manuscript.lesson.claims)
        manuscript.claim = at
        lesson = with_claim_added(manuscript.lesson, at, following_words(claim, claim))
        manuscript.push(lesson, tr("Add a claim"))

    def _remove(self) -> None:
        lesson = with_claim_removed(self._manuscript.lesson, self._manuscript.claim)
        self._manuscript.push(lesson, tr("Remove claim {number}", number=self._number))

    def _choose(self, at: int) -> None:
        self._manuscript.claim = at
        self._manuscript.kept.emit()

    def _move(self, by: int) -> None:
        lesson, before = self._manuscript.lesson, self._manuscript.claim
        if 0 <= before + by < len(lesson.claims):
            self._manuscript.claim = before + by
            after = with_claim_moved(lesson, before, before + by)
            self._manuscript.push(after, tr("Move claim {number}", number=before + 1))

    def _offer(self) -> None:
        """Networks that the claim doesn't have yet."""
        assert self._page is not None
        manuscript, there = self._manuscript, list(self._claim.runs.values())
        offers = run_offers(manuscript.lesson, manuscript.own, manuscript.on_screen)
        self._offers = [one for one in offers if one.changes not in there]
        self._page.form.runs.set_offers(
            [tr("{place}: {network}", place=worded(one.place), network=worded(one.name)) for one in self._offers]
        )

    def _add_run(self, at: int) -> None:
        offer, before = self._offers[at], self._claim
        after = with_run_added(before, worded(offer.name), offer.changes)
        self._change(following_words(before, after), "network-added")

    def _check(self) -> None:
        self._begin([self._claim])

    def _check_all(self) -> None:
        self._begin(list(self._manuscript.lesson.claims))

    def _begin(self, claims: list[Claim]) -> None:
        lesson, own = self._manuscript.lesson, self._manuscript.own
        for number, claim in enumerate(lesson.claims):
            problem = next(claim_problems(own, claim, f"$.lesson.claims[{number}]"), None) if claim in claims else None
            if problem is not None:
                self._manuscript.tell(problem)
                return
        self._own, self._checked = own, claims
        self.check.begin(own, claims)

    def _progressed(self, share: float) -> None:
        if self._page is not None:
            self._page.set_progress(share)

    def _ended(self, found: tuple[ClaimFinding, ...] | None, why: str) -> None:
        self._checked = []
        if self._page is not None:
            self._page.set_progress(None)
        if found is None:
            self._manuscript.refused.emit(f"$.lesson.claims[{self._manuscript.claim}]", worded(why))
            return
        own = self._own
        assert own is not None, "a check has begun"
        fresh = [(own, one) for one in found]
        self._known = [*fresh, *self._known][:MOST_KNOWN]
        self._manuscript.kept.emit()
