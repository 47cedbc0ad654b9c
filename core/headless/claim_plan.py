"""What has to be trained for some claims: each run once, and side by side what differs in its variant alone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from msgspec.structs import replace

from core.experiment.spec import MAX_VARIANTS, Experiment
from core.lessons.claim_runs import runs_of
from core.lessons.claims import Claim, ClaimFigure, Expectation


@dataclass
class Work:
    """Runs that share data, training, samples and the epoch at which they end."""

    experiment: Experiment
    """What is trained, the runs its variants."""
    runs: list[int]
    """The number of each variant's run among all."""
    samples: int
    epochs: set[int]
    """At which one of the runs is looked at, the last of them included."""

    @property
    def last_epoch(self) -> int:
        """At which they end."""
        return max(self.epochs)


@dataclass
class Plan:
    """All that is to be trained and looked at."""

    works: list[Work] = field(default_factory=list)
    numbers: list[dict[str, int]] = field(default_factory=list)
    """Of each claim, the numbers of its runs, by their names."""
    wanted: dict[tuple[int, int], set[ClaimFigure]] = field(default_factory=dict)
    """By a run's number and an epoch, what is looked at then."""

    @property
    def epochs(self) -> int:
        """That are trained in all."""
        return sum(work.last_epoch * work.samples for work in self.works)


def plan_of(experiment: Experiment, claims: Sequence[Claim]) -> Plan:
    """For claims about an experiment.

    Raises:
        SetupError: a run can't be trained (see core.lessons.checks).
    """
    plan, runs, samples = Plan(), list[Experiment](), dict[int, int]()
    for claim in claims:
        numbers = {}
        for name, run in runs_of(experiment, claim).items():
            if run not in runs:
                runs.append(run)
            numbers[name] = runs.index(run)
        plan.numbers.append(numbers)
        for name, figure in figures_of(claim.expects):
            plan.wanted.setdefault((numbers[name], claim.epochs), set()).add(figure)
            samples[numbers[name]] = max(samples.get(numbers[name], 0), claim.seeds)
    for number, count in samples.items():
        run, epochs = runs[number], {epoch for other, epoch in plan.wanted if other == number}
        fitting = (work for work in plan.works if _fits(work, run, count, max(epochs)))
        work = next(fitting, None)
        if work is None:
            plan.works.append(Work(run, [number], count, epochs))
            continue
        work.experiment = replace(work.experiment, variants=work.experiment.variants + run.variants)
        work.runs.append(number)
        work.epochs |= epochs
    return plan


def figures_of(expectations: Sequence[Expectation]) -> Iterator[tuple[str, ClaimFigure]]:
    """The figures that are looked at, each with its run's name."""
    for expectation in expectations:
        yield expectation.of, expectation.figure
        other = other_of(expectation)
        if other is not None:
            yield other


def other_of(expectation: Expectation) -> tuple[str, ClaimFigure] | None:
    """The run and its figure that the bound is a multiple of; None where it is a number by itself."""
    if expectation.times is None and expectation.times_figure is None:
        return None
    return expectation.times or expectation.of, expectation.times_figure or expectation.figure


def _fits(work: Work, run: Experiment, samples: int, last_epoch: int) -> bool:
    return (
        (samples, last_epoch) == (work.samples, work.last_epoch)
        and len(work.runs) < MAX_VARIANTS
        and replace(run, variants=work.experiment.variants) == work.experiment
    )
