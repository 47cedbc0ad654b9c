"""Help: the keys at a glance, and what this program is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape
from itertools import combinations, pairwise, product
from typing import Final

from PySide6.QtCore import QObject, QSize, Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFrame, QMessageBox, QTextBrowser, QVBoxLayout

from core.words import Translatable
from desktop.look.language import tr, worded
from desktop.window.actions import Actions
from desktop.window.main_window import MainWindow
from desktop.window.menus import keys_text

COLUMNS: Final = (4, 3, 2)
"""Of the list, the first of them that fits: words are longer in some languages, and windows higher than others. Where
none does, the first that is not too wide, so that it scrolls one way alone."""
SIZES: Final = (13, 12, 11)
"""Pixels of type, at 100 %: the first with which all keys are in sight."""
ROOM: Final = 24
"""Pixels beside the text, for a scroll bar."""
MOUSE: Final[tuple[tuple[Translatable, Translatable], ...]] = (
    ("Left button", "Draw with the tool in hand"),
    ("Right button", "Erase, flip back, push apart"),
    ("Alt", "Left button as the right one"),
    ("Shift", "Circle, square, 45 degrees"),
    ("Shift, Alt", "Select more, or fewer, even from a point"),
    ("Wheel", "Look closer, or further away"),
    ("Middle button", "Move about"),
)
MENUS: Final = ("&Draw", "&Edit", "&Select", "&Training", "&Compare", "T&imeline", "&View", "&File")
"""What belongs to drawing comes first. The key of the help itself is known to who reads it."""
PLANE_KEYS: Final[tuple[tuple[Translatable, Translatable], ...]] = (
    ("Arrows", "Move a cross, or the selected"),
    ("Enter, Delete", "Paint or erase at the cross"),
    ("Delete, 1 … 6", "The selected: delete, class"),
    ("Escape", "Take back, select none"),
)

PURPOSE: Final[Translatable] = (
    "Draw points, choose a network and regularizers, and watch overfitting happen and be cured."
)

Pairs = Sequence[tuple[str, str]]
"""What to press, and what it does."""


class Help(QObject):
    """Shows the help dialogs."""

    def __init__(self, window: MainWindow, actions: Actions) -> None:
        super().__init__(window)
        self._window = window
        self._actions = actions
        actions.keys.triggered.connect(self.show_keys)
        actions.about.triggered.connect(self.show_about)

    def show_keys(self) -> None:
        """Mouse and keys in columns, by menu; the keys come from the actions themselves."""
        groups = {tr("On the plane"): _worded(MOUSE), tr("By keys alone"): _worded(PLANE_KEYS)}
        menus = keys_text(self._actions)
        groups.update((worded(title).replace("&", ""), menus[title]) for title in MENUS)
        text = QTextBrowser()
        text.setFrameShape(QFrame.Shape.NoFrame)
        text.setLineWrapMode(QTextBrowser.LineWrapMode.NoWrap)
        dialog = QDialog(self._window)
        dialog.setWindowTitle(tr("Keys"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(dialog.close)
        layout = QVBoxLayout(dialog)
        layout.addWidget(text)
        layout.addWidget(buttons)
        # As large as the keys are in the type that they will have, unless the window is smaller: then they scroll.
        dialog.ensurePolished()
        text.ensurePolished()
        most = self._window.size() * 0.9
        tables, narrow = {count: _table(groups, count) for count in COLUMNS}, None
        for pixels, count in product(SIZES, COLUMNS):
            size = self._size(text, pixels, tables[count])
            if size == size.boundedTo(most):
                break
            if narrow is None and size.width() <= most.width():
                narrow = pixels, count
        else:
            if narrow is not None:
                size = self._size(text, narrow[0], tables[narrow[1]])
        text.setMinimumSize(size.boundedTo(most))
        dialog.open()

    def show_about(self) -> None:
        """Name, version and purpose."""
        from importlib.metadata import version  # noqa: PLC0415 - 50 ms that the start can do without

        self._show(
            tr("About"),
            f"<h3>Overfitting Playground {version('overfitting-playground')}</h3><p>{escape(tr(PURPOSE))}</p>",
        )

    def _size(self, text: QTextBrowser, pixels: int, table: str) -> QSize:
        """Show the table in letters of so many pixels at 100 % type. Returns the size that it takes then."""
        text.setHtml(table)
        text.setStyleSheet(f"font-size: {self._window.theme.px(pixels)}px")
        text.ensurePolished()
        text.document().setDefaultFont(text.font())
        return text.document().size().toSize() + QSize(ROOM, ROOM)

    def _show(self, title: str, text: str) -> None:
        box = QMessageBox(QMessageBox.Icon.NoIcon, title, text, parent=self._window)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.open()


def _worded(pairs: Pairs) -> Pairs:
    return [(worded(key), worded(meaning)) for key, meaning in pairs]


def _table(groups: Mapping[str, Pairs], count: int) -> str:
    """All groups in so many columns."""
    columns = (f"<td><table cellspacing=2>{_rows(groups, titles)}</table></td>" for titles in _columns(groups, count))
    return f"<table><tr>{'<td width=16></td>'.join(columns)}</tr></table>"


def _columns(groups: Mapping[str, Pairs], count: int) -> list[list[str]]:
    """The groups' titles in so many columns, in their order, the longest column as short as can be."""
    lines = [len(pairs) + 1 for pairs in groups.values()]
    titles = list(groups)
    cuts = min(
        combinations(range(1, len(titles)), count - 1),
        key=lambda cuts: max(sum(lines[i:j]) for i, j in pairwise((0, *cuts, len(titles)))),
    )
    return [titles[i:j] for i, j in pairwise((0, *cuts, len(titles)))]


def _rows(groups: Mapping[str, Pairs], titles: Sequence[str]) -> str:
    """A column's rows."""
    rows = []
    for title in titles:
        rows.append(f"<tr><td colspan=2 style='padding-top: 8px'><b>{escape(title)}</b></td></tr>")
        rows += [_row(*pair) for pair in groups[title]]
    return "".join(rows)


def _row(key: str, meaning: str) -> str:
    keys, words = (escape(text).replace(" ", "&nbsp;") for text in (key, meaning))
    return f"<tr><td>{keys}&nbsp;&nbsp;&nbsp;</td><td>{words}</td></tr>"
