"""Numbers are written as the window's language writes them, wherever they are made: here with a decimal comma."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from core.data.truth.scores import Score
from desktop.inside.bars_view import number_text
from desktop.inside.step_numbers import number, sum_of_products
from desktop.look.language import Language, use
from desktop.look.loss_text import loss_text
from desktop.network.words import loss_pair, signed
from desktop.panels.truth_panel import score_text
from desktop.table.columns import COLUMNS
from desktop.table.metrics_strip import share_text


class NoWords:
    """A language with numbers of its own, and no words."""

    def text(self, source: str, number: int | None) -> str:
        del source, number
        return ""


@pytest.fixture(autouse=True)
def speaking() -> Iterator[None]:
    use(Language("de", NoWords()))
    yield
    use(Language())


def test_figures_of_a_run() -> None:
    assert [loss_text(value) for value in (0.4621, -0.05, 0.0, 12.346)] == ["0,462", "−0,050", "0,000", "12,35"]
    assert share_text(0.86) == "86,0 %"
    assert score_text(Score(0.43, 0.848)) == "0,43 · 84,8 % right"


def test_cells_of_the_table_and_the_ends_of_their_ranges() -> None:
    texts = {column.name: (column.text(1234.0), column.short(0.5)) for column in COLUMNS}
    assert texts["Best epoch"][0] == "1.234"
    assert texts["Validation loss"][1] == "0,50"
    assert texts["Weight norm"][1] == "0,5"


def test_numbers_of_a_step_and_of_the_diagram() -> None:
    assert (number(-0.742), number(4.12e-5)) == ("−0,742", "4,12·10⁻⁵")
    assert sum_of_products([0.83, 0.2], [0.53, -1.2]) == "0,830·0,530 + 0,200·(−1,20)"
    assert (signed(-0.42), loss_pair(0.31, 0.58)) == ("−0,42", "0,310 → 0,580")
    assert number_text(0.00021) == "0,00021"
