"""Keys wherever the focus is: Space trains, Enter presses, and a text being typed keeps its letters."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

import desktop.app
from core.experiment.presets import preset
from desktop.app import Playground
from desktop.widgets.number_box import NumberBox
from desktop.widgets.tile import Tile
from tests.fakes import FakeSession
from tests.tabs import show_tab

STEPS = 120
"""More presses of Tab than there are controls."""


@pytest.fixture
def playground(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Playground]:
    monkeypatch.setattr(desktop.app, "Session", FakeSession)
    made = Playground(preset("cures"))
    made.appearance.choose("light", False)
    qtbot.addWidget(made.window)
    made.clock.stop()
    made.window.resize(1440, 900)
    with qtbot.waitActive(made.window):
        made.window.show()
        made.window.activateWindow()
    made.settle()
    yield made
    made.window.close()


def focus() -> QWidget:
    focused = QApplication.focusWidget()
    assert focused is not None
    return focused


def by_tab(playground: Playground) -> Iterator[QWidget]:
    """Every widget that Tab reaches, with the focus on it, once round."""
    seen: set[QWidget] = set()
    for _ in range(STEPS):
        QTest.keyClick(focus(), Qt.Key.Key_Tab)
        focused = focus()
        if focused in seen:
            return
        seen.add(focused)
        yield focused


def test_space_trains_wherever_tab_has_led_but_in_a_text(playground: Playground) -> None:
    before, reached = playground.model.experiment, 0
    for widget in by_tab(playground):
        was_playing = playground.run.playing
        QTest.keyClick(widget, Qt.Key.Key_Space)
        assert playground.run.playing != was_playing or isinstance(widget, QLineEdit), widget.accessibleName()
        assert playground.model.experiment is before, widget.accessibleName()
        reached += isinstance(widget, QAbstractButton | QComboBox)
    assert reached > 20


def test_enter_presses_what_has_the_focus(playground: Playground) -> None:
    for widget in (
        playground.window.compare_bar.count.stepper.more,
        playground.window.regularization_panel.editors["regularization.l2.enabled"].controls[0],
    ):
        before = playground.model.experiment
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        QTest.keyClick(widget, Qt.Key.Key_Return)
        assert playground.model.experiment != before, widget.accessibleName()


def test_space_in_an_opened_list_is_the_list_s(playground: Playground) -> None:
    window = playground.window
    show_tab(window, "Training")
    box = window.training_panel.widget.editors["training.optimizer"].controls[0]
    assert isinstance(box, QComboBox)
    box.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(box, Qt.Key.Key_Return)
    assert box.view().isVisible()
    QTest.keyClick(focus(), Qt.Key.Key_Down)
    QTest.keyClick(box.view(), Qt.Key.Key_Space)
    assert not playground.run.playing
    box.hidePopup()


def test_arrows_go_through_the_tabs_for_who_came_by_tab(playground: Playground) -> None:
    tabs = playground.window.column.tabs
    tabs.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(tabs, Qt.Key.Key_Right)
    assert tabs.currentIndex() == 1
    assert not [command for command in playground.session.sent if "Step" in type(command).__name__]  # type: ignore[attr-defined]  # a FakeSession


@pytest.mark.parametrize(("tab", "chosen"), [("Network", "Answers"), ("Inside", "Weights")])
def test_arrows_lead_to_every_button_of_a_row_of_which_one_is_chosen(
    playground: Playground, tab: str, chosen: str
) -> None:
    show_tab(playground.window, tab)
    tiles = [one for one in playground.window.findChildren(Tile) if one.isVisible() and one.text() == chosen]
    (first,) = tiles
    first.setFocus(Qt.FocusReason.TabFocusReason)
    group = first.group()
    assert group is not None
    row, chosen_by_keys = [one for one in group.buttons() if one.isVisible()], {group.checkedButton()}
    keys = [Qt.Key.Key_Right] * len(row) + [Qt.Key.Key_Down] + [Qt.Key.Key_Left] * len(row)  # in one row, or in two
    for key in keys:
        QTest.keyClick(focus(), key)
        chosen_by_keys |= {one for one in row if one.isChecked() and one.hasFocus()}
    assert chosen_by_keys == set(row)
    assert not [command for command in playground.session.sent if "Step" in type(command).__name__]  # type: ignore[attr-defined]  # a FakeSession


def test_tab_leads_through_the_controls_over_the_diagram_as_they_stand(playground: Playground) -> None:
    show_tab(playground.window, "Network")
    diagram = playground.window.column.diagram
    diagram.choose_mode("step")
    bar = diagram.bar
    bar.set_point("1/18", has_others=True)
    bar.set_part(1, can_go_on=True, is_running=False)
    diagram.setFocus(Qt.FocusReason.TabFocusReason)
    places = []
    QTest.keyClick(focus(), Qt.Key.Key_Tab)
    while bar.isAncestorOf(focus()):
        middle = focus().mapTo(bar, focus().rect().center())
        places.append((middle.y() > bar.row_height, middle.x()))
        QTest.keyClick(focus(), Qt.Key.Key_Tab)
    assert len(places) == 6 + bar.back.isVisible(), "the mode, the exchange, the part, two points, back and next"
    assert places == sorted(places)


@pytest.mark.parametrize("is_known", [True, False])
def test_the_keyboard_stays_at_the_step_when_pause_makes_way_for_next(playground: Playground, is_known: bool) -> None:
    show_tab(playground.window, "Network")
    diagram = playground.window.column.diagram
    diagram.choose_mode("step")
    bar = diagram.bar
    bar.set_part(0, can_go_on=False, is_running=True)
    bar.pause.setFocus(Qt.FocusReason.TabFocusReason)
    bar.set_part(0, can_go_on=is_known, is_running=False)
    assert focus() is (bar.forth if is_known else bar.modes[-1])


def test_brackets_go_through_the_sizes_of_the_slider(playground: Playground) -> None:
    box, plane = playground.window.rail.radius.box, playground.window.plane
    told = [box.text()]
    for key in [Qt.Key.Key_BracketRight] * 5 + [Qt.Key.Key_BracketLeft] * 30:
        QTest.keyClick(plane, key)
        told.append(box.text())
    assert told[:7] == ["0.35", "0.4", "0.5", "0.6", "0.8", "1", "0.8"]
    assert told[-1] == "0.02"
    assert max(map(len, told)) <= len("0.025")


@pytest.mark.parametrize("forwards", [True, False])
def test_tab_goes_on_from_a_box_after_enter(playground: Playground, forwards: bool) -> None:
    show_tab(playground.window, "Network")
    key = Qt.Key.Key_Tab if forwards else Qt.Key.Key_Backtab
    box = next(box for box in playground.window.network_page.widget.panel.findChildren(NumberBox) if box.isVisible())
    box.setFocus()
    QTest.keyClick(box, key)
    expected = focus()
    box.setFocus()
    box.selectAll()
    QTest.keyClicks(box, "5")
    QTest.keyClick(box, Qt.Key.Key_Return)
    assert not box.hasFocus()
    QTest.keyClick(playground.window, key)
    assert focus() is expected
