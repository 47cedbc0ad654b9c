"""Exported scripts: experiments for them, what they come to in a fresh interpreter, and what the engine comes to."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, nullcontext
from pathlib import Path
from typing import Any, Final

import numpy as np
import pytest
import torch
from msgspec.structs import replace

from core.experiment.derived import Derived
from core.experiment.script import to_script
from core.experiment.spec import Experiment, Regularization
from core.learning.evaluation import Sample
from core.learning.network import Layout, Parameters
from core.learning.trainer import Trainer
from core.learning.training_data import TrainingData
from core.plane.features import FEATURES, Features, ordered
from core.plane.grid import WHOLE, grid_positions
from core.protocol import Outcome
from tests.benchmarks.random_experiments import random_experiment

DRAWN_STEPS: Final = (0, 1, 5)
"""Of whose epochs and training steps the driver tells order and dropout's noise."""
RATE: Final = 0.3
POINTS: Final = 7
WIDTHS: Final = (5, 2)
PLACES: Final = grid_positions(12, WHOLE)
"""(144, 2) all over the plane."""

_DRIVER: Final = """
import json, runpy, sys

request = json.load(sys.stdin)
found = []
for path, weights in zip(request["paths"], request["weights"]):
    program = runpy.run_path(path, run_name="__main__")
    variants, count = program["VARIANTS"], len(program["TRAINING_POINTS"])
    answers = []
    if weights:
        state = program["torch"].load(weights, weights_only=True)
        places = [(*place, 0) for place in request["places"]]
        for variant in variants:
            network = program["Network"](variant)
            network.load_state_dict(state if len(variants) == 1 else state[variant.name])
            answers.append(network.eval()(program["inputs_and_labels"](places, variant.features)[0]).tolist())
    found.append({
        "answers": answers,
        "trained": [
            {
                "losses": [result.training[0], result.validation[0]],
                "history": result.history,
                "outcome": result.outcome,
                "weights": {name: each.tolist() for name, each in result.network.state_dict().items()},
            }
            for result in program["results"]
        ],
        "first": [
            {name: each.tolist() for name, each in program["Network"](variant).state_dict().items()}
            for variant in variants
        ],
        "orders": [[part.tolist() for part in program["mini_batches"](n, count)] for n in request["steps"]],
        "noise": [
            [layer.tolist() for layer in program["dropout_factors"](n, **request["dropout"])] for n in request["steps"]
        ],
    })
assert not {"core", "desktop"} & set(sys.modules), "a script needs nothing of the program that wrote it"
json.dump(found, open(request["result"], "w"))
"""


def random_scripted_experiment(seed: int) -> Experiment:
    """One with random input features, too, and with any of the cures; patience is so short that it may run out."""
    experiment, _ = random_experiment(seed)
    random = np.random.default_rng((seed, 8))
    variant = experiment.variants[0]
    features: Features = variant.network.features
    if random.random() < 0.5:
        features = ordered(random.permutation(np.array(FEATURES))[: 1 + int(random.integers(len(FEATURES)))].tolist())
    cures = variant.regularization
    on = (random.random(5) < 0.4).tolist()
    variant = replace(
        variant,
        network=replace(variant.network, features=features, batch_normalization=on[0]),
        regularization=Regularization(
            dropout=replace(cures.dropout, enabled=on[1]),
            l2=replace(cures.l2, enabled=on[2]),
            l1=replace(cures.l1, enabled=on[3]),
            early_stopping=replace(cures.early_stopping, enabled=on[4], patience=1 + int(random.integers(8))),
        ),
    )
    return replace(experiment, variants=(variant,))


def run_scripts(texts: Sequence[str], folder: Path, weights: Sequence[bytes] = ()) -> list[dict[str, Any]]:
    """What scripts come to, one after the other in one fresh interpreter, which knows nothing of this project.

    weights: files of weights, for the first scripts; their networks answer with them at PLACES.
    """
    paths, files = [], []
    for number, text in enumerate(texts):
        paths.append(str(folder / f"script_{number}.py"))
        Path(paths[-1]).write_text(text, "utf-8")
    for number, contents in enumerate(weights):
        files.append(str(folder / f"weights_{number}.pt"))
        Path(files[-1]).write_bytes(contents)
    request = {
        "paths": paths,
        "weights": [*files, *([None] * (len(paths) - len(files)))],
        "places": PLACES.tolist(),
        "steps": DRAWN_STEPS,
        "dropout": {"rate": RATE, "points": POINTS, "widths": WIDTHS},
        "result": str(folder / "found.json"),
    }
    done = subprocess.run(
        [sys.executable, "-I", "-c", _DRIVER],
        input=json.dumps(request),
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    found: list[dict[str, Any]] = json.loads((folder / "found.json").read_text())
    return found


def scripts_of(experiments: Sequence[Experiment], epochs: int, dtype: torch.dtype) -> list[str]:
    """As they are exported, but for the digits that they compute with."""
    texts = [to_script(experiment, epochs) for experiment in experiments]
    assert all(text.count("DTYPE = torch.float32") == 1 for text in texts)
    return [text.replace("DTYPE = torch.float32", f"DTYPE = {dtype}") for text in texts]


def trained(experiment: Experiment, epochs: int, dtype: torch.dtype = torch.float32) -> Trainer:
    """The engine, after so many epochs."""
    with _in_float64() if dtype == torch.float64 else nullcontext():
        trainer = Trainer(replace(experiment, repeats=replace(experiment.repeats, count=1)))
        while trainer.epoch < epochs and trainer.train_steps(1_000):
            pass
    return trainer


def outcomes(trainer: Trainer) -> list[Outcome]:
    """Of each variant."""
    return [trainer.outcomes(place)[0] for place in range(len(trainer.experiment.variants))]


def largest_difference(found: dict[str, Any], trainer: Trainer) -> float:
    """Nats between what a script and the engine come to: the largest over variants and both losses."""
    losses = [(outcome.measures.train_loss, outcome.measures.validation_loss) for outcome in outcomes(trainer)]
    return float(np.abs(np.array([each["losses"] for each in found["trained"]]) - losses).max())


@contextmanager
def _in_float64() -> Iterator[None]:
    """Meanwhile the engine computes with twice as many digits, from the same first weights and inputs."""
    original = Parameters.fresh

    def fresh(layout: Layout, row_seeds: Sequence[int]) -> Parameters:
        single = original(layout, row_seeds)
        return Parameters(layout, single.member_count, single.flat.double())

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Parameters, "fresh", staticmethod(fresh))
        for module in ("trainer", "known_training"):
            patch.setattr(f"core.learning.{module}.TrainingData", _DoubleData)
        yield


class _DoubleData(TrainingData):
    """The same points in float64."""

    def __init__(self, derived: Derived) -> None:
        super().__init__(derived)
        self._targets = self._targets.double()

    def sample(self, features: Features) -> Sample:
        single = super().sample(features)
        if single.x.dtype == torch.float64:
            return single
        double = Sample(single.x.double(), single.labels, single.training_count)
        self._samples[features] = double
        return double
