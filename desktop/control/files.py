"""Files: open and save experiments and pictures, and keep the last session, so that no drawing is lost."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import QIODevice, QObject, QSaveFile, QSettings, QStandardPaths
from PySide6.QtWidgets import QFileDialog

from core.experiment.experiment_file import ExperimentFileError, load, to_json, unused_recipe
from desktop.document.edits import Edit
from desktop.document.experiment_model import ExperimentModel
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
        notify: Callable[[str], None],
    ) -> None:
        super().__init__(window)
        self._model = model
        self._window = window
        self._notify = notify
        self._opening = model.experiment
        self._was_restored = False
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
        problem = self._write(path)
        if problem:
            self._notify(f"{path.name} can't be saved: {problem}.")
        return not problem

    def remember(self) -> None:
        """Keep the experiment for the next session, unless that would lose more than it keeps.

        Nothing is kept of a session that changed nothing, and a drawing that was kept before and not brought back is
        not given up for an experiment without any.
        """
        experiment, path = self._model.experiment, last_session_path()
        if experiment is self._opening:
            return
        if not experiment.points.drawn.any() and not self._was_restored and _holds_drawing(path):
            return
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            problem = self._write(path)
        except OSError as error:
            problem = str(error.strerror)
        if problem:  # the window is about to go, so this is the last place to say it
            sys.stderr.write(f"This session can't be kept for the next one: {problem}.\n")

    def restore(self) -> None:
        """Bring back what was on screen when the window was last closed."""
        self._was_restored = True
        self.open(last_session_path())

    def _write(self, path: Path) -> str:
        """Write the experiment and say what went wrong, or "". The file before stays whole until the new one is."""
        file = QSaveFile(str(path))
        if file.open(QIODevice.OpenModeFlag.WriteOnly):
            file.write(to_json(self._model.experiment))
            if file.commit():
                return ""
        return file.errorString()

    def _ask_open(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self._window, "Open experiment", self._folder(), FILTER)
        if name:
            self._keep_folder(name)
            self.open(Path(name))

    def _ask_save(self) -> None:
        path = self._ask_where("Save experiment", "experiment.json", FILTER)
        if path is not None and self.save(path):
            self._notify(f"Saved {path.name}.")

    def _ask_save_picture(self) -> None:
        picture = self._window.grab()
        path = self._ask_where("Save picture", "overfitting.png", PICTURE_FILTER)
        if path is not None:
            saved = picture.save(str(path), "PNG")
            self._notify(f"Saved {path.name}." if saved else f"{path.name} can't be written there.")

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


def _holds_drawing(path: Path) -> bool:
    try:
        return bool(load(path).points.drawn.any())
    except ExperimentFileError:
        return False


def last_session_path() -> Path:
    """Where the last session is kept."""
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppDataLocation)
    return Path(folder) / "last_session.json"
