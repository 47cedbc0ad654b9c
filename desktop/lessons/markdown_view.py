"""A short text in Markdown, as high as it is long, with a card wherever a word of the glossary stands."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QHideEvent,
    QKeyEvent,
    QMouseEvent,
    QResizeEvent,
    QTextCursor,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from core.lessons.glossary import SCHEME as GLOSSARY
from core.lessons.glossary import glossary
from core.words import Translatable
from desktop.lessons.glossary_card import GlossaryCard
from desktop.lessons.markdown import FEATURES, TRY, SafeBrowser, SafeDocument, set_table_size, show_markdown
from desktop.lessons.text_fit import TextFit
from desktop.look.announcing import announce
from desktop.look.language import in_use, worded
from desktop.look.style import sized
from desktop.look.theme import LIGHT, Theme

TEXT: Final[Translatable] = "Text"
"""What a text is called for screen readers that has no name of its own."""
HOVER_MS: Final = 250
"""How long the pointer rests on a word until its card comes: less would flicker on the way across a text."""


class MarkdownView(SafeBrowser):
    """Qt view of a text. It loads nothing; links lead to the glossary, and to what can be tried, and nowhere else.

    By keyboard, Tab goes from link to link, and Enter follows one.
    """

    glossary_asked = Signal(str)
    """A word was clicked: its id."""
    try_asked = Signal(str)
    """So was what can be tried: its name."""

    def __init__(
        self, name: Translatable = TEXT, size: float = 13, indent: float = 0, parent: QWidget | None = None
    ) -> None:
        """name: for screen readers. size: of the type; indent: from the left; pixels at 100 %."""
        super().__init__(parent)
        self._theme = LIGHT
        self._size = size
        self._indent = indent
        self._text = ""
        self._fit = TextFit(self.viewport())
        self._word = ""
        self._card: GlossaryCard | None = None
        self._is_pressing = False
        self.setAccessibleName(worded(name))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.viewport().setAutoFillBackground(False)
        self.setStyleSheet("MarkdownView { background: transparent; border: none; }")
        self.document().setDocumentMargin(0)
        self._hover = QTimer(self)
        self._hover.setSingleShot(True)
        self._hover.setInterval(HOVER_MS)
        self._hover.timeout.connect(self._show_hovered)
        self.highlighted.connect(self._hovered)
        self.anchorClicked.connect(self._follow)

    def set_theme(self, theme: Theme) -> None:
        """Take over colours and type size."""
        self._theme = theme
        self._lay_out()

    def set_text(self, text: str) -> None:
        """Show another text."""
        if text != self._text:
            self._text = text
            self._lay_out()

    @property
    def text(self) -> str:
        """The Markdown."""
        return self._text

    @property
    def plain_text(self) -> str:
        """As it is read aloud."""
        return self.document().toPlainText()

    @property
    def card(self) -> GlossaryCard | None:
        """What a word means, while it is in sight."""
        return self._card if self._card is not None and self._card.isVisible() else None

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        """Of the whole text, pixels."""
        return self._fit.at(width - self._theme.px(self._indent)).height

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        return True

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        width = max(self.width(), self._theme.px(120))
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(self._theme.px(120), self.fontMetrics().height())

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: N802 - Qt's
        """To the next link, whose card shows; after the last one to the next control."""
        moved = super().focusNextPrevChild(next)
        self._show_card(self._focused_link() if moved and self.hasFocus() else "", self._selected_place())
        return moved

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        if event.key() == Qt.Key.Key_Escape and self.card is not None:
            self._hide_card()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._focused_link():
            self._follow(QUrl(self._focused_link()))
        else:
            event.ignore()  # arrows, Page down and the like are the window's, or the scroll area's

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        super().focusInEvent(event)
        forwards = event.reason() == Qt.FocusReason.TabFocusReason
        if forwards or event.reason() == Qt.FocusReason.BacktabFocusReason:
            self.moveCursor(QTextCursor.MoveOperation.Start if forwards else QTextCursor.MoveOperation.End)
            self.focusNextPrevChild(forwards)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        super().focusOutEvent(event)
        self._hide_card()
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            cursor = self.textCursor()
            cursor.clearSelection()
            self.setTextCursor(cursor)

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        super().leaveEvent(event)
        self._hide_card()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        super().hideEvent(event)
        self._hide_card()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        self._hide_card()
        super().mousePressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        self._hide_card()
        event.ignore()  # it is for what the text stands in

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        super().changeEvent(event)
        if event.type() == QEvent.Type.EnabledChange:
            self._lay_out()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._choose_breaks()

    def _choose_breaks(self) -> None:
        """As they were measured, so that the height that was asked for is the one that the text has."""
        fit = self._fit.at(self.viewport().width())
        self.setWordWrapMode(fit.wrap)
        set_table_size(self.document(), fit.table_size)

    def _lay_out(self) -> None:
        self._hide_card()
        self.setViewportMargins(self._theme.px(self._indent), 0, 0, 0)
        font = sized(self.font(), self._theme.px(self._size))
        show_markdown(self.document(), self._text, font, self._theme)
        self._fit.set_text(self._text, font, self._theme, round(self._size))
        has_links = GLOSSARY in self._text or TRY in self._text
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if has_links else Qt.FocusPolicy.NoFocus)
        self.setAccessibleDescription(self.plain_text)
        self._choose_breaks()
        self.updateGeometry()

    def _follow(self, link: QUrl) -> None:
        self._hide_card()
        target = link.toString()
        if target.startswith(GLOSSARY):
            self.glossary_asked.emit(target.removeprefix(GLOSSARY))
        elif target.startswith(TRY):
            self.try_asked.emit(target.removeprefix(TRY))

    def _hovered(self, link: QUrl) -> None:
        self._word = link.toString()
        if self._word.startswith(GLOSSARY):
            self._hover.start()
        else:
            self._hide_card()

    def _show_hovered(self) -> None:
        position = self.viewport().mapFromGlobal(self.cursor().pos())
        self._show_card(self._word, self._place_of(self._word, position))

    def _place_of(self, link: str, near: QPoint) -> QRect:
        """Where a link stands that the pointer is on, in pixels of the viewport."""
        cursor = self.cursorForPosition(near)
        return self.cursorRect(cursor).adjusted(0, 0, 1, 0) if link else QRect()

    def _selected_place(self) -> QRect:
        cursor = self.textCursor()
        begin = QTextCursor(cursor)
        begin.setPosition(cursor.selectionStart())
        return self.cursorRect(begin)

    def _focused_link(self) -> str:
        cursor = self.textCursor()
        return cursor.charFormat().anchorHref() if cursor.hasSelection() else ""

    def _show_card(self, link: str, place: QRect) -> None:
        entry = glossary(in_use().code).get(link.removeprefix(GLOSSARY)) if link.startswith(GLOSSARY) else None
        if entry is None or not self.isVisible():
            self._hide_card()
            return
        if self._card is None:
            self._card = GlossaryCard(self)
        meaning = plain(entry.definition)
        corner = self.viewport().mapToGlobal(place.topLeft())
        self._card.show_beside(QRect(corner, place.size()), entry, meaning, self._theme)
        announce(self, f"{entry.term}. {meaning}")

    def _hide_card(self) -> None:
        self._hover.stop()
        if self._card is not None:
            self._card.hide()


def plain(text: str) -> str:
    """Markdown without its marks."""
    document = SafeDocument()
    document.setMarkdown(text, FEATURES)
    return document.toPlainText()
