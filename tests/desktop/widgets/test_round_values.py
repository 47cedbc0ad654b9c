"""Notches of sliders, and numbers as they are written and read."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.experiment.fields import FIELDS, Field
from core.experiment.spec import Experiment
from desktop.widgets.round_values import nearest, notches, settled
from desktop.widgets.value_text import understood, written

NUMBERS = [field for field in FIELDS.values() if field.kind in ("integer", "real") and not field.path.endswith(".seed")]
"""A seed has no slider."""


@pytest.mark.parametrize("field", NUMBERS, ids=lambda field: field.path)
def test_notches_reach_from_bound_to_bound_and_rise(field: Field) -> None:
    values = notches(field)
    assert (values[0], values[-1]) == (field.minimum, field.maximum)
    assert all(low < high for low, high in pairwise(values))
    if field.kind == "integer":
        assert all(isinstance(value, int) for value in values)


@pytest.mark.parametrize("field", NUMBERS, ids=lambda field: field.path)
def test_every_notch_is_its_own_nearest(field: Field) -> None:
    values = notches(field)
    logarithmic = field.scale == "logarithmic"
    assert [nearest(values, value, logarithmic=logarithmic) for value in values] == list(range(len(values)))


@pytest.mark.parametrize("field", NUMBERS, ids=lambda field: field.path)
def test_a_notch_reads_back_as_it_was_written(field: Field) -> None:
    for value in notches(field):
        assert understood(field, written(field, value)) == value


def test_a_logarithmic_scale_from_zero_starts_zero_then_smallest() -> None:
    field = FIELDS["regularization.l2.strength"]
    assert notches(field)[:2] == (0.0, field.smallest)


def test_default_values_are_notches() -> None:
    experiment = Experiment()
    assert experiment.training.learning_rate in notches(FIELDS["training.learning_rate"])
    assert experiment.variants[0].regularization.l1.strength in notches(FIELDS["regularization.l1.strength"])


@pytest.mark.parametrize(
    ("path", "text", "value"),
    [
        ("training.learning_rate", "0,03", 0.03),
        ("training.learning_rate", "1e-3", 0.001),
        ("training.learning_rate", "500", 10.0),
        ("training.batch_size", "1,024", 1024),
        ("training.batch_size", "-3", 1),
        ("data.label_noise", "15 %", 0.15),
        ("data.label_noise", "15", 0.15),
        ("data.noise", "0.333", 0.33),
        ("training.batch_size", "all", 20_000),
        ("training.batch_size", " All points ", 20_000),
        ("data.noise", "much", None),
        ("data.noise", "nan", None),
        ("data.noise", "", None),
    ],
)
def test_typed_text_is_understood(path: str, text: str, value: float | None) -> None:
    assert understood(FIELDS[path], text) == value


@given(st.sampled_from(NUMBERS), st.floats(-1e6, 1e6))
def test_settled_values_lie_within_the_bounds_and_stay(field: Field, value: float) -> None:
    once = settled(field, value)
    assert field.minimum <= once <= field.maximum
    assert settled(field, once) == once
