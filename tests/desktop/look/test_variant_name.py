"""Names of variants in little room: what they become is the same cure in every language."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
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
    for short in ("no reg.", "No reg.", "none", "None"):
        name = f"{short[0]}o regularization"
        assert fitted_name(name, metrics, metrics.horizontalAdvance(short) + 1) == short


@pytest.mark.parametrize("name", ["x₁, x₂, x₁·x₂", "sin x₁", "64-64", "L2 0.01"])
def test_formulas_keep_their_letters_where_they_head_something(name: str) -> None:
    assert headed(name) == name


@pytest.mark.parametrize("cure", ["L1", "L2"])
def test_the_shortest_cures_are_named_where_their_strength_has_no_room(qapp: QApplication, cure: str) -> None:
    metrics = QFontMetricsF(QApplication.font())
    assert fitted_name(f"{cure} 0.003", metrics, metrics.horizontalAdvance(f"{cure} 0.0")) == f"{cure}…"


def test_a_name_of_which_hardly_a_letter_would_be_left_gives_way_to_its_number(qapp: QApplication) -> None:
    metrics = QFontMetricsF(QFont(qapp.font()))
    assert fitted_name("No regularization", metrics, metrics.horizontalAdvance("No…")) == ""
    assert fitted_name("No regularization (2)", metrics, metrics.horizontalAdvance("… (")) == ""


@pytest.mark.parametrize(
    ("one", "other", "least"),
    [
        ("No hidden layer on x₁, x₂", "No hidden layer on x₁², x₂²", 0.55),
        ("64-64 + dropout 0.3", "64-64 + dropout 0.5", 0.55),
        ("Dropout 0.5 + L2 0.003", "Dropout 0.5 + L2 0.01", 0.55),
        ("Dropout 0.5 + L1 0.003", "Dropout 0.5 + L2 0.003", 0.55),
        ("64-64 + L1 0.01", "64-64 + L2 0.01", 0.6),
        ("L1 0.001 + L2 0.01", "L1 0.0003 + L2 0.01", 0.65),
    ],
)
def test_a_name_that_is_cut_keeps_what_tells_it_from_the_others(
    qapp: QApplication, one: str, other: str, least: float
) -> None:
    """least: the smallest room, as a share of the name's width, in which what tells it apart fits at all."""
    metrics = QFontMetricsF(QFont(qapp.font()))
    width = metrics.horizontalAdvance(one)
    assert all("…" in fitted_name(name, metrics, least * width) for name in (one, other))
    for room in range(math.ceil(least * width), round(width)):
        cut = [fitted_name(name, metrics, room) for name in (one, other)]
        assert cut[0] != cut[1], room / width
        assert all(metrics.horizontalAdvance(name) <= room for name in cut)


@pytest.mark.parametrize(
    "name", ["Dropout 0.5 + L1 0.003", "L1 0.0003 + L2 0.01", "Dropout 0.25 + L2 0.003 + batch norm"]
)
def test_a_number_is_never_cut_nor_parted_from_its_word(qapp: QApplication, name: str) -> None:
    metrics = QFontMetricsF(QFont(qapp.font()))
    whole = set(name.replace("Dropout", "Drop").split(" + ")) | set(name.split(" + "))
    for width in range(round(metrics.horizontalAdvance(name))):
        for part in re.split("[…+]", fitted_name(name, metrics, width).replace(" + ", "+")):
            assert part in whole or not any(letter in part for letter in ".03"), (width, part)


ALTERNATIVES = (
    ("", "64-64", "16-16", "6 × 16", "no layer"),
    ("", "drop 0.1", "drop 0.25", "drop 0.3"),
    ("", "L1 0.001", "L1 0.003"),
    ("", "L2 0.001", "L2 0.1", "L2 0.5"),
    ("", "BN"),
    ("", "early after 20", "early after 50"),
)
"""What names are made of, in their order and shortest form."""
NAMES = st.tuples(*map(st.sampled_from, ALTERNATIVES)).map(lambda parts: tuple(filter(None, parts))).filter(bool)


@given(NAMES, NAMES, st.integers(20, 300))
def test_cut_names_beside_each_other_differ_wherever_what_differs_has_room(
    qapp: QApplication, one: tuple[str, ...], other: tuple[str, ...], room: int
) -> None:
    metrics = QFontMetricsF(QFont(qapp.font()))
    names = " + ".join(one), " + ".join(other)
    cut = [fitted_name(name, metrics, room, names) for name in names]
    assert all(metrics.horizontalAdvance(name) <= room for name in cut)
    own = [part for part in one if part not in other]
    if any(metrics.horizontalAdvance(f"…{part}…") <= room for part in own):
        assert cut[0] != cut[1]
        assert any(part in re.split("[…+]", cut[0].replace(" + ", "+")) for part in own)


@pytest.mark.parametrize(
    ("names", "width", "cut"),
    [
        (("Dropout 0.1 + L2 0.001", "Dropout 0.3 + L2 0.001"), "Drop 0.1……", ("Drop 0.1…", "Drop 0.3…")),
        (("64-64 + dropout 0.1", "16-16 + dropout 0.1"), "64-64…drop", ("64-64…", "16-16…")),
        (("Dropout 0.25 + L2 0.1", "Dropout 0.25 + L2 0.5"), "Drop…L2 0.1 ", ("Drop…L2 0.1", "Drop…L2 0.5")),
        (("Dropout 0.3 + L2 0.1 (2)", "Dropout 0.1 + L2 0.1 (2)"), "Drop 0.3… (2)", ("Drop 0.3… (2)", "Drop 0.1… (2)")),
    ],
)
def test_what_names_beside_it_lack_comes_before_the_finest_number(
    qapp: QApplication, names: tuple[str, str], width: str, cut: tuple[str, str]
) -> None:
    metrics = QFontMetricsF(QFont(qapp.font()))
    room = metrics.horizontalAdvance(width) + 1
    assert tuple(fitted_name(name, metrics, room, names) for name in names) == cut
