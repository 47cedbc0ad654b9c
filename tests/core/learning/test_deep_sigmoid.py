"""What the preset of batch normalization is there to show: six layers of sigmoid units learn nothing without it."""

from __future__ import annotations

from statistics import median

from msgspec.structs import replace

from core.data.generators import with_generated
from core.data.points import Points
from core.experiment.presets import preset
from core.learning.trainer import Trainer
from core.protocol import Measures

EPOCHS = 300


def ends(seed: int) -> list[Measures]:
    """Both variants after ten seconds at the default speed: without batch normalization, and with it."""
    shown = preset("deep-sigmoid")
    data = replace(shown.data, seed=seed)
    points = with_generated(data, Points.empty())
    trainer = Trainer(replace(shown, data=data, points=points, training=replace(shown.training, seed=seed)))
    while trainer.epoch < EPOCHS:
        trainer.train_steps(1000)
    return [trainer.outcomes(0)[0].measures, trainer.outcomes(1)[0].measures]


def test_with_batch_normalization_it_learns_and_without_it_does_not() -> None:
    """Guessing costs log 2 = 0.693 nats. Single epochs with batch normalization jump, so the median of five counts."""
    runs = [ends(seed) for seed in range(5)]
    for without, _ in runs:
        assert 0.68 < without.train_loss < 0.72
        assert 0.68 < without.validation_loss < 0.72
    assert median(normalized.train_loss for _, normalized in runs) < 0.25
    assert median(normalized.validation_loss for _, normalized in runs) < 0.3
    assert median(normalized.validation_accuracy for _, normalized in runs) > 0.88
