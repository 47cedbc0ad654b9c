"""The bar of the comparison: asks for variants and repeats, and greys out what makes no sense."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from core.experiment.fields import FIELDS
from core.experiment.spec import MAX_REPEATS, MAX_VARIANTS, Experiment, Repeats
from desktop.look.theme import DARK, LIGHT, Theme, projector
from desktop.panels.compare_bar import COUNT, RESAMPLE, CompareBar
from tests.desktop.styled import style

LEFT = Qt.MouseButton.LeftButton


class Window(QWidget):
    """The bar and what belongs to it, one above the other."""

    def __init__(self) -> None:
        super().__init__()
        self.bar = CompareBar()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self.bar)
        rows.addWidget(self.bar.more)


def shown(qtbot: QtBot, theme: Theme = LIGHT, width: int = 650) -> Window:
    style(theme)
    window = Window()
    qtbot.addWidget(window)
    window.bar.set_theme(theme)
    window.setFixedWidth(width)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    return window


@pytest.fixture
def window(qtbot: QtBot) -> Window:
    return shown(qtbot)


@pytest.fixture
def bar(window: Window) -> CompareBar:
    return window.bar


def with_repeats(count: int, *, resample: bool = False) -> Experiment:
    return Experiment(repeats=Repeats(count=count, resample=resample))


def test_every_button_tells_its_wish(bar: CompareBar, qtbot: QtBot) -> None:
    bar.set_chosen(1, 3)
    for move, by in ((bar.left, -1), (bar.right, 1)):
        with qtbot.waitSignal(bar.move_requested) as heard:
            QTest.mouseClick(move, LEFT)
        assert heard.args == [by]
    bar.set_experiment(with_repeats(5))
    for button, signal, told in (
        (bar.compare, bar.compare_requested, []),
        (bar.fork, bar.fork_requested, []),
        (bar.cures, bar.cures_requested, []),
        (bar.remove, bar.remove_requested, []),
        (bar.alone, bar.alone_requested, []),
        (bar.spread, bar.spread_toggled, [True]),
        (bar.table, bar.table_toggled, [True]),
    ):
        with qtbot.waitSignal(signal) as heard:
            QTest.mouseClick(button, LEFT)
        assert heard.args == told


def test_repeats_are_counted_up_and_down_as_one_edit_each(bar: CompareBar) -> None:
    changes: list[tuple[str, object]] = []
    finished: list[str] = []
    bar.value_changed.connect(lambda path, value: changes.append((path, value)))
    bar.edit_finished.connect(finished.append)
    bar.set_chosen(0, 2)
    QTest.mouseClick(bar.count.stepper.more, LEFT)
    QTest.mouseClick(bar.count.stepper.more, LEFT)
    QTest.mouseClick(bar.resample.button, LEFT)
    QTest.mouseClick(bar.count.stepper.fewer, LEFT)
    assert changes == [(COUNT, 2), (COUNT, 3), (RESAMPLE, True), (COUNT, 2)]
    assert finished == [COUNT, COUNT, RESAMPLE, COUNT]
    assert FIELDS[COUNT].maximum == MAX_REPEATS


def test_showing_an_experiment_emits_nothing(bar: CompareBar) -> None:
    told: list[object] = []
    for signal in (bar.value_changed, bar.edit_finished, bar.spread_toggled, bar.table_toggled, bar.move_requested):
        signal.connect(lambda *args: told.append(args))
    bar.set_experiment(with_repeats(MAX_REPEATS, resample=True))
    bar.set_chosen(0, 2)
    bar.set_spread(True)
    bar.set_table_shown(True)
    assert told == []
    assert bar.count.value() == MAX_REPEATS
    assert bar.resample.button.isChecked()
    assert bar.spread.isChecked()
    assert bar.table.isChecked()
    assert not bar.count.stepper.more.isEnabled()


def test_what_needs_repeats_shows_with_repeats_alone(bar: CompareBar) -> None:
    bar.set_chosen(0, 2)
    for count in (1, 2):
        bar.set_experiment(with_repeats(count))
        for button in (bar.resample.button, bar.spread):
            assert button.isVisible() == (count > 1)
    QTest.mouseClick(bar.count.stepper.fewer, LEFT)
    assert not bar.spread.isVisible()


def test_a_variant_alone_can_be_neither_removed_nor_moved(bar: CompareBar) -> None:
    bar.set_experiment(with_repeats(2))
    bar.set_chosen(0, 1)
    assert bar.spread.isVisible()
    assert not any(button.isVisible() for button in (bar.remove, bar.left, bar.right, bar.alone))
    for index, left, right in ((0, False, True), (1, True, True), (2, True, False)):
        bar.set_chosen(index, 3)
        assert bar.remove.isVisible()
        assert (bar.left.isEnabled(), bar.right.isEnabled()) == (left, right)


def test_there_is_no_room_for_a_ninth(bar: CompareBar) -> None:
    bar.set_chosen(0, MAX_VARIANTS)
    assert not bar.compare.isEnabled()
    assert str(MAX_VARIANTS) in bar.compare.toolTip()
    bar.set_chosen(0, MAX_VARIANTS - 1)
    assert bar.compare.isEnabled()
    assert "copy" in bar.compare.toolTip()


@pytest.mark.parametrize(("theme", "width"), [(LIGHT, 640), (DARK, 650), (projector(LIGHT), 900)])
def test_no_text_is_cut_off(qtbot: QtBot, theme: Theme, width: int) -> None:
    window = shown(qtbot, theme, width)
    bar = window.bar
    bar.set_chosen(3, MAX_VARIANTS)
    bar.set_experiment(with_repeats(MAX_REPEATS, resample=True))
    qtbot.wait(1)  # layouts settle in the event loop
    for row in (bar, bar.more):
        assert row.minimumSizeHint().width() <= row.width() <= width
        for part in row.findChildren(QWidget):
            if isinstance(part, QLabel | QAbstractButton) and part.isVisible():
                assert part.sizeHint().width() <= part.width(), part.text()
                assert row.rect().contains(part.rect().translated(part.mapTo(row, part.rect().topLeft())))


def test_what_only_a_comparison_needs_shows_in_one(bar: CompareBar) -> None:
    for count, repeats, is_shown in ((1, 1, False), (2, 1, True), (1, 2, True), (1, 1, False)):
        bar.set_chosen(0, count)
        bar.set_experiment(with_repeats(repeats))
        assert bar.more.isVisible() == is_shown
        assert bar.compare.isVisible()


def test_space_trains_after_a_click_and_after_tab(window: Window, bar: CompareBar) -> None:
    bar.set_experiment(with_repeats(3))
    trained: list[bool] = []
    QShortcut(Qt.Key.Key_Space, window).activated.connect(lambda: trained.append(True))
    if (focused := QApplication.focusWidget()) is not None:
        focused.clearFocus()
    for button in (bar.compare, bar.spread, bar.resample.button):
        QTest.mouseClick(button, LEFT)
        assert not button.hasFocus()
    QTest.keyClick(window, Qt.Key.Key_Space)
    assert trained == [True]
    bar.compare.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(bar.compare, Qt.Key.Key_Space)
    assert trained == [True, True]


def test_every_control_says_what_it_does(bar: CompareBar) -> None:
    for part in (*bar.findChildren(QAbstractButton), *bar.more.findChildren(QAbstractButton)):
        assert part.accessibleName() or part.text()
        assert part.toolTip()
