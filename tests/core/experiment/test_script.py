"""The text of exported scripts and notebooks: what they say, and what they are made of."""

from __future__ import annotations

import ast
import json
import re
from typing import Any

import numpy as np
import pytest
from msgspec.structs import replace

from core.data.split import assign
from core.experiment.presets import PRESETS, opening_experiment, preset
from core.experiment.script import to_notebook, to_script
from core.experiment.spec import Axis, Experiment, Source


def _constants(script: str) -> dict[str, Any]:
    """What a script says in numbers: lists and settings, without running it."""
    found = {}
    for statement in ast.parse(script).body:
        if isinstance(statement, ast.Assign) and isinstance(name := statement.targets[0], ast.Name):
            try:
                found[name.id] = ast.literal_eval(statement.value)
            except ValueError:
                continue
    return found


def _named(names: tuple[str, ...], axis: str = "") -> Experiment:
    opening = opening_experiment()
    source = Source(name="table.csv", x=Axis(name=axis, center=5.5, unit=0.25), y=Axis(name="width"))
    return replace(opening, data=replace(opening.data, class_names=names, source=source))


@pytest.mark.parametrize("name", list(PRESETS))
def test_every_point_is_there_with_its_label_and_role(name: str) -> None:
    experiment = preset(name)
    assignment = assign(experiment.data, experiment.points)
    found = _constants(to_script(experiment, 30))
    for role, of_role in (
        ("TRAINING_POINTS", ~assignment.is_validation),
        ("VALIDATION_POINTS", assignment.is_validation),
    ):
        rows = np.array(found[role])
        np.testing.assert_array_equal(rows[:, :2].astype(np.float32), experiment.points.positions[of_role])
        np.testing.assert_array_equal(rows[:, 2], assignment.labels[of_role])
    assert found["EPOCHS"] == 30
    assert found["LEARNING_RATE"] == experiment.training.learning_rate


def test_variants_say_what_is_on_and_nothing_else() -> None:
    variants = re.findall(r"^    Variant\((.*)\),$", to_script(preset("cures"), 30), re.MULTILINE)
    assert len(variants) == 6
    assert variants[0] == '"no regularization", hidden=(64, 64), activation="tanh"'
    assert variants[1].endswith("l2=0.01")
    assert variants[5].endswith("patience=50")


def test_the_header_says_versions_and_what_is_not_in_it() -> None:
    header = to_script(opening_experiment(), 1).partition("# %%\n")[0].replace("\n# ", " ")
    for words in ("PyTorch 2.", "version 0.", "drift apart", "0.02", "edited by hand", "1 epoch or until"):
        assert words in header


def test_code_is_in_letters_that_any_terminal_prints() -> None:
    everything = to_script(preset("features"), 30)
    assert "x1^2" in everything
    assert everything.isascii()


@pytest.mark.parametrize("odd", ['"; import os #', "\\", "'''", "a\u2028b", "Gr\u00fcn \U0001f33f", "{x}"])
def test_names_of_any_kind_do_no_harm(odd: str) -> None:
    experiment = _named((odd, "b"), axis=f"{odd}\nimport os")
    script = to_script(experiment, 30)
    assert _constants(script) == _constants(to_script(_named(()), 30))
    assert "import os" not in [line.strip() for line in script.split("\n")]
    assert json.loads(to_notebook(experiment, 30))


def test_where_points_were_imported_it_says_what_the_units_are() -> None:
    assert '# x1 = ("length" - 5.5) / 0.25' in to_script(_named((), "length"), 30)


def test_a_notebook_is_as_its_format_has_it() -> None:
    """By the rules of nbformat 4.5 for what is in it: https://nbformat.readthedocs.io/en/latest/format_description.html"""
    notebook = json.loads(to_notebook(preset("cures"), 30))
    assert set(notebook) == {"cells", "metadata", "nbformat", "nbformat_minor"}
    assert (notebook["nbformat"], notebook["nbformat_minor"]) == (4, 5)
    assert set(notebook["metadata"]["kernelspec"]) == {"display_name", "language", "name"}
    assert notebook["metadata"]["language_info"]["name"] == "python"
    ids = [cell["id"] for cell in notebook["cells"]]
    assert len(set(ids)) == len(ids)
    for cell in notebook["cells"]:
        common = {"cell_type", "id", "metadata", "source"}
        assert set(cell) == (common | {"execution_count", "outputs"} if cell["cell_type"] == "code" else common)
        assert cell["cell_type"] in {"code", "markdown"}
        assert re.fullmatch(r"[a-zA-Z0-9_-]{1,64}", cell["id"])
        assert cell["metadata"] == {}
        assert cell.get("outputs", []) == []
        assert cell.get("execution_count") is None
        assert all(line.endswith("\n") for line in cell["source"][:-1])
        assert not cell["source"][-1].endswith("\n")


def test_a_notebook_has_the_script_cell_by_cell_with_a_text_before_each() -> None:
    experiment = preset("cures")
    cells = json.loads(to_notebook(experiment, 30))["cells"]
    kinds = [cell["cell_type"] for cell in cells]
    assert kinds[:2] == ["markdown", "markdown"]
    assert kinds[1:] == ["markdown", "code"] * (len(cells) // 2)
    script = to_script(experiment, 30)
    for cell in cells:
        text = "".join(cell["source"])
        if cell["cell_type"] == "code":
            assert text in script
        else:
            assert len(text.split()) < 180, "short texts: who reads a notebook wants to run it"
            assert text.startswith("# " if cell is cells[0] else "## ")
