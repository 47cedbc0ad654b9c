"""The points of an experiment for other programs: CSV, NumPy arrays, Python code.

Positions are in the units that they came in, where points were imported; labels and roles are those that training sees.
Where a network takes in more or other than these positions, arrays and code also say what, and give it.
"""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass
from typing import Final, Literal

import numpy as np
import numpy.typing as npt

from core.data.split import ROLES, assign
from core.data.tables.scaling import from_plane
from core.experiment.class_names import class_name
from core.experiment.code_text import wrapped
from core.experiment.spec import Experiment
from core.experiment.variant_names import variant_names
from core.plane.features import COORDINATES, Feature, feature_values, ordered

CsvStyle = Literal["comma", "semicolon", "tab"]
"""semicolon: with decimal commas and a mark of the encoding, as spreadsheets of many countries want it."""

HEADING: Final = ("x", "y", "label", "role")
_SEPARATORS: Final[dict[CsvStyle, str]] = {"comma": ",", "semicolon": ";", "tab": "\t"}
_FORMULAS: Final[dict[Feature, str]] = {
    "x1": "x1",
    "x2": "x2",
    "x1^2": "x1**2",
    "x2^2": "x2**2",
    "x1*x2": "x1 * x2",
    "sin x1": "np.sin(x1)",
    "sin x2": "np.sin(x2)",
}
"""Of features, as Python code."""


@dataclass(frozen=True, eq=False)
class Columns:
    """N points as other programs know them.

    Attributes:
        values: (N, 2) in their own units.
        labels: (N,) from 0.
        names: of the classes; () where they have no names but those of their colours, and are numbered.
        is_validation: (N,) which are held out.
    """

    values: npt.NDArray[np.float64]
    labels: npt.NDArray[np.int64]
    names: tuple[str, ...]
    is_validation: npt.NDArray[np.bool_]


def columns(experiment: Experiment) -> Columns:
    """All points, those beyond the view, too."""
    data, points = experiment.data, experiment.points
    assignment = assign(data, points)
    names = tuple(str(class_name(data, label)) for label in range(data.class_count)) if data.class_names else ()
    labels = assignment.labels.astype(np.int64)
    return Columns(from_plane(points.positions, data.source), labels, names, assignment.is_validation)


def to_csv(experiment: Experiment, style: CsvStyle = "comma") -> bytes:
    """A row for each point below a heading; `core.data.tables` reads it."""
    found = columns(experiment)
    text = io.StringIO()
    table = csv.writer(text, delimiter=_SEPARATORS[style], lineterminator="\n" if style == "comma" else "\r\n")
    table.writerow(HEADING)
    rows = zip(found.values.tolist(), found.labels.tolist(), found.is_validation.tolist(), strict=True)
    for (x, y), label, is_validation in rows:
        numbers = [f"{x!r}", f"{y!r}"]
        if style == "semicolon":
            numbers = [number.replace(".", ",") for number in numbers]
        table.writerow((*numbers, found.names[label] if found.names else label, ROLES[is_validation]))
    return text.getvalue().encode("utf-8-sig" if style == "semicolon" else "utf-8")


def to_npz(experiment: Experiment) -> bytes:
    """NumPy arrays X (N, 2), y (N,), is_validation (N,) and class_names (K,); nothing that needs pickle.

    With networks of other features also features (N, F), all that any of them takes in, and feature_names (F,).
    """
    found, arrays = columns(experiment), {}
    features = ordered({feature for variant in experiment.variants for feature in variant.network.features})
    if _has_features(experiment):
        arrays = {
            "features": feature_values(experiment.points.positions, features),
            "feature_names": np.array(features, np.str_),
        }
    contents = io.BytesIO()
    np.savez(
        contents,
        allow_pickle=False,
        X=found.values,
        y=found.labels,
        is_validation=found.is_validation,
        class_names=np.array(found.names, np.str_),
        **arrays,
    )
    return contents.getvalue()


def to_python(experiment: Experiment) -> str:
    """Lines that make the same arrays in Python."""
    found = columns(experiment)
    pairs = (f"[{x!r}, {y!r}]" for x, y in found.values.tolist())
    labels, held_out = map(str, found.labels.tolist()), map(str, found.is_validation.astype(int).tolist())
    lines = [
        "import numpy as np",
        "",
        f"X = np.array([{wrapped(pairs)}]).reshape(-1, 2)  # x and y of {len(found.labels):,} points",
        f"y = np.array([{wrapped(labels)}], dtype=int)  # their classes",
        f"is_validation = np.array([{wrapped(held_out)}], dtype=bool)  # which are held out",
    ]
    if found.names:
        lines.append(f"class_names = {list(found.names)!r}")
    if _has_features(experiment):
        lines += _feature_lines(experiment)
    return "\n".join(lines) + "\n"


def _has_features(experiment: Experiment) -> bool:
    """Whether a network takes in anything else than positions as they are."""
    return any(variant.network.features != COORDINATES for variant in experiment.variants)


def _feature_lines(experiment: Experiment) -> list[str]:
    """Code that computes from X, by the name of each variant, what its network takes in."""
    source, plane = experiment.data.source, "X"
    if source is not None:
        plane = f"((X - [{source.x.center!r}, {source.y.center!r}]) / [{source.x.unit!r}, {source.y.unit!r}])"
    lines = [f"x1, x2 = {plane}.T  # in units of the plane", "inputs = {  # what each network takes in"]
    names = variant_names(experiment.variants)
    for name, variant in zip(names, experiment.variants, strict=True):
        formulas = ", ".join(_FORMULAS[feature] for feature in variant.network.features)
        lines.append(f"    {name!r}: np.column_stack([{formulas}]),")
    return [*lines, "}"]
