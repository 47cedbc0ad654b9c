"""What is kept of a curve that was smoothed before changes nothing: all is, to the bit, as if it were smoothed anew."""

from __future__ import annotations

import numpy as np
from hypothesis import example, given, settings
from hypothesis import strategies as st

from core.metrics.history import Band
from core.metrics.smoothing import Smoother

LENGTHS = st.one_of(st.integers(0, 2), st.integers(0, 120), st.integers(0, 3000))
ACTS = st.tuples(st.sampled_from(["grow", "grow", "grow", "cut", "begin later", "fill the last bucket"]), LENGTHS)


@given(acts=st.lists(ACTS, min_size=2, max_size=8), seed=st.integers(0, 99))
@example(acts=[("grow", 2000), ("cut", 1)], seed=0)
@example(acts=[("grow", 2000), ("fill the last bucket", 0), ("grow", 5)], seed=0)
@settings(max_examples=150, deadline=None)
def test_a_curve_that_goes_on_is_smoothed_as_if_it_had_never_been_smoothed_before(
    acts: list[tuple[str, int]], seed: int
) -> None:
    random, smoother = np.random.default_rng(seed), Smoother()
    losses, begin = random.random(60), 0
    for act, number in acts:
        match act:
            case "grow":
                # To and fro: noise then shows between neighbours, and every value changes it.
                losses = np.append(losses, 0.5 + random.random(number) * (-1) ** np.arange(number))
            case "cut":
                losses = losses[: max(1, len(losses) - number)]
            case "begin later":
                begin = number
            case "fill the last bucket":
                losses = np.append(losses[:-1], random.random())
        begin = min(begin, len(losses))
        band = Band(np.arange(float(len(losses))), losses, losses)
        found, anew = smoother.smoothed(band, begin), Smoother().smoothed(band, begin)
        for name in ("epochs", "raw", "places", "values", "widths", "doubt"):
            assert getattr(found, name).tobytes() == getattr(anew, name).tobytes(), (name, act, number)
