"""Masks are the engine's, and voters are the networks that masks leave."""

from __future__ import annotations

import numpy as np
import pytest
import torch
import torch.nn.functional as F  # noqa: N812 - torch's own custom
from torch import Tensor, nn

from core.data.points import Points
from core.experiment.spec import DataSpec
from core.learning import seeds
from core.learning.inspection.dropout import factors_of, find_voters, look_at_mask, thinned
from core.learning.inspection.gradual import Gradual
from core.learning.inspection.subject import Module, Subject, module_of
from core.learning.trainer import Trainer
from core.plane.contour import boundary_lines
from core.plane.grid import grid_positions
from core.protocol.inspection import AskMask, AskVoters, MaskLook, VotersLook
from core.protocol.inspection.dropout import VOTER_COUNT, VOTER_GRID
from tests.core.learning.small_experiments import experiment, scattered, train_epochs, variant

RATE = 0.5
VOTERS = AskVoters(variant=0)
LONG = 20.0


def masked(module: Module, x: Tensor, factors: list[Tensor]) -> Tensor:
    """Logits with hidden units multiplied by factors, (B, H), (H,) or (K, 1, H) for each hidden layer."""
    h = x
    for layer, factor in enumerate(factors):
        z = module.pre_activation(layer, h.flatten(0, -2))
        h = module.activation(z).view(*h.shape[:-1], -1) * factor
    logits: Tensor = module.linears[-1](h)
    return logits


def all_held_out(points: Points) -> Points:
    """The same points with places below any validation share."""
    place = np.zeros(len(points), np.float32)
    return Points(points.positions, points.labels, points.ids, points.drawn, points.flip_at, place, points.next_id)


def masks(trainer: Trainer) -> list[MaskLook]:
    subject = trainer.subject(0)
    return [look_at_mask(subject, AskMask(variant=0, point=p), 0.0) for p in range(subject.training_count)]


def test_a_step_with_the_masks_that_are_shown_is_the_step_that_is_trained() -> None:
    one = variant(6, 5, dropout=RATE)
    trainer = Trainer(experiment(one, points=scattered(60), optimizer="sgd", learning_rate=0.1, seed=3))
    trainer.train_steps(2)
    subject, looks = trainer.subject(0), masks(trainer)
    batch = [look for look in looks if look.step == 3]
    assert len(batch) > 1
    assert not any(look.is_over for look in batch)
    places = [look.point for look in batch]
    factors = [
        torch.from_numpy(np.stack(layer)).float() / (1 - RATE)
        for layer in zip(*(look.speaks for look in batch), strict=True)
    ]
    module = subject.module
    logits = masked(module, subject.x[places], factors)
    loss = F.binary_cross_entropy_with_logits(logits[:, 0], subject.labels[places].float())
    torch.autograd.backward(loss)
    trainer.train_steps(1)
    after = trainer.subject(0).module
    for linear, trained in zip(module.linears, after.linears, strict=True):
        assert linear.weight.grad is not None
        torch.testing.assert_close(linear.weight - 0.1 * linear.weight.grad, trained.weight, atol=1e-6, rtol=1e-5)
    assert all(look.is_over == (look.step <= 3) for look in masks(trainer))


def test_every_point_has_a_mask_of_its_own_and_another_one_in_the_next_epoch() -> None:
    trainer = Trainer(experiment(variant(16, 16, dropout=RATE), points=scattered(40)))
    seen = set()
    for _ in range(2):
        for look in masks(trainer):
            assert (look.position, look.label) == (
                tuple(trainer.subject(0).x[look.point].tolist()),
                int(trainer.subject(0).labels[look.point]),
            )
            seen.add(np.concatenate(look.speaks).tobytes())
        train_epochs(trainer, 1)
    assert len(seen) == 2 * trainer.subject(0).training_count


def test_without_dropout_every_unit_speaks() -> None:
    (look, *_) = masks(Trainer(experiment(variant(4, 3), points=scattered(20))))
    assert look.rate == 0
    assert all(layer.all() for layer in look.speaks)


def test_without_training_points_there_is_nothing_to_show() -> None:
    trainer = Trainer(experiment(variant(4, dropout=RATE), points=all_held_out(scattered(10))))
    assert look_at_mask(trainer.subject(0), AskMask(variant=0, point=3), 0.0).point_count == 0


@pytest.fixture(scope="module", params=[(False, 2), (True, 3)], ids=["plain", "normalized-3-classes"])
def subject(request: pytest.FixtureRequest) -> Subject:
    """A network of 2-8-8 that has learned with dropout."""
    normalized, classes = request.param
    data = DataSpec(generator=None, class_count=classes)
    one = variant(8, 8, dropout=0.3, normalized=normalized)
    trainer = Trainer(experiment(one, points=scattered(60, classes), data=data, learning_rate=0.03))
    train_epochs(trainer, 30)
    return trainer.subject(0)


@pytest.fixture(scope="module")
def look(subject: Subject) -> VotersLook:
    return Gradual(find_voters).look(subject, VOTERS, LONG)


def probabilities(logits: Tensor) -> Tensor:
    return logits.sigmoid() if logits.shape[-1] == 1 else logits.softmax(-1)


def test_thinned_networks_answer_as_torch_does_with_their_masks(subject: Subject) -> None:
    factors = factors_of(subject, 0.3, 5, seed=1, step=2)
    networks = thinned(subject.parameters, factors)
    x = torch.randn(20, 2, generator=torch.Generator().manual_seed(0))
    for row in range(5):
        wanted = masked(subject.module, x, [layer[row] for layer in factors])
        torch.testing.assert_close(module_of(networks, row)(x), wanted, atol=1e-5, rtol=1e-5)


def test_the_mean_of_the_voters_is_that_of_ten_thousand_masks_but_for_the_luck_of_twelve(
    subject: Subject, look: VotersLook
) -> None:
    assert look.surfaces.shape[0] == VOTER_COUNT
    x = torch.from_numpy(grid_positions(VOTER_GRID).copy())[::7]
    module, dropout = subject.module, nn.Dropout(0.3)
    torch.manual_seed(0)
    with torch.no_grad():
        total, squares, count = torch.zeros(()), torch.zeros(()), 10_000
        for _ in range(10):  # a thousand at a time
            factors = [dropout(torch.ones(1000, 1, 8)) for _ in range(2)]
            p = probabilities(masked(module, x, factors))
            total, squares = total + p.sum(0), squares + p.square().sum(0)
        mean = total / count
        spread = (squares / count - mean.square()).clamp_min(0).sqrt()
    voters = torch.from_numpy(look.surfaces).flatten(2).mT.mean(0)[::7]
    # Each place's mean of 12 lies 1 standard error from the truth in the mean square.
    errors = (voters - mean) / (spread / VOTER_COUNT**0.5 + 1e-3)
    assert 0.3 < float(errors.square().mean().sqrt()) < 1.7
    assert float(errors.abs().max()) < 5


def test_how_far_mean_and_evaluation_are_apart_is_measured_over_the_plane(subject: Subject, look: VotersLook) -> None:
    with torch.no_grad():
        whole = probabilities(subject.module(torch.from_numpy(grid_positions(VOTER_GRID).copy())))
    mean = torch.from_numpy(look.surfaces).flatten(2).mT.mean(0)
    assert look.difference == pytest.approx(float((mean - whole).abs().mean()), rel=1e-4)
    assert 0 < look.luck < 0.5
    assert look.difference > 0


def test_lines_are_the_boundaries_of_the_voters(subject: Subject, look: VotersLook) -> None:
    ends = look.boundaries.reshape(-1, 2)
    assert len(ends) > 12
    assert np.abs(ends).max() <= 3.0
    coarse = [boundary_lines(surface) for surface in look.surfaces]
    longest = sum(float(np.linalg.norm(np.diff(line, axis=0), axis=1).sum()) for lines in coarse for line in lines)
    found = float(np.linalg.norm(look.boundaries[:, :2] - look.boundaries[:, 2:], axis=1).sum())
    assert found == pytest.approx(longest, rel=0.15)


def test_around_each_piece_of_their_means_line_the_voters_together_change_their_answer(
    subject: Subject, look: VotersLook
) -> None:
    middles = (look.mean_boundary[:, :2] + look.mean_boundary[:, 2:]) / 2
    assert len(middles) > 12
    angles = np.linspace(0, 2 * np.pi, 16, endpoint=False)
    around = middles[:, None] + np.stack([np.cos(angles), np.sin(angles)], axis=1) * 6 / 48  # one cell of the grid
    factors = factors_of(subject, 0.3, VOTER_COUNT, seeds.mixed(subject.seed, seeds.VOTERS), 0)
    networks, x = thinned(subject.parameters, factors), torch.from_numpy(around.astype(np.float32).reshape(-1, 2))
    with torch.no_grad():
        mean = torch.stack([probabilities(module_of(networks, row)(x)) for row in range(VOTER_COUNT)]).mean(0)
    answers = (mean[:, 0] > 0.5).long() if mean.shape[1] == 1 else mean.argmax(1)
    changes = answers.view(len(middles), -1).float().std(1) > 0
    assert bool(changes.all())


def test_voters_stay_the_same_networks_while_training_goes_on() -> None:
    trainer = Trainer(experiment(variant(8, dropout=RATE), points=scattered(30), learning_rate=1e-5))
    gradual = Gradual(find_voters)
    before = gradual.look(trainer.subject(0), VOTERS, LONG).surfaces
    train_epochs(trainer, 1)
    after = gradual.look(trainer.subject(0), VOTERS, LONG).surfaces
    assert after == pytest.approx(before, abs=0.01)
    assert before[0] != pytest.approx(before[1], abs=0.01)


def test_without_dropout_there_are_no_voters() -> None:
    trainer = Trainer(experiment(variant(8), points=scattered(30)))
    found = Gradual(find_voters).look(trainer.subject(0), VOTERS, LONG)
    assert (found.is_complete, len(found.surfaces), len(found.boundaries)) == (True, 0, 0)
