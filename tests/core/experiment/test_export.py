"""Exports say what networks take in, where that isn't the position of a point as it stands in the export."""

from __future__ import annotations

import io
from typing import Any

import numpy as np
import pytest
from msgspec.structs import replace

from core.experiment.export import to_npz, to_python
from core.experiment.presets import opening_experiment
from core.experiment.spec import Axis, Experiment, NetworkSpec, Source, Variant
from core.experiment.variant_names import variant_names
from core.plane.features import FEATURES, feature_values

VARIANTS = (
    Variant(),
    Variant(network=NetworkSpec(features=("x1^2", "sin x2"))),
    Variant(network=NetworkSpec(features=FEATURES)),
)


def _run(code: str) -> dict[str, Any]:
    made: dict[str, Any] = {}
    exec(code, made)
    return made


def _imported() -> Experiment:
    opening = opening_experiment()
    source = Source(x=Axis(center=5.5, unit=0.25), y=Axis(center=-3.0, unit=40.0))
    return replace(opening, data=replace(opening.data, source=source), variants=VARIANTS)


@pytest.mark.parametrize("experiment", [replace(opening_experiment(), variants=VARIANTS), _imported()])
def test_code_computes_what_each_network_takes_in(experiment: Experiment) -> None:
    made = _run(to_python(experiment))
    for name, variant in zip(variant_names(VARIANTS), VARIANTS, strict=True):
        wanted = feature_values(experiment.points.positions, variant.network.features)
        np.testing.assert_allclose(made["inputs"][name], wanted, atol=1e-4)
    assert made["X"].shape == (100, 2)


def test_arrays_hold_all_that_any_network_takes_in() -> None:
    experiment = replace(opening_experiment(), variants=VARIANTS[:2])
    with np.load(io.BytesIO(to_npz(experiment)), allow_pickle=False) as arrays:
        assert arrays["feature_names"].tolist() == ["x1", "x2", "x1^2", "sin x2"]
        x1, x2 = experiment.points.positions.T
        assert arrays["features"] == pytest.approx(np.stack([x1, x2, x1 * x1, np.sin(x2)], axis=1))


def test_where_positions_are_all_nothing_else_is_said() -> None:
    assert "inputs" not in _run(to_python(opening_experiment()))
    with np.load(io.BytesIO(to_npz(opening_experiment())), allow_pickle=False) as arrays:
        assert set(arrays) == {"X", "y", "is_validation", "class_names"}
