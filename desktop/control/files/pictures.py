"""Pictures of what is on screen: as a file, PNG or SVG by its name, and on the clipboard."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QMimeData, QObject
from PySide6.QtGui import QGuiApplication, QImage

from core.words import Translatable
from desktop.control.controller import Controller
from desktop.control.files.file_dialogs import PICTURE_FOLDER, ask_save, folder
from desktop.control.files.files import Files
from desktop.control.files.proposals import stem_of
from desktop.control.files.saving import Saving
from desktop.control.gradually import Steps
from desktop.control.seen import Seen
from desktop.control.sheet import Sheet
from desktop.look.language import tr
from desktop.look.pictures import encoded
from desktop.window.actions import Actions
from desktop.window.main_window import MainWindow

KINDS: Final[tuple[Translatable, ...]] = ("PNG pictures (*.png)", "SVG drawings (*.svg)")
RATIO: Final = 2
"""Pixels of a picture for each on a usual screen, so that it is sharp in print and on a projector."""


class Pictures(QObject):
    """Makes pictures of planes, losses and names, without anything that can be pressed. They are drawn between frames,
    and written in a thread."""

    def __init__(
        self, window: MainWindow, actions: Actions, files: Files, saving: Saving, controller: Controller
    ) -> None:
        super().__init__(window)
        self._window = window
        self._files = files
        self._saving = saving
        self._controller = controller
        actions.save_picture.triggered.connect(self._ask_save)
        actions.copy_picture.triggered.connect(self.copy)

    def save(self, path: Path, seen: Seen | None = None) -> None:
        """Write a picture, of the kind that its name says. The person is told that it is saved, or why not.

        seen: what shall be on it; None: what is on screen now.
        """
        kind = path.suffix.lower()
        if kind not in (".png", ".svg"):
            told = tr("{file} can't be saved: the name of a picture ends in .png or .svg.", file=path.name)
            self._controller.notify(told)
            return
        seen = self._controller.seen() if seen is None else seen
        if kind == ".svg":
            self._controller.gradually.begin(_svg(seen), lambda contents: self._saving.save(path, lambda: contents))
        else:
            self._controller.gradually.begin(
                image_of(seen), lambda image: self._saving.save(path, partial(encoded, image))
            )

    def copy(self) -> None:
        """Put a picture on the clipboard."""
        self._controller.gradually.begin(
            image_of(self._controller.seen()),
            lambda image: self._saving.prepare(lambda: (image, encoded(image)), self._put),
        )

    def _put(self, made: tuple[QImage, bytes]) -> None:
        """With the contents of a file, too: who pastes it would have to wait until Qt has made them."""
        image, contents = made
        data = QMimeData()
        data.setImageData(image)
        data.setData("image/png", contents)
        QGuiApplication.clipboard().setMimeData(data)
        self._controller.notify("The picture is on the clipboard.")

    def _ask_save(self) -> None:
        seen = self._controller.seen()  # when it was asked for, whatever training does meanwhile
        name = stem_of(self._files.path)
        path = ask_save(self._window, "Save picture", folder(PICTURE_FOLDER) / f"{name}.png", KINDS, PICTURE_FOLDER)
        if path is not None:
            self.save(path, seen)


def image_of(seen: Seen) -> Steps[QImage]:
    """A picture of what was seen, in steps."""
    sheet = yield from Sheet.of(seen)
    return (yield from sheet.painting(RATIO))


def _svg(seen: Seen) -> Steps[bytes]:
    sheet = yield from Sheet.of(seen)
    return (yield from sheet.drawing())
