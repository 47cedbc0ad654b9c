"""Names of variants in little room: what they become is the same cure in every language."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QFont, QFontMetricsF
from PySide6.QtWidgets import QApplication

from core.words import said
from desktop.look import language
from desktop.look.languages import language as language_of
from desktop.look.variant_name import fitted_name, headed


@pytest.fixture
def german(qapp: QApplication) -> Iterator[QFontMetricsF]:
    """The metrics of a type; German is spoken."""
    before = language.in_use()
    language.use(language_of("de"))
    yield QFontMetricsF(QFont(qapp.font()))
    language.use(before)


@pytest.mark.parametrize(
    ("name", "shorter"),
    [("keine Regularisierung", "keine Reg."), ("frühes Stoppen", "früh"), ("Batch-Normalisierung", "BN")],
)
def test_short_names_in_german_say_what_the_long_ones_say(german: QFontMetricsF, name: str, shorter: str) -> None:
    assert fitted_name(name, german, german.horizontalAdvance(name)) == name
    assert fitted_name(name, german, german.horizontalAdvance(shorter) + 1) == shorter


def test_a_name_begins_large_where_it_heads_something_and_is_the_same_name_in_little_room(qapp: QApplication) -> None:
    metrics = QFontMetricsF(QFont(qapp.font()))
    assert headed(said("dropout {rate:g}", rate=0.5)) == "Dropout 0.5"
    assert headed(said("no regularization")) == "No regularization"
    for short in ("no reg.", "No reg."):
        name = short.replace("reg.", "regularization")
        assert fitted_name(name, metrics, metrics.horizontalAdvance(short) + 1) == short


@pytest.mark.parametrize("name", ["x₁, x₂, x₁·x₂", "sin x₁", "64-64", "L2 0.01"])
def test_formulas_keep_their_letters_where_they_head_something(name: str) -> None:
    assert headed(name) == name


def test_a_name_of_which_hardly_a_letter_would_be_left_gives_way_to_its_number(qapp: QApplication) -> None:
    metrics = QFontMetricsF(QFont(qapp.font()))
    assert fitted_name("No regularization", metrics, metrics.horizontalAdvance("No…")) == ""
    assert fitted_name("No regularization (2)", metrics, metrics.horizontalAdvance("… (")) == ""


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("No hidden layer on x₁, x₂", "No hidden layer on x₁², x₂²"),
        ("64-64 + dropout 0.3", "64-64 + dropout 0.5"),
        ("Dropout 0.5 + L2 0.003", "Dropout 0.5 + L2 0.01"),
    ],
)
def test_a_name_that_is_cut_keeps_its_last_words_which_tell_it_from_the_others(
    qapp: QApplication, one: str, other: str
) -> None:
    metrics = QFontMetricsF(QFont(qapp.font()))
    room = 0.55 * metrics.horizontalAdvance(one)
    cut = [fitted_name(name, metrics, room) for name in (one, other)]
    assert all("…" in name for name in cut)
    assert cut[0] != cut[1]
    assert all(metrics.horizontalAdvance(name) <= room for name in cut)
