"""What becomes of a headline where there is little room."""

from __future__ import annotations

from typing import Any, Final

import numpy as np
import pytest

from core.metrics.diagnosis import Findings, Verdict, diagnose
from tests.core.metrics.diagnosis.stories import (
    EPOCHS,
    GOOD,
    OVERFITTING,
    SETTLING,
    UNDERFITTING,
    WIDE_GAP,
    errors,
    history,
    role,
    rows,
    state,
    told,
    verdict,
)

STOPPED: Final[dict[str, Any]] = {"status": "stopped_early", "status_epoch": 1090}

RISEN = (0.2 + 0.5 * SETTLING, 0.45 + 0.25 * np.exp(-EPOCHS / 10) + 0.08 * np.clip((EPOCHS - 60) / 200, 0, 1))


def past_best() -> Verdict:
    early = 0.071 + 0.6 * np.exp(-EPOCHS / 2)
    later = early + 0.338 * (1 - np.exp(-np.maximum(0, EPOCHS - 9) / 20))
    return verdict((later - 0.01, later))


def found_before_points_changed() -> Verdict:
    past, findings = history(OVERFITTING, 400), Findings()
    findings.note(diagnose(past, errors(past), state()), 399, 0, (40, 0.46), 0.7)
    past.append(rows(OVERFITTING[0][400:403], OVERFITTING[1][400:403], 400))
    return diagnose(past, errors(past), state(points_epoch=400, kept=findings.kept(400)))


@pytest.mark.parametrize(
    ("found", "shorter"),
    [
        (verdict(OVERFITTING), ["Overfitting"]),
        (found_before_points_changed(), ["Overfitting"]),
        (verdict(RISEN, error=0.09), ["Perhaps overfitting", "Overfitting?"]),
        (past_best(), ["Past its best"]),
        (verdict(OVERFITTING, status="diverged", status_epoch=12), ["Diverged"]),
        (verdict(OVERFITTING, status="stopped_early", status_epoch=1090), ["Stopped early"]),
        (verdict(GOOD), []),
    ],
    ids=lambda value: value.kind if isinstance(value, Verdict) else "",
)
def test_a_headline_that_goes_on_about_an_epoch_or_points_can_be_said_shorter(
    found: Verdict, shorter: list[str]
) -> None:
    assert list(found.shorter) == shorter


def test_whatever_names_a_number_has_a_form_without_it() -> None:
    heard = [found for curves in (OVERFITTING, RISEN, GOOD, UNDERFITTING, WIDE_GAP) for found in told(curves)]
    for found in heard:
        assert bool(found.shorter) == any(letter.isdigit() for letter in found.headline), found.headline
        lengths = [len(words) for words in (found.headline, *found.shorter)]
        assert lengths == sorted(set(lengths), reverse=True), found.headline


@pytest.mark.parametrize(
    ("found", "kind"),
    [
        (verdict((0.68 + 0.01 * SETTLING, 0.69 + 0.01 * SETTLING)), "underfitting"),
        (verdict((1.2 + 0.1 * SETTLING, 1.3 + 0.1 * SETTLING)), "unstable"),
        (verdict((0.1 + 0.6 * SETTLING, np.full_like(EPOCHS, np.nan)), validation=role(0)), "no_validation"),
        (verdict(OVERFITTING, status="diverged", status_epoch=12), "diverged"),
        (verdict(OVERFITTING, **STOPPED, best_epoch=40, restored_epoch=40), "stopped"),
        (verdict(OVERFITTING, **STOPPED, best_epoch=119, restored_epoch=104), "stopped"),
        (verdict(OVERFITTING, **STOPPED, best_epoch=40), "stopped"),
    ],
    ids=[
        "near guessing",
        "far above guessing",
        "no validation points",
        "diverged",
        "stopped",
        "stopped before its best",
        "stopped, not restored",
    ],
)
def test_what_is_told_has_forms_for_little_room(found: Verdict, kind: str) -> None:
    assert found.kind == kind
    lengths = [len(words) for words in (found.detail, *found.briefer)]
    assert len(lengths) > 1
    assert lengths == sorted(set(lengths), reverse=True)
