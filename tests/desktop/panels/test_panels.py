"""Panels: every setting has its control, controls speak only for the person, and no word is cut off."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from core.data.split import RoleCounts
from core.experiment.fields import FIELDS, value_of, with_value
from core.experiment.spec import DataSpec, Experiment
from core.plane.features import FEATURES
from desktop.look.theme import DARK, LIGHT, Theme, projector
from desktop.panels.data_panel import DataPanel
from desktop.panels.network_panel import NetworkPanel
from desktop.panels.point_counts import PointCounts
from desktop.panels.regularization_panel import RegularizationPanel
from desktop.panels.training_panel import TrainingPanel
from desktop.widgets.field_editors import NumberEditor
from desktop.widgets.number_box import NumberBox
from desktop.widgets.number_note import NumberNote
from desktop.widgets.slider import Slider
from tests.desktop.panels.panel_helpers import (
    AnyPanel,
    Recorder,
    all_panels,
    editors_of,
    operate,
    roll_wheel,
    type_into,
)
from tests.desktop.styled import style


@pytest.fixture(autouse=True)
def look(qapp: QApplication) -> None:
    """The program's own: colours tell something."""
    style(LIGHT)


def changed_everywhere() -> Experiment:
    """An experiment that differs from the default in every setting."""
    experiment = Experiment()
    values = {
        "data.class_count": 6,
        "data.point_count": 1000,
        "data.noise": 0.45,
        "data.balance": 0.35,
        "data.seed": 9999,
        "data.label_noise": 0.25,
        "data.validation_share": 0.9,
        "network.features": FEATURES,
        "network.hidden": (256,) * 6,
        "network.activation": "sigmoid",
        "network.batch_normalization": True,
        "regularization.dropout.enabled": True,
        "regularization.dropout.rate": 0.85,
        "regularization.l2.enabled": True,
        "regularization.l2.strength": 0.00037,
        "regularization.l1.enabled": True,
        "regularization.l1.strength": 1e-5,
        "regularization.early_stopping.enabled": True,
        "regularization.early_stopping.patience": 10_000,
        "regularization.early_stopping.min_delta": 0.0125,
        "regularization.early_stopping.restore_best": False,
        "training.optimizer": "momentum",
        "training.learning_rate": 1e-5,
        "training.batch_size": 20_000,
        "training.weight_decay": 0.00012,
        "training.seed": 2**31 - 1,
        "repeats.count": 20,
        "repeats.resample": True,
    }
    assert set(values) == set(FIELDS)
    for path, value in values.items():
        experiment = with_value(experiment, path, value)
    return experiment


AT_AN_END = {"training.optimizer": "sgd", "data.balance": 0.2}
"""What stands at an end of its range by default, from where a hand could go no further."""


def all_editors(panels: list[AnyPanel]) -> set[str]:
    return {path for panel in panels for path in editors_of(panel)}


def test_every_setting_has_an_editor(qtbot: QtBot) -> None:
    assert all_editors(all_panels(qtbot)) | {"data.class_count"} == set(FIELDS), "the rail has the classes"


@pytest.mark.parametrize("path", sorted(set(FIELDS) - {"data.class_count"}))
def test_a_change_by_hand_tells_a_valid_value_and_then_its_end(qtbot: QtBot, path: str) -> None:
    experiment = Experiment()
    for switch in ("dropout", "l2", "l1", "early_stopping"):  # values of what is switched off can't be operated
        experiment = with_value(experiment, f"regularization.{switch}.enabled", True)
    experiment = with_value(experiment, "training.optimizer", "adamw")
    experiment = with_value(experiment, "repeats.count", 5)
    if path in AT_AN_END:
        experiment = with_value(experiment, path, AT_AN_END[path])
    panel = next(panel for panel in all_panels(qtbot) if path in editors_of(panel))
    panel.set_experiment(experiment)
    told = Recorder(panel)
    operate(editors_of(panel)[path])
    assert told.changes
    assert {changed for changed, _ in told.changes} == {path}
    assert told.finished == [path]
    value = told.changes[-1][1]
    assert value != value_of(experiment, path)
    assert type(value) is type(value_of(experiment, path))
    assert value_of(with_value(experiment, path, value), path) == value
    assert editors_of(panel)[path].value() == value


def test_showing_an_experiment_emits_nothing_and_shows_its_values(qtbot: QtBot) -> None:
    experiment = changed_everywhere()
    for panel in all_panels(qtbot):
        told = Recorder(panel)
        panel.set_experiment(experiment)
        panel.set_experiment(experiment)
        assert told.changes == []
        assert told.finished == []
        for path, editor in editors_of(panel).items():
            assert editor.value() == value_of(experiment, path)


def test_values_between_notches_are_shown_as_they_are(qtbot: QtBot) -> None:
    panel = RegularizationPanel()
    qtbot.addWidget(panel)
    panel.set_experiment(changed_everywhere())
    boxes = [box.text() for box in panel.findChildren(QLineEdit)]
    assert "0.00037" in boxes
    assert "0.0125" in boxes


@pytest.mark.parametrize("kind", [Slider, QLineEdit, QComboBox])
def test_the_wheel_changes_nothing_without_focus(qtbot: QtBot, kind: type[QWidget]) -> None:
    for panel in all_panels(qtbot):
        panel.set_experiment(changed_everywhere())
        told = Recorder(panel)
        for control in panel.findChildren(kind):
            control.clearFocus()
            assert not roll_wheel(control)  # left to the scroll area around the panel
        assert told.changes == []


def test_what_is_switched_off_is_grey_and_keeps_its_value(qtbot: QtBot) -> None:
    panel = RegularizationPanel()
    qtbot.addWidget(panel)
    panel.set_experiment(with_value(Experiment(), "regularization.dropout.enabled", True))
    rate = panel.editors["regularization.dropout.rate"]
    assert all(control.isEnabled() for control in rate.controls)
    operate(panel.editors["regularization.dropout.enabled"])
    assert not any(control.isEnabled() for control in rate.controls)
    assert rate.value() == value_of(Experiment(), "regularization.dropout.rate")


def test_details_of_early_stopping_show_when_it_is_on(qtbot: QtBot) -> None:
    panel = RegularizationPanel()
    qtbot.addWidget(panel)
    panel.set_experiment(Experiment())
    panel.show()
    improvement = panel.editors["regularization.early_stopping.min_delta"]
    assert not improvement.label.isVisible()
    operate(panel.editors["regularization.early_stopping.enabled"])
    assert improvement.label.isVisible()


def test_weight_decay_shows_for_adamw_only(qtbot: QtBot) -> None:
    panel = TrainingPanel()
    qtbot.addWidget(panel)
    panel.set_experiment(Experiment())
    panel.show()
    decay = panel.editors["training.weight_decay"]
    assert not decay.label.isVisible()
    operate(panel.editors["training.optimizer"])  # the one after Adam
    assert decay.label.isVisible()


def test_layers_are_added_like_the_last_one_and_taken_away(qtbot: QtBot) -> None:
    panel = NetworkPanel()
    qtbot.addWidget(panel)
    panel.set_experiment(with_value(Experiment(), "network.hidden", (8, 3)))
    panel.show()
    told = Recorder(panel)
    QTest.mouseClick(panel.layers.stepper.more, Qt.MouseButton.LeftButton)
    for _ in range(3):
        QTest.mouseClick(panel.layers.stepper.fewer, Qt.MouseButton.LeftButton)
    assert [value for _, value in told.changes] == [(8, 3, 3), (8, 3), (8,), ()]
    assert not panel.layers.stepper.fewer.isEnabled()


def test_parameters_outnumbering_points_are_told_apart(qtbot: QtBot) -> None:
    panel = NetworkPanel()
    qtbot.addWidget(panel)
    panel.resize(640, panel.height())
    panel.show()
    panel.set_counts(4417, 50)
    line = next(label for label in panel.findChildren(QLabel) if "parameters" in label.text())
    assert line.text() == "4,417 parameters, 50 learned from"
    crowded_color = line.palette().windowText().color().name()
    panel.set_counts(17, 50)
    assert line.text() == "17 parameters, 50 learned from"
    assert line.palette().windowText().color().name() != crowded_color


def test_parameters_take_no_row_while_fewer_words_find_room(qtbot: QtBot) -> None:
    panel = NetworkPanel()
    qtbot.addWidget(panel)
    panel.set_counts(4417, 50)
    panel.show()
    line = next(label for label in panel.findChildren(QLabel) if "parameters" in label.text())
    heading = next(label for label in panel.findChildren(QLabel) if label.text() == "Layers")
    seen: list[tuple[bool, str, int]] = []
    for width in range(640, 140, -10):
        panel.resize(width, 200)
        state = heading.isVisible(), line.text(), panel.sizeHint().height()
        if state not in seen:
            seen.append(state)
    both, alone = "4,417 parameters, 50 learned from", "4,417 parameters"
    assert [state[:2] for state in seen] == [(True, both), (False, both), (False, alone), (True, both)]
    assert seen[0][2] == seen[1][2] == seen[2][2] < seen[3][2]


def test_plus_and_minus_stand_beside_the_numbers_while_all_find_room(qtbot: QtBot) -> None:
    panel = NetworkPanel()
    qtbot.addWidget(panel)
    panel.resize(480, 200)
    panel.show()
    heights = {}
    for count in (2, 4, 6):
        panel.set_experiment(with_value(Experiment(), "network.hidden", (8,) * count))
        heights[count] = panel.sizeHint().height()
    assert heights[2] == heights[4] < heights[6]


@pytest.mark.parametrize(("path", "value"), [("network.activation", "linear"), ("network.hidden", ())])
def test_nobody_is_told_that_a_straight_boundary_learns_by_heart(qtbot: QtBot, path: str, value: object) -> None:
    panel = NetworkPanel()
    qtbot.addWidget(panel)
    panel.set_experiment(Experiment())
    panel.set_counts(4417, 50)
    line = next(label for label in panel.findChildren(QLabel) if "parameters" in label.text())
    assert "by heart" in line.toolTip()
    crowded_color = line.palette().windowText().color().name()
    panel.set_experiment(with_value(Experiment(), path, value))
    assert "straight" in line.toolTip()
    assert "by heart" not in line.toolTip()
    assert line.palette().windowText().color().name() != crowded_color


def test_the_data_panel_tells_what_is_asked_of_it(qtbot: QtBot) -> None:
    panel = DataPanel()
    qtbot.addWidget(panel)
    panel.set_theme(LIGHT)
    panel.set_experiment(with_value(Experiment(), "data.class_count", 3))
    panel.show()
    tiles = {tile.accessibleName(): tile for tile in panel.findChildren(QAbstractButton)}
    with qtbot.waitSignal(panel.new_sample_requested):
        QTest.mouseClick(tiles["New sample"], Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(panel.generator_chosen) as generator:
        QTest.mouseClick(tiles["Spiral"], Qt.MouseButton.LeftButton)
    assert generator.args == ["spiral", False]
    with qtbot.waitSignal(panel.generator_chosen) as generator:
        QTest.mouseClick(tiles["Spiral"], Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ShiftModifier)
    assert generator.args == ["spiral", True]


@pytest.mark.parametrize("theme", [LIGHT, projector(DARK)], ids=["100 %", "135 %"])
@pytest.mark.parametrize("experiment", [Experiment(), changed_everywhere()], ids=["default", "fullest"])
def test_no_text_is_cut_off(qtbot: QtBot, theme: Theme, experiment: Experiment) -> None:
    panels = all_panels(qtbot, theme)
    for panel in panels:
        panel.set_experiment(experiment)
        if isinstance(panel, NetworkPanel):
            panel.set_counts(332_294, 18_000)
        if isinstance(panel, DataPanel):
            crowd = RoleCounts((3_333,) * 6, 4_444)
            panel.counts.set_counts(crowd, crowd)
        panel.adjustSize()
        qtbot.wait(1)  # layouts settle in the event loop
        assert panel.minimumSizeHint().width() <= panel.width()
        for part in panel.findChildren(QWidget):
            if isinstance(part, QLabel | QAbstractButton | QComboBox) and part.isVisible():
                text = part.currentText() if isinstance(part, QComboBox) else part.text()
                if text:
                    assert part.sizeHint().width() <= part.width(), text
                    assert part.sizeHint().height() <= part.height(), text
            if isinstance(part, QLineEdit) and part.isVisible():
                assert part.fontMetrics().horizontalAdvance(part.text()) + 4 <= part.width(), part.text()


def test_a_slider_leaves_the_space_bar_to_training(qtbot: QtBot) -> None:
    (panel, *_) = all_panels(qtbot)
    slider = editors_of(panel)["data.noise"].controls[0]
    panel.activateWindow()
    slider.setFocus()
    qtbot.waitUntil(slider.hasFocus)
    for key, claimed in ((Qt.Key.Key_Space, False), (Qt.Key.Key_Right, True)):
        event = QKeyEvent(QEvent.Type.ShortcutOverride, key, Qt.KeyboardModifier.NoModifier)
        event.ignore()
        QApplication.sendEvent(slider, event)
        assert event.isAccepted() == claimed


def test_what_shapes_generated_points_is_grey_where_all_are_drawn(qtbot: QtBot) -> None:
    (panel, *_) = all_panels(qtbot)
    for generator in (None, "moons"):
        panel.set_experiment(Experiment(data=DataSpec(generator=generator)))
        assert editors_of(panel)["data.noise"].controls[0].isEnabled() == (generator is not None)
        assert editors_of(panel)["data.label_noise"].controls[0].isEnabled()


def test_the_wrong_labels_are_counted_and_what_they_cost_is_said(qtbot: QtBot) -> None:
    counts = PointCounts()
    qtbot.addWidget(counts)
    counts.set_theme(LIGHT)
    counts.resize(400, 80)
    counts.set_counts(RoleCounts((30, 20), 7), RoleCounts((24, 26), 8))
    counts.show()

    def shown() -> list[str]:
        return [label.text() for label in counts.findChildren(QLabel) if label.isVisibleTo(counts)]

    assert shown() == ["50 training, 7 wrong", "50 validation, 8 wrong", "Expect at most 84.0 % right"]
    by_class = [part.toolTip() for part in counts.findChildren(QWidget) if "Blue" in part.toolTip()]
    assert by_class == ["30 Blue, 20 Orange", "24 Blue, 26 Orange"]
    counts.resize(160, 80)
    assert shown() == ["50 training", "50 validation", "Expect at most 84.0 % right"], "the classes stay"
    cap = counts.findChildren(QLabel)[-1]
    words = cap.fontMetrics().horizontalAdvance(cap.text())
    assert counts.minimumSizeHint().width() < words, "it takes two lines before the page gets wider"
    counts.resize(400, 80)
    counts.set_counts(RoleCounts((30, 20), 0), RoleCounts((24, 26), 0))
    assert shown() == ["50 training", "50 validation"]


def test_rows_line_up_as_before_after_larger_type(qtbot: QtBot) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    (panel, *_) = all_panels(qtbot)
    label = editors_of(panel)["data.noise"].label
    width = label.minimumWidth()
    for theme in (projector(LIGHT), LIGHT):
        style(theme)
        panel.set_theme(theme)
    assert label.minimumWidth() == width


def test_a_batch_of_all_points_says_so_and_takes_numbers_too(qtbot: QtBot) -> None:
    panel = TrainingPanel()
    qtbot.addWidget(panel)
    panel.set_theme(LIGHT)
    panel.show()
    batch = panel.editors["training.batch_size"]
    assert isinstance(batch, NumberEditor)
    panel.set_experiment(with_value(Experiment(), "training.batch_size", 20_000))
    assert batch.box.text() == "all"
    told = Recorder(panel)
    type_into(batch.box, "64")
    type_into(batch.box, "all")
    assert told.changes == [("training.batch_size", 64), ("training.batch_size", 20_000)]
    assert batch.box.text() == "all"
    assert FIELDS["training.batch_size"].text(20_000) == "all points"


def test_what_has_no_effect_without_a_hidden_layer_says_so(qtbot: QtBot) -> None:
    panels = [NetworkPanel(), RegularizationPanel()]
    for hidden, expected in (((), [1, 2]), ((8,), [0, 0])):
        told = []
        for panel in panels:
            qtbot.addWidget(panel)
            panel.set_experiment(with_value(Experiment(), "network.hidden", hidden))
            shown = [label.text() for label in panel.findChildren(QLabel) if label.isVisibleTo(panel)]
            told.append(sum("no effect without a hidden layer" in text.lower() for text in shown))
        assert told == expected


def test_a_layer_too_wide_is_as_wide_as_can_be_and_says_so(qtbot: QtBot) -> None:
    panel = next(panel for panel in all_panels(qtbot) if isinstance(panel, NetworkPanel))
    box = next(box for box in panel.layers.columns.findChildren(NumberBox) if box.isVisible())
    type_into(box, "1,000")
    assert box.text() == "256"
    assert [note.text() for note in panel.findChildren(NumberNote)] == ["No more than 256."]
