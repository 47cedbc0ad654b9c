"""What the network memorizes, in the window: halos, pulses and hardness on the plane, and the page Memory."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from core.experiment.presets import opening_experiment, preset
from core.experiment.spec import Experiment
from core.protocol import RequestSnapshot, ShowEpoch
from core.protocol.inspection import AskMemorizing, MemorizingLook
from desktop.app import Playground
from desktop.document.edits import Edit, with_new_sample
from desktop.inside.memory_page import MemoryPage, OnPlane
from tests.fakes import session_of, snapshot
from tests.tabs import show_page

INSIDE = "Inside"


@pytest.fixture
def playground(open_window: Callable[[Experiment], Playground]) -> Playground:
    """The whole window with the page Memory in sight, on a session without a process."""
    made = open_window(opening_experiment())
    show_page(made.window, MemoryPage.title)
    return made


def page_of(playground: Playground) -> MemoryPage:
    page = playground.window.column.inside_panel.page
    assert isinstance(page, MemoryPage)
    return page


def arrive(
    playground: Playground,
    epoch: int,
    missed: set[int],
    *,
    learned: int = 3,
    knows_shape: bool = True,
    frames: int = 40,
    shown_epoch: int | None = None,
) -> None:
    """A snapshot with a look comes: these points are got wrong, as they were at 9 of 10 epochs, the others at none."""
    assignment, points = playground.model.derived.assignment, playground.model.experiment.points
    held_out = assignment.is_validation
    ids = np.concatenate([points.ids[~held_out], points.ids[held_out]])
    is_missed = np.isin(ids, sorted(missed))
    look = MemorizingLook(
        question=AskMemorizing(variant=0),
        epoch=epoch if shown_epoch is None else shown_epoch,
        ids=ids,
        training_count=int((~held_out).sum()),
        classes=np.zeros(len(ids), np.uint8),
        is_missed=is_missed,
        since=np.full(len(ids), 44, np.int32),
        before=np.full(len(ids), 40, np.int32),
        epochs=np.array([0, 40, 44], np.int64),
        given=np.array([0, 1, learned], np.int64),
        wrong_count=int((assignment.is_wrong & ~held_out).sum()),
        missed_epochs=np.where(is_missed, 9, 0).astype(np.int32),
        looked_at=10,
        missed_repeats=None,
        repeat_count=1,
    )
    run = playground.run
    news = snapshot(
        run.run_id,
        epoch,
        revision=run.revision,
        checkpoints=(0, 40, 44),
        shown_epoch=shown_epoch,
        show_request=session_of(playground).show_request,
    )
    variants = tuple(replace(one, given_wrong=learned, knows_shape=knows_shape) for one in news.variants)
    session_of(playground).replies.append(replace(news, variants=variants, answers=(look,)))
    for _ in range(frames):
        playground.controller._tick()


def wrong_points(playground: Playground) -> list[int]:
    assignment, points = playground.model.derived.assignment, playground.model.experiment.points
    return [int(point) for point in points.ids[assignment.is_wrong & ~assignment.is_validation]]


def warm_pixels_around(playground: Playground, point: int, reach: int) -> int:
    """How many pixels around a point look like a halo or a hard point of the theme: more red than anything else."""
    plane, points = playground.window.plane, playground.model.experiment.points
    x, y = points.positions[points.ids == point][0].tolist()
    image, center = plane.grab().toImage(), plane.to_widget(x, y)
    found = 0
    for dx in range(-reach, reach + 1):
        for dy in range(-reach, reach + 1):
            at = (center + QPointF(dx, dy)).toPoint()
            if image.rect().contains(at):
                color = QColor(image.pixel(at))
                found += color.red() > color.green() + 90 and color.red() > color.blue() + 60
    return found


def questions(playground: Playground) -> list[AskMemorizing]:
    asked = session_of(playground).sent_of(RequestSnapshot)[-1].questions
    return [question for question in asked if isinstance(question, AskMemorizing)]


def choose(playground: Playground, kind: OnPlane) -> None:
    QTest.mouseClick(page_of(playground).choices[kind], Qt.MouseButton.LeftButton)


def test_what_is_got_wrong_has_a_halo_and_the_key_says_so_until_it_is_switched_off(playground: Playground) -> None:
    first, second, *_ = wrong_points(playground)
    arrive(playground, 44, {first})
    assert warm_pixels_around(playground, first, 18) > warm_pixels_around(playground, second, 18) + 100
    assert "got wrong" in playground.window.center.key.accessibleName()
    choose(playground, "nothing")
    assert warm_pixels_around(playground, first, 18) < 30
    assert "got wrong" not in playground.window.center.key.accessibleName()


def test_halos_go_with_the_page_and_come_back_with_it(playground: Playground) -> None:
    first, tabs = wrong_points(playground)[0], playground.window.column.tabs
    arrive(playground, 44, {first})
    inside = tabs.currentIndex()
    tabs.setCurrentIndex(0)
    assert questions(playground) == []
    assert warm_pixels_around(playground, first, 18) < 30
    assert "got wrong" not in playground.window.center.key.accessibleName()
    tabs.setCurrentIndex(inside)
    arrive(playground, 45, {first})
    assert warm_pixels_around(playground, first, 18) > 100
    playground.window.column.inside_panel.show_page(0)
    assert warm_pixels_around(playground, first, 18) < 30


def test_kept_halos_stay_when_another_tab_is_looked_at_and_cost_nothing_once_off(playground: Playground) -> None:
    QTest.mouseClick(page_of(playground).keep, Qt.MouseButton.LeftButton)
    playground.window.column.tabs.setCurrentIndex(0)
    first = wrong_points(playground)[0]
    arrive(playground, 44, {first})
    assert questions(playground) == [AskMemorizing(variant=0)]
    assert warm_pixels_around(playground, first, 18) > 100
    choose(playground, "nothing")
    assert questions(playground) == []


def test_the_meter_says_what_the_key_says(playground: Playground) -> None:
    arrive(playground, 44, set(), learned=6)
    page = page_of(playground)
    assert page.meter.text() == "6 of 8 wrong labels learned by heart"
    assert "6 of 8 learned by heart" in playground.window.center.key.accessibleName()
    playground.model.selection.choose(np.array([wrong_points(playground)[0]]))
    assert "by heart" in page.point.text()


def test_a_network_that_does_not_know_the_shape_is_not_said_to_know_anything_by_heart(playground: Playground) -> None:
    arrive(playground, 44, set(), learned=6, knows_shape=False)
    playground.model.selection.choose(np.array([wrong_points(playground)[0]]))
    page = page_of(playground)
    assert page.meter.text() == "Gives 6 of 8 wrong labels, maybe by chance"
    said = [label.text() for label in page.findChildren(QLabel)] + [playground.window.center.key.accessibleName()]
    assert not any("by heart" in text for text in said)


def test_of_drawn_points_it_is_not_known_which_labels_are_wrong(playground: Playground) -> None:
    model, experiment = playground.model, playground.model.experiment
    drawn = replace(experiment, data=replace(experiment.data, generator=None, label_noise=0.0))
    model.undo_stack.push(Edit(model, drawn, "Draw"))
    arrive(playground, 44, set(), learned=0)
    assert page_of(playground).meter.text() == "Which labels are wrong isn't known of these points"


def test_hard_points_are_covered_by_a_dark_disc_and_easy_ones_by_a_pale_one(playground: Playground) -> None:
    first, second, *_ = wrong_points(playground)
    choose(playground, "epochs")
    arrive(playground, 44, {first})
    plane, points = playground.window.plane, playground.model.experiment.points
    image = plane.grab().toImage()
    shades = []
    for point in (first, second):
        x, y = points.positions[points.ids == point][0].tolist()
        shades.append(QColor(image.pixel(plane.to_widget(x, y).toPoint())).lightnessF())
    assert shades[0] < shades[1] - 0.3


def test_a_wrong_label_that_is_swallowed_pulses_once(playground: Playground, qtbot: QtBot) -> None:
    first, second, *_ = wrong_points(playground)
    arrive(playground, 43, {first, second})
    arrive(playground, 44, {second}, frames=4)
    assert warm_pixels_around(playground, first, 18) > 30, "a ring begins to run out"
    qtbot.waitUntil(lambda: warm_pixels_around(playground, first, 18) < 30, timeout=3000)


def test_in_another_run_nothing_pulses_for_what_it_gets_right_from_its_start(playground: Playground) -> None:
    first, second, *_ = wrong_points(playground)
    arrive(playground, 43, {first, second})
    playground.run.reset()
    playground.controller._tick()
    arrive(playground, 44, {second}, frames=4)
    assert warm_pixels_around(playground, first, 18) < 30


def test_nothing_pulses_on_the_way_back_from_an_earlier_epoch(playground: Playground) -> None:
    first, second, *_ = wrong_points(playground)
    arrive(playground, 60, {second})
    playground.run.show(40)
    arrive(playground, 60, {first, second}, shown_epoch=40)
    playground.run.show(None)
    arrive(playground, 60, {second}, frames=4)
    assert warm_pixels_around(playground, first, 18) < 30


def test_halos_of_a_variant_that_is_gone_are_gone(playground: Playground) -> None:
    first = wrong_points(playground)[0]
    arrive(playground, 44, {first})
    assert warm_pixels_around(playground, first, 18) > 100
    playground.run.rearranged.emit()
    assert warm_pixels_around(playground, first, 18) > 100, "what is known of now is shown again"
    playground.run.inquiries.forget()
    playground.run.rearranged.emit()
    assert warm_pixels_around(playground, first, 18) < 30


def test_with_less_motion_nothing_pulses(playground: Playground) -> None:
    playground.actions.less_motion.setChecked(True)
    first, second, *_ = wrong_points(playground)
    arrive(playground, 43, {first, second})
    arrive(playground, 44, {second}, frames=4)
    assert warm_pixels_around(playground, first, 18) < 30


def test_the_selected_point_tells_since_when_and_a_press_shows_that_epoch(playground: Playground) -> None:
    first = wrong_points(playground)[0]
    arrive(playground, 60, set())
    page = page_of(playground)
    assert page.jump.isHidden()
    playground.model.selection.choose(np.array([first]))
    said = page.point.text()
    assert "since between epochs 40 and 44" in said
    assert "learned by heart" in said
    assert page.jump.text() == "Show epoch 44"
    QTest.mouseClick(page.jump, Qt.MouseButton.LeftButton)
    assert session_of(playground).sent_of(ShowEpoch)[-1].epoch == 44


def laid_out(playground: Playground, width: int, height: int) -> None:
    """The window is of this size, and all in it has found its place."""
    playground.window.resize(width, height)
    for _ in range(20):
        QApplication.processEvents()


def is_whole(widget: QWidget) -> bool:
    """Whether nobody has to scroll for any of it."""
    return widget.isVisible() and widget.visibleRegion().boundingRect() == widget.rect()


def test_what_is_told_of_a_point_is_in_sight_in_the_smallest_window(playground: Playground) -> None:
    first = wrong_points(playground)[0]
    arrive(playground, 60, {first})
    playground.model.selection.choose(np.array([first]))
    laid_out(playground, 1024, 640)
    page = page_of(playground)
    assert is_whole(page.point)
    assert is_whole(page.jump)


def test_the_choices_stay_in_sight_of_a_low_window_when_a_point_is_told_of(playground: Playground) -> None:
    first = wrong_points(playground)[0]
    arrive(playground, 60, {first})
    laid_out(playground, 1280, 640)
    page = page_of(playground)
    choices = tuple(page.choices.values())
    assert all(map(is_whole, choices))
    playground.model.selection.choose(np.array([first]))
    laid_out(playground, 1280, 640)
    assert all(map(is_whole, (page.point, page.jump, *choices)))


def test_the_page_can_be_had_as_a_table(playground: Playground) -> None:
    page = page_of(playground)
    assert page.csv() is None
    first = wrong_points(playground)[0]
    arrive(playground, 44, {first})
    text = page.csv()
    assert text is not None
    rows = [line.split(",") for line in text.splitlines()]
    assert len(rows) == 1 + len(playground.model.experiment.points)
    mine = next(row for row in rows[1:] if row[0] == str(first))
    assert mine == [str(first), "training", "0", "1", "44", "40", "9", "10"]


def test_other_points_and_more_networks_may_come_at_once(playground: Playground) -> None:
    """As with a preset, or a step of a lesson, while the page is in sight."""
    model = playground.model
    after = replace(with_new_sample(model.experiment, 5), variants=preset("cures").variants)
    model.undo_stack.push(Edit(model, after, "Another experiment"))
    assert len(playground.window.planes.planes) == len(after.variants)
