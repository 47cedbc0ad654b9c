"""Tables that are dropped onto the window, or copied and pasted."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QImage, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QGraphicsView, QWidget
from pytestqt.qtbot import QtBot

from core.experiment.presets import opening_experiment
from core.experiment.spec import Experiment
from desktop.app import Playground
from tests.desktop.control.files.imports import FLOWERS, agree, preview, written
from tests.desktop.rooms import transfers_of

Open = Callable[[Experiment], Playground]


@pytest.fixture
def playground(open_window: Open) -> Playground:
    return open_window(opening_experiment())


def drop(target: QWidget, data: QMimeData) -> bool:
    """What Qt sends when something is dragged over a widget and let go there; whether it may be."""
    place, copy = QPoint(40, 40), Qt.DropAction.CopyAction
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(place, copy, data, left, none)
    QApplication.sendEvent(target, enter)
    if not enter.isAccepted():
        return False
    QApplication.sendEvent(target, QDropEvent(QPointF(place), copy, data, left, none))
    return True


def test_files_and_cells_are_dropped_onto_the_window(qtbot: QtBot, playground: Playground, tmp_path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(written(tmp_path, "flowers.csv", FLOWERS)))])
    assert playground.window.acceptDrops(), "else the system never tells of what is dragged over it"
    assert drop(playground.window, data)
    agree(preview(qtbot, playground))
    assert len(playground.model.experiment.points) == 3
    cells = QMimeData()
    cells.setText("1\t2\ta\n3\t4\tb\n")
    assert drop(playground.window, cells)
    agree(preview(qtbot, playground))
    assert len(playground.model.experiment.points) == 2
    assert not drop(playground.window, QMimeData())


def test_of_the_clipboard_the_text_is_taken_and_not_its_picture(qtbot: QtBot, playground: Playground) -> None:
    data = QMimeData()
    data.setText("1\t2\ta\n3\t4\tb\n5\t6\tb\n")
    data.setImageData(QImage(4, 4, QImage.Format.Format_RGB32))
    QGuiApplication.clipboard().setMimeData(data)
    playground.actions.from_clipboard.trigger()
    dialog = preview(qtbot, playground)
    assert dialog.count_text == "3 points, 2 classes"
    agree(dialog)
    assert playground.model.undo_stack.undoText() == "Paste 3 points"
    QGuiApplication.clipboard().clear()
    playground.actions.from_clipboard.trigger()
    assert "no text on the clipboard" in playground.window.notice


def test_what_is_dropped_on_a_plane_or_the_chart_comes_to_the_window(
    qtbot: QtBot, playground: Playground, tmp_path: Path
) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(written(tmp_path, "flowers.csv", FLOWERS)))])
    views = [view.viewport() for view in playground.window.findChildren(QGraphicsView) if view.isVisible()]
    assert views
    for target in (playground.window.plane, *views):
        assert drop(target, data)
        QTest.keyClick(preview(qtbot, playground), Qt.Key.Key_Escape)
        qtbot.waitUntil(lambda: transfers_of(playground).importing.dialog is None)


def test_cells_of_a_spreadsheet_are_pasted_onto_the_plane_with_its_own_key(
    qtbot: QtBot, playground: Playground
) -> None:
    QGuiApplication.clipboard().setText("width\theight\tkind\n1\t2\ta\n3\t4\tb\n5\t7\tb\n")
    playground.window.activateWindow()
    playground.window.plane.setFocus()
    QTest.keySequence(playground.window.plane, QKeySequence.StandardKey.Paste)
    agree(preview(qtbot, playground))
    source = playground.model.experiment.data.source
    assert source is not None
    assert (source.x.name, source.y.name) == ("width", "height")
    assert playground.model.undo_stack.undoText() == "Paste 3 points"
