"""The real data that come with the program: as published, and with their sources beside them."""

from __future__ import annotations

import numpy as np
import pytest

from core.data.real import real_data
from core.data.tables.columns import Choice, named
from core.data.tables.table import read_table
from core.data.tables.taking import taken

REAL = {real.name: real for real in real_data()}


def test_there_are_iris_and_at_least_two_more_with_source_and_licence() -> None:
    assert "iris" in REAL
    assert len(REAL) >= 3
    for real in REAL.values():
        assert real.source.endswith(".")
        assert real.licence.endswith(".")


@pytest.mark.parametrize("name", REAL)
def test_the_usual_columns_give_points_of_classes_that_can_be_told_apart(name: str) -> None:
    real = REAL[name]
    table = read_table(real.load())
    x, y, label = (named(table, column) for column in (real.x, real.y, real.label))
    found = taken(table, Choice(x, y, label), name)
    assert 2 <= found.class_count <= 3
    assert len(found.positions) + sum(left.count for left in found.left_out) == table.row_count
    assert min(np.bincount(found.labels)) >= 40


@pytest.mark.parametrize(
    ("name", "counts", "means"),
    [
        # Fisher (1936), Table I: of each species 50 flowers.
        ("iris", {"setosa": 50, "versicolor": 50, "virginica": 50}, [5.8433, 3.0573, 3.758, 1.1993]),
        ("penguins", {"Adelie": 152, "Gentoo": 124, "Chinstrap": 68}, [43.9219, 17.1512, 200.9152, 4201.7544]),
        # Bumpus (1899): of 136 birds 72 survived.
        ("sparrows", {"survived": 72, "perished": 64}, [159.5441, 245.1912, 25.525, 31.5743]),
        # Galton (1886), without those of the 963 children whose height is a word.
        ("heights", {"son": 481, "daughter": 453}, [69.1971, 64.0893, 66.7459]),
    ],
)
def test_rows_and_means_are_the_published_ones(name: str, counts: dict[str, int], means: list[float]) -> None:
    table = read_table(REAL[name].load())
    labels = table.column(named(table, REAL[name].label))
    assert {label: labels.count(label) for label in set(labels)} == counts
    for place, mean in enumerate(means):
        values = [float(cell) for cell in table.column(place) if cell != "NA"]
        assert np.mean(values) == pytest.approx(mean, abs=1e-4)


def test_fishers_own_numbers_are_kept_where_other_copies_differ() -> None:
    rows = read_table(REAL["iris"].load()).rows
    assert rows[34] == ["4.9", "3.1", "1.5", "0.2", "setosa"]
    assert rows[37] == ["4.9", "3.6", "1.4", "0.1", "setosa"]
