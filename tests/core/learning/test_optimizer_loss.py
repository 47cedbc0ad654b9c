"""The loss that the optimizer saw, against what a loop in plain torch would print."""

from __future__ import annotations

import math
from itertools import pairwise

import numpy as np
import pytest
import torch
import torch.nn.functional as F  # noqa: N812 - torch's own custom
from msgspec.structs import replace
from torch import Tensor, nn

from core.experiment.spec import EarlyStopping, Experiment, Repeats, Variant
from core.learning import seeds, seen_weights
from core.learning.regularization import DropoutFactors
from core.learning.stack import Stack
from core.learning.trainer import Trainer
from core.learning.training_data import TrainingData
from tests.core.learning.histories import Past
from tests.core.learning.small_experiments import experiment, scattered, train_epochs, variant

SEEN = 6
"""Its column."""

CURES = {
    "none": variant(5, 4),
    "dropout": variant(6, 5, dropout=0.4),
    "batch normalization": variant(5, 4, normalized=True),
    "penalties": variant(5, 4, l2=0.02, l1=0.01),
    "all": variant(6, 5, activation="relu", normalized=True, dropout=0.3, l2=0.01, l1=0.002),
}


class Masked(nn.Module):
    """Dropout with given factors."""

    def __init__(self) -> None:
        super().__init__()
        self.factors = torch.ones(())

    def forward(self, h: Tensor) -> Tensor:
        return h * self.factors if self.training else h


def plain(one: Variant, stack: Stack, outputs: int) -> tuple[nn.Sequential, list[nn.Linear], list[Masked]]:
    """The network of a fresh stack's first row in torch.nn, with its maps and masks."""
    layers: list[nn.Module] = []
    maps, masks = [], []
    sizes = (2, *one.network.hidden, outputs)
    for depth, (fan_in, fan_out) in enumerate(pairwise(sizes)):
        hidden = depth < len(one.network.hidden)
        linear = nn.Linear(fan_in, fan_out, bias=not (hidden and one.network.batch_normalization))
        with torch.no_grad():
            linear.weight.copy_(stack.parameters.weights[depth][0].T)
            if linear.bias is not None:
                linear.bias.zero_()
        maps.append(linear)
        layers.append(linear)
        if hidden:
            masks.append(Masked())
            normalization = [nn.BatchNorm1d(fan_out)] if one.network.batch_normalization else []
            layers += [*normalization, nn.Tanh() if one.network.activation == "tanh" else nn.ReLU(), masks[-1]]
    return nn.Sequential(*layers), maps, masks


def printed(one: Variant, spec: Experiment, epochs: int) -> list[float]:
    """What a loop in plain torch prints, epoch by epoch: on the same mini-batches, with the same dropout noise."""
    trainer = Trainer(spec)
    outputs = spec.output_count
    network, maps, masks = plain(one, trainer.members.state.active[0], outputs)
    optimizer = torch.optim.SGD(network.parameters(), lr=spec.training.learning_rate)
    cures, means, step = one.regularization, [], 0
    data = TrainingData(trainer.derived)
    for epoch in range(epochs):
        order = trainer.subject(0).coming().order
        columns = data.columns_at(order.places, one.network.features)[0].clone()
        batches = [(c[:2].T, c[3:].T) for c in columns.split_with_sizes(order.sizes, 1)]
        total = 0.0
        for x, y in batches:
            noise = DropoutFactors([cures.dropout_rate], [spec.training.seed], len(x), one.network.hidden, x.dtype)
            with torch.inference_mode():
                noise.draw(step)
            for mask, factors in zip(masks, noise.layers, strict=True):
                mask.factors = factors[0].clone()
            z = network.train()(x)
            data_loss = F.binary_cross_entropy_with_logits(z, y) if outputs == 1 else F.cross_entropy(z, y)
            penalty = sum(
                cures.l2_strength * linear.weight.square().sum() + cures.l1_strength * linear.weight.abs().sum()
                for linear in maps
            )
            loss = data_loss + penalty
            optimizer.zero_grad()
            loss.backward()  # type: ignore[no-untyped-call]  # torch's
            optimizer.step()
            total += loss.item() * len(x)
            step += 1
        means.append(total / sum(order.sizes))
        train_epochs(trainer)
        assert trainer.epoch == epoch + 1
    return means


def seen(trainer: Trainer, place: int = 0) -> np.ndarray:
    """(E,) of a variant, from epoch 0 on."""
    return trainer.take_rows(place)[0][:, SEEN]


@pytest.mark.parametrize("classes", [2, 3])
@pytest.mark.parametrize("cure", CURES)
def test_it_is_what_a_plain_loop_prints(cure: str, classes: int) -> None:
    one = CURES[cure]
    spec = experiment(one, points=scattered(50, classes), optimizer="sgd", learning_rate=0.1, batch_size=7, seed=3)
    spec = replace(spec, data=replace(spec.data, class_count=classes))
    trainer = Trainer(spec)
    train_epochs(trainer, 3)
    measured = seen(trainer)
    assert math.isnan(measured[0])
    assert measured[1:].tolist() == pytest.approx(printed(one, spec, 3), rel=2e-5)


def test_penalties_of_large_networks_are_added_up_under_way(monkeypatch: pytest.MonkeyPatch) -> None:
    spec = experiment(CURES["penalties"], batch_size=3)
    whole, pieces = Trainer(spec), Trainer(spec)
    train_epochs(whole, 3)
    monkeypatch.setattr(seen_weights, "MOST_NUMBERS", 150)  # the weights of three steps
    train_epochs(pieces, 3)
    assert seen(pieces).tolist() == pytest.approx(seen(whole).tolist(), rel=1e-6, nan_ok=True)


def test_it_holds_dropout_and_penalty_that_the_training_loss_is_without() -> None:
    variants = [variant(16, 8), variant(16, 8, dropout=0.5), variant(16, 8, l2=0.02)]
    trainer = Trainer(experiment(*variants))
    train_epochs(trainer, 200)
    rows = [trainer.take_rows(place)[0][-30:] for place in range(len(variants))]
    none, dropout, l2 = (float((each[:, SEEN] - each[:, 1]).mean()) for each in rows)
    assert abs(none) < 1e-3
    assert dropout > 5e-3
    assert l2 == pytest.approx(float(rows[2][:, 5].mean()), rel=0.05)


def test_a_change_within_an_epoch_counts_from_its_step_on() -> None:
    """Steps before it weigh what they weighed, though rates and strengths are others now."""
    spec = experiment(variant(6, l2=0.05), batch_size=5, learning_rate=1e-9)
    trainer, half = Trainer(spec), len(spec.points) // 2 // 5 // 2
    train_epochs(trainer)
    trainer.train_steps(half)
    trainer.change(replace(spec, variants=(variant(6),)))
    train_epochs(trainer)
    train_epochs(trainer)
    rows = trainer.take_rows(0)[0]
    whole, mixed, without = rows[1:, SEEN]
    assert mixed == pytest.approx((whole + without) / 2, rel=1e-4)


def test_of_repeats_it_is_the_median() -> None:
    spec = experiment(variant(6, dropout=0.2))
    several = Trainer(replace(spec, repeats=Repeats(count=3)))
    alone = [
        Trainer(replace(spec, training=replace(spec.training, seed=seed)))
        for seed in seeds.of_repeats(spec.training.seed, 3)
    ]
    for trainer in (several, *alone):
        train_epochs(trainer, 4)
    assert seen(several)[1:].tolist() == np.median([seen(trainer)[1:] for trainer in alone], axis=0).tolist()


@pytest.mark.parametrize("classes", [2, 4])
@pytest.mark.parametrize("cure", CURES)
def test_it_is_the_same_to_the_bit_in_any_company(cure: str, classes: int) -> None:
    one, points = CURES[cure], scattered(61, classes)
    others = [replace(one, regularization=each.regularization) for each in CURES.values()]
    spec = experiment(one, points=points, batch_size=9)
    spec = replace(spec, data=replace(spec.data, class_count=classes))
    alone = Trainer(spec)
    among = Trainer(replace(spec, variants=(*others, one, CURES["none"])))
    for trainer in (alone, among):
        train_epochs(trainer, 3)
        trainer.train_steps(2)
        trainer.change(replace(trainer.experiment, points=points.kept(np.arange(61) % 5 != 1)))
        train_epochs(trainer, 3)
    assert seen(alone)[1:].tolist() == seen(among, len(others))[1:].tolist()


def test_a_run_that_was_put_away_within_an_epoch_goes_on_as_if_nothing_were() -> None:
    spec = experiment(variant(6, dropout=0.3, l2=0.01), batch_size=4)
    trainer, untouched = Trainer(spec), Trainer(spec)
    trainer.train_steps(3)
    copy = trainer.branched()
    trainer.rest()
    trainer.wake()
    assert copy is not None
    copy.wake()
    for each in (trainer, copy, untouched):
        train_epochs(each)
    expected = seen(untouched)[1:].tolist()
    assert seen(trainer)[1:].tolist() == pytest.approx(expected, rel=1e-6)
    assert seen(copy)[1:].tolist() == pytest.approx(expected, rel=1e-6)


def test_after_a_stop_there_is_none_and_from_an_earlier_epoch_it_starts_anew() -> None:
    spec = experiment(variant(6, stopping=EarlyStopping(enabled=True, patience=2)), variant(6), learning_rate=0.3)
    past = Past(Trainer(spec))
    for _ in range(40):
        past.do(("epochs", 1))
    past.look()
    stopped, goes_on = (rows for rows, *_ in past.history)
    assert len(stopped) < len(goes_on) == 41
    assert np.isfinite(goes_on[1:, SEEN]).all()
    past.trainer.continue_from(20)
    past.do(("epochs", 3))
    past.look()
    assert past.history[1][0][21:, SEEN].tolist() == goes_on[21:24, SEEN].tolist()
