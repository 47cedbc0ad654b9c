"""The clipboard: selected points go there as points and as a table of text, and come back from either."""

from __future__ import annotations

import io
import threading
from typing import Final

import numpy as np
from msgspec.structs import replace
from PySide6.QtCore import QByteArray, QMimeData, QObject, Signal
from PySide6.QtGui import QGuiApplication

from core.data.points import MAX_POINTS, Points
from core.experiment.export import to_csv
from core.experiment.spec import MAX_CLASSES, Experiment
from core.plane.grid import FARTHEST
from core.words import Translatable, translatable
from desktop.control.points.drawing import Drawing
from desktop.control.points.selecting import Selecting
from desktop.document.experiment_model import ExperimentModel
from desktop.look.language import worded
from desktop.window.actions import Actions

MIME: Final = "application/x-overfitting-playground-points"
TEXT: Final = "text/plain"
ROW: Final = np.dtype([("x1", "<f4"), ("x2", "<f4"), ("label", "u1"), ("flip_at", "<f4"), ("place", "<f4")])
"""Of a copied point: where it lies, its class, flip threshold and place."""
NOTHING_TEXT: Final[Translatable] = "There are no points on the clipboard."


class Clipboard(QObject):
    """Cut, copy and paste."""

    told = Signal(str)
    """One sentence: why a command did nothing."""
    text_pasted = Signal(str)
    """There is text on the clipboard that are no points of this program's: it may be a table."""

    def __init__(
        self, model: ExperimentModel, selecting: Selecting, drawing: Drawing, actions: Actions, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._model = model
        self._selecting = selecting
        self._drawing = drawing
        self._pastes = 0
        """How often what is on the clipboard was pasted beside the original."""
        actions.cut.triggered.connect(self.cut)
        actions.copy.triggered.connect(self.copy)
        actions.paste.triggered.connect(self.paste)
        actions.paste_in_place.triggered.connect(self.paste_in_place)

    def cut(self) -> None:
        """Copy what is selected, and take it away."""
        self.copy()
        self._pastes = -1  # what is pasted first lands where it was
        self._selecting.remove(translatable("Cut {points}"))

    def copy(self) -> None:
        """Keep what is selected."""
        experiment = self._model.experiment
        chosen = experiment.points.kept(self._model.selection.mask(experiment.points))
        if not len(chosen):
            return
        self._drawing.copied, self._pastes = chosen, 0
        QGuiApplication.clipboard().setMimeData(CopiedPoints(replace(experiment, points=chosen)))

    def paste(self) -> None:
        """Set down what was copied, here or in another window, beside the original; or tell of a table of text."""
        points = self._from_clipboard()
        if points is not None:
            self._pastes += 1
            self._selecting.insert(points, translatable("Paste {points}"), steps=self._pastes)
            return
        text = QGuiApplication.clipboard().text()
        if text:
            self.text_pasted.emit(text)
        else:
            self.told.emit(worded(NOTHING_TEXT))

    def paste_in_place(self) -> None:
        """Set it down where it was copied."""
        points = self._from_clipboard()
        if points is None:
            self.told.emit(worded(NOTHING_TEXT))
        else:
            self._selecting.insert(points, translatable("Paste {points}"), steps=0)

    def _from_clipboard(self) -> Points | None:
        data = QGuiApplication.clipboard().mimeData()
        if data is None or not data.hasFormat(MIME):
            return None
        points = data.points if isinstance(data, CopiedPoints) else from_bytes(bytes(data.data(MIME).data()))
        if points is not None:
            self._drawing.copied = points
        return points


class CopiedPoints(QMimeData):
    """Points on the clipboard, as themselves and as a table of text. Of many, both would take longer to write than a
    frame: a thread writes them, and who asks before it has ended waits for it."""

    def __init__(self, experiment: Experiment) -> None:
        """experiment: with no other points than these."""
        super().__init__()
        self.points = experiment.points
        self._written: dict[str, str | QByteArray] = {}
        self._writer = threading.Thread(target=self._write, args=(experiment,), name="copying", daemon=True)
        self._writer.start()

    def formats(self) -> list[str]:
        return [MIME, TEXT]

    def hasFormat(self, mime_type: str) -> bool:  # noqa: N802 - Qt's name
        return mime_type in self.formats()

    def retrieveData(self, mime_type: str, _preferred: object) -> object:  # noqa: N802 - Qt's name
        self._writer.join()
        return self._written.get(mime_type)

    def _write(self, experiment: Experiment) -> None:
        self._written[MIME] = QByteArray(to_bytes(experiment.points))
        self._written[TEXT] = to_csv(experiment, "tab").decode()


def to_bytes(points: Points) -> bytes:
    """All that a copy takes over from its original: rows as NumPy writes them."""
    rows = np.empty(len(points), ROW)
    rows["x1"], rows["x2"] = points.positions.T
    rows["label"], rows["flip_at"], rows["place"] = points.labels, points.flip_at, points.place
    contents = io.BytesIO()
    np.save(contents, rows, allow_pickle=False)
    return contents.getvalue()


def from_bytes(encoded: bytes) -> Points | None:
    """The points that another window has copied; None where these are none."""
    try:
        rows = np.load(io.BytesIO(encoded), allow_pickle=False)
    except (ValueError, OSError, EOFError, SyntaxError, TypeError):
        return None
    if not isinstance(rows, np.ndarray) or rows.dtype != ROW or rows.ndim != 1 or len(rows) > MAX_POINTS:
        return None
    count, positions = len(rows), np.stack([rows["x1"], rows["x2"]], axis=1)
    is_right = (np.abs(positions) <= FARTHEST).all() and (rows["label"] < MAX_CLASSES).all()
    is_right = is_right and (np.abs(rows["flip_at"]) <= 1).all() and ((rows["place"] >= 0) & (rows["place"] < 1)).all()
    if not is_right:
        return None
    labels, flip_at, place = (rows[name].copy() for name in ("label", "flip_at", "place"))
    return Points(positions, labels, np.arange(count), np.ones(count, np.bool_), flip_at, place, count)
