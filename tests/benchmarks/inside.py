"""What the tab Inside is there to show, over 8 repeats of the opening experiment, and what its looks cost."""

from __future__ import annotations

import dataclasses
import time
from statistics import median
from typing import Final

import numpy as np
import numpy.typing as npt
from msgspec.structs import replace

from core.experiment.presets import opening_experiment, preset
from core.experiment.spec import L1, L2, Dropout, Experiment, NetworkSpec, Regularization, Repeats, Variant
from core.learning.inspection.answers import Inspector
from core.learning.inspection.co_adaptation import find_rises
from core.learning.inspection.flow import gradient_sizes
from core.learning.inspection.gradual import Gradual
from core.learning.inspection.subject import Subject
from core.learning.threads import one_thread
from core.learning.trainer import Trainer
from core.protocol.inspection import (
    AskAblation,
    AskFlow,
    AskGradients,
    AskMask,
    AskSteepness,
    AskVoters,
    AskWeights,
    Question,
)
from core.protocol.inspection.weights import AS_GOOD_AS_ZERO
from core.worker.pacing import LOOK_SECONDS
from tests.benchmarks.report import Row

REPEATS: Final = 8
EPOCHS: Final = 300
CURES: Final[dict[str, Regularization]] = {
    "none": Regularization(),
    "L2 0.01": Regularization(l2=L2(enabled=True, strength=0.01)),
    "L1 0.001": Regularization(l1=L1(enabled=True, strength=0.001)),
    "L1 0.003": Regularization(l1=L1(enabled=True, strength=0.003)),
    "dropout 0.5": Regularization(dropout=Dropout(enabled=True, rate=0.5)),
}


class Effects:
    """The opening experiment with each of the cures, in every repeat, trained side by side."""

    def __init__(self) -> None:
        opening = opening_experiment()
        variants = tuple(replace(opening.variants[0], regularization=cure) for cure in CURES.values())
        self._trainer = trained(replace(opening, variants=variants), EPOCHS)

    def norms(self, cure: str) -> list[float]:
        """Of all weights of each repeat."""
        return [float(np.linalg.norm(_weights(one))) for one in self._subjects(cure)]

    def shares_of_zero(self, cure: str) -> list[float]:
        """Weights that are as good as zero, of all of each repeat."""
        return [float((np.abs(_weights(one)) < AS_GOOD_AS_ZERO).mean()) for one in self._subjects(cure)]

    def rises(self, cure: str) -> list[float]:
        """Mean over all units of each repeat: by how much the training loss rises without one, nats."""
        looks = [Gradual(find_rises).look(one, AskAblation(variant=0), 60.0) for one in self._subjects(cure)]
        return [float(np.concatenate(look.rises).mean()) for look in looks]

    def _subjects(self, cure: str) -> list[Subject]:
        return subjects(self._trainer, list(CURES).index(cure))


def first_against_last(experiment: Experiment, epochs: int) -> tuple[list[float], list[float]]:
    """The first layer's gradients as a share of the output's in six layers of sigmoid units, in each repeat: without
    batch normalization, and with."""
    trainer = trained(replace(experiment, variants=preset("deep-sigmoid").variants), epochs)
    sizes = [[gradient_sizes(one, one.training_count) for one in subjects(trainer, variant)] for variant in (0, 1)]
    without, with_normalization = ([each[0] / each[-1] for each in of_variant] for of_variant in sizes)
    return without, with_normalization


def trained(experiment: Experiment, epochs: int) -> Trainer:
    """All repeats to the end of an epoch."""
    trainer = Trainer(replace(experiment, repeats=Repeats(count=REPEATS)))
    while trainer.epoch < epochs:
        trainer.train_steps(1000)
    return trainer


def subjects(trainer: Trainer, variant: int) -> list[Subject]:
    """A variant in every repeat."""
    one, state = trainer.subject(variant), trainer.members.state
    found = []
    for member in state.members(variant):
        stack, row = state.place(member)
        found.append(dataclasses.replace(one, parameters=stack.parameters.rows([row]), member=member))
    return found


def main() -> list[Row]:
    """Effects, then costs."""
    with one_thread():
        return [*_effects(), *_costs()]


def _effects() -> list[Row]:
    effects = Effects()
    of = f"{REPEATS} repeats, epoch {EPOCHS}"
    norm = max(effects.norms("L2 0.01")) / min(effects.norms("none"))
    rise = max(effects.rises("dropout 0.5")) / min(effects.rises("none"))
    zero = {cure: effects.shares_of_zero(cure) for cure in CURES}
    rows = [
        Row(f"most weight norm with L2 0.01 / least without, {of}", norm, "", "at most", 0.5),
        Row("most weights as good as zero without penalty", 100 * max(zero["none"]), "%"),
        Row("most with L2 0.01", 100 * max(zero["L2 0.01"]), "%"),
    ]
    rows += [
        Row(f"fewest with {cure}", 100 * min(zero[cure]), "%", "at least", 50) for cure in ("L1 0.001", "L1 0.003")
    ]
    rows.append(Row("rise without a unit: most with dropout 0.5 / least without", rise, "", "at most", 0.5))
    for name in ("opening", "deep-sigmoid"):
        without, with_normalization = first_against_last(preset(name), 0)
        what = f"6 x 16 sigmoid, {name}, start: gradients of layer 1 / output"
        rows.append(Row(f"{what}, most without", 100 * max(without), "%", "at most", 1))
        rows.append(Row(f"{what}, least with BN", 100 * min(with_normalization), "%", "at least", 10))
    return rows


def _costs() -> list[Row]:
    """Of each look as it is asked for while training goes on: weights are others each time."""
    dropout = Regularization(dropout=Dropout(enabled=True))
    questions: tuple[Question, ...] = (
        AskWeights(variant=0),
        AskSteepness(variant=0),
        AskMask(variant=0),
        AskVoters(variant=0),
        AskAblation(variant=0),
        AskFlow(variant=0),
        AskGradients(variant=0),
    )
    rows = []
    for name, hidden in (("2-64-64", (64, 64)), ("6 x 256", (256,) * 6)):
        network = NetworkSpec(hidden=hidden, batch_normalization=True)
        trainer = Trainer(replace(opening_experiment(), variants=(Variant(network=network, regularization=dropout),)))
        inspector = Inspector()
        times: dict[str, list[float]] = {type(question).__name__: [] for question in questions}
        for _ in range(12):
            trainer.train_steps(1000)
            for question in questions:
                subject = trainer.subject(0)
                began = time.perf_counter()
                inspector.answer(subject, question, LOOK_SECONDS)
                times[type(question).__name__].append(time.perf_counter() - began)
        rows += [Row(f"{what} while {name} trains", 1000 * median(each), "ms") for what, each in times.items()]
    return rows


def _weights(subject: Subject) -> npt.NDArray[np.float32]:
    return np.concatenate([weight[0].numpy().ravel() for weight in subject.parameters.weights])
