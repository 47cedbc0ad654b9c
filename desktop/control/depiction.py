"""What a variant's snapshot looks like, in the window and in pictures: fill of its plane, curves, verdict."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
from PySide6.QtGui import QColor

from core.data.split import Assignment
from core.metrics.diagnosis import RunState, Verdict, chance_loss, diagnose
from core.metrics.history import History
from core.plane.colors import colors
from core.protocol import VariantSnapshot, VariantStatus
from desktop.chart.series import LossSeries
from desktop.look.theme import CLASS_LOOKS, Theme


def fill(surface: npt.NDArray[np.float32], theme: Theme) -> npt.NDArray[np.uint8]:
    """(G, G, 4) RGBA of probabilities (S, G, G), in the colours of the classes."""
    looks = CLASS_LOOKS[: max(2, len(surface))]
    class_rgb = np.array([_rgb(look.color) for look in looks], np.float32)
    return colors(surface, class_rgb, np.array(_rgb(theme.surface), np.float32))


def loss_series(name: str, color: str, variant: VariantSnapshot, history: History, spread: History) -> LossSeries:
    """A variant's curves. How it ended is marked where there is one repeat: several end at epochs of their own."""
    is_alone = len(variant.outcomes) == 1

    def reached(status: VariantStatus) -> int | None:
        return variant.status_epoch if is_alone and variant.status == status else None

    return LossSeries(
        name=name,
        color=color,
        history=history,
        spread=None if is_alone else spread,
        best_epoch=variant.best_epoch if variant.best_epoch > 0 else None,
        stop_epoch=reached("stopped_early"),
        diverged_epoch=reached("diverged"),
    )


def verdict(
    variant: VariantSnapshot | None,
    history: History,
    assignment: Assignment,
    *,
    points_epoch: int = 0,
    is_training: bool = False,
) -> Verdict:
    """What the curves say; without a snapshot, that nothing has begun. points_epoch, is_training: as in RunState."""
    held_out = assignment.is_validation
    best_epoch = -1
    if variant is not None:
        # Of several repeats none stands for all; the median curve's best does.
        best_epoch = variant.outcomes[0].best_epoch if len(variant.outcomes) == 1 else variant.best_epoch
    state = RunState(
        status=variant.status if variant is not None else "training",
        status_epoch=variant.status_epoch if variant is not None else 0,
        best_epoch=best_epoch,
        restored_epoch=variant.restored_epoch if variant is not None else -1,
        training_count=int((~held_out).sum()),
        validation_count=int(held_out.sum()),
        chance_loss=chance_loss(assignment.labels[~held_out]),
        is_training=is_training,
        points_epoch=points_epoch,
    )
    return diagnose(history, state)


def _rgb(color: str) -> tuple[int, int, int]:
    parsed = QColor(color)
    return parsed.red(), parsed.green(), parsed.blue()
