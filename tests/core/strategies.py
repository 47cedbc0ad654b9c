"""Hypothesis strategies: any points, any experiment."""

from __future__ import annotations

from typing import Any, get_args

import numpy as np
from hypothesis import strategies as st

from core.data.points import Points
from core.experiment.spec import (
    L1,
    L2,
    MAX_CLASSES,
    MAX_HIDDEN_LAYERS,
    MAX_LAYER_WIDTH,
    MAX_REPEATS,
    MAX_VARIANTS,
    Activation,
    DataSpec,
    Dropout,
    EarlyStopping,
    Experiment,
    Generator,
    NetworkSpec,
    OptimizerName,
    Regularization,
    Repeats,
    TrainingSpec,
    Variant,
)
from core.plane.features import FEATURES, Features, ordered
from core.plane.grid import EXTENT

seeds = st.integers(0, 2**31 - 1)
strengths = st.floats(0, 1)


@st.composite
def points(draw: st.DrawFn, max_size: int = 30, class_count: int = MAX_CLASSES) -> Points:
    """Points with gaps in their ids, drawn and generated mixed, some of them flipped by hand."""
    ids = sorted(draw(st.sets(st.integers(0, 10**6), max_size=max_size)))
    random = np.random.default_rng(draw(st.integers(0, 2**32)))
    count = len(ids)
    flip_at = np.where(random.random(count) < 0.3, 1.0, random.random(count)).astype(np.float32)
    return Points(
        random.uniform(-EXTENT, EXTENT, (count, 2)).astype(np.float32),
        random.integers(0, class_count, count).astype(np.uint8),
        np.array(ids, np.int64),
        random.random(count) < 0.5,
        np.where(random.random(count) < 0.2, -flip_at, flip_at),
        random.random(count, np.float32),
        draw(st.integers(0, 1000)) + (ids[-1] + 1 if ids else 0),
    )


data_specs: st.SearchStrategy[DataSpec] = st.builds(
    DataSpec,
    generator=st.sampled_from([None, *get_args(Generator)]),
    class_count=st.integers(2, MAX_CLASSES),
    point_count=st.integers(10, 1000),
    noise=st.floats(0, 1),
    balance=st.floats(0.1, 1),
    label_noise=st.floats(0, 0.5),
    validation_share=st.floats(0.1, 0.9),
    seed=seeds,
)

features: st.SearchStrategy[Features] = st.sets(st.sampled_from(FEATURES), min_size=1).map(
    lambda chosen: ordered(tuple(chosen))
)

variants: st.SearchStrategy[Variant] = st.builds(
    Variant,
    network=st.builds(
        NetworkSpec,
        features=features,
        hidden=st.lists(st.integers(1, MAX_LAYER_WIDTH), max_size=MAX_HIDDEN_LAYERS).map(tuple),
        activation=st.sampled_from(get_args(Activation)),
        batch_normalization=st.booleans(),
    ),
    regularization=st.builds(
        Regularization,
        dropout=st.builds(Dropout, enabled=st.booleans(), rate=st.floats(0, 0.9)),
        l2=st.builds(L2, enabled=st.booleans(), strength=strengths),
        l1=st.builds(L1, enabled=st.booleans(), strength=strengths),
        early_stopping=st.builds(
            EarlyStopping,
            enabled=st.booleans(),
            patience=st.integers(1, 10_000),
            min_delta=strengths,
            restore_best=st.booleans(),
        ),
    ),
)


@st.composite
def experiments(draw: st.DrawFn) -> Experiment:
    """Any experiment that can exist: every setting within its bounds, labels below the class count."""
    data = draw(data_specs)
    training: dict[str, Any] = {
        "optimizer": draw(st.sampled_from(get_args(OptimizerName))),
        "learning_rate": draw(st.floats(1e-5, 10)),
        "batch_size": draw(st.integers(1, 20_000)),
        "weight_decay": draw(strengths),
        "seed": draw(seeds),
    }
    return Experiment(
        data=data,
        points=draw(points(class_count=data.class_count)),
        training=TrainingSpec(**training),
        variants=tuple(draw(st.lists(variants, min_size=1, max_size=MAX_VARIANTS))),
        repeats=draw(st.builds(Repeats, count=st.integers(1, MAX_REPEATS), resample=st.booleans())),
    )
