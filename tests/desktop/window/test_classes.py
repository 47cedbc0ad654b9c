"""Classes come, go and get names of their own, from their chips and by keys; each is one step of undo."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

import desktop.app
from core.experiment.changes import compare
from core.experiment.class_names import class_names
from core.experiment.experiment_file import from_json, to_json
from core.experiment.presets import opening_experiment
from core.lessons.document import Document
from desktop.app import Playground
from desktop.document.edits import with_setting
from desktop.panels.class_chip import ClassChip, NameBox
from tests.desktop.window.hands import drag
from tests.fakes import FakeSession

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def playground(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Playground]:
    monkeypatch.setattr(desktop.app, "Session", FakeSession)
    made = Playground(opening_experiment())
    made.appearance.choose("light", False)
    qtbot.addWidget(made.window)
    made.clock.stop()
    made.window.resize(1280, 720)
    made.window.show()
    yield made
    made.window.close()


def names(playground: Playground) -> tuple[str, ...]:
    return class_names(playground.model.experiment.data)


def box_of(chip: ClassChip) -> NameBox:
    return next(box for box in chip.findChildren(NameBox) if box.isVisible())


def type_name(chip: ClassChip, name: str, key: Qt.Key = Qt.Key.Key_Return) -> None:
    """As the box is open: what is there is selected, so that typing replaces it."""
    text = box_of(chip).text
    text.selectAll()
    QTest.keyClick(text, Qt.Key.Key_Delete)
    QTest.keyClicks(text, name)
    QTest.keyClick(text, key)


def menu_of(chip: ClassChip) -> QMenu:
    """What the right button opens: systems send an event of its own for it."""
    middle = chip.rect().center()
    QApplication.sendEvent(chip, QContextMenuEvent(QContextMenuEvent.Reason.Mouse, middle, chip.mapToGlobal(middle)))
    return next(menu for menu in chip.findChildren(QMenu) if menu.isVisible())


def test_a_double_click_gives_a_name_that_shows_everywhere(playground: Playground) -> None:
    before, chip = playground.model.experiment, playground.window.rail.classes[1]
    QTest.mouseDClick(chip, LEFT)
    type_name(chip, "  setosa ")
    assert names(playground) == ("Blue", "setosa")
    assert chip.accessibleName() == "Paint setosa"
    assert playground.actions.classes[1].text() == "Paint setosa"
    assert playground.model.undo_stack.undoText() == "Rename Orange to setosa"
    QTest.keyClick(playground.window, Qt.Key.Key_2)
    drag(playground, LEFT, [(0.0, 0.0)])
    assert playground.model.undo_stack.undoText() == "Paint 1 setosa point"
    assert from_json(to_json(playground.model.experiment)) == playground.model.experiment
    for _ in range(2):
        playground.actions.undo.trigger()
    assert playground.model.experiment is before
    assert chip.accessibleName() == "Paint Orange"
    playground.actions.redo.trigger()
    assert names(playground) == ("Blue", "setosa")


def test_f2_names_the_class_in_hand_and_escape_leaves_its_name(playground: Playground) -> None:
    rail, steps = playground.window.rail, playground.model.undo_stack.count()
    playground.actions.rename_class.trigger()
    type_name(rail.classes[0], "cats", Qt.Key.Key_Escape)
    assert names(playground) == ("Blue", "Orange")
    assert playground.model.undo_stack.count() == steps
    rail.classes[1].setFocus()
    QTest.keyClick(rail.classes[1], Qt.Key.Key_F2)
    type_name(rail.classes[1], "dogs")
    assert names(playground) == ("Blue", "dogs")
    QTest.keyClick(rail.classes[1], Qt.Key.Key_F2)
    type_name(rail.classes[1], "")
    assert names(playground) == ("Blue", "Orange"), "without a name it is called by its colour"


def test_two_classes_of_one_name_are_refused_with_a_sentence(playground: Playground) -> None:
    QTest.mouseDClick(playground.window.rail.classes[0], LEFT)
    type_name(playground.window.rail.classes[0], "Orange")
    assert names(playground) == ("Blue", "Orange")
    assert "Another class is called Orange" in playground.window.notice


def test_a_name_leaves_a_run_as_it_is(playground: Playground) -> None:
    before = playground.model.experiment
    playground.controller.classes.rename(0, "cats")
    assert compare(before, playground.model.experiment).kind in ("none", "hot")


def test_any_class_can_be_removed_with_its_points(playground: Playground) -> None:
    playground.actions.clear.trigger()
    QTest.mouseClick(playground.window.rail.more, LEFT)
    for label, x in ((0, -1.0), (1, 0.0), (2, 1.0)):
        playground.controller.hand_choice.choose_class(label)
        drag(playground, LEFT, [(x, 0.0)])
    playground.controller.classes.rename(2, "cats")
    before = playground.model.experiment
    menu = menu_of(playground.window.rail.classes[1])
    (remove,) = [action for action in menu.actions() if action.text() == "Remove Orange"]
    remove.trigger()
    menu.close()
    points = playground.model.experiment.points
    assert points.labels.tolist() == [0, 1]
    assert points.positions[:, 0] == pytest.approx([-1.0, 1.0], abs=0.02)
    assert names(playground) == ("Blue", "cats"), "a name goes with its points"
    assert playground.model.undo_stack.undoText() == "Remove class Orange and 1 point"
    playground.actions.undo.trigger()
    assert playground.model.experiment is before


def test_of_two_classes_none_can_be_removed(playground: Playground) -> None:
    menu = menu_of(playground.window.rail.classes[0])
    (remove,) = [action for action in menu.actions() if action.text() == "Remove Blue"]
    assert not remove.isEnabled()
    menu.close()
    before = playground.model.experiment
    playground.controller.classes.remove(0)
    assert playground.model.experiment is before


def test_what_undo_or_a_file_brings_leaves_the_class_in_hand_as_it_is(playground: Playground) -> None:
    rail, drawing = playground.window.rail, playground.controller.drawing
    QTest.mouseClick(rail.more, LEFT)
    assert drawing.hand.label == 2, "one that was just added is painted with next"
    playground.model.undo_stack.undo()
    QTest.mouseClick(rail.classes[0], LEFT)
    playground.model.undo_stack.redo()
    assert drawing.hand.label == 0
    four = with_setting(opening_experiment(), "data.class_count", 4)
    playground.files.open_document(Document(four), "four")
    assert playground.model.experiment.data.class_count == 4
    assert drawing.hand.label == 0
    assert rail.classes[0].isChecked()


def test_the_menu_offers_to_paint_with_classes_that_there_are(playground: Playground) -> None:
    """With all six it is higher than a screen of 720 pixels."""
    offered = [action.isVisible() for action in playground.actions.classes]
    assert offered == [True, True, False, False, False, False]
    QTest.mouseClick(playground.window.rail.more, LEFT)
    assert playground.actions.classes[2].isVisible()


def test_up_to_six_classes_have_a_key_each(playground: Playground) -> None:
    for _ in range(4):
        QTest.mouseClick(playground.window.rail.more, LEFT)
    assert not playground.window.rail.more.isEnabled()
    playground.actions.clear.trigger()
    for label in range(6):
        QTest.keyClick(playground.window, Qt.Key(Qt.Key.Key_1 + label))
        drag(playground, LEFT, [(-2.0 + label * 0.8, 0.0)])
    assert np.array_equal(playground.model.experiment.points.labels, np.arange(6))


def test_a_named_class_that_was_removed_comes_back_as_large(playground: Playground, qapp: QApplication) -> None:
    rail = playground.window.rail
    rail.more.click()
    qapp.processEvents()
    sizes = [chip.size() for chip in rail.classes[:3]]
    QTest.mouseDClick(rail.classes[2], LEFT)
    type_name(rail.classes[2], "kiwi")
    qapp.processEvents()
    rail.fewer.click()
    qapp.processEvents()
    playground.actions.undo.trigger()
    qapp.processEvents()
    assert rail.classes[2].isVisible()
    assert [chip.size() for chip in rail.classes[:3]] == sizes
