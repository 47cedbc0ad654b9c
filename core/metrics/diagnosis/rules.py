"""The rules in their order. The first that holds is said:

1.  nothing to learn from, not begun, or nothing measured                             waiting, learning
2.  the run diverged                                                                  diverged
3.  early stopping ended it                                                           stopped
4.  training loss far above not knowing anything, and staying                         unstable
5.  validation loss risen for sure while training loss fell, or labels memorized      overfitting
    or it was found before points changed, and has not been taken back                overfitting
6.  training loss levelled off near guessing, or long above it                        underfitting
7.  no validation points                                                              no_validation
8.  a rise that the validation points can't tell from luck                            perhaps
9.  levelled off, and validation loss clearly above its own best                      past_best
10. levelled off near its best, small gap, clearly better than guessing               good
11. levelled off otherwise                                                            learning, underfitting
12. anything else                                                                     learning

Only epochs on the points as they are now are looked at, beside what was found before.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from msgspec.structs import replace

from core.metrics.data_facts import DataFacts
from core.metrics.diagnosis.evidence import Evidence, read
from core.metrics.diagnosis.fit import good, has_levelled_off, levelled_off, underfitting, unstable
from core.metrics.diagnosis.generalization import overfitting, past_best, perhaps
from core.metrics.diagnosis.kept import still_found
from core.metrics.diagnosis.states import before_curves, stopped
from core.metrics.diagnosis.verdict import Context, Kept, Verdict
from core.metrics.diagnosis.words import beside_text, caution, joined, loss_text, on_points
from core.metrics.history import History, Values
from core.protocol import Outcome, median_measures, status_of


def verdict_on(
    outcomes: Sequence[Outcome],
    best_epoch: int,
    history: History,
    rises: Values,
    facts: DataFacts,
    *,
    points_epoch: int = 0,
    is_training: bool = False,
    kept: Kept | None = None,
) -> Verdict:
    """The verdict on one variant at the end of its history, the one of window and results alike.

    Args:
        outcomes: of every repeat.
        best_epoch: as in VariantSnapshot.
        history: HISTORY_COLUMNS.
        rises: (k, 2) RISE_COLUMNS.
        facts: of the points that there are now.
        points_epoch: as in Snapshot.
        is_training, kept: as in Context.
    """
    status, status_epoch = status_of(outcomes)
    measures = median_measures(outcomes)
    only = outcomes[0] if len(outcomes) == 1 else None
    state = Context(
        status=status,
        status_epoch=status_epoch,
        # Of several repeats none stands for all; the median curve's best does.
        best_epoch=only.best_epoch if only else best_epoch,
        restored_epoch=only.restored_epoch if only else -1,
        facts=facts,
        train_accuracy=measures.train_accuracy,
        validation_accuracy=measures.validation_accuracy,
        repeats=len(outcomes),
        overfitting_repeats=sum(outcome.sign == "overfitting" for outcome in outcomes),
        is_training=is_training,
        points_epoch=points_epoch,
        kept=kept,
    )
    return diagnose(history, rises, state)


def diagnose(history: History, rises: Values, state: Context) -> Verdict:
    """The verdict on a run as it stands, by the rules at the top of this file. Takes about 1 ms.

    rises: (k, 2) RISE_COLUMNS.
    """
    early = before_curves(history, state)
    if early is not None:
        return early
    run = read(history, rises, state)
    if state.status == "stopped_early":
        return _stopped(run)
    if len(run.training.values) == 0:
        return Verdict("learning", "Learning", "There is no training loss yet.")
    for rule in (
        unstable,
        overfitting,
        still_found,
        underfitting,
        _no_validation,
        perhaps,
        _past_best,
        good,
        levelled_off,
    ):
        verdict = rule(run)
        if verdict is not None:
            return verdict
    return _learning(run)


def _stopped(run: Evidence) -> Verdict:
    """With what the losses tell, where it stopped too late and no better weights were put back."""
    verdict = stopped(run.state)
    if run.state.restored_epoch >= 0 or run.state.repeats > 1:
        return verdict
    found = overfitting(run) or perhaps(run)
    if found is None:
        return verdict
    detail = f"{verdict.detail} {found.headline}."
    return replace(verdict, detail=detail, why=f"{verdict.why} {found.why}", sign=found.sign)


def _no_validation(run: Evidence) -> Verdict | None:
    if run.state.facts.validation.count:
        return None
    detail = (
        f"Training loss is {loss_text(run.train_loss)}. Without validation points nobody can tell whether it overfits."
    )
    why = "Overfitting shows in the loss on points that were not learned from, and there are none."
    return Verdict("no_validation", "No validation points", detail, why)


def _past_best(run: Evidence) -> Verdict | None:
    return past_best(run) if has_levelled_off(run) else None


def _learning(run: Evidence) -> Verdict:
    why = "Losses still move, and nothing else can be told yet."
    gap = run.validation_loss - run.train_loss
    if not np.isfinite(gap):
        return Verdict("learning", "Learning", f"Training loss is {loss_text(run.train_loss)}.", why)
    detail = f"{on_points(run.state)}, validation loss is {beside_text(gap)} training loss."
    return Verdict("learning", "Learning", joined(detail, caution(run.state)), why)
