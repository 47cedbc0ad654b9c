"""What was found stays found when points change, with what is counted from there, until it is taken back."""

from __future__ import annotations

import math

import numpy as np

from core.metrics.diagnosis import Findings, Kept, Verdict, diagnose
from core.metrics.history import History, Values
from tests.core.metrics.diagnosis.stories import EPOCHS, OVERFITTING, errors, history, role, rows, state

FOUND_AT = 400


class Run:
    """A run whose points change at some epochs, and what its findings make of it."""

    def __init__(self) -> None:
        self.history = history(OVERFITTING, FOUND_AT + 1)
        self.findings = Findings()
        self.points_epoch = 0

    def change_points(self) -> None:
        """Someone paints: the best epoch is forgotten."""
        self.points_epoch = self.history.last_epoch + 1
        self.history.forget_best(self.points_epoch)

    def train(self, training: Values, validation: Values) -> None:
        """Epochs with these losses."""
        self.history.append(rows(training, validation, self.history.last_epoch + 1))

    def verdict(self) -> Verdict:
        """As a person reads it now."""
        kept = self.findings.kept(self.points_epoch)
        found = diagnose(self.history, errors(self.history), state(points_epoch=self.points_epoch, kept=kept))
        best = self.history.best("validation_loss") or (-1, math.nan)
        loss = float(self.history.column("validation_loss").high[-1])
        self.findings.note(found, self.history.last_epoch, self.points_epoch, best, loss)
        return found


def _painted() -> tuple[Run, Verdict]:
    run = Run()
    before = run.verdict()
    assert before.kind == "overfitting"
    run.change_points()
    return run, before


def test_it_stays_found_with_the_words_that_points_changed() -> None:
    run, before = _painted()
    after = run.verdict()
    assert (after.kind, after.headline) == (before.kind, before.headline)
    assert f"points changed at epoch {FOUND_AT}" in after.detail
    assert "No epoch has ended since" in after.detail
    run.train(np.full(5, 0.1), np.full(5, 0.76))
    later = run.verdict()
    assert later.headline == before.headline
    assert f"points changed at epoch {FOUND_AT}" in later.detail
    assert "0.76" in later.detail
    assert "On 50 validation points" in later.detail


def test_it_stays_through_stroke_after_stroke() -> None:
    run, before = _painted()
    for _ in range(5):
        run.train(np.full(3, 0.1), np.full(3, 0.76))
        run.change_points()
        assert run.verdict().headline == before.headline


def test_its_best_epoch_stays_marked_until_another_is_counted() -> None:
    run, before = _painted()
    assert run.findings.marked_epoch(40) == 40
    run.verdict()
    best = int(before.headline.split()[-1])
    assert run.findings.marked_epoch(-1) == best
    run.train(np.full(5, 0.1), np.full(5, 0.76))
    run.verdict()
    assert run.findings.marked_epoch(402) == best, "as long as it stands"


def test_a_best_epoch_stays_marked_where_nothing_was_found() -> None:
    run = Run()
    run.history = history(OVERFITTING, 35)
    assert run.verdict().kind == "learning"
    run.change_points()
    assert run.verdict().headline == "Points changed"
    assert run.findings.marked_epoch(-1) == 34
    assert run.findings.marked_epoch(36) == 36


def test_what_stands_still_is_not_said_to_learn_from_points_that_changed() -> None:
    run = Run()
    run.history = history(OVERFITTING, 35)
    run.change_points()
    told = [
        diagnose(run.history, errors(run.history), state(points_epoch=run.points_epoch, is_training=is_training))
        for is_training in (False, True)
    ]
    assert [verdict.headline for verdict in told] == ["Points changed", "Learning"]
    assert all("No epoch has ended since" in verdict.detail for verdict in told)
    assert "Press Train" in told[0].detail


def test_it_goes_when_the_gap_closes_or_the_rise_is_taken_back_and_does_not_return() -> None:
    for training, validation in ((0.5, 0.52), (0.1, 0.47)):
        run, before = _painted()
        run.train(np.full(5, 0.1), np.full(5, 0.76))
        assert run.verdict().headline == before.headline
        run.train(np.full(60, training), np.full(60, validation))
        assert run.verdict().headline != before.headline
        run.train(np.full(20, 0.1), np.full(20, 0.60))
        assert run.verdict().headline != before.headline


def test_new_overfitting_on_the_new_points_takes_its_place() -> None:
    run, before = _painted()
    training, validation = OVERFITTING
    run.train(training[:600], validation[:600])
    found = run.verdict()
    assert found.kind == "overfitting"
    assert found.headline != before.headline
    assert f"Counted from epoch {FOUND_AT + 1} on, because points changed." in found.detail


def test_going_back_before_it_was_found_forgets_it() -> None:
    run, _ = _painted()
    run.verdict()
    run.findings.forget_after(100)
    assert run.findings.kept(run.points_epoch) is None
    assert run.findings.marked_epoch(-1) == 40, "which is before"
    run.findings.forget_after(20)
    assert run.findings.marked_epoch(-1) == -1


def test_what_was_never_found_is_not_kept() -> None:
    past = History()
    past.append(rows(0.3 + 0 * EPOCHS[:300], 0.33 + 0 * EPOCHS[:300]))
    findings = Findings()
    findings.note(diagnose(past, errors(past), state()), 299, 0, (0, 0.33), 0.33)
    assert findings.kept(300) is None


def test_without_validation_points_left_nothing_is_claimed() -> None:
    kept = Kept("Overfitting since epoch 40", 400, 401, 40, 0.3)
    past = history(OVERFITTING, 401)
    past.append(rows(np.full(5, 0.1), np.full(5, np.nan), 401))
    found = diagnose(past, errors(past), state(points_epoch=401, kept=kept, validation=role(0)))
    assert found.kind == "no_validation"


def test_what_was_drawn_and_taken_back_leaves_the_verdict_as_it_was() -> None:
    run = Run()
    before = run.verdict()
    best = run.findings.marked_epoch(-1)
    run.points_epoch = FOUND_AT + 1
    run.history.forget_best(run.points_epoch)
    assert "points changed" in run.verdict().detail
    run.points_epoch = 0
    run.history.forget_best(0)
    assert run.verdict() == before
    assert run.findings.kept(0) is None
    assert run.findings.marked_epoch(-1) == best


def test_what_was_found_before_the_last_change_but_one_is_kept_again_when_the_last_is_taken_back() -> None:
    run, _ = _painted()
    run.train(np.full(5, 0.1), np.full(5, 0.76))
    before = run.verdict()
    run.change_points()
    run.verdict()
    run.points_epoch = FOUND_AT + 1
    assert run.verdict() == before


def test_a_rise_on_the_new_points_gives_it_no_later_beginning() -> None:
    """It went on overfitting: that it began again where somebody drew a point would be false."""
    run, before = _painted()
    run.train(np.linspace(0.1, 0.02, 400), 0.76 + 0.6 * np.clip(np.arange(400) / 200, 0, 1))
    found = run.verdict()
    assert (found.kind, found.headline) == ("overfitting", before.headline)
    assert run.findings.marked_epoch(FOUND_AT + 1) < FOUND_AT
    run.change_points()
    assert run.verdict().headline == before.headline
