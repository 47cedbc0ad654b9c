"""Trains what claims speak of, over their seeds, and says whether it happens. Importing this loads torch."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from core.experiment.spec import Experiment
from core.headless.claim_figures import Moment, figure_of
from core.headless.claim_plan import Plan, Work, other_of, plan_of
from core.headless.training import SLICE_STEPS, Progress
from core.learning.known_training import KnownTraining
from core.learning.samples import Samples, samples_together
from core.learning.threads import one_thread
from core.lessons.claim_runs import on_sample
from core.lessons.claim_words import FIGURES
from core.lessons.claims import Claim, ClaimFigure, Expectation
from core.lessons.margins import ClaimFinding, Finding, judged
from core.words import said


class _Looked(NamedTuple):
    """A figure of a run at an epoch, on a sample."""

    run: int
    epochs: int
    figure: ClaimFigure
    sample: int


_Measured = dict[_Looked, float]
"""Infinite where the network diverged."""


def check(
    experiment: Experiment, claims: Sequence[Claim], on_progress: Progress | None = None
) -> tuple[ClaimFinding, ...]:
    """Train the runs of claims about an experiment, on as many samples as each claim has seeds, and judge the medians.

    Args:
        on_progress: is told the epochs done, of claim_plan.Plan.epochs in all.

    Raises:
        SetupError: a claim's runs can't be trained (see core.lessons.checks).

    An exception from on_progress, or KeyboardInterrupt, ends the training and is passed on.
    """
    plan = plan_of(experiment, claims)
    with one_thread():
        measured = _measured(plan, on_progress or (lambda _: None))
    return tuple(
        ClaimFinding(claim, tuple(_judged(expectation, claim, numbers, measured) for expectation in claim.expects))
        for claim, numbers in zip(claims, plan.numbers, strict=True)
    )


def check_all(
    subjects: Sequence[tuple[Experiment, Sequence[Claim]]], on_progress: Progress
) -> list[tuple[ClaimFinding, ...]]:
    """The same for one experiment after the other, each with its claims; the epochs told are those of all."""
    found, done = [], 0
    for experiment, claims in subjects:
        found.append(check(experiment, claims, _From(done, on_progress)))
        done += plan_of(experiment, claims).epochs
    return found


def _measured(plan: Plan, on_progress: Progress) -> _Measured:
    found: _Measured = {}
    done = 0
    for work in plan.works:
        together = samples_together(work.experiment)
        for first in range(0, work.samples, together):
            numbers = range(first, min(first + together, work.samples))
            for epochs, sample, run in _trained(work, numbers, _From(done, on_progress)):
                for place, number in enumerate(work.runs):
                    moment = Moment(run, place)
                    for figure in plan.wanted.get((number, epochs), ()):
                        value = math.inf if moment.has_diverged else figure_of(moment, figure)
                        found[_Looked(number, epochs, figure, sample)] = value
            done += work.last_epoch * len(numbers)
            on_progress(done)
    return found


def _trained(work: Work, numbers: Sequence[int], on_progress: Progress) -> Iterator[tuple[int, int, KnownTraining]]:
    """The runs on each of some samples, at each epoch at which one of them is looked at; where all have stopped before,
    as they stopped."""
    samples = Samples([on_sample(work.experiment, number) for number in numbers])
    for epochs in sorted(work.epochs):
        while samples.epochs < epochs and samples.train_steps(SLICE_STEPS):
            on_progress(samples.epochs * len(numbers))
        for place, number in enumerate(numbers):
            yield epochs, number, samples.run(place)


class _From:
    """Tells the epochs done since some that were done before."""

    def __init__(self, before: int, on_progress: Progress) -> None:
        self._before, self._on_progress = before, on_progress

    def __call__(self, epochs: float) -> None:
        self._on_progress(self._before + epochs)


def _judged(expectation: Expectation, claim: Claim, numbers: dict[str, int], measured: _Measured) -> Finding:
    def values(name: str, figure: ClaimFigure) -> list[float]:
        return [measured[_Looked(numbers[name], claim.epochs, figure, sample)] for sample in range(claim.seeds)]

    found, other = values(expectation.of, expectation.figure), other_of(expectation)
    divisors = [1.0] * len(found) if other is None else values(*other)
    for name, of_run in ((expectation.of, found), (other[0] if other else "", divisors)):
        if diverged := sum(map(math.isinf, of_run)):
            reason = said(
                'The run "{name}" diverged with {diverged} of {count} seeds.',
                name=name,
                diverged=diverged,
                count=len(of_run),
            )
            return judged(expectation, [math.nan] * len(found), reason)
    quotients = [value / divisor if divisor > 0 else math.nan for value, divisor in zip(found, divisors, strict=True)]
    if other is not None and (without := sum(divisor <= 0 for divisor in divisors)):
        # "at most twice a negative gap" would be true of what is far above it
        name, figure = other
        reason = said(
            'The {figure} of "{name}" isn\'t above 0 with {without} of {count} seeds.',
            figure=said(FIGURES[figure]),
            name=name,
            without=without,
            count=len(divisors),
        )
        return judged(expectation, quotients, reason)
    return judged(expectation, quotients)
