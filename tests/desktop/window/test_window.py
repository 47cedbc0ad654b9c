"""The whole window with a real training process, used as a person would."""

from __future__ import annotations

import os
import signal
from pathlib import Path

import psutil
import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from core.data.split import assign
from core.experiment.experiment_file import to_json
from core.experiment.presets import opening_experiment
from core.experiment.recovery_file import load as load_recovery
from core.files.whole_file import FileError
from core.plane.grid import WHOLE, View
from desktop.app import Playground
from desktop.document.left_work import LeftWork
from desktop.training.orders import VIEW_MARGIN
from tests.desktop.window.hands import drag, epoch

TIMEOUT = 30_000


def test_a_stroke_joins_the_training_that_goes_on_and_is_one_step_of_undo(playground: Playground, qtbot: QtBot) -> None:
    playground.run.set_playing(True)
    qtbot.waitUntil(lambda: epoch(playground) > 5, timeout=TIMEOUT)
    before = playground.model.experiment.points
    trained = epoch(playground)
    drag(playground, Qt.MouseButton.LeftButton, [(-2.0, -2.0), (-1.0, -2.0), (0.0, -2.0), (1.0, -2.0)])
    revision = playground.run.revision
    assert len(playground.model.experiment.points) > len(before) + 4
    qtbot.waitUntil(lambda: playground.run.snapshot.revision >= revision, timeout=TIMEOUT)  # type: ignore[union-attr]  # there is one by now
    assert epoch(playground) >= trained, "training went on instead of beginning again"
    assert playground.actions.undo.text().startswith("Undo Paint")
    playground.actions.undo.trigger()
    assert playground.model.experiment.points is before


def test_the_right_button_erases(board: Playground) -> None:
    before = len(board.model.experiment.points)
    drag(board, Qt.MouseButton.RightButton, [(-2.5, 0.8), (2.5, 0.8)])
    assert len(board.model.experiment.points) < before
    assert board.actions.undo.text().startswith("Undo Erase")


def test_escape_takes_the_stroke_back_as_if_it_had_never_been(board: Playground) -> None:
    plane = board.window.plane
    before = board.model.experiment.points
    QTest.mousePress(plane, Qt.MouseButton.LeftButton, pos=plane.to_widget(0, 0).toPoint())
    QTest.mouseMove(plane, plane.to_widget(1, 1).toPoint())
    assert board.model.experiment.points is not before
    QTest.keyClick(plane, Qt.Key.Key_Escape)
    assert board.model.experiment.points is before
    assert not board.actions.undo.isEnabled()
    assert not board.actions.redo.isEnabled()


def test_zooming_in_is_sharp_looking_back_included_and_home_shows_all(playground: Playground, qtbot: QtBot) -> None:
    window, run, actions = playground.window, playground.run, playground.actions

    def shows(view: View, epoch: int | None) -> bool:
        snapshot = run.snapshot
        return snapshot is not None and snapshot.shown_epoch == epoch and snapshot.view == view.with_margin(VIEW_MARGIN)

    run.set_playing(True)
    qtbot.waitUntil(lambda: epoch(playground) > 5, timeout=TIMEOUT)
    run.set_playing(False)
    assert not actions.whole_plane.isEnabled()
    place = window.plane.to_widget(1.0, 0.5)
    turned = QWheelEvent(
        place,
        QPointF(window.plane.mapToGlobal(place)),
        QPoint(),
        QPoint(0, 720),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(window.plane, turned)
    view = window.planes.view
    assert view.zoom == pytest.approx(4)
    qtbot.waitUntil(lambda: shows(view, None), timeout=TIMEOUT)
    actions.earlier.trigger()
    assert run.shown_epoch is not None
    qtbot.waitUntil(lambda: shows(view, run.shown_epoch), timeout=TIMEOUT)
    QTest.keyClick(window, Qt.Key.Key_Home)
    assert window.planes.view == WHOLE
    qtbot.waitUntil(lambda: shows(WHOLE, run.shown_epoch), timeout=TIMEOUT)
    for action, zoom in ((actions.zoom_in, 2 ** (1 / 3)), (actions.zoom_out, 1)):
        action.trigger()
        assert window.planes.view.zoom == pytest.approx(zoom)


def test_one_epoch_and_reset(playground: Playground, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: playground.run.is_ready, timeout=TIMEOUT)
    QTest.keyClick(playground.window, Qt.Key.Key_Right)
    qtbot.waitUntil(lambda: epoch(playground) == 1, timeout=TIMEOUT)
    QTest.keyClick(playground.window, Qt.Key.Key_Right)
    qtbot.waitUntil(lambda: epoch(playground) == 2, timeout=TIMEOUT)
    QTest.keyClick(playground.window, Qt.Key.Key_R)
    qtbot.waitUntil(lambda: epoch(playground) == 0, timeout=TIMEOUT)
    assert len(playground.run.curves[0].history) == 1


def test_reset_gives_the_same_numbers_again(playground: Playground, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: playground.run.is_ready, timeout=TIMEOUT)
    losses = []
    for _ in range(2):
        playground.run.step()
        qtbot.waitUntil(lambda: epoch(playground) == 1, timeout=TIMEOUT)
        assert playground.run.snapshot is not None
        losses.append(playground.run.snapshot.variants[0].measures.validation_loss)
        playground.run.reset()
        qtbot.waitUntil(lambda: epoch(playground) == 0, timeout=TIMEOUT)
    assert losses[0] == losses[1]


def test_a_killed_training_process_costs_nothing_but_the_weights(playground: Playground, qtbot: QtBot) -> None:
    playground.run.set_playing(True)
    qtbot.waitUntil(lambda: epoch(playground) > 5, timeout=TIMEOUT)
    drag(playground, Qt.MouseButton.LeftButton, [(-2.0, -2.0), (0.0, -2.0)])
    points, curve = playground.model.experiment.points, len(playground.run.curves[0].history)
    killed = playground.session.pid
    assert killed is not None
    os.kill(killed, signal.SIGTERM)
    with qtbot.waitSignal(playground.run.failed, timeout=TIMEOUT) as heard:
        pass
    assert "started anew" in heard.args[0]
    assert playground.window.notice == heard.args[0]
    assert playground.model.experiment.points is points
    assert len(playground.run.curves[0].history) >= curve
    qtbot.waitUntil(lambda: playground.run.is_ready, timeout=TIMEOUT)
    QTest.keyClick(playground.window, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: epoch(playground) > 0 and not playground.run.lost, timeout=TIMEOUT)


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("network.hidden", (256,) * 6),
        ("training.learning_rate", 10.0),
        ("training.batch_size", 1),
        ("data.class_count", 6),
    ],
)
def test_closing_during_anything_leaves_no_process(
    playground: Playground, qtbot: QtBot, path: str, value: object
) -> None:
    qtbot.waitUntil(lambda: playground.run.is_ready, timeout=TIMEOUT)
    playground.controller.settings.change(path, value)
    playground.run.set_playing(True)
    qtbot.waitUntil(lambda: playground.run.snapshot is not None, timeout=TIMEOUT)
    pid = playground.session.pid
    assert pid is not None
    playground.window.close()
    assert not psutil.pid_exists(pid)


def test_closing_while_torch_is_loading_leaves_no_process(playground: Playground) -> None:
    pid = playground.session.pid
    assert pid is not None
    playground.window.close()
    assert not psutil.pid_exists(pid)


def test_an_empty_plane_says_what_to_do_and_one_class_says_what_is_missing(
    playground: Playground, qtbot: QtBot
) -> None:
    playground.controller.settings.clear()
    empty = playground.window.plane.callout.text()
    assert "raw" in empty
    drag(playground, Qt.MouseButton.LeftButton, [(-2.0, 0.0), (-1.0, 0.0), (0.0, 0.0)])
    one_class = playground.window.plane.callout.text()
    assert one_class
    assert one_class != empty
    playground.controller.hand_choice.choose_class(1)
    drag(playground, Qt.MouseButton.LeftButton, [(-2.0, 1.0), (-1.0, 1.0), (0.0, 1.0)])
    assert playground.window.plane.callout.text() == ""
    playground.run.set_playing(True)
    qtbot.waitUntil(lambda: epoch(playground) > 2, timeout=TIMEOUT)


def test_everything_can_be_undone_back_to_the_opening(board: Playground) -> None:
    opening = board.model.experiment
    board.controller.settings.choose_generator("spiral")
    board.controller.settings.change("regularization.l2.enabled", True)
    drag(board, Qt.MouseButton.LeftButton, [(-2.0, 0.0), (2.0, 0.0)])
    board.controller.settings.clear()
    while board.actions.undo.isEnabled():
        board.actions.undo.trigger()
    assert board.model.experiment is opening


def test_a_drawing_is_found_again_after_the_window_was_closed(board: Playground) -> None:
    drag(board, Qt.MouseButton.LeftButton, [(-2.0, 0.0), (2.0, 0.0)])
    drawn = board.model.experiment
    board.window.close()
    board.controller.settings.clear()
    board.files.restore(LeftWork().kept()[0])
    assert board.model.experiment == drawn


def test_pointer_leaving_the_plane_does_not_end_the_stroke(board: Playground) -> None:
    plane = board.window.plane
    before = len(board.model.experiment.points)
    QTest.mousePress(plane, Qt.MouseButton.LeftButton, pos=plane.to_widget(2.5, 0).toPoint())
    QTest.mouseMove(plane, QPointF(plane.width() + 40, plane.height() / 2).toPoint())
    QTest.mouseMove(plane, plane.to_widget(2.5, -2).toPoint())
    QTest.mouseRelease(plane, Qt.MouseButton.LeftButton, pos=plane.to_widget(2.5, -2).toPoint())
    added = board.model.experiment.points.positions[before:]
    assert len(added) > 1
    assert abs(added).max() <= 3.0


def test_what_keeps_training_from_beginning_is_said_instead_of_a_verdict(playground: Playground, qtbot: QtBot) -> None:
    playground.controller.settings.change("network.batch_normalization", True)
    playground.controller.settings.change("training.batch_size", 1)
    playground.run.set_playing(True)
    qtbot.waitUntil(lambda: playground.window.verdict.headline.text() == "Can't train yet", timeout=TIMEOUT)
    assert "mini-batch" in playground.window.verdict.detail.text()
    playground.controller.settings.change("training.batch_size", 2)
    qtbot.waitUntil(lambda: epoch(playground) > 0, timeout=TIMEOUT)


def test_the_seed_is_not_called_the_same_when_it_is_another(playground: Playground, qtbot: QtBot) -> None:
    playground.run.step()
    qtbot.waitUntil(lambda: playground.run.is_ready, timeout=TIMEOUT)
    playground.run.step()
    qtbot.waitUntil(lambda: epoch(playground) > 0, timeout=TIMEOUT)  # 2, if the first step waited for the process
    playground.controller.settings.seed_anew()
    assert playground.window.notice == "Back to epoch 0 with another seed."
    qtbot.waitUntil(lambda: epoch(playground) == 0, timeout=TIMEOUT)
    playground.run.step()
    qtbot.waitUntil(lambda: epoch(playground) == 1, timeout=TIMEOUT)
    playground.controller.settings.change("network.hidden", (5,))
    assert playground.window.notice == "Back to epoch 0 with the same seed: hidden layers changed."


def test_undo_in_the_middle_of_a_stroke_ends_it_and_escape_takes_back_nothing_else(board: Playground) -> None:
    drag(board, Qt.MouseButton.LeftButton, [(-2.0, -2.0), (-1.0, -2.0)])
    first = board.model.experiment
    plane = board.window.plane
    QTest.mousePress(plane, Qt.MouseButton.LeftButton, pos=plane.to_widget(0, 0).toPoint())
    board.actions.undo.trigger()
    assert board.model.experiment is first
    QTest.keyClick(plane, Qt.Key.Key_Escape)
    assert board.model.experiment is first
    QTest.mouseRelease(plane, Qt.MouseButton.LeftButton, pos=plane.to_widget(0, 0).toPoint())


def test_a_window_whose_person_wants_it_to_stay_goes_on(
    playground: Playground, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = [QMessageBox.StandardButton.Cancel, QMessageBox.StandardButton.Discard]
    monkeypatch.setattr(QMessageBox, "exec", lambda _box: answers.pop(0))
    playground.files.save(tmp_path / "mine.json")
    drag(playground, Qt.MouseButton.LeftButton, [(-2.0, 0.0), (2.0, 0.0)])
    playground.window.close()
    assert playground.window.isVisible()
    assert playground.session.pid is not None, "its training process goes on, too"
    playground.window.close()
    assert not playground.window.isVisible()
    assert not LeftWork().kept()


def test_no_session_costs_the_work_of_one_before(qtbot: QtBot) -> None:
    shown = []
    for draws in (True, False):
        playground = Playground(opening_experiment())
        qtbot.addWidget(playground.window)
        playground.window.show()
        if draws:
            drag(playground, Qt.MouseButton.LeftButton, [(-2.0, 0.0), (2.0, 0.0)])
        else:
            playground.controller.settings.seed_anew()
        shown.append(playground.model.experiment)
        playground.window.close()
    kept = [load_recovery(left.path)[0] for left in LeftWork().kept()]
    assert sorted(map(shown.index, kept)) == [0, 1]


def test_a_digit_of_an_azerty_keyboard_chooses_a_class(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("desktop.window.keyboard_layout.QGuiApplication.platformName", lambda: "xcb")
    playground = Playground(opening_experiment())
    qtbot.addWidget(playground.window)
    with qtbot.waitActive(playground.window):
        playground.window.show()
        playground.window.activateWindow()
    playground.settle()
    assert playground.controller.drawing.hand.label == 0
    eacute = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Eacute, Qt.KeyboardModifier.NoModifier, 11, 0xE9, 0, "\u00e9")
    QApplication.sendEvent(playground.window.plane, eacute)
    assert playground.controller.drawing.hand.label == 1
    playground.window.close()


def test_a_folder_that_cannot_be_written_does_not_keep_the_window_from_closing(
    playground: Playground, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def refuse(path: Path, _data: bytes) -> None:
        raise FileError(path, "you have no permission to write there")

    monkeypatch.setattr("desktop.document.recovery.write_bytes", refuse)
    playground.controller.settings.seed_anew()
    pid = playground.session.pid
    assert pid is not None
    playground.window.close()
    assert not psutil.pid_exists(pid)
    assert "can't be kept" in capsys.readouterr().err


def test_a_drag_that_ends_where_it_began_leaves_nothing_to_undo(board: Playground) -> None:
    opening = board.model.experiment
    for rate in (0.02, 0.05, opening.training.learning_rate):
        board.controller.settings.change("training.learning_rate", rate)
    board.controller.settings.finish()
    assert not board.actions.undo.isEnabled()
    board.controller.settings.choose_generator("moons")
    assert not board.actions.undo.isEnabled()


def test_regularizers_can_be_switched_without_the_panels(board: Playground) -> None:
    board.actions.panels.setChecked(False)
    assert not board.window.regularization_panel.isVisible()
    QTest.keyClick(board.window, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert board.model.experiment.variants[0].regularization.l2.enabled
    board.actions.undo.trigger()
    assert not board.actions.regularizers["regularization.l2.enabled"].isChecked()


def test_a_file_that_cannot_be_read_leaves_the_work_untouched_and_says_where(
    playground: Playground, tmp_path: Path
) -> None:
    before = playground.model.experiment
    broken = tmp_path / "broken.json"
    broken.write_bytes(to_json(before).replace(b'"noise": 0.2', b'"noise": "much"'))
    playground.files.open(broken)
    assert playground.model.experiment is before
    assert "$.data.noise" in playground.window.notice
    good = tmp_path / "good.json"
    playground.controller.settings.choose_generator("spiral")
    spiral = playground.model.experiment
    assert playground.files.save(good)
    playground.controller.settings.choose_generator("xor")
    playground.files.open(good)
    assert playground.model.experiment == spiral
    assert "no effect" not in playground.window.notice
    good.write_bytes(good.read_bytes().replace(b'"noise": 0.2', b'"noise": 0.6'))
    playground.files.open(good)
    assert playground.model.experiment.data.noise == 0.6
    assert "$.data.noise" in playground.window.notice
    assert "no effect" in playground.window.notice


def test_clearing_takes_label_noise_back_and_says_so_and_undo_brings_both_back(board: Playground) -> None:
    before = board.model.experiment
    label_noise = board.window.data_panel.widget.recipe.editors["data.label_noise"]
    assert label_noise.value() == before.data.label_noise > 0
    board.actions.clear.trigger()
    assert label_noise.value() == 0
    assert "Label noise" in board.window.notice
    board.actions.undo.trigger()
    assert board.model.experiment is before
    assert label_noise.value() == before.data.label_noise


def test_the_first_stroke_that_label_noise_reaches_says_how_many_points_it_changed(board: Playground) -> None:
    board.controller.settings.change("data.label_noise", 0.5)
    before = len(board.model.experiment.points)
    drag(board, Qt.MouseButton.LeftButton, [(-2.0, -2.0), (2.0, -2.0), (2.0, 2.0)])
    experiment = board.model.experiment
    wrong = int(assign(experiment.data, experiment.points).is_wrong[before:].sum())
    assert wrong > 0
    assert f"{wrong} of these {len(experiment.points) - before} points" in board.window.notice
    drag(board, Qt.MouseButton.LeftButton, [(-2.0, 2.0), (-2.0, -1.0)])
    assert board.window.notice == "", "the key counts wrong labels from now on"


def test_clicks_in_one_place_make_one_point_and_say_so(board: Playground) -> None:
    before = len(board.model.experiment.points)
    for _ in range(3):
        drag(board, Qt.MouseButton.LeftButton, [(-2.0, -2.0)])
    assert len(board.model.experiment.points) == before + 1
    assert board.window.notice == "A point of this class is here already."
    board.controller.hand_choice.choose_class(1)
    drag(board, Qt.MouseButton.LeftButton, [(-2.0, -2.0)])
    assert len(board.model.experiment.points) == before + 2, "one of another class is something to tell apart"
    assert board.window.notice == ""
    drag(board, Qt.MouseButton.LeftButton, [(-2.0, -2.0), (0.0, -2.0)])
    assert len(board.model.experiment.points) > before + 3, "a stroke may begin on a point"
