"""What answers to frequent questions say of settings that are changed under way, and of repeats."""

from __future__ import annotations

from statistics import median

import numpy as np
import pytest
from msgspec.structs import replace

from core.experiment.spec import Experiment
from core.headless.training import train
from core.learning.threads import one_thread
from core.learning.trainer import Trainer
from core.lessons.claim_runs import on_sample
from core.lessons.frequent_questions import frequent_questions
from core.protocol import HISTORY_COLUMNS
from core.protocol.outcome import Measures
from tests.lessons.claims import LONGEST

SAMPLES = 8
"""Of points and first weights. Bounds leave a fifth, as claims do."""
TRAINING = HISTORY_COLUMNS.index("train_loss")

pytestmark = pytest.mark.timeout(LONGEST)


def tried(id: str) -> list[Experiment]:
    """What an answer lets try, on several samples."""
    (question,) = (one for one in frequent_questions() if one.id == id)
    return [on_sample(question.tried(), number) for number in range(SAMPLES)]


def train_to(trainer: Trainer, epoch: int) -> Measures:
    """What a network comes to by the end of an epoch."""
    while trainer.epoch < epoch:
        trainer.train_steps(1000)
    return trainer.outcomes(0)[0].measures


def set_training(trainer: Trainer, **values: float) -> None:
    """Change settings of training under way."""
    trainer.change(replace(trainer.experiment, training=replace(trainer.experiment.training, **values)))


def unrest(trainer: Trainer) -> float:
    """By how much the training loss changes from one epoch to the next, since this was asked last."""
    losses = trainer.take_rows(0)[0][:, TRAINING]
    return float(np.abs(np.diff(losses)).mean())


def test_a_small_learning_rate_stands_still_a_larger_one_learns_and_a_huge_one_jumps_about() -> None:
    still, learned, jumped = [], [], []
    with one_thread():
        for experiment in tried("loss-stays-high"):
            trainer = Trainer(experiment)
            first = trainer.outcomes(0)[0].measures.train_loss
            slow = train_to(trainer, 100).train_loss
            still.append(slow / first)
            set_training(trainer, learning_rate=0.5)
            unrest(trainer)
            learned.append(train_to(trainer, 200).train_loss / slow)
            calm = unrest(trainer)
            set_training(trainer, learning_rate=3.0)
            train_to(trainer, 300)
            jumped.append(unrest(trainer) / calm)
    assert median(still) > 0.9, still
    assert median(learned) < 0.72, learned
    assert median(jumped) > 6, jumped


def test_weight_decay_that_is_switched_on_shrinks_weights_and_lowers_the_validation_loss() -> None:
    weights, losses = [], []
    with one_thread():
        for experiment in tried("weight-decay-or-l2"):
            trainer = Trainer(experiment)
            before = train_to(trainer, 300)
            set_training(trainer, weight_decay=1.0)
            after = train_to(trainer, 500)
            weights.append(after.weight_norm / before.weight_norm)
            losses.append(after.validation_loss / before.validation_loss)
    assert median(weights) < 0.6, weights
    assert median(losses) < 0.72, losses


def test_first_weights_alone_decide_how_a_small_network_ends() -> None:
    apart, right = [], []
    for experiment in tried("same-settings-other-result"):
        ends = [repeat.outcome.measures for repeat in train(experiment, 200).variants[0].repeats]
        losses = [end.validation_loss for end in ends]
        apart.append(max(losses) / min(losses))
        right.append(sum(end.validation_accuracy > 0.9 for end in ends) / len(ends))
    assert median(apart) > 3.6, "the worst has several times the loss of the best"
    assert median(right) > 0.6, "most close the circle"
