"""Every text that can be seen or heard of a window, by the room of the program that shows it."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from html import unescape
from typing import Any, Final, NamedTuple

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QAction, QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QDialogButtonBox,
    QGraphicsSimpleTextItem,
    QGraphicsTextItem,
    QGraphicsView,
    QGroupBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QListWidget,
    QMenu,
    QScrollArea,
    QSlider,
    QTabBar,
    QTableView,
    QTextEdit,
    QWidget,
)

from tests.translations.bracketed import CLOSE, OPEN


class Seen(NamedTuple):
    """A text, and where it is."""

    room: str
    place: str
    """What shows it, such as "RunBar Stepper tooltip"."""
    text: str


def plain(text: str) -> str:
    """What is read of a text: without tags and mnemonics."""
    if "<" in text:
        text = unescape(re.sub(r"<style.*?</style>|<[^<>]*>", " ", text, flags=re.DOTALL))
    return " ".join(text.replace("&&", "\0").replace("&", "").replace("\0", "&").split())


def room_of(widget: Any) -> tuple[str, str]:
    """The room of the nearest part of the program that a widget belongs to, and its path from there."""
    path: list[str] = []
    while widget is not None:
        kind = type(widget)
        path.insert(0, kind.__name__)
        room = kind.__module__.split(".")
        if room[0] == "desktop" and room[1] not in ("look", "widgets"):
            return room[1], " ".join(path)
        widget = widget.parentWidget() if isinstance(widget, QWidget) else widget.parent()
    return "window", " ".join(path)


def texts_of(window: QWidget) -> Iterator[Seen]:
    """Texts, tooltips and accessible names of all parts that are visible now, and of all actions."""
    for widget in [window, *window.findChildren(QWidget)]:
        if not widget.isVisible():
            continue
        room, place = room_of(widget)
        for kind, text in _texts(widget):
            if text:
                yield Seen(room, f"{place} {kind}", text)
        if isinstance(widget, QGraphicsView) and widget.scene() is not None:
            for item in widget.scene().items():
                if isinstance(item, QGraphicsTextItem | QGraphicsSimpleTextItem) and item.isVisible():
                    text = item.toPlainText() if isinstance(item, QGraphicsTextItem) else item.text()
                    yield Seen(room, f"{place} {type(item).__name__}", text)
    for action in window.findChildren(QAction):
        of_pyqtgraph = type(action.parent()).__module__.startswith("pyqtgraph")  # in menus that nobody gets to see
        if action.isVisible() and not action.isSeparator() and not of_pyqtgraph:
            for kind, text in (("action", action.text()), ("action's tooltip", action.toolTip())):
                yield Seen("window", f"QAction {kind}", text)
    for menu in window.findChildren(QMenu):
        yield Seen("window", "QMenu", menu.title())


def _texts(widget: QWidget) -> Iterator[tuple[str, str]]:
    yield "tooltip", widget.toolTip()
    yield "accessible name", widget.accessibleName()
    yield "accessible description", widget.accessibleDescription()
    if widget.isWindow():
        yield "window title", widget.windowTitle()
    if _is_qt_s_own(widget):
        return
    if isinstance(widget, QLabel | QAbstractButton):
        yield "text", widget.text()
    elif isinstance(widget, QLineEdit):
        yield "placeholder", widget.placeholderText()
    elif isinstance(widget, QComboBox):
        yield from (("item", widget.itemText(row)) for row in range(widget.count()))
    elif isinstance(widget, QTabBar):
        for tab in range(widget.count()):
            yield "tab", widget.tabText(tab)
            yield "tab's tooltip", widget.tabToolTip(tab)
    elif isinstance(widget, QGroupBox):
        yield "title", widget.title()
    elif isinstance(widget, QTextEdit):
        if type(widget).__name__ not in TELLS_LESSONS:
            yield "document", widget.toPlainText()
        yield "placeholder", widget.placeholderText()
    elif isinstance(widget, QListWidget):
        yield from (("row", widget.item(row).text()) for row in range(widget.count()))
    elif isinstance(widget, QTableView) and widget.model() is not None:
        yield from _cells(widget)


TELLS_LESSONS: Final = frozenset({"MarkdownView"})
"""Classes of widgets that show nothing but what lessons and the glossary say."""


def _is_qt_s_own(widget: QWidget) -> bool:
    """Whether Qt says what is on it: a standard button, such as Close."""
    box = widget.parentWidget()
    if not isinstance(box, QDialogButtonBox) or not isinstance(widget, QAbstractButton):
        return False
    return box.standardButton(widget) != QDialogButtonBox.StandardButton.NoButton


def _cells(table: QTableView) -> Iterator[tuple[str, str]]:
    model = table.model()
    for column in range(min(model.columnCount(), 40)):
        for role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            yield "heading", str(model.headerData(column, Qt.Orientation.Horizontal, role) or "")
            for row in range(min(model.rowCount(), 10)):
                yield "cell", str(model.index(row, column).data(role) or "")


CUT_BY_DESIGN: Final = frozenset({"Sentences"})
"""Classes of labels that end with an ellipsis, and are told whole elsewhere."""


def cuts_of(window: QWidget) -> Iterator[Seen]:
    """Texts that have too little room where they are now, and no tooltip that has all of it."""
    for widget in window.findChildren(QWidget):
        if not widget.isVisible() or widget.width() < 2 or isinstance(widget, QHeaderView):
            continue
        for text, needed, given in _needs(widget):
            if needed > given + 1 and plain(text) not in plain(widget.toolTip()):
                room, place = room_of(widget)
                yield Seen(room, f"{place}: {needed} pixels wanted, {given} there", text)
    for area in window.findChildren(QScrollArea):
        if area.isVisible() and area.horizontalScrollBarPolicy() == Qt.ScrollBarPolicy.ScrollBarAlwaysOff:
            yield from _beyond(area)


def _beyond(area: QScrollArea) -> Iterator[Seen]:
    """What reaches beyond the right edge of an area that can't be moved sideways."""
    view, inside = area.viewport(), area.widget()
    for widget in inside.findChildren(QWidget) if inside is not None else ():
        is_control = isinstance(widget, QLabel | QAbstractButton | QLineEdit | QComboBox | QSlider)
        if is_control and widget.isVisible() and not widget.visibleRegion().isEmpty():
            over = widget.mapTo(view, widget.rect().topRight()).x() + 1 - view.width()
            if over > 1:
                room, place = room_of(widget)
                told = next((text for _, text in _texts(widget) if text), "")
                yield Seen(room, f"{place}: {over} pixels beyond the edge", told)


def _needs(widget: QWidget) -> Iterator[tuple[str, int, int]]:
    """Texts, pixels that each needs, and those that it has."""
    if isinstance(widget, QLabel):
        if not widget.text() or type(widget).__name__ in CUT_BY_DESIGN:
            return
        if widget.wordWrap():
            yield widget.text(), widget.heightForWidth(widget.width()), widget.height()
        else:
            yield widget.text(), widget.sizeHint().width(), widget.width()
    elif isinstance(widget, QAbstractButton) and not _paints_itself(widget):
        shows_text = getattr(widget, "toolButtonStyle", lambda: None)() != Qt.ToolButtonStyle.ToolButtonIconOnly
        if widget.text() and (shows_text or widget.icon().isNull()):
            lines = plain(widget.text()) if "\n" not in widget.text() else max(widget.text().split("\n"), key=len)
            icon = 0 if widget.icon().isNull() or _is_above(widget) else widget.iconSize().width() + 4
            yield widget.text(), _advance(widget, lines) + icon, widget.width()
    elif isinstance(widget, QTabBar):
        for tab in range(widget.count()):
            yield widget.tabText(tab), _advance(widget, widget.tabText(tab)), widget.tabRect(tab).width()
        last = widget.tabRect(widget.count() - 1)
        yield widget.tabText(widget.count() - 1), last.right(), widget.width()
    elif isinstance(widget, QComboBox):
        yield widget.currentText(), _advance(widget, widget.currentText()) + 16, widget.width()


def _paints_itself(widget: QWidget) -> bool:
    """Whether what it paints is watched anyway, and may be in several lines."""
    return any(
        "paintEvent" in kind.__dict__ and kind.__module__.startswith("desktop.") for kind in type(widget).__mro__
    )


def _is_above(button: QAbstractButton) -> bool:
    style = getattr(button, "toolButtonStyle", lambda: None)()
    return bool(style == Qt.ToolButtonStyle.ToolButtonTextUnderIcon)


def _advance(widget: QWidget, text: str) -> int:
    return widget.fontMetrics().horizontalAdvance(text)


class Painted:
    """What Python code paints as text, while it is watched."""

    def __init__(self) -> None:
        self.texts: set[Seen] = set()
        self.cuts: set[Seen] = set()
        self._draw = QPainter.drawText

    def __enter__(self) -> Painted:
        draw, note = self._draw, self._note

        def watched(painter: QPainter, *arguments: Any, **named: Any) -> Any:
            note(painter, arguments, sys._getframe(1))
            return draw(painter, *arguments, **named)

        QPainter.drawText = watched  # type: ignore[method-assign]  # put back by __exit__
        return self

    def __exit__(self, *_: object) -> None:
        QPainter.drawText = self._draw  # type: ignore[method-assign]

    def _note(self, painter: QPainter, arguments: tuple[Any, ...], frame: Any) -> None:
        text = next((argument for argument in arguments if isinstance(argument, str)), "")
        parts = str(frame.f_globals.get("__name__", "")).split(".")
        room = parts[1] if parts[0] == "desktop" else "chart"
        place = f"{'.'.join(parts[1:])}.{frame.f_code.co_name} paints"
        if room in ("look", "widgets"):
            owner = frame.f_locals.get("self")
            room, place = room_of(owner) if isinstance(owner, QWidget) else (room, place)
        owner = frame.f_locals.get("self")
        if type(owner).__name__ in CUT_BY_DESIGN:
            return  # its lines one by one: it is a label, whose whole text is seen
        self.texts.add(Seen(room, place, text))
        told = plain(owner.toolTip()) if isinstance(owner, QWidget) else ""
        if "…" in text and text.count(OPEN) > text.count(CLOSE) and plain(text.split("…")[0]) not in told:
            self.cuts.add(Seen(room, f"{place}, shortened, and no tooltip has all of it", text))
        rect = next((argument for argument in arguments if isinstance(argument, QRect | QRectF)), None)
        if rect is not None and "\n" not in text and not _wraps(arguments):
            needed = QFontMetrics(painter.font()).horizontalAdvance(text)
            if needed > rect.width() + 2:
                self.cuts.add(Seen(room, f"{place}: {needed} pixels wanted, {rect.width():.0f} there", text))


def _wraps(arguments: tuple[Any, ...]) -> bool:
    flags = [argument for argument in arguments if isinstance(argument, Qt.TextFlag | Qt.AlignmentFlag | int)]
    return any(int(getattr(flag, "value", flag)) & Qt.TextFlag.TextWordWrap.value for flag in flags)
