"""Exporting: the points on screen as CSV, as NumPy arrays, and as Python code on the clipboard."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from core.experiment.export import CsvStyle, to_csv, to_npz, to_python
from core.words import Translatable
from desktop.control.files.file_dialogs import TABLE_FOLDER, ask_save, folder
from desktop.control.files.files import Files
from desktop.control.files.proposals import POINTS
from desktop.control.files.saving import Saving
from desktop.document.experiment_model import ExperimentModel
from desktop.look.language import tr_of, worded
from desktop.window.actions import Actions
from desktop.window.main_window import MainWindow

CSV: Final[Translatable] = "Tables (*.csv)"
NPZ: Final[Translatable] = "NumPy arrays (*.npz)"


class Exporting(QObject):
    """Writes all points, those beyond the view, too, in the units that they came in."""

    def __init__(
        self,
        model: ExperimentModel,
        window: MainWindow,
        actions: Actions,
        files: Files,
        saving: Saving,
        notify: Callable[[str], None],
        note: Callable[[], str],
    ) -> None:
        """note: what else is to be said of what was exported, "" for nothing."""
        super().__init__(window)
        self._model = model
        self._window = window
        self._files = files
        self._saving = saving
        self._notify = notify
        self._note = note
        actions.export_csv.triggered.connect(self._ask_csv)
        actions.export_spreadsheet.triggered.connect(self._ask_spreadsheet)
        actions.export_npz.triggered.connect(self._ask_npz)
        actions.copy_code.triggered.connect(self.copy_code)

    def copy_code(self) -> None:
        """Put Python code that makes the points on the clipboard."""
        experiment = self._model.experiment
        told = tr_of(
            len(experiment.points),
            "Python code of {count:,} point is on the clipboard.",
            "Python code of {count:,} points is on the clipboard.",
        )
        told = f"{told} {self._note()}".rstrip()

        def put(code: str) -> None:
            QGuiApplication.clipboard().setText(code)
            self._notify(told)

        self._saving.prepare(lambda: to_python(experiment), put)

    def _ask_csv(self) -> None:
        self._save_csv("comma")

    def _ask_spreadsheet(self) -> None:
        self._save_csv("semicolon")

    def _save_csv(self, style: CsvStyle) -> None:
        experiment = self._model.experiment
        self._save("Export points", CSV, ".csv", lambda: to_csv(experiment, style))

    def _ask_npz(self) -> None:
        experiment = self._model.experiment
        self._save("Export points", NPZ, ".npz", lambda: to_npz(experiment))

    def _save(self, title: Translatable, kind: str, suffix: str, contents: Callable[[], bytes]) -> None:
        source, path = self._model.experiment.data.source, self._files.path
        name = path.stem if path is not None else "" if source is None else Path(source.name).stem
        points = worded(POINTS)
        proposal = f"{name}-{points}{suffix}" if name else f"{points}{suffix}"
        chosen = ask_save(self._window, title, folder(TABLE_FOLDER) / proposal, (kind,), TABLE_FOLDER)
        if chosen is not None:
            self._saving.save(chosen, contents, self._note())
