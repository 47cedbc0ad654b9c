"""How often a ranking calls a network best, on validation points drawn over and over."""

from __future__ import annotations

import numpy as np
import pytest
from msgspec.structs import replace

from core.learning.rises import Losses, difference_error
from core.metrics.ranking import judge
from tests import outcomes

DRAWS = 1000
NAMES = ["no regularization", "L2 0.01", "early stopping", "dropout 0.5"]


@pytest.mark.parametrize("networks", [2, 4])
@pytest.mark.parametrize("count", [20, 100, 400])
def test_of_networks_that_are_equally_good_one_is_rarely_called_best(count: int, networks: int) -> None:
    draws = [_losses(seed, count, networks) for seed in range(DRAWS)]
    assert sum(_winner(losses) is not None for losses in draws) < 0.07 * DRAWS


@pytest.mark.parametrize("count", [20, 100, 400])
def test_one_that_is_clearly_better_is_called_best(count: int) -> None:
    """By four standard errors, as they are on average."""
    draws = [_losses(seed, count, 2) for seed in range(DRAWS)]
    ahead = 4 * np.mean([difference_error(*losses) for losses in draws])
    assert sum(_winner([losses[0] + ahead, losses[1]]) == 1 for losses in draws) > 0.9 * DRAWS


def _losses(seed: int, count: int, networks: int) -> list[Losses]:
    """(count,) of each network on the same points: some are harder for all of them, and beside that it is chance."""
    random = np.random.default_rng(seed)
    hard = random.exponential(0.6, count)
    return [(hard * random.exponential(1.0, count)).astype(np.float32) for _ in range(networks)]


def _winner(losses: list[Losses]) -> int | None:
    """Who is called best."""
    means = [float(of_one.mean()) for of_one in losses]
    first, *others = sorted(range(len(losses)), key=means.__getitem__)
    places = [outcomes.place(first, means[first])]
    for rank, at in enumerate(others, 2):
        error = difference_error(losses[at], losses[first])
        place = replace(outcomes.place(at, means[at], rank), lead_error=error, validation_count=len(losses[at]))
        places.append(place)
    return judge(NAMES[: len(losses)], places, 100).winner
