"""Files: open and save experiments and pictures, and keep the last session, so that no drawing is lost."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import QIODevice, QObject, QSaveFile, QStandardPaths
from PySide6.QtWidgets import QFileDialog

from core.experiment_file import MAX_FILE_BYTES, ExperimentFileError, from_json, to_json
from desktop.actions import Actions
from desktop.edits import Edit
from desktop.experiment_model import ExperimentModel
from desktop.main_window import MainWindow

FILTER: Final = "Experiments (*.json)"
PICTURE_FILTER: Final = "Pictures (*.png)"


class Files(QObject):
    """Everything that touches the disk. A file that can't be read leaves the work on screen as it is."""

    def __init__(
        self,
        model: ExperimentModel,
        window: MainWindow,
        actions: Actions,
        notify: Callable[[str], None],
    ) -> None:
        super().__init__(window)
        self._model = model
        self._window = window
        self._notify = notify
        self._opening = model.experiment
        actions.open.triggered.connect(self._ask_open)
        actions.save.triggered.connect(self._ask_save)
        actions.save_picture.triggered.connect(self._ask_save_picture)
        actions.restore_drawing.triggered.connect(self.restore)
        actions.restore_drawing.setEnabled(last_session_path().exists())
        actions.quit.triggered.connect(window.close)

    def open(self, path: Path) -> None:
        """Take over an experiment; undo brings the one before back."""
        try:
            if path.stat().st_size > MAX_FILE_BYTES:
                raise ExperimentFileError(f"The file is larger than {MAX_FILE_BYTES // 2**20} MB.")
            experiment = from_json(path.read_bytes())
        except ExperimentFileError as error:
            self._notify(f"{path.name} can't be opened. {error}")
        except OSError as error:
            self._notify(f"{path.name} can't be read: {error.strerror}.")
        else:
            self._model.undo_stack.push(Edit(self._model, experiment, f"Open {path.name}"))

    def save(self, path: Path) -> bool:
        """Write the experiment; the file before it stays whole until the new one is."""
        file = QSaveFile(str(path))
        written = file.open(QIODevice.OpenModeFlag.WriteOnly)
        if written:
            file.write(to_json(self._model.experiment))
            written = file.commit()
        if not written:
            self._notify(f"{path.name} can't be saved: {file.errorString()}.")
        return written

    def remember(self) -> None:
        """Keep the experiment for the next session, unless nothing was changed in this one."""
        if self._model.experiment is self._opening:
            return
        path = last_session_path()
        path.parent.mkdir(parents=True, exist_ok=True)
        self.save(path)

    def restore(self) -> None:
        """Bring back what was on screen when the window was last closed."""
        self.open(last_session_path())

    def _ask_open(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self._window, "Open experiment", "", FILTER)
        if name:
            self.open(Path(name))

    def _ask_save(self) -> None:
        name, _ = QFileDialog.getSaveFileName(self._window, "Save experiment", "experiment.json", FILTER)
        if name and self.save(Path(name)):
            self._notify(f"Saved {Path(name).name}.")

    def _ask_save_picture(self) -> None:
        picture = self._window.grab()
        name, _ = QFileDialog.getSaveFileName(self._window, "Save picture", "overfitting.png", PICTURE_FILTER)
        if name:
            saved = picture.save(name, "PNG")
            self._notify(f"Saved {Path(name).name}." if saved else f"{Path(name).name} can't be written there.")


def last_session_path() -> Path:
    """Where the last session is kept."""
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppDataLocation)
    return Path(folder) / "last_session.json"
