"""The row of input features: maps that are switches, of which one always stays on."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from core.experiment.fields import with_value
from core.experiment.spec import Experiment
from core.plane.features import FEATURES, Feature
from desktop.look.diverging import diverging_rgba
from desktop.look.theme import DARK, LIGHT, Theme
from desktop.panels.network_panel import NetworkPanel
from tests.desktop.panels.panel_helpers import Recorder
from tests.desktop.styled import style


@pytest.fixture
def panel(qtbot: QtBot) -> NetworkPanel:
    style(LIGHT)
    made = NetworkPanel()
    qtbot.addWidget(made)
    made.set_theme(LIGHT)
    made.set_experiment(Experiment())
    made.resize(500, 260)
    made.show()
    qtbot.waitExposed(made)
    return made


def click(panel: NetworkPanel, feature: Feature) -> None:
    QTest.mouseClick(panel.features.tiles[feature], Qt.MouseButton.LeftButton)


def are_on(panel: NetworkPanel) -> list[Feature]:
    return [feature for feature, tile in panel.features.tiles.items() if tile.isChecked()]


def test_a_click_switches_one_feature_and_is_one_edit(panel: NetworkPanel) -> None:
    told = Recorder(panel)
    for feature in ("sin x1", "x1^2", "x2"):
        click(panel, feature)
    assert [value for _, value in told.changes] == [
        ("x1", "x2", "sin x1"),
        ("x1", "x2", "x1^2", "sin x1"),
        ("x1", "x1^2", "sin x1"),
    ]
    assert told.finished == ["network.features"] * 3
    assert are_on(panel) == ["x1", "x1^2", "sin x1"]


def test_the_last_one_stays_on_and_says_why(panel: NetworkPanel) -> None:
    click(panel, "x1")
    told, last = Recorder(panel), panel.features.tiles["x2"]
    assert "has to take in something" in last.toolTip()
    assert "has to take in something" in last.accessibleDescription()
    click(panel, "x2")
    assert not told.changes
    assert not told.finished
    assert are_on(panel) == ["x2"]
    assert "has to take in something" in QToolTip.text()
    QToolTip.hideText()
    click(panel, "x1")
    assert "has to take in something" not in last.toolTip()


def test_arrow_keys_lead_along_the_row_and_tab_comes_to_it_once(panel: NetworkPanel, qtbot: QtBot) -> None:
    tiles = list(panel.features.tiles.values())
    panel.activateWindow()
    tiles[0].setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(tiles[0].hasFocus)
    for key, place in ((Qt.Key.Key_Right, 1), (Qt.Key.Key_Right, 2), (Qt.Key.Key_Left, 1)):
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, key)
        assert tiles[place].hasFocus()
        assert [tile for tile in tiles if tile.focusPolicy() & Qt.FocusPolicy.TabFocus] == [tiles[place]]


def test_each_says_what_it_is_and_what_it_is_for(panel: NetworkPanel) -> None:
    names = [tile.accessibleName() for tile in panel.features.tiles.values()]
    assert names == [f"Input {name}" for name in ("x₁", "x₂", "x₁²", "x₂²", "x₁·x₂", "sin x₁", "sin x₂")]
    explained = {tile.toolTip() for tile in panel.features.tiles.values()}
    assert len(explained) == len(FEATURES)
    assert all(len(words) > 60 for words in explained)


def ink(image: QImage, x: float, y: float) -> QColor:
    """The colour at a share of the width and height of a tile."""
    return image.pixelColor(round(x * image.width()), round(y * image.height()))


def test_maps_show_where_a_feature_is_positive(panel: NetworkPanel) -> None:
    for feature in ("x1^2", "x2^2", "x1*x2"):
        click(panel, feature)
    pictures = {feature: tile.grab().toImage() for feature, tile in panel.features.tiles.items()}

    def is_positive(feature: Feature, x: float, y: float) -> bool:
        color = ink(pictures[feature], x, y)
        return color.green() > color.red()

    assert [is_positive("x1", x, 0.3) for x in (0.15, 0.85)] == [False, True]
    assert is_positive("x2", 0.5, 0.2)
    assert not is_positive("x2", 0.1, 0.8)
    assert [is_positive("x1^2", x, 0.3) for x in (0.15, 0.85)] == [True, True]
    assert [is_positive("x1*x2", x, 0.2) for x in (0.15, 0.85)] == [False, True]
    assert ink(pictures["x1^2"], 0.5, 0.3).lightness() > 230, "zero has no colour"


def test_what_is_off_is_pale(panel: NetworkPanel) -> None:
    tile = panel.features.tiles["x1"]
    strong = ink(tile.grab().toImage(), 0.1, 0.3)
    click(panel, "x1")
    assert ink(tile.grab().toImage(), 0.1, 0.3).saturation() < strong.saturation() / 2


def test_the_network_begins_with_as_many_inputs(panel: NetworkPanel) -> None:
    columns = panel.layers.columns
    assert columns.accessibleName() == "2 → 64 → 64 → 1"
    panel.set_experiment(with_value(Experiment(), "network.features", FEATURES))
    assert columns.accessibleName() == "7 → 64 → 64 → 1"
    assert "7 inputs" in columns.toolTip()
    panel.set_experiment(with_value(Experiment(), "network.features", ("x1*x2",)))
    assert "1 input," in columns.toolTip()


def test_without_hidden_layers_only_coordinates_leave_the_boundary_straight(panel: NetworkPanel) -> None:
    straight = with_value(Experiment(), "network.hidden", ())
    panel.set_counts(30, 10)
    counts = panel._counts
    for features, words in ((("x1",), "stays straight"), (("x1^2", "x2^2"), "by heart")):
        panel.set_experiment(with_value(straight, "network.features", features))
        assert words in counts.toolTip()


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_colours_go_from_one_end_over_nothing_to_the_other(theme: Theme) -> None:
    shares = np.array([-np.inf, -1, 0, np.nan, 1, 2], np.float32)
    found = [QColor(*pixel).name() for pixel in diverging_rgba(shares, theme).tolist()]
    negative, positive, zero = theme.negative, theme.positive, theme.surface
    assert found == [negative, negative, zero, zero, positive, positive]
