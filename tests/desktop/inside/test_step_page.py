"""The page One step in every width: nothing of its numbers or choices is cut off."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from PySide6.QtGui import QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from core.learning.inspection.step_trace import trace_step
from core.learning.trainer import Trainer
from core.protocol.inspection import AskStep, StepTrace
from desktop.inside.step_page import StepPage
from desktop.inside.step_reading import Chosen
from desktop.inside.step_words import PARTS
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
