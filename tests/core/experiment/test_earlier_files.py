"""Files of versions 1 and 2 open with the roles, the wrong labels and the strengths that they had."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import msgspec
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.data.provenance import provenance
from core.data.split import assign
from core.experiment import earlier_files
from core.experiment.experiment_file import ExperimentFileError, from_json, to_json, unused_recipe
from core.experiment.presets import opening_experiment
from core.experiment.spec import Dropout, Repeats
from tests.core.strategies import seeds

FILE = Path(__file__).with_name("experiment_of_version_2.json")
"""Written by version 2, with a strength and L1 taken out by hand: generated and drawn points, some of them erased, and
five drawn after label noise had been set, which it did not reach."""

LABELS = [0, 1, 0, 2, 0, 1, 0, 0, 1, 2, 0, 1, 2, 1, 1, 2, 0, 2, 0, 1, 1, 0, 1, 2, 1, 0]
HELD_OUT = [0, 1, 0, 0, 1, 0, 0, 1, 0, 0, 1, 0, 1, 0, 0, 1, 0, 1, 0, 1, 0, 0, 1, 0, 1, 0]
"""What version 2 made of it."""


def contents() -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads(FILE.read_bytes())
    return loaded


def test_roles_and_labels_are_those_of_then() -> None:
    experiment = from_json(FILE.read_bytes())
    assignment = assign(experiment.data, experiment.points)
    assert assignment.labels.tolist() == LABELS
    assert assignment.is_validation.astype(int).tolist() == HELD_OUT
    assert from_json(to_json(experiment)) == experiment, "and as a file of today they stay"


def test_more_label_noise_only_adds_wrong_labels_and_reaches_the_points_it_did_not_reach() -> None:
    experiment = from_json(FILE.read_bytes())
    before = assign(experiment.data, experiment.points)
    after = assign(msgspec.structs.replace(experiment.data, label_noise=0.5), experiment.points)
    assert not (before.is_wrong & ~after.is_wrong).any()
    assert not before.is_wrong[-5:].any()
    assert (experiment.points.flip_at < 1).all()


def test_strengths_that_a_file_leaves_out_are_those_of_then() -> None:
    (variant,) = from_json(FILE.read_bytes()).variants
    assert variant.regularization.l2_strength == 0.003
    assert (variant.regularization.l1.enabled, variant.regularization.l1.strength) == (False, 0.001)
    assert variant.regularization.dropout == Dropout(enabled=True, rate=0.2), "what it says counts"
    content = contents()
    content["variants"] = [{}, {"regularization": {"dropout": {"enabled": True}}}]
    bare, dropped = from_json(json.dumps(content).encode()).variants
    assert bare.regularization.l2.strength == 0.003
    assert dropped.regularization.dropout_rate == 0.3


def test_version_1_knew_no_repeats() -> None:
    content = contents() | {"version": 1}
    del content["repeats"]
    experiment = from_json(json.dumps(content).encode())
    assert experiment.repeats == Repeats()
    assert assign(experiment.data, experiment.points).labels.tolist() == LABELS


@pytest.mark.parametrize("path", [("variants",), ("variants", 0), ("variants", 0, "regularization")])
def test_what_is_wrong_in_an_earlier_file_is_named_as_ever(path: tuple[Any, ...]) -> None:
    content: Any = contents()
    place = content
    for name in path[:-1]:
        place = place[name]
    place[path[-1]] = "much"
    with pytest.raises(ExperimentFileError, match=r"\$\.variants"):
        from_json(json.dumps(content).encode())


@given(seeds, st.floats(0.1, 0.9), st.lists(st.integers(0, 10**6), min_size=1, max_size=200))
def test_rounding_moves_no_point_past_the_share(seed: int, share: float, ids: list[int]) -> None:
    """Version 2 compared 53 bits of a place with the share; a file of today keeps 24."""
    golden = 2**64 / ((1 + 5**0.5) / 2)
    numbers = np.array(ids, np.int64)
    base = float(earlier_files.places(np.array([0]), seed, 0.5)[0])
    place = earlier_files.places(numbers, seed, share)
    exact = (base + numbers * (golden / 2**64)) % 1
    clear = np.abs(exact - share) > 1e-3
    assert ((place < np.float32(share)) == (exact < share))[clear].all()
    assert (place < 1).all()


def test_version_3_knew_no_balance_and_pressed_points_against_the_edge() -> None:
    experiment = opening_experiment()
    content = json.loads(to_json(experiment)) | {"version": 3}
    del content["data"]["balance"]
    assert from_json(json.dumps(content).encode()) == experiment
    for place in (0, 5):
        content["points"]["rows"][place][0] = 2.95
    pressed = from_json(json.dumps(content).encode())
    assert unused_recipe(pressed) == "", "it still is the recipe's sample"
    assert provenance(pressed.data, pressed.points).altered == 2
