"""The table of a run: aligned, never too wide, with all that a person compares."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.headless.result import Repeat
from core.headless.table import WIDTH, made_with, table
from core.metrics.diagnosis import Verdict
from tests.core.headless.results import MACHINERY, figures, nothing_held_out, result, variant_result

losses = st.one_of(st.floats(-1e30, 1e30), st.just(math.nan))
shares = st.one_of(st.floats(0, 1), st.just(math.nan))
any_figures: st.SearchStrategy[Repeat] = st.builds(
    figures,
    epochs=st.integers(0, 1_000_000),
    train_loss=losses,
    validation_loss=losses,
    train_accuracy=shares,
    validation_accuracy=shares,
    best_epoch=st.integers(-1, 1_000_000),
    best_validation_loss=losses,
    status=st.sampled_from(["training", "stopped_early", "diverged"]),
)


def test_one_line_says_how_a_variant_fared() -> None:
    text = table(
        result(variant_result(figures()), variant_result(figures(status="stopped_early"), name="early stopping"))
    )
    _, header, first, second, *_ = text.splitlines()
    titles = "# variant params epochs train valid. gap train valid. epoch loss epoch state"
    assert " ".join(header.split()) == titles
    words = "1 no regularization 4,417 10 0.2500 0.5000 0.2500 87.5 % 75.0 % 4 0.3750 10 trained"
    assert " ".join(first.split()) == words
    assert " ".join(second.split()).startswith("2 early stopping 4,417 10")
    assert second.endswith("stopped early")


def test_columns_stand_below_each_other() -> None:
    text = table(result(variant_result(figures()), variant_result(figures(train_loss=12.5), name="L2")))
    _, header, first, second, *_ = text.splitlines()
    end = header.index("train") + len("train")
    assert first[:end].endswith(" 0.2500")
    assert second[:end].endswith(" 12.5000")
    assert first.index("trained") == second.index("trained") == header.index("state")


def test_repeats_show_median_lowest_and_highest() -> None:
    repeats = [figures(train_loss=loss) for loss in (0.3, 0.1, 0.2)]
    lines = table(result(variant_result(*repeats))).splitlines()[2:5]
    assert ["0.2000" in lines[0], "0.1000" in lines[1], "0.3000" in lines[2]] == [True] * 3
    assert [line.split()[0] for line in lines] == ["1", "lowest", "highest"]


def test_states_are_counted_where_repeats_differ() -> None:
    repeats = [figures()] * 2 + [figures(status="stopped_early")] * 3 + [figures(status="diverged")]
    lines = table(result(variant_result(*repeats))).splitlines()[2:5]
    assert [line.split("  ")[-1].strip() for line in lines] == ["3 stopped early", "2 trained", "1 diverged"]


def test_what_is_not_there_is_a_dash() -> None:
    line = table(result(variant_result(nothing_held_out()))).splitlines()[2]
    assert line.split()[5:] == ["0.2500", "-", "-", "87.5", "%", "-", "-", "-", "10", "trained"]


@pytest.mark.parametrize("name", ["x" * 15, "x" * 500])
def test_a_name_gives_way_where_the_line_would_be_too_long(name: str) -> None:
    lines = table(result(variant_result(figures(), name=name))).splitlines()
    for line in (lines[2], lines[-1]):
        assert len(line) <= WIDTH
        assert (name in line) == (len(name) < 20)
        assert ("xxx…  " in line) == (len(name) > 20)


def test_the_epoch_that_the_weights_are_of_stands_beside_the_best_one() -> None:
    stopped = figures(status="stopped_early", status_epoch=14, best_epoch=13, restored_epoch=9, epochs=14)
    line = table(result(variant_result(stopped))).splitlines()[2]
    assert " ".join(line.split()).endswith("13 0.3750 9 stopped early")


def test_every_variant_has_its_verdict_below() -> None:
    diverged = Verdict("diverged", "Diverged at epoch 40", "")
    variants = variant_result(figures(), name="plain"), variant_result(figures(), name="fast", verdict=diverged)
    lines = table(result(*variants)).splitlines()[-3:]
    assert [" ".join(line.split()) for line in lines] == [
        "# variant verdict",
        "1 plain Overfitting since epoch 4",
        "2 fast Diverged at epoch 40",
    ]


def test_what_the_numbers_were_computed_with_is_one_line() -> None:
    words = "overfitting-playground 9.8.7 with torch 2.6.0+cpu (AVX2, MKL, MKL_CBWR=AUTO) and Python 3.12.1"
    assert made_with(MACHINERY) == f"Computed by {words}\n"


@given(st.lists(any_figures, min_size=1, max_size=5), st.text("abc", min_size=1, max_size=60))
def test_no_line_is_ever_wider_than_promised(repeats: list[Repeat], name: str) -> None:
    lines = table(result(variant_result(*repeats, name=name))).splitlines()
    assert len(lines) == (6 if len(repeats) == 1 else 8)
    assert max(map(len, lines)) <= WIDTH
