"""Share codes: on the clipboard and as a QR picture, and back into the window when one is pasted or typed."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from core.experiment.description import dataset_text
from core.experiment.share_code import ShareCodeError, code_in, from_code, to_code
from core.experiment.spec import Experiment
from core.lessons.document import Document
from core.words import Translatable, said_of
from desktop.control.files.file_dialogs import PICTURE_FOLDER, ask_save, folder
from desktop.control.files.files import Files
from desktop.control.files.qr_picture import PIXELS, qr_picture
from desktop.control.files.saving import Saving
from desktop.control.run.hand_editing import NOT_IN_FILES
from desktop.document.experiment_model import ExperimentModel
from desktop.look.language import tr, worded
from desktop.look.pictures import encoded
from desktop.window.actions import Actions
from desktop.window.main_window import MainWindow
from desktop.window.share_dialog import ShareDialog

SAVE: Final[Translatable] = "Save as file…"
OPEN: Final[Translatable] = "Open"
NOT_NOW: Final[Translatable] = "Not now"
KIND: Final[Translatable] = "PNG pictures (*.png)"


class Sharing(QObject):
    """Makes codes of the experiment on screen, and opens those that others made, as one step of undo."""

    table_pasted = Signal(str)
    """Text was pasted that is no code: it may be a table."""

    def __init__(
        self,
        model: ExperimentModel,
        window: MainWindow,
        actions: Actions,
        files: Files,
        saving: Saving,
        notify: Callable[[str, str], None],
        has_hand_edits: Callable[[], bool],
    ) -> None:
        """has_hand_edits: whether weights of the run on screen were edited by hand."""
        super().__init__(window)
        self._model = model
        self._window = window
        self._files, self._saving = files, saving
        self._notify, self._has_hand_edits = notify, has_hand_edits
        self._refusal = ""
        self._asked: tuple[int, Experiment] | None = None
        """The number of the question whether to open it, and what it is about."""
        self.dialog: ShareDialog | None = None
        actions.share_code.triggered.connect(self.share)
        actions.open_code.triggered.connect(self.open_clipboard)
        window.toast.acted.connect(self._message_acted)
        window.question.answered.connect(self._answered)

    def share(self) -> None:
        """Put the code on the clipboard, and show it with its QR picture; or say why there is none."""
        experiment = self._model.experiment
        try:
            code = to_code(experiment)
        except ShareCodeError as error:
            self._refusal = tr("{why} A file holds everything.", why=worded(error))
            self._notify(self._refusal, SAVE)
            return
        QGuiApplication.clipboard().setText(code)
        self.dialog = dialog = ShareDialog(
            code, qr_picture(code), " ".join(self._told(experiment)), self._window.theme, self._window
        )
        dialog.copy_picture_requested.connect(self._copy_picture)
        dialog.save_picture_requested.connect(self._save_picture)
        dialog.finished.connect(self._closed)
        dialog.open()

    def open_clipboard(self) -> None:
        """Open the code on the clipboard, or say what is wrong with it."""
        self.open(QGuiApplication.clipboard().text())

    def open(self, text: str) -> None:
        """Open the experiment that a code stands for, be it with other words around it; undo brings back what was
        there."""
        self._withdraw()
        if self._is_locked():
            return
        try:
            experiment = from_code(code_in(text) or text)
        except ShareCodeError as error:
            self._notify(worded(error), "")
        else:
            self._take_over(experiment)

    def paste(self, text: str) -> None:
        """Text was pasted: of a code in it the person is asked whether to open it."""
        code = code_in(text)
        if code is None:
            self.table_pasted.emit(text)
            return
        self._withdraw()
        if self._is_locked():
            return
        try:
            experiment = from_code(code)
        except ShareCodeError as error:
            self._notify(worded(error), "")
            return
        number = self._window.question.ask("Open this share code?", told_of(experiment), (OPEN, NOT_NOW), NOT_NOW)
        self._asked = number, experiment
        self._window.question.take_keyboard()

    def _withdraw(self) -> None:
        """Ask no longer about a code that another one has taken the place of."""
        if self._asked is not None:
            self._window.question.withdraw(self._asked[0])
            self._asked = None

    def _is_locked(self) -> bool:
        """Whether locks would be gone with what they are a part of; the person is told what to do about it."""
        if self._model.showing.locked:
            self._notify(worded(LOCKED), "")
            return True
        return False

    def _told(self, experiment: Experiment) -> list[str]:
        """What the code stands for and how it is opened, and what stays behind, in sentences."""
        showing = self._model.showing
        stays = showing.has_locks or showing.presentation.hidden or showing.lesson is not None
        told = [told_of(experiment), worded(HOW_TO_OPEN)]
        if self._has_hand_edits():
            told.append(worded(NOT_IN_FILES))
        return [*told, worded(STAYS_BEHIND)] if stays else told

    def _take_over(self, experiment: Experiment) -> None:
        self._files.open_document(Document(experiment), tr("share code"))

    def _answered(self, number: int, answer: str) -> None:
        if self._asked is None or self._asked[0] != number:
            return  # it is another's question
        experiment, self._asked = self._asked[1], None
        if answer == OPEN:
            self._take_over(experiment)

    def _message_acted(self, text: str) -> None:
        if text == self._refusal:
            self._files.save_as()

    def _copy_picture(self) -> None:
        if self.dialog is not None:
            QGuiApplication.clipboard().setImage(qr_picture(self.dialog.code.toPlainText(), PIXELS))
            self._notify(tr("The QR picture is on the clipboard."), "")

    def _save_picture(self) -> None:
        if self.dialog is None:
            return
        picture = qr_picture(self.dialog.code.toPlainText(), PIXELS)
        name = self._files.path.stem if self._files.path is not None else "experiment"
        path = ask_save(
            self._window, "Save picture", folder(PICTURE_FOLDER) / f"{name}-code.png", (KIND,), PICTURE_FOLDER
        )
        if path is not None:
            self._saving.save(path, partial(encoded, picture))

    def _closed(self) -> None:
        self.dialog = None


HOW_TO_OPEN: Final[Translatable] = (
    'Who pastes it into this program (Ctrl+V), or starts "python3 start.py CODE", has the same experiment.'
)
STAYS_BEHIND: Final[Translatable] = (
    "Its lesson, and what is hidden or locked, don't go with a code: send the file for these."
)
LOCKED: Final[Translatable] = "This file locks controls. View > Unlock lets you open a share code in its place."


def told_of(experiment: Experiment) -> str:
    """What a code stands for, in a sentence."""
    count, repeats = len(experiment.variants), experiment.repeats.count
    points, networks = dataset_text(experiment), said_of(count, "{count:,} network", "{count:,} networks")
    if repeats == 1:
        return tr("{points}; {networks}, with the same seed.", points=points, networks=networks)
    return tr(
        "{points}; {networks}, {repeats} repeats, with the same seed.",
        points=points,
        networks=networks,
        repeats=repeats,
    )
