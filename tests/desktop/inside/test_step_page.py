"""The page One step in every width: nothing of its numbers or choices is cut off."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import ClassVar

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, Qt
from PySide6.QtGui import QTextDocument, QTextTable
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from core.learning.inspection.step_trace import trace_step
from core.learning.trainer import Trainer
from core.protocol.inspection import AskStep, StepTrace
from desktop.inside import step_page
from desktop.inside.step_numbers import Room, number
from desktop.inside.step_page import StepPage
from desktop.inside.step_reading import Chosen
from desktop.inside.step_words import PARTS, part_text
from desktop.look.theme import LIGHT, enlarged
from tests.core.learning.small_experiments import experiment, scattered, variant
from tests.desktop.inside.answers import FakeAnswers


@pytest.fixture(scope="module")
def trace() -> StepTrace:
    """A step of a network of two layers of eight units, normalized, which has the most and longest numbers."""
    trainer = Trainer(experiment(variant(8, 8, normalized=True), points=scattered(40, 2)))
    trainer.train_steps(3)
    return trace_step(trainer.subject(0), AskStep(variant=0), 1.0)


@pytest.fixture
def page(trace: StepTrace, qtbot: QtBot) -> Iterator[StepPage]:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1000, 600)
    page = StepPage(window)
    page.set_theme(LIGHT)
    page.set_variants((variant(8, 8, normalized=True),), ("plain",))
    page.set_class_names(("Blue", "Orange"))
    page.show_answers(FakeAnswers([trace]), 0)
    yield page
    window.close()


def shown(page: StepPage, width: int) -> StepPage:
    assert page.minimumSizeHint().width() <= width
    page.resize(width, 600)
    page.window().show()
    QTest.qWait(1)
    return page


@pytest.mark.parametrize("part", range(len(PARTS)))
@pytest.mark.parametrize(("width", "percent"), [(330, 100), (480, 100), (900, 100), (630, 150)])
def test_tables_have_as_many_columns_as_there_is_room_for(page: StepPage, width: int, percent: int, part: int) -> None:
    page.set_choice(part, Chosen(0, 1, 0))
    label = shown(page, width).numbers
    page.set_theme(enlarged(LIGHT, percent))
    document = QTextDocument()
    document.setDefaultFont(label.font())
    document.setDocumentMargin(0)
    document.setHtml(label.text())
    document.setTextWidth(label.width())
    assert label.width() <= width
    assert document.idealWidth() <= label.width(), "no number is cut off"


def tables_of(label: QLabel) -> list[list[list[tuple[str, QRectF]]]]:
    """Words and places, pixels of the label, of the cells of all tables, by rows."""
    document = QTextDocument(label)
    document.setDefaultFont(label.font())
    document.setDocumentMargin(0)
    document.setHtml(label.text())
    document.setTextWidth(label.width())
    place = document.documentLayout().blockBoundingRect
    tables = [frame for frame in document.rootFrame().childFrames() if isinstance(frame, QTextTable)]
    return [
        [
            [(cell.firstCursorPosition().block().text(), place(cell.firstCursorPosition().block())) for cell in row]
            for row in ([table.cellAt(at, column) for column in range(table.columns())] for at in range(table.rows()))
        ]
        for table in tables
    ]


def test_numbers_of_all_layers_stand_in_line(page: StepPage) -> None:
    first, second, output = tables_of(shown(page, 1000).numbers)
    starts = [[round(place.left()) for _, place in table[0][1:]] for table in (first, second)]
    assert len(starts[0]) == 8
    assert np.ptp(np.diff(starts, axis=1)) <= 1, "columns as wide as each other"
    assert output[0][1][1].width() == pytest.approx(first[0][1][1].width(), abs=1)


def test_a_press_on_any_number_of_a_unit_tells_of_it(page: StepPage, trace: StepTrace) -> None:
    label = shown(page, 900).numbers
    words, place = tables_of(label)[1][1][3]
    assert words == number(float(trace.layers[1].z[0, 2]))
    QTest.mouseClick(
        label, Qt.MouseButton.LeftButton, pos=(place.topRight() + QPointF(-4, place.height() / 2)).toPoint()
    )
    assert page.units.currentText() == "unit 3 of layer 2"


def test_a_wide_page_shows_all_eight_units_side_by_side(page: StepPage) -> None:
    assert len(re.findall("Layer 1", shown(page, 900).numbers.text())) == 1
    assert len(re.findall("Layer 1", shown(page, 330).numbers.text())) > 1


def test_the_list_of_units_is_never_cut(page: StepPage) -> None:
    for width in (330, 360, 480, 900):
        units = shown(page, width).units
        assert units.width() >= units.sizeHint().width()
        assert units.mapTo(page, units.rect().topRight()).x() < page.forth.x() < width
    assert page.back.isVisibleTo(page), "where there is room for all"


def test_numbers_are_larger_where_a_page_has_twice_the_width(page: StepPage) -> None:
    small = shown(page, 480).numbers.fontMetrics().height()
    assert shown(page, 900).numbers.fontMetrics().height() > small
    assert shown(page, 480).numbers.fontMetrics().height() == small


def test_while_a_window_is_drawn_larger_numbers_are_put_together_once_not_at_each_pixel(
    page: StepPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[Room] = []

    def counted(part: int, trace: StepTrace, chosen: Chosen, names: list[str], room: Room) -> str:
        made.append(room)
        return part_text(part, trace, chosen, names, room)

    shown(page, 400)
    monkeypatch.setattr(step_page, "part_text", counted)
    for width in range(401, 560):
        page.resize(width, 600)
    assert sorted(made) == sorted(set(made)), "for each room at most once"
    page.set_choice(1, Chosen(0, 0, 0))
    assert 0 < len(made) <= 8


def test_the_button_back_stays_where_it_is_from_one_part_to_the_next(page: StepPage) -> None:
    class Watch(QObject):
        seen: ClassVar[list[QEvent.Type]] = []

        def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
            self.seen.append(event.type())
            return super().eventFilter(watched, event)

    shown(page, 900)
    watch = Watch()
    page.back.installEventFilter(watch)
    for part in range(len(PARTS)):
        page.set_choice(part, Chosen(0, 0, part))
    assert page.back.isVisible()
    assert not {QEvent.Type.Hide, QEvent.Type.Show} & set(watch.seen)


def test_a_network_that_has_stopped_can_be_followed_from_its_first_step(page: StepPage, qtbot: QtBot) -> None:
    stopped = StepTrace(question=AskStep(variant=0), epoch=90, obstacle="The network has stopped.", has_stopped=True)
    page.show_answers(FakeAnswers([stopped]), 0)
    shown(page, 480)
    assert "from its first step" in page.where.text()
    assert page.reset.isVisible()
    assert not page.numbers.isVisible()
    with qtbot.waitSignal(page.reset_requested):
        page.reset.click()


def test_of_an_earlier_epoch_nothing_is_reset(page: StepPage) -> None:
    earlier = StepTrace(question=AskStep(variant=0), epoch=90, obstacle="An earlier epoch is shown.")
    page.show_answers(FakeAnswers([earlier]), 0)
    shown(page, 480)
    assert page.where.text() == "An earlier epoch is shown."
    assert not page.reset.isVisible()
