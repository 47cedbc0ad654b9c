"""Markdown as a document that is harmless: nothing is loaded from anywhere, and only our own links lead somewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from PySide6.QtCore import QUrl
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFrameFormat,
    QTextTable,
)
from PySide6.QtWidgets import QTextBrowser

from core.lessons.glossary import SCHEME as GLOSSARY
from desktop.look.theme import Theme

TRY: Final = "try:"
"""What links to something that can be tried begin with: [this experiment](try:cures)."""
PARAGRAPH_GAP: Final = 0.55
"""Between paragraphs, as a share of the type size."""
FEATURES: Final = QTextDocument.MarkdownFeature.MarkdownDialectGitHub | QTextDocument.MarkdownFeature.MarkdownNoHTML


UNITS: Final = re.compile(r"(?<=\d) (?=(?:%|GB|MB|kB|ms|s|px)(?!\w))")
"""The space between a number and its unit."""


class SafeDocument(QTextDocument):
    """A document that refuses to load anything, by itself: one that stands in no browser."""

    def loadResource(self, type: int, name: QUrl | str) -> None:  # noqa: N802 - Qt's name
        """Nothing, as SafeBrowser."""
        del type, name


class SafeBrowser(QTextBrowser):
    """A browser that refuses to load anything; Qt asks it where it shows a document."""

    def loadResource(self, type: int, name: QUrl | str) -> None:  # noqa: N802 - Qt's name
        """Nothing: a lesson is text, wherever it came from."""
        del type, name


def show_markdown(document: QTextDocument, text: str, font: QFont, theme: Theme, *, links: bool = True) -> None:
    """Make it the document's contents. No line ends between a number and its unit.

    links: let words of the glossary, and what can be tried, be links. Any other link is plain text.
    """
    document.setDocumentMargin(0)
    document.setDefaultFont(font)
    document.setMarkdown(UNITS.sub("\N{NO-BREAK SPACE}", text), FEATURES)
    _tame(document, theme, links=links)
    _space(document, font, theme)


def tables(document: QTextDocument) -> Iterator[QTextTable]:
    """Those of a document, which stand beside its paragraphs and within nothing else."""
    return (frame for frame in document.rootFrame().childFrames() if isinstance(frame, QTextTable))


def set_table_size(document: QTextDocument, size: int) -> None:
    """Set all tables in letters of so many pixels."""
    letters = QTextCharFormat()
    letters.setProperty(QTextFormat.Property.FontPixelSize, size)
    for table in tables(document):
        cursor = QTextCursor(document)
        cursor.setPosition(table.firstPosition())
        cursor.setPosition(table.lastPosition(), QTextCursor.MoveMode.KeepAnchor)
        cursor.mergeCharFormat(letters)


def _tame(document: QTextDocument, theme: Theme, *, links: bool) -> None:
    """Links look like what they lead to, or like plain text where they lead nowhere; pictures go."""
    pieces = []
    block = document.begin()
    while block.isValid():
        fragments = block.begin()
        while not fragments.atEnd():
            fragment = fragments.fragment()
            pieces.append((fragment.position(), fragment.length(), fragment.charFormat()))
            fragments += 1
        block = block.next()
    cursor = QTextCursor(document)
    for start, length, before in reversed(pieces):
        if not (before.isAnchor() or before.isImageFormat() or before.fontFixedPitch()):
            continue
        cursor.setPosition(start)
        cursor.setPosition(start + length, QTextCursor.MoveMode.KeepAnchor)
        if before.isImageFormat():
            cursor.removeSelectedText()
        else:
            cursor.setCharFormat(_anchor(before, theme, links=links) if before.isAnchor() else _code(before, theme))


def _anchor(before: QTextCharFormat, theme: Theme, *, links: bool) -> QTextCharFormat:
    href = before.anchorHref()
    after = QTextCharFormat(before)
    if links and href.startswith((GLOSSARY, TRY)):
        after.setUnderlineColor(QColor(theme.accent))
        is_word = href.startswith(GLOSSARY)
        line = QTextCharFormat.UnderlineStyle
        after.setUnderlineStyle(line.DotLine if is_word else line.SingleUnderline)
        after.setForeground(QBrush(QColor(theme.text if is_word else theme.accent)))
        after.setToolTip("")
        return after
    after.setAnchor(False)
    after.setAnchorHref("")
    after.setFontUnderline(False)
    after.clearForeground()
    return after


def _code(before: QTextCharFormat, theme: Theme) -> QTextCharFormat:
    after = QTextCharFormat(before)
    after.setBackground(QColor(theme.raised))
    return after


def _space(document: QTextDocument, font: QFont, theme: Theme) -> None:
    """Gaps between paragraphs alone, tables with hairlines, and headings no larger than a step's title."""
    gap = font.pixelSize() * PARAGRAPH_GAP
    cursor = QTextCursor(document)
    block = document.begin()
    while block.isValid():
        shape = block.blockFormat()
        is_item = block.textList() is not None
        shape.setTopMargin(0)
        shape.setBottomMargin(0 if not block.next().isValid() else gap * (0.4 if is_item else 1))
        cursor.setPosition(block.position())
        if isinstance(cursor.currentTable(), QTextTable):
            shape.setBottomMargin(0)
        cursor.setBlockFormat(shape)
        block = block.next()
    for frame in document.rootFrame().childFrames():
        if isinstance(frame, QTextTable):
            table = frame.format()
            table.setCellPadding(font.pixelSize() * 0.35)
            table.setCellSpacing(0)
            table.setBorder(1)
            table.setBorderCollapse(True)
            table.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
            table.setBorderBrush(QBrush(QColor(theme.line)))
            frame.setFormat(table)
