"""Verdicts on curves whose story is known, clean and noisy; none comes and goes with the noise."""

from __future__ import annotations

import numpy as np
import pytest
from msgspec.structs import replace

from core.experiment.fields import FIELDS
from core.metrics.diagnosis import diagnose
from core.metrics.history import History, Values
from tests.core.metrics.diagnosis.stories import (
    EPOCHS,
    GOOD,
    LEEWAY,
    OVERFITTING,
    OVERFITTING_TRAINING,
    OVERFITTING_VALIDATION,
    UNDERFITTING,
    WIDE_GAP,
    errors,
    history,
    noisy,
    role,
    rows,
    state,
    told,
    verdict,
)

NOTHING = role(0)


@pytest.mark.parametrize(
    ("curves", "kinds"),
    [
        (OVERFITTING, ["learning", "overfitting"]),
        (GOOD, ["learning", "good"]),
        (UNDERFITTING, ["learning", "underfitting"]),
        (WIDE_GAP, ["learning", "learning"]),
    ],
    ids=["overfitting", "good", "underfitting", "wide gap"],
)
@pytest.mark.parametrize(("size", "memory"), [(0.0, 0.0), (0.005, 0.0), (0.005, 0.9), (0.02, 0.0), (0.02, 0.5)])
def test_each_story_is_told_once_and_without_wavering(
    curves: tuple[Values, Values], kinds: list[str], size: float, memory: float
) -> None:
    for seed in range(2):
        kinds_told = [found.kind for found in told(noisy(curves, seed, size, memory))]
        # Between "learning" and "overfitting" there may be a time when the points can't tell.
        assert [kind for kind in kinds_told if kind != "perhaps"] == kinds
        assert kinds_told.count("perhaps") <= (kinds[-1] == "overfitting")


def test_overfitting_is_noticed_soon_after_the_rise() -> None:
    assert verdict(OVERFITTING, 130).kind == "overfitting"


@pytest.mark.parametrize(("size", "memory"), [(0.01, 0.0), (0.05, 0.0), (0.1, 0.0), (0.02, 0.9), (0.05, 0.6)])
def test_noise_around_a_flat_curve_is_never_called_overfitting(size: float, memory: float) -> None:
    for seed in range(4):
        flat = (0.5 - 0.1 * EPOCHS / 1200, np.full(len(EPOCHS), 0.5))
        assert "overfitting" not in {found.kind for found in told(noisy(flat, seed, size, memory), step=30)}


def test_a_curve_that_hovers_at_a_threshold_keeps_its_verdict() -> None:
    waves = 0.02 * np.sin(EPOCHS / 60)
    risen = 0.5 + 0.06 * np.clip((EPOCHS - 100) / 100, 0, 1)
    kinds = [found.kind for found in told((OVERFITTING_TRAINING, risen + np.where(EPOCHS > 300, waves, 0)))]
    assert [kind for kind in kinds if kind != "perhaps"] == ["learning", "overfitting"]
    assert kinds[-1] == "overfitting"
    falling = 0.55 - 0.05 * np.log(1 + EPOCHS / 100)
    for seed in range(3):
        assert len(told(noisy((falling, falling + 0.05), seed, 0.03, 0.3))) <= 2


def test_both_losses_rising_is_no_overfitting() -> None:
    training, validation = OVERFITTING
    assert verdict((training[::-1].copy(), validation)).sign == "none"
    assert verdict((np.full(len(training), 0.4), validation)).sign == "none"


def test_overfitting_that_is_cured_is_no_longer_claimed() -> None:
    cure = np.linspace(OVERFITTING_VALIDATION[-1], 0.46, 300)
    validation = np.concatenate([OVERFITTING_VALIDATION, cure, np.full(1500, 0.46)])
    training = np.concatenate([OVERFITTING_TRAINING, np.linspace(0.1, 0.42, 300), np.full(1500, 0.42)])
    assert verdict((training, validation)).kind == "good"


def test_overfitting_is_over_when_the_gap_is_closed() -> None:
    cure = 700
    after = np.arange(500)
    training = np.concatenate([OVERFITTING_TRAINING[:cure], 0.55 - 0.4 * np.exp(-after / 20)])
    validation = np.concatenate([OVERFITTING_VALIDATION[:cure], 0.57 + 0.3 * np.exp(-after / 20)])
    heard = told((training, validation))
    assert "overfitting" in {found.kind for found in heard}
    assert heard[-1].kind != "overfitting"


def test_a_network_that_was_never_better_than_untrained_is_not_said_to_overfit_since_epoch_0() -> None:
    last = verdict((OVERFITTING_TRAINING[:600], 0.69 + 0.002 * EPOCHS[:600]))
    assert last.kind == "overfitting"
    assert "epoch 0" not in last.headline


def test_a_training_loss_far_above_guessing_asks_for_a_lower_learning_rate() -> None:
    random = np.random.default_rng(0)
    wild = 3 + random.random(200)
    found = verdict((wild, wild))
    assert (found.kind, found.headline) == ("unstable", "Learning rate too high?")
    assert f"{wild[-1]:.2f}" in found.detail
    for text in (found.detail, *found.briefer):
        assert text.endswith("Try a lower learning rate."), "a loss is no rate: it says of what there is a lower one"
    calm = np.concatenate([wild[:3], np.full(50, 0.4)])
    assert verdict((calm, calm)).kind == "learning"


def test_at_the_lowest_learning_rate_it_is_not_asked_whether_that_is_too_high() -> None:
    wild = 3 + np.random.default_rng(0).random(200)
    found = verdict((wild, wild), leeway=replace(LEEWAY, learning_rate=FIELDS["training.learning_rate"].minimum))
    assert (found.kind, found.headline) == ("unstable", "Far worse than guessing")
    for text in (found.detail, found.why, *found.briefer):
        assert "rate" not in text
        assert "too long" not in text, "nobody can make the steps shorter"


def test_a_network_that_died_above_guessing_is_not_learning() -> None:
    training = np.where(EPOCHS < 5, 50.0, 1.25)
    assert verdict((training, training)).kind == "unstable"


def test_a_run_begins_above_guessing_where_one_class_is_rare_and_is_not_called_unstable() -> None:
    rare = role(guessing_loss=0.139, common_share=0.97)
    falling = 0.05 + 0.64 * np.exp(-EPOCHS[:40] / 15)
    assert verdict((falling, falling + 0.01), training=rare, validation=rare).kind == "learning"


def test_without_validation_points_overfitting_is_neither_claimed_nor_denied() -> None:
    training = OVERFITTING_TRAINING
    assert verdict((training, training * np.nan), validation=NOTHING).kind == "no_validation"
    under = verdict((UNDERFITTING[0], UNDERFITTING[1] * np.nan), validation=NOTHING)
    assert under.kind == "underfitting"


def test_validation_points_may_come_late() -> None:
    validation = OVERFITTING_VALIDATION.copy()
    validation[:30] = np.nan
    assert verdict((OVERFITTING_TRAINING, validation)).kind == "overfitting"
    validation[:-1] = np.nan
    assert verdict((OVERFITTING_TRAINING, validation)).kind == "learning"


def test_states_of_the_run_come_before_its_curves() -> None:
    assert verdict(OVERFITTING, training=NOTHING).kind == "waiting"
    assert diagnose(History(), np.empty((0, 2)), state()).kind == "waiting"
    assert verdict(OVERFITTING, 1).kind == "waiting"
    diverged = verdict(OVERFITTING, status="diverged", status_epoch=12)
    assert (diverged.kind, diverged.headline) == ("diverged", "Diverged at epoch 12")
    assert "learning rate" in diverged.detail
    assert verdict(OVERFITTING, 1, status="diverged", status_epoch=0).kind == "diverged"
    stopped = verdict(OVERFITTING, status="stopped_early", status_epoch=1090, best_epoch=1040)
    assert (stopped.kind, stopped.headline) == ("stopped", "Stopped early at epoch 1,090")
    assert "1,040" in stopped.detail
    assert "back in use" not in stopped.detail
    restored = verdict(OVERFITTING, status="stopped_early", status_epoch=90, best_epoch=40, restored_epoch=40)
    lowest = "validation loss was lowest at epoch 40, whose weights are back in use."
    assert restored.detail == f"On 50 validation points, {lowest}"
    few = verdict(OVERFITTING, status="stopped_early", status_epoch=90, best_epoch=40, validation=role(6))
    assert few.detail.startswith("On only 6 validation points")
    assert "With so few, this can be luck." in few.detail
    assert "This can be luck." in few.briefer[0], "in little room, too"
    assert restored.sign == "none"


def test_one_that_stopped_too_late_and_kept_its_weights_is_said_to_overfit() -> None:
    late = verdict(OVERFITTING, 1000, status="stopped_early", status_epoch=999, best_epoch=40)
    assert late.headline == "Stopped early at epoch 999"
    assert "Overfitting since epoch" in late.detail
    assert late.sign == "overfitting"


def test_with_a_minimum_improvement_the_epoch_gone_back_to_is_not_called_the_lowest() -> None:
    detail = verdict(OVERFITTING, status="stopped_early", status_epoch=124, best_epoch=119, restored_epoch=104).detail
    assert "epoch 104, whose weights are back in use" in detail
    assert "lowest" not in detail
    assert "best" not in detail


def test_an_early_stop_without_a_best_epoch_names_none() -> None:
    told_of = verdict(GOOD, 200, status="stopped_early", status_epoch=199, best_epoch=40)
    assert "lowest at epoch 40" in told_of.detail
    assert "in use" not in told_of.detail
    assert "epoch" not in verdict(GOOD, 200, status="stopped_early", status_epoch=199).detail


def test_losses_on_other_points_are_not_compared() -> None:
    """Easy points at first; those drawn at epoch 300 cost more, and are learned in turn."""
    training, validation = GOOD[0][:300], GOOD[1][:300]
    after = (np.append(training, 0.2 + GOOD[0]), np.append(validation, 0.2 + GOOD[1]))
    past = history(after, 300)
    assert diagnose(past, errors(past), state()).kind == "good"
    assert diagnose(past, errors(past), state(points_epoch=300, is_training=True)).kind == "learning"
    kinds = []
    for end in range(300, 1500, 20):
        past.append(rows(after[0][end : end + 20], after[1][end : end + 20], end))
        kind = diagnose(past, errors(past), state(points_epoch=300)).kind
        if kind not in kinds:
            kinds.append(kind)
    assert kinds == ["learning", "good"]


def test_overfitting_on_new_points_is_told_by_their_own_best() -> None:
    lower = 0.3 * OVERFITTING_VALIDATION[:200]
    past = history((np.append(OVERFITTING_TRAINING[:200], OVERFITTING_TRAINING), np.append(lower, OVERFITTING[1])))
    past.forget_best(200)
    lowest = 200 + int(OVERFITTING_VALIDATION.argmin())
    found = diagnose(past, errors(past), state(points_epoch=200))
    assert found.headline == f"Overfitting since epoch {lowest}"
    assert "Counted from epoch 200 on, because points changed." in found.detail


def test_points_drawn_before_training_need_no_words() -> None:
    past = history(OVERFITTING)
    found = diagnose(past, errors(past), state(points_epoch=1))
    assert found.kind == "overfitting"
    assert "points changed" not in found.detail


@pytest.mark.parametrize("curves", [GOOD, UNDERFITTING, WIDE_GAP, (EPOCHS * 0 + 3, EPOCHS * 0 + 3)])
@pytest.mark.parametrize("count", [1, 2, 9])
def test_right_after_a_change_of_points_nothing_is_claimed(curves: tuple[Values, Values], count: int) -> None:
    found = verdict(curves, points_epoch=len(EPOCHS) - count)
    assert (found.kind, found.headline) == ("learning", "Learning")


def test_verdicts_survive_the_merging_of_a_long_history() -> None:
    epochs = np.arange(40_000.0)
    training = 0.1 + 0.59 * np.exp(-epochs / 2000)
    validation = 0.46 + 0.23 * np.exp(-epochs / 500) + 0.5 * (1 - np.exp(-np.maximum(0, epochs - 2000) / 9000))
    heard = [found for found in told((training, validation), step=500) if found.kind != "perhaps"]
    assert [found.kind for found in heard] == ["learning", "overfitting"]
    assert heard[-1].headline == f"Overfitting since epoch {int(validation.argmin()):,}"


def test_losses_beyond_all_measure_are_no_error() -> None:
    huge = np.full(50, 1e300)
    assert verdict((huge, huge)).kind == "unstable"
    assert verdict((huge * np.inf, huge)).kind == "learning"


def test_a_first_epoch_that_takes_long_is_told_from_one_that_has_not_begun() -> None:
    assert verdict(OVERFITTING, 1).kind == "waiting"
    assert verdict(OVERFITTING, 1, is_training=True).kind == "learning"


@pytest.mark.parametrize("epoch", [3, 60, 250, 900])
def test_an_earlier_epoch_gets_the_verdict_that_it_had_then(epoch: int) -> None:
    whole, then = history(OVERFITTING), history(OVERFITTING, epoch + 1)
    assert diagnose(whole.until(epoch), errors(whole), state()) == diagnose(then, errors(then), state())
