"""Texts: nothing is loaded, links lead to the glossary and to what can be tried alone, and words have cards."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QCursor, QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from core.lessons.glossary import glossary
from desktop.lessons import markdown
from desktop.lessons.answer_button import AnswerButton
from desktop.lessons.markdown import SafeDocument
from desktop.lessons.markdown_view import MarkdownView, plain
from desktop.look.theme import LIGHT, projector

WORD = "[Overfitting](glossary:overfitting) is learning by heart."


@pytest.fixture
def view(qtbot: QtBot) -> MarkdownView:
    view = MarkdownView()
    qtbot.addWidget(view)
    view.resize(300, 200)
    view.show()
    return view


def links(view: MarkdownView) -> list[str]:
    found = []
    block = view.document().begin()
    while block.isValid():
        found += [part.format.anchorHref() for part in block.textFormats() if part.format.isAnchor()]
        block = block.next()
    return found


def test_only_our_own_links_lead_somewhere_and_nothing_is_loaded(view: MarkdownView, tmp_path: Path) -> None:
    picture = tmp_path / "picture.png"
    view.grab().save(str(picture))
    view.set_text(
        f"{WORD} [Try it](try:cures), [a page](https://example.org), [a file](file:///etc/passwd),"
        f" ![picture]({picture.as_uri()}) <b>bold</b> <img src='{picture.as_uri()}'>"
    )
    assert links(view) == ["glossary:overfitting", "try:cures"]
    assert "\N{OBJECT REPLACEMENT CHARACTER}" not in view.plain_text, "no picture"
    assert "<b>bold</b>" in view.plain_text, "HTML is text"


def test_a_text_is_as_high_as_it_is_long(qtbot: QtBot) -> None:
    holder, view = QWidget(), MarkdownView()
    qtbot.addWidget(holder)
    rows = QVBoxLayout(holder)
    rows.addWidget(view)
    rows.addStretch(1)
    holder.resize(320, 900)
    holder.show()
    view.set_text("word " * 100)
    QApplication.processEvents()
    small = view.height()
    assert view.document().size().height() <= small <= view.document().size().height() + 2
    view.set_theme(projector(LIGHT))
    QApplication.processEvents()
    assert view.height() > 1.5 * small
    assert view.document().size().height() <= view.height()


def test_the_pointer_on_a_word_brings_its_card(view: MarkdownView, qtbot: QtBot) -> None:
    view.set_text(WORD)
    place = QPoint(20, 8)
    QCursor.setPos(view.viewport().mapToGlobal(place))
    QTest.mouseMove(view.viewport(), place)
    qtbot.waitUntil(lambda: view.card is not None)
    assert view.card is not None
    assert view.card.term.text() == glossary()["overfitting"].term
    QTest.mouseMove(view.viewport(), QPoint(20, 150))
    assert view.card is None
    with qtbot.waitSignal(view.glossary_asked) as asked:
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert asked.args == ["overfitting"]


def test_the_keyboard_on_a_word_brings_its_card_and_follows_it(qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    rows = QVBoxLayout(holder)
    before, view, after = QLineEdit(), MarkdownView(), QLineEdit()
    for widget in (before, view, after):
        rows.addWidget(widget)
    view.set_text(f"{WORD} Or [try it](try:cures).")
    with qtbot.waitActive(holder):
        holder.show()
    before.setFocus()
    QTest.keyClick(before, Qt.Key.Key_Tab)
    assert view.hasFocus()
    assert view.card is not None
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert view.card is None
    with qtbot.waitSignal(view.glossary_asked):
        QTest.keyClick(view, Qt.Key.Key_Return)
    QTest.keyClick(view, Qt.Key.Key_Tab)
    with qtbot.waitSignal(view.try_asked) as tried:
        QTest.keyClick(view, Qt.Key.Key_Return)
    assert tried.args == ["cures"]
    QTest.keyClick(view, Qt.Key.Key_Tab)
    assert after.hasFocus()


def test_a_text_without_links_is_no_stop_on_the_way_of_the_tab_key(view: MarkdownView) -> None:
    view.set_text("Words.")
    assert view.focusPolicy() == Qt.FocusPolicy.NoFocus
    view.set_text(WORD)
    assert view.focusPolicy() == Qt.FocusPolicy.TabFocus


def test_plain_text_keeps_words_in_angle_brackets_and_obeys_no_html() -> None:
    text = "A <b>bold</b> word <style>@import url('file:///dev/zero')</style> *here*."
    assert plain(text) == "A <b>bold</b> word <style>@import url('file:///dev/zero')</style> here."


def test_every_document_of_a_lessons_text_refuses_to_load_anything(qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    button = AnswerButton(1, holder, is_one_of_several=False)
    assert isinstance(button.findChild(QTextDocument), SafeDocument)
    folder = Path(markdown.__file__).parent
    bare = [path.name for path in folder.glob("*.py") if re.search(r"= QTextDocument\(", path.read_text("utf-8"))]
    assert bare == [], "a QTextDocument opens files that its text names: make it a SafeDocument"


def test_no_line_ends_between_a_number_and_its_unit(view: MarkdownView) -> None:
    view.set_text("Of all labels 70 % are wrong, and 128 MB are kept. In 30 seconds, 5 people draw 3 more points.")
    assert "70\N{NO-BREAK SPACE}%" in plain_of(view)
    assert "128\N{NO-BREAK SPACE}MB" in plain_of(view)
    assert "30 seconds, 5 people draw 3 more" in plain_of(view), "words may stand in the next line"


def plain_of(view: MarkdownView) -> str:
    """What is painted, as it is."""
    return view.document().toRawText()
