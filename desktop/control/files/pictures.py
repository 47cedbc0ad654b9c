"""Pictures of what is on screen: as a file, PNG or SVG by its name, and on the clipboard."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from core.words import Translatable
from desktop.control.files.file_dialogs import PICTURE_FOLDER, ask_save, folder, write
from desktop.control.files.files import Files
from desktop.control.sheet import Sheet
from desktop.look.language import tr
from desktop.look.pictures import encoded
from desktop.window.actions import Actions
from desktop.window.main_window import MainWindow

KINDS: Final[tuple[Translatable, ...]] = ("PNG pictures (*.png)", "SVG drawings (*.svg)")
PROPOSAL: Final = "overfitting"
RATIO: Final = 2
"""Pixels of a picture for each on a usual screen, so that it is sharp in print and on a projector."""


class Pictures(QObject):
    """Makes pictures of planes, losses and names, without anything that can be pressed."""

    def __init__(
        self,
        window: MainWindow,
        actions: Actions,
        files: Files,
        sheet: Callable[[], Sheet],
        notify: Callable[[str], None],
    ) -> None:
        """sheet: makes one with what is on screen now."""
        super().__init__(window)
        self._window = window
        self._files = files
        self._sheet = sheet
        self._notify = notify
        actions.save_picture.triggered.connect(self._ask_save)
        actions.copy_picture.triggered.connect(self.copy)

    def save(self, path: Path, sheet: Sheet | None = None) -> bool:
        """Write a picture, of the kind that its name says; whether it worked. If not, the person is told why.

        sheet: with what shall be seen; None: what is on screen now.
        """
        kind = path.suffix.lower()
        if kind not in (".png", ".svg"):
            self._notify(tr("{file} can't be saved: the name of a picture ends in .png or .svg.", file=path.name))
            return False
        made = self._sheet() if sheet is None else sheet
        return write(path, made.svg() if kind == ".svg" else encoded(made.image(RATIO)), self._notify)

    def copy(self) -> None:
        """Put a picture on the clipboard."""
        QGuiApplication.clipboard().setImage(self._sheet().image(RATIO))
        self._notify(tr("The picture is on the clipboard."))

    def _ask_save(self) -> None:
        sheet = self._sheet()  # what was seen when it was asked for, whatever training does meanwhile
        name = self._files.path.stem if self._files.path is not None else PROPOSAL
        path = ask_save(self._window, "Save picture", folder(PICTURE_FOLDER) / name, KINDS, PICTURE_FOLDER)
        if path is not None:
            self.save(path, sheet)
