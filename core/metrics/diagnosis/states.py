"""Verdicts that follow from where a run stands, before any curve is looked at."""

from __future__ import annotations

from core.metrics.diagnosis.advice import after_divergence
from core.metrics.diagnosis.kept import before_measured
from core.metrics.diagnosis.verdict import Context, Verdict
from core.metrics.diagnosis.words import brief_caution, caution, on_points
from core.metrics.history import History
from core.words import said, together


def before_curves(history: History, state: Context) -> Verdict | None:
    """What is said where there is nothing to look at yet, or the run diverged; None where there are curves."""
    if state.facts.training.count == 0:
        return Verdict("waiting", said("Nothing to learn yet"), said("There are no training points."))
    if state.status == "diverged":
        advised = after_divergence(state.leeway)
        detail = together(said("The loss grew beyond all numbers."), advised)
        why = said("Diverged means that a weight or the training loss became infinite or no number at all.")
        headline = said("Diverged at epoch {epoch:,}", epoch=state.status_epoch)
        return Verdict("diverged", headline, detail, why, shorter=(said("Diverged"),), briefer=(advised,))
    if state.status == "stopped_early":
        return None
    if history.last_epoch <= 0 and state.is_training:
        return Verdict("learning", said("Learning"), said("The first epoch is under way."))
    if history.last_epoch <= 0:
        return Verdict("waiting", said("Ready"), said("Press Train, or Space, and watch the boundary."))
    if history.last_epoch < state.points_epoch:
        detail = said("Points changed at epoch {epoch:,}. No epoch has ended since.", epoch=state.points_epoch - 1)
        if state.is_training or state.kept is not None:
            return before_measured(state) or Verdict("learning", said("Learning"), detail)
        asked = said("Press Train, or Space, to learn from them as they are now.")
        return Verdict("waiting", said("Points changed"), together(detail, asked), briefer=(asked,))
    return None


def stopped(state: Context, *, speaks_of_luck: bool = False) -> Verdict:
    """Early stopping ended the run.

    speaks_of_luck: what is said beside it says that it may be luck.
    """
    restored, best = state.restored_epoch, state.best_epoch
    # With a minimum improvement, the epoch that patience is counted from may not be the lowest.
    points, lowest = on_points(state), ""
    if restored < 0:
        detail = said("{points}, validation loss had not improved enough for too long.", points=points)
        briefer = said("Validation loss had not improved enough.")
        if best >= 0:  # of several repeats each has its own weights; and there is none since points changed
            lowest = said("It was lowest at epoch {epoch:,}.", epoch=best)
    elif restored == best:
        detail = said(
            "{points}, validation loss was lowest at epoch {epoch:,}, whose weights are back in use.",
            points=points,
            epoch=best,
        )
        briefer = said("Lowest at epoch {epoch:,}, whose weights are back.", epoch=best)
    else:
        detail = said(
            "{points}, validation loss has not improved enough since epoch {epoch:,}, whose weights are back in use.",
            points=points,
            epoch=restored,
        )
        briefer = said("The weights of epoch {epoch:,} are back.", epoch=restored)
    why = said(
        "Early stopping ends a run when validation loss has not fallen by its minimum improvement for its patience."
    )
    headline = said("Stopped early at epoch {epoch:,}", epoch=state.status_epoch)
    luck = "" if speaks_of_luck else brief_caution(state)
    return Verdict(
        "stopped",
        headline,
        together(detail, lowest, caution(state, speaks_of_luck=speaks_of_luck)),
        why,
        shorter=(said("Stopped early"),),
        briefer=(together(briefer, luck), briefer) if luck else (briefer,),
    )
