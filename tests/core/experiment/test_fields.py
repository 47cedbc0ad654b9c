"""Every setting can be found, explained, shown and edited within its bounds."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.data.points import MAX_POINTS
from core.experiment.fields import FIELDS, Field, value_of, with_value
from core.experiment.spec import Experiment, Variant

WITHOUT_FIELD = {"points", "variants", "data.generator", "data.class_names", "data.source"}
"""Edited by other means: by drawing, by a choice of pictures, by opening a table."""

NUMBERS = [field for field in FIELDS.values() if field.kind in ("integer", "real")]
by_path = pytest.mark.parametrize("path", FIELDS)


def _paths(spec: msgspec.Struct, prefix: str = "") -> Iterator[str]:
    for name in spec.__struct_fields__:
        value, path = getattr(spec, name), prefix + name
        if isinstance(value, msgspec.Struct):
            yield from _paths(value, path + ".")
        else:
            yield path


def test_every_setting_has_a_field() -> None:
    settings = {*_paths(Experiment()), *_paths(Variant())}
    assert settings - WITHOUT_FIELD == set(FIELDS)


@by_path
def test_every_field_is_explained_and_begins_at_its_default(path: str) -> None:
    field = FIELDS[path]
    assert field.label
    assert field.help.endswith(".")
    assert len(field.help) > 30
    assert field.help.lower() != field.label.lower()
    assert value_of(Experiment(), path) == field.default
    assert field.text(field.default)


@pytest.mark.parametrize("field", NUMBERS, ids=lambda field: field.path)
def test_numbers_have_bounds_and_a_usable_scale(field: Field) -> None:
    assert field.minimum <= field.default <= field.maximum
    assert field.minimum < field.maximum
    if field.scale == "logarithmic":
        assert field.minimum > 0 or 0 < field.smallest < field.maximum
    else:
        steps = (field.maximum - field.minimum) / field.step
        assert steps == pytest.approx(round(steps))


@pytest.mark.parametrize("field", NUMBERS, ids=lambda field: field.path)
def test_bounds_are_kept(field: Field) -> None:
    for value in (field.minimum, field.maximum):
        assert value_of(with_value(Experiment(), field.path, value), field.path) == value
    for value in (field.minimum - 1e-6, field.maximum + 1, math.nan, math.inf, -math.inf):
        with pytest.raises(ValueError, match=field.label):
            with_value(Experiment(), field.path, value)


def test_who_wants_more_points_than_are_made_is_told_where_there_is_room_for_them() -> None:
    field = FIELDS["data.point_count"]
    assert f"{field.maximum:,} are the most" in field.help
    assert f"up to {MAX_POINTS:,}" in field.help


def test_layers_are_bounded_in_number_and_width() -> None:
    for hidden in ((), (1,), (256,) * 6):
        assert value_of(with_value(Experiment(), "network.hidden", hidden), "network.hidden") == hidden
    for wrong in ((0,), (257,), (3,) * 7):
        with pytest.raises(ValueError, match="hidden layer"):
            with_value(Experiment(), "network.hidden", wrong)


def test_features_are_any_that_there_are_but_never_none() -> None:
    choices = [feature for feature, _ in FIELDS["network.features"].choices]
    for chosen in ((choices[0],), (choices[-1],), tuple(choices), tuple(reversed(choices))):
        found = value_of(with_value(Experiment(), "network.features", chosen), "network.features")
        assert set(found) == set(chosen)
        assert list(found) == sorted(found, key=choices.index)
    for wrong in ((), ("x1", "x1")):
        with pytest.raises(ValueError, match="at least one input feature, and each only once"):
            with_value(Experiment(), "network.features", wrong)


def test_a_choice_must_be_one_of_the_choices() -> None:
    for path, field in FIELDS.items():
        if field.kind == "choice":
            for choice, label in field.choices:
                assert field.text(value_of(with_value(Experiment(), path, choice), path)) == label
            with pytest.raises(ValueError, match=field.label):
                with_value(Experiment(), path, "nonsense")


@by_path
def test_only_the_one_setting_changes(path: str) -> None:
    field = FIELDS[path]
    others: dict[str, Any] = {"switch": not field.default, "layers": (5,), "features": ("x1^2", "sin x2")}
    other = others.get(field.kind, field.choices[-1][0] if field.choices else field.maximum)
    before = Experiment(variants=(Variant(), Variant()))
    after = with_value(before, path, other, variant=1)
    assert value_of(after, path, variant=1) == other
    assert with_value(after, path, field.default, variant=1) == before
    if field.of_variant:
        assert after.variants[0] == before.variants[0]


@pytest.mark.parametrize(
    ("path", "value", "text"),
    [
        ("data.label_noise", 0.25, "25 %"),
        ("data.noise", 0.3, "0.30"),
        ("network.hidden", (64, 32), "64 - 32"),
        ("network.hidden", (), "none"),
        ("network.features", ("x1", "x2^2", "x1*x2", "sin x2"), "x₁, x₂², x₁·x₂, sin x₂"),
        ("network.activation", "relu", "ReLU"),
        ("network.batch_normalization", True, "on"),
        ("regularization.early_stopping.patience", 50, "50 epochs"),
        ("regularization.l2.strength", 0.0001, "0.0001"),
        ("training.batch_size", 20_000, "all points"),
        ("training.batch_size", 500, "500 points"),
    ],
)
def test_values_read_well(path: str, value: object, text: str) -> None:
    assert FIELDS[path].text(value) == text


@given(st.sampled_from(NUMBERS), st.floats(0, 1))
def test_any_number_within_bounds_is_taken_and_shown(field: Field, share: float) -> None:
    value: float = field.minimum + share * (field.maximum - field.minimum)
    if field.kind == "integer":
        value = round(value)
    assert value_of(with_value(Experiment(), field.path, value), field.path) == value
    assert field.text(value)
