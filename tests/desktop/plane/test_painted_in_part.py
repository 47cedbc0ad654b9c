"""An edit, the frame of a selection and an area that is drawn paint what they change of the plane, and no more."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import numpy.typing as npt
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QObject, QPoint
from PySide6.QtGui import QImage, QPaintEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from core.plane.grid import EXTENT, WHOLE
from desktop.plane.plane_view import PlaneView
from desktop.plane.shown import ShownPoints
from desktop.tools.frame import Frame
from desktop.tools.hand import HandLook

COUNT = 400
NOWHERE = np.empty((0, 2))

OF_POINTS = ["erase", "move", "relabel", "add", "select", "zoom", "surface"]
OVER_POINTS = ["frame", "outline", "point", "hand"]
SEEN = 4
"""Of 255: antialiased lines, of which Qt paints a part, differ by less from the same painted whole."""


def edits(kinds: list[str]) -> st.SearchStrategy[list[tuple[str, int, bool]]]:
    """Kinds of edits, each with a number, and whether the plane is painted before the next."""
    return st.lists(st.tuples(st.sampled_from(kinds), st.integers(0, 9), st.booleans()), min_size=1, max_size=12)


class Painted(QObject):
    """Notes the share of the plane that each paint covers."""

    def __init__(self, view: PlaneView) -> None:
        super().__init__()
        self.shares: list[float] = []
        self._size = view.canvas.viewport().size()
        view.canvas.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's signature
        if isinstance(event, QPaintEvent):
            size = event.region().boundingRect().size()
            self.shares.append(size.width() * size.height() / (self._size.width() * self._size.height()))
        return False


@pytest.fixture
def view(qapp: QApplication) -> Iterator[PlaneView]:
    view = PlaneView()
    view.resize(340, 320)
    view.show()
    yield view
    view.close()
    view.deleteLater()


def on_screen(view: PlaneView) -> npt.NDArray[np.int16]:
    """(H, W, 4)"""
    image = view.screen().grabWindow(view.winId()).toImage().convertToFormat(QImage.Format.Format_RGB32)
    return np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), -1, 4).astype(np.int16)


def painted_anew(view: PlaneView) -> npt.NDArray[np.int16]:
    """The same once all of it has been painted."""
    view.canvas.viewport().update()
    view.update()
    QApplication.processEvents()
    return on_screen(view)


def points(count: int, first: int = 0) -> tuple[npt.NDArray[np.float32], npt.NDArray[np.uint8], npt.NDArray[np.int64]]:
    random = np.random.default_rng(count + first)
    positions = random.uniform(-EXTENT, EXTENT, (count, 2)).astype(np.float32)
    return positions, random.integers(0, 6, count).astype(np.uint8), np.arange(first, first + count)


def apply(view: PlaneView, edits: list[tuple[str, int, bool]]) -> None:
    """From the same beginning; several edits may come between two paints."""
    random = np.random.default_rng(len(edits))
    positions, labels, ids = points(COUNT)
    is_selected = np.zeros(COUNT, np.bool_)
    view.set_view(WHOLE)
    view.set_surface(None)
    view.set_hand(HandLook(0.3, 1))
    view.set_selected(None)
    view.selection.set_outline(NOWHERE)
    QTest.mouseMove(view, QPoint(2, 318))
    for what, number, is_seen in [("start", 0, True), *edits]:
        near = np.hypot(*(positions - random.uniform(-3.2, 3.2, 2)).T) < 0.1 + 0.15 * number
        if what == "erase":
            positions, labels, ids, is_selected = positions[~near], labels[~near], ids[~near], is_selected[~near]
        elif what == "move":
            positions = np.where(near[:, None], positions + np.float32(0.3), positions)
        elif what == "relabel":
            labels = np.where(near, np.uint8(number % 6), labels)
        elif what == "add":
            more, of_more, ids_of_more = points(number, int(ids.max(initial=0)) + 1)
            positions, labels = np.concatenate([positions, more]), np.concatenate([labels, of_more])
            ids, is_selected = np.concatenate([ids, ids_of_more]), np.pad(is_selected, (0, number))
        elif what == "select":
            is_selected = near
        elif what == "frame":
            view.set_hand(HandLook(0.3, 1, grips=number % 3 > 0))
            view.set_selected(Frame.around(positions[near]))
        elif what == "outline":
            view.selection.set_outline(random.uniform(-3, 3, (number, 2)) if number > 2 else NOWHERE)
        elif what == "point":
            QTest.mouseMove(view, QPoint(30 + 25 * number, 200 - 15 * number))
        elif what == "hand":
            view.set_hand(HandLook(0.05 * number, number % 6))
        elif what == "zoom":
            view.set_view(WHOLE.zoomed(1 + number, 0.3, -0.2))
        elif what == "surface":
            view.set_surface(np.full((32, 32, 4), 255 - 10 * number, np.uint8))
        view.set_points(ShownPoints(positions, labels, labels > 3, None, is_selected, ids))
        if is_seen:
            QApplication.processEvents()
    QApplication.processEvents()


@given(edits(OF_POINTS))
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_points_that_are_painted_in_part_are_what_painting_all_gives(
    view: PlaneView, edits: list[tuple[str, int, bool]]
) -> None:
    apply(view, edits)
    assert np.array_equal(on_screen(view), painted_anew(view))


@given(edits(OF_POINTS + 2 * OVER_POINTS))
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_what_shows_over_points_is_painted_where_it_was_and_is(
    view: PlaneView, edits: list[tuple[str, int, bool]]
) -> None:
    apply(view, edits)
    assert np.abs(on_screen(view) - painted_anew(view)).max() <= SEEN


def test_an_edit_of_a_few_points_paints_only_where_they_are(view: PlaneView) -> None:
    positions, labels, ids = points(COUNT)
    view.set_points(ShownPoints(positions, labels, labels > 3, ids=ids))
    view.set_hand(HandLook(0.0, None, grips=True))
    QApplication.processEvents()
    painted, stays = Painted(view), np.hypot(*(positions - 1.0).T) > 0.3
    assert 0 < stays.sum() < COUNT
    view.set_points(ShownPoints(positions[stays], labels[stays], labels[stays] > 3, ids=ids[stays]))
    QApplication.processEvents()
    view.set_points(ShownPoints(positions[stays], labels[stays] + np.uint8(1), labels[stays] > 3, ids=ids[stays]))
    QApplication.processEvents()
    few, all_of_them = painted.shares
    assert few < 0.1
    assert all_of_them == 1.0


def test_the_frame_of_a_selection_paints_only_where_it_is(view: PlaneView) -> None:
    view.set_hand(HandLook(0.0, None, grips=True))
    QApplication.processEvents()
    painted = Painted(view)
    for frame in (Frame(0.0, 0.5, 0.0, 0.5), Frame(0.1, 0.6, 0.0, 0.5), None):
        view.set_selected(frame)
        QApplication.processEvents()
    assert len(painted.shares) == 3
    assert max(painted.shares) < 0.25


def test_nothing_stays_of_a_frame_or_an_area_that_is_gone(view: PlaneView) -> None:
    view.set_hand(HandLook(0.0, None, grips=True))
    corner, area = Frame(-2.0, -1.5, -2.0, -1.5), np.array([[0.5, 0.5], [1.0, 0.5], [1.0, 1.0], [0.5, 1.0]])
    steps: list[tuple[Frame | None, npt.NDArray[np.float64]]] = [
        (corner, NOWHERE),
        (Frame(1.0, 2.0, 1.0, 2.0), NOWHERE),
        (Frame(-1.0, -1.0, 1.0, 1.0), NOWHERE),
        (None, area),
        (None, area - 2.0),
        (None, NOWHERE),
    ]
    for frame, outline in steps:
        view.set_selected(frame)
        view.selection.set_outline(outline)
        QApplication.processEvents()
        assert np.abs(on_screen(view) - painted_anew(view)).max() <= SEEN
