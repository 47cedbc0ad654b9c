"""Where a word or a button may stand over the curves, and what a zoom of the chart leaves where it is."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QRectF

from desktop.chart.axes import Window
from desktop.chart.curves_item import Area, CurvesItem, Line

RECT = QRectF(0, 0, 200, 100)
X = np.array([0.0, 50.0, 100.0, 150.0, 200.0])


@pytest.fixture
def curves() -> CurvesItem:
    """A band between the rows 20 and 80, and a line at row 95."""
    made = CurvesItem()
    band = Area(np.array([X, np.full(5, 20.0), np.full(5, 80.0)]), "#123456", 0.2)
    made.show_in(RECT, [band], [Line(np.array([X, np.full(5, 95.0)]), "#123456", 2.0)])
    return made


@pytest.mark.parametrize(
    ("top", "is_crossed"), [(2.0, False), (15.0, True), (45.0, True), (75.0, True), (83.0, False), (92.0, True)]
)
def test_the_band_of_repeats_covers_all_between_its_edges(curves: CurvesItem, top: float, is_crossed: bool) -> None:
    assert curves.is_crossed(QRectF(60, top, 40, 9), clear=1) == is_crossed


def test_beside_a_longer_run_before_a_zoom_leaves_the_place_where_it_is() -> None:
    window, whole = Window(), (0.0, 300.0)
    window.zoom((0.0, 1000.0), 200.0, 1.25, whole, least=10.0)
    assert window.span is not None
    low, high = window.span
    assert high - low == pytest.approx(240)
    assert (200 - low) / (high - low) == pytest.approx(200 / 300)
