"""The ranking: names that can be told apart in any width, and the gap where there is room."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.look.theme import DARK, LIGHT, Theme, projector
from desktop.table.ranking_view import RankingView
from tests.desktop.styled import style
from tests.outcomes import place

NARROW, WIDE = 170, 700
NAMES = ["no regularization", "L2 0.01", "early stopping", "dropout 0.5"]


@pytest.fixture
def ranking(qtbot: QtBot) -> RankingView:
    style(LIGHT)
    made = RankingView()
    qtbot.addWidget(made)
    made.set_theme(LIGHT)
    return made


def picture(
    ranking: RankingView,
    width: int,
    names: list[str],
    *,
    height: int = 200,
    gap: float | None = None,
    train_loss: float = 0.3,
    accuracy: float = 0.8,
    best_epoch: int = 39,
) -> QImage:
    places = [
        place(index, loss, index + 1, accuracy, loss - train_loss if gap is None else gap, best_epoch)
        for index, loss in enumerate(0.4 + 0.1 * np.arange(len(names)))
    ]
    ranking.set_ranking(names, LIGHT.variant_colors, places, None)
    ranking.resize(width, height)
    return ranking.grab().toImage()


@pytest.mark.parametrize("width", [NARROW, 240, WIDE])
@pytest.mark.parametrize(
    ("name", "other"), [("L1 0.003", "L1 0.001"), ("dropout 0.5", "dropout 0.4"), ("L2 0.01 (2)", "L2 0.01 (3)")]
)
def test_what_tells_names_apart_can_be_read_in_any_width(
    ranking: RankingView, width: int, name: str, other: str
) -> None:
    assert picture(ranking, width, [*NAMES, name]) != picture(ranking, width, [*NAMES, other])


@pytest.mark.parametrize("width", [NARROW, 180, 190, 200])
def test_what_differs_is_read_even_if_a_finer_number_is_shared(ranking: RankingView, width: int) -> None:
    names = ["dropout 0.1 + L2 0.001", "dropout 0.3 + L2 0.001"]
    assert picture(ranking, width, names) != picture(ranking, width, names[::-1])


@pytest.mark.parametrize(("width", "is_told"), [(NARROW, False), (WIDE, True)])
def test_the_gap_is_told_where_there_is_room(ranking: RankingView, width: int, is_told: bool) -> None:
    assert (picture(ranking, width, NAMES, gap=0.1) != picture(ranking, width, NAMES, gap=0.9)) is is_told


@pytest.mark.parametrize("width", [NARROW, WIDE])
def test_a_bar_shows_how_much_of_a_loss_is_gap(ranking: RankingView, width: int) -> None:
    names = ["L2 0.01", "L2 0.1"]
    assert picture(ranking, width, names, train_loss=0.3) != picture(ranking, width, names, train_loss=0.1)


@pytest.mark.parametrize("width", [NARROW, WIDE])
@pytest.mark.parametrize("other", [{"gap": 0.2}, {"accuracy": 0.7}, {"best_epoch": 40}])
def test_with_more_room_every_figure_is_told(ranking: RankingView, width: int, other: dict[str, float]) -> None:
    before = picture(ranking, width, NAMES, height=600)
    assert picture(ranking, width, NAMES, height=600, **other) != before  # type: ignore[arg-type]  # a single one each


def test_a_number_that_would_be_cut_is_not_shown(ranking: RankingView) -> None:
    ranking.set_theme(projector(LIGHT))
    names, numbers = NAMES[:3], []
    for height in (60, 300):
        for loss in (0.41, 0.49):
            ranking.set_ranking(names, LIGHT.variant_colors, [place(k, loss, 1) for k in range(3)], None)
            ranking.resize(80, height)
            numbers.append(ranking.grab().toImage())
    assert numbers[0] == numbers[1], "beside each other they have no room"
    assert numbers[2] != numbers[3], "one below the other they have"


def test_a_theme_changes_the_colours_at_once(ranking: RankingView) -> None:
    before = picture(ranking, WIDE, NAMES)
    ranking.set_colors(DARK.variant_colors)
    assert ranking.grab().toImage() != before


def test_a_press_chooses_the_variant_in_every_layout(ranking: RankingView, qtbot: QtBot) -> None:
    for size in ((100, 160), (NARROW, 160), (NARROW, 700), (WIDE, 100), (WIDE, 500)):
        picture(ranking, size[0], NAMES, height=size[1])
        with qtbot.waitSignal(ranking.chosen, timeout=1000) as pressed:
            for y in range(size[1]):  # the first row from the top
                QTest.mouseClick(ranking, Qt.MouseButton.LeftButton, pos=QPoint(20, y))
                if pressed.signal_triggered:
                    break
        assert pressed.args == [0]


@pytest.mark.parametrize("width", [240, 330, WIDE])
def test_what_was_shown_before_leaves_no_trace(ranking: RankingView, qtbot: QtBot, width: int) -> None:
    longer, note = ["3 × 32 neurons with batch normalization", *NAMES[1:]], "8,000 fresh points"
    larger = replace(LIGHT, type_scale=1.5)

    def shown(view: RankingView, theme: Theme, names: list[str], note: str) -> QImage:
        view.set_theme(theme)
        view.set_note(note)
        return picture(view, width, names, height=130)

    states = [
        (LIGHT, longer, ""),
        (LIGHT, NAMES, ""),
        (LIGHT, NAMES, note),
        (larger, NAMES, note),
        (larger, longer, ""),
    ]
    for state in states:
        fresh = RankingView()
        qtbot.addWidget(fresh)
        assert shown(ranking, *state) == shown(fresh, *state)


@pytest.mark.parametrize("width", [110, 120, 130, 140, 150, 160])
def test_the_best_epoch_is_told_whole_or_not_at_all(ranking: RankingView, width: int) -> None:
    """It ran against the card's edge."""

    def of(epoch: int) -> QImage:
        return picture(ranking, width, ["L2 0.01"], height=200, best_epoch=epoch)

    shown, another_end, another_head = of(1_234_000), of(1_234_008), of(2_234_000)
    assert (shown == another_end) is (shown == another_head)


@pytest.mark.parametrize(("width", "height"), [(NARROW, 200), (WIDE, 120), (300, 500)])
def test_losses_of_untrained_networks_are_told_though_these_have_no_ranks(
    ranking: RankingView, width: int, height: int
) -> None:
    def told(losses: tuple[float, float]) -> QImage:
        places = [place(index, loss, 0, 0.5, 0.0, -1) for index, loss in enumerate(losses)]
        ranking.set_ranking(NAMES[:2], LIGHT.variant_colors, places, None)
        ranking.resize(width, height)
        return ranking.grab().toImage()

    assert told((0.68, 0.71)) != told((0.93, 0.96))
