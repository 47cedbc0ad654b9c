"""Good and bad fits: seen from guessing, from the lowest loss that is possible, and from a run's own best."""

from __future__ import annotations

import numpy as np
import pytest

from core.metrics.neighbours import NeighbourShares
from tests.core.metrics.diagnosis.stories import EPOCHS, GOOD, SETTLING, role, verdict


def test_a_good_fit_is_close_to_its_own_best() -> None:
    """Both losses were far lower early on, before a strong penalty took hold."""
    early = 0.071 + 0.6 * np.exp(-EPOCHS / 2)
    later = early + 0.338 * (1 - np.exp(-np.maximum(0, EPOCHS - 9) / 20))
    found = verdict((later - 0.01, later))
    assert (found.kind, found.headline.startswith("Past its best of epoch")) == ("past_best", True)
    assert "times its best" in found.detail


def test_a_network_that_answers_the_common_class_everywhere_is_no_good_fit() -> None:
    rare = role(guessing_loss=0.1388, common_share=0.97)
    losses = 0.1384 + 0.5 * np.exp(-EPOCHS / 20)
    found = verdict((losses, losses + 0.001), accuracy=0.97, training=rare, validation=rare)
    assert found.kind == "underfitting"
    assert "guessing would cost 0.14" in found.detail


def test_accuracy_no_better_than_the_common_class_is_no_good_fit() -> None:
    mixed = role(guessing_loss=0.6, common_share=0.7)
    losses = 0.48 + 0.2 * SETTLING
    assert verdict((losses, losses + 0.01), accuracy=0.7, validation=mixed).kind == "underfitting"
    assert verdict((losses, losses + 0.01), accuracy=0.85, validation=mixed).kind == "good"


@pytest.mark.parametrize(("accuracy", "kind"), [(0.80, "underfitting"), (0.87, "learning"), (0.92, "good")])
def test_a_good_fit_tells_as_many_points_as_their_neighbours_do(accuracy: float, kind: str) -> None:
    """Neighbours tell 92 % of 100 points. 80 % is more than two standard errors below that, 87 % more than one."""
    known = NeighbourShares(training=0.93, validation=0.92, count=100)
    found = verdict(GOOD, accuracy=accuracy, validation=role(100), neighbours=lambda: known)
    assert found.kind == kind
    assert found.sign == "none"
    if kind != "good":
        assert f"{100 * accuracy:.0f} % are right; the 5 nearest training points would get 92 %" in found.detail
    assert verdict(GOOD, accuracy=accuracy).kind == "good", "where nothing is known of neighbours"


def test_a_network_that_knows_its_training_points_is_not_called_too_simple() -> None:
    """It knows more of them than their neighbours tell: what it lacks elsewhere is no underfitting."""
    known = NeighbourShares(training=0.75, validation=0.92, count=100)
    found = verdict(GOOD, accuracy=0.80, validation=role(100), neighbours=lambda: known)
    assert found.kind == "learning"


def test_noisy_labels_fitted_as_well_as_can_be_are_no_underfitting() -> None:
    """With 30 % wrong labels nothing honest is below 0.611; guessing costs 0.693."""
    known = role(500, noise_entropy=0.611)
    losses = 0.627 + 0.06 * SETTLING
    assert verdict((losses, losses + 0.004), accuracy=0.68, training=known, validation=known).kind == "good"
    assert verdict((losses, losses + 0.004), accuracy=0.68).kind == "underfitting", "where no floor is known"
    poor = 0.688 + 0.005 * SETTLING
    assert verdict((poor, poor), accuracy=0.55, training=known, validation=known).kind == "underfitting"


def test_where_labels_are_noise_alone_nothing_is_asked_of_the_network() -> None:
    noise = role(500, noise_entropy=np.log(2))
    flat = np.full(len(EPOCHS), 0.6935)
    assert verdict((flat, flat), accuracy=0.6, training=noise, validation=noise).kind == "learning"


def test_a_training_loss_above_guessing_after_hundreds_of_epochs_is_not_called_learning() -> None:
    uneasy = 0.80 + 0.05 * np.sin(EPOCHS / 7)
    found = verdict((uneasy, uneasy), 500)
    assert (found.kind, found.headline) == ("underfitting", "Worse than guessing")
    assert "After 499 epochs" in found.detail
    assert verdict((uneasy, uneasy), 90).kind == "learning"


def test_figures_are_said_in_one_form_and_rounded_right() -> None:
    training = 0.1 + 0.59 * np.exp(-EPOCHS / 80)
    for last, words in (
        (1.706, "3.6 times its best, 0.47"),
        (1.342, "2.8 times its best"),
        (0.56, "1.2 times its best"),
    ):
        validation = 0.474 + 0.2 * np.exp(-EPOCHS / 8) + (last - 0.474) * np.clip((EPOCHS - 60) / 1000, 0, 1)
        detail = verdict((training, validation), 1100).detail
        assert words in detail
        assert "%" not in detail


def test_the_rule_can_be_read_from_the_verdict() -> None:
    for curves in (GOOD, (0.67 + 0.02 * SETTLING, 0.68 + 0.01 * SETTLING)):
        found = verdict(curves)
        assert f"{curves[0][-1]:.3f}" in found.why or f"{curves[1][-1]:.3f}" in found.why
        assert "0.693" in found.why
