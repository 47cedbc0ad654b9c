"""Importing: tables from files, the clipboard, a drop or the program's own data, previewed and then taken over."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog

from core.data.real import RealData, real_data
from core.data.tables.columns import Choice, guessed, named
from core.data.tables.errors import TableError
from core.data.tables.files import load, table_of, told_in_pieces
from core.data.tables.labels import TooManyClassesError
from core.data.tables.table import AS_FOUND, Progress, ReadOptions, Table
from core.data.tables.taking import Taken, taken
from core.experiment.description import PASTED
from core.experiment.spec import MAX_CLASSES
from core.words import said, told
from desktop.control.files.files import Files
from desktop.importing.import_dialog import ImportDialog
from desktop.importing.reader import Reader
from desktop.look.language import tr, worded
from desktop.panels.data_panel import DataPanel
from desktop.process.elsewhere import ElsewhereError, NotStartedError, elsewhere
from desktop.tools.tool import undo_text
from desktop.window import menus
from desktop.window.actions import Actions
from desktop.window.main_window import MainWindow

SHOWN_AFTER_MS: Final = 300
"""A file that takes longer to read shows how far it is, and can be given up."""


LARGE: Final = 2**20
"""Bytes of a table from which on a process of its own reads it, which takes a third of a second to start."""


@dataclass(frozen=True)
class Origin:
    """Where a table is from.

    Attributes:
        name: as the person is told.
        load: gives its bytes; raises TableError.
        path: its file, which goes to the recent ones; None for none.
        columns: names of the columns for x, y and label to begin with; () for a guess.
        about: what a person should know of it.
    """

    name: str
    load: Callable[[], bytes]
    path: Path | None = None
    columns: tuple[str, ...] = ()
    about: str = ""


@dataclass(frozen=True, eq=False)
class _Preview:
    """What was read, and what is taken of it; problem: why nothing can be."""

    data: bytes
    table: Table
    choice: Choice
    taken: Taken | None
    problem: str


class Importing(QObject):
    """One table at a time. Nothing on screen changes before the person has seen what comes."""

    def __init__(self, window: MainWindow, actions: Actions, files: Files, notify: Callable[[str], None]) -> None:
        super().__init__(window)
        self._window = window
        self._files = files
        self._notify = notify
        self._reader = Reader(self)
        self._reader.done.connect(self._show)
        self._reader.failed.connect(self._failed)
        self._reader.progressed.connect(self._progressed)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(SHOWN_AFTER_MS)
        self._patience.timeout.connect(self._open_dialog)
        self._origin: Origin | None = None
        self._options = AS_FOUND
        self._preview: _Preview | None = None
        self.dialog: ImportDialog | None = None
        self._actions = actions
        files.table_chosen.connect(self.open)
        actions.from_clipboard.triggered.connect(self.paste)
        for action in actions.real.values():
            action.triggered.connect(self._real_chosen)
        window.data_panel.tell(self._offer_real)
        window.file_dropped.connect(files.open)
        window.text_dropped.connect(self.paste_text)

    def _offer_real(self, panel: DataPanel) -> None:
        panel.set_real_menu(menus.real_data(self._actions).made(self._window))

    @property
    def is_busy(self) -> bool:
        """Whether a table is being read."""
        return self._reader.is_busy

    def open(self, path: Path) -> None:
        """Read a file, and show what it holds."""
        self._begin(Origin(path.name, lambda: load(path), path))

    def open_real(self, real: RealData) -> None:
        """Show one of the program's own data sets, with its usual columns."""
        about = " ".join(worded(text) for text in (real.about, real.source, real.licence))
        self._begin(Origin(real.title, real.load, columns=(real.x, real.y, real.label), about=about))

    def paste(self) -> None:
        """Read the text on the clipboard; its picture, which spreadsheets put there, too, is passed over."""
        self.paste_text(QGuiApplication.clipboard().text())

    def paste_text(self, text: str) -> None:
        """Read text as the contents of a table."""
        if not text.strip():
            self._notify(tr("There is no text on the clipboard that could be a table."))
            return
        self._begin(Origin(PASTED, lambda: text.encode(errors="replace")), ReadOptions(encoding="utf-8"))

    def close(self) -> None:
        """Give up what is under way; the window is about to go."""
        self._reader.cancel()
        self._patience.stop()
        if self.dialog is not None:
            self.dialog.reject()

    def _begin(self, origin: Origin, options: ReadOptions = AS_FOUND) -> None:
        self.close()
        self._origin, self._options, self._preview = origin, options, None
        self._patience.start()
        self._read()

    def _read(self) -> None:
        """Read the file anew, as the options say. What was taken before stays so as far as there are such columns."""
        origin, options, before = self._origin, self._options, self._preview
        assert origin is not None

        def work(progress: Progress) -> _Preview:
            data = origin.load() if before is None else before.data
            table = _table(data, options, progress)
            return _taken(data, table, _choice(table, origin, before), origin.name)

        self._reader.start(work)

    def _take(self, choice: Choice) -> None:
        """Take something else of the same table."""
        preview, origin = self._preview, self._origin
        assert preview is not None
        assert origin is not None
        self._reader.start(lambda _progress: _taken(preview.data, preview.table, choice, origin.name))

    def _show(self, preview: _Preview) -> None:
        self._preview = preview
        self._open_dialog()
        dialog = self.dialog
        assert dialog is not None
        dialog.set_preview(self._options, preview.table, preview.choice, preview.taken, preview.problem)

    def _open_dialog(self) -> None:
        self._patience.stop()
        if self.dialog is None and self._origin is not None:
            self.dialog = dialog = ImportDialog(self._origin.name, self._window.theme, self._window, self._origin.about)
            dialog.options_changed.connect(self._options_changed)
            dialog.choice_changed.connect(self._take)
            dialog.finished.connect(self._finished)
            dialog.open()

    def _options_changed(self, options: ReadOptions) -> None:
        self._options = options
        if self._preview is not None:
            self._read()

    def _progressed(self, share: float) -> None:
        if self.dialog is not None and self._preview is None:
            self.dialog.set_progress(share)

    def _failed(self, problem: str) -> None:
        """What can be mended in the preview is told there; else the person is told in the window."""
        self._patience.stop()
        if self._preview is not None and self.dialog is not None:
            self.dialog.set_problem(problem)
            return
        name = self._origin.name if self._origin is not None else ""
        self._origin = None
        if self.dialog is not None:
            self.dialog.reject()
        self._notify(tr("{name} can't be opened. {why}", name=worded(name), why=problem))

    def _real_chosen(self) -> None:
        action = self.sender()
        for real in real_data():
            if self._actions.real[real.name] is action:
                self.open_real(real)

    def _finished(self, result: int) -> None:
        self._reader.cancel()
        dialog, preview, origin = self.dialog, self._preview, self._origin
        self.dialog = None
        if dialog is None or result != QDialog.DialogCode.Accepted or preview is None or origin is None:
            return
        if preview.taken is not None:
            count = len(preview.taken.positions)
            name = origin.name if origin.path is not None else worded(origin.name)
            text = tr("Open {name}", name=name)
            if origin.name == PASTED:
                text = worded(undo_text("Paste {points}", count))
            self._files.take_table(preview.taken, name, text, origin.path)


def _table(data: bytes, options: ReadOptions, progress: Progress) -> Table:
    """The table in a file's contents, of large ones by a process of its own."""
    if len(data) < LARGE:
        return table_of(data, options, progress)
    rows, share = list[list[str]](), 0.0

    def hear(told: float | list[list[str]] | None) -> None:
        nonlocal share
        if isinstance(told, list):
            rows.extend(told)
        share = told if isinstance(told, float) else share
        progress(share)

    try:
        return replace(elsewhere(told_in_pieces, data, hear, options), rows=rows)
    except NotStartedError:
        return table_of(data, options, progress)  # frames take longer meanwhile
    except ElsewhereError as error:
        raise TableError(said("There is not enough memory to read it.")) from error


def _choice(table: Table, origin: Origin, before: _Preview | None) -> Choice:
    """What is taken to begin with, or what was taken before the file was read in another way."""
    choice = guessed(table)
    if before is None and origin.columns and set(origin.columns) <= set(table.columns):
        x, y, label = (named(table, name) for name in origin.columns)
        return replace(choice, x=x, y=y, label=label)
    if before is None or len(before.table.columns) != len(table.columns):
        return choice
    kept = before.choice
    return kept if {kept.x, kept.y} <= set(table.numeric) else replace(choice, decimal=kept.decimal)


def _taken(data: bytes, table: Table, choice: Choice, name: str) -> _Preview:
    """What a choice comes to. Of too many classes the most frequent are chosen to begin with."""
    try:
        try:
            found = taken(table, choice, name)
        except TooManyClassesError as error:
            frequent = tuple(name for name, _ in error.found[:MAX_CLASSES])
            choice = replace(choice, classes=frequent)
            found = taken(table, choice, name)
    except TableError as error:
        return _Preview(data, table, choice, None, told(error))
    return _Preview(data, table, choice, found, "")
