"""Claims are trained as the window trains, measured truly, and judged by the median over their samples."""

from __future__ import annotations

import json
import math
import runpy
from pathlib import Path
from typing import Any, Final

import msgspec
import numpy as np
import pytest
import torch
from torch.nn.functional import binary_cross_entropy_with_logits

from core.data.generators import generate
from core.data.split import assign
from core.experiment.experiment_file import from_json
from core.experiment.script import to_script
from core.experiment.spec import Experiment
from core.headless import claims
from core.headless.apart import check_apart
from core.headless.claim_figures import Moment, figure_of
from core.headless.claim_plan import plan_of
from core.headless.claims import check
from core.learning import samples
from core.learning.trainer import Trainer
from core.lessons.claim_runs import on_sample, runs_of
from core.lessons.claims import Claim, ClaimFigure
from core.lessons.margins import Finding
from tests.core.lessons.lessons import small_lesson

EPOCHS: Final = 40
SAMPLE: Final = 2
LARGE: Final = {"variants": [{"network": {"hidden": [24, 8]}, "regularization": {"l1": {"enabled": True}}}]}
STOPS: Final = {
    "variants": [{"regularization": {"early_stopping": {"enabled": True, "patience": 2, "min_delta": 0.9}}}]
}
DIVERGES: Final = {
    "training": {"optimizer": "sgd", "learning_rate": 10.0},
    "variants": [{"regularization": {"l2": {"enabled": True, "strength": 1.0}}}],
}


def experiment(**changes: Any) -> Experiment:
    """Of 40 points, 20 of them to learn from in 3 mini-batches; 4 hidden units."""
    return from_json(json.dumps({**small_lesson(), **changes}).encode())


def claim(*expects: dict[str, Any], epochs: int = 3, **runs: Any) -> Claim:
    """About some runs, by their names."""
    content = {"id": "a-claim", "says": "A.", "runs": runs, "epochs": epochs, "expects": expects}
    return msgspec.convert(content, Claim)


def found(one: Claim, about: Experiment | None = None) -> list[Finding]:
    """What came of its expectations."""
    (finding,) = check(about or experiment(), [one])
    return list(finding.findings)


def at_most(figure: ClaimFigure, bound: float, of: str = "a", **other: Any) -> dict[str, Any]:
    """An expectation."""
    return {"of": of, "figure": figure, "at_most": bound, **other}


STEP: Final = "objective(network, x[batch], labels[batch], step).backward()"
NOTED_STEP: Final = f"SEEN.append((len(batch), {STEP.removesuffix('.backward()')})); SEEN[-1][1].backward()"
"""What a script does in a training step, with the loss noted."""


class Oracle:
    """The exported script of a run, which trains it by plain torch, and figures of the network that comes of it."""

    def __init__(self, folder: Path) -> None:
        self.run = on_sample(runs_of(experiment(), claim(at_most("gap", 1), a=LARGE))["a"], SAMPLE)
        path = folder / "script.py"
        script = to_script(self.run, EPOCHS)
        assert script.count(STEP) == 1
        path.write_text(f"SEEN = []\n{script.replace(STEP, NOTED_STEP)}", "utf-8")
        threads = torch.get_num_threads()
        found = runpy.run_path(str(path), run_name="__main__")
        (self.result,), self.seen = found["results"], found["SEEN"]
        torch.set_num_threads(threads)
        self.network = self.result.network.eval()

    def logits(self, positions: np.ndarray[Any, Any]) -> torch.Tensor:
        answer: torch.Tensor = self.network(torch.from_numpy(positions).float())[:, 0]
        return answer

    def loss(self, positions: np.ndarray[Any, Any], labels: np.ndarray[Any, Any]) -> torch.Tensor:
        targets = torch.from_numpy(labels.astype(np.float32))
        return binary_cross_entropy_with_logits(self.logits(positions), targets)

    @property
    def figures(self) -> dict[ClaimFigure, float]:
        """As claims name them, of everything but fresh points and steepness."""
        training, validation = self.result.training[0], self.result.validation[0]
        history = [row[1] for row in self.result.history]
        assignment, points = assign(self.run.data, self.run.points), self.run.points
        learned = ~assignment.is_validation
        wrong = learned & assignment.is_wrong
        gives = (self.logits(points.positions[wrong]) > 0).numpy() == assignment.labels[wrong]
        right = (self.logits(points.positions[learned]) > 0).numpy() == assignment.labels[learned]
        loss = self.loss(points.positions[learned], assignment.labels[learned])
        weights = [linear.weight for linear in self.network.linears]
        first, _, last = (float(each.square().mean().sqrt()) for each in torch.autograd.grad(loss, weights))
        everything = torch.cat([each.detach().flatten() for each in weights])
        last_epoch = self.seen[-len(self.seen) // EPOCHS :]
        counts, losses = [count for count, _ in last_epoch], [loss.item() for _, loss in last_epoch]
        return {
            "optimizer_loss": float(np.average(losses, weights=counts)),
            "training_loss": training,
            "validation_loss": validation,
            "gap": validation - training,
            "best_validation_loss": min(history),
            "best_epoch": int(np.argmin(history)),
            "last_epoch": EPOCHS,
            "training_accuracy": float(right.mean()),
            "wrong_labels_learned": float(gives.mean()),
            "weight_norm": float(everything.norm()),
            "near_zero_weights": float((everything.abs() < 0.005).float().mean()),
            "first_gradient_share": first / last,
        }


@pytest.fixture(scope="module")
def oracle(tmp_path_factory: pytest.TempPathFactory) -> Oracle:
    return Oracle(tmp_path_factory.mktemp("scripts"))


@pytest.fixture(scope="module")
def moment(oracle: Oracle) -> Moment:
    trainer = Trainer(oracle.run)
    while trainer.epoch < EPOCHS:
        trainer.train_steps(1000)
    return Moment(trainer, 0)


def test_figures_are_those_of_plain_torch(oracle: Oracle, moment: Moment) -> None:
    expected = oracle.figures
    figures = {name: figure_of(moment, name) for name in expected}
    assert figures == pytest.approx(expected, rel=2e-3, abs=1e-3)


def test_fresh_points_are_scored_as_a_large_sample_is(oracle: Oracle, moment: Moment) -> None:
    data = msgspec.structs.replace(oracle.run.data, seed=12345, point_count=20_000, label_noise=0.0)
    positions, labels = generate(data)
    flipped = np.random.default_rng(7).random(len(labels)) < oracle.run.data.label_noise
    labels = np.where(flipped, 1 - labels, labels)
    loss = float(oracle.loss(positions, labels).detach())
    assert figure_of(moment, "true_loss") == pytest.approx(loss, abs=0.02)
    accuracy = ((oracle.logits(positions) > 0).numpy() == labels).mean()
    assert figure_of(moment, "true_accuracy") == pytest.approx(float(accuracy), abs=0.015)
    misses_by = abs(oracle.figures["validation_loss"] - loss)
    assert figure_of(moment, "estimate_error") == pytest.approx(misses_by, abs=0.02)


def test_steepness_is_the_largest_slope_on_a_fine_grid(oracle: Oracle, moment: Moment) -> None:
    axis = np.linspace(-3, 3, 241)
    grid = np.stack(np.meshgrid(axis, axis), 2).reshape(-1, 2).astype(np.float32)
    z = oracle.logits(grid).detach().double().numpy().reshape(241, 241)
    slopes = np.hypot(*np.gradient(z, axis[1] - axis[0]))
    assert figure_of(moment, "steepness") == pytest.approx(float(slopes.max()), rel=0.02)


def test_a_median_is_that_of_trainings_one_by_one() -> None:
    (finding,) = found(claim(at_most("validation_loss", 9), a={}, b=LARGE))
    alone = []
    for number in range(8):
        trainer = Trainer(on_sample(experiment(), number))
        while trainer.epoch < 3:
            trainer.train_steps(1)
        alone.append(trainer.outcomes(0)[0].measures.validation_loss)
    assert finding.values == tuple(alone)
    assert finding.median == np.median(alone)


def test_a_bound_may_be_a_multiple_of_another_run_or_figure_of_the_same_seed() -> None:
    quotients = claim(
        at_most("training_loss", 9, times="b"),
        at_most("validation_loss", 9, times_figure="training_loss"),
        at_most("training_loss", 9),
        at_most("training_loss", 9, of="b"),
        at_most("validation_loss", 9),
        a={},
        b=LARGE,
    )
    by_run, by_figure, own, other, validation = (finding.values for finding in found(quotients))
    assert by_run == tuple(x / y for x, y in zip(own, other, strict=True))
    assert by_figure == tuple(x / y for x, y in zip(validation, own, strict=True))


def test_a_multiple_of_what_is_not_above_zero_bears_nothing_out(monkeypatch: pytest.MonkeyPatch) -> None:
    """Far above a negative gap is "at most" it, as a quotient: 2.0 / -0.1."""

    def made_up(_moment: Moment, figure: ClaimFigure) -> float:
        return -0.1 if figure == "gap" else 2.0

    monkeypatch.setattr(claims, "figure_of", made_up)
    (finding,) = found(claim(at_most("training_loss", 1, times_figure="gap"), a={}))
    assert finding.state == "unknown"
    assert finding.reason == 'The gap of "a" isn\'t above 0 with 8 of 8 seeds.'


def test_true_narrow_and_false_claims_are_told_apart() -> None:
    (finding,) = found(claim(at_most("training_loss", 9), a={}))
    median = finding.median
    expects = [at_most("training_loss", median * factor) for factor in (1.3, 1.1, 0.9)]
    assert [finding.state for finding in found(claim(*expects, a={}))] == ["holds", "narrow", "fails"]
    (narrow,) = check(experiment(), [claim(expects[1], a={})])
    assert not narrow.holds


def test_a_run_that_diverges_bears_nothing_out() -> None:
    of_it, beside, against = found(
        claim(
            at_most("training_loss", 1e30),
            at_most("training_loss", 9, of="b"),
            {"of": "b", "figure": "training_loss", "at_most": 9, "times": "a"},
            a=DIVERGES,
            b={},
            epochs=12,
        )
    )
    assert (of_it.state, against.state) == ("unknown", "unknown")
    assert of_it.reason == against.reason == 'The run "a" diverged with 8 of 8 seeds.'
    assert beside.state == "holds"


@pytest.mark.parametrize(
    ("figure", "changes"),
    [
        ("wrong_labels_learned", {"data": {"label_noise": 0.0}}),
        ("first_gradient_share", {"variants": [{"network": {"hidden": []}}]}),
    ],
)
def test_a_figure_that_is_not_there_is_said_not_to_be(figure: ClaimFigure, changes: dict[str, Any]) -> None:
    (finding,) = found(claim(at_most(figure, 0.5), a=changes))
    assert finding.state == "unknown"
    assert math.isnan(finding.median)


def test_the_optimizer_sees_the_penalty_that_the_training_loss_is_without() -> None:
    penalized = {"variants": [{"regularization": {"l2": {"enabled": True, "strength": 1.0}}}]}
    losses = [at_most(figure, 100) for figure in ("optimizer_loss", "training_loss")]
    saw, training = found(claim(*losses, a=penalized, epochs=2))
    assert saw.median > training.median + 0.5


def test_ones_own_points_have_no_true_loss() -> None:
    own = experiment(
        data={"generator": None},
        points=[[x, y, int(x * y > 0)] for x in (-1, -0.5, 0.5, 1) for y in (-1, -0.5, 0.5, 1)],
        format="overfitting-playground experiment",
    )
    (finding,) = found(claim(at_most("true_loss", 1), a={}), own)
    assert finding.state == "unknown"


def test_figures_are_of_where_a_run_stopped() -> None:
    epochs, loss = found(claim(at_most("last_epoch", 3), at_most("training_loss", 9), a=STOPS, epochs=30))
    assert (epochs.median, epochs.state) == (2, "holds")
    assert loss.median > 0


def test_what_is_the_same_is_trained_once_and_looked_at_when_each_claim_says() -> None:
    early = claim(at_most("gap", 9), at_most("gap", 9, of="b"), a={}, b={}, epochs=2)
    late = claim(at_most("gap", 9), a={"data": {}}, epochs=5)
    plan = plan_of(experiment(), [early, late])
    assert plan.epochs == 8 * 5
    together = check(experiment(), [early, late])
    assert together == check(experiment(), [early]) + check(experiment(), [late])


def test_runs_that_differ_in_their_variant_are_trained_side_by_side() -> None:
    one = claim(
        at_most("gap", 9),
        at_most("gap", 9, of="b"),
        at_most("gap", 9, of="c"),
        a={},
        b=LARGE,
        c={"data": {"noise": 0.5}},
    )
    assert [work.runs for work in plan_of(experiment(), [one]).works] == [[0, 1], [2]]


def test_another_process_comes_to_the_same_and_tells_how_far_it_is() -> None:
    one = claim(at_most("validation_loss", 9), a={})
    told: list[float] = []
    subjects = [(experiment(), (one,)), (experiment(), (one, one))]
    apart = check_apart(subjects, told.append)
    assert apart == [check(*subject) for subject in subjects]
    assert told == sorted(told)
    assert told[-1] == sum(plan_of(*subject).epochs for subject in subjects) == 2 * 8 * 3


def test_samples_that_do_not_fit_side_by_side_are_trained_one_after_the_other(monkeypatch: pytest.MonkeyPatch) -> None:
    one, told = claim(at_most("validation_loss", 9), at_most("true_loss", 9, of="b"), a={}, b=LARGE), list[float]()
    together = check(experiment(), [one])
    monkeypatch.setattr(samples, "TOGETHER", 3 * 2 * 40 * 24)
    assert check(experiment(), [one], told.append) == together
    assert told == sorted(told)
    assert told[-1] == 8 * 3
