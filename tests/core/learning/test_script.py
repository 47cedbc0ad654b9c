"""Exported scripts end where the engine ends: from the same first weights, in the same order, with the same noise."""

from __future__ import annotations

import json
from importlib.resources import files
from typing import Any, Final, NamedTuple

import numpy as np
import pytest
import torch
from msgspec.structs import replace

from core.data.generators import with_generated
from core.data.points import Points
from core.data.split import sent
from core.experiment.script import program_names, to_notebook
from core.experiment.spec import (
    L1,
    L2,
    DataSpec,
    Dropout,
    EarlyStopping,
    Experiment,
    NetworkSpec,
    Regularization,
    Repeats,
    TrainingSpec,
    Variant,
)
from core.learning import seeds
from core.learning.epoch_order import EpochOrder
from core.learning.evaluation import logits
from core.learning.inspection.answers import Inspector
from core.learning.network import Layout, Parameters
from core.learning.regularization import DropoutFactors
from core.learning.trainer import Trainer
from core.learning.training_data import TrainingData
from core.learning.weights_file import weights_file
from core.plane.features import feature_values
from core.protocol.inspection import AskWeightsFile, WeightsFile
from tests.scripts import (
    DRAWN_STEPS,
    PLACES,
    POINTS,
    RATE,
    WIDTHS,
    largest_difference,
    outcomes,
    random_scripted_experiment,
    run_scripts,
    scripts_of,
    trained,
)
from tests.weights import parameters_of

EPOCHS: Final = 6
SINGLE: Final = (4, 17, 23, 41)
"""Seeds of random experiments in float32 ..."""
DOUBLE: Final = (9, 30)
"""... and in float64."""

ALL_CURES: Final = Regularization(
    dropout=Dropout(enabled=True, rate=0.4), l2=L2(enabled=True, strength=0.02), l1=L1(enabled=True, strength=0.02)
)


def _experiment(
    *variants: Variant, count: int = 90, classes: int = 2, repeat_count: int = 1, **training: Any
) -> Experiment:
    data = DataSpec(point_count=count, class_count=classes, generator="gaussians", label_noise=0.1, seed=3)
    return Experiment(
        data=data,
        points=with_generated(data, Points.empty()),
        training=TrainingSpec(**{"seed": 5, "batch_size": 22, **training}),
        variants=variants,
        repeats=Repeats(count=repeat_count, resample=True),
    )


def _side_by_side() -> Experiment:
    """Of everything something: variants of each kind, a last point that joins the mini-batch before, repeats."""
    stopping = EarlyStopping(enabled=True, patience=2, min_delta=0.3)
    return _experiment(
        Variant(network=NetworkSpec(hidden=(7, 5), batch_normalization=True), regularization=ALL_CURES),
        Variant(network=NetworkSpec(hidden=(6,), activation="linear", features=("x1^2", "sin x2"))),
        Variant(network=NetworkSpec(hidden=(), features=("x2", "x1*x2")), regularization=ALL_CURES),
        Variant(network=NetworkSpec(hidden=(8,)), regularization=Regularization(early_stopping=stopping)),
        Variant(
            network=NetworkSpec(hidden=(8,)),
            regularization=Regularization(early_stopping=replace(stopping, restore_best=False)),
        ),
        classes=3,
        optimizer="adamw",
        learning_rate=0.05,
        repeat_count=2,
    )


def _diverging() -> Experiment:
    network = NetworkSpec(hidden=(9, 9, 9, 9, 9), activation="linear", features=("x1^2", "x2^2"))
    return _experiment(Variant(network=network), optimizer="momentum", learning_rate=10.0)


def _without_validation() -> Experiment:
    experiment = _experiment(Variant(network=NetworkSpec(hidden=(4,))), count=20, optimizer="sgd")
    points = experiment.points
    everything = sent(points, np.ones(len(points), np.bool_), experiment.data.validation_share, to_validation=False)
    return replace(experiment, points=everything)


class Run(NamedTuple):
    """What a script came to, and the engine."""

    experiment: Experiment
    found: dict[str, Any]
    trainer: Trainer


@pytest.fixture(scope="module")
def runs(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Run]:
    """All of them in one fresh interpreter, because each takes seconds to load PyTorch."""
    single = {str(seed): random_scripted_experiment(seed) for seed in SINGLE}
    single |= {"side by side": _side_by_side(), "diverging": _diverging(), "no validation": _without_validation()}
    double = {f"double {seed}": random_scripted_experiment(seed) for seed in DOUBLE}
    texts = [
        *scripts_of(list(single.values()), EPOCHS, torch.float32),
        *scripts_of(list(double.values()), EPOCHS, torch.float64),
        _code_of(to_notebook(single["side by side"], EPOCHS)),
        (files("assets") / "script" / "program.py").read_text("utf-8"),
    ]
    trainers = [trained(experiment, EPOCHS) for experiment in single.values()]
    weights = [_weights_of(trainer) for trainer in trainers]
    found = run_scripts(texts, tmp_path_factory.mktemp("scripts"), weights)
    trainers += [trained(experiment, EPOCHS, torch.float64) for experiment in double.values()]
    runs = {
        name: Run(experiment, each, trainer)
        for (name, experiment), each, trainer in zip((single | double).items(), found[:-2], trainers, strict=True)
    }
    # The program as it stands in its file has an experiment of its own, which nobody trains elsewhere.
    return runs | {
        "notebook": runs["side by side"]._replace(found=found[-2]),
        "in its file": runs["side by side"]._replace(found=found[-1]),
    }


def _weights_of(trainer: Trainer) -> bytes:
    """As the window gets them of a single network, and the command of several."""
    if len(trainer.experiment.variants) == 1:
        answer = Inspector().answer(trainer.subject(0), AskWeightsFile(variant=0), 1.0)
        assert isinstance(answer, WeightsFile)
        return answer.contents
    names = program_names(trainer.experiment.variants)
    return weights_file({name: parameters_of(trainer, place) for place, name in enumerate(names)})


def _code_of(notebook: bytes) -> str:
    cells = json.loads(notebook)["cells"]
    return "\n".join("".join(cell["source"]) for cell in cells if cell["cell_type"] == "code")


@pytest.mark.parametrize("name", [*map(str, SINGLE), "side by side", "notebook"])
def test_losses_end_within_a_thousandth(runs: dict[str, Run], name: str) -> None:
    assert largest_difference(runs[name].found, runs[name].trainer) < 1e-3


@pytest.mark.parametrize("seed", DOUBLE)
def test_with_twice_as_many_digits_they_end_within_a_millionth(runs: dict[str, Run], seed: int) -> None:
    run = runs[f"double {seed}"]
    assert largest_difference(run.found, run.trainer) < 1e-6


def test_losses_are_the_same_at_every_epoch(runs: dict[str, Run]) -> None:
    run = runs["side by side"]
    alone = trained(run.experiment, EPOCHS)
    for place, found in enumerate(run.found["trained"]):
        rows, _ = alone.take_rows(place)
        np.testing.assert_allclose(np.array(found["history"]), rows[: len(found["history"]), 1:3], atol=1e-3)


def test_early_stopping_stops_and_goes_back_where_the_engine_does(runs: dict[str, Run]) -> None:
    run = runs["side by side"]
    told = [found["outcome"] for found in run.found["trained"]]
    restored, left = outcomes(run.trainer)[3:]
    assert restored.status == left.status == "stopped_early"
    assert told[3] == f"stopped at epoch {restored.status_epoch}, back to epoch {restored.restored_epoch}"
    assert told[4] == f"stopped at epoch {left.status_epoch}"
    assert told[:3] == [f"trained {EPOCHS} epochs"] * 3


def test_a_network_that_diverges_goes_back_to_its_last_finite_weights(runs: dict[str, Run]) -> None:
    run = runs["diverging"]
    (outcome,), (found,) = outcomes(run.trainer), run.found["trained"]
    assert outcome.status == "diverged"
    assert found["outcome"] == f"diverged at epoch {outcome.status_epoch}"
    assert np.isfinite(found["losses"]).all()


def test_without_validation_points_there_is_no_validation_loss(runs: dict[str, Run]) -> None:
    run = runs["no validation"]
    (outcome,), (found,) = outcomes(run.trainer), run.found["trained"]
    assert found["losses"][0] == pytest.approx(outcome.measures.train_loss, abs=1e-3)
    assert np.isnan(found["losses"][1])


def test_the_program_runs_as_it_stands_in_its_file(runs: dict[str, Run]) -> None:
    (found,) = runs["in its file"].found["trained"]
    assert max(found["losses"]) < 0.1, "it tells four points apart, and those behind them"


def test_first_weights_are_the_engines(runs: dict[str, Run]) -> None:
    run = runs["side by side"]
    for variant, found in zip(run.experiment.variants, run.found["first"], strict=True):
        layout = Layout(variant.network, run.experiment.output_count)
        parameters = Parameters.fresh(layout, [run.experiment.training.seed])
        for depth, weight in enumerate(parameters.weights):
            np.testing.assert_array_equal(np.float32(found[f"linears.{depth}.weight"]), weight[0].T.numpy())


@pytest.mark.parametrize("name", [str(SINGLE[0]), "side by side"])
def test_weights_taken_along_draw_the_same_boundary(runs: dict[str, Run], name: str) -> None:
    run = runs[name]
    for place, (variant, found) in enumerate(zip(run.experiment.variants, run.found["answers"], strict=True)):
        inputs = torch.from_numpy(feature_values(PLACES, variant.network.features).copy())
        ours = logits(parameters_of(run.trainer, place), inputs[None])[0].numpy()
        np.testing.assert_allclose(np.array(found), ours, atol=1e-4)


def test_points_come_in_the_engines_order(runs: dict[str, Run]) -> None:
    run = runs["side by side"]
    ids = TrainingData(run.trainer.derived).training_ids
    training = run.experiment.training
    for epoch, batches in zip(DRAWN_STEPS, run.found["orders"], strict=True):
        order = EpochOrder(ids, training.batch_size, (training.seed,), epoch)
        assert [len(batch) for batch in batches] == order.sizes
        assert [place for batch in batches for place in batch] == order.places[0].tolist()
    assert order.sizes == [22, 23]


def test_units_fall_silent_as_the_engines(runs: dict[str, Run]) -> None:
    run = runs["side by side"]
    factors = DropoutFactors([RATE], seeds.of_repeats(run.experiment.training.seed, 1), POINTS, WIDTHS, torch.float32)
    for step, layers in zip(DRAWN_STEPS, run.found["noise"], strict=True):
        with torch.inference_mode():
            factors.draw(step)
        for ours, theirs in zip(factors.layers, layers, strict=True):
            np.testing.assert_allclose(theirs, ours[0].numpy(), rtol=1e-6)
