"""The glossary and the frequent questions as they are read: searched, opened, followed and tried."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton
from pytestqt.qtbot import QtBot

from core.lessons.frequent_questions import frequent_questions
from core.lessons.glossary import glossary
from desktop.lessons.glossary_view import GlossaryView
from desktop.lessons.questions_view import QuestionsView
from desktop.look.theme import LIGHT, enlarged, projector
from tests.desktop.styled import style


@pytest.fixture
def view(qtbot: QtBot) -> GlossaryView:
    view = GlossaryView(glossary())
    qtbot.addWidget(view)
    view.resize(340, 500)
    with qtbot.waitActive(view):
        view.show()
    return view


@pytest.fixture
def questions(qtbot: QtBot) -> QuestionsView:
    view = QuestionsView(frequent_questions())
    qtbot.addWidget(view)
    view.resize(340, 500)
    with qtbot.waitActive(view):
        view.show()
    return view


def test_all_words_are_listed_by_their_terms(view: GlossaryView) -> None:
    terms = [glossary()[id].term for id in view.words.shown]
    assert len(terms) == len(glossary())
    assert terms == sorted(terms, key=str.casefold)


def test_a_search_looks_at_terms_nicknames_and_meanings(view: GlossaryView) -> None:
    QTest.keyClicks(view.search, "random silencing")
    assert list(view.words.shown) == ["dropout"]
    view.search.setText("loss")
    assert next(iter(view.words.shown)) == "loss", "what begins so comes first"
    assert "accuracy" in view.words.shown
    view.search.setText("xyzzy")
    assert not view.words.shown
    assert view.nothing.isVisible()


def test_a_word_is_opened_by_keyboard_and_leads_back_to_its_place(view: GlossaryView) -> None:
    view.search.setFocus()
    QTest.keyClicks(view.search, "penalty")
    QTest.keyClick(view.search, Qt.Key.Key_Down)
    QTest.keyClick(view.words, Qt.Key.Key_Down)
    QTest.keyClick(view.words, Qt.Key.Key_Return)
    assert view.entry is not None
    assert view.entry.id == "l2"
    assert view.meaning.isVisible()
    assert "2 * strength" in view.code.text.toPlainText()
    QTest.mouseClick(view.back, Qt.MouseButton.LeftButton)
    assert view.entry is None
    assert view.words.currentItem().text() == "L2 penalty"


@pytest.mark.parametrize("percent", [100, 200])
def test_what_clears_the_search_stands_within_it(view: GlossaryView, percent: int) -> None:
    style(enlarged(LIGHT, percent))
    view.search.setText("decay")
    (clear,) = view.search.findChildren(QToolButton)
    QTest.qWait(1)
    assert view.search.rect().contains(clear.geometry())
    assert abs(clear.geometry().center().y() - view.search.rect().center().y()) <= 1
    QTest.mouseClick(clear, Qt.MouseButton.LeftButton)
    assert view.search.text() == ""


def test_a_word_leads_to_others_and_shows_its_example(view: GlossaryView, qtbot: QtBot) -> None:
    view.show_entry("l2")
    view.see_also.glossary_asked.emit("weight-decay")
    assert view.entry is not None
    assert view.entry.id == "weight-decay"
    view.show_entry("dropout")
    with qtbot.waitSignal(view.example_asked) as asked:
        QTest.mouseClick(view.show_me, Qt.MouseButton.LeftButton)
    assert asked.args == ["dropout"]
    with qtbot.waitSignal(view.copy_requested) as copied:
        QTest.mouseClick(view.code.copy_button, Qt.MouseButton.LeftButton)
    snippet = glossary()["dropout"].snippet
    assert snippet is not None
    assert copied.args == [snippet.code]


def test_a_word_of_another_language_tells_the_english_one_that_libraries_have(view: GlossaryView, qtbot: QtBot) -> None:
    german = GlossaryView(glossary("de"))
    qtbot.addWidget(german)
    german.show()
    german.show_entry("weight")
    assert german.original.text() == "In English: Weight"
    assert german.original.isVisible()
    german.show_entry("dropout")
    assert not german.original.isVisible(), "it has the same"
    view.show_entry("weight")
    assert not view.original.isVisible()


def test_no_german_word_is_cut_in_the_narrowest_place(qtbot: QtBot) -> None:
    german = GlossaryView(glossary("de"))
    qtbot.addWidget(german)
    for theme in (LIGHT, projector(LIGHT)):
        german.set_theme(theme)
        german.resize(theme.px(312), 700)
        german.show()
        for id in glossary("de"):
            german.show_entry(id)
            QApplication.processEvents()
            for label in (german.term, german.nickname):
                assert label.width() >= label.fontMetrics().horizontalAdvance(max(label.text().split(), key=len)), id
                assert label.height() >= label.heightForWidth(label.width()), id


def test_one_answer_is_open_at_a_time_and_whole(questions: QuestionsView, qtbot: QtBot) -> None:
    first, second = questions.items[0], questions.items[3]
    QTest.mouseClick(first.button, Qt.MouseButton.LeftButton)
    assert first.answer is not None
    assert first.answer.isVisible()
    QTest.mouseClick(second.button, Qt.MouseButton.LeftButton)
    assert not first.answer.isVisible()
    questions.set_theme(projector(LIGHT))
    QApplication.processEvents()
    assert second.answer is not None
    assert second.answer.text.height() >= second.answer.text.document().size().height()
    with qtbot.waitSignal(questions.try_requested) as tried:
        QTest.mouseClick(second.answer.try_button, Qt.MouseButton.LeftButton)
    assert tried.args == [second.question.id]
    QTest.mouseClick(second.button, Qt.MouseButton.LeftButton)
    assert not second.answer.isVisible(), "a second click closes it"


def test_a_nickname_that_has_no_room_beside_its_word_stands_below_it(view: GlossaryView) -> None:
    heights = []
    view.show()
    for width in (620, 312):
        view.resize(width, 600)
        QApplication.processEvents()
        heights.append([view.words.sizeHintForRow(row) for row in range(view.words.count())])
    long = view.words.shown.index("generalization-gap")
    short = view.words.shown.index("dropout")
    assert heights[1][long] > heights[0][long]
    assert heights[1][short] == heights[0][short] == heights[0][long]
