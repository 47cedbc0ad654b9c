"""Small widgets that panels and views share."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import (
    QFocusEvent,
    QFont,
    QFontMetricsF,
    QHelpEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QTextLayout,
)
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QToolTip, QWidget

from core.words import Translatable
from desktop.look.language import worded


class Sentences(QLabel):
    """Plain text in as many lines as there is room for. Where all of it would need more, a shorter form of it is shown;
    where even the shortest does, its last line ends with an ellipsis and not in the middle of a letter. It takes the
    height that is left, and asks for none."""

    def __init__(self, text: Translatable = "", parent: QWidget | None = None) -> None:
        super().__init__(worded(text), parent)
        self._shorter: tuple[str, ...] = ()
        self._is_reachable = False
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)

    def set_forms(self, text: str, shorter: tuple[str, ...] = ()) -> None:
        """Show this, or in little room a shorter form of it, the longest that there is room for. text() is all of it in
        any case, for who can't see it."""
        if (text, shorter) != (self.text(), self._shorter):
            self._shorter = shorter
            self.setText(text)
            self._share_focus()
            self.update()

    def set_reachable(self, reachable: bool) -> None:
        """Whether the keyboard can come here where less than all is shown, and is told all; else nothing but the
        pointer can ask for it."""
        self._is_reachable = reachable
        self._share_focus()

    def lines_within(self, most: int) -> int:
        """How many lines are shown at this width where there is room for so many."""
        return len(self._lines(most))

    def shown(self) -> str:
        """The words of the form that there is room for, with an ellipsis where there is for none."""
        return " ".join(line.strip() for line in self._lines(self._room))

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        """A layout that weighs heights for widths would press together what stands above."""
        return False

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        del event
        painter, room, metrics = QPainter(self), QRectF(self.contentsRect()), QFontMetricsF(self.font())
        painter.setPen(self.palette().color(self.foregroundRole()))
        lines = self._lines(self._room)
        # The dots of an "Ü" may reach above what the font calls its ascent.
        base = max(metrics.ascent(), -metrics.tightBoundingRect(lines[0]).top()) if lines else 0.0
        for at, text in enumerate(lines):
            painter.drawText(room.topLeft() + QPointF(0, at * metrics.lineSpacing() + base), text)
        if self.hasFocus():
            painter.setPen(QPen(self.palette().color(self.foregroundRole()), 2))
            painter.drawRect(room.adjusted(1, 1, -1, -1))

    def event(self, event: QEvent) -> bool:
        """Under the pointer all of it is told, where less than that is shown."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent) and not self.toolTip():
            if self._is_whole:
                QToolTip.hideText()
            else:
                self._tell_all(event.globalPos())
            return True
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._share_focus()

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        super().focusInEvent(event)
        QTimer.singleShot(0, self, self._tell_who_came)  # a change of focus takes what is told away
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        super().focusOutEvent(event)
        QToolTip.hideText()
        self.update()

    def _tell_who_came(self) -> None:
        if self.hasFocus():
            self._tell_all(self.mapToGlobal(self.rect().bottomLeft()))

    def _tell_all(self, at: QPoint) -> None:
        QToolTip.showText(at, f"<qt>{escape(self.text())}</qt>", self)

    def _share_focus(self) -> None:
        is_stop = self._is_reachable and not self._is_whole
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if is_stop else Qt.FocusPolicy.NoFocus)

    @property
    def _is_whole(self) -> bool:
        """Whether all of it is shown."""
        return self.shown().split() == self.text().split()

    @property
    def _room(self) -> int:
        """Lines that there is room for."""
        return max(1, int(self.contentsRect().height() / QFontMetricsF(self.font()).lineSpacing() + 0.01))

    def _lines(self, most: int) -> list[str]:
        width, lines = self.contentsRect().width(), list[str]()
        for words in (self.text(), *self._shorter):
            lines = _broken(words, self.font(), width)
            if len(lines) <= most:
                return lines
        rest = "".join(lines[most - 1 :])
        return [*lines[: most - 1], QFontMetricsF(self.font()).elidedText(rest, Qt.TextElideMode.ElideRight, width)]


def _broken(words: str, font: QFont, width: float) -> list[str]:
    """A text in lines that are no wider."""
    layout, lines = QTextLayout(words, font), list[str]()
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        lines.append(words[line.textStart() : line.textStart() + line.textLength()])
    layout.endLayout()
    return lines


class WrappedWords(QLabel):
    """Plain words in as many lines as they need, of no height without any; whole in the tooltip."""

    def __init__(self, role: str, parent: QWidget | None = None) -> None:
        """role: one of the style sheet's."""
        super().__init__(parent)
        self._needed = 0
        """Pixels of height."""
        self.setProperty("role", role)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.hide()

    def set_text(self, text: str) -> None:
        """Show this; "": nothing."""
        text = worded(text)
        if text != self.text():
            self.setText(text)
            self.setToolTip(f"<qt>{escape(text)}</qt>" if text else "")
            self._fit()
            self.setVisible(bool(text))

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        """It asks for the height that it needs: a layout that weighs heights for widths makes the column scroll."""
        return False

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(super().sizeHint().width(), self._needed)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(0, self._needed)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()

    def _fit(self) -> None:
        """Ask for another height where another is needed, and trouble no layout else."""
        needed = max(self.heightForWidth(self.width()), 0)
        if needed != self._needed:
            self._needed = needed
            self.resize(self.width(), needed)  # at once, where no layout will do it
            self.updateGeometry()


def role_label(text: Translatable, role: str) -> QLabel:
    """A plain text label in one of the style sheet's roles."""
    label = QLabel(worded(text))
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("role", role)
    return label


def hairline(direction: Qt.Orientation) -> QFrame:
    """A line one pixel thick that parts what stands on its two sides."""
    line = QFrame()
    line.setProperty("role", "hairline")
    if direction == Qt.Orientation.Horizontal:
        line.setFixedHeight(1)
    else:
        line.setFixedWidth(1)
    return line
