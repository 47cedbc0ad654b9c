"""The tab Inside: a row of buttons, each of which brings a page into sight."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop.inside.page import Page
from desktop.inside.pages import PAGES
from desktop.look.labels import role_label
from desktop.look.theme import Theme
from desktop.panels.panel import MARGIN
from desktop.widgets.controls import explain
from desktop.widgets.tile import Tile

BAR: Final = 24
"""Pixels, more than a scroll bar is wide."""


class InsidePanel(QFrame):
    """Qt view of what happens inside the chosen variant's network. Pages are made when they are first wanted, since
    making them takes time that the start doesn't have."""

    page_changed = Signal()
    """Another page is in sight, or it wants to know something else."""
    step_requested = Signal()
    """As Page.step_requested."""
    network_wanted = Signal(str)
    """As Page.network_wanted."""
    page_made = Signal(object)
    """A Page is about to be seen for the first time."""
    epoch_wanted = Signal(int)
    """As Page's, from whichever page."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Inside the network")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self._theme: Theme | None = None
        self._pages: dict[int, Page] = {}
        self.buttons: list[Tile] = []
        self._group = QButtonGroup(self)
        self._page: Page | None = None
        self._highest = 0
        """Pixels of height that were needed so far, for `_shown`."""
        self._shown: tuple[Page | None, int] = (None, 0)
        """The page in sight, and its width."""
        self._columns = 0
        """Of the grid that the buttons stand in."""
        self._grid = QGridLayout()
        self._grid.setSpacing(2)
        for number, kind in enumerate(PAGES):
            button = Tile(kind.title, self)
            explain(button, kind.help)
            self._group.addButton(button, number)
            self.buttons.append(button)
        self._group.idClicked.connect(self.show_page)
        self._rows = rows = QVBoxLayout(self)
        rows.setSizeConstraint(QVBoxLayout.SizeConstraint.SetNoConstraint)  # see minimumSizeHint
        rows.setContentsMargins(MARGIN, 6, MARGIN, 6)
        rows.setSpacing(6)
        self.repeats_note = role_label("", "caption")
        self.repeats_note.hide()
        rows.addLayout(self._grid)
        rows.addWidget(self.repeats_note)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._place_buttons(len(PAGES))

    @property
    def page(self) -> Page | None:
        """The one in sight; None as long as the tab itself never was."""
        return self._page

    def show_page(self, number: int) -> None:
        """Bring a page into sight."""
        if number not in self._pages:
            page = self._pages[number] = PAGES[number]()
            page.wishes_changed.connect(self.page_changed)
            page.step_requested.connect(self.step_requested)
            page.epoch_wanted.connect(self.epoch_wanted)
            page.network_wanted.connect(self.network_wanted)
            self._rows.addWidget(page, 1)
            if self._theme is not None:
                page.set_theme(self._theme)
            self.page_made.emit(page)
        self._page = self._pages[number]
        for page in self._pages.values():  # no stack, which would be as high as the highest of them
            page.setVisible(page is self._page)
        self.buttons[number].setChecked(True)
        self.page_changed.emit()

    def wake(self) -> None:
        """The tab comes into sight: there has to be a page on it."""
        if self.page is None and PAGES:
            self.show_page(0)

    def set_repeats(self, count: int) -> None:
        """Say which one is looked into, where there are several."""
        self.repeats_note.setText((self.page or Page).of_repeats.format(count))
        self.repeats_note.setVisible(count > 1)

    def set_theme(self, theme: Theme) -> None:
        """Take over colours and sizes."""
        self._theme = theme
        for page in self._pages.values():
            page.set_theme(theme)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._fit()
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()  # words need another height

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As high as the page in sight has ever needed to be: words that change don't move what stands above."""
        hint, shown = super().sizeHint(), (self._page, self.width())
        needed = self._rows.totalHeightForWidth(self.width()) if self._rows.hasHeightForWidth() else hint.height()
        self._highest = max(needed, self._highest if shown == self._shown else 0)
        self._shown = shown
        return QSize(hint.width(), self._highest)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """The buttons go into two rows before anything is cut off. How high it has to be depends on its width: that
        of the moment would change with the scroll bar beside it, for which it decides, and so on without an end."""
        hint, spare = (
            super().minimumSizeHint(),
            self._buttons_width(self._columns) - self._buttons_width(-(-len(PAGES) // 2)),
        )
        return QSize(hint.width() - max(0, spare), self._grid.minimumSize().height())

    def _fit(self) -> None:
        """All buttons in one row, or, where that is too wide, in two. Out of two they come only where there is room for
        a scroll bar, too: it might go with the second row, and come with the first, without an end."""
        spare = 0 if self._columns == len(PAGES) else BAR
        fits = self._buttons_width(len(PAGES)) + spare <= self.width() - 2 * MARGIN
        self._place_buttons(len(PAGES) if fits else -(-len(PAGES) // 2))

    def _buttons_width(self, columns: int) -> int:
        widths = [
            max((button.sizeHint().width() for button in self.buttons[at::columns]), default=0) for at in range(columns)
        ]
        return sum(widths) + (columns - 1) * self._grid.spacing()

    def _place_buttons(self, columns: int) -> None:
        if columns != self._columns:
            self._columns = columns
            for place, button in enumerate(self.buttons):
                self._grid.addWidget(button, place // columns, place % columns)
