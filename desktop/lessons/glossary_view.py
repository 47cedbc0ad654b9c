"""The glossary: words to search and choose from, and what each means, with PyTorch's lines and an example to see."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from core.lessons.glossary import SCHEME, Entry, glossary
from core.words import Translatable
from desktop.lessons.code_view import CodeView
from desktop.lessons.glossary_list import GlossaryList
from desktop.lessons.markdown_view import MarkdownView, plain
from desktop.lessons.reading import TEXT_SIZE, Reading, link, push
from desktop.look.labels import role_label
from desktop.look.language import tr
from desktop.look.layouts import add_layout
from desktop.look.theme import Theme

NOTHING: Final[Translatable] = "No word with that in it."


class GlossaryView(Reading):
    """Qt view of the glossary: the list of words, or one of them."""

    example_asked = Signal(str)
    """A word's example shall be shown: the word's id."""
    copy_requested = Signal(str)
    """Lines of PyTorch shall be copied."""

    def __init__(self, entries: Mapping[str, Entry], parent: QWidget | None = None) -> None:
        super().__init__(tr("Glossary"), parent)
        self._entries = entries
        self._entry: Entry | None = None
        self._texts = {entry.id: _searched(entry) for entry in entries.values()}
        self.back = link("All words", "Back to the list of words.")
        self.search = QLineEdit()
        self.search.setPlaceholderText(tr("Search"))
        self.search.setAccessibleName(tr("Search the glossary"))
        self.search.setClearButtonEnabled(True)
        self.search.installEventFilter(self)
        self.words = GlossaryList()
        self.nothing = role_label(NOTHING, "caption")
        self.term = role_label("", "title")
        self.nickname = role_label("", "caption")
        self.original = role_label("", "caption")
        self.meaning = MarkdownView("Meaning", TEXT_SIZE)
        self.code = CodeView("In PyTorch")
        self.note = MarkdownView("Note", 13)
        self.show_me = push("Show me")
        self.see_also = MarkdownView("See also", 13)
        self._build()
        self.search.textChanged.connect(self._find)
        self.words.asked.connect(self.show_entry)
        self.words.typed.connect(self._search_anew)
        self.back.clicked.connect(self.show_list)
        self.show_me.clicked.connect(self._ask_for_example)
        self.code.copy_requested.connect(self.copy_requested)
        for text in (self.meaning, self.note, self.see_also):
            text.glossary_asked.connect(self.show_entry)
        self.show_list()

    @property
    def entry(self) -> Entry | None:
        """The word that is open; None: the list is."""
        return self._entry

    def show_list(self) -> None:
        """All words, or those that were searched for."""
        before, self._entry = self._entry, None
        self._find(self.search.text())
        self._show_parts()
        if before is not None:
            self.words.choose(before.id)
            self.words.setFocus(Qt.FocusReason.OtherFocusReason)

    def _search_anew(self, text: str) -> None:
        """Letters that were written over the list begin another search."""
        self.search.setText(text)
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_entry(self, id: str) -> None:
        """One word, by its id. An unknown one changes nothing."""
        entry = self._entries.get(id)
        if entry is None:
            return
        self._entry = entry
        self.term.setText(entry.term)
        self.nickname.setText(entry.nickname)
        self.original.setText(_original(entry))
        self._show_parts()  # first: as they get the window's look, Qt sets texts in that one's size
        self.meaning.set_text(entry.definition)
        if entry.snippet is not None:
            self.code.set_code(entry.snippet.code)
            self.note.set_text(entry.snippet.note)
        words = ", ".join(self._link(other) for other in entry.see_also)
        self.see_also.set_text(tr("See also: {words}", words=words))
        self.to_top()
        self.back.setFocus(Qt.FocusReason.OtherFocusReason)

    def go_back(self) -> bool:
        """From a word to the list, and from the list out of the glossary."""
        if self._entry is None:
            return super().go_back()
        self.show_list()
        return True

    def set_theme(self, theme: Theme) -> None:
        """Take over colours and sizes."""
        super().set_theme(theme)
        for text in (self.meaning, self.note, self.see_also):
            text.set_theme(theme)
        self.words.set_theme(theme)
        self.code.set_theme(theme)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """From the search, Down leads into the list and Enter opens its first word."""
        if watched is self.search and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Down and self.words.count():
                self.words.setFocus(Qt.FocusReason.TabFocusReason)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.words.open_current()
                return True
            if event.key() == Qt.Key.Key_Escape and self.search.text():
                self.search.clear()
                return True
        return super().eventFilter(watched, event)

    def _build(self) -> None:
        self.head.insertWidget(1, self.back)
        self.above.addWidget(self.search)
        self.above.addWidget(self.nothing)
        self.above.addWidget(self.words, 1)
        buttons = QHBoxLayout()
        buttons.addWidget(self.show_me)
        buttons.addStretch(1)
        names = QWidget()
        lines = QVBoxLayout(names)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(0)
        for label in (self.term, self.nickname, self.original):
            label.setWordWrap(True)
            lines.addWidget(label)
        for part in (names, self.meaning):
            self.content.addWidget(part)
        add_layout(self.content, buttons)
        for part in (self.code, self.note, self.see_also):
            self.content.addWidget(part)
        self.content.addStretch(1)

    def _show_parts(self) -> None:
        entry = self._entry
        is_open = entry is not None
        self.scroller.setVisible(is_open)
        self.back.setVisible(is_open)
        self.search.setVisible(not is_open)
        self.words.setVisible(not is_open)
        self.nothing.setVisible(not is_open and not self.words.count())
        if entry is not None:
            self.original.setVisible(bool(self.original.text()))
            self.code.setVisible(entry.snippet is not None)
            self.note.setVisible(entry.snippet is not None and bool(entry.snippet.note))
            self.see_also.setVisible(bool(entry.see_also))

    def _find(self, words: str) -> None:
        wanted = words.casefold().split()
        found = [entry for entry in self._entries.values() if all(word in self._texts[entry.id] for word in wanted)]
        # Whose own name begins so comes first: "loss" leads to the loss, and not to accuracy, which speaks of it.
        found.sort(key=lambda entry: not entry.term.casefold().startswith(words.strip().casefold()))
        self.words.set_entries(found)
        self.nothing.setVisible(self._entry is None and not found)

    def _link(self, id: str) -> str:
        return f"[{self._entries[id].term}]({SCHEME}{id})"

    def _ask_for_example(self) -> None:
        if self._entry is not None:
            self.example_asked.emit(self._entry.id)


def _original(entry: Entry) -> str:
    """The English word, which papers and libraries have; "" where the language has the same one."""
    known = glossary().get(entry.id)
    if known is None or known.term.casefold() == entry.term.casefold():
        return ""
    return tr("In English: {term}", term=known.term)


def _searched(entry: Entry) -> str:
    english = entry.id.replace("-", " ")  # by which a word is known in other languages, too
    return f"{entry.term} {entry.nickname} {english} {plain(entry.definition)}".casefold()
