"""The run's numbers, the verdict, and the run bar."""

from __future__ import annotations

import math
from importlib.resources import files

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.look.icons import icon
from desktop.look.loss_text import loss_text
from desktop.look.theme import DARK, LIGHT, Theme, projector
from desktop.look.verdict_view import VerdictView
from desktop.panels.run_bar import SPEEDS, RunBar
from desktop.table.metrics_strip import MetricsStrip
from tests.desktop.panels.panel_helpers import drag
from tests.desktop.styled import style
from tests.outcomes import measures

KINDS = ("waiting", "learning", "underfitting", "overfitting", "good", "stopped", "diverged", "unstable", "unheard of")


def use(theme: Theme) -> None:
    style(theme)


@pytest.fixture
def strip(qtbot: QtBot) -> MetricsStrip:
    use(LIGHT)
    made = MetricsStrip()
    qtbot.addWidget(made)
    made.set_theme(LIGHT)
    return made


def texts(strip: MetricsStrip) -> dict[str, str]:
    return {name: label.text() for name, label in strip.numbers.items()}


def test_measures_are_shown(strip: MetricsStrip) -> None:
    strip.set_measures(measures())
    assert texts(strip) == {
        "train_loss": "0.123",
        "validation_loss": "0.462",
        "train_accuracy": "97.5 %",
        "validation_accuracy": "88.0 %",
        "gap": "0.339",
        "penalty": "0.000",
    }


def test_what_is_unknown_is_a_dash(strip: MetricsStrip) -> None:
    strip.set_measures(measures(validation_loss=math.nan, validation_accuracy=math.nan))
    shown = texts(strip)
    assert shown["validation_loss"] == shown["validation_accuracy"] == shown["gap"] == "\u2013"
    assert shown["train_loss"] == "0.123"
    strip.set_measures(None)
    assert set(texts(strip).values()) == {"\u2013"}


def test_numbers_keep_their_places(strip: MetricsStrip) -> None:
    strip.resize(230, strip.sizeHint().height())
    strip.show()
    strip.set_measures(measures())
    before = {name: label.geometry() for name, label in strip.numbers.items()}
    strip.set_measures(measures(train_loss=12.34, train_accuracy=1.0, validation_loss=math.nan))
    assert strip.sizeHint().width() <= 230
    assert {name: label.geometry() for name, label in strip.numbers.items()} == before


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0.4621, "0.462"),
        (-0.02, "\u22120.020"),
        (-0.0001, "0.000"),
        (12.345, "12.35"),
        (2345.6, "2346"),
        (4.1e12, "4e12"),
        (math.inf, "\u2013"),
    ],
)
def test_losses_stay_short(value: float, text: str) -> None:
    assert loss_text(value) == text


@pytest.mark.parametrize("theme", [LIGHT, projector(DARK)], ids=["100 %", "135 %"])
@pytest.mark.parametrize("kind", KINDS)
def test_a_verdict_fits_and_never_moves_what_is_below(qtbot: QtBot, theme: Theme, kind: str) -> None:
    use(theme)
    box = QWidget()
    qtbot.addWidget(box)
    rows = QVBoxLayout(box)
    view, below = VerdictView(), QLabel("below")
    rows.addWidget(view)
    rows.addWidget(below)
    view.set_theme(theme)
    box.setFixedWidth(round(340 * theme.type_scale) + 2 * rows.contentsMargins().left())
    box.show()
    view.set_verdict("waiting", "Ready", "Press Train.")
    qtbot.wait(1)  # layouts settle in the event loop
    place = below.geometry()
    best = "Validation loss was best at epoch 1,234 and found no new best since."
    view.set_verdict(kind, "Stopped early at epoch 11,234", f"{best} The weights of epoch 1,234 are back in use.")
    qtbot.wait(1)
    assert below.geometry() == place
    for label in (view.headline, view.detail):
        assert label.heightForWidth(label.width()) <= label.height()


@pytest.fixture
def bar(qtbot: QtBot) -> RunBar:
    use(LIGHT)
    made = RunBar()
    qtbot.addWidget(made)
    made.set_theme(LIGHT)
    made.resize(1264, made.sizeHint().height())
    made.show()
    return made


def test_the_button_asks_for_the_other_state(bar: RunBar, qtbot: QtBot) -> None:
    with qtbot.waitSignal(bar.play_toggled) as told:
        QTest.mouseClick(bar.play, Qt.MouseButton.LeftButton)
    assert told.args == [True]
    assert bar.play.text() == "Train"  # until the run has begun
    width = bar.play.width()
    bar.set_playing(True)
    assert bar.play.text() == "Pause"
    qtbot.wait(1)  # layouts settle in the event loop
    assert bar.play.width() == width
    with qtbot.waitSignal(bar.play_toggled) as told:
        QTest.mouseClick(bar.play, Qt.MouseButton.LeftButton)
    assert told.args == [False]


def test_every_button_tells_its_wish(bar: RunBar, qtbot: QtBot) -> None:
    for button, signal in (
        (bar.step, bar.step_requested),
        (bar.reset, bar.reset_requested),
        (bar.new_seed, bar.new_seed_requested),
        (bar.theme_button, bar.theme_toggled),
        (bar.projector, bar.projector_toggled),
    ):
        with qtbot.waitSignal(signal):
            QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_speed_reaches_from_one_epoch_to_as_fast_as_it_goes(bar: RunBar) -> None:
    told: list[float | None] = []
    bar.speed_changed.connect(told.append)
    bar.set_speed(60.0)
    bar.set_speed(None)
    bar.set_speed(60.0)
    assert told == []
    drag(bar.speed, 1.0)
    assert told[-1] is None
    drag(bar.speed, 0.0)
    assert told[-1] == SPEEDS[0] == 1.0
    shown = {label.text() for label in bar.findChildren(QLabel)}
    assert "1/s" in shown


def test_epoch_and_rate_are_shown(bar: RunBar) -> None:
    bar.set_epoch(12_345)
    bar.set_speed(None)
    bar.set_rate(118.4)
    shown = {label.text() for label in bar.findChildren(QLabel)}
    assert {"12,345", "118/s"} <= shown
    bar.set_rate(0.0)
    assert "118/s" not in {label.text() for label in bar.findChildren(QLabel)}


def test_a_pause_within_an_epoch_says_how_much_of_it_is_trained(bar: RunBar) -> None:
    def told() -> set[str]:
        return {label.text() for label in bar.findChildren(QLabel)}

    bar.set_epoch(78, 0.5)
    assert "78.5" in told()
    bar.set_epoch(78, 0.999)
    assert "78.99" in told(), "it isn't epoch 79 yet"
    bar.set_epoch(78)
    assert "78" in told()
    width = bar.epoch_text.width()
    bar.set_epoch(1234, 0.25)
    assert "1,234.2" in told()
    assert bar.epoch_text.width() == width, "nothing beside it moves"
    bar.set_epoch(12_345, 0.03)
    assert "12,345.03" in told(), "however long it is, the losses are of that moment"


def test_actions_of_the_window_get_buttons(bar: RunBar, qtbot: QtBot) -> None:
    undo, redo = QAction("Undo"), QAction("Redo")
    redo.setEnabled(False)
    bar.add_actions([undo, redo])
    buttons = {button.text(): button for button in bar.findChildren(QAbstractButton)}
    assert not undo.icon().isNull()
    assert not buttons["Redo"].isEnabled()
    with qtbot.waitSignal(undo.triggered):
        QTest.mouseClick(buttons["Undo"], Qt.MouseButton.LeftButton)


@pytest.mark.parametrize("name", sorted(path.stem for path in (files("assets") / "icons").iterdir()))  # type: ignore[attr-defined]  # a folder on disk
def test_every_icon_is_seen(qtbot: QtBot, name: str) -> None:
    for theme in (LIGHT, DARK):
        image = icon(name, theme).pixmap(18, 18).toImage()
        inked = sum(image.pixelColor(x, y).alpha() > 100 for x in range(18) for y in range(18))
        assert inked > 10


def test_a_speed_is_told_once_unless_training_falls_behind(bar: RunBar) -> None:
    def told() -> list[str]:
        return [label.text() for label in bar.findChildren(QLabel) if label.text().endswith("/s")]

    bar.set_speed(60.0)
    bar.set_rate(59.4)
    assert told() == ["60/s"]
    bar.set_rate(22.0)
    assert told() == ["60/s", "22/s"]
    bar.set_speed(None)
    bar.set_rate(640.0)
    assert told() == ["640/s"]
