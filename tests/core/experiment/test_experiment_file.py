"""Experiments come back from a file as they were, and a broken file is refused with a sentence that helps."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from core.data.generators import with_generated
from core.data.points import MAX_POINTS, Points
from core.experiment.experiment_file import (
    MAX_FILE_BYTES,
    VERSION,
    ExperimentFileError,
    from_json,
    load,
    to_json,
    unused_recipe,
)
from core.experiment.file_faults import LONGEST_MESSAGE
from core.experiment.presets import PRESETS, opening_experiment
from core.experiment.spec import MAX_REPEATS, MAX_VARIANTS, DataSpec, Experiment, Repeats, Variant
from tests.core.strategies import experiments

Edit = Callable[[dict[str, Any]], object]


@settings(max_examples=60)
@given(experiments())
@example(Experiment())
@example(opening_experiment())
def test_a_round_trip_loses_nothing(experiment: Experiment) -> None:
    assert from_json(to_json(experiment)) == experiment


@settings(max_examples=20)
@given(experiments())
def test_a_full_house_comes_back(experiment: Experiment) -> None:
    variants = (experiment.variants * MAX_VARIANTS)[:MAX_VARIANTS]
    full = msgspec.structs.replace(experiment, variants=variants, repeats=Repeats(count=MAX_REPEATS, resample=True))
    assert from_json(to_json(full)) == full


@pytest.mark.parametrize("name", PRESETS)
def test_every_preset_comes_back(name: str) -> None:
    experiment = PRESETS[name].make()
    assert from_json(to_json(experiment)) == experiment


def test_what_is_left_out_has_its_default() -> None:
    assert from_json(_edited(lambda content: content.pop("repeats"))) == opening_experiment()
    bare = from_json(_edited(_set("variants", [{}])))
    assert bare.variants == (Variant(),)


def test_points_that_are_left_out_are_the_sample_that_the_file_describes() -> None:
    assert from_json(_edited(lambda content: content.pop("points"))) == opening_experiment()

    def describe(content: dict[str, Any]) -> None:
        del content["points"]
        content["data"] |= {"generator": "spiral", "noise": 0.05, "point_count": 60}

    found = from_json(_edited(describe))
    assert found.points == with_generated(found.data, Points.empty())
    assert len(found.points) == 60
    assert unused_recipe(found) == ""


@pytest.mark.parametrize("setting", [("noise", 0.5), ("generator", "xor"), ("point_count", 50)])
def test_a_recipe_that_its_points_do_not_come_from_is_told_of(setting: tuple[str, Any]) -> None:
    told = unused_recipe(from_json(_edited(_set("data", *setting))))
    assert "$.data.noise" in told
    assert "$.points" in told
    assert told.endswith(".")


def test_points_of_ones_own_are_told_of_where_a_recipe_stands_beside_them() -> None:
    drawn = msgspec.structs.replace(opening_experiment(), points=Points.empty().added([[0.0, 1.0]], 1))
    assert "$.data.generator" in unused_recipe(drawn)
    alone = msgspec.structs.replace(drawn, data=msgspec.structs.replace(drawn.data, generator=None))
    assert "no generator" in unused_recipe(alone)
    assert unused_recipe(msgspec.structs.replace(alone, data=DataSpec(generator=None))) == ""


@pytest.mark.parametrize("name", PRESETS)
def test_a_sample_some_of_which_was_erased_or_drawn_to_is_still_the_recipes(name: str) -> None:
    experiment = PRESETS[name].make()
    erased = experiment.points.near([[0.0, 0.0], [1.0, 1.0]], 0.7)
    points = experiment.points.kept(~erased).added([[0.0, 0.0]], 1)
    assert unused_recipe(msgspec.structs.replace(experiment, points=points)) == ""


def test_a_place_that_rounds_to_1_is_taken_and_written_so_that_it_can_be_read() -> None:
    found = from_json(_edited(_set("points", "rows", 3, 6, 1 - 1e-12)))
    assert from_json(to_json(found)) == found


def test_the_version_is_written_that_older_programs_know_to_refuse() -> None:
    assert json.loads(to_json(Experiment()))["version"] == VERSION == 6


def test_the_most_points_there_can_be_fit() -> None:
    random = np.random.default_rng(0)
    points = Points.empty().added(random.uniform(-3, 3, (MAX_POINTS, 2)), random.integers(0, 2, MAX_POINTS))
    data = to_json(msgspec.structs.replace(opening_experiment(), points=points))
    assert len(data) < MAX_FILE_BYTES
    assert from_json(data).points == points


def test_a_person_can_read_it() -> None:
    lines = to_json(opening_experiment()).decode().split("\n")
    assert lines[1].strip() == '"format": "overfitting-playground experiment",'
    assert len([line for line in lines if line.strip().startswith("[") and line.count(",") >= 5]) == 100
    assert '        "hidden": [64, 64],' in lines
    assert '        "features": ["x1", "x2"],' in lines


@pytest.mark.parametrize("name", ["a [1,  2]", '"features": [  x  ]', "[  ", "\\ [  ]"])
def test_names_stay_as_they_are_whatever_they_look_like(name: str) -> None:
    data = DataSpec(class_names=(name, "[  3  ]"))
    assert from_json(to_json(Experiment(data=data))).data == data


def test_networks_of_earlier_versions_take_in_the_coordinates() -> None:
    def of_version_4(content: dict[str, Any]) -> None:
        content["version"] = 4
        del content["variants"][0]["network"]["features"]

    assert from_json(_edited(of_version_4)) == opening_experiment()


def test_features_may_be_given_in_any_order() -> None:
    experiment = from_json(_edited(_set("variants", 0, "network", "features", ["sin x1", "x1*x2", "x1"])))
    assert experiment.variants[0].network.features == ("x1", "x1*x2", "sin x1")


def _edited(edit: Edit) -> bytes:
    content = json.loads(to_json(opening_experiment()))
    edit(content)
    return json.dumps(content).encode()


def _set(*path: Any) -> Edit:
    """Sets the value that stands last at the place that the others name."""
    *parents, name, value = path

    def edit(content: Any) -> None:
        for parent in parents:
            content = content[parent]
        content[name] = value

    return edit


@pytest.mark.parametrize(
    ("edit", "told"),
    [
        (_set("data", "noise", 7), "$.data.noise"),
        (_set("data", "noise", "much"), "$.data.noise"),
        (_set("data", "noise", None), "$.data.noise"),
        (_set("data", "surprise", 7), "surprise"),
        (_set("surprise", 7), "surprise"),
        (_set("data", "class_count", 7), "$.data.class_count"),
        (_set("data", "generator", "torus"), "$.data.generator"),
        (_set("training", "seed", True), "$.training.seed"),
        (_set("training", "batch_size", 2.5), "$.training.batch_size"),
        (_set("variants", []), "$.variants"),
        (_set("variants", 0, "network", "hidden", [64, 999]), "$.variants[0].network.hidden[1]"),
        (_set("variants", 0, "network", "features", []), "$.variants[0].network.features"),
        (_set("variants", 0, "network", "features", ["x1", "x1"]), "each only once - at $.variants[0].network"),
        (_set("variants", 0, "network", "features", ["x1", "x3"]), "'x3' - at $.variants[0].network.features[1]"),
        (_set("points", "rows", 3, 0, 31.0), "$.points.rows[3][0]"),
        (_set("points", "rows", 3, 2, 2), "$.points.rows[3]"),
        (_set("points", "rows", 3, 2, -1), "$.points.rows[3][2]"),
        (_set("points", "rows", 3, 3, 1), "$.points.rows[3]"),
        (_set("points", "rows", 3, 3, 2), "$.points.rows[3]"),
        (_set("points", "rows", 3, 5, 1.5), "$.points.rows[3][5]"),
        (_set("points", "rows", 3, 6, 1.0), "$.points.rows[3][6]"),
        (_set("points", "rows", 3, [0.0, 0.0, 1]), "$.points.rows[3]"),
        (_set("points", "rows", 3, [0.0, 0.0, 1, 3, True, 0.5]), "$.points.rows[3]"),
        (_set("version", 2), "$.points.rows[0]"),
        (_set("points", "next_id", 99), "$.points.next_id"),
        (_set("points", "rows", [[0, 0, 0, i, True, 1] for i in range(MAX_POINTS + 1)]), "$.points.rows"),
        (_set("repeats", "count", 0), "$.repeats.count"),
        (_set("repeats", "count", MAX_REPEATS + 1), "$.repeats.count"),
        (_set("repeats", "resample", 1), "$.repeats.resample"),
        (_set("repeats", "often", 3), "often"),
        (_set("repeats", 3), "$.repeats"),
        (_set("variants", [{}] * (MAX_VARIANTS + 1)), "$.variants"),
        (_set("version", VERSION + 1), "newer"),
        (_set("version", 0), "$.version"),
        (_set("version", "1"), "$.version"),
        (_set("format", "spreadsheet"), "$.format"),
        (lambda content: content.pop("format"), "format"),
        (lambda content: content.pop("training"), "What is missing is `training` - at $."),
    ],
)
def test_what_is_wrong_is_named(edit: Edit, told: str) -> None:
    with pytest.raises(ExperimentFileError) as caught:
        from_json(_edited(edit))
    assert told in str(caught.value)
    assert "\n" not in str(caught.value)
    assert str(caught.value).endswith(".")


def test_a_newer_version_may_hold_what_this_one_does_not_know() -> None:
    with pytest.raises(ExperimentFileError, match="newer version"):
        from_json(_edited(lambda content: content.update(version=VERSION + 1, lessons=[1, 2], data="elsewhere")))


@pytest.mark.parametrize("number", [b"NaN", b"Infinity", b"-Infinity", b"1e999"])
def test_only_finite_numbers_are_taken(number: bytes) -> None:
    broken = to_json(opening_experiment()).replace(b'"learning_rate": 0.01', b'"learning_rate": ' + number)
    assert number in broken
    with pytest.raises(ExperimentFileError, match=r"\$\.training\.learning_rate|line 18"):
        from_json(broken)


def test_what_is_no_json_is_named_by_line_and_column() -> None:
    with pytest.raises(ExperimentFileError, match=r'"seventy" in line 3, column 10, does not belong there'):
        from_json(b'{\n  "format": "overfitting-playground experiment",\n  "ids": seventy\n}')


def test_a_sentence_that_quotes_the_file_stays_one_short_line() -> None:
    with pytest.raises(ExperimentFileError) as caught:
        from_json(_edited(_set("data", "\x1b[31m\n" + "key" * 10_000, 7)))
    assert str(caught.value).isprintable()
    assert len(str(caught.value)) <= LONGEST_MESSAGE + 10
    assert "$.data" in str(caught.value)


@pytest.mark.parametrize(
    "data", [b"", b"[]", b"null", b"\xff\xfe\x00", b'{"format":', b"[" * 100_000, b'{"a":' * 100_000, b"\x00" * 10]
)
def test_what_is_no_experiment_is_refused(data: bytes) -> None:
    with pytest.raises(ExperimentFileError):
        from_json(data)


def test_a_file_too_large_is_not_even_parsed() -> None:
    with pytest.raises(ExperimentFileError, match="larger than 16 MB"):
        from_json(b" " * (MAX_FILE_BYTES + 1))


def test_of_100_mb_of_noise_little_is_read(tmp_path: Path) -> None:
    noise = tmp_path / "noise.json"
    with noise.open("wb") as file:
        file.truncate(100 * 2**20)
    with pytest.raises(ExperimentFileError, match="larger than 16 MB"):
        load(noise)


def test_a_file_is_loaded_or_its_trouble_told(tmp_path: Path) -> None:
    path = tmp_path / "experiment.json"
    with pytest.raises(ExperimentFileError, match="there is no such file"):
        load(path)
    with pytest.raises(ExperimentFileError, match="can't be read"):
        load(tmp_path)
    path.write_bytes(to_json(opening_experiment()))
    assert load(path) == opening_experiment()


@pytest.mark.skipif(os.name != "posix", reason="pipes and devices with names are POSIX's")
def test_a_pipe_or_a_device_is_refused_and_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(ExperimentFileError, match="it is a pipe, not a file"):
        load(tmp_path / "pipe")
    for device in ("/dev/zero", "/dev/null"):
        with pytest.raises(ExperimentFileError, match="it is a device, not a file"):
            load(Path(device))


@given(st.binary(max_size=200))
def test_any_bytes_are_refused_politely(data: bytes) -> None:
    with pytest.raises(ExperimentFileError):
        from_json(data)


@settings(max_examples=100)
@given(st.integers(0, 10**6), st.binary(min_size=1, max_size=3))
def test_damage_is_refused_or_gives_an_experiment(place: int, damage: bytes) -> None:
    data = bytearray(to_json(opening_experiment()))
    place %= len(data)
    data[place : place + len(damage)] = damage
    try:
        read = from_json(bytes(data))
    except ExperimentFileError:
        return
    assert from_json(to_json(read)) == read
