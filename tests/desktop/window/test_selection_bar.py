"""The bar of selected points stays on its plane, and the coordinates of one point in sight."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QObject, QRect
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from core.experiment.spec import Axis, Source
from desktop.look.theme import LIGHT, enlarged
from desktop.window.selection_bar import EDGE, Selected, SelectionBar
from tests.desktop.styled import style


@pytest.mark.parametrize("percent", [100, 150, 200])
@pytest.mark.parametrize("side", [800, 500, 400])
def test_the_coordinates_of_one_point_are_whole_on_a_small_plane_in_large_type(
    qtbot: QtBot, side: int, percent: int
) -> None:
    theme = enlarged(LIGHT, percent)
    style(theme)
    plane = QWidget()
    qtbot.addWidget(plane)
    plane.resize(side, side)
    plane.show()
    bar = SelectionBar(plane)
    bar.set_theme(theme)
    bar.set_class_names(("Blue", "Orange"))
    bar.keep_within(QRect(0, 0, side, side), side, QRect(), ())
    bar.set_selected(Selected(1, 0, 0, (0.25, -1.5)))
    assert bar.width() <= side - 2 * EDGE
    for box in bar.boxes:
        assert box.isVisible()
        assert bar.rect().contains(box.geometry())


class Changes(QObject):
    """Counts how often parts of a bar come or go."""

    def __init__(self, bar: SelectionBar) -> None:
        super().__init__(bar)
        self.count = 0
        for part in bar.findChildren(QWidget):
            part.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's signature
        self.count += event.type() in (QEvent.Type.ShowToParent, QEvent.Type.HideToParent)
        return False


def bar_of(plane: QWidget, side: int, selected: Selected, *callouts: QRect) -> SelectionBar:
    bar = SelectionBar(plane)
    bar.set_theme(LIGHT)
    bar.set_class_names(("Blue", "Orange"))
    bar.keep_within(QRect(0, 0, side, side), side, QRect(), callouts)
    bar.set_selected(selected)
    return bar


def test_beside_the_class_of_a_point_with_a_wrong_label_stands_the_label_that_its_symbol_shows(qtbot: QtBot) -> None:
    style(LIGHT)
    plane = QWidget()
    qtbot.addWidget(plane)
    plane.resize(800, 800)
    plane.show()
    bar = bar_of(plane, 800, Selected(1, 0, 0, (0.25, -1.5), given=1))
    assert bar.classes.currentText() == "Blue"
    assert bar.wrong_label.isVisible()
    assert bar.wrong_label.text() == "labelled Orange"
    assert "networks learn from it" in bar.wrong_label.toolTip()
    bar.set_selected(Selected(1, 1, 0, (0.25, -1.5), given=1))
    assert "learn" not in bar.wrong_label.toolTip(), "nobody learns from a point that is held out"
    bar.set_selected(Selected(1, 0, 0, (0.25, -1.5)))
    assert not bar.wrong_label.isVisible()


def test_beside_the_coordinates_of_an_imported_point_stands_where_it_lies_on_the_axes(qtbot: QtBot) -> None:
    plane = QWidget()
    qtbot.addWidget(plane)
    plane.resize(800, 800)
    plane.show()
    bar = SelectionBar(plane)
    bar.set_theme(LIGHT)
    bar.set_class_names(("Blue", "Orange"))
    bar.keep_within(QRect(0, 0, 800, 800), 800, QRect(), ())
    source = Source("iris.csv", Axis("petal length", 3.75, 0.5), Axis("petal width", -1200.0, 100.0))
    bar.set_selected(Selected(1, 0, 0, (1.0, -1.5), source=source))
    assert bar.on_axes.isVisible()
    assert "4.25 · −1350" in bar.on_axes.text()
    assert "petal width −1350" in bar.on_axes.toolTip()
    far = Source("years.csv", Axis("pressure", 101_325.0, 50.0), Axis("height", 0.3, 0.3))
    bar.set_selected(Selected(1, 0, 0, (0.24, -1.0), source=far))
    assert "101337 · 0" in bar.on_axes.text(), "as exact as the ticks beside it, however large the numbers are"
    bar.set_selected(Selected(1, 0, 0, (1.0, -1.5)))
    assert bar.on_axes.isHidden(), "where the axes count in plane units, too"


def test_a_class_may_go_that_is_the_wrong_label_of_the_point_selected(qtbot: QtBot) -> None:
    """Names change before what is selected: an edit tells of both, one after the other."""
    style(LIGHT)
    plane = QWidget()
    qtbot.addWidget(plane)
    bar = bar_of(plane, 800, Selected(1, 0, 0, (0.25, -1.5), given=2))
    bar.set_class_names(("Blue", "Orange"))
    bar.set_selected(Selected(1, 0, 0, (0.25, -1.5), given=1))
    assert bar.wrong_label.text() == "labelled Orange"


@pytest.mark.parametrize("side", [800, 170])
@pytest.mark.parametrize("selected", [Selected(30, 4), Selected(1, 0, 0, (0.25, -1.5))])
def test_where_a_callout_comes_the_bar_gives_way_with_the_parts_that_it_has(
    qtbot: QtBot, side: int, selected: Selected
) -> None:
    style(LIGHT)
    plane, callout = QWidget(), QRect(0, 0, side, 40)
    qtbot.addWidget(plane)
    plane.resize(side, side)
    plane.show()
    bar = bar_of(plane, side, selected)
    size, changes = bar.size(), Changes(bar)
    bar.keep_within(QRect(0, 0, side, side), side, QRect(), (callout,))
    assert changes.count == 0
    assert bar.geometry() == bar_of(plane, side, selected, callout).geometry()
    assert bar.y() > callout.bottom()
    assert bar.size() == size


@pytest.mark.parametrize("selected", [Selected(30, 4), Selected(1, 0, 0, (0.25, -1.5))])
def test_on_a_wider_or_narrower_plane_the_bar_has_the_parts_that_have_room(qtbot: QtBot, selected: Selected) -> None:
    style(LIGHT)
    plane = QWidget()
    qtbot.addWidget(plane)
    plane.resize(800, 800)
    plane.show()
    bar = bar_of(plane, 800, selected)
    for side in (170, 800, 300):
        bar.keep_within(QRect(0, 0, side, side), side, QRect(), ())
        assert bar.geometry() == bar_of(plane, side, selected).geometry()
