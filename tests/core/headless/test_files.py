"""Files of a run: the JSON and CSV that were promised."""

from __future__ import annotations

import csv
import io
import json

import numpy as np
import pytest
from msgspec.structs import asdict

from core.experiment.experiment_file import from_json
from core.experiment.presets import preset
from core.headless.files import result_json, write_csv
from core.protocol import HISTORY_COLUMNS, RANGE_COLUMNS
from tests.core.headless.results import MACHINERY, figures, nothing_held_out, result, variant_result

ONE = result(variant_result(figures(), epochs=3), variant_result(figures(), name='8-8 + "L2", 0.1', epochs=1))
SEVERAL = result(
    variant_result(figures(best_epoch=4, train_loss=0.1), figures(best_epoch=5, train_loss=0.5, status="diverged")),
    experiment=preset("repeats"),
)
KEYS = [
    "name",
    "parameters",
    "verdict",
    "epochs",
    "train_loss",
    "validation_loss",
    "train_accuracy",
    "validation_accuracy",
    "best_epoch",
    "best_validation_loss",
    "weights_epoch",
    "stopped_early",
    "diverged",
    "steps_per_second",
]
ENDS = ["weights_epoch", "verdict"]


def test_json_holds_the_experiment_and_the_figures() -> None:
    content = json.loads(result_json(ONE))
    assert list(content) == ["format", "version", "experiment", "variants", "made_with"]
    assert from_json(json.dumps(content["experiment"]).encode()) == ONE.experiment
    assert list(content["variants"][0]) == KEYS
    assert content["variants"][0]["name"] == "no regularization"
    assert content["variants"][0]["validation_loss"] == 0.5
    assert content["variants"][0]["stopped_early"] is False
    assert [variant["name"] for variant in content["variants"]] == ["no regularization", '8-8 + "L2", 0.1']


def test_json_of_repeats_holds_medians_with_each_repeat_beside() -> None:
    (variant,) = json.loads(result_json(SEVERAL))["variants"]
    assert list(variant) == [*KEYS, "repeats"]
    assert variant["train_loss"] == pytest.approx(0.3)
    assert variant["best_epoch"] == 4
    assert variant["diverged"] is True
    assert [list(repeat) for repeat in variant["repeats"]] == [KEYS[3:]] * 2
    assert [repeat["train_loss"] for repeat in variant["repeats"]] == [0.1, 0.5]
    assert [repeat["diverged"] for repeat in variant["repeats"]] == [False, True]


def test_json_says_null_where_there_is_no_number_and_writes_whole_ones_whole() -> None:
    text = result_json(result(variant_result(nothing_held_out()))).decode()
    assert '"validation_loss": null' in text
    assert '"best_epoch": null' in text
    assert '"epochs": 10,' in text
    assert "NaN" not in text


def rows_of(text: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(text.decode(), newline="")))


def test_csv_has_a_row_for_each_epoch_of_each_variant() -> None:
    file = io.BytesIO()
    write_csv(ONE, file)
    header, *rows = rows_of(file.getvalue())
    assert header == ["epoch", "variant", "name", *HISTORY_COLUMNS[1:], *ENDS]
    assert [row[:2] for row in rows] == [["0", "1"], ["1", "1"], ["2", "1"], ["3", "1"], ["0", "2"], ["1", "2"]]
    assert rows[-1][2] == '8-8 + "L2", 0.1'
    assert [float(cell) for cell in rows[1][3:-2]] == ONE.variants[0].rows[1, 1:].tolist()


def test_csv_of_repeats_has_the_range_beside_the_median() -> None:
    file = io.BytesIO()
    write_csv(SEVERAL, file)
    header, *rows = rows_of(file.getvalue())
    assert header == ["epoch", "variant", "name", *HISTORY_COLUMNS[1:], *RANGE_COLUMNS[1:], *ENDS]
    assert [float(cell) for cell in rows[2][9:-2]] == SEVERAL.variants[0].ranges[2, 1:].tolist()


def test_csv_leaves_out_what_is_not_there() -> None:
    made = variant_result(figures())
    made.rows[1, 2] = float("nan")
    file = io.BytesIO()
    write_csv(result(made), file)
    assert rows_of(file.getvalue())[2][4] == ""


def test_the_epoch_that_the_weights_are_of_is_told_where_it_is_not_the_best_one() -> None:
    restored = figures(status="stopped_early", status_epoch=14, best_epoch=13, restored_epoch=9, epochs=14)
    ended = result(variant_result(restored))
    (variant,) = json.loads(result_json(ended))["variants"]
    assert (variant["best_epoch"], variant["weights_epoch"], variant["epochs"]) == (13, 9, 14)
    file = io.BytesIO()
    write_csv(ended, file)
    header, *rows = rows_of(file.getvalue())
    assert {row[header.index("weights_epoch")] for row in rows} == {"9"}


def test_every_variant_has_its_verdict() -> None:
    (variant,) = json.loads(result_json(SEVERAL))["variants"]
    assert variant["verdict"] == {
        "kind": "overfitting",
        "headline": "Overfitting since epoch 4",
        "detail": "Validation loss has risen.",
    }
    file = io.BytesIO()
    write_csv(SEVERAL, file)
    header, *rows = rows_of(file.getvalue())
    assert {row[header.index("verdict")] for row in rows} == {"Overfitting since epoch 4"}


def test_what_the_numbers_were_computed_with_is_named() -> None:
    assert json.loads(result_json(ONE))["made_with"] == asdict(MACHINERY)


def test_a_result_opens_as_the_experiment_that_it_came_from() -> None:
    assert from_json(result_json(SEVERAL)) == SEVERAL.experiment


def test_numbers_are_written_with_the_digits_that_they_have() -> None:
    loss = float(np.float32(0.66))
    assert str(loss) == "0.6600000262260437"
    made = variant_result(figures(train_loss=loss), figures(train_loss=loss))
    made.rows[1, 1] = made.ranges[1, 1] = loss
    text, file = result_json(result(made, experiment=preset("repeats"))), io.BytesIO()
    assert b'"train_loss": 0.66,' in text
    write_csv(result(made, experiment=preset("repeats")), file)
    assert rows_of(file.getvalue())[2][3] == "0.66"
    assert b"0.66000" not in text + file.getvalue()
