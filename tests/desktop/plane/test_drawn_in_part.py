"""Points that come, go and change are drawn anew with those around them alone, and the picture is the same."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QImage, QPainter, QPixmap
from PySide6.QtWidgets import QApplication

from core.plane.grid import EXTENT, WHOLE
from desktop.look.paint_arrays import draw_sprites
from desktop.look.theme import LIGHT
from desktop.plane.points_item import PointLayer
from desktop.plane.shown import ShownPoints

SIDE = 300
Columns = tuple[npt.NDArray[np.float32], npt.NDArray[np.uint8], npt.NDArray[np.bool_]]


def points(count: int) -> Columns:
    rng = np.random.default_rng(count)
    positions = rng.uniform(-EXTENT, EXTENT, (count, 2)).astype(np.float32)
    return positions, rng.integers(0, 6, count).astype(np.uint8), rng.random(count) < 0.4


EDITS = st.lists(
    st.tuples(
        st.sampled_from(["erase", "move", "shift", "relabel", "flip", "add", "back", "stroke", "paint", "zoom"]),
        st.integers(0, 9),
    ),
    min_size=2,
    max_size=14,
)


@given(EDITS)
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_what_is_drawn_anew_in_part_gives_the_picture_of_a_full_redraw(
    qapp: QApplication, keeps_pictures: None, edits: list[tuple[str, int]]
) -> None:
    """Where ids tell which points are the same as before. Several edits may come between two paints."""
    random, layer, view = np.random.default_rng(len(edits)), PointLayer(LIGHT), WHOLE
    positions, labels, held_out = points(400)
    ids, is_wrong = np.arange(400), np.zeros(400, np.bool_)
    before = []
    for what, number in [("paint", 0), *edits, ("paint", 0)]:
        before.append((positions, labels, held_out, ids, is_wrong))
        near = np.hypot(*(positions - random.uniform(-3.2, 3.2, 2)).T) < 0.2 + 0.2 * number
        if what == "erase":
            positions, labels, held_out = positions[~near], labels[~near], held_out[~near]
            ids, is_wrong = ids[~near], is_wrong[~near]
        elif what == "move":
            positions = np.where(near[:, None], positions + np.float32(0.3), positions)
        elif what == "shift":
            positions = positions + np.float32(0.1)
        elif what == "back":
            positions, labels, held_out, ids, is_wrong = before[-1 - number % len(before)]
        elif what == "stroke":
            (layer.begin_passing if number % 2 else layer.end_passing)()
        elif what == "relabel":
            labels = np.where(near, np.uint8(number % 6), labels)
        elif what == "flip":
            is_wrong = is_wrong ^ near
        elif what == "add":
            (more, more_labels, more_held_out), first = points(number), ids.max(initial=0) + 1
            positions, labels = np.concatenate([positions, more]), np.concatenate([labels, more_labels])
            held_out = np.concatenate([held_out, more_held_out])
            ids = np.concatenate([ids, np.arange(first, first + number)])
            is_wrong = np.concatenate([is_wrong, np.zeros(number, np.bool_)])
        elif what == "zoom":
            view = WHOLE.zoomed(1 + number, 0.3, -0.2)
        layer.set_points(ShownPoints(positions, labels, held_out, is_wrong, None, ids))
        if what == "paint":
            fresh = PointLayer(LIGHT)
            fresh.set_points(ShownPoints(positions, labels, held_out, is_wrong))
            assert layer.pixmap(SIDE, 1.5, 1.0, view).toImage() == fresh.pixmap(SIDE, 1.5, 1.0, view).toImage()
            assert layer.outside(view) == fresh.outside(view)


@pytest.fixture
def keeps_pictures(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of few points, too."""
    monkeypatch.setattr("desktop.plane.kept_pictures.FEWEST_POINTS", 0)


@pytest.fixture
def drawn(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """How many points each call draws."""
    counts: list[int] = []

    def counted(painter: QPainter, fragments: npt.NDArray[np.float64], sheet: QPixmap) -> None:
        counts.append(len(fragments))
        draw_sprites(painter, fragments, sheet)

    monkeypatch.setattr("desktop.plane.points_item.draw_sprites", counted)
    return counts


def test_points_that_change_are_drawn_with_those_around_them_alone(qapp: QApplication, drawn: list[int]) -> None:
    positions, labels, held_out = points(2000)
    layer, ids = PointLayer(LIGHT), np.arange(2000)
    layer.set_points(ShownPoints(positions, labels, held_out, ids=ids))
    layer.pixmap(SIDE, 1.0)
    drawn.clear()
    stays = np.hypot(*(positions - 1.0).T) > 0.3
    layer.set_points(ShownPoints(positions[stays], labels[stays], held_out[stays], ids=ids[stays]))
    layer.pixmap(SIDE, 1.0)
    assert len(drawn) == 1
    assert drawn[0] < 200


def test_points_added_elsewhere_in_the_same_frame_are_drawn_too(qapp: QApplication) -> None:
    positions, labels, held_out = points(300)
    positions[250:] = -2.0
    layer, fresh, ids = PointLayer(LIGHT), PointLayer(LIGHT), np.arange(300)
    layer.set_points(ShownPoints(positions[:250], labels[:250], held_out[:250], ids=ids[:250]))
    layer.pixmap(SIDE, 1.0)
    stays = np.hypot(*(positions - 1.0).T) > 0.3
    before = stays & (ids < 250)
    layer.set_points(ShownPoints(positions[before], labels[before], held_out[before], ids=ids[before]))
    for each in (layer, fresh):
        each.set_points(ShownPoints(positions[stays], labels[stays], held_out[stays], ids=ids[stays]))
    assert layer.pixmap(SIDE, 1.0).toImage() == fresh.pixmap(SIDE, 1.0).toImage()


def test_points_that_are_back_are_not_drawn_again(qapp: QApplication, drawn: list[int]) -> None:
    """As undo brings them back after all of them were moved, or got another class."""
    (positions, labels, held_out), layer, ids = points(3000), PointLayer(LIGHT), np.arange(3000)
    moved, relabelled = positions + np.float32(0.2), np.roll(labels, 1)
    states = (positions, labels), (moved, labels), (moved, relabelled), (moved, held_out.astype(np.uint8))
    pictures = []
    for shown, shown_labels in (*states, *states):
        layer.set_points(ShownPoints(shown, shown_labels, held_out, ids=ids))
        pictures.append(layer.pixmap(SIDE, 1.0).toImage())
    assert pictures[:4] == pictures[4:]
    assert drawn == [3000] * 4


def test_no_picture_of_points_on_their_way_takes_the_room_of_others(qapp: QApplication, drawn: list[int]) -> None:
    (positions, labels, held_out), layer, ids = points(3000), PointLayer(LIGHT), np.arange(3000)
    layer.set_points(ShownPoints(positions, labels, held_out, ids=ids))
    layer.pixmap(SIDE, 1.0)
    layer.begin_passing()
    for step in range(200):
        layer.set_points(ShownPoints(positions + np.float32(0.01 * step), labels, held_out, ids=ids))
        layer.pixmap(SIDE, 1.0)
    layer.end_passing()
    drawn.clear()
    layer.set_points(ShownPoints(positions, labels, held_out, ids=ids))
    layer.pixmap(SIDE, 1.0)
    assert not drawn


def crowd(layer: PointLayer, *ways: tuple[float, float]) -> QImage:
    """The picture of 7,000 points that have come to each of these ways, pixels, from where they were."""
    (positions, labels, held_out), ids = points(7000), np.arange(7000)
    for x, y in ways:
        way = np.array([x, -y], np.float32) * np.float32(2 * EXTENT / SIDE)
        layer.set_points(ShownPoints(positions + way, labels, held_out, ids=ids))
        picture = layer.pixmap(SIDE, 1.0).toImage()
    return picture


@pytest.mark.parametrize("way", [(30, 20), (-30, -20), (0, 10), (15, -15)])
def test_a_crowd_on_its_way_is_drawn_only_where_it_comes_into_sight(
    qapp: QApplication, drawn: list[int], way: tuple[float, float]
) -> None:
    """Elsewhere its picture goes with it, by whole pixels."""
    layer, still = PointLayer(LIGHT), crowd(PointLayer(LIGHT), way)
    layer.begin_passing()
    crowd(layer, (0, 0))
    drawn.clear()
    assert crowd(layer, (-8, 5), (way[0] + 0.3, way[1] - 0.2)) == still
    assert sum(drawn) < 3500


@pytest.mark.parametrize(
    "what", ["rests", "goes on", "is erased in part", "is chosen", "is seen from near", "has more on top"]
)
def test_a_crowd_that_was_on_its_way_is_seen_where_it_is_when_it(qapp: QApplication, what: str) -> None:
    layer, fresh = PointLayer(LIGHT), PointLayer(LIGHT)
    layer.begin_passing()
    crowd(layer, (0, 0), (12.4, 7.4), (12.6, 7.6))
    if what != "goes on":
        layer.end_passing()
    (positions, labels, held_out), ids, view = points(7000), np.arange(7000), WHOLE
    positions = positions + np.array([12.6, -7.6], np.float32) * np.float32(2 * EXTENT / SIDE)
    is_chosen = np.full(7000, what == "is chosen")
    if what == "goes on":
        positions[0] += np.float32(0.5)
    elif what == "is seen from near":
        view = WHOLE.zoomed(2, 0.3, -0.2)
    stays = np.arange(7000) % 50 > 0 if what == "is erased in part" else np.ones(7000, np.bool_)
    for each in (fresh,) if what == "rests" else (layer, fresh):
        each.set_points(
            ShownPoints(positions[stays], labels[stays], held_out[stays], None, is_chosen[stays], ids[stays])
        )
    if what == "has more on top":
        for each in (layer, fresh):
            grown = np.concatenate([positions, positions[:3] + np.float32(0.1)])
            more = np.concatenate([labels, labels[:3]]), np.concatenate([held_out, held_out[:3]])
            each.set_points(ShownPoints(grown, *more, ids=np.arange(7003)))
    assert layer.pixmap(SIDE, 1.0, 1.0, view).toImage() == fresh.pixmap(SIDE, 1.0, 1.0, view).toImage()
