"""Words in the tables of our lessons stay whole in narrow columns and large type."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from core.lessons.course import our_folder, read_course
from desktop.lessons.markdown_view import MarkdownView
from desktop.lessons.reading import TEXT_SIZE
from desktop.look.theme import LIGHT
from tests.desktop.styled import style

ROOM = 390
"""Pixels of a text beside the column at 1280 x 720, with type at 200 %."""


def parted(document: QTextDocument) -> list[str]:
    """Ends of lines that lie within a word."""
    found = []
    block = document.begin()
    while block.isValid():
        text, layout = block.text(), block.layout()
        ends = [layout.lineAt(at).textStart() + layout.lineAt(at).textLength() for at in range(layout.lineCount())]
        found += [f"{text[:end]}/{text[end:]}" for end in ends[:-1] if text[end - 1 : end + 1].isalpha()]
        block = block.next()
    return found


@pytest.mark.parametrize("language", ["en", "de"])
def test_no_word_of_a_table_is_broken(qtbot: QtBot, language: str) -> None:
    theme = replace(LIGHT, type_scale=2.0)
    style(theme)
    texts = [step.text for found in read_course(our_folder(), language).lessons for step in found.lesson.steps]
    tables = [text for text in texts if "|---|" in text]
    assert tables
    view = MarkdownView(size=TEXT_SIZE)
    qtbot.addWidget(view)
    view.set_theme(theme)
    for text in tables:
        view.set_text(text)
        view.resize(ROOM, view.heightForWidth(ROOM))
        with qtbot.waitExposed(view):
            view.show()
        view.set_theme(theme)  # as the window does once it is shown
        assert parted(view.document()) == []
        assert view.document().size().width() <= view.viewport().width(), "nothing is cut off"


@pytest.mark.parametrize("widths", [(900, 420, 900), (420, 900, 420), (300, 620, 260)])
def test_a_text_with_a_table_is_shown_to_its_end_at_every_width_it_gets(qtbot: QtBot, widths: tuple[int, ...]) -> None:
    theme = replace(LIGHT, type_scale=2.0)
    style(theme)
    texts = [step.text for found in read_course(our_folder(), "en").lessons for step in found.lesson.steps]
    holder, view = QWidget(), MarkdownView(size=TEXT_SIZE)
    qtbot.addWidget(holder)
    rows = QVBoxLayout(holder)
    rows.setContentsMargins(0, 0, 0, 0)
    rows.addWidget(view)
    rows.addStretch(1)
    view.set_theme(theme)
    holder.resize(widths[0], 4000)
    with qtbot.waitExposed(holder):
        holder.show()
    for text in (text for text in texts if "|---|" in text):
        view.set_text(text)
        for width in widths:
            holder.resize(width, 4000)
            QApplication.processEvents()
            assert view.height() == pytest.approx(view.document().size().height(), abs=1), width
            assert view.document().size().width() <= view.viewport().width() <= width, "nothing is cut off"
