"""Work beside a lesson: what a person changed in the experiment of a lesson's file, and what it is saved as."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from core.experiment.experiment_file import ExperimentFileError
from core.experiment.spec import Experiment
from core.lessons.document import Document, load
from desktop.control.files.file_dialogs import EXPERIMENT_FOLDER, EXPERIMENTS, Answer, ask_before_closing, ask_save
from desktop.document.experiment_model import ExperimentModel
from desktop.look.language import tr


class BesideLesson(QObject):
    """A lesson's file is changed by who writes the lesson, and by nobody else: points that a student draws once they
    went through it would be the lesson of all who open it after them."""

    def __init__(self, model: ExperimentModel) -> None:
        super().__init__(model)
        self._showing = model.showing
        self._written: Experiment | None = None
        """The experiment that the lesson had last in the hands of who writes it."""
        self._showing.lesson_changed.connect(self._note)

    def own_part(self, document: Document, path: Path | None, on_disk: Mapping[Path, Document]) -> Document | None:
        """What of a document is an experiment of the person's own; None where all of it belongs in its file.

        Args:
            path: of the file that the document belongs to; None for none.
            on_disk: what is in files, as far as that is known already.
        """
        if path is None or document.lesson is None or self._showing.base is not None:
            return None
        kept = on_disk.get(path) or _kept(path)
        if kept is None or kept.lesson != document.lesson:  # it has been written since, and is to be saved
            return None
        if document.experiment in (kept.experiment, self._written):
            return None
        return Document(document.experiment, document.presentation)

    def _note(self) -> None:
        if self._showing.base is not None:
            self._written = self._showing.base


def ask_place(window: QWidget, lesson: Path, notify: Callable[[str], None]) -> Path | None:
    """Where the person wants to save their own experiment beside a lesson's file, which is not to be that one."""
    proposal = lesson.with_name(tr("{name}-my-work", name=lesson.stem) + lesson.suffix)
    path = ask_save(window, "Save your work beside the lesson", proposal, (EXPERIMENTS,), EXPERIMENT_FOLDER)
    if path is None or not _is_same_file(path, lesson):
        return path
    notify(tr("{file} holds the lesson and stays as it is: choose another name for your work.", file=lesson.name))
    return None


def ask_to_save_beside(window: QWidget, name: str) -> Answer:
    """Before a window closes: what becomes of the person's own experiment beside the lesson in a file of that name."""
    return ask_before_closing(
        window,
        tr("Save your work beside the lesson {name}?", name=name),
        tr("It becomes an experiment of its own, and the lesson stays as it is. Without saving it is lost."),
    )


def _is_same_file(path: Path, other: Path) -> bool:
    """Whatever their names: a file may have several, and many disks take capitals for small letters."""
    try:
        return path.samefile(other)
    except OSError:  # one of them isn't there
        return path.resolve() == other.resolve()


def _kept(path: Path) -> Document | None:
    """What is in a file; None where it can't be read: then there is no lesson to spare."""
    try:
        return load(path)
    except ExperimentFileError:
        return None
