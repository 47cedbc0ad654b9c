"""A person's hands on the panel in which lessons are written, and a small experiment to write about."""

from __future__ import annotations

from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QMenu, QWidget
from pytestqt.qtbot import QtBot

from core.data.generators import with_generated
from core.data.points import Points
from core.experiment.presets import opening_experiment
from core.experiment.spec import Experiment, NetworkSpec
from core.lessons.lesson import Lesson
from desktop.app import Playground
from desktop.lessons.text_field import GrowingText, TextField
from desktop.lessons.writer_view import PAGES, PageName, WriterView

LONGEST_MS = 60_000


def small() -> Experiment:
    """Trained in no time."""
    begin = opening_experiment()
    data = replace(begin.data, point_count=24, label_noise=0.0, noise=0.1)
    variant = replace(begin.variants[0], network=NetworkSpec(hidden=(2,)))
    return replace(begin, data=data, points=with_generated(data, Points.empty()), variants=(variant,))


def press(button: QWidget) -> None:
    assert button.isEnabled()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def tick(box: QCheckBox) -> None:
    box.click()


def type_into(field: TextField | GrowingText | QLineEdit, text: str) -> None:
    edit = field.edit if isinstance(field, TextField) else field
    edit.setFocus()
    edit.selectAll()
    QTest.keyClicks(edit, text)


def enter(box: QLineEdit, text: str) -> None:
    """Type a number, and Enter."""
    type_into(box, text)
    QTest.keyClick(box, Qt.Key.Key_Return)


def pick(box: QComboBox, words: str) -> None:
    """Choose from a list, with the keyboard."""
    at = box.findText(words)
    assert at >= 0, [box.itemText(number) for number in range(box.count())]
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Home)
    for _ in range(at):
        QTest.keyClick(box, Qt.Key.Key_Down)
    assert box.currentText() == words


def choose(menu: QMenu, words: str) -> None:
    """Choose from a menu that is filled as it opens."""
    menu.aboutToShow.emit()
    by_words = {action.text(): action for action in menu.actions()}
    assert words in by_words, list(by_words)
    by_words[words].trigger()


def turn_to(view: WriterView, page: PageName) -> None:
    tabs = view.tabs
    QTest.mouseClick(tabs, Qt.MouseButton.LeftButton, pos=tabs.tabRect(list(PAGES).index(page)).center())
    assert view.page == page


def lesson_of(playground: Playground) -> Lesson:
    lesson = playground.model.showing.lesson
    assert lesson is not None
    return lesson


def checked(qtbot: QtBot, view: WriterView) -> None:
    press(view.claims.check)
    assert view.claims.progress.isVisible()
    qtbot.waitUntil(view.claims.progress.isHidden, timeout=LONGEST_MS)
