"""The strip above a plane: whose it is, what is said of it, and how it is chosen."""

from __future__ import annotations

import math
from collections.abc import Callable
from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.look.style import apply_theme
from desktop.look.theme import DARK, LIGHT, Theme, projector
from desktop.plane.plane_grid import PlaneGrid
from desktop.plane.plane_header import cut_at_words, gap_text, shortened

VERDICT = ("overfitting", "Overfitting since epoch 1,240", "Validation loss has risen.")


def use(theme: Theme) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    apply_theme(app, theme)


@pytest.fixture
def grid(qtbot: QtBot) -> PlaneGrid:
    use(LIGHT)
    made = PlaneGrid()
    qtbot.addWidget(made)
    made.set_theme(LIGHT)
    made.resize(664, 400)
    with qtbot.waitExposed(made):
        made.show()
    return made


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, None])
def test_a_press_on_a_header_or_enter_chooses(grid: PlaneGrid, qtbot: QtBot, key: Qt.Key | None) -> None:
    grid.set_count(5)
    header = grid.cards[3].header
    with qtbot.waitSignal(grid.chosen) as told:
        if key is None:
            QTest.mouseClick(header, Qt.MouseButton.LeftButton)
        else:
            QTest.keyClick(header, key)
    assert told.args == [3]


def test_space_on_a_header_is_left_to_training(grid: PlaneGrid, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    inner = PlaneGrid()
    inner.set_count(2)
    QVBoxLayout(window).addWidget(inner)
    pressed: list[str] = []
    for key, name in ((Qt.Key.Key_Space, "train"), (Qt.Key.Key_Return, "return")):
        QShortcut(key, window).activated.connect(lambda name=name: pressed.append(name))
    chosen: list[int] = []
    inner.chosen.connect(chosen.append)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    inner.cards[1].header.setFocus()
    QTest.keyClick(inner.cards[1].header, Qt.Key.Key_Space)
    QTest.keyClick(inner.cards[1].header, Qt.Key.Key_Return)
    assert pressed == ["train"]
    assert chosen == [1]


def test_the_chosen_card_has_an_accent_frame(grid: PlaneGrid) -> None:
    grid.set_count(3)
    grid.set_chosen(1)

    def edge(index: int) -> str:
        card = grid.cards[index]
        return card.grab().toImage().pixelColor(0, card.height() // 2).name()

    assert edge(1) == LIGHT.accent
    assert edge(0) == edge(2) != LIGHT.accent
    grid.set_chosen(2)
    assert edge(2) == LIGHT.accent != edge(1)
    assert "chosen" in grid.cards[2].header.accessibleName()


def test_headers_tell_all_in_their_tooltips_and_to_screen_readers(grid: PlaneGrid) -> None:
    grid.set_count(2)
    grid.set_names(["no regularization", "dropout 0.3 < L2"])
    grid.set_gap(1, 0.3234)
    grid.set_verdict(1, *VERDICT)
    tip, name = grid.cards[1].header.toolTip(), grid.cards[1].header.accessibleName()
    for part in ("Overfitting since epoch 1,240", "gap 0.32"):
        assert part in tip
        assert part in name
    assert "dropout 0.3 &lt; L2" in tip
    assert "Validation loss has risen." in tip
    assert name.startswith("Variant 2: dropout 0.3 < L2")


@pytest.mark.parametrize("theme", [LIGHT, DARK, projector(LIGHT)])
@pytest.mark.parametrize("width", [155, 250, 400, 640])
def test_whatever_is_told_shows_in_the_header(grid: PlaneGrid, theme: Theme, width: int) -> None:
    header = grid.cards[0].header
    header.set_theme(theme)
    width = theme.px(width)
    header.resize(width, header.heightForWidth(width))
    pictures = [header.grab().toImage()]
    changes: list[Callable[[], None]] = [
        lambda: header.set_name("batch normalization"),
        lambda: header.set_verdict("good", "", ""),
        lambda: header.set_verdict("good", "A good fit", ""),
        lambda: header.set_gap(0.32),
        lambda: header.set_color("#123456"),
    ]
    for change in changes:
        change()
        pictures.append(header.grab().toImage())
    assert all(a != b for a, b in pairwise(pictures))


def test_a_headline_is_cut_between_words(qtbot: QtBot) -> None:
    metrics = QFontMetricsF(QApplication.font())
    text = "Overfitting since epoch 40"
    room = metrics.horizontalAdvance("Overfitting since e")
    assert cut_at_words(text, metrics, metrics.horizontalAdvance(text)) == text
    assert cut_at_words(text, metrics, room) == "Overfitting", "and not: since"
    assert cut_at_words(text, metrics, 5) == ""
    unsure = "Perhaps overfitting: 27 points can't tell"
    assert shortened(unsure, metrics, metrics.horizontalAdvance(unsure)) == unsure
    assert shortened(unsure, metrics, metrics.horizontalAdvance(unsure) - 1) == "Perhaps overfitting"
    assert cut_at_words("A good fit", metrics, metrics.horizontalAdvance("A go")) == ""


@pytest.mark.parametrize(
    ("gap", "text"),
    [
        (0.3234, "gap 0.32"),
        (-0.05, "gap −0.05"),
        (-0.001, "gap 0.00"),
        (12.34, "gap 12.3"),
        (4.1e12, "gap 4e12"),
        (math.nan, ""),
        (math.inf, ""),
    ],
)
def test_gaps_stay_short(gap: float, text: str) -> None:
    assert gap_text(gap) == text


def test_keys_of_the_window_pass_a_header(grid: PlaneGrid) -> None:
    header = grid.cards[0].header
    for key, modifier, taken in (
        (Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, True),
        (Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier, False),
        (Qt.Key.Key_Right, Qt.KeyboardModifier.NoModifier, False),
    ):
        event = QKeyEvent(QKeyEvent.Type.ShortcutOverride, key, modifier)
        event.ignore()
        QApplication.sendEvent(header, event)
        assert event.isAccepted() == taken
