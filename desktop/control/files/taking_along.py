"""Exporting for PyTorch: the experiment as a script or a notebook, and the weights of the chosen variant's network."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Final, NamedTuple

from PySide6.QtCore import QObject

from core.experiment.script import DEFAULT_EPOCHS, to_notebook, to_script
from core.experiment.variant_names import variant_names
from core.protocol.inspection import AskWeightsFile, WeightsFile
from core.words import Translatable
from desktop.control.controller import Controller
from desktop.control.files.file_dialogs import ask_save, folder, halted
from desktop.control.files.files import Files
from desktop.control.files.saving import Saving
from desktop.document.experiment_model import ExperimentModel
from desktop.look.language import tr, worded
from desktop.training.run import Run
from desktop.window.actions import Actions
from desktop.window.frame_clock import FrameClock
from desktop.window.main_window import MainWindow

SCRIPT: Final[Translatable] = "Python scripts (*.py)"
NOTEBOOK: Final[Translatable] = "Jupyter notebooks (*.ipynb)"
WEIGHTS: Final[Translatable] = "PyTorch weights (*.pt)"
PROPOSAL: Final = "experiment"
FOLDER: Final = "script_folder"
"""Setting that remembers the folder."""


class _Awaited(NamedTuple):
    """A file of weights that the training process makes just now."""

    path: Path
    question: AskWeightsFile
    name: str
    """Of the variant."""


class TakingAlong(QObject):
    """Writes what PyTorch needs to go on without this program: to the epoch that is shown."""

    def __init__(
        self,
        model: ExperimentModel,
        run: Run,
        window: MainWindow,
        actions: Actions,
        files: Files,
        saving: Saving,
        clock: FrameClock,
        controller: Controller,
    ) -> None:
        super().__init__(window)
        self._model, self._run = model, run
        self._window, self._files, self._saving = window, files, saving
        self._controller = controller
        self._awaited: _Awaited | None = None
        actions.export_script.triggered.connect(self._ask_script)
        actions.export_notebook.triggered.connect(self._ask_notebook)
        actions.export_weights.triggered.connect(self._ask_weights)
        clock.ticked.connect(self._look)

    def _ask_script(self) -> None:
        experiment, epochs = self._model.experiment, self._epochs
        self._save("Export script", SCRIPT, ".py", lambda: to_script(experiment, epochs).encode())

    def _ask_notebook(self) -> None:
        experiment, epochs = self._model.experiment, self._epochs
        self._save("Export notebook", NOTEBOOK, ".ipynb", lambda: to_notebook(experiment, epochs))

    def _ask_weights(self) -> None:
        chosen = self._model.chosen
        name = variant_names(self._model.experiment.variants)[chosen]
        path = self._path("Export weights", WEIGHTS, ".pt")
        if path is not None:
            self._awaited = _Awaited(path, AskWeightsFile(variant=chosen), name)
            self._run.inquiries.ask(self, (self._awaited.question,))

    @property
    def _epochs(self) -> int:
        """To train: until what is shown, or the usual number before there is anything to see."""
        snapshot = self._run.snapshot
        return (snapshot.seen_epoch if snapshot is not None else 0) or DEFAULT_EPOCHS

    def _save(self, title: Translatable, kind: str, suffix: str, contents: Callable[[], bytes]) -> None:
        path = self._path(title, kind, suffix)
        if path is not None:
            self._saving.save(path, contents, self._controller.hand_editing.note_on_files())

    def _path(self, title: Translatable, kind: str, suffix: str) -> Path | None:
        """Where to write; None: nowhere, or there is nothing to train."""
        hindrance = self._model.derived.hindrance
        if hindrance is not None and hindrance.blocks:
            self._controller.notify(worded(hindrance.text))
            return None
        path = self._files.path
        name = path.stem if path is not None else PROPOSAL
        return ask_save(self._window, title, folder(FOLDER) / f"{name}{suffix}", (kind,), FOLDER)

    def _look(self) -> None:
        """Write the weights once they are there."""
        if self._awaited is None:
            return
        path, question, name = self._awaited
        found = self._run.inquiries.answer(question, WeightsFile)
        if found is None and not self._run.lost:
            return
        self._awaited = None
        self._run.inquiries.ask(self, ())
        if found is None:
            # In place of what was said of that just now, and for as long.
            self._controller.warn(halted(path))
        else:
            told = tr("Of epoch {epoch:,}: {variant}.", epoch=found.epoch, variant=name)
            self._saving.save(path, lambda: found.contents, told)
