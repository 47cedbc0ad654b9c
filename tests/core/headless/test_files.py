"""Files of a run: the JSON and CSV that were promised, there whole or not at all."""

from __future__ import annotations

import csv
import io
import json
import os
import sys
from pathlib import Path
from typing import IO

import pytest

from core.experiment.experiment_file import from_json
from core.experiment.presets import preset
from core.headless.files import OutputError, check_writable, result_json, write, write_csv
from core.protocol import HISTORY_COLUMNS, RANGE_COLUMNS
from tests.core.headless.results import figures, nothing_held_out, result, variant_result

ONE = result(variant_result(figures(), epochs=3), variant_result(figures(), name='8-8 + "L2", 0.1', epochs=1))
SEVERAL = result(
    variant_result(figures(best_epoch=4, train_loss=0.1), figures(best_epoch=5, train_loss=0.5, status="diverged")),
    experiment=preset("repeats"),
)
KEYS = [
    "name",
    "parameters",
    "epochs",
    "train_loss",
    "validation_loss",
    "train_accuracy",
    "validation_accuracy",
    "best_epoch",
    "best_validation_loss",
    "stopped_early",
    "diverged",
    "steps_per_second",
]


def test_json_holds_the_experiment_and_the_figures() -> None:
    content = json.loads(result_json(ONE))
    assert list(content) == ["experiment", "variants"]
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
    assert [list(repeat) for repeat in variant["repeats"]] == [KEYS[2:]] * 2
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
    assert header == ["epoch", "variant", "name", *HISTORY_COLUMNS[1:]]
    assert [row[:2] for row in rows] == [["0", "1"], ["1", "1"], ["2", "1"], ["3", "1"], ["0", "2"], ["1", "2"]]
    assert rows[-1][2] == '8-8 + "L2", 0.1'
    assert [float(cell) for cell in rows[1][3:]] == ONE.variants[0].rows[1, 1:].tolist()


def test_csv_of_repeats_has_the_range_beside_the_median() -> None:
    file = io.BytesIO()
    write_csv(SEVERAL, file)
    header, *rows = rows_of(file.getvalue())
    assert header == ["epoch", "variant", "name", *HISTORY_COLUMNS[1:], *RANGE_COLUMNS[1:]]
    assert [float(cell) for cell in rows[2][8:]] == SEVERAL.variants[0].ranges[2, 1:].tolist()


def test_csv_leaves_out_what_is_not_there() -> None:
    made = variant_result(figures())
    made.rows[1, 2] = float("nan")
    file = io.BytesIO()
    write_csv(result(made), file)
    assert rows_of(file.getvalue())[2][4] == ""


def test_a_file_appears_whole_and_replaces_the_one_before(tmp_path: Path) -> None:
    path = tmp_path / "result.json"
    path.write_text("before")

    def put(file: IO[bytes]) -> None:
        file.write(b"after")
        file.flush()
        assert path.read_text() == "before"

    write(path, put)
    assert path.read_text() == "after"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("trouble", [OSError(28, "No space left on device"), KeyboardInterrupt()])
def test_trouble_while_writing_leaves_the_file_before_and_nothing_else(tmp_path: Path, trouble: BaseException) -> None:
    path = tmp_path / "result.json"
    path.write_text("before")

    def put(file: IO[bytes]) -> None:
        file.write(b"half")
        raise trouble

    with pytest.raises((OutputError, KeyboardInterrupt)) as caught:
        write(path, put)
    if isinstance(trouble, OSError):
        assert str(caught.value) == f"{path}: it can't be written (No space left on device)."
    assert path.read_text() == "before"
    assert list(tmp_path.iterdir()) == [path]


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    target, link = tmp_path / "target.csv", tmp_path / "link.csv"
    target.write_text("before")
    try:
        link.symlink_to(target)
    except OSError:
        pytest.skip("this system grants no links")
    write(link, lambda file: file.write(b"after"))
    assert link.is_symlink()
    assert target.read_text() == "after"


def test_what_can_be_written_is_let_through_and_left_as_it_is(tmp_path: Path) -> None:
    check_writable(tmp_path / "new.json")
    (tmp_path / "old.json").write_text("before")
    check_writable(tmp_path / "old.json")
    assert [path.name for path in tmp_path.iterdir()] == ["old.json"]


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("no/such/folder/x.json", "there is no folder"),
        ("folder", "no file that could be replaced"),
        ("file/x.json", "there is no folder"),
        ("n" * 5000, "nothing can be written there"),
    ],
)
def test_what_can_not_be_written_is_told_before(tmp_path: Path, name: str, told: str) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "file").touch()
    with pytest.raises(OutputError, match=told):
        check_writable(tmp_path / name)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="/proc is Linux's")
def test_a_folder_that_takes_no_files_is_told_before() -> None:
    with pytest.raises(OutputError, match="nothing can be written there"):
        check_writable(Path("/proc/result.json"))


def test_a_protected_file_is_told_before(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "result.json"
    path.touch(mode=0o444)
    # Nothing is protected from root, as whom tests may run.
    monkeypatch.setattr(os, "access", lambda _path, mode: mode != os.W_OK)
    with pytest.raises(OutputError, match="write-protected"):
        check_writable(path)
