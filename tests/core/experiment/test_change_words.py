"""Words for what changed under way."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given

from core.experiment.change_words import shared_words, variant_words
from core.experiment.changes import compare
from core.experiment.fields import with_value
from core.experiment.presets import opening_experiment
from core.experiment.spec import Experiment
from tests.core.strategies import experiments


def _with(experiment: Experiment, *changes: tuple[str, Any]) -> Experiment:
    for path, value in changes:
        experiment = with_value(experiment, path, value)
    return experiment


def _told(old: Experiment, new: Experiment) -> list[str]:
    return shared_words(old, new) + variant_words(old.variants[0], new.variants[0])


@pytest.mark.parametrize(
    ("before", "changes", "words"),
    [
        ([], [("training.learning_rate", 0.1)], ["learning rate 0.1"]),
        ([], [("training.batch_size", 64)], ["batch size 64"]),
        ([], [("regularization.dropout.enabled", True)], ["dropout 0.5 on"]),
        ([("regularization.dropout.enabled", True)], [("regularization.dropout.rate", 0.3)], ["dropout 0.3"]),
        ([("regularization.dropout.enabled", True)], [("regularization.dropout.enabled", False)], ["dropout off"]),
        ([], [("regularization.l2.enabled", True), ("regularization.l2.strength", 0.02)], ["L2 0.02 on"]),
        ([], [("regularization.early_stopping.enabled", True)], ["early stopping on"]),
        (
            [("regularization.early_stopping.enabled", True)],
            [("regularization.early_stopping.patience", 1200)],
            ["patience 1200"],
        ),
        (
            [("regularization.early_stopping.enabled", True)],
            [("regularization.early_stopping.restore_best", False)],
            ["restore best weights off"],
        ),
        ([("training.optimizer", "adamw")], [("training.weight_decay", 0.02)], ["weight decay 0.02"]),
    ],
)
def test_a_change_in_words(before: list[tuple[str, Any]], changes: list[tuple[str, Any]], words: list[str]) -> None:
    old = _with(opening_experiment(), *before)
    assert _told(old, _with(old, *changes)) == words


@pytest.mark.parametrize(
    ("path", "value"),
    [("regularization.dropout.rate", 0.3), ("regularization.l1.strength", 0.1), ("training.weight_decay", 0.5)],
)
def test_what_has_no_effect_is_not_told(path: str, value: Any) -> None:
    old = opening_experiment()
    assert _told(old, with_value(old, path, value)) == []


@given(experiments(), experiments())
def test_there_are_words_for_differences_alone_and_never_twice_the_same(old: Experiment, new: Experiment) -> None:
    words = _told(old, new)
    assert len(set(words)) == len(words)
    assert all(words)
    assert _told(old, old) == []
    if compare(old, new).kind == "none":
        assert not words
