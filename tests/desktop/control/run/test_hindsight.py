"""What the window remembers of a run: flags on the chart, the run before as a ghost, an earlier epoch's settings."""

from __future__ import annotations

from collections.abc import Callable

import msgspec
import numpy as np
import pytest
from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from core.experiment.presets import opening_experiment
from core.experiment.spec import Experiment
from core.plane.grid import View
from core.protocol import GhostSurface, RequestGhost, Snapshot
from desktop.app import Playground
from desktop.look.theme import LIGHT
from tests.charts import painted, place, point_at, x_of, y_of
from tests.fakes import session_of, snapshot

DROPOUT = "regularization.dropout.enabled"


@pytest.fixture
def playground(open_window: Callable[[Experiment], Playground]) -> Playground:
    """The whole window on a session without a process."""
    return open_window(opening_experiment())


def arrive(playground: Playground, *epochs: int, points_epoch: int = 0, shown_epoch: int | None = None) -> None:
    """Snapshots come, and enough frames pass for every view to show the last; its boundary is a line from top to
    bottom, left of the middle in the first run and right of it later."""
    for epoch in epochs:
        count = len(playground.model.experiment.variants)
        found = snapshot(
            playground.run.run_id,
            epoch,
            revision=playground.run.revision,
            variant_count=count,
            points_epoch=points_epoch,
            checkpoints=tuple(epochs),
            shown_epoch=shown_epoch,
            show_request=session_of(playground).show_request,
            best_epoch=0,
        )
        session_of(playground).replies.append(_with_boundary(found, 0.3 if playground.run.run_id == 1 else 0.7))
        playground.controller._tick()
    for _ in range(70):
        playground.controller._tick()


def _with_boundary(found: Snapshot, at: float) -> Snapshot:
    row = np.linspace(0, 1, 32, dtype=np.float32) - np.float32(at) + np.float32(0.5)
    surface = np.broadcast_to(np.clip(row, 0, 1), (1, 32, 32)).copy()
    variants = tuple(msgspec.structs.replace(one, surface=surface) for one in found.variants)
    return msgspec.structs.replace(found, variants=variants)


def change(playground: Playground, path: str, *values: object) -> None:
    """One drag of a control over these values."""
    for value in values:
        playground.controller.settings.change(path, value)
    playground.controller.settings.finish()


def read_at(playground: Playground, epoch: int) -> list[str]:
    """What the chart tells under the pointer at an epoch."""
    chart = playground.window.loss_plot.canvas
    point_at(chart, place(chart, epoch))
    return chart.readout().splitlines()


def picture(playground: Playground) -> QImage:
    return playground.window.plane.grab(playground.window.plane.square).toImage()


def test_changes_under_way_are_told_under_the_pointer(playground: Playground) -> None:
    arrive(playground, 0, 100)
    change(playground, "training.learning_rate", 0.02, 0.05, 0.1)
    arrive(playground, 101, 144)
    change(playground, DROPOUT, True)
    plane = playground.window.plane
    QTest.mousePress(plane, Qt.MouseButton.LeftButton, pos=plane.to_widget(-2, 2).toPoint())
    QTest.mouseRelease(plane, Qt.MouseButton.LeftButton, pos=plane.to_widget(-2, 2).toPoint())
    arrive(playground, 145, 200)
    assert read_at(playground, 101)[-1] == "learning rate 0.1", "one flag for a drag, with its last value"
    assert read_at(playground, 145)[-1] == "dropout 0.5 on, 1 point drawn"
    assert "learning rate" not in "".join(read_at(playground, 60))


def test_a_slider_dragged_while_training_goes_on_is_one_flag(playground: Playground) -> None:
    arrive(playground, 0, 100)
    playground.controller.settings.change("training.learning_rate", 0.02)
    arrive(playground, 102, 104)
    playground.controller.settings.change("training.learning_rate", 0.05)
    arrive(playground, 106, 110)
    playground.controller.settings.finish()
    assert playground.run.flags.told([""]) == [(106, "learning rate 0.05")]


def test_a_new_run_has_no_flags(playground: Playground) -> None:
    arrive(playground, 0, 100)
    change(playground, DROPOUT, True)
    arrive(playground, 120)
    playground.actions.reset.trigger()
    arrive(playground, 0, 100)
    assert "dropout" not in "".join(read_at(playground, 100))


def test_looking_back_names_the_settings_of_then(playground: Playground) -> None:
    arrive(playground, 0, 100)
    line = playground.window.column.settings_then
    change(playground, "training.learning_rate", 0.1)
    arrive(playground, 101, 150)
    change(playground, DROPOUT, True)
    arrive(playground, 151, 200)
    assert not line.isVisible()
    playground.run.show(120)
    arrive(playground, 200, shown_epoch=120)
    assert line.isVisible()
    assert line.text() == "At epoch 120: dropout off"
    playground.run.show(50)
    arrive(playground, 200, shown_epoch=50)
    assert line.text() == "At epoch 50: learning rate 0.01, dropout off"
    playground.run.show(170)
    arrive(playground, 200, shown_epoch=170)
    assert line.text() == "At epoch 170: settings as they are now"
    playground.run.show(None)
    arrive(playground, 210)
    assert not line.isVisible()


def test_reset_keeps_the_run_before_in_sight_until_it_is_hidden(playground: Playground) -> None:
    arrive(playground, 0, 300)
    assert "Before" not in "".join(read_at(playground, 0))
    playground.actions.reset.trigger()
    arrive(playground, 0, 10)
    assert read_at(playground, 0)[-1] == "Before 0.600"
    chart = playground.window.loss_plot.canvas
    assert chart.axes.epochs[1] == pytest.approx(300), "its curve has its room"
    with_ghost = picture(playground)
    playground.actions.ghost.trigger()
    arrive(playground, 10)
    without = picture(playground)
    assert with_ghost != without, "its boundary is on the plane"
    at = round(0.3 * without.width())
    changed = [
        sum(with_ghost.pixel(x, y) != without.pixel(x, y) for y in range(without.height()))
        for x in range(at - 12, at + 12)
    ]
    assert max(changed) > without.height() / 3, "a dashed line from top to bottom"
    assert "Before" not in "".join(read_at(playground, 0))
    playground.actions.ghost.trigger()
    arrive(playground, 10)
    assert picture(playground) == with_ghost


def test_a_press_on_its_name_in_the_legend_hides_it_and_says_how_it_comes_back(
    playground: Playground, qtbot: QtBot
) -> None:
    arrive(playground, 0, 300)
    playground.actions.reset.trigger()
    playground.window.resize(1920, 1080)
    arrive(playground, 0, 10)
    legend = playground.window.loss_plot.legend
    QCoreApplication.sendPostedEvents()  # lays all out
    legend.grab()
    with qtbot.waitSignal(legend.ghost_pressed):
        for x in range(0, legend.width(), 4):
            QTest.mouseClick(legend, Qt.MouseButton.LeftButton, pos=QPoint(x, legend.height() // 2))
    assert not playground.actions.ghost.isChecked()
    assert "Shift+H shows it again" in playground.window.notice


def test_a_short_run_or_another_dataset_leaves_no_ghost(playground: Playground) -> None:
    arrive(playground, 0, 50)
    playground.actions.reset.trigger()
    assert playground.run.ghost is None
    arrive(playground, 0, 51)
    playground.actions.reset.trigger()
    assert playground.run.ghost is not None
    arrive(playground, 0, 20)
    playground.actions.reset.trigger()
    assert playground.run.ghost is not None, "the last one that was long enough stays"
    playground.controller.settings.choose_generator("spiral")
    assert playground.run.ghost is None, "nothing of other data could be compared"


def test_looking_back_doesn_t_make_the_epoch_shown_the_end_of_the_run(playground: Playground) -> None:
    arrive(playground, 0, 300)
    playground.run.show(100)
    arrive(playground, 300, shown_epoch=100)
    playground.actions.reset.trigger()
    assert playground.run.ghost is not None
    assert playground.run.ghost.epoch == 300


def test_points_that_changed_part_the_curve_and_take_the_comparison_back(playground: Playground) -> None:
    arrive(playground, 0, 300)
    playground.actions.reset.trigger()
    arrive(playground, 0, 100)
    chart = playground.window.loss_plot.canvas
    assert painted(chart, LIGHT.caption, 40)[:, : round(x_of(chart, 300))].any(), "the loss that it came to"
    plane = playground.window.plane
    QTest.mouseClick(plane, Qt.MouseButton.LeftButton, pos=plane.to_widget(-2, 2).toPoint())
    arrive(playground, 140, points_epoch=101)
    before, after = (round(x_of(chart, epoch)) for epoch in (60, 130))
    full = painted(chart, LIGHT.validation, 8)
    assert full[:, after:].any()
    assert not full[:, :before].any(), "paler before"
    assert not playground.run.ghost.is_on_points_of(playground.model.experiment)  # type: ignore[union-attr]  # there is one


def test_the_winner_has_its_mark_on_the_chart_and_in_the_table(playground: Playground) -> None:
    playground.actions.compare.trigger()
    change(playground, DROPOUT, True)
    arrive(playground, 0, 100)
    found = snapshot(playground.run.run_id, 101, losses=(0.6, 0.3), revision=playground.run.revision)
    session_of(playground).replies.append(found)
    playground.actions.table.trigger()
    for _ in range(140):
        playground.controller._tick()
    playground.actions.table.trigger()
    chart = playground.window.loss_plot.canvas
    crowned = painted(chart, LIGHT.good, 8)[:, round(x_of(chart, 101)) :]
    assert crowned.sum() > 20
    height = float(np.flatnonzero(crowned.any(axis=1)).mean())
    assert height == pytest.approx(y_of(chart, 0.3), abs=12), "beside the number of the lower curve"
    assert [row.is_winner for row in playground.window.column.table.model.rows] == [False, True]


def test_zoomed_in_the_boundary_of_the_run_before_is_found_for_what_is_looked_at(playground: Playground) -> None:
    arrive(playground, 0, 300)
    playground.actions.reset.trigger()
    arrive(playground, 0, 10)
    assert not session_of(playground).sent_of(RequestGhost), "it was found for the whole plane"
    playground.window.planes.set_view(View(1.0, 2.0, -0.5, 0.5))
    arrive(playground, 11)
    (asked,) = session_of(playground).sent_of(RequestGhost)
    assert (asked.run_id, asked.variant) == (1, 0)
    assert asked.view.contains(1.0, -0.5)
    bare = picture(playground)
    row = np.linspace(0, 1, 32, dtype=np.float32)
    told = GhostSurface(run_id=1, variant=0, view=asked.view, surface=np.broadcast_to(row, (1, 32, 32)).copy())
    session_of(playground).replies.append(told)
    for _ in range(20):
        playground.controller._tick()
    assert picture(playground) != bare, "it is in sight, though no snapshot came"
    assert len(session_of(playground).sent_of(RequestGhost)) == 1
    playground.actions.whole_plane.trigger()
    arrive(playground, 12)
    assert len(session_of(playground).sent_of(RequestGhost)) == 2
    session_of(playground).replies.append(msgspec.structs.replace(told, surface=None))
    playground.controller._tick()
    playground.window.planes.set_view(View(1.0, 2.0, -0.5, 0.5))
    arrive(playground, 13)
    assert len(session_of(playground).sent_of(RequestGhost)) == 2, "a run that isn't kept is asked for once"
