"""Files: open and save experiments and pictures, and bring back the last session."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QSettings, QStandardPaths
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QFileDialog

from core.experiment.experiment_file import ExperimentFileError, load, to_json, unused_recipe
from core.files.whole_file import FileError, write_bytes
from desktop.document.edits import Edit
from desktop.document.experiment_model import ExperimentModel
from desktop.document.last_session import LastSession, last_session_path
from desktop.look.pictures import encoded
from desktop.window.actions import Actions
from desktop.window.main_window import MainWindow

FILTER: Final = "Experiments (*.json)"
FOLDER_KEY: Final = "folder"
PICTURE_FILTER: Final = "Pictures (*.png)"


class Files(QObject):
    """Everything that touches the disk. A file that can't be read leaves the work on screen as it is."""

    def __init__(
        self,
        model: ExperimentModel,
        window: MainWindow,
        actions: Actions,
        session: LastSession,
        notify: Callable[[str], None],
    ) -> None:
        super().__init__(window)
        self._model = model
        self._window = window
        self._notify = notify
        self._session = session
        actions.open.triggered.connect(self._ask_open)
        actions.save.triggered.connect(self._ask_save)
        actions.save_picture.triggered.connect(self._ask_save_picture)
        actions.restore_drawing.triggered.connect(self.restore)
        actions.restore_drawing.setEnabled(last_session_path().exists())
        actions.quit.triggered.connect(window.close)

    def open(self, path: Path) -> None:
        """Take over an experiment; undo brings the one before back."""
        try:
            experiment = load(path)
        except ExperimentFileError as error:
            self._notify(f"{path.name} can't be opened. {error}")
        else:
            self._model.undo_stack.push(Edit(self._model, experiment, f"Open {path.name}"))
            told = f"Opened {path.name}. Undo brings back what was here before."
            # Without a generator the sliders are grey, which says as much.
            unused = unused_recipe(experiment) if experiment.data.generator is not None else ""
            self._notify(f"{told} {unused}".rstrip())

    def save(self, path: Path) -> bool:
        """Write the experiment; whether it worked. If not, the person is told why."""
        return self._write(path, to_json(self._model.experiment))

    def save_picture(self, picture: QPixmap, path: Path) -> bool:
        """Write a picture of the window; whether it worked. If not, the person is told why."""
        return self._write(path, encoded(picture))

    def restore(self) -> None:
        """Bring back what was on screen when the window was last closed."""
        self._session.restored()
        self.open(last_session_path())

    def _write(self, path: Path, data: bytes) -> bool:
        try:
            write_bytes(path, data)
        except FileError as error:
            self._notify(f"{path.name} can't be saved: {error.reason}.")
            return False
        self._notify(f"Saved {path.name}.")
        return True

    def _ask_open(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self._window, "Open experiment", self._folder(), FILTER)
        if name:
            self._keep_folder(name)
            self.open(Path(name))

    def _ask_save(self) -> None:
        path = self._ask_where("Save experiment", "experiment.json", FILTER)
        if path is not None:
            self.save(path)

    def _ask_save_picture(self) -> None:
        picture = self._window.grab()
        path = self._ask_where("Save picture", "overfitting.png", PICTURE_FILTER)
        if path is not None:
            self.save_picture(picture, path)

    def _ask_where(self, title: str, proposal: str, kinds: str) -> Path | None:
        """Where to save, with the proposal's ending if the person gave none; None: nowhere."""
        dialog = QFileDialog(self._window, title, str(Path(self._folder()) / proposal), kinds)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(Path(proposal).suffix)
        if not dialog.exec():
            return None
        name = dialog.selectedFiles()[0]
        self._keep_folder(name)
        return Path(name)

    def _folder(self) -> str:
        """Where files were last opened or saved; the person's documents at first."""
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        return str(QSettings().value(FOLDER_KEY, documents))

    def _keep_folder(self, name: str) -> None:
        QSettings().setValue(FOLDER_KEY, str(Path(name).parent))
