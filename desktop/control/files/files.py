"""Files: open and save experiments, know which file is on screen, and lose nothing of it when the window closes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Final

from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal

from core.data.tables.suffixes import is_table
from core.experiment.experiment_file import ExperimentFileError, unused_recipe
from core.experiment.imported import with_points_of
from core.experiment.presets import preset
from core.experiment.recovery_file import RecoveryFileError, Stamp
from core.lessons.document import Document, from_recovery, to_json
from core.words import Translatable
from desktop.control.files.beside_lesson import BesideLesson, ask_place, ask_to_save_beside
from desktop.control.files.file_dialogs import (
    EXPERIMENT_FOLDER,
    SAVED,
    ask_open_work,
    ask_save,
    ask_to_save,
    folder,
    write,
)
from desktop.control.files.opening import LessonLeftBehind, Opening, Origin
from desktop.control.files.reading import Found, Reading, stamp_of
from desktop.control.files.recent_menu import RecentMenu
from desktop.control.files.saving import Saving
from desktop.document.experiment_model import ExperimentModel
from desktop.document.left_work import Left, LeftWork
from desktop.document.recovery import Recovery
from desktop.look.language import tr, tr_of, worded
from desktop.window.actions import Actions
from desktop.window.main_window import MainWindow

if TYPE_CHECKING:
    from core.data.tables.taking import Taken

UNDO: Final[Translatable] = "Undo brings back what was here before."
PROPOSAL: Final = "experiment.json"


class Files(QObject):
    """Everything about experiment files. One that can't be read leaves the work on screen as it is.

    The window's title names the file that what is on screen belongs to, with a star while the two differ. Undoing an
    opening gives the file before back, too.
    """

    table_chosen = Signal(Path)
    """A file with a table is to be opened."""
    about_to_open = Signal()
    """Another experiment is to take the place of the person's own."""
    opened = Signal(Path, object)
    """A file was opened, and holds this Document."""

    def __init__(
        self,
        model: ExperimentModel,
        window: MainWindow,
        actions: Actions,
        recovery: Recovery,
        left_work: LeftWork,
        saving: Saving,
        notify: Callable[[str], None],
        note: Callable[[], str],
    ) -> None:
        """note: what else is to be said of a file that was saved, "" for nothing."""
        super().__init__(window)
        self._model = model
        self._window = window
        self._actions = actions
        self._notify = notify
        self._note = note
        self._recovery = recovery
        self._left_work = left_work
        self._saving = saving
        self._beside_lesson = BesideLesson(model)
        self._reading = Reading(saving, notify, self)
        self._origin = Origin()
        self._own_origin: Origin | None = None
        """While other work is on screen."""
        self._other_title = ""
        self._is_given_up = False
        self._on_disk: dict[Path, Document] = {}
        """What each file that was opened or saved holds, as far as is known."""
        self._stamps: dict[Path, Stamp] = {}
        """How these files looked then."""
        actions.open.triggered.connect(self._ask_open)
        actions.save.triggered.connect(self._save_or_ask)
        actions.save_as.triggered.connect(self.save_as)
        self._recent = RecentMenu(actions.recent, self)
        self._recent.chosen.connect(self.open)
        actions.revert.triggered.connect(self.revert)
        actions.quit.triggered.connect(window.close)
        for action in actions.presets.values():
            action.triggered.connect(self._preset_chosen)
        for changed in (model.changed, model.showing.changed, model.showing.lesson_changed):
            changed.connect(self._show_title)

    @property
    def path(self) -> Path | None:
        """The file that what is on screen belongs to; None where it belongs to none."""
        return self._origin.path

    @property
    def holds_lesson(self) -> bool:
        """Whether there is a lesson in that file, as far as is known."""
        known = self._on_disk.get(self.path) if self.path is not None else None
        return known is not None and known.lesson is not None

    @property
    def restored(self) -> Left | None:
        """The work of an earlier window that what is on screen goes on from."""
        return self._origin.left

    def lay_aside(self, title: str) -> None:
        """Other work is on screen from now on: it belongs to no file, and the window's title names it so."""
        if self._own_origin is None:
            self._own_origin = self._origin
        self._other_title = title
        self._reading.give_up()
        self._take_origin(Origin())

    def take_back(self) -> None:
        """The person's own work is on screen again, with its file."""
        own, self._own_origin = self._own_origin, None
        self._other_title = ""
        self._take_origin(own if own is not None else self._origin)

    def open(self, path: Path) -> None:
        """Take over an experiment, which undo takes back; of a table a preview is shown first."""
        if is_table(path):
            self._reading.give_up()
            self.table_chosen.emit(path)
        else:
            self._reading.begin(path, lambda found: self._take_read(path, found))

    def _take_read(self, path: Path, found: Found) -> None:
        """Take over what was read of a file."""
        if isinstance(found.what, ExperimentFileError):
            self._notify(tr("{name} can't be opened. {why}", name=path.name, why=worded(found.what)))
            return
        self.about_to_open.emit()
        # A result holds more than its experiment, which saving that one over it would destroy.
        belongs = None if found.is_part else path
        if belongs is not None:
            self._note_on_disk(belongs, found.what, found.stamp)
        self._recovery.set_available(str(path), found.what)
        self._take_over(found.what, Origin(belongs), path.name)
        self._recent.remember(path)
        self.opened.emit(path, found.what)

    def revert(self) -> None:
        """As the file is: what was changed since it was opened or saved last goes, as one step of undo."""
        if self._own_origin is not None:
            self._notify(tr("Leave {title} first: your own file waits behind it.", title=self._other_title))
            return
        path = self.path
        document = self._on_disk.get(path) if path is not None else None
        if path is None or document is None:
            self._notify(tr("This experiment belongs to no file yet."))
        elif document == self._model.document:
            self._notify(tr("Nothing was changed since {file} was opened or saved.", file=path.name))
        else:
            self.about_to_open.emit()
            self._push(document, tr("Back to {file}", file=path.name), Origin(path))
            self._notify(tr("As {file} has it. Undo brings back what was here before.", file=path.name))

    def open_document(self, document: Document, name: str, told: str = "") -> None:
        """Take over a document that came from no file, but can be had again; undo takes it back.

        Args:
            name: what undo calls it.
            told: what is said of it, or "" for what is said of a file.
        """
        self.about_to_open.emit()
        self._recovery.set_available(name, document)
        self._take_over(document, Origin(), name, told)

    def take_table(self, taken: Taken, name: str, text: str, path: Path | None) -> None:
        """Take over a table's points, which belong to no experiment file yet; undo brings back those that were there.

        text: what undo calls it. path: of the table's file, which goes to the recent ones.
        """
        self.about_to_open.emit()
        after = replace(self._model.document, experiment=with_points_of(self._model.experiment, taken))
        self._push(after, text, Origin(), keeps_open=True)
        left_out = sum(left.count for left in taken.left_out)
        told = [tr_of(len(taken.positions), "{name}: {count:,} point.", "{name}: {count:,} points.", name=name)]
        if left_out:
            told.append(tr_of(left_out, "{count:,} row was left out.", "{count:,} rows were left out."))
        self._notify(" ".join((*told, worded(UNDO))))
        if path is not None:
            self._recent.remember(path)

    def save(self, path: Path, *, over: bool = False) -> bool:
        """Write the experiment at once; whether it worked. If not, the person is told why.

        over: whatever is there. Else a file that somebody else has changed since it was read or written stays.
        """
        left = self._origin.left
        if not self._write(path, self._model.document, over=over):
            return False
        self._take_origin(Origin(path))
        if left is not None:
            self._left_work.forget(left)
        self._recent.remember(path)
        return True

    def save_lesson(self) -> bool:
        """Save in the lesson's file; where the experiment's has none, ask: it would become a lesson unasked."""
        path, lesson = self.path, self._model.document.lesson
        if path is None or lesson is None:
            return self.save_as()
        if self.holds_lesson:
            return self.save(path)
        return self._ask_and_save(path.with_name(f"{lesson.id}.json"))

    def save_as(self) -> bool:
        """Ask where to save, and save there; whether it worked. A lesson is proposed to be called by its title."""
        own = self._own_part
        if own is not None:
            return self._save_own(own)
        lesson = self._model.document.lesson
        name = PROPOSAL if lesson is None else f"{lesson.id}.json"
        return self._ask_and_save(self.path if self.path is not None else folder(EXPERIMENT_FOLDER) / name)

    def restore(self, left: Left) -> None:
        """Bring back what a window left; undo brings back what was on screen."""
        try:
            document, summary = from_recovery(left.path)
        except RecoveryFileError as error:
            self._notify(tr("The work can't be restored. {why}", why=worded(error)))
            return
        self.about_to_open.emit()
        path = Path(summary.document) if summary.document else None
        if path is not None and summary.stamp is not None:
            self._stamps[path] = summary.stamp
        self._recovery.set_restored(document)
        told = tr("The unsaved work is open, at epoch 0: its run went with the window. Undo brings back what was here.")
        self._take_over(document, Origin(path, left), tr("unsaved work"), told)

    def may_close(self) -> bool:
        """Ask what becomes of the person's own work that is not in its file yet; whether the window may go."""
        path = (self._own_origin or self._origin).path
        if path is None or not self._recovery.is_needed:
            return True
        document = self._model.own_document
        own = self._beside_lesson.own_part(document, path, self._on_disk)
        answer = (ask_to_save if own is None else ask_to_save_beside)(self._window, path.name)
        self._is_given_up = answer == "discard"
        if answer != "save":
            return self._is_given_up
        if own is not None:
            return self._save_own_last(own, path)
        if self._own_origin is None:
            self.about_to_open.emit()
            return self.save(path)
        # What is on screen stays so until the window goes: it doesn't where the file can't be written.
        return self._write(path, document)

    def close(self, *, is_orderly: bool) -> None:
        """Leave what is to be kept for the next start, which asks about it where this end was not orderly."""
        is_given_up = self._is_given_up and is_orderly
        try:
            is_safe = self._recovery.close(is_wanted=not is_given_up, is_asked_about=not is_orderly)
            if self._origin.left is not None and is_orderly and is_safe:
                self._left_work.forget(self._origin.left)  # it is saved, or given up, or kept anew
            if is_orderly:
                self._left_work.forget_oldest()
        finally:
            self._left_work.close()

    def stop_reading(self) -> None:
        """Let no file come any more that is being read: the window is about to go."""
        self._reading.give_up()

    @property
    def _own_part(self) -> Document | None:
        """What is on screen, where it is the person's own experiment beside the lesson of its file."""
        return self._beside_lesson.own_part(self._model.document, self.path, self._on_disk)

    def _save_own(self, own: Document) -> bool:
        """Ask where to save the person's own experiment beside a lesson, which is on screen alone from then on. That is
        a step of undo: what was done before can be undone as ever, beside the lesson."""
        lesson, left = self.path, self._origin.left
        assert lesson is not None, "there is a lesson's file beside it"
        path = self._write_own(own, lesson)
        if path is None:
            return False
        origins = Origin(lesson), Origin(path)
        self._model.undo_stack.push(LessonLeftBehind(self._model, origins, self._take_origin))
        if left is not None:
            self._left_work.forget(left)
        self._recent.remember(path)
        return True

    def _save_own_last(self, own: Document, lesson: Path) -> bool:
        """Before the window closes: save the person's own experiment, be it behind what is on screen."""
        path = self._write_own(own, lesson)
        if path is not None:
            self._recovery.set_available(str(path), self._model.own_document)
        return path is not None

    def _write_own(self, own: Document, lesson: Path) -> Path | None:
        """Write an experiment of the person's own beside a lesson's file, which stays as it is; where it is written."""
        path = ask_place(self._window, lesson, self._notify)
        note = tr("The lesson in {file} stays as it is.", file=lesson.name)
        return path if path is not None and self._write(path, own, over=True, note=note) else None

    def _write(self, path: Path, document: Document, *, over: bool = False, note: str = "") -> bool:
        """Write a document, as `save` does, and tell it with a note. In the window's own thread: so nothing can
        overtake it, and what is on screen, its title and its recovery file go with what is on the disk. 20,000 points
        take some 40 ms."""
        self._saving.wait_for(path)
        if not over and self._is_changed_by_others(path):
            return False
        if not write(path, to_json(document), self._notify, note or self._note()):
            return False
        self._reading.give_up(path)  # what is on screen is what is in it now
        self._note_on_disk(path, document, stamp_of(path))
        self._recovery.set_available(str(path), document)
        return True

    def _is_changed_by_others(self, path: Path) -> bool:
        """Whether a file is no longer as it was read or written; the person is told."""
        before, now = self._stamps.get(path), stamp_of(path)
        if before is None or now in (None, before):
            return False
        self._notify(
            tr(
                "{file} was changed by another program and is left as it is. Save experiment as… can write "
                "elsewhere, or over it.",
                file=path.name,
            )
        )
        return True

    def _take_origin(self, origin: Origin) -> None:
        """What is on screen is from elsewhere from now on."""
        self._origin = origin
        if self._own_origin is None:
            path = origin.path
            self._recovery.set_document(path, None if path is None else self._stamps.get(path))
        self._show_title()

    def _note_on_disk(self, path: Path, document: Document, stamp: Stamp | None) -> None:
        self._on_disk[path] = document
        if stamp is not None:
            self._stamps[path] = stamp

    def _push(self, document: Document, text: str, origin: Origin, *, keeps_open: bool = False) -> None:
        self._reading.give_up()  # this was wanted later
        origins = self._origin, origin
        calls = self._take_origin, self._recovery.giving_way
        self._model.undo_stack.push(Opening(self._model, document, text, origins, *calls, keeps_open=keeps_open))

    def _take_over(self, document: Document, origin: Origin, name: str, told: str = "") -> None:
        """Bring to the screen what has that name; told: what is said of it, or "" for what is said of a file."""
        experiment = document.experiment
        self._push(document, tr("Open {name}", name=name), origin)
        told = told or tr("Opened {name}. Undo brings back what was here before.", name=name)
        # Without a generator the sliders are grey, which says as much.
        unused = worded(unused_recipe(experiment)) if experiment.data.generator is not None else ""
        self._notify(f"{told} {unused}".rstrip())

    def _ask_and_save(self, proposal: Path) -> bool:
        title, kind = SAVED["experiment" if self._model.document.lesson is None else "lesson"]
        path = ask_save(self._window, title, proposal, (kind,), EXPERIMENT_FOLDER)
        return path is not None and self.save(path, over=True)

    def _save_or_ask(self) -> None:
        if self.path is not None and self._own_part is None:
            self.save(self.path)
        else:
            self.save_as()

    def _ask_open(self) -> None:
        if (path := ask_open_work(self._window)) is not None:
            self.open(path)

    def _preset_chosen(self) -> None:
        self.about_to_open.emit()
        name, chosen = next(item for item in self._actions.presets.items() if item[1] is self.sender())
        after, title = Document(preset(name)), chosen.text()
        told = tr("{title}: press Train, and watch. Undo brings back what was here before.", title=title)
        if after == self._model.document:
            self._notify(tr("{title} is on screen already.", title=title))
            return
        self.open_document(after, title, told)

    def _show_title(self) -> None:
        name = "" if (path := self.path) is None else path.name
        differs = path is not None and self._model.document != self._on_disk.get(path)
        self._window.set_document(name or self._other_title, changed=differs)
