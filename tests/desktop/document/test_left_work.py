"""What is told of work that was left: as its file has it."""

from __future__ import annotations

import time

import numpy as np
import pytest

from core.data.tables.columns import guessed
from core.data.tables.table import read_table
from core.data.tables.taking import taken
from core.experiment.imported import with_points_of
from core.experiment.presets import opening_experiment
from core.experiment.recovery_file import Summary, to_bytes
from core.experiment.spec import Experiment
from core.files.whole_file import write_bytes
from desktop.document.left_work import LeftWork, recovery_folder
from tests.drawings import painted

ROWS = b"x,y,label\n1,1,a\n2,2,b\n3,3,a\n"


def imported() -> Experiment:
    table = read_table(ROWS)
    return with_points_of(opening_experiment(), taken(table, guessed(table), "rows.csv"))


def with_another(experiment: Experiment) -> Experiment:
    return painted(experiment, np.array([[0.5, 0.0]], np.float32), 1)


@pytest.mark.parametrize(
    ("experiment", "told"),
    [
        (imported(), "3 points, 3 minutes ago"),
        (with_another(imported()), "4 points, 3 minutes ago"),
        (with_another(opening_experiment()), "1 point drawn, 3 minutes ago"),
    ],
    ids=["imported", "imported and drawn", "drawn"],
)
def test_nobody_is_said_to_have_drawn_the_rows_of_a_table(experiment: Experiment, told: str) -> None:
    recovery_folder().mkdir(parents=True)
    drawn = int(np.count_nonzero(experiment.points.drawn))
    contents = to_bytes(experiment, Summary(changed_at=time.time() - 200, drawn=drawn))
    write_bytes(recovery_folder() / "left.kept", contents)
    (left,) = LeftWork().kept()
    assert left.text == told
