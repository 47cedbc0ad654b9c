"""What restarts training and what doesn't, for every setting there is."""

from __future__ import annotations

from typing import Any

import msgspec
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.data.points import Points
from core.data.split import sent
from core.experiment.changes import compare, composed
from core.experiment.fields import FIELDS, Field, value_of, with_value
from core.experiment.presets import opening_experiment
from core.experiment.spec import Experiment, NetworkSpec, TrainingSpec, Variant
from tests.core.strategies import experiments

HOT = {"training.learning_rate", "training.weight_decay", "training.batch_size"}


def _another(field: Field, value: Any) -> Any:
    if field.kind == "switch":
        return not value
    if field.kind == "choice":
        return next(choice for choice, _ in field.choices if choice != value)
    if field.kind == "features":
        return (*value, "sin x2")
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
    elif path == "repeats.count":
        assert (change.kind, change.places) == ("reform", (0,))
    else:
        assert change.kind == "restart"
        assert change.reason == f"{FIELDS[path].label.lower()} changed"
    assert compare(new, new).kind == "none"


@pytest.mark.parametrize(("setting", "value"), [("generator", "spiral"), ("generator", None), ("seed", 99)])
def test_another_data_set_begins_anew(setting: str, value: object) -> None:
    old = opening_experiment()
    new = msgspec.structs.replace(old, data=msgspec.structs.replace(old.data, **{setting: value}))
    assert compare(old, new).kind == "restart"


def test_another_set_of_input_features_is_another_network_for_its_variant_alone() -> None:
    other = with_value(Experiment(variants=(A, B)), "network.features", ("x1", "x2", "sin x1"), variant=1)
    change = compare(Experiment(variants=(A, B)), other)
    assert (change.kind, change.reason, change.places) == ("reform", "input features changed", (0, -1))


def test_what_repeats_learn_from_means_nothing_without_repeats() -> None:
    old = opening_experiment()
    other = with_value(old, "repeats.resample", True)
    assert compare(old, other).kind == "hot"
    assert compare(old, with_value(other, "repeats.count", 3)).kind == "reform", "they train anew anyway"


A, B, C = (Variant(network=NetworkSpec(hidden=(width,))) for width in (3, 4, 5))
A_CURED, B_CURED = (
    with_value(Experiment(variants=(one,)), "regularization.l2.enabled", True).variants[0] for one in (A, B)
)

REFORMS = {
    "one comes": ((A,), (A, B), (0, -1)),
    "one comes first": ((A,), (B, A), (-1, 0)),
    "a copy comes": ((A, B), (A, B, B), (0, 1, -1)),
    "one goes": ((A, B, C), (A, C), (0, 2)),
    "one of two alike goes": ((A, A), (A,), (0,)),
    "two change places": ((A, B), (B, A), (1, 0)),
    "cured and plain change places": ((A, A_CURED), (A_CURED, A), (1, 0)),
    "one is reshaped": ((A, B), (A, C), (0, -1)),
    "one is cured, another comes": ((A,), (A_CURED, B), (0, -1)),
    "two are cured, and a third stays": ((A, B, C), (A_CURED, B_CURED, C), (-1, -1, 2)),
}


@pytest.mark.parametrize("name", REFORMS)
def test_variants_that_are_still_there_go_on(name: str) -> None:
    before, after, places = REFORMS[name]
    old = msgspec.structs.replace(opening_experiment(), variants=before)
    change = compare(old, msgspec.structs.replace(old, variants=after))
    assert (change.kind, change.places) == ("reform", places)
    assert compare(old, msgspec.structs.replace(old, variants=after, training=TrainingSpec(seed=9))).kind == "restart"


@pytest.mark.parametrize("after", [(C,), (C, C), (A_CURED, B_CURED)])
def test_where_none_is_still_there_a_new_run_begins(after: tuple[Variant, ...]) -> None:
    old = msgspec.structs.replace(opening_experiment(), variants=(A, B))
    assert compare(old, msgspec.structs.replace(old, variants=after)).kind == "restart"


def test_one_of_several_variants_is_cured_under_way() -> None:
    old = msgspec.structs.replace(opening_experiment(), variants=(A, B, A))
    assert compare(old, with_value(old, "regularization.l2.strength", 0.5, variant=1)).kind == "hot"


def test_reforms_one_after_the_other_are_as_one() -> None:
    assert composed((A, B), [((0, 1, -1), (A, B, C)), ((2, 1), (C, B))]) == (-1, 1)
    assert composed((A, B), [((0, -1), (A, C)), ((0, -1), (A, B))]) == (0, 1), "the one that left came back"
    assert composed((A, B), [((1, 0), (B, A)), ((1, 0), (A, B))]) == (0, 1)
    assert composed((A,), [((0, 0), (A, A_CURED)), ((1, 0), (A_CURED, A))]) == (0, 0)
    assert composed((A, B), [((-1, -1, -1), (B, B, A))]) == (1, -1, 0)


def _with_places(size: int) -> st.SearchStrategy[tuple[tuple[int, ...], tuple[Variant, ...]]]:
    pairs = st.tuples(st.integers(-1, size - 1), st.sampled_from([A, B, C]))
    return st.lists(pairs, min_size=1, max_size=5).map(lambda chosen: tuple(zip(*chosen, strict=True)))  # type: ignore[arg-type,return-value]  # two tuples


@given(st.data())
def test_what_goes_on_through_all_reforms_goes_on_with_the_same(data: st.DataObject) -> None:
    base = data.draw(st.lists(st.sampled_from([A, B, C]), min_size=1, max_size=4), "base")
    reforms, size = [], len(base)
    for _ in range(data.draw(st.integers(0, 4), "reforms")):
        reforms.append(data.draw(_with_places(size), "reform"))
        size = len(reforms[-1][0])
    expected = list(range(len(base)))
    for places, _ in reforms:
        expected = [expected[place] if place >= 0 else -1 for place in places]
    found = composed(base, reforms)
    assert len(found) == size
    assert all(mine in (found[k], -1) for k, mine in enumerate(expected))
    newcomers = [k for k, place in enumerate(found) if place == -1]
    left = {place for place in range(len(base)) if place not in found}
    assert not any(base[place] == reforms[-1][1][k] for place in left for k in newcomers), "nobody trains up in vain"


def test_points_come_and_go_while_training_goes_on() -> None:
    old = opening_experiment()
    more = msgspec.structs.replace(old, points=old.points.added([[0.0, 0.0]], 1))
    assert compare(old, more).kind == "hot"
    fewer = msgspec.structs.replace(more, points=more.points.kept(~more.points.near([[0.0, 0.0]], 1.0)))
    assert compare(more, fewer).kind == "hot"
    assert compare(fewer, more).kind == "hot", "undo"
    relabelled = msgspec.structs.replace(old, points=old.points.relabelled(old.points.ids % 2 == 0, 1))
    assert compare(old, relabelled).kind == "hot"
    drawn = msgspec.structs.replace(old, points=Points.empty().added([[0.0, 1.0], [1.0, 0.0]], 1))
    nothing = msgspec.structs.replace(old, points=Points.empty())
    assert compare(nothing, drawn).kind == "hot"


def test_points_that_are_moved_or_sent_to_training_go_on_being_learned() -> None:
    old = opening_experiment()
    everything = np.arange(len(old.points))
    moved = msgspec.structs.replace(old, points=old.points.moved(everything, -old.points.positions))
    assert compare(old, moved).kind == "hot"
    assert compare(moved, old).kind == "hot", "undo"
    held_out = old.points.place < old.data.validation_share
    sent_to = msgspec.structs.replace(
        old, points=sent(old.points, held_out, old.data.validation_share, to_validation=False)
    )
    assert compare(old, sent_to).kind == "hot"


def test_a_learned_point_that_is_held_out_begins_anew() -> None:
    old = opening_experiment()
    one = np.arange(len(old.points)) == np.flatnonzero(old.points.place >= old.data.validation_share)[0]
    new = msgspec.structs.replace(old, points=sent(old.points, one, old.data.validation_share, to_validation=True))
    change = compare(old, new)
    assert (change.kind, change.reason) == ("restart", "points sent to validation")


def test_points_from_elsewhere_are_others_whatever_their_ids() -> None:
    old = opening_experiment()
    moved = msgspec.structs.replace(old, points=old.points.moved(np.array([0]), [[0.0, 0.0]]))
    change = compare(old, moved, replaces_points=True)
    assert (change.kind, change.reason) == ("restart", "another dataset")
    more = msgspec.structs.replace(old, points=old.points.added([[0.0, 0.0]], 1))
    assert compare(old, more, replaces_points=True).kind == "hot", "they are the same, and one more"


def test_other_points_altogether_begin_anew() -> None:
    old = opening_experiment()
    assert compare(old, msgspec.structs.replace(old, points=Points.empty())).kind == "restart"
    elsewhere = old.points.numbered_from(500).added(-old.points.positions, old.points.labels)
    elsewhere = elsewhere.kept(elsewhere.ids >= 500)
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
