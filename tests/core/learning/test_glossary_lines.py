"""The glossary's lines of PyTorch do what the training engine does, where both begin with the same weights."""

from __future__ import annotations

import copy
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from typing import Any, Final

import numpy as np
import pytest
import torch
import torch.nn.functional as F  # noqa: N812 - as the glossary's lines call it
from msgspec.structs import replace
from torch import Tensor, nn

from core.data.generators import with_generated
from core.data.points import Points
from core.data.split import assign
from core.experiment.spec import (
    L1,
    L2,
    DataSpec,
    EarlyStopping,
    Experiment,
    NetworkSpec,
    OptimizerName,
    Regularization,
    TrainingSpec,
    Variant,
    parameter_count,
)
from core.learning import seeds
from core.learning.activations import ACTIVATIONS
from core.learning.network import Parameters
from core.learning.regularization import DropoutFactors
from core.learning.trainer import Trainer
from core.lessons.glossary import glossary
from core.plane.grid import grid_positions
from tests.weights import parameters_of

EPOCHS: Final = 20
POINTS: Final = 48
HELD_OUT: Final = 16
RATE: Final = 0.05
"""A learning rate at which twenty steps of Adam or SGD lead well away from the first weights."""
STRENGTH: Final = 0.04
PLAIN: Final = Variant(network=NetworkSpec(hidden=(6, 4)))
WITH_L2: Final = replace(PLAIN, regularization=Regularization(l2=L2(enabled=True, strength=STRENGTH)))
WITH_L1: Final = replace(PLAIN, regularization=Regularization(l1=L1(enabled=True, strength=STRENGTH)))
CLOSE: Final = 1e-4
"""Of weights and losses that are the same but for rounding, which twenty steps of Adam may amplify."""
BIASES: Final = '{"params": others}'
DECAY: Final = '"weight_decay": 2 * strength'


def experiment(variant: Variant = PLAIN, optimizer: OptimizerName = "sgd", batch_size: int = 1000) -> Experiment:
    """32 points to learn from, all in one mini-batch unless said otherwise."""
    data = DataSpec(point_count=POINTS, noise=0.2, label_noise=0.25, validation_share=HELD_OUT / POINTS, seed=3)
    training = TrainingSpec(optimizer=optimizer, learning_rate=RATE, batch_size=batch_size, seed=5)
    return Experiment(data=data, points=with_generated(data, Points.empty()), training=training, variants=(variant,))


def trained(about: Experiment, epochs: int = EPOCHS) -> Trainer:
    """The engine, after so many epochs."""
    trainer = Trainer(about)
    while trainer.epoch < epochs and trainer.train_steps(1000):
        pass
    return trainer


def network_of(parameters: Parameters) -> nn.Sequential:
    """The same network as a glossary's lines speak of it."""
    sizes = parameters.layout.sizes
    layers: list[nn.Module] = []
    for layer, (fan_in, fan_out) in enumerate(pairwise(sizes)):
        linear = nn.Linear(fan_in, fan_out)
        layers += [linear, nn.Tanh()]
        with torch.no_grad():
            linear.weight.copy_(parameters.weights[layer][0].T)
            linear.bias.copy_(parameters.biases[layer][0, 0])
    return nn.Sequential(*layers[:-1])


def weights(network: nn.Module) -> Tensor:
    """(P,) all weights and biases in a row."""
    return torch.cat([p.detach().flatten() for p in network.parameters()])


def end_of(trainer: Trainer) -> Tensor:
    """The same of the engine."""
    return weights(network_of(parameters_of(trainer)))


class Lines:
    """A snippet's lines, run with the names that snippets speak of; `network` has the engine's first weights."""

    def __init__(self, about: Experiment | None = None, **names: Any) -> None:
        about = about or experiment()
        subject = Trainer(about).subject(0)
        learned = subject.training_count
        positions, labels = subject.x, subject.labels.float()
        self.names: dict[str, Any] = {
            "torch": torch,
            "nn": nn,
            "F": F,
            "copy": copy,
            "x": positions[:learned],
            "y": labels[:learned],
            "validation_x": positions[learned:],
            "validation_y": labels[learned:],
            "points": positions,
            "labels": labels,
            "grid": torch.from_numpy(grid_positions(12).copy()),
            "network": network_of(subject.parameters),
            "learning_rate": RATE,
            "strength": STRENGTH,
            "rate": 0.3,
            "share": 0.25,
            "validation_share": HELD_OUT / POINTS,
            "batch_size": 8,
            "epochs": EPOCHS,
            "patience": 3,
            "min_delta": 0.0,
            **names,
        }

    def run(self, word: str, before: str = "", after: str = "") -> dict[str, Any]:
        """All names after the lines of a word of the glossary; some of them may be written otherwise."""
        snippet = glossary()[word].snippet
        assert snippet is not None
        assert before in snippet.code
        exec(snippet.code.replace(before, after) if before else snippet.code, self.names)
        return self.names

    @property
    def network(self) -> nn.Sequential:
        network: nn.Sequential = self.names["network"]
        return network

    def loss(self) -> Tensor:
        """By the glossary's own line."""
        found: Tensor = self.run("loss")["loss"]
        return found

    def steps(self, optimizer: torch.optim.Optimizer, count: int = EPOCHS) -> Tensor:
        """The weights after so many steps on all points."""
        for _ in range(count):
            optimizer.zero_grad()
            self.loss().backward()  # type: ignore[no-untyped-call]  # torch's
            optimizer.step()
        return weights(self.network)


def test_loss_accuracy_and_gap_are_those_that_are_shown() -> None:
    measures = trained(experiment(), 0).outcomes(0)[0].measures
    lines = Lines()
    assert lines.loss().item() == pytest.approx(measures.train_loss, abs=CLOSE)
    assert lines.run("accuracy")["accuracy"].item() == pytest.approx(measures.train_accuracy)
    gap = lines.run("generalization-gap")["gap"].item()
    assert gap == pytest.approx(measures.validation_loss - measures.train_loss, abs=CLOSE)


@pytest.mark.parametrize("optimizer", ["sgd", "adam"])
def test_l2_of_a_strength_is_twice_that_as_weight_decay_of_the_weights_alone(optimizer: OptimizerName) -> None:
    expected = end_of(trained(experiment(WITH_L2, optimizer)))
    other = "torch.optim.Adam(" if optimizer == "adam" else "torch.optim.SGD("

    def ends(before: str = "torch.optim.SGD(", after: str = other) -> float:
        lines = Lines()
        code = lines.run("l2", before, after)
        return distance(lines.steps(code["optimizer"]), expected)

    assert ends() < CLOSE
    assert distance(end_of(trained(experiment(PLAIN, optimizer))), expected) > 100 * CLOSE
    if optimizer == "sgd":
        assert ends("2 * strength", "strength") > 100 * CLOSE  # once is too little
        assert ends(BIASES, f"{BIASES[:-1]}, {DECAY}}}") > 4 * CLOSE  # biases, too, is too much


def test_weight_decay_of_adamw_is_the_engines_and_no_l2() -> None:
    lines = Lines()
    decayed = lines.steps(lines.run("weight-decay")["optimizer"])
    adamw = experiment(optimizer="adamw")
    assert adamw.training.weight_decay == 0.01
    assert distance(decayed, end_of(trained(adamw))) < CLOSE
    same_strength = replace(PLAIN, regularization=Regularization(l2=L2(enabled=True, strength=0.005)))
    assert distance(decayed, end_of(trained(experiment(same_strength, "adam")))) > 100 * CLOSE


def test_l1_is_the_sum_of_the_weights_sizes_and_biases_pay_nothing() -> None:
    lines = Lines()
    optimizer = torch.optim.SGD(lines.network.parameters(), lr=RATE)
    for _ in range(EPOCHS):
        optimizer.zero_grad()
        lines.loss()
        lines.run("l1")
        optimizer.step()
    assert distance(weights(lines.network), end_of(trained(experiment(WITH_L1)))) < CLOSE
    measures = trained(experiment(WITH_L1)).outcomes(0)[0].measures
    objective = lines.loss() and lines.run("l1")["objective"]
    assert objective.item() == pytest.approx(measures.train_loss + measures.penalty, abs=10 * CLOSE)


def test_gradient_and_learning_rate_are_a_step_of_plain_sgd() -> None:
    lines = Lines()
    slope = lines.run("gradient")["slope"].clone()
    first = first_weights(lines.network)
    lines.run("learning-rate")
    after = trained(experiment(), 1)
    assert distance(weights(lines.network), end_of(after)) < CLOSE
    step = first - first_weights(network_of(parameters_of(after)))
    torch.testing.assert_close(step / RATE, slope, atol=20 * CLOSE, rtol=1e-3)


def test_optimizer_is_a_step_of_adam() -> None:
    lines = Lines()
    lines.run("optimizer")
    assert distance(weights(lines.network), end_of(trained(experiment(optimizer="adam"), 1))) < CLOSE


def test_epoch_trains_as_the_engine_where_the_points_come_in_the_same_order() -> None:
    orders = iter(range(EPOCHS))

    def randperm(count: int) -> Tensor:
        generator = torch.Generator().manual_seed(seeds.mixed(5, seeds.MINI_BATCHES, next(orders)))
        return torch.randperm(count, generator=generator)

    lines = Lines(torch=Proxy(randperm=randperm))
    lines.names["optimizer"] = torch.optim.SGD(lines.network.parameters(), lr=RATE)
    lines.run("epoch")
    assert distance(weights(lines.network), end_of(trained(experiment(batch_size=8)))) < CLOSE


def test_mini_batches_are_as_many_as_an_epoch_has_steps() -> None:
    batches = Lines().run("mini-batch")["batches"]
    assert len(batches) == Trainer(experiment(batch_size=8)).steps_per_epoch
    assert sorted(torch.cat(batches).tolist()) == list(range(POINTS - HELD_OUT))


def test_dropout_silences_as_the_engine_does_and_speaks_at_evaluation() -> None:
    hidden = Lines().run("dropout")["hidden"]
    x = torch.randn(400, 2, generator=torch.Generator().manual_seed(1))
    linear, tanh, _ = hidden
    whole = tanh(linear(x)).detach()
    torch.manual_seed(0)
    factors = (hidden(x).detach() / whole).flatten()
    drawn = DropoutFactors([0.3], [0], 400, (64,), torch.float32)
    with torch.inference_mode():
        drawn.draw(0)
        engine = drawn.layers[0].flatten().clone()
    assert torch.allclose(factors[factors > 0], engine.max())
    assert set(engine.tolist()) == {0.0, engine.max().item()}
    assert engine.max().item() == pytest.approx(1 / 0.7)
    assert (factors == 0).float().mean().item() == pytest.approx((engine == 0).float().mean().item(), abs=0.02)
    assert torch.equal(hidden.eval()(x), whole)


def test_batch_normalization_trains_and_evaluates_as_the_engine() -> None:
    variant = Variant(network=NetworkSpec(hidden=(16,), activation="sigmoid", batch_normalization=True))
    first = Trainer(experiment(variant)).subject(0).parameters
    hidden = Lines().run("batch-normalization")["hidden"]
    output = nn.Linear(16, 1)
    network = nn.Sequential(*hidden, output)
    with torch.no_grad():
        hidden[0].weight.copy_(first.weights[0][0].T)
        output.weight.copy_(first.weights[1][0].T)
        output.bias.copy_(first.biases[1][0, 0])
    lines = Lines(network=network)
    lines.steps(torch.optim.SGD(network.train().parameters(), lr=RATE))
    measures = trained(experiment(variant)).outcomes(0)[0].measures
    network.eval()
    assert lines.loss().item() == pytest.approx(measures.train_loss, abs=CLOSE)
    parameters = parameter_count(variant.network, 2)
    assert sum(p.numel() for p in network.parameters()) == parameters


def test_evaluation_mode_and_decision_boundary_are_what_the_plane_shows() -> None:
    network = network_of(parameters_of(trained(experiment())))
    dropping = nn.Sequential(network[:2], nn.Dropout(0.5), network[2:])
    lines = Lines(network=dropping.train())
    logits = lines.run("evaluation-mode")["logits"][:, 0]
    torch.testing.assert_close(logits, network(lines.names["validation_x"])[:, 0].detach())
    assert dropping.training
    names = lines.run("decision-boundary")
    surface = trained(experiment()).snapshot_variants(12)[0].surface
    assert np.abs(names["probability"].numpy() - np.ravel(surface)).max() < CLOSE
    assert torch.equal(names["is_second_class"], network(names["grid"])[:, 0] > 0)


def test_early_stopping_stops_at_the_same_epoch_and_goes_back_to_the_same_weights() -> None:
    patience, rate = 4, 0.5
    rule = EarlyStopping(enabled=True, patience=patience, min_delta=1e-3)
    about = experiment(replace(PLAIN, regularization=Regularization(early_stopping=rule)), "adam")
    about = replace(about, training=replace(about.training, learning_rate=rate))
    trainer = trained(about, 200)
    outcome = trainer.outcomes(0)[0]
    assert outcome.status == "stopped_early"
    assert outcome.weights_epoch > 0
    lines = Lines(epochs=200, patience=patience, min_delta=1e-3)
    optimizer = torch.optim.Adam(lines.network.parameters(), lr=rate)

    def train_one_epoch(_: nn.Module) -> None:
        lines.steps(optimizer, 1)

    def validation_loss(network: nn.Module) -> float:
        names = lines.names
        return F.binary_cross_entropy_with_logits(network(names["validation_x"])[:, 0], names["validation_y"]).item()

    lines.names |= {"train_one_epoch": train_one_epoch, "validation_loss": validation_loss}
    names = lines.run("early-stopping")
    # The engine counts the network before training as epoch 0, and the lines count their first epoch so.
    assert (names["epoch"] + 1, names["best_epoch"] + 1) == (outcome.status_epoch, outcome.weights_epoch)
    assert distance(weights(lines.network), end_of(trainer)) < 100 * CLOSE


def test_label_noise_makes_as_many_labels_wrong() -> None:
    about = experiment()
    assignment = assign(about.data, about.points)
    learned = ~assignment.is_validation
    lines = Lines()
    before = lines.names["y"].clone()
    torch.manual_seed(2)
    after = lines.run("label-noise")["y"]
    assert int((before != after).sum()) == int((assignment.is_wrong & learned).sum())
    assert set(after.tolist()) == {0.0, 1.0}


def test_a_validation_set_has_as_many_points_and_shares_none() -> None:
    names = Lines().run("validation-set")
    assert (len(names["validation_x"]), len(names["x"])) == (HELD_OUT, POINTS - HELD_OUT)
    rows = torch.cat([names["x"], names["validation_x"]])
    assert sorted(map(tuple, rows.tolist())) == sorted(map(tuple, names["points"].tolist()))


def test_activations_are_the_engines() -> None:
    z = torch.linspace(-4, 4, 21)
    named = Lines().run("activation")["activations"]
    for name, module in named.items():
        h = torch.empty_like(z)
        for call in ACTIVATIONS[name](z.clone(), h, torch.empty_like(z), torch.empty_like(z)).forward:
            call()
        torch.testing.assert_close(h, module(z), atol=1e-6, rtol=1e-5)
    assert set(named) == set(ACTIVATIONS) - {"linear"}


def test_layers_units_and_parameters_are_counted_as_in_the_window() -> None:
    names = Lines().run("layer")
    names |= Lines(network=names["network"]).run("parameter")
    assert names["count"] == parameter_count(NetworkSpec(hidden=(64, 64)), 2)
    layout = Trainer(experiment(Variant(network=NetworkSpec(hidden=(64,))))).subject(0).parameters
    weight, bias = (evaluated(word) for word in ("weight", "bias"))
    assert weight.shape == layout.weights[0][0].T.shape
    assert bias.shape == layout.biases[0][0, 0].shape


def test_a_seed_gives_the_same_numbers_again() -> None:
    def draws() -> list[float]:
        Lines().run("seed")
        drawn: list[float] = torch.rand(3).tolist()
        return drawn

    assert draws() == draws()


def test_every_word_with_lines_is_tested_here() -> None:
    source = Path(__file__).read_text("utf-8")
    missing = [entry.id for entry in glossary().values() if entry.snippet and f'"{entry.id}"' not in source]
    assert missing == []


def evaluated(word: str) -> Tensor:
    """What lines that are a single expression come to."""
    snippet = glossary()[word].snippet
    assert snippet is not None
    found: Tensor = eval(snippet.code, {"nn": nn})
    return found


def first_weights(network: nn.Sequential) -> Tensor:
    """A copy of those of the first layer."""
    return next(network.parameters()).detach().clone()


def distance(one: Tensor, other: Tensor) -> float:
    """Between two networks: the largest difference of a number."""
    return float((one - other).abs().max())


class Proxy:
    """torch, with some of its functions in another way."""

    def __init__(self, **others: Callable[..., Any]) -> None:
        self._others = others

    def __getattr__(self, name: str) -> Any:
        return self._others.get(name, getattr(torch, name))
