"""The ranking: names that can be told apart in any width, and the gap where there is room."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.look.style import apply_theme
from desktop.look.theme import LIGHT
from desktop.table.ranking_view import RankingView
from tests.outcomes import place

NARROW, WIDE = 170, 700
NAMES = ["no regularization", "L2 0.01", "early stopping", "dropout 0.5"]


@pytest.fixture
def ranking(qtbot: QtBot) -> RankingView:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    apply_theme(app, LIGHT)
    made = RankingView()
    qtbot.addWidget(made)
    made.set_theme(LIGHT)
    return made


def picture(ranking: RankingView, width: int, names: list[str], *, gap: float = 0.1) -> QImage:
    places = [place(index, 0.4 + 0.1 * index, index + 1, gap=gap) for index in range(len(names))]
    ranking.set_ranking(names, LIGHT.variant_colors, places, None)
    ranking.resize(width, 200)
    return ranking.grab().toImage()


@pytest.mark.parametrize("width", [NARROW, 240, WIDE])
@pytest.mark.parametrize(
    ("name", "other"), [("L1 0.003", "L1 0.001"), ("dropout 0.5", "dropout 0.4"), ("L2 0.01 (2)", "L2 0.01 (3)")]
)
def test_what_tells_names_apart_can_be_read_in_any_width(
    ranking: RankingView, width: int, name: str, other: str
) -> None:
    assert picture(ranking, width, [*NAMES, name]) != picture(ranking, width, [*NAMES, other])


@pytest.mark.parametrize(("width", "is_told"), [(NARROW, False), (WIDE, True)])
def test_the_gap_is_told_where_there_is_room(ranking: RankingView, width: int, is_told: bool) -> None:
    assert (picture(ranking, width, NAMES, gap=0.1) != picture(ranking, width, NAMES, gap=0.9)) is is_told
