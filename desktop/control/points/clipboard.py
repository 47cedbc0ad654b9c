"""The clipboard: selected points go there as points and as a table of text, and come back from either."""

from __future__ import annotations

from typing import Annotated, Final

import msgspec
import numpy as np
from msgspec import Meta
from msgspec.structs import replace
from PySide6.QtCore import QMimeData, QObject, Signal
from PySide6.QtGui import QGuiApplication

from core.data.points import MAX_POINTS, Points
from core.experiment.export import to_csv
from core.experiment.hand_written import Coordinate, Label
from core.experiment.point_table import Place, Threshold
from core.words import Translatable, translatable
from desktop.control.points.drawing import Drawing
from desktop.control.points.selecting import Selecting
from desktop.document.experiment_model import ExperimentModel
from desktop.look.language import worded
from desktop.window.actions import Actions

MIME: Final = "application/x-overfitting-playground-points"
NOTHING_TEXT: Final[Translatable] = "There are no points on the clipboard."

_Row = tuple[
    Coordinate,
    Coordinate,
    Label,
    Threshold,
    Place,
]
_Rows = Annotated[list[_Row], Meta(max_length=MAX_POINTS)]


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
        data = QMimeData()
        data.setData(MIME, to_bytes(chosen))
        data.setText(to_csv(replace(experiment, points=chosen), "tab").decode())
        QGuiApplication.clipboard().setMimeData(data)

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
        points = from_bytes(bytes(data.data(MIME).data()))
        if points is not None:
            self._drawing.copied = points
        return points


def to_bytes(points: Points) -> bytes:
    """All that a copy takes over from its original, as JSON: rows of x, y, class, flip threshold and place."""
    columns = (*points.positions.T, points.labels, points.flip_at, points.place)
    return msgspec.json.encode(list(zip(*(column.tolist() for column in columns), strict=True)))


def from_bytes(encoded: bytes) -> Points | None:
    """The points that another window has copied; None where these are none."""
    try:
        rows = msgspec.json.decode(encoded, type=_Rows)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return None
    x, y, labels, flip_at, place = zip(*rows, strict=True) if rows else ((),) * 5
    count = len(rows)
    return Points(
        np.array([x, y], np.float32).T.copy().reshape(-1, 2),
        np.array(labels, np.uint8),
        np.arange(count),
        np.ones(count, np.bool_),
        np.array(flip_at, np.float32),
        np.minimum(np.array(place, np.float32), np.nextafter(np.float32(1), np.float32(0))),
        count,
    )
