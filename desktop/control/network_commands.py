"""What a person does with looks into a network: they change places with the plane, and what a tab shows is saved, as a
picture or as numbers."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Final

from PySide6.QtCore import QObject, QPoint, QSize, Qt
from PySide6.QtGui import QImage, QRegion
from PySide6.QtWidgets import QWidget

from core.words import Translatable, translatable
from desktop.control.files.file_dialogs import PICTURE_FOLDER, TABLE_FOLDER, ask_save, folder
from desktop.control.files.files import Files
from desktop.control.files.proposals import NETWORK, stem_of
from desktop.control.files.saving import Saving
from desktop.inside.page import Page
from desktop.look.language import worded
from desktop.look.pictures import encoded
from desktop.network.table import to_csv
from desktop.window.actions import Actions
from desktop.window.inside_page import InsidePage
from desktop.window.main_window import MainWindow
from desktop.window.network_page import NetworkPage

PICTURES: Final[tuple[Translatable, ...]] = ("PNG pictures (*.png)",)
TABLES: Final[tuple[Translatable, ...]] = ("Tables (*.csv)",)
RATIO: Final = 2
"""Pixels of a picture for each on a usual screen."""
MARGIN: Final = 16
"""Pixels around the picture of a page."""
NOTHING: Final[Translatable] = "Open the tab Network or Inside first: what it shows is saved."
HIDDEN: Final[Translatable] = "That would give away what is hidden: reveal it first."
NO_NUMBERS: Final[Translatable] = "This page has no numbers yet."


class NetworkCommands(QObject):
    """Carries wishes of the tabs Network and Inside to places and files."""

    def __init__(
        self, window: MainWindow, actions: Actions, files: Files, saving: Saving, notify: Callable[[str], None]
    ) -> None:
        super().__init__(window)
        self._window = window
        self._actions = actions
        self._files, self._saving = files, saving
        self._notify = notify
        actions.exchange.toggled.connect(self._exchange)
        actions.save_look.triggered.connect(self._save_picture)
        actions.save_numbers.triggered.connect(self._save_numbers)
        window.network_page.tell(self._listen_to_network)
        window.column.settings.inside_page.tell(self._listen_inside)

    def _listen_to_network(self, page: NetworkPage) -> None:
        page.diagram.bar.exchange_wanted.connect(self._actions.exchange.trigger)
        page.diagram.save_picture_wanted.connect(self._save_picture)
        page.diagram.save_table_wanted.connect(self._save_numbers)

    def _listen_inside(self, inside: InsidePage) -> None:
        panel = inside.panel
        panel.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        panel.addActions([self._actions.save_look, self._actions.save_numbers])
        panel.exchange_wanted.connect(self._actions.exchange.trigger)
        panel.network_wanted.connect(self._show_mode)

    def _exchange(self, wanted: bool) -> None:
        center = self._window.center
        if not wanted and not center.is_exchanged:  # it waited for its tab, and the person means to see it
            self._actions.exchange.setChecked(True)
            return
        if wanted:
            self._actions.panels.setChecked(True)
            if not self._window.column.settings.is_inside_shown:
                self._window.column.settings.show_network()
        center.set_exchanged(wanted)

    def _show_mode(self, mode: str) -> None:
        """The diagram in the plane's place, and on it what a page of the tab Inside tells of."""
        self._window.column.diagram.choose_mode(mode)
        self._window.column.settings.show_network()
        self._actions.exchange.setChecked(True)

    def _save_picture(self) -> None:
        """As it was when it was asked for, whatever training does meanwhile."""
        column, page = self._window.column, self._page
        if self._is_hidden:
            self._notify(HIDDEN)
        elif column.settings.is_network_shown and column.diagram.diagram is not None:
            self._save(worded(NETWORK), ".png", PICTURES, PICTURE_FOLDER, partial(encoded, column.diagram.image(RATIO)))
        elif page is not None:
            self._save(page.title, ".png", PICTURES, PICTURE_FOLDER, partial(encoded, _picture(page)))
        else:
            self._notify(NOTHING)

    def _save_numbers(self) -> None:
        column, page = self._window.column, self._page
        if self._is_hidden:
            self._notify(HIDDEN)
        elif column.settings.is_network_shown and (diagram := column.diagram.diagram) is not None:
            self._save(worded(NETWORK), ".csv", TABLES, TABLE_FOLDER, lambda: to_csv(diagram).encode())
        elif page is None:
            self._notify(NOTHING)
        elif (numbers := page.csv()) is None:
            self._notify(NO_NUMBERS)
        else:
            self._save(page.title, ".csv", TABLES, TABLE_FOLDER, numbers.encode)

    @property
    def _page(self) -> Page | None:
        """The one of the tab Inside, while that is in sight."""
        column = self._window.column
        return column.inside_panel.page if column.settings.is_inside_shown else None

    @property
    def _is_hidden(self) -> bool:
        """Whether what is in sight is hidden, so that people predict first."""
        column = self._window.column
        return (column.settings.is_network_shown and not column.settings.network_page.widget.note.isHidden()) or (
            column.settings.is_inside_shown and column.inside_panel.is_page_hidden
        )

    def _save(self, what: str, suffix: str, kinds: tuple[str, ...], key: str, contents: Callable[[], bytes]) -> None:
        stem = stem_of(self._files.path)
        name = f"{stem}-{what.lower().replace(' ', '-')}{suffix}"
        title = translatable("Save picture" if suffix == ".png" else "Save numbers")
        chosen = ask_save(self._window, title, folder(key) / name, kinds, key)
        if chosen is not None:
            self._saving.save(chosen, contents)


def _picture(page: QWidget) -> QImage:
    """What a page shows, sharp in print, on its card's ground and with a margin."""
    size = QSize(page.width() + 2 * MARGIN, page.height() + 2 * MARGIN)
    picture = QImage(size * RATIO, QImage.Format.Format_RGB32)
    picture.setDevicePixelRatio(RATIO)
    picture.fill(page.palette().color(page.palette().ColorRole.Base))
    # Without its background, which would be the window's.
    page.render(picture, QPoint(MARGIN, MARGIN), QRegion(), QWidget.RenderFlag.DrawChildren)
    return picture
