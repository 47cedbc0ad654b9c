"""Verdicts rest on so many points: what can be luck is not claimed, and not denied."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from tests.core.metrics.diagnosis.stories import EPOCHS, GOOD, OVERFITTING, SETTLING, role, verdict

RISEN = (0.2 + 0.5 * SETTLING, 0.45 + 0.25 * np.exp(-EPOCHS / 10) + 0.08 * np.clip((EPOCHS - 60) / 200, 0, 1))
"""Training loss falls to 0.2; validation loss rises by 0.08 from its best of 0.45."""


@pytest.mark.parametrize(("error", "kind"), [(0.01, "overfitting"), (0.09, "perhaps")])
def test_a_rise_counts_as_far_as_it_can_not_be_luck(error: float, kind: str) -> None:
    assert verdict(RISEN, error=error).kind == kind


def test_where_points_can_not_tell_it_says_so_with_their_number() -> None:
    found = verdict(RISEN, error=0.09, validation=role(27))
    assert found.headline == "Perhaps overfitting: 27 points can't tell"
    assert "may be luck" in found.detail
    assert verdict(RISEN, error=0.09, validation=role(10)).detail.count("luck") == 1, "said once"
    assert verdict(RISEN, error=np.nan, validation=role(1)).headline == "Perhaps overfitting: 1 point can't tell"


def test_a_wide_gap_on_a_handful_of_points_is_not_denied() -> None:
    gap = (0.2 + 0.5 * SETTLING, 0.45 + 0.25 * SETTLING)
    assert verdict(gap, error=0.0, validation=role(12)).kind == "perhaps"
    assert verdict(gap, error=0.0, validation=role(60)).sign == "none"


def test_wrong_labels_known_by_heart_are_overfitting_however_little_validation_loss_has_risen() -> None:
    """With 15 % wrong labels nobody gets below 0.42 honestly. Where it has not risen on points enough, nothing has been
    lost; on fewer, the harm may be where none of them lies."""
    noisy = role(noise_entropy=0.42)
    level = (0.15 + 0.5 * SETTLING, 0.50 + 0.2 * np.exp(-EPOCHS / 10) + 0.002 * np.clip((EPOCHS - 60) / 200, 0, 1))
    risen = (level[0], level[1] + 0.018 * np.clip((EPOCHS - 60) / 200, 0, 1))
    assert verdict(level, training=noisy, validation=role(100)).sign == "none"
    unseen = verdict(level, training=noisy, validation=role(99))
    assert unseen.kind == "perhaps"
    assert "by heart" in unseen.detail
    assert "On 99 validation points, what harm that does can't be seen" in unseen.detail
    assert verdict(risen, training=noisy).kind == "overfitting"
    assert "by heart" in verdict(risen, training=noisy).why
    assert verdict(risen).sign == "none", "where nothing is known of the labels"


@pytest.mark.parametrize(("left", "sign"), [(0.009, "overfitting"), (0.004, "none")])
def test_wrong_labels_known_by_heart_are_overfitting_until_half_of_the_rise_that_told_it_is_taken_back(
    left: float, sign: str
) -> None:
    """At a best of 0.50 it begins with a rise of 0.0125, a quarter of the margin, and ends at half of that."""
    noisy = role(noise_entropy=0.42)
    rise = 0.02 * np.clip((EPOCHS - 60) / 200, 0, 1) + (left - 0.02) * np.clip((EPOCHS - 500) / 200, 0, 1)
    curves = (0.15 + 0.5 * SETTLING, 0.50 + 0.2 * np.exp(-EPOCHS / 10) + rise)
    many = role(100)
    assert verdict(curves, 500, training=noisy, validation=many).sign == "overfitting"
    assert verdict(curves, training=noisy, validation=many).sign == sign


@pytest.mark.parametrize("curves", [GOOD, OVERFITTING, RISEN])
def test_how_many_points_it_rests_on_is_always_said(curves: tuple[np.ndarray, np.ndarray]) -> None:
    for count in (6, 15, 50, 500):
        found = verdict(curves, validation=role(count))
        assert f"{count} validation point" in found.detail or f"{count} points" in found.headline
        assert ("can be luck" in found.detail) == (count < 20)


def test_a_class_that_is_missing_among_them_is_said() -> None:
    assert "A class is missing" in verdict(GOOD, validation=role(30, missing_classes=1)).detail
    assert "2 classes are missing" in verdict(GOOD, validation=role(30, missing_classes=2, class_count=4)).detail


def test_with_repeats_it_says_how_many_agree() -> None:
    assert "7 of 10 overfit." in verdict(OVERFITTING, repeats=10, overfitting_repeats=7).detail
    assert "None of 10 overfit." in verdict(GOOD, repeats=10).detail
    assert "overfit." not in verdict(OVERFITTING).detail


def test_one_that_was_found_does_not_go_with_a_wave() -> None:
    training, validation = RISEN
    waves = 0.02 * np.sin(EPOCHS / 40) * (EPOCHS > 400)
    kinds = {verdict((training, validation + waves), count).kind for count in range(450, 1200, 25)}
    assert kinds == {"overfitting"}


def test_where_a_lucky_epoch_is_the_charts_best_the_verdict_says_that_it_counts_from_another() -> None:
    training, validation = OVERFITTING
    assert "by luck" not in verdict((training, validation)).detail
    dipped = validation.copy()
    dipped[15] -= 0.2
    found = verdict((training, dipped))
    assert found.kind == "overfitting"
    assert f"(epoch {EPOCHS[15]:.0f} alone was lower, by luck)" in found.detail


def test_few_points_can_not_tell_of_the_weights_that_they_chose() -> None:
    """Early stopping put back those of epoch 60, where validation loss was lowest, 0.2 above training loss."""
    gap = (0.25 + 0.45 * SETTLING, 0.45 + 0.25 * SETTLING + 0.1 * np.clip((EPOCHS - 60) / 200, 0, 1))
    stopped: dict[str, Any] = {"status": "stopped_early", "status_epoch": 200, "best_epoch": 60, "restored_epoch": 60}
    few, enough = (verdict(gap, 201, validation=role(count), **stopped) for count in (39, 40))
    assert (few.kind, few.sign) == ("stopped", "perhaps")
    assert "Perhaps overfitting: 39 points can't tell." in few.detail
    assert few.briefer
    assert all("Perhaps overfitting." in brief for brief in few.briefer)
    assert verdict(gap, 201, validation=role(9), **stopped).detail.count("luck") == 0, "said by the headline of it"
    assert "chosen by validation loss on 39 points" in few.why
    assert (enough.kind, enough.sign) == ("stopped", "none")
    close = (gap[1] - 0.02, gap[1])
    assert verdict(close, 201, validation=role(39), **stopped).sign == "none"


@pytest.mark.parametrize(("training_loss", "known"), [(0.27, True), (0.34, False)])
def test_chance_is_said_to_be_known_by_heart_only_where_it_is(training_loss: float, known: bool) -> None:
    """With 15 % wrong labels of 0.42 nats that is below 0.294. Nothing has risen, and there is no gap."""
    level = training_loss + 0.4 * SETTLING
    found = verdict((level, level + 0.002), training=role(noise_entropy=0.42), validation=role(99))
    assert found.kind == "perhaps"
    for text in (found.detail, *found.briefer):
        assert ("chance is learned by heart" in text.lower()) == known
        assert ("chance is nearly learned by heart" in text.lower()) != known


def test_where_learning_by_heart_goes_back_no_turn_is_spoken_of_that_was_not() -> None:
    """It was said below 1.2 times the limit, and stays until 1.32 times it."""
    training = 0.34 + 0.4 * SETTLING + 0.035 * np.clip((EPOCHS - 500) / 200, 0, 1)
    found = verdict((training, 0.38 + 0.4 * SETTLING), training=role(noise_entropy=0.42), validation=role(99))
    assert found.kind == "perhaps"
    assert "turned" not in found.detail
    assert "nearly learned by heart" in found.detail


def test_learning_by_heart_is_no_reason_where_it_never_was_near() -> None:
    """A training loss of 0.37 is within what holds it on, 0.388, and never was below 0.353, where it begins."""
    gap = (0.37 + 0.4 * SETTLING, 0.50 + 0.4 * SETTLING)
    found = verdict(gap, training=role(noise_entropy=0.42), validation=role(39))
    assert found.kind == "perhaps"
    assert "by heart" not in found.detail
    assert "where it turned can't be seen" in found.detail


def test_why_what_was_found_stays_is_said_where_the_rule_for_finding_it_no_longer_holds() -> None:
    """A cure took most of the rise back, but with 15 % wrong labels a training loss of 0.25 knows them by heart."""
    rise = 0.4 * np.clip((EPOCHS - 60) / 100, 0, 1) - 0.37 * np.clip((EPOCHS - 400) / 100, 0, 1)
    curves = (0.25 + 0.4 * SETTLING, 0.50 + 0.2 * np.exp(-EPOCHS / 10) + rise)
    found = verdict(curves, training=role(noise_entropy=0.42))
    assert found.kind == "overfitting"
    assert "While training loss is below 0.353, a smaller rise keeps it, too: more than 0.006." in found.why
