"""Comparing variants in the window: planes, panels and undo follow, and drawing on one draws on all."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from core.experiment.presets import opening_experiment
from core.experiment.spec import MAX_VARIANTS, Experiment
from core.protocol import ChangeRun, ReformRun, RequestSnapshot, StartRun
from desktop.app import Playground
from tests.fakes import session_of, snapshot


@pytest.fixture
def playground(open_window: Callable[[Experiment], Playground]) -> Playground:
    """The whole window on a session without a process."""
    return open_window(opening_experiment())


def _variants(playground: Playground) -> int:
    return len(playground.model.experiment.variants)


def test_compare_adds_a_copy_and_chooses_it(playground: Playground) -> None:
    playground.actions.compare.trigger()
    first, second = playground.model.experiment.variants
    assert first == second
    assert playground.model.chosen == 1
    assert len(playground.window.planes.planes) == 2
    playground.actions.undo.trigger()
    assert _variants(playground) == 1
    assert playground.model.chosen == 0


def test_no_more_than_eight(playground: Playground) -> None:
    for _ in range(12):
        playground.actions.compare.trigger()
    assert _variants(playground) == MAX_VARIANTS
    assert not playground.actions.compare.isEnabled()


def test_one_click_sets_up_the_ready_made_comparison(playground: Playground) -> None:
    QTest.mouseClick(playground.window.compare_bar.cures, Qt.MouseButton.LeftButton)
    names = [card.header._name for card in playground.window.planes.cards]
    assert names == ["no regularization", "L2 0.01", "dropout 0.5", "L1 0.003", "batch normalization", "early stopping"]


def test_no_cure_goes_on_from_what_another_has_made_of_a_network(playground: Playground) -> None:
    playground.actions.regularizers["regularization.l2.enabled"].trigger()
    playground.actions.cures.trigger()
    (sent,) = session_of(playground).sent_of(ReformRun)
    assert sent.places == (-1, 0, -1, -1, -1, -1), "the one without regularization trains from epoch 0, too"


def test_the_panels_change_the_chosen_variant_alone(playground: Playground) -> None:
    playground.actions.compare.trigger()
    before = playground.model.experiment.variants
    playground.actions.regularizers["regularization.dropout.enabled"].trigger()
    after = playground.model.experiment.variants
    assert after[0] == before[0]
    assert after[1].regularization.dropout.enabled
    assert [card.header._name for card in playground.window.planes.cards] == ["no regularization", "dropout 0.5"]
    playground.actions.variants[0].trigger()
    assert not playground.actions.regularizers["regularization.dropout.enabled"].isChecked()
    assert not playground.window.regularization_panel.editors["regularization.dropout.enabled"].value()
    playground.actions.variants[1].trigger()
    assert playground.window.regularization_panel.editors["regularization.dropout.enabled"].value()


def test_settings_of_two_variants_are_two_steps_of_undo(playground: Playground) -> None:
    playground.actions.compare.trigger()
    controller, model = playground.controller, playground.model
    for chosen in (0, 1):
        model.choose(chosen)
        controller.settings.change("regularization.l2.strength", 0.1)
    playground.actions.undo.trigger()
    assert [v.regularization.l2.strength for v in model.experiment.variants] == [0.1, 0.01]


def test_remove_and_move(playground: Playground) -> None:
    playground.actions.cures.trigger()
    model = playground.model
    dropout = model.experiment.variants[2]
    model.choose(2)
    playground.actions.move_left.trigger()
    assert (model.chosen, model.experiment.variants[1]) == (1, dropout)
    playground.actions.remove_variant.trigger()
    assert dropout not in model.experiment.variants
    assert _variants(playground) == 5
    while _variants(playground) > 1:
        playground.actions.remove_variant.trigger()
    assert not playground.actions.remove_variant.isEnabled()
    assert model.chosen == 0


def test_drawing_on_any_plane_draws_on_all(playground: Playground, qtbot: QtBot) -> None:
    playground.actions.cures.trigger()
    before = len(playground.model.experiment.points)
    plane = playground.window.planes.plane(3)
    centre = QPoint(plane.width() // 2, plane.height() // 2)
    QTest.mousePress(plane, Qt.MouseButton.LeftButton, pos=centre)
    QTest.mouseRelease(plane, Qt.MouseButton.LeftButton, pos=centre)
    drawn = len(playground.model.experiment.points)
    assert drawn > before
    counts = {len(other._points) for other in playground.window.planes.planes}
    assert counts == {drawn}


def test_a_hot_change_of_one_variant_is_sent_as_such(playground: Playground) -> None:
    session = session_of(playground)
    playground.actions.cures.trigger()
    assert len(session.sent_of(ReformRun)) == 1
    assert len(session.sent_of(StartRun)) == 1, "other variants go on with the run"
    playground.controller.settings.change("regularization.l2.enabled", True)
    assert len(session.sent_of(StartRun)) == len(session.sent_of(ReformRun)) == 1
    assert len(session.sent_of(ChangeRun)) == 1


def test_every_variant_gets_its_surface_verdict_and_gap(playground: Playground) -> None:
    playground.actions.cures.trigger()
    session, run = session_of(playground), playground.run
    session.replies.append(snapshot(run.run_id, 0, revision=run.revision, variant_count=6))
    for _ in range(48):
        playground.controller._tick()
    for card in playground.window.planes.cards:
        assert card.header._headline == "Ready"
        assert "gap 0.10" in card.header.toolTip()
    told = playground.window.loss_plot.canvas.accessibleDescription()
    assert [part[:2] for part in told.split("; ")] == ["1 ", "2 ", "3 ", "4 ", "5 ", "6 "]


def test_no_verdict_falls_behind_while_every_frame_brings_a_snapshot(playground: Playground) -> None:
    for _ in range(MAX_VARIANTS - 1):
        playground.actions.compare.trigger()
    session, run = session_of(playground), playground.run
    for number in range(96):
        session.replies.append(snapshot(run.run_id, number, revision=run.revision, variant_count=MAX_VARIANTS))
        playground.controller._tick()
    assert {card.header._headline for card in playground.window.planes.cards} == {"Learning"}


def test_the_boundary_that_answers_a_change_does_not_wait_for_a_frame(
    playground: Playground, monkeypatch: pytest.MonkeyPatch
) -> None:
    session, run = session_of(playground), playground.run
    drawn: list[int] = []
    monkeypatch.setattr(playground.window.plane, "set_surface", lambda *_, **__: drawn.append(run.revision))
    session.bring(snapshot(run.run_id, 0, revision=run.revision))
    playground.controller.settings.change("training.learning_rate", 0.5)
    session.bring(snapshot(run.run_id, 1, revision=run.revision))
    assert drawn == [run.revision - 1, run.revision]


def test_a_snapshot_of_other_variants_is_not_shown(playground: Playground) -> None:
    """Between a change of the number of variants and the first snapshot of the new run."""
    session, run = session_of(playground), playground.run
    session.replies.append(snapshot(run.run_id, 3))
    playground.controller._tick()
    playground.actions.cures.trigger()
    for _ in range(48):
        playground.controller._tick()
    assert len(playground.window.planes.planes) == 6


def test_more_planes_ask_for_coarser_surfaces_and_spread_for_boundaries(playground: Playground) -> None:
    session, run = session_of(playground), playground.run
    playground.actions.cures.trigger()
    run.set_playing(True)
    assert session.sent_of(RequestSnapshot)[-1].grid == 56
    assert not session.sent_of(RequestSnapshot)[-1].spread
    playground.controller.settings.change("repeats.count", 3)
    playground.actions.spread.setChecked(True)
    assert session.sent_of(RequestSnapshot)[-1].spread
    assert playground.window.compare_bar.spread.isChecked()


def test_the_table_takes_the_charts_place(playground: Playground) -> None:
    window = playground.window
    assert not window.column.table.isVisible()
    assert not window.compare_bar.more.isVisible()
    playground.actions.cures.trigger()
    assert window.compare_bar.more.isVisible()
    assert window.loss_plot.isVisible()
    playground.actions.table.trigger()
    assert window.column.table.isVisible()
    assert not window.loss_plot.isVisible()
    playground.actions.table.trigger()
    assert not window.column.table.isVisible()
    assert window.loss_plot.isVisible()
