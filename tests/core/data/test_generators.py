"""Generated datasets: as many points as asked for, balanced, inside the plane, the same again for the same seed."""

from __future__ import annotations

import msgspec
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.data.generators import GENERATORS, class_shares, generate, with_generated
from core.data.generators.curves import Curve
from core.data.generators.shape import LIMIT
from core.data.points import MAX_POINTS, Points
from core.data.split import assign
from core.experiment.spec import DataSpec
from tests.core.strategies import data_specs, points, seeds

ALL = pytest.mark.parametrize("generator", GENERATORS)
CLASS_COUNTS = pytest.mark.parametrize("class_count", range(2, 7))


def _spec(generator: str, **settings: object) -> DataSpec:
    return msgspec.convert({"generator": generator, **settings}, DataSpec)


@settings(max_examples=60)
@given(data_specs)
def test_counts_bounds_and_balance(data: DataSpec) -> None:
    positions, labels = generate(data)
    count = data.point_count if data.generator is not None else 0
    assert positions.shape == (count, 2)
    assert positions.dtype == np.float32
    assert labels.dtype == np.uint8
    assert (np.abs(positions) <= LIMIT + 1e-6).all()
    assert (labels < data.class_count).all()
    if count:
        for known in (count, count // 3, 7):
            shares = np.bincount(labels[:known], minlength=data.class_count) / known
            assert (np.abs(shares - class_shares(data)) * known < 1.5).all(), "as far as the first points go, too"


@CLASS_COUNTS
def test_even_classes_take_turns(class_count: int) -> None:
    labels = generate(_spec("moons", class_count=class_count))[1]
    assert labels.tolist() == [i % class_count for i in range(200)]


@pytest.mark.parametrize("balance", [0.1, 0.5])
def test_the_last_class_has_the_balance_of_the_first(balance: float) -> None:
    labels = generate(_spec("spiral", class_count=4, balance=balance, point_count=1000))[1]
    counts = np.bincount(labels)
    assert counts[3] / counts[0] == pytest.approx(balance, abs=0.01)
    assert (np.diff(counts) < 0).all()


@ALL
@CLASS_COUNTS
def test_no_point_is_pressed_against_the_edge(generator: str, class_count: int) -> None:
    """Noise that leads out of the plane is drawn again: points thin out towards the edge, and none lies on it."""
    positions, _ = generate(_spec(generator, class_count=class_count, noise=1.0, point_count=1000))
    reach = np.abs(positions).max(axis=1)
    at_the_edge = (reach > LIMIT - 0.01).mean()
    assert at_the_edge <= 0.012, "of the plane's area it is 0.7 %"
    assert (reach > LIMIT - 0.5).mean() > 10 * at_the_edge


@ALL
@CLASS_COUNTS
def test_the_seed_decides(generator: str, class_count: int) -> None:
    data = _spec(generator, class_count=class_count, seed=4)
    assert (generate(data)[0] == generate(data)[0]).all()
    assert (generate(data)[0] != generate(msgspec.structs.replace(data, seed=5))[0]).any()


@ALL
@CLASS_COUNTS
def test_sliders_feel_continuous(generator: str, class_count: int) -> None:
    data = _spec(generator, class_count=class_count, noise=0.0, point_count=200)
    base, _ = generate(data)
    grown, _ = generate(msgspec.structs.replace(data, point_count=1000))
    assert (grown[:200] == base).all()
    little, _ = generate(msgspec.structs.replace(data, noise=0.1))
    double, _ = generate(msgspec.structs.replace(data, noise=0.2))
    is_further = np.isclose(double - base, 2 * (little - base), atol=1e-5).all(axis=1)
    assert is_further.mean() > 0.97, "all but those whose noise led out of the plane"
    assert abs((little - base)[is_further].std() - 0.1) < 0.02


@ALL
@CLASS_COUNTS
def test_shapes_fill_the_plane_and_leave_room_for_noise(generator: str, class_count: int) -> None:
    positions, _ = generate(_spec(generator, class_count=class_count, noise=0.0, point_count=1000))
    reach = np.abs(positions).max()
    assert 1.9 < reach < LIMIT + 1e-6
    assert np.quantile(np.abs(positions), 0.99) < 2.6


@ALL
@CLASS_COUNTS
def test_without_noise_a_point_resembles_its_nearest_neighbour(generator: str, class_count: int) -> None:
    """Whatever the shape, there is something to learn: places and classes go together."""
    positions, labels = generate(_spec(generator, class_count=class_count, noise=0.0, point_count=1000))
    gaps = ((positions[:, None] - positions[None]) ** 2).sum(axis=2)
    np.fill_diagonal(gaps, np.inf)
    same = labels[gaps.argmin(axis=1)] == labels
    # Areas touch without noise, so points next to a border may take after the other side; so may outliers.
    is_curve = isinstance(GENERATORS[generator].shape, Curve)
    assert same.mean() > (0.95 if is_curve else 0.55 if generator == "imbalanced" else 0.75)


def test_xor_is_the_four_quadrants() -> None:
    positions, labels = generate(_spec("xor", noise=0.0, point_count=400))
    assert (labels == (positions[:, 0] * positions[:, 1] < 0)).all()
    quadrants = np.unique(np.sign(positions), axis=0, return_counts=True)[1]
    assert len(quadrants) == 4
    assert quadrants.min() > 60


def test_checkerboard_for_two_classes_has_four_by_four_cells() -> None:
    positions, labels = generate(_spec("checkerboard", noise=0.0, point_count=1000))
    cells = np.floor((positions + 2.4) / 1.2).astype(int).clip(0, 3)
    assert (labels == cells.sum(axis=1) % 2).all()
    assert len(np.unique(cells, axis=0)) == 16


@CLASS_COUNTS
def test_circles_are_rings(class_count: int) -> None:
    positions, labels = generate(_spec("circles", noise=0.0, class_count=class_count))
    np.testing.assert_allclose(np.hypot(*positions.T), 2.4 * (labels + 1) / class_count, rtol=1e-5)


@settings(max_examples=60)
@given(data_specs, points())
def test_generated_points_are_replaced_and_drawn_ones_stay(data: DataSpec, before: Points) -> None:
    after = with_generated(data, before)
    stays = before.drawn & (before.labels < data.class_count)
    drawn = after.kept(after.drawn)
    assert drawn.ids.tolist() == before.ids[stays].tolist()
    assert (drawn.positions == before.positions[stays]).all()
    assert (drawn.flip_at == before.flip_at[stays]).all()
    assert (drawn.place == before.place[stays]).all()
    generated = after.kept(~after.drawn)
    positions, labels = generate(data)
    assert np.array_equal(generated.positions, positions)
    assert np.array_equal(generated.labels, labels)
    alone = with_generated(data, Points.empty())
    assert np.array_equal(generated.flip_at, alone.flip_at)
    assert np.array_equal(generated.place, alone.place)
    assert (np.diff(after.ids) > 0).all()
    assert after.next_id > after.ids.max(initial=-1)


@given(st.integers(10, 1000), seeds)
def test_noise_that_moves_points_changes_no_role_and_no_label(count: int, seed: int) -> None:
    data = DataSpec(point_count=count, label_noise=0.2, seed=seed)
    before = with_generated(data, Points.empty()).added([[0.0, 0.0]], 1)
    moved = msgspec.structs.replace(data, noise=0.7)
    after = with_generated(moved, before)
    a, b = assign(data, before), assign(moved, after)
    assert (a.is_validation == b.is_validation).all()
    assert (a.labels == b.labels).all()


@given(st.integers(10, 990), st.integers(1, 10), seeds)
def test_a_few_points_more_leave_nearly_all_roles_as_they_were(count: int, more: int, seed: int) -> None:
    one, other = (DataSpec(point_count=n, seed=seed) for n in (count, count + more))
    before = assign(one, with_generated(one, Points.empty())).is_validation
    after = assign(other, with_generated(other, Points.empty())).is_validation
    assert int((before != after[:count]).sum()) <= 6


@settings(max_examples=60)
@given(data_specs)
def test_the_share_is_exact_in_each_class_and_the_noise_in_each_class_of_each_role(data: DataSpec) -> None:
    points = with_generated(data, Points.empty())
    assignment = assign(data, points)
    for label in range(data.class_count):
        mine = points.labels == label
        held_out = mine & assignment.is_validation
        assert abs(int(held_out.sum()) - data.validation_share * mine.sum()) <= 0.5 + 1e-3
        for role in (held_out, mine & ~assignment.is_validation):
            assert abs(int(assignment.is_wrong[role].sum()) - data.label_noise * role.sum()) <= 0.5 + 1e-3


@settings(max_examples=60)
@given(data_specs, st.floats(0.1, 0.9), st.floats(0, 0.5))
def test_sliders_moved_afterwards_are_met_within_a_few_points(data: DataSpec, share: float, noise: float) -> None:
    """Thresholds and places stay with their points, so what other settings give can't be exact in each role."""
    points = with_generated(data, Points.empty())
    moved = msgspec.structs.replace(data, validation_share=share, label_noise=noise)
    assignment = assign(moved, points)
    for label in range(data.class_count):
        mine = points.labels == label
        assert abs(int((mine & assignment.is_validation).sum()) - share * mine.sum()) <= 0.5 + 1e-3
        for role in (mine & assignment.is_validation, mine & ~assignment.is_validation):
            assert abs(int(assignment.is_wrong[role].sum()) - noise * role.sum()) <= 5


def test_there_is_room_for_drawn_points_first() -> None:
    full = Points.empty().added(np.zeros((MAX_POINTS - 5, 2)), 0)
    assert len(with_generated(DataSpec(point_count=10), full)) == MAX_POINTS
