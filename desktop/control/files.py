"""Files: open and save experiments, know which file is on screen, and bring back the last session."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from core.experiment.experiment_file import ExperimentFileError, is_within_another_file, load, to_json, unused_recipe
from core.experiment.presets import preset
from core.experiment.spec import Experiment
from desktop.control.file_dialogs import EXPERIMENT_FOLDER, ask_open, ask_save, folder, write
from desktop.document.edits import Edit
from desktop.document.experiment_model import ExperimentModel
from desktop.document.last_session import LastSession, last_session_path
from desktop.document.recent_files import recent_files, remember
from desktop.window.actions import Actions
from desktop.window.main_window import MainWindow

FILTER: Final = "Experiments (*.json)"
PROPOSAL: Final = "experiment.json"


class Files(QObject):
    """Everything about experiment files. One that can't be read leaves the work on screen as it is.

    `path` is the file that what is on screen belongs to, and that Save writes to; the window's title names it, with a
    star while the two differ. Undoing an opening gives the file before back, too.
    """

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
        self._actions = actions
        self._notify = notify
        self._session = session
        self._path: Path | None = None
        self._on_disk: dict[Path, Experiment] = {}
        """What each file that was opened or saved holds, as far as is known."""
        actions.open.triggered.connect(self._ask_open)
        actions.save.triggered.connect(self._save_or_ask)
        actions.save_as.triggered.connect(self.save_as)
        actions.recent.aboutToShow.connect(self._show_recent)
        actions.recent.setEnabled(bool(recent_files()))
        actions.restore_drawing.triggered.connect(self.restore)
        actions.restore_drawing.setEnabled(last_session_path().exists())
        actions.quit.triggered.connect(window.close)
        for action in actions.presets.values():
            action.triggered.connect(self._preset_chosen)
        model.changed.connect(self._show_title)

    @property
    def path(self) -> Path | None:
        """The file that what is on screen belongs to; None where it belongs to none."""
        return self._path

    def take_path(self, path: Path | None) -> None:
        """What is on screen belongs to another file from now on; for the edits of this module."""
        self._path = path
        self._show_title()

    def open(self, path: Path) -> None:
        """Take over an experiment; undo brings the one before back."""
        experiment = self._loaded(path)
        if experiment is not None:
            # A result holds more than its experiment, which saving that one over it would destroy.
            belongs = None if is_within_another_file(path) else path
            self._take_over(experiment, belongs, path.name)
            remember(path)
            self._actions.recent.setEnabled(True)

    def save(self, path: Path) -> bool:
        """Write the experiment; whether it worked. If not, the person is told why."""
        experiment = self._model.experiment
        if not write(path, to_json(experiment), self._notify):
            return False
        self._on_disk[path] = experiment
        self.take_path(path)
        remember(path)
        self._actions.recent.setEnabled(True)
        return True

    def save_as(self) -> None:
        """Ask where to save, and save there."""
        proposal = self._path if self._path is not None else folder(EXPERIMENT_FOLDER) / PROPOSAL
        path = ask_save(self._window, "Save experiment", proposal, (FILTER,), EXPERIMENT_FOLDER)
        if path is not None:
            self.save(path)

    def restore(self) -> None:
        """Bring back what was on screen when the window was last closed."""
        experiment = self._loaded(last_session_path())
        if experiment is not None:
            self._session.restored()
            self._take_over(experiment, None, "last session")

    def _loaded(self, path: Path) -> Experiment | None:
        try:
            return load(path)
        except ExperimentFileError as error:
            self._notify(f"{path.name} can't be opened. {error}")
            return None

    def _take_over(self, experiment: Experiment, belongs: Path | None, name: str) -> None:
        if belongs is not None:
            self._on_disk[belongs] = experiment
        self._model.undo_stack.push(_Opening(self, self._model, experiment, f"Open {name}", belongs))
        told = f"Opened {name}. Undo brings back what was here before."
        # Without a generator the sliders are grey, which says as much.
        unused = unused_recipe(experiment) if experiment.data.generator is not None else ""
        self._notify(f"{told} {unused}".rstrip())

    def _save_or_ask(self) -> None:
        if self._path is not None:
            self.save(self._path)
        else:
            self.save_as()

    def _ask_open(self) -> None:
        path = ask_open(self._window, "Open experiment", FILTER, EXPERIMENT_FOLDER)
        if path is not None:
            self.open(path)

    def _preset_chosen(self) -> None:
        action = self.sender()
        for name, known in self._actions.presets.items():
            if known is action and (after := preset(name)) != self._model.experiment:
                text = f"Preset: {known.text()}"
                self._model.undo_stack.push(_Opening(self, self._model, after, text, None))

    def _show_recent(self) -> None:
        """The files as they are now: the menu says which are gone."""
        menu = self._actions.recent
        menu.clear()
        for number, path in enumerate(recent_files(), 1):
            is_there = path.is_file()
            name = path.name.replace("&", "&&")
            action = menu.addAction(f"&{number}  {name}" if is_there else f"&{number}  {name} (missing)")
            action.setToolTip(str(path))
            action.setEnabled(is_there)
            action.setData(str(path))
            action.triggered.connect(self._recent_chosen)

    def _recent_chosen(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self.open(Path(str(action.data())))

    def _show_title(self) -> None:
        name = self._path.name if self._path is not None else ""
        differs = self._path is not None and self._model.experiment != self._on_disk.get(self._path)
        self._window.set_document(name, changed=differs)


class _Opening(Edit):
    """Another experiment in place of what is on screen, and the file that it belongs to."""

    def __init__(self, files: Files, model: ExperimentModel, after: Experiment, text: str, path: Path | None) -> None:
        super().__init__(model, after, text)
        self._files = files
        self._path_before, self._path_after = files.path, path

    def redo(self) -> None:
        """The file first: the title then changes once."""
        self._files.take_path(self._path_after)
        super().redo()

    def undo(self) -> None:
        """Back to what was there before, and to its file."""
        self._files.take_path(self._path_before)
        super().undo()
