"""What restarts training and what doesn't, for every setting there is."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest
from hypothesis import given

from core.data.points import Points
from core.experiment.changes import compare
from core.experiment.fields import FIELDS, Field, value_of, with_value
from core.experiment.presets import opening_experiment
from core.experiment.spec import Experiment, Variant
from tests.core.strategies import experiments

HOT = {"training.learning_rate", "training.weight_decay", "training.batch_size"}


def _another(field: Field, value: Any) -> Any:
    if field.kind == "switch":
        return not value
    if field.kind == "choice":
        return next(choice for choice, _ in field.choices if choice != value)
    if field.kind == "layers":
        return (*value, 3)
    return field.minimum if value != field.minimum else type(value)(field.maximum)


@pytest.mark.parametrize("path", FIELDS)
def test_every_setting_reaches_training_as_it_should(path: str) -> None:
    old = with_value(opening_experiment(), "repeats.count", 3)
    new = with_value(old, path, _another(FIELDS[path], value_of(old, path)))
    change = compare(old, new)
    if path in HOT or path.startswith("regularization."):
        assert change.kind == "hot"
    else:
        assert change.kind == "restart"
        assert change.reason == f"{FIELDS[path].label.lower()} changed"
    assert compare(new, new).kind == "none"


@pytest.mark.parametrize(("setting", "value"), [("generator", "spiral"), ("generator", None), ("seed", 99)])
def test_another_data_set_begins_anew(setting: str, value: object) -> None:
    old = opening_experiment()
    new = msgspec.structs.replace(old, data=msgspec.structs.replace(old.data, **{setting: value}))
    assert compare(old, new).kind == "restart"


def test_another_number_of_variants_begins_anew() -> None:
    old = opening_experiment()
    assert compare(old, msgspec.structs.replace(old, variants=(*old.variants, Variant()))).kind == "restart"


def test_what_repeats_learn_from_means_nothing_without_repeats() -> None:
    old = opening_experiment()
    assert compare(old, with_value(old, "repeats.resample", True)).kind == "hot"


def test_any_variant_counts() -> None:
    old = msgspec.structs.replace(opening_experiment(), variants=(Variant(), Variant()))
    assert compare(old, with_value(old, "network.hidden", (3,), variant=1)).kind == "restart"
    assert compare(old, with_value(old, "regularization.l2.strength", 0.5, variant=1)).kind == "hot"


def test_points_come_and_go_while_training_goes_on() -> None:
    old = opening_experiment()
    more = msgspec.structs.replace(old, points=old.points.added([[0.0, 0.0]], 1))
    assert compare(old, more).kind == "hot"
    fewer = msgspec.structs.replace(more, points=more.points.erased([[0.0, 0.0]], 1.0))
    assert compare(more, fewer).kind == "hot"
    assert compare(fewer, more).kind == "hot", "undo"
    drawn = msgspec.structs.replace(old, points=Points.empty().added([[0.0, 1.0], [1.0, 0.0]], 1))
    nothing = msgspec.structs.replace(old, points=Points.empty())
    assert compare(nothing, drawn).kind == "hot"


def test_other_points_altogether_begin_anew() -> None:
    old = opening_experiment()
    assert compare(old, msgspec.structs.replace(old, points=Points.empty())).kind == "restart"
    elsewhere = Points.empty().added(-old.points.positions, old.points.labels)
    change = compare(old, msgspec.structs.replace(old, points=elsewhere))
    assert (change.kind, change.reason) == ("restart", "another dataset")


def test_settings_of_generated_points_change_nothing_where_all_are_drawn() -> None:
    old = opening_experiment()
    drawn = msgspec.structs.replace(
        old,
        data=msgspec.structs.replace(old.data, generator=None),
        points=Points.empty().added([[0.0, 1.0], [1.0, 0.0]], 1),
    )
    assert compare(drawn, with_value(drawn, "data.noise", 0.9)).kind == "hot"
    assert compare(drawn, with_value(drawn, "data.validation_share", 0.9)).kind == "restart"


def test_the_reason_names_the_setting_as_the_screen_does() -> None:
    old = opening_experiment()
    assert compare(old, with_value(old, "network.hidden", ())).reason == "hidden layers changed"


@given(experiments(), experiments())
def test_nothing_but_equality_is_no_change(one: Experiment, other: Experiment) -> None:
    assert (compare(one, other).kind == "none") == (one == other)
    copy = msgspec.structs.replace(one, points=one.points.kept(one.points.ids >= 0))
    assert compare(one, copy).kind == "none"


def test_variants_that_change_places_or_change_together_begin_anew() -> None:
    """Else the weights of one would go on under the name of another."""
    plain, dropout = Variant(), with_value(opening_experiment(), "regularization.dropout.enabled", True).variants[0]
    old = msgspec.structs.replace(opening_experiment(), variants=(plain, dropout))
    assert compare(old, msgspec.structs.replace(old, variants=(dropout, plain))).kind == "restart"
