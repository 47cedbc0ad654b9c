"""Parts of the diagram that need no widget: dashes, scales, the table."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from itertools import combinations

import numpy as np
import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from desktop.network import pictures
from desktop.network.diagram import Diagram
from desktop.network.edges_item import dashed
from desktop.network.overlay import Overlay, UnitTag
from desktop.network.places import Places, Room, placed
from desktop.network.readout import fitted
from desktop.network.scales import Scale, Scales, notch, without_outliers
from desktop.network.table import to_csv
from desktop.network.tags import laid_out
from tests.networks import look_of


def test_dashes_lie_on_their_edge_and_cover_the_same_share_of_each() -> None:
    edges = np.array([[0.0, 0.0, 100.0, 0.0], [10.0, 5.0, 40.0, 45.0]])
    found, which = dashed(edges, 5.0, 10.0)
    lengths = np.hypot(found[:, 2] - found[:, 0], found[:, 3] - found[:, 1])
    assert which.tolist() == [0] * 10 + [1] * 5
    assert lengths == pytest.approx(np.full(15, 5.0))
    assert found[:10, 1].tolist() == [0.0] * 10
    assert (found[10:, 1::2] - 5) * 3 == pytest.approx((found[10:, ::2] - 10) * 4)


@pytest.mark.parametrize(("value", "end"), [(0.11, 0.15), (1.0, 1.0), (1.01, 1.5), (6.0, 7.0), (80.0, 100.0)])
def test_scales_end_at_round_numbers(value: float, end: float) -> None:
    assert notch(value) == pytest.approx(end)


def test_a_scale_only_grows_and_bears_what_is_not_finite() -> None:
    scale, ends = Scale(), []
    for value in (0.5, 0.1, np.nan, np.inf, 2.5, 1.0):
        scale.fit(np.array([value], np.float32))
        ends.append(scale.end)
    assert ends == [0.5, 0.5, 0.5, 0.5, 3.0, 3.0]


def test_a_scale_neither_shrinks_nor_grows_for_a_few_large_values() -> None:
    scale = Scale()
    scale.fit(np.array([3.0], np.float32))
    mostly_small = np.array([0.1] * 99 + [10.0], np.float32)
    scale.fit(mostly_small, share=0.97)
    assert scale.end == 3.0


@pytest.mark.parametrize(
    ("weights", "most"), [([1.0] * 15 + [9.5], 4.0), ([-1.0, 9.5] + [0.5] * 6, 2.0), ([0.2, -0.9], 0.9), ([], 0.0)]
)
def test_one_large_weight_cannot_make_all_others_look_like_none(weights: list[float], most: float) -> None:
    found = without_outliers(np.array(weights, np.float32), 0.9)
    assert float(found.max(initial=0.0)) == pytest.approx(most)


@pytest.mark.parametrize("normalized", [False, True])
def test_the_table_has_a_row_for_every_number(normalized: bool) -> None:
    look = look_of(2, 3, 2, 1, normalized=normalized)
    rows = list(csv.DictReader(io.StringIO(to_csv(Diagram(look)))))
    assert len(rows) == 2 * 3 + 3 * 2 + 2 + 6 + (5 if normalized else 0)
    weight = next(row for row in rows if (row["layer"], row["unit"], row["from"]) == ("2", "2", "3"))
    assert float(weight["value"]) == pytest.approx(float(look.columns[1].weights[1, 2]))
    assert float(weight["gradient"]) == pytest.approx(float(look.columns[1].gradients[1, 2]))
    kinds = {row["number"] for row in rows}
    assert kinds == ({"weight", "beta", "gamma", "bias"} if normalized else {"weight", "bias"})
    assert {row["from"] for row in rows if row["layer"] == "1"} == {"x₁", "x₂", ""}


@pytest.mark.parametrize("units", [1, 4, 8, 16])
@pytest.mark.parametrize("size", [(490, 150), (490, 100), (650, 560), (320, 120)])
@pytest.mark.parametrize("hidden", [1, 2, 6])
def test_units_never_lie_over_one_another_or_outside(units: int, size: tuple[int, int], hidden: int) -> None:
    diagram = Diagram(look_of(2, *[units] * hidden, 1))
    places = placed(diagram, Room(*size, left=20, foot=30))
    boxes = [QRectF(*places.rect(column, slot)[:2], *[places.sides[column]] * 2) for column, slot in every(diagram)]
    assert not any(one.intersects(other) for one, other in combinations(boxes, 2))
    room = QRectF(0, 0, *size)
    assert all(room.contains(box) for box in boxes)


def test_small_units_stand_in_two_rows_and_are_nearly_twice_as_large() -> None:
    diagram = Diagram(look_of(2, 8, 8, 1))
    low = Room(490, 150, left=20, foot=30)
    assert placed(diagram, low).sides[1] > 1.6 * placed(diagram, replace(low, staggered=0.0)).sides[1]
    high = Room(490, 560, left=20, foot=30)
    assert len(set(placed(diagram, high).middles[1][:, 0])) == 1, "large ones stand in one"


def test_counts_of_units_that_are_not_shown_stand_all_in_one_row() -> None:
    diagram, scales = Diagram(look_of(2, 64, 64, 1, shown=(range(8), range(8), (0,)))), Scales()
    scales.of_maps(1).fit(np.array([0.7], np.float32))
    scales.of_maps(2).fit(np.array([1.0], np.float32))

    def counts_below(room: int) -> list[tuple[str, ...]]:
        return [pictures.notes(diagram, scales, at, Overlay(), lambda words: len(words) <= room) for at in (1, 2)]

    longer, shorter = len("±0.7 +56"), len("±1 +56")
    assert counts_below(longer) == [(), ()], "beside the keys"
    assert counts_below(shorter) == [("+56",), ("+56",)]


def every(diagram: Diagram) -> list[tuple[int, int]]:
    return [(column, slot) for column in range(diagram.column_count) for slot in range(len(diagram.shown(column)))]


def test_each_line_of_words_begins_a_row_of_its_own_unless_it_fits_beside_the_one_before(qtbot: QtBot) -> None:
    label = QLabel()
    qtbot.addWidget(label)
    metrics = label.fontMetrics()
    lines = ["unit 1.", "short", "a line of many words that goes on and on", "end"]
    width = metrics.horizontalAdvance("a line of many words that")
    rows = fitted(lines, metrics, width, 4)
    assert rows[0] == "unit 1 · short"
    assert rows[1].startswith("a line of many words")
    assert rows[2] == "goes on and on · end"
    in_few = fitted(lines, metrics, width, 2)
    assert len(in_few) == 2
    assert in_few[-1].endswith("…")


def test_in_a_grid_of_a_single_row_small_units_have_their_numbers(qtbot: QtBot) -> None:
    class Numbers(Overlay):
        def unit_tags(self, diagram: Diagram) -> list[UnitTag]:
            return [UnitTag(unit, ("1",), "") for unit in diagram.units() if unit.column == 1]

    diagram = Diagram(look_of(2, 3, 1))
    side = np.array([[10.0, 20.0], [10.0, 60.0]]), np.array([[90.0, 40.0]])
    in_a_row = np.array([[30.0, 40.0], [54.0, 40.0], [78.0, 40.0]])
    places = Places((side[0], in_a_row, side[1]), (16.0, 20.0, 16.0), 100.0, 80.0)
    label = QLabel()
    qtbot.addWidget(label)
    found, has_all = laid_out(Numbers(), diagram, places, None, QRectF(0, 0, 100, 100), QFontMetricsF(label.font()))
    assert has_all
    assert len(found) == 3
