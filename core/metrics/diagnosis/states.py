"""Verdicts that follow from where a run stands, before any curve is looked at."""

from __future__ import annotations

from core.metrics.diagnosis.kept import before_measured
from core.metrics.diagnosis.verdict import Context, Verdict
from core.metrics.diagnosis.words import caution, joined, on_points
from core.metrics.history import History


def before_curves(history: History, state: Context) -> Verdict | None:
    """What is said where there is nothing to look at yet, or the run diverged; None where there are curves."""
    if state.facts.training.count == 0:
        return Verdict("waiting", "Nothing to learn yet", "There are no training points.")
    if state.status == "diverged":
        detail = "The loss grew beyond all numbers. Try a learning rate ten times smaller, then Reset."
        why = "Diverged means that a weight or the training loss became infinite or no number at all."
        return Verdict("diverged", f"Diverged at epoch {state.status_epoch:,}", detail, why)
    if state.status == "stopped_early":
        return None
    if history.last_epoch <= 0 and state.is_training:
        return Verdict("learning", "Learning", "The first epoch is under way.")
    if history.last_epoch <= 0:
        return Verdict("waiting", "Ready", "Press Train, or the space bar, and watch the boundary.")
    if history.last_epoch < state.points_epoch:
        detail = f"Points changed at epoch {state.points_epoch - 1:,}. No loss has been measured on them yet."
        return before_measured(state) or Verdict("learning", "Learning", detail)
    return None


def stopped(state: Context) -> Verdict:
    """Early stopping ended the run."""
    restored, best = state.restored_epoch, state.best_epoch
    # With a minimum improvement, the epoch that patience is counted from may not be the lowest.
    if restored < 0:
        detail = "validation loss had not improved enough for too long."
        if best >= 0:  # of several repeats each has its own weights; and there is none since points changed
            detail += f" It was lowest at epoch {best:,}."
    elif restored == best:
        detail = f"validation loss was lowest at epoch {best:,}, whose weights are back in use."
    else:
        detail = f"validation loss has not improved enough since epoch {restored:,}, whose weights are back in use."
    detail = joined(f"{on_points(state)}, {detail}", caution(state))
    why = "Early stopping ends a run when validation loss has not fallen by its minimum improvement for its patience."
    return Verdict("stopped", f"Stopped early at epoch {state.status_epoch:,}", detail, why)
