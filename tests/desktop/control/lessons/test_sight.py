"""What a step speaks of is lit where it can be seen, in small windows, too."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, QRect
from pytestqt.qtbot import QtBot

from core.experiment.presets import opening_experiment
from core.experiment.spec import Experiment
from desktop.app import Playground
from tests.desktop.rooms import school_of


def test_ranks_are_lit_above_the_planes_where_their_list_has_no_room(
    open_window: Callable[[Experiment], Playground], qtbot: QtBot
) -> None:
    playground = open_window(opening_experiment())
    window, planes = playground.window, playground.window.planes
    window.resize(1024, 768)
    playground.appearance.choose("light", True)
    school_of(playground).lessons.open("all-together")
    school_of(playground).teaching.go_to(1)
    qtbot.waitUntil(lambda: len(planes.cards) == 6 and planes.ranking.isHidden())
    headings = [card.header for card in planes.cards]
    wanted = [QRect(heading.mapTo(window, QPoint(0, 0)), heading.size()) for heading in headings]
    assert school_of(playground).teaching.sight.places(("ranking",), window) == wanted
