"""Cards and ranking in a room: within it, apart, and planes about as large as in any other number of columns."""

from __future__ import annotations

import math

import pytest
from PySide6.QtCore import QRect, QSize

from desktop.plane.arrangement import GRANTED, Needs, arranged, cell

ROOMS = [(664, 600), (1300, 700), (556, 584), (300, 900), (1200, 1000)]
HEADER, RIM, ROW = 40, 6, 20


def needs(count: int) -> Needs:
    return Needs(
        count, lambda width: HEADER, RIM, lambda width: 40 + ROW * math.ceil(count / (2 if width > 420 else 1))
    )


@pytest.mark.parametrize("room", ROOMS)
@pytest.mark.parametrize("count", range(2, 9))
def test_everything_lies_within_the_room_and_apart(room: tuple[int, int], count: int) -> None:
    found = arranged(QSize(*room), needs(count))
    places = [*found.cards, *([] if found.ranking.isNull() else [found.ranking])]
    assert len(found.cards) == count
    assert len({place.size().toTuple() for place in found.cards}) == 1
    for index, place in enumerate(places):
        assert QRect(0, 0, *room).contains(place)
        assert not any(place.intersects(other) for other in places[:index])
    if found.ranking.isNull() or found.ranking.height() < needs(count).ranking_height(found.ranking.width()):
        assert found.side < 200, "there is room for a ranking beside larger planes"
    card = found.cards[0]
    assert found.side == min(card.width() - RIM, card.height() - HEADER)


@pytest.mark.parametrize("room", ROOMS)
@pytest.mark.parametrize("count", range(2, 9))
def test_no_plain_grid_with_a_ranking_below_has_much_larger_planes(room: tuple[int, int], count: int) -> None:
    below = needs(count).ranking_height(room[0])

    def side(columns: int) -> int:
        rows = math.ceil(count / columns)
        return min(cell(room[0], columns) - RIM, cell(room[1] - below - 8, rows) - HEADER)

    full = [columns for columns in range(1, count + 1) if count % columns == 0]
    assert arranged(QSize(*room), needs(count)).side >= GRANTED * max(map(side, full))


def test_five_stand_three_and_two_with_the_ranking_in_the_sixth_place() -> None:
    found = arranged(QSize(740, 660), needs(5))
    assert [card.top() for card in found.cards].count(0) == 3
    assert found.ranking.left() > found.cards[4].right()
    assert found.ranking.top() == found.cards[3].top()


@pytest.mark.parametrize("count", [3, 5, 7])
def test_a_free_cell_is_never_left_empty(count: int) -> None:
    found = arranged(QSize(410, 570), needs(count))
    card, last = found.cards[0], found.cards[-1]
    if last.right() + card.width() < 410:
        assert found.ranking.width() >= card.width()


def test_seven_in_a_wide_room_waste_less_of_it_for_planes_nearly_as_large() -> None:
    found = arranged(QSize(1290, 1020), needs(7))
    used = (*found.cards, found.ranking)
    assert sum(place.width() * place.height() for place in used) > 0.95 * 1290 * 1020
    card = found.cards[0]
    assert card.height() - HEADER - found.side < 0.3 * card.height()


def test_six_beside_a_wide_column_of_large_type_keep_their_ranking() -> None:
    """As in German at 1024 x 768, whose longer words take 50 pixels from the planes."""
    found = arranged(QSize(397, 702), Needs(6, lambda _width: 56, RIM, lambda _width: 330))
    assert [card.top() for card in found.cards].count(0) == 3
    assert found.ranking.height() >= 330


def test_large_type_in_a_low_room_leaves_two_planes_most_of_their_size() -> None:
    """As beside a lesson below the planes, at 1280 x 720 and 150 % type."""
    large = Needs(2, lambda _width: 60, RIM, lambda width: 75 + (30 if width > 630 else 60), narrowest_ranking=255)
    found = arranged(QSize(645, 355), large)
    assert found.ranking.isNull(), "the headings have the ranks"
    assert found.side >= 290


def test_a_plane_that_stands_for_several_keeps_the_ranking() -> None:
    """Else nothing would name the others."""
    large = Needs(1, lambda _width: 60, RIM, lambda _width: 200)
    assert not arranged(QSize(400, 500), large).ranking.isNull()
