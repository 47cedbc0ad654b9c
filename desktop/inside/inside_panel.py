"""The tab Inside: a row of buttons, or a list where there is little height, which bring a page into sight."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from core.lessons.hiding import WORDS
from core.lessons.presentation import Hidden
from core.words import Translatable
from desktop.inside.page import Page
from desktop.inside.pages import PAGES
from desktop.look.labels import role_label
from desktop.look.language import tr, worded
from desktop.look.layouts import add_layout
from desktop.look.theme import LIGHT, Theme
from desktop.panels.panel import MARGIN
from desktop.widgets.controls import ChoiceBox, IconButton, explain, least_width
from desktop.widgets.tile import Tile

LOW: Final = 250
"""Pixels of height at 100 % type below which the picture of a page has all that can be spared."""
BAR: Final = 24
"""Pixels, more than a scroll bar is wide."""
_EXCHANGE: Final[Translatable] = "Inside in the plane's place, and the plane in its place; or back (F3)."


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
    exchange_wanted = Signal()
    """The person wants it in the plane's place, or back."""
    reveal_requested = Signal(object)
    """frozenset of Hidden: the person wants to see the page that would give it away."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Inside the network"))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self._theme = LIGHT
        self._room: int | None = None
        self._is_low = False
        self._pages: dict[int, Page] = {}
        self.buttons: list[Tile] = []
        self._group = QButtonGroup(self)
        self._page: Page | None = None
        self._hidden: frozenset[Hidden] = frozenset()
        self._can_reveal = True
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
            button.setProperty("low", "true")  # what they leave is the page's
            explain(button, kind.help)
            self._group.addButton(button, number)
            self.buttons.append(button)
        self.list = ChoiceBox(self)
        self.list.setAccessibleName(tr("What is to be seen"))
        self.list.addItems([button.text() for button in self.buttons])
        self.list.hide()
        self.list.activated.connect(self.show_page)
        self.exchange_button = IconButton("exchange", "Change places with the plane", _EXCHANGE, self)
        self.exchange_button.setProperty("low", "true")
        self.exchange_button.clicked.connect(self.exchange_wanted)
        self._top = QHBoxLayout()
        self._top.setSpacing(4)
        add_layout(self._top, self._grid, 1)
        self._top.addWidget(self.list, 1)
        self._top.addWidget(self.exchange_button, 0, Qt.AlignmentFlag.AlignTop)
        self._group.idClicked.connect(self.show_page)
        self._rows = rows = QVBoxLayout(self)
        rows.setSizeConstraint(QVBoxLayout.SizeConstraint.SetNoConstraint)  # see minimumSizeHint
        rows.setContentsMargins(MARGIN, 6, MARGIN, 6)
        rows.setSpacing(6)
        self.repeats_note = role_label("", "caption")
        self.repeats_note.hide()
        add_layout(rows, self._top)
        rows.addWidget(self.repeats_note)
        self.hidden_note = role_label("", "caption")
        self.hidden_note.setWordWrap(True)
        self.reveal = QPushButton(tr("Reveal"), self)
        self.reveal.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.reveal.clicked.connect(self._on_reveal)
        for part in (self.hidden_note, self.reveal):
            part.hide()
            rows.addWidget(part, 0, Qt.AlignmentFlag.AlignTop)
        rows.addStretch(0)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._place_buttons(len(PAGES))

    @property
    def page(self) -> Page | None:
        """The one in sight; None as long as the tab itself never was, and while it would give away what is hidden."""
        return None if self.is_page_hidden else self._page

    @property
    def is_page_hidden(self) -> bool:
        """Whether the page would give away what people are to predict first."""
        return self._page is not None and bool(self._page.gives_away & self._hidden)

    def show_page(self, number: int) -> None:
        """Bring a page into sight."""
        if number not in self._pages:
            page = self._pages[number] = PAGES[number]()
            page.wishes_changed.connect(self.page_changed)
            page.step_requested.connect(self.step_requested)
            page.epoch_wanted.connect(self.epoch_wanted)
            page.network_wanted.connect(self.network_wanted)
            self._rows.addWidget(page, 1)
            page.set_theme(self._theme)
            page.set_low(self._is_low)
            self.page_made.emit(page)
        self._page = self._pages[number]
        self.buttons[number].setChecked(True)
        self.list.setCurrentIndex(number)
        explain(self.list, PAGES[number].help)
        self._show_page()

    def set_hidden(self, hidden: frozenset[Hidden], *, can_reveal: bool = True) -> None:
        """Let this be hidden: pages that would give it away make way for a note. can_reveal: by a press on it."""
        if (hidden, can_reveal) != (self._hidden, self._can_reveal):
            self._hidden, self._can_reveal = hidden, can_reveal
            self._show_page()

    def wake(self) -> None:
        """The tab comes into sight: there has to be a page on it."""
        if self._page is None and PAGES:
            self.show_page(0)

    def set_repeats(self, count: int) -> None:
        """Say which one is looked into, where there are several."""
        self.repeats_note.setText(worded((self.page or Page).of_repeats).format(count))
        self.repeats_note.setVisible(count > 1)

    def set_room(self, height: int) -> None:
        """So many pixels of it are in sight. Where these are few, a list takes the buttons' place, and a page shows its
        picture first."""
        self._room = height
        low = height < self._theme.px(LOW)
        if low == self._is_low:
            return
        self._is_low = low
        for button in self.buttons:
            button.setVisible(not low)
        self.list.setVisible(low)
        for page in self._pages.values():
            page.set_low(low)
        self._highest = 0
        self.updateGeometry()

    def set_theme(self, theme: Theme) -> None:
        """Take over colours and sizes."""
        self._theme = theme
        self.exchange_button.set_theme(theme)
        for page in self._pages.values():
            page.set_theme(theme)
        if self._room is not None:
            self.set_room(self._room)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._fit()
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()  # words need another height

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As high as the page in sight has ever needed to be: words that change don't move what stands above. Nor does
        a scroll bar: if it came with one height, and made another one do, it would go again, and so on without an
        end."""
        hint = super().sizeHint()
        needed = self._rows.totalHeightForWidth(self.width()) if self._rows.hasHeightForWidth() else hint.height()
        page, width = self._shown
        if page is self._page and abs(self.width() - width) <= BAR:
            self._highest = max(needed, self._highest)
        else:
            self._highest, self._shown = needed, (self._page, self.width())
        return QSize(hint.width(), self._highest)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """The buttons go into two rows before anything is cut off. The same however they stand now: if the width that
        is asked for depended on that, it and they would change each other to and fro. How high it has to be depends on
        its width in the same way, through a scroll bar: so it asks for no more than the buttons' height."""
        others = (self.repeats_note, self.hidden_note, self.reveal, *self._pages.values())
        widest = max(self._buttons_width(-(-len(PAGES) // 2)) + self._aside, *map(least_width, others))
        return QSize(widest + 2 * MARGIN, self._top.minimumSize().height())

    def _show_page(self) -> None:
        for page in self._pages.values():  # no stack, which would be as high as the highest of them
            page.setVisible(page is self._page and not self.is_page_hidden)
        hidden = self._given_away
        self.hidden_note.setText(
            tr(
                "This page would give away what is hidden: {hidden}.",
                hidden=", ".join(worded(WORDS[one]) for one in hidden),
            )
        )
        self.hidden_note.setVisible(bool(hidden))
        self.reveal.setVisible(bool(hidden) and self._can_reveal)
        self.page_changed.emit()

    @property
    def _given_away(self) -> list[Hidden]:
        """What the page would give away."""
        return [] if self._page is None else sorted(self._page.gives_away & self._hidden, key=list(WORDS).index)

    def _on_reveal(self) -> None:
        self.reveal_requested.emit(frozenset(self._given_away))

    def _fit(self) -> None:
        """All buttons in one row, or, where that is too wide, in two."""
        # Two rows are higher, and a scroll bar may come with them and take some width: what one row needs has to fit
        # beside it, too, or the rows would go to and fro.
        spare = 0 if self._columns == len(PAGES) else BAR
        fits = self._buttons_width(len(PAGES)) + self._aside + spare <= self.width() - 2 * MARGIN
        self._place_buttons(len(PAGES) if fits else -(-len(PAGES) // 2))

    @property
    def _aside(self) -> int:
        """Pixels of width that what stands beside the buttons takes."""
        return self.exchange_button.sizeHint().width() + self._top.spacing()

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
