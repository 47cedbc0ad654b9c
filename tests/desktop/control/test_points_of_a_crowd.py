"""Among so many points that to paint them takes a good part of a frame, undo and keys show in the next one."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest

from core.experiment.presets import opening_experiment
from core.experiment.spec import Experiment
from desktop.app import Playground


@pytest.fixture
def crowded(open_window: Callable[[Experiment], Playground], monkeypatch: pytest.MonkeyPatch) -> Playground:
    """The 100 points of the opening experiment are many here."""
    monkeypatch.setattr("desktop.control.experiment_views.SHOWN_AT_ONCE", 50)
    return open_window(opening_experiment())


def test_undo_among_a_crowd_is_seen_in_the_next_frame_and_a_stroke_at_once(crowded: Playground) -> None:
    plane, stack = crowded.window.planes.plane(0), crowded.model.undo_stack
    crowded.clock.ticked.emit()

    def seen() -> QImage:
        return plane.grab(plane.square).toImage()

    without = seen()
    crowded.actions.tools["Point"].trigger()
    QTest.mousePress(plane, Qt.MouseButton.LeftButton, pos=plane.to_widget(-2.5, -2.5).toPoint())
    assert len(crowded.model.experiment.points) == 101
    assert seen() != without
    QTest.mouseRelease(plane, Qt.MouseButton.LeftButton, pos=plane.to_widget(-2.5, -2.5).toPoint())
    QTest.mouseMove(plane, plane.to_widget(2.5, 2.9).toPoint())
    drawn = seen()
    stack.undo()
    crowded.clock.ticked.emit()
    assert seen() != drawn
    stack.redo()
    crowded.clock.ticked.emit()
    assert seen() == drawn


def test_what_is_selected_by_a_key_is_told_in_the_next_frame(crowded: Playground) -> None:
    crowded.actions.select_all.trigger()
    crowded.clock.ticked.emit()
    assert crowded.window.selection_bar.text.text() == "100 selected"
