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

from core.words import said
from desktop.look import language
from desktop.look.language import Language
from desktop.look.loss_text import short_loss_text
from desktop.look.theme import DARK, LIGHT, Theme, projector
from desktop.look.variant_name import fitted_name, gap_text
from desktop.plane.plane_grid import PlaneGrid
from tests.desktop.styled import style
from tests.outcomes import place
from tests.translations.bracketed import Bracketed
from tests.translations.messages import Message

PLACE = place(1, 0.4712, 2, 0.82, 0.3234)
VERDICT = ("overfitting", "Overfitting since epoch 1,240", "Validation loss has risen.")


def use(theme: Theme) -> None:
    style(theme)


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
    grid.header(1).set_place(PLACE)
    grid.header(1).set_verdict(*VERDICT)
    tip, name = grid.cards[1].header.toolTip(), grid.cards[1].header.accessibleName()
    for part in ("Overfitting since epoch 1,240", "gap 0.32", "Validation loss 0.47, rank 2"):
        assert part in tip
        assert part in name
    assert "Dropout 0.3 &lt; L2" in tip
    assert "Validation loss has risen." in tip
    assert name.startswith("Variant 2: dropout 0.3 < L2")


@pytest.mark.parametrize("theme", [LIGHT, DARK, projector(LIGHT)])
@pytest.mark.parametrize("width", [155, 250, 400, 640])
def test_whatever_is_told_shows_in_the_header(grid: PlaneGrid, theme: Theme, width: int) -> None:
    header = grid.cards[0].header
    header.set_theme(theme)
    width = theme.px(width)
    header.resize(width, header.height_at(width))
    pictures = [header.grab().toImage()]
    changes: list[Callable[[], None]] = [
        lambda: header.set_name("batch normalization"),
        lambda: header.set_verdict("good", "A good fit", ""),
        lambda: header.set_place(PLACE),
        lambda: header.set_place(PLACE, is_winner=True),
        lambda: header.set_color("#123456"),
    ]
    for change in changes:
        change()
        pictures.append(header.grab().toImage())
    assert all(a != b for a, b in pairwise(pictures))


def test_the_validation_loss_comes_first_and_the_winner_is_framed(grid: PlaneGrid) -> None:
    grid.set_count(2)
    grid.header(0).set_place(PLACE, is_winner=True)
    card = grid.cards[0]
    assert card.grab().toImage().pixelColor(0, card.height() // 2).name() == LIGHT.good


def test_a_card_that_is_higher_than_its_plane_needs_says_the_verdict_in_words(grid: PlaneGrid) -> None:
    header = grid.cards[0].header
    header.resize(240, header.height_at(240))
    low = header.grab().toImage()
    header.resize(240, header.height_at(240) + 60)
    header.set_verdict(*VERDICT)
    spoken = header.grab().toImage()
    header.set_verdict("overfitting", "Another headline", "")
    assert header.grab().toImage() != spoken
    assert low.height() < spoken.height()


@pytest.mark.parametrize("name", ["dropout 0.3 (2)", "no regularization (3)", "64-64 + batch normalization (12)"])
@pytest.mark.parametrize("letters", [6, 9, 14])
def test_what_tells_names_apart_is_kept_in_little_room(qtbot: QtBot, name: str, letters: int) -> None:
    metrics = QFontMetricsF(QApplication.font())
    width = metrics.horizontalAdvance("n" * letters)
    short = fitted_name(name, metrics, width)
    assert short.endswith(name[name.index("(") :])
    assert metrics.horizontalAdvance(short) <= width or short.startswith("…")
    assert fitted_name(name, metrics, 1000) == name


@pytest.mark.parametrize("width", [120, 130, 140, 150])
def test_a_header_keeps_what_the_other_headers_lack(grid: PlaneGrid, width: int) -> None:
    grid.set_count(2)
    header = grid.cards[0].header
    pictures = []
    for rates in ((0.1, 0.3), (0.3, 0.1)):
        grid.set_names([f"dropout {rate} + L2 0.001" for rate in rates])
        header.resize(width, header.height_at(width))
        pictures.append(header.grab().toImage())
    assert pictures[0] != pictures[1]


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


@pytest.mark.parametrize(("loss", "text"), [(0.4712, "0.47"), (12.34, "12.3"), (4.1e12, "4e12")])
def test_losses_stay_short(loss: float, text: str) -> None:
    assert short_loss_text(loss) == text


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


def test_a_press_on_the_verdict_tells_the_rule_behind_it_and_chooses(grid: PlaneGrid, qtbot: QtBot) -> None:
    grid.set_count(2)
    line = grid.cards[1].header.verdict_line
    grid.header(1).set_verdict(*VERDICT)
    assert not line.isEnabled(), "there is no rule to tell"
    grid.header(1).set_verdict(*VERDICT, "Validation loss is 0.61.\nThat is more than the error.")
    assert "more than the error" in line.toolTip()
    assert line.accessibleName() == "Why: Overfitting since epoch 1,240"
    with qtbot.waitSignal(grid.chosen) as told:
        QTest.mouseClick(line, Qt.MouseButton.LeftButton)
    assert told.args == [1]
    assert line.popup.isVisible()
    assert line.popup.heading.text() == "Overfitting since epoch 1,240"
    assert "more than the error" in line.popup.text.text()
    QTest.keyClick(line.popup, Qt.Key.Key_Escape)
    assert not line.popup.isVisible()
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert line.popup.isVisible(), "by keyboard, too"
    line.popup.close()


def test_a_verdict_without_a_rule_leaves_presses_to_the_heading(grid: PlaneGrid, qtbot: QtBot) -> None:
    grid.set_count(2)
    line = grid.cards[1].header.verdict_line
    at = line.mapTo(grid, line.rect().center())
    window = grid.window().windowHandle()
    with qtbot.waitSignal(grid.chosen) as told:
        QTest.mouseClick(window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
    assert told.args == [1]


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_the_one_that_leads_has_a_crown_in_place_of_its_rank(grid: PlaneGrid, theme: Theme) -> None:
    grid.set_theme(theme)
    grid.set_count(2)
    header = grid.cards[1].header
    first = place(1, 0.4712, 1, 0.82, 0.3234)
    header.set_place(first)
    before = header.grab().toImage()
    header.set_place(first, is_winner=True)
    after = header.grab().toImage()
    right = range(before.width() - 24, before.width())
    assert any(before.pixel(x, y) != after.pixel(x, y) for x in right for y in range(4, 20))
    assert "rank 1" in header.accessibleName()


def test_in_little_room_the_kind_of_verdict_is_read_before_its_epoch(grid: PlaneGrid) -> None:
    header = grid.cards[0].header
    header.resize(240, header.height_at(240))
    header.set_place(PLACE)
    pictures = []
    for headline, shorter in (
        ("Overfitting since epoch 1,240", "Overfitting"),
        ("Overfitting since epoch 7", "Overfitting"),
        ("Stopped early at epoch 1,240", "Stopped early"),
    ):
        header.set_verdict("overfitting", headline, "", shorter=(shorter,))
        pictures.append(header.grab().toImage())
    assert pictures[0] == pictures[1] != pictures[2]


@pytest.mark.parametrize(("theme", "width"), [(LIGHT, 194), (projector(LIGHT), 194), (projector(LIGHT), 220)])
def test_a_narrow_heading_says_the_verdict_in_a_word(grid: PlaneGrid, theme: Theme, width: int) -> None:
    header = grid.header(0)
    header.set_theme(theme)
    header.resize(width, header.height_at(width))
    header.set_place(PLACE)
    pictures = []
    for headline, shorter in (
        ("Learning", ()),
        ("A good fit", ()),
        ("Overfitting since epoch 39", ("Overfitting",)),
        ("Perhaps overfitting: 50 points can't tell", ("Perhaps overfitting", "Overfitting?")),
    ):
        header.set_verdict("good", headline, "", "A rule.", shorter)
        pictures.append(header.grab().toImage())
    assert all(a != b for at, a in enumerate(pictures) for b in pictures[:at])


def test_words_that_a_narrow_heading_would_cut_are_not_said(grid: PlaneGrid) -> None:
    header, theme = grid.header(0), projector(LIGHT)
    header.set_theme(theme)
    header.resize(96, header.height_at(96) + 4 * theme.px(18))
    header.set_place(PLACE)
    header.set_name("no regularization")
    header.set_verdict("good", "Overfitting since epoch 39", "Validation loss has risen.", "", ("Overfitting",))
    long = header.grab().toImage()
    header.set_verdict("good", "Underfitting everywhere", "Training loss is high.", "", ("Underfitting",))
    assert header.grab().toImage() == long, "name and loss alone are said"
    assert "Underfitting everywhere" in header.accessibleName()
    header.resize(300, header.height())
    wide = header.grab().toImage()
    header.set_verdict("good", "Overfitting since epoch 39", "Validation loss has risen.", "", ("Overfitting",))
    assert header.grab().toImage() != wide


def test_where_all_of_a_verdict_has_no_room_its_shorter_form_is_said_whole(grid: PlaneGrid) -> None:
    header, pictures = grid.header(0), []
    header.resize(150, header.height_at(150) + 20)
    for headline in ("Perhaps overfitting: 50 points can't tell", "Perhaps overfitting: 90 points are too few to tell"):
        header.set_verdict("perhaps", headline, "Draw more points.", "", ("Perhaps overfitting", "Overfitting?"))
        pictures.append(header.grab().toImage())
    assert pictures[0] == pictures[1]


def test_the_rank_gives_way_to_a_name_that_would_be_cut_off(grid: PlaneGrid) -> None:
    header = grid.header(0)
    header.set_theme(projector(LIGHT))
    header.resize(176, header.height_at(176))
    header.set_place(PLACE)
    pictures = []
    for name in ("none (2)", "nope (2)"):
        header.set_name(name)
        pictures.append(header.grab().toImage())
    assert pictures[0] != pictures[1]


def test_in_another_language_too_the_kind_of_verdict_is_read_before_its_epoch(
    grid: PlaneGrid, monkeypatch: pytest.MonkeyPatch
) -> None:
    texts = ("Overfitting since epoch {epoch:,}", "Overfitting")
    spoken = Language("de", Bracketed({text: Message(text, None, "", 0) for text in texts}))
    monkeypatch.setattr(language, "_in_use", spoken)
    header, pictures = grid.header(0), []
    header.resize(200, header.height_at(200))
    for epoch in (1240, 7):
        headline = said("Overfitting since epoch {epoch:,}", epoch=epoch)
        header.set_verdict("overfitting", headline, "", shorter=(said("Overfitting"),))
        pictures.append(header.grab().toImage())
        assert spoken.number(f"epoch {epoch:,}") in header.accessibleName()
    header.set_verdict("overfitting", "Overfitting", "")
    assert pictures[0] == pictures[1] == header.grab().toImage()


def test_accuracy_stands_in_the_headings_of_all_networks_or_in_none(grid: PlaneGrid) -> None:
    header, names = grid.header(0), ("L2 0.01", "a name that is much longer")
    for width, is_shown in ((215, False), (380, True)):
        header.resize(width, header.height_at(width))
        pictures = []
        for accuracy in (0.82, 0.55):
            header.set_name("L2 0.01", names)
            header.set_place(place(1, 0.4712, 2, accuracy, 0.3234))
            pictures.append(header.grab().toImage())
        assert (pictures[0] != pictures[1]) == is_shown
    header.resize(215, header.height_at(215))
    header.set_name("L2 0.01", ("L2 0.01", "L1 0.003"))
    before = header.grab().toImage()
    header.set_place(place(1, 0.4712, 2, 0.82, 0.3234))
    assert header.grab().toImage() != before, "where all of them have room"
