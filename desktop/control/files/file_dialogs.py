"""Asking where to open and save, and writing there: both begin in the folder where the last file of the kind was."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final, Literal

from PySide6.QtCore import QSettings, QStandardPaths
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from core.data.tables.suffixes import TABLE_SUFFIXES
from core.files.whole_file import FileError, write_bytes
from core.words import Translatable
from desktop.look.language import tr, worded

EXPERIMENT_FOLDER: Final = "folder"
PICTURE_FOLDER: Final = "picture_folder"
TABLE_FOLDER: Final = "table_folder"
HANDOUT_FOLDER: Final = "handout_folder"
COURSE_FOLDER: Final = "course_folder"
"""Settings that remember a folder."""
EXPERIMENTS: Final[Translatable] = "Experiments (*.json)"
"""As filters name them."""
SAVED: Final[dict[str, tuple[Translatable, Translatable]]] = {
    "experiment": ("Save experiment", EXPERIMENTS),
    "lesson": ("Save lesson", "Lessons (*.json)"),
}
"""By what is saved: a dialog's title, and the kind of file."""
TABLES: Final = " ".join(f"*{suffix}" for suffix in TABLE_SUFFIXES)
"""As filters name them."""

Answer = Literal["save", "discard", "cancel"]


def ask_open_work(window: QWidget) -> Path | None:
    """The experiment or table that the person wants to open; None: none."""
    kinds = (
        tr("Experiments and tables (*.json {tables})", tables=TABLES),
        worded(EXPERIMENTS),
        tr("Tables ({tables})", tables=TABLES),
    )
    begin = str(folder(EXPERIMENT_FOLDER))
    name, _ = QFileDialog.getOpenFileName(window, tr("Open experiment or table"), begin, ";;".join(kinds))
    return _remembered(name, EXPERIMENT_FOLDER) if name else None


def ask_save(
    window: QWidget, title: Translatable, proposal: Path, kinds: tuple[Translatable, ...], key: str
) -> Path | None:
    """Where the person wants to save; None: nowhere. A name without an ending gets that of the kind that was chosen.

    Args:
        proposal: begins in its folder, and with its name.
        kinds: filters such as "Pictures (*.png)".
        key: setting that remembers the folder.
    """
    filters = [worded(kind) for kind in kinds]
    dialog = QFileDialog(window, worded(title), str(proposal.parent), ";;".join(filters))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.selectFile(proposal.name)

    def take_ending(kind: str) -> None:
        dialog.setDefaultSuffix(kind.rpartition("*.")[2].rstrip(")"))

    dialog.filterSelected.connect(take_ending)
    take_ending(filters[0])
    return _remembered(dialog.selectedFiles()[0], key) if dialog.exec() else None


def ask_folder(window: QWidget, title: Translatable, key: str) -> Path | None:
    """The folder that the person chooses; None: none. key: setting that remembers it."""
    dialog = QFileDialog(window, worded(title), str(folder(key)))
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    if not dialog.exec():
        return None
    # WORKAROUND for Qt (6.11 at least), whose own dialog, that of systems without one, gives the folders around one
    # whose path was typed before that one; ends once it gives that one alone.
    chosen = Path(dialog.selectedFiles()[-1])
    QSettings().setValue(key, str(chosen))
    return chosen


def may_replace(window: QWidget, place: Path, names: Sequence[str]) -> bool:
    """Whether files of these names in a folder may be written over, which the person is asked."""
    buttons = QMessageBox.StandardButton
    text = tr("Replace these files in {folder}?", folder=place.name or str(place))
    text = "\n".join((text, *names))
    both, safe = buttons.Yes | buttons.No, buttons.No  # no Enter too many writes over anything
    return QMessageBox.question(window, "Overfitting Playground", text, both, safe) == buttons.Yes


def ask_to_save(window: QWidget, name: str) -> Answer:
    """Before a window closes: what becomes of changes that are not in their file."""
    return ask_before_closing(window, tr("Save the changes to {name}?", name=name), tr("Without saving they are lost."))


def ask_before_closing(window: QWidget, question: str, told: str) -> Answer:
    """Whether to save, to lose what isn't saved, or to stay. told: what becomes of it."""
    buttons = QMessageBox.StandardButton
    box = QMessageBox(window)
    box.setIcon(QMessageBox.Icon.Question)
    box.setWindowTitle("Overfitting Playground")
    box.setText(question)
    box.setInformativeText(told)
    box.setStandardButtons(buttons.Save | buttons.Discard | buttons.Cancel)
    box.setDefaultButton(buttons.Save)
    answer = box.exec()
    return "save" if answer == buttons.Save else "discard" if answer == buttons.Discard else "cancel"


def write(path: Path, data: bytes, tell: Callable[[str], None], note: str = "") -> bool:
    """Write a file at once, and tell what became of it, as `written`. Returns whether it is saved."""
    told, is_saved = written(path, data, note)
    tell(told)
    return is_saved


def written(path: Path, data: bytes, note: str = "") -> tuple[str, bool]:
    """Write a file: a sentence that it is saved or why it can't be, and whether it is.

    note: another sentence about it, to be told once it is saved.
    """
    try:
        write_bytes(path, data)
    except FileError as error:
        return tr("{file} can't be saved: {why}.", file=path.name, why=error.reason), False
    return f"{tr('Saved {file}.', file=path.name)} {note}".rstrip(), True


def halted(path: Path) -> str:
    """That a file isn't saved, since the training process has ended."""
    return tr("{file} isn't saved: training was halted. Press Train to start from epoch 0.", file=path.name)


def folder(key: str) -> Path:
    """Where the last file of a kind was; where experiments are, and at first the person's documents, or home where they
    have no such folder."""
    for kept in (QSettings().value(key), QSettings().value(EXPERIMENT_FOLDER)):
        if kept is not None and Path(str(kept)).is_dir():
            return Path(str(kept))
    documents = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
    return documents if documents.is_dir() else Path.home()


def _remembered(name: str, key: str) -> Path:
    path = Path(name)
    QSettings().setValue(key, str(path.parent))
    return path
