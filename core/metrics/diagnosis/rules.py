"""The rules in their order. The first that holds is what counts:

1.  nothing to learn from, not begun, or nothing measured                             waiting, learning
2.  the run diverged                                                                  diverged
3.  early stopping ended it                                                           stopped
4.  training loss far above not knowing anything, and staying                         unstable
5.  it was found before points changed, and has not been taken back                   overfitting
    or validation loss risen for sure while training loss fell, or labels memorized   overfitting
6.  training loss long above that of guessing, or levelled off near it                underfitting
7.  no validation points                                                              no_validation
8.  points too few to tell: of a rise, of a wide gap, of what chance does that
    was learned by heart                                                              perhaps
9.  levelled off, and validation loss clearly above its own best                      past_best
10. levelled off, and the nearest points tell classes apart clearly better            underfitting
11. levelled off near its best, small gap, clearly better than guessing               good
12. levelled off otherwise                                                            underfitting, learning
13. anything else                                                                     learning

Each of the rules from 4 on holds at some places along a run and not at others. What is said follows them, but does not
change to and fro (see `steadiness`). Only epochs on the points as they are now are looked at, beside what was found
before.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final, NamedTuple

import numpy as np
from msgspec.structs import replace

from core.data.points import BoolArray
from core.metrics.data_facts import DataFacts
from core.metrics.diagnosis import fit, generalization, kept, levelled
from core.metrics.diagnosis.advice import Leeway
from core.metrics.diagnosis.evidence import Evidence, read
from core.metrics.diagnosis.states import before_curves, stopped
from core.metrics.diagnosis.steadiness import said_last
from core.metrics.diagnosis.verdict import Context, Kept, Verdict
from core.metrics.diagnosis.words import beside_text, brief_beside, caution, loss_text, on_points
from core.metrics.history import History, Values
from core.protocol import Outcome, median_measures, status_of
from core.words import said, together


def verdict_on(
    outcomes: Sequence[Outcome],
    history: History,
    rises: Values,
    facts: DataFacts,
    leeway: Leeway,
    *,
    points_epoch: int = 0,
    is_training: bool = False,
    kept: Kept | None = None,
) -> Verdict:
    """The verdict on one variant at the end of its history, the one of window and results alike.

    Args:
        outcomes: of every repeat.
        history: HISTORY_COLUMNS, whose best is looked for on the points that there are now.
        rises: (k, 2) RISE_COLUMNS.
        facts: of the points that there are now.
        leeway: what the variant's settings leave room for.
        points_epoch: as in Snapshot.
        is_training, kept: as in Context.
    """
    status, status_epoch = status_of(outcomes)
    measures = median_measures(outcomes)
    only = outcomes[0] if len(outcomes) == 1 else None
    best_of_medians = history.best("validation_loss")
    state = Context(
        status=status,
        status_epoch=status_epoch,
        # Of several repeats none stands for all; the median curve's best does.
        best_epoch=only.best_epoch if only else best_of_medians[0] if best_of_medians else -1,
        restored_epoch=only.restored_epoch if only else -1,
        facts=facts,
        leeway=leeway,
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
        return Verdict("learning", said("Learning"), said("There is no training loss yet."))
    # Far along a run only some epochs are looked at, and the newest beside them. It is left out here: at the next epoch
    # it is not looked at any more, and what was said because of it could not stay.
    count = max(1, run.training.steady_count)
    holding = np.select([rule.holds(run)[:count] for rule in RULES], range(len(RULES)))
    verdict = RULES[said_last(holding, run.training.place_epochs[:count], AT_ONCE)].say(run)
    if not verdict.why:
        return verdict
    # The figures above are of the weights as they are, which may have taken steps since.
    newest = int(history.column("train_loss").epochs[-1])
    measured = said("The losses here were measured at the end of epoch {epoch:,}.", epoch=newest)
    return replace(verdict, why=together(verdict.why, measured, between="\n"))


def _stopped(run: Evidence) -> Verdict:
    """With what the losses tell, where it stopped too late and no better weights were put back, or where too few points
    chose those that were."""
    found = _found_of_stopped(run)
    if found is None:
        return stopped(run.state)
    verdict = stopped(run.state, speaks_of_luck=found.sign == "perhaps")
    brief = said("{headline}.", headline=found.shorter[0] if found.shorter else found.headline)
    return replace(
        verdict,
        detail=together(verdict.detail, said("{headline}.", headline=found.headline)),
        why=together(verdict.why, found.why),
        sign=found.sign,
        briefer=(*(together(shorter, brief) for shorter in verdict.briefer), brief),
    )


def _found_of_stopped(run: Evidence) -> Verdict | None:
    """What the losses tell of the weights in use."""
    if run.state.repeats > 1 or not run.has_validation:
        return None
    if run.state.restored_epoch >= 0:
        return generalization.perhaps_restored(run) if generalization.restored_may_overfit(run) else None
    if generalization.overfits(run)[-1]:
        return generalization.overfitting(run)
    return generalization.perhaps(run) if generalization.may_overfit(run)[-1] else None


def _has_no_validation(run: Evidence) -> BoolArray:
    return ~run.never if run.state.facts.validation.count == 0 else run.never


def _no_validation(run: Evidence) -> Verdict:
    detail = together(_training_loss_text(run), said("Without validation points nobody can tell whether it overfits."))
    why = said("Overfitting shows in the loss on points that were not learned from, and there are none.")
    briefer = said("Nobody can tell whether it overfits."), _training_loss_text(run)
    return Verdict("no_validation", said("No validation points"), detail, why, briefer=briefer)


def _always(run: Evidence) -> BoolArray:
    return ~run.never


def _learning(run: Evidence) -> Verdict:
    why = said("Losses still move, and nothing else can be told yet.")
    gap = run.validation_loss - run.train_loss
    if not np.isfinite(gap):
        return Verdict("learning", said("Learning"), _training_loss_text(run), why)
    points, beside = on_points(run.state), beside_text(gap)
    detail = said("{points}, validation loss is {beside}.", points=points, beside=beside)
    detail = together(detail, caution(run.state))
    return Verdict("learning", said("Learning"), detail, why, briefer=(brief_beside(gap, run.state),))


def _training_loss_text(run: Evidence) -> str:
    return said("Training loss is {loss}.", loss=loss_text(run.train_loss))


class Rule(NamedTuple):
    """Where along a run something is so, (K,), and what is said where it is what counts."""

    holds: Callable[[Evidence], BoolArray]
    say: Callable[[Evidence], Verdict]
    at_once: bool = False
    """The first time that it holds it is said, whatever was said just before."""


RULES: Final = (
    Rule(fit.is_unstable, fit.unstable),
    Rule(kept.is_still_found, kept.still_found, at_once=True),
    Rule(generalization.overfits, generalization.overfitting, at_once=True),
    Rule(fit.is_above_guessing, fit.above_guessing),
    Rule(fit.is_near_guessing, fit.near_guessing),
    Rule(_has_no_validation, _no_validation, at_once=True),
    Rule(generalization.may_overfit, generalization.perhaps),
    Rule(generalization.is_past_best, generalization.past_best),
    Rule(levelled.is_too_simple, levelled.too_simple),
    Rule(levelled.is_good, levelled.good),
    Rule(levelled.is_no_better_than_common, levelled.no_better_than_common),
    Rule(levelled.has_levelled_off_apart, levelled.levelled_off_apart),
    Rule(levelled.has_levelled_off, levelled.levelled_off),
    Rule(_always, _learning),
)
AT_ONCE: Final = frozenset(place for place, rule in enumerate(RULES) if rule.at_once)
