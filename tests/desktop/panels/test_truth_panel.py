"""What is known of the points' recipe: its numbers stand whole in a narrow column, in any language."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import pytest
from pytestqt.qtbot import QtBot

from core.data.truth.scores import Score
from desktop.look import language
from desktop.look.languages import language as language_of
from desktop.look.theme import LIGHT
from desktop.panels.truth_panel import TruthPanel
from tests.desktop.styled import style

PAGE: Final = 380
"""Pixels of a page beside a lesson, in a window of 1280 x 720."""


@pytest.fixture(params=["en", "de"])
def spoken(request: pytest.FixtureRequest) -> Iterator[str]:
    before = language.in_use()
    language.use(language_of(request.param))
    yield request.param
    language.use(before)


@pytest.mark.usefixtures("spoken")
def test_the_scores_stand_whole_in_a_narrow_column(qtbot: QtBot) -> None:
    style(LIGHT)
    panel = TruthPanel()
    qtbot.addWidget(panel)
    panel.set_theme(LIGHT)
    panel.set_known("", is_known=True)
    panel.set_scores(Score(0.43, 0.848), None)
    panel.set_fresh(Score(0.61, 0.639), None, 0.89, 10)
    assert panel.minimumSizeHint().width() <= PAGE
