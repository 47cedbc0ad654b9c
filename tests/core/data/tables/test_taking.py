"""What becomes points of a table, what is left out, and how values lie on the plane."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from core.data.split import assign
from core.data.tables.columns import Choice, guessed, named
from core.data.tables.errors import TableError
from core.data.tables.labels import TooManyClassesError
from core.data.tables.scaling import REACH, fitted, from_plane, to_plane
from core.data.tables.table import Table, read_table
from core.data.tables.taking import Taken, taken
from core.experiment.changes import compare
from core.experiment.imported import with_points_of
from core.experiment.presets import opening_experiment
from core.experiment.spec import Experiment, Source
from core.experiment.table_text import strip_text
from core.plane.grid import EXTENT


def read(text: str) -> Table:
    return read_table(text.encode())


def take(text: str, **changes: object) -> Taken:
    table = read(text)
    choice = guessed(table)
    return taken(table, Choice(**{**choice.__dict__, **changes}))


def texts(found: Taken) -> list[str]:
    return [left.text for left in found.left_out]


@pytest.mark.parametrize(
    ("heading", "row", "expected"),
    [
        ("x,y,label", "1,2,a", (0, 1, 2)),
        ("label,x,y", "a,1,2", (1, 2, 0)),
        ("y,x,class", "1,2,0", (1, 0, 2)),
        ("id,name,height,weight,species", "1,n,1.5,2.5,a", (2, 3, 4)),
        ("a,b,c,target", "1.5,2.5,3.5,1", (0, 1, 3)),
        ("x,y", "1.5,2.5", (0, 1, None)),
        ("label,x,y,role", "a,1,2,training", (1, 2, 0)),
    ],
)
def test_the_columns_that_are_meant_are_guessed(heading: str, row: str, expected: tuple[int, int, int | None]) -> None:
    other = row.replace("1,", "3,", 1).replace("a", "b", 1) if "training" not in row else "b,3,4,validation"
    choice = guessed(read(f"{heading}\n{row}\n{other}\n"))
    assert (choice.x, choice.y, choice.label) == expected


@pytest.mark.parametrize(
    ("heading", "first", "expected"),
    [
        ("x,y,digit", lambda row: f"{row / 7},{-row / 3},{row % 7}", (0, 1, 2)),  # more classes than there can be
        ("rownames,length,width,kind", lambda row: f"{row + 1},{row % 5}.5,{row % 3}.5,{row % 2}", (1, 2, 3)),
        ("who,height,weight,passed", lambda row: f"n{row},{row % 7}.5,{row % 5}.5,{row % 2}", (1, 2, 3)),  # not who
        ("age,children,rooms", lambda row: f"{20 + row % 15},{row % 9},{row % 8}", (0, 1, None)),  # which one is it?
    ],
)
def test_numbered_classes_are_found_and_counters_are_not_taken(
    heading: str, first: Callable[[int], str], expected: tuple[int, int, int | None]
) -> None:
    rows = "\n".join(first(row) for row in range(60))
    choice = guessed(read(f"{heading}\n{rows}\n"))
    assert (choice.x, choice.y, choice.label) == expected


def test_a_scale_of_its_own_is_advised_where_an_axis_would_be_a_strip() -> None:
    rows = "".join(f"{20 + row},{1000 * row},a\n" for row in range(50))
    text = f"age,income,label\n{rows}"
    assert strip_text(take(text)) == (
        '"age" fills less than 1 % of the plane\'s width: a scale for each axis spreads the points.'
    )
    assert strip_text(take(text, one_scale=False)) == ""
    assert strip_text(take("x,y,label\n1,1,a\n2,2,b\n")) == ""
    assert strip_text(take("x,y,label\n1,1,a\n1,2,b\n")) == "", "nothing spreads equal values"


def test_a_column_is_named_by_its_heading_in_any_case_or_by_its_number() -> None:
    table = read("Länge,Breite\n1,2\n3,4\n")
    assert [named(table, name) for name in ("Länge", "breite", "2")] == [0, 1, 1]
    with pytest.raises(TableError, match=r'no column "Tiefe". There are: Länge, Breite'):
        named(table, "Tiefe")


def test_only_an_empty_cell_is_a_missing_label() -> None:
    found = take("x,y,label\n1,1,NA\n2,2,None\n3,3,nan\n4,4,\n5,5,?\n")
    assert found.class_names == ("?", "NA", "nan", "None")
    assert texts(found) == ['1 row left out: no label in "label" (line 5).']


def test_rows_without_two_finite_numbers_are_left_out_and_told_of_with_line_and_reason() -> None:
    found = take("x,y,label\n1,1,a\nNA,1,b\n2,abc,b\ninf,1,b\n3,1e999,b\n,4,a\n3,3,b\n2,2,b\n")
    assert len(found.positions) == 3
    assert texts(found) == [
        '2 rows left out: no value in "x" (first in line 3).',
        '1 row left out: "inf" in "x" is no finite number (line 5).',
        '1 row left out: "abc" in "y" is no number (line 4).',
        '1 row left out: "1e999" in "y" is no finite number (line 6).',
    ]


@pytest.mark.parametrize(
    ("labels", "names", "codes"),
    [
        (["0", "1", "2"], (), [0, 1, 2]),
        (["1", "2", "2"], ("1", "2"), [0, 1, 1]),
        (["1.0", "1", "2.00"], ("1", "2"), [0, 0, 1]),
        (["10", "9", "9"], ("9", "10"), [1, 0, 0]),
        (["setosa", "Virginica", "setosa"], ("setosa", "Virginica"), [0, 1, 0]),
        (["Orange", "Green", "Orange"], (), [1, 2, 1]),
        (["1", "a", "1.0"], ("1", "1.0", "a"), [0, 2, 1]),
    ],
)
def test_labels_are_text_or_numbers(labels: list[str], names: tuple[str, ...], codes: list[int]) -> None:
    found = take("x,y,label\n" + "".join(f"{row}.5,{row},{label}\n" for row, label in enumerate(labels)))
    assert found.class_names == names
    assert found.labels.tolist() == codes


def many_classes(count: int) -> str:
    rows = (f"{row}.5,{row % 5},{row % count if row < 500 else 0}\n" for row in range(600))
    return "x,y,label\n" + "".join(rows)


def test_of_more_classes_than_there_can_be_some_are_chosen_and_the_rest_is_told_of() -> None:
    with pytest.raises(TooManyClassesError, match=r"holds 8 classes, and there can be 6. The most frequent: 0 \(163\)"):
        take(many_classes(8))
    found = take(many_classes(8), classes=("0", "3"))
    assert found.class_names == ("0", "3")
    assert len(found.positions) == 163 + 63
    assert "of other classes (1, 2, 4, …)" in texts(found)[0]
    with pytest.raises(TableError, match="500 different labels"):
        take(many_classes(500))
    with pytest.raises(TableError, match='No row has the label "9"'):
        take(many_classes(8), classes=("9",))


def test_both_axes_share_a_scale_unless_separate_ones_are_wanted() -> None:
    text = "x,y,label\n0,0,a\n100,1,b\n50,2,a\n"
    one, two = take(text), take(text, one_scale=False)
    assert one.source.x.unit == one.source.y.unit
    assert np.ptp(one.positions[:, 1]) / np.ptp(one.positions[:, 0]) == pytest.approx(0.02, rel=0.01)
    assert np.ptp(two.positions, axis=0) == pytest.approx([2 * REACH, 2 * REACH], rel=0.01)


def test_points_far_away_are_never_clipped_and_left_out_only_when_asked_for() -> None:
    text = "x,y,label\n" + "".join(f"{row % 10},{row % 7},{row % 2}\n" for row in range(200)) + "1000000,3,1\n"
    found = take(text)
    assert len(found.positions) == 201
    assert np.abs(found.positions).max() <= EXTENT
    assert found.outliers == 1
    assert found.squeezed_to < 0.001
    without = take(text, without_outliers=True)
    assert texts(without) == ["1 row left out: far away from all others (line 202)."]
    assert np.ptp(without.positions[:, 0]) == pytest.approx(2 * REACH, rel=0.01)


@given(
    st.lists(st.tuples(*[st.floats(-1e100, 1e100, allow_nan=False)] * 2), min_size=1, max_size=20),
    st.booleans(),
)
def test_all_values_lie_on_the_plane_and_come_back(rows: list[tuple[float, float]], one_scale: bool) -> None:
    values = np.array(rows)
    x, y = fitted(values, one_scale=one_scale)
    positions = to_plane(values, x, y)
    assert np.isfinite(positions).all()
    assert np.abs(positions).max() <= EXTENT
    back = from_plane(positions, Source(x=x, y=y))
    tolerance = np.array([x.unit, y.unit]) * 6e-6 + np.abs(values) * 1e-12
    assert (np.abs(back - values) <= tolerance).all()


def test_a_table_takes_the_place_of_all_points_and_is_another_dataset_to_a_run() -> None:
    before = opening_experiment()
    after = with_points_of(before, take("x,y,label\n1,1,a\n2,2,b\n3,3,c\n"))
    assert after.data.class_count == 3
    assert after.data.class_names == ("a", "b", "c")
    assert after.data.label_noise == 0.0
    assert after.variants == before.variants
    assert compare(before, after).kind == "restart"
    again = with_points_of(after, take("x,y,label\n1,1.5,a\n2,2,b\n3,3,c\n"))
    assert compare(after, again).kind == "restart"


@pytest.mark.parametrize("held_out", [1, 3, 10, 17])
def test_roles_of_the_table_become_those_of_the_points(held_out: int) -> None:
    roles = ["validation" if row < held_out else "Train" for row in range(20)]
    rows = "".join(f"{row},{row % 3},{row % 2},{role}\n" for row, role in enumerate(roles))
    experiment = with_points_of(Experiment(), take("x,y,label,split\n" + rows))
    found = assign(experiment.data, experiment.points)
    assert found.is_validation.tolist() == [role == "validation" for role in roles]


def test_another_word_for_a_role_is_named_with_its_line() -> None:
    table = read("x,y,label,role\n1,2,a,training\n3,4,b,maybe\n")
    with pytest.raises(TableError, match=r'Line 3 has "maybe" in "role"'):
        taken(table, replace_role(guessed(table), 3))


def replace_role(choice: Choice, role: int) -> Choice:
    return Choice(x=choice.x, y=choice.y, label=choice.label, role=role)


def test_without_a_label_all_points_are_of_one_class() -> None:
    found = take("x,y\n1.5,2\n3,4\n")
    assert found.labels.tolist() == [0, 0]
    assert found.class_count == 2


def test_an_experiment_with_renamed_classes_is_the_same_dataset_to_a_run() -> None:
    before = opening_experiment()
    after = replace(before, data=replace(before.data, class_names=("cats", "dogs")))
    assert compare(before, after).kind == "hot"
