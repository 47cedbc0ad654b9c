"""Screenshot: train the opening experiment for a while, save what the window shows, leave."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from core.files.whole_file import FileError, write_bytes
from desktop.look.pictures import encoded
from desktop.process.terminal import tell
from desktop.training.run import Run
from desktop.window.main_window import MainWindow

PATIENCE_MS: Final = 30_000
"""A training process that isn't ready by then won't be."""


class Screenshot(QObject):
    """Exits the application with 0 once the picture is saved, with 1 if it can't be."""

    def __init__(self, window: MainWindow, run: Run, path: Path, after: float) -> None:
        super().__init__(window)
        self._window = window
        self._path = path
        self._after_ms = round(after * 1000)
        run.ready.connect(self._begin)
        self._run = run
        run.failed.connect(self._on_failed)
        run.set_playing(True)
        self._timeout = QTimer(self)
        self._timeout.setSingleShot(True)
        self._timeout.timeout.connect(self._on_timeout)
        self._timeout.start(PATIENCE_MS)

    def _begin(self) -> None:
        self._timeout.stop()
        QTimer.singleShot(self._after_ms, self._save)

    def _save(self) -> None:
        try:
            kind = "PNG" if self._path.suffix.lower() == ".png" else "JPEG"
            write_bytes(self._path, encoded(self._window.grab().toImage(), kind))
        except (FileError, ValueError) as error:  # ValueError: Qt lacks the part that writes JPEG
            self._give_up(str(error))
        else:
            self._leave(0)

    def _on_failed(self, why: str) -> None:
        if self._run.gave_up or not self._run.is_starting:  # else it is tried once more
            self._give_up(why)

    def _on_timeout(self) -> None:
        self._give_up("The training process did not start in time.")

    def _give_up(self, why: str) -> None:
        tell(why)
        self._leave(1)

    def _leave(self, status: int) -> None:
        QApplication.setQuitOnLastWindowClosed(False)  # with status 0, which could come after this one
        self._window.close()
        QApplication.exit(status)
