"""Verdicts on curves whose story is known, clean and noisy; none comes and goes with the noise."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from core.metrics.diagnosis import RunState, Verdict, diagnose
from core.metrics.history import History, Values

CHANCE = float(np.log(2))
EPOCHS = np.arange(1200.0)
SETTLING = np.exp(-EPOCHS / 30)

OVERFITTING_TRAINING = 0.1 + 0.59 * np.exp(-EPOCHS / 80)
OVERFITTING_VALIDATION = 0.46 + 0.23 * np.exp(-EPOCHS / 12) + 0.5 * (1 - np.exp(-np.maximum(0, EPOCHS - 40) / 400))
OVERFITTING = (OVERFITTING_TRAINING, OVERFITTING_VALIDATION)
GOOD = (0.30 + 0.39 * SETTLING, 0.33 + 0.36 * SETTLING)
UNDERFITTING = (0.67 + 0.02 * SETTLING, 0.68 + 0.01 * SETTLING)
WIDE_GAP = (0.2 + 0.5 * SETTLING, 0.45 + 0.25 * SETTLING)


def _state(**changes: Any) -> RunState:
    known: dict[str, Any] = {
        "status": "training",
        "status_epoch": 0,
        "best_epoch": -1,
        "restored_epoch": -1,
        "training_count": 50,
        "validation_count": 50,
        "chance_loss": CHANCE,
    }
    return RunState(**{**known, **changes})


def _rows(training: Values, validation: Values, first: int = 0) -> Values:
    epochs = np.arange(first, first + len(training), dtype=np.float64)
    nothing = np.zeros(len(training))
    return np.stack([epochs, training, validation, nothing, nothing, nothing], axis=1)


def _history(curves: tuple[Values, Values], count: int | None = None) -> History:
    history = History()
    history.append(_rows(curves[0][:count], curves[1][:count]))
    return history


def _told(curves: tuple[Values, Values], step: int = 15) -> list[Verdict]:
    """What a person reads while the run goes on, headline by headline."""
    history, told = History(), list[Verdict]()
    for first in range(0, len(curves[0]), step):
        history.append(_rows(curves[0][first : first + step], curves[1][first : first + step], first))
        verdict = diagnose(history, _state())
        if not told or told[-1].headline != verdict.headline:
            told.append(verdict)
    return told


def _noise(seed: int, size: float, memory: float = 0.0) -> Values:
    """Noise of standard deviation `size`; neighbours correlate by `memory`."""
    random = np.random.default_rng(seed)
    noise = random.normal(0, size, len(EPOCHS))
    for i in range(1, len(noise)):
        noise[i] = memory * noise[i - 1] + np.sqrt(1 - memory**2) * noise[i]
    return noise


def _noisy(curves: tuple[Values, Values], seed: int, size: float, memory: float = 0.0) -> tuple[Values, Values]:
    training = curves[0] + _noise(seed, size / 2, memory)
    return np.maximum(training, 0.001), np.maximum(curves[1] + _noise(seed + 100, size, memory), 0.001)


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
        assert [verdict.kind for verdict in _told(_noisy(curves, seed, size, memory))] == kinds


def test_overfitting_names_the_epoch_of_the_minimum_and_says_how_far_it_rose() -> None:
    verdict = _told(OVERFITTING)[-1]
    lowest = int(OVERFITTING_VALIDATION.argmin())
    assert verdict.headline == f"Overfitting since epoch {lowest}"
    final = diagnose(_history(OVERFITTING), _state())
    percent = int(final.detail.split("about ")[1].split(" %")[0])
    assert percent == pytest.approx(100 * (OVERFITTING_VALIDATION[-1] / OVERFITTING_VALIDATION[lowest] - 1), abs=3)
    assert f"{OVERFITTING_VALIDATION[lowest]:.2f} of epoch {lowest}" in final.detail
    assert "training loss fell" in final.detail


def test_overfitting_is_noticed_soon_after_the_rise() -> None:
    assert diagnose(_history(OVERFITTING, 110), _state()).kind == "overfitting"


@pytest.mark.parametrize(("size", "memory"), [(0.01, 0.0), (0.05, 0.0), (0.1, 0.0), (0.02, 0.9), (0.05, 0.6)])
def test_noise_around_a_flat_curve_is_never_called_overfitting(size: float, memory: float) -> None:
    for seed in range(4):
        flat = (0.5 - 0.1 * EPOCHS / 1200, np.full(len(EPOCHS), 0.5))
        assert "overfitting" not in {verdict.kind for verdict in _told(_noisy(flat, seed, size, memory), step=30)}


def test_a_curve_that_hovers_at_a_threshold_keeps_its_verdict() -> None:
    waves = 0.02 * np.sin(EPOCHS / 60)
    risen = 0.5 + 0.06 * np.clip((EPOCHS - 100) / 100, 0, 1)
    told = _told((OVERFITTING_TRAINING, risen + np.where(EPOCHS > 300, waves, 0)))
    assert [verdict.kind for verdict in told] == ["learning", "overfitting"]
    falling = 0.55 - 0.05 * np.log(1 + EPOCHS / 100)
    for seed in range(3):
        assert len(_told(_noisy((falling, falling + 0.05), seed, 0.03, 0.3))) <= 2


def test_both_losses_rising_is_no_overfitting() -> None:
    training, validation = OVERFITTING
    assert diagnose(_history((training[::-1].copy(), validation)), _state()).kind != "overfitting"
    assert diagnose(_history((np.full(len(training), 0.4), validation)), _state()).kind != "overfitting"


def test_overfitting_that_is_cured_is_no_longer_claimed() -> None:
    cure = np.linspace(OVERFITTING_VALIDATION[-1], 0.46, 300)
    validation = np.concatenate([OVERFITTING_VALIDATION, cure, np.full(1500, 0.46)])
    training = np.concatenate([OVERFITTING_TRAINING, np.linspace(0.1, 0.42, 300), np.full(1500, 0.42)])
    assert diagnose(_history((training, validation)), _state()).kind == "good"


def test_a_training_loss_far_above_guessing_asks_for_a_lower_learning_rate() -> None:
    random = np.random.default_rng(0)
    wild = 3 + random.random(200)
    verdict = diagnose(_history((wild, wild)), _state())
    assert (verdict.kind, verdict.headline) == ("unstable", "Learning rate too high?")
    assert f"{wild[-1]:.2f}" in verdict.detail
    calm = np.concatenate([wild[:3], np.full(50, 0.4)])
    assert diagnose(_history((calm, calm)), _state()).kind == "learning"


def test_without_validation_points_overfitting_is_neither_claimed_nor_denied() -> None:
    training = OVERFITTING_TRAINING
    verdict = diagnose(_history((training, np.full(len(training), np.nan))), _state(validation_count=0))
    assert verdict.kind == "no_validation"
    assert diagnose(_history((UNDERFITTING[0], UNDERFITTING[1] * np.nan)), _state(validation_count=0)).kind == (
        "underfitting"
    )


def test_validation_points_may_come_late() -> None:
    validation = OVERFITTING_VALIDATION.copy()
    validation[:30] = np.nan
    assert diagnose(_history((OVERFITTING_TRAINING, validation)), _state()).kind == "overfitting"
    validation[:-1] = np.nan
    assert diagnose(_history((OVERFITTING_TRAINING, validation)), _state()).kind == "learning"


def test_states_of_the_run_come_before_its_curves() -> None:
    history = _history(OVERFITTING)
    assert diagnose(history, _state(training_count=0)).kind == "waiting"
    assert diagnose(History(), _state()).kind == "waiting"
    assert diagnose(_history(OVERFITTING, 1), _state()).kind == "waiting"
    diverged = diagnose(history, _state(status="diverged", status_epoch=12))
    assert (diverged.kind, diverged.headline) == ("diverged", "Diverged at epoch 12")
    assert "learning rate" in diverged.detail
    assert diagnose(_history(OVERFITTING, 1), _state(status="diverged", status_epoch=0)).kind == "diverged"
    stopped = diagnose(history, _state(status="stopped_early", status_epoch=1090, best_epoch=1040))
    assert (stopped.kind, stopped.headline) == ("stopped", "Stopped early at epoch 1,090")
    assert "1,040" in stopped.detail
    assert "back in use" not in stopped.detail
    restored = diagnose(history, _state(status="stopped_early", status_epoch=90, best_epoch=40, restored_epoch=40))
    assert restored.detail == "Validation loss was lowest at epoch 40, whose weights are back in use."


def test_with_a_minimum_improvement_the_epoch_gone_back_to_is_not_called_the_lowest() -> None:
    state = _state(status="stopped_early", status_epoch=124, best_epoch=119, restored_epoch=104)
    detail = diagnose(_history(OVERFITTING), state).detail
    assert "epoch 104, whose weights are back in use" in detail
    assert "lowest" not in detail
    assert "best" not in detail
    kept = diagnose(_history(OVERFITTING), _state(status="stopped_early", status_epoch=124, best_epoch=124))
    assert "since" not in kept.detail, "it was the lowest when it stopped"


def test_losses_on_other_points_are_not_compared() -> None:
    """Easy points at first; those drawn at epoch 300 cost more, and are learned in turn."""
    training, validation = GOOD[0][:300], GOOD[1][:300]
    after = (np.append(training, 0.2 + GOOD[0]), np.append(validation, 0.2 + GOOD[1]))
    history = _history(after, 300)
    assert diagnose(history, _state()).kind == "good"
    assert diagnose(history, _state(points_epoch=300)).kind == "learning"
    told = []
    for end in range(300, 1500, 20):
        history.append(_rows(after[0][end : end + 20], after[1][end : end + 20], end))
        kind = diagnose(history, _state(points_epoch=300)).kind
        if kind not in told:
            told.append(kind)
    assert told == ["learning", "good"]


def test_overfitting_on_new_points_is_told_by_their_own_best() -> None:
    lower = 0.3 * OVERFITTING_VALIDATION[:200]
    history = _history((np.append(OVERFITTING_TRAINING[:200], OVERFITTING_TRAINING), np.append(lower, OVERFITTING[1])))
    history.forget_best(200)
    lowest = 200 + int(OVERFITTING_VALIDATION.argmin())
    verdict = diagnose(history, _state(points_epoch=200))
    assert verdict.headline == f"Overfitting since epoch {lowest}"


@pytest.mark.parametrize("curves", [GOOD, UNDERFITTING, WIDE_GAP, (EPOCHS * 0 + 3, EPOCHS * 0 + 3)])
@pytest.mark.parametrize("count", [1, 2, 9])
def test_right_after_a_change_of_points_nothing_is_claimed(curves: tuple[Values, Values], count: int) -> None:
    verdict = diagnose(_history(curves), _state(points_epoch=len(EPOCHS) - count))
    assert (verdict.kind, verdict.headline) == ("learning", "Learning")


def test_verdicts_survive_the_merging_of_a_long_history() -> None:
    epochs = np.arange(40_000.0)
    training = 0.1 + 0.59 * np.exp(-epochs / 2000)
    validation = 0.46 + 0.23 * np.exp(-epochs / 500) + 0.5 * (1 - np.exp(-np.maximum(0, epochs - 2000) / 9000))
    told = _told((training, validation), step=500)
    assert [verdict.kind for verdict in told] == ["learning", "overfitting"]
    assert told[-1].headline == f"Overfitting since epoch {int(validation.argmin()):,}"


def test_losses_beyond_all_measure_are_no_error() -> None:
    huge = np.full(50, 1e300)
    assert diagnose(_history((huge, huge)), _state()).kind == "unstable"
    assert diagnose(_history((huge * np.inf, huge)), _state()).kind == "learning"


def test_a_first_epoch_that_takes_long_is_told_from_one_that_has_not_begun() -> None:
    before = _history(OVERFITTING, 1)
    assert diagnose(before, _state()).kind == "waiting"
    assert diagnose(before, _state(is_training=True)).kind == "learning"


def test_overfitting_is_over_when_the_gap_is_closed() -> None:
    cure = 700
    after = np.arange(500)
    training = np.concatenate([OVERFITTING_TRAINING[:cure], 0.55 - 0.4 * np.exp(-after / 20)])
    validation = np.concatenate([OVERFITTING_VALIDATION[:cure], 0.57 + 0.3 * np.exp(-after / 20)])
    told = _told((training, validation))
    assert [verdict.kind for verdict in told][:2] == ["learning", "overfitting"]
    assert told[-1].kind != "overfitting"


def test_a_network_that_was_never_better_than_untrained_is_not_said_to_overfit_since_epoch_0() -> None:
    training, validation = OVERFITTING_TRAINING[:600], 0.69 + 0.002 * EPOCHS[:600]
    last = _told((training, validation))[-1]
    assert last.kind == "overfitting"
    assert "epoch 0" not in last.headline


def test_a_network_that_died_above_chance_is_not_learning() -> None:
    training = np.where(EPOCHS < 5, 50.0, 1.25)
    assert _told((training, training))[-1].kind == "unstable"


@pytest.mark.parametrize("epoch", [3, 60, 250, 900])
def test_an_earlier_epoch_gets_the_verdict_that_it_had_then(epoch: int) -> None:
    whole, then = _history(OVERFITTING), _history(OVERFITTING, epoch + 1)
    assert diagnose(whole.until(epoch), _state()) == diagnose(then, _state())


def test_an_early_stop_without_a_best_epoch_names_none() -> None:
    history = _history(OVERFITTING, 200)
    several = diagnose(history, _state(status="stopped_early", status_epoch=199, best_epoch=40))
    assert "lowest at epoch 40" in several.detail
    assert "in use" not in several.detail
    assert "epoch" not in diagnose(history, _state(status="stopped_early", status_epoch=199)).detail
