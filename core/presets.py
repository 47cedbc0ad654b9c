"""Experiments that show something, by name."""

from __future__ import annotations

from core.data.generators import with_generated
from core.data.points import Points
from core.spec import DataSpec, Experiment, NetworkSpec, TrainingSpec, Variant


def opening_experiment() -> Experiment:
    """What the window opens with: few noisy points and a large network, so that it overfits before one's eyes."""
    data = DataSpec(generator="moons", point_count=100, noise=0.2, label_noise=0.15, validation_share=0.5, seed=15)
    return Experiment(
        data=data,
        points=with_generated(data, Points.empty()),
        training=TrainingSpec(optimizer="adam", learning_rate=0.01, batch_size=32, seed=0),
        variants=(Variant(network=NetworkSpec(hidden=(64, 64), activation="tanh")),),
    )
