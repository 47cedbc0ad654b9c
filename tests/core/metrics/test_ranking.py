"""Who leads among variants, and the sentence that says so."""

from __future__ import annotations

import math
import re

import pytest
from msgspec.structs import replace

from core.metrics.ranking import Place, judge, ranking
from tests import outcomes
from tests.outcomes import outcome, variant

NAMES = ["no regularization", "L2 0.01", "early stopping"]


def place(index: int, loss: float, rank: int = 1, accuracy: float = 0.8, train_loss: float = 0.3) -> Place:
    return outcomes.place(index, loss, rank, accuracy, gap=loss - train_loss)


def test_the_lowest_validation_loss_comes_first_whatever_the_gap() -> None:
    found = ranking(
        [
            variant(outcome(train_loss=0.6, validation_loss=0.61)),
            variant(outcome(train_loss=0.1, validation_loss=0.47)),
            variant(outcome(train_loss=0.1, validation_loss=math.nan)),
        ],
        1,
    )
    assert [(one.index, one.rank) for one in found] == [(1, 1), (0, 2), (2, 0)]


def test_equal_losses_share_a_rank() -> None:
    found = ranking([variant(outcome(validation_loss=loss)) for loss in (0.5, 0.4, 0.5)], 1)
    assert [(one.index, one.rank) for one in found] == [(1, 1), (0, 2), (2, 2)]


def test_untrained_networks_have_no_ranks() -> None:
    losses = (0.74, 0.75, 0.7)
    found = ranking([variant(outcome(validation_loss=loss)) for loss in losses], 0)
    assert [(one.index, one.rank, one.loss) for one in found] == [(at, 0, loss) for at, loss in enumerate(losses)]
    assert judge(NAMES, found, 0).winner is None


def test_the_winner_is_named_with_its_numbers_and_the_last_beside_it() -> None:
    said = judge(NAMES, [place(2, 0.47, 1, 0.82), place(1, 0.6, 2), place(0, 1.78, 3)], 500)
    assert said.winner == 2
    assert said.headline == "Early stopping is best: 0.47, 82 %"
    assert said.detail == "No regularization is last, at 1.78: 3.8 times as much."


@pytest.mark.parametrize(
    ("train_loss", "detail"),
    [
        (0.1, "No regularization is last, at 1.78, although it fits the training points better (0.10 against 0.40)."),
        (0.7, "No regularization is last, at 1.78: it fits the training points worse, too (0.70 against 0.40)."),
        (math.nan, "No regularization is last, at 1.78: 3.8 times as much."),
    ],
)
def test_the_last_is_told_with_what_sets_it_apart_from_the_first(train_loss: float, detail: str) -> None:
    first, second, last = place(2, 0.47, 1, train_loss=0.4), place(1, 0.6, 2), place(0, 1.78, 3, train_loss=train_loss)
    assert judge(NAMES, [first, second, last], 500).detail == detail


@pytest.mark.parametrize(
    ("losses", "headline"),
    [
        ((0.470, 0.474, 0.9), "Early stopping and L2 0.01 are level: 0.47"),
        ((0.494, 0.496, 0.9), "Early stopping and L2 0.01 are level: 0.49 and 0.50"),
        ((0.470, 0.471, 0.472), "All are level"),
    ],
)
def test_what_points_cannot_tell_apart_is_level(losses: tuple[float, ...], headline: str) -> None:
    places = [place(index, loss, rank) for rank, (index, loss) in enumerate(zip((2, 1, 0), losses, strict=True), 1)]
    said = judge(NAMES, places, 500)
    assert said.headline == headline
    assert said.winner is None


def test_two_that_are_the_same_are_told_with_the_loss_of_both() -> None:
    said = judge(NAMES[:2], [place(0, 1.4501), place(1, 1.4502)], 500)
    assert (said.headline, said.detail) == ("Both are level", "Both have a validation loss of 1.45.")


def test_nobody_wins_before_training_or_without_validation_points() -> None:
    assert judge(NAMES, [place(0, 0.69), place(1, 0.7, 2), place(2, 0.8, 3)], 0).winner is None
    assert judge(NAMES, [place(0, math.nan, 0), place(1, math.nan, 0)], 10).winner is None


def unsure(at: Place, error: float, count: int = 50) -> Place:
    return replace(at, lead_error=error, validation_count=count)


def test_who_leads_by_what_may_be_luck_may_be_best() -> None:
    """Whoever is named best is so on other points, too, as far as the validation points can tell."""
    first, second, last = place(2, 0.47, 1), unsure(place(1, 0.6, 2), 0.1), unsure(place(0, 1.78, 3), 0.3)
    said = judge(NAMES, [first, second, last], 500)
    assert said.headline == "Early stopping may be best: 0.47"
    assert said.detail == (
        "L2 0.01, at 0.60, can't be told apart from it on 50 points. No regularization is last, at 1.78."
    )
    assert said.winner is None
    sure = judge(NAMES, [first, unsure(second, 0.06), last], 500)
    assert (sure.winner, sure.headline) == (2, "Early stopping is best: 0.47, 80 %")
    assert sure.why == (
        "Ranked by validation loss, on 50 validation points. L2 0.01 is 0.130 above the first, with a standard error "
        "of 0.060. Up to two standard errors, 0.120, may be luck of which points were held out.\nTwo that differ by "
        "less than 3 % or 0.01 count as level, and where the difference may be luck, by less than 10 % or 0.03.\n"
        "Another seed can rank them otherwise: repeats show that."
    )


@pytest.mark.parametrize("low", [0.05, 0.1, 0.25, 0.5, 1.2])
@pytest.mark.parametrize("difference", [0.005, 0.012, 0.025, 0.04, 0.08, 0.15])
@pytest.mark.parametrize("error", [0.003, 0.01, 0.021, 0.05, 0.1])
def test_who_leads_follows_from_the_rule_and_the_numbers_beside_it(low: float, difference: float, error: float) -> None:
    """Nobody who reads why finds that it should have come out otherwise."""
    said = judge(NAMES[:2], [place(0, low), unsure(place(1, low + difference, 2), error)], 500)
    apart, _, luck = map(float, re.findall(r"0\.\d{3}\b", said.why.splitlines()[0].partition(" is ")[2]))
    sure, perhaps = re.findall(r"(\d+) % or (\d\.\d+)", said.why)
    percent, nats = map(float, perhaps if apart < luck else sure)
    if apart < percent / 100 * low or apart < nats:
        assert said.headline == "Both are level"
    elif apart < luck:
        assert said.headline.startswith("No regularization may be best")
    else:
        assert said.headline.startswith("No regularization is best")


def test_who_is_last_by_luck_alone_is_not_said_to_be_worse() -> None:
    """Its loss may hang on few points that it gets very wrong."""
    first, second, last = place(2, 0.29, 1), unsure(place(1, 0.55, 2), 0.05), unsure(place(0, 0.61, 3), 0.3)
    said = judge(NAMES, [first, second, last], 500)
    assert said.headline == "Early stopping may be best: 0.29"
    assert said.detail == "No regularization, at 0.61, can't be told apart from it on 50 points."
    assert "No regularization is 0.320 above the first" in said.why


def test_of_many_that_may_be_as_good_it_is_said_how_many_on_how_many_points() -> None:
    places = [place(0, 0.4, 1), unsure(place(1, 0.6, 2), 0.2, 7), unsure(place(2, 0.7, 3), 0.3, 7)]
    said = judge(NAMES, places, 500)
    assert said.detail == "2 others can't be told apart from it on 7 points."


def test_beside_one_that_is_level_all_that_luck_may_have_kept_behind_are() -> None:
    first, second = place(2, 0.49, 1), unsure(place(1, 0.5, 2), 0.02)
    third, last = unsure(place(0, 0.53, 3), 0.1), unsure(place(3, 1.5, 4), 0.3)
    names = [*NAMES, "dropout 0.5"]
    assert judge(names, [first, second, third, last], 500).headline.startswith("Early stopping and 2 others are level")
    said = judge(names, [first, second, third], 500)
    assert (said.headline, said.winner) == ("All are level", None)
    assert said.detail == "Validation losses from 0.49 to 0.53: too close to call on 50 points."
    assert said.briefer == ("0.49 to 0.53: too close to call.",), "where there is room for no more"
