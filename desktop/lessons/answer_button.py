"""One answer of a question: a button with as many lines as it needs, which says whether it was right."""

from __future__ import annotations

from enum import Enum, auto
from typing import Final

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QFocusEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
)
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from core.words import Translatable
from desktop.lessons.markdown import SafeDocument, show_markdown
from desktop.lessons.markdown_view import plain
from desktop.look.icons import icon
from desktop.look.language import worded
from desktop.look.style import mix, sized
from desktop.look.theme import LIGHT, Theme
from desktop.widgets.controls import claims_key

MARGIN: Final = 10
"""Pixels at 100 % type between the edge and the words; SYMBOL wide is the sign at the left."""
SYMBOL: Final = 18
GAP: Final = 8
RADIUS: Final = 8
STEPS: Final = {Qt.Key.Key_Up: -1, Qt.Key.Key_Left: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_Right: 1}


class Mark(Enum):
    """What an answer says of itself."""

    OPEN = auto()
    """The question isn't answered yet."""
    CHOSEN = auto()
    """It was chosen, and nobody says yet whether that was right."""
    RIGHT = auto()
    WRONG = auto()
    MISSED = auto()
    """It is right, as what was chosen beside it."""
    WAS_RIGHT = auto()
    """It is right, and another one was chosen."""
    PASSED = auto()
    """It wasn't chosen, and rightly so."""
    EXPLAINED = auto()
    """So it is, and somebody wants to know why."""


WORDS: Final[dict[Mark, Translatable]] = {
    Mark.CHOSEN: "Your answer",
    Mark.RIGHT: "Right",
    Mark.WRONG: "Wrong",
    Mark.MISSED: "This was right, too",
    Mark.WAS_RIGHT: "This was right",
    Mark.EXPLAINED: "Wrong, and not chosen",
}
_LOOKS: Final = {
    Mark.RIGHT: ("good", "good"),
    Mark.WRONG: ("bad", "bad"),
    Mark.MISSED: ("good", "good"),
    Mark.WAS_RIGHT: ("good", "good"),
}
"""Symbol and colour."""


def wash(theme: Theme, ink: str) -> str:
    """What an answer of that colour stands on."""
    return mix(theme.surface, ink, 0.12 if theme.dark else 0.06)


class AnswerButton(QAbstractButton):
    """Qt view of an answer."""

    stepped = Signal(int)
    """An arrow key was pressed: one on, or one back where negative."""
    focus_changed = Signal()
    """The keyboard came or went."""

    def __init__(self, number: int, parent: QWidget, *, is_one_of_several: bool) -> None:
        """number: the key that chooses it. is_one_of_several: others may be chosen beside it."""
        super().__init__(parent)
        self._theme = LIGHT
        self._number = number
        self._is_square = is_one_of_several
        self._has_key = False
        self._mark = Mark.OPEN
        self._text = ""
        self._words = SafeDocument(self)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def mark(self) -> Mark:
        """What it says of itself."""
        return self._mark

    def set_answer(self, text: str, mark: Mark) -> None:
        """Show an answer, in Markdown."""
        self._text = text
        self._mark = mark
        said = plain(text)
        self.setText(said)
        label = worded(WORDS[mark]) if mark in WORDS else self._number
        self.setAccessibleName(f"{label}: {said}")
        can_be_pressed = mark in (Mark.OPEN, Mark.PASSED, Mark.EXPLAINED)
        self.setCursor(Qt.CursorShape.PointingHandCursor if can_be_pressed else Qt.CursorShape.ArrowCursor)
        self._lay_out()

    @property
    def shows_key(self) -> bool:
        """Whether the key that chooses it can be seen."""
        return self._has_key

    def set_key_shown(self, shown: bool) -> None:
        """Say which key chooses it, where it does."""
        if shown != self._has_key:
            self._has_key = shown
            self.update()

    def set_theme(self, theme: Theme) -> None:
        """Take over colours and type size."""
        self._theme = theme
        self._lay_out()

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        px = self._theme.px
        self._words.setTextWidth(width - 2 * px(MARGIN) - px(SYMBOL) - px(GAP))
        return round(self._words.size().height()) + self._label_height() + 2 * px(MARGIN) - 2

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        width = max(self.width(), self._theme.px(160))
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(self._theme.px(160), self._theme.px(2 * MARGIN + 16))

    def event(self, event: QEvent) -> bool:
        return claims_key(self, event, frozenset(STEPS)) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        step = STEPS.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.stepped.emit(step)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        super().focusInEvent(event)
        self.focus_changed.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        super().focusOutEvent(event)
        self.focus_changed.emit()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        del event
        theme, px = self._theme, self._theme.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink = self._ink()
        thick = 2 if self.hasFocus() or self._mark in _LOOKS or self.isChecked() else 1
        edge = QRectF(self.rect()).adjusted(thick / 2, thick / 2, -thick / 2, -thick / 2)
        painter.setPen(QPen(QColor(ink), thick))
        painter.setBrush(QColor(self._fill()))
        painter.drawRoundedRect(edge, RADIUS, RADIUS)
        if self.hasFocus() and self._mark in _LOOKS:
            painter.setPen(QPen(QColor(theme.accent), 1, Qt.PenStyle.DashLine))
            painter.drawRoundedRect(edge.adjusted(3, 3, -3, -3), RADIUS - 3, RADIUS - 3)
        left, top = px(MARGIN), px(MARGIN) - 1
        self._paint_symbol(painter, QRectF(left, top, px(SYMBOL), px(SYMBOL)))
        left += px(SYMBOL) + px(GAP)
        if self._mark in WORDS:
            painter.setFont(sized(self.font(), px(12), self.font().Weight.DemiBold))
            painter.setPen(QColor(getattr(theme, _LOOKS[self._mark][1]) if self._mark in _LOOKS else theme.caption))
            painter.drawText(QPointF(left, top + painter.fontMetrics().ascent()), worded(WORDS[self._mark]))
        painter.translate(left, top + self._label_height())
        context = QAbstractTextDocumentLayout.PaintContext()
        faint = self._mark in (Mark.PASSED, Mark.EXPLAINED)
        context.palette.setColor(QPalette.ColorRole.Text, QColor(theme.caption if faint else theme.text))
        self._words.setTextWidth(self.width() - left - px(MARGIN))
        self._words.documentLayout().draw(painter, context)

    def _paint_symbol(self, painter: QPainter, place: QRectF) -> None:
        """A tick or cross once it is known; before, a circle, or a square among several,
        with the key that chooses it."""
        theme = self._theme
        if self._mark in _LOOKS:
            name, color = _LOOKS[self._mark]
            picture = icon(name, theme, SYMBOL, getattr(theme, color))
            picture.paint(painter, place.toRect())
            return
        is_on = self.isChecked() or self._mark is Mark.CHOSEN
        painter.setPen(QPen(QColor(theme.accent if is_on else theme.caption), 1.4))
        painter.setBrush(QColor(theme.accent) if is_on else Qt.BrushStyle.NoBrush)
        inner = place.adjusted(1, 1, -1, -1)
        if self._is_square:
            painter.drawRoundedRect(inner, 3, 3)
        else:
            painter.drawEllipse(inner)
        if not self._has_key:
            return
        painter.setPen(QColor(theme.on_accent if is_on else theme.caption))
        painter.setFont(sized(self.font(), theme.px(11), self.font().Weight.DemiBold))
        painter.drawText(inner, Qt.AlignmentFlag.AlignCenter, str(self._number))

    def _ink(self) -> str:
        theme = self._theme
        if self._mark in _LOOKS:
            return str(getattr(theme, _LOOKS[self._mark][1]))
        if self.hasFocus() or self.isChecked() or self._mark is Mark.CHOSEN:
            return theme.accent
        return mix(theme.line, theme.text, 0.12)

    def _fill(self) -> str:
        theme = self._theme
        if self._mark in _LOOKS:
            return wash(theme, getattr(theme, _LOOKS[self._mark][1]))
        if self.isChecked() or self._mark is Mark.CHOSEN:
            return mix(theme.surface, theme.accent, 0.16 if theme.dark else 0.09)
        if self._mark in (Mark.OPEN, Mark.PASSED, Mark.EXPLAINED) and self.underMouse():
            return mix(theme.raised, theme.text, 0.07)
        return theme.raised if self._mark is Mark.OPEN else theme.surface

    def _label_height(self) -> int:
        return self._theme.px(18) if self._mark in WORDS else 0

    def _lay_out(self) -> None:
        font = sized(self.font(), self._theme.px(13))
        show_markdown(self._words, self._text, font, self._theme, links=False)
        self.updateGeometry()
        self.update()
