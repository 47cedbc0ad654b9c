"""Experiment files that a person writes: x, y and class of each point, and as much of the rest as they care to say.

    {"points": [[0.5, 1.2, "cat"], [-1, 0.3, "dog"]]}

Classes are named, or numbered from 0. All that is left out has its default.
"""

from __future__ import annotations

from typing import Annotated, Any, Final, Literal

import msgspec
import numpy as np
from msgspec import Meta
from msgspec.structs import replace

from core.data.points import MAX_POINTS, Points
from core.experiment.color_names import COLOR_NAMES
from core.experiment.spec import (
    MAX_CLASSES,
    MAX_VARIANTS,
    ClassName,
    DataSpec,
    Experiment,
    Repeats,
    Spec,
    TrainingSpec,
    Variant,
)
from core.plane.grid import FARTHEST

Coordinate = Annotated[float, Meta(ge=-FARTHEST, le=FARTHEST)]
Label = Annotated[int, Meta(ge=0, lt=MAX_CLASSES)]
Row = tuple[Coordinate, Coordinate, Label | ClassName]

FORMAT: Final = "overfitting-playground experiment"


class HandWrittenError(ValueError):
    """The points can't be taken; the message is one sentence that names the place."""


class _Holder(msgspec.Struct):
    points: msgspec.Raw | msgspec.UnsetType = msgspec.UNSET


class _File(Spec, frozen=True, kw_only=True):
    format: Literal["overfitting-playground experiment"] = "overfitting-playground experiment"
    version: int = 0
    data: DataSpec = DataSpec()
    training: TrainingSpec = TrainingSpec()
    repeats: Repeats = Repeats()
    variants: Annotated[tuple[Variant, ...], Meta(min_length=1, max_length=MAX_VARIANTS)] = (Variant(),)
    points: Annotated[list[Row], Meta(max_length=MAX_POINTS)]
    presentation: Any = None
    lesson: Any = None
    """These two are core.lessons.document's to read."""


def is_hand_written(data: bytes) -> bool:
    """Whether a file (JSON in UTF-8) gives its points as a bare list. Raises what msgspec does of what is no JSON."""
    try:
        points = msgspec.json.decode(data, type=_Holder).points
    except msgspec.ValidationError:
        return False
    return isinstance(points, msgspec.Raw) and bytes(points).startswith(b"[")


def read(data: bytes) -> Experiment:
    """The experiment in such a file.

    Raises:
        HandWrittenError: of its points.
        msgspec.ValidationError: of anything else.
    """
    content: Any = msgspec.json.decode(data)
    said = content.get("data", {})
    if isinstance(said, dict):
        content["data"] = {"generator": None, **said}
    file = msgspec.convert(content, type=_File)
    names, labels = _labels(file)
    spec = replace(file.data, class_names=names)
    if "class_count" not in said:
        spec = replace(spec, class_count=max(2, len(names), max(labels, default=0) + 1))
    if max(labels, default=0) >= spec.class_count:
        at = next(index for index, label in enumerate(labels) if label >= spec.class_count)
        raise HandWrittenError(f"$.points[{at}][2]: there are no more than {spec.class_count} classes.")
    positions = np.array([row[:2] for row in file.points], np.float32).reshape(-1, 2)
    return Experiment(
        data=spec,
        points=Points.empty().added(positions, np.array(labels, np.uint8), seed=spec.seed),
        training=file.training,
        variants=file.variants,
        repeats=file.repeats,
    )


def _labels(file: _File) -> tuple[tuple[str, ...], list[int]]:
    """Names of the classes, and each point's label. Colours' names are the classes that are drawn in them."""
    rows = file.points
    is_named = [isinstance(row[2], str) for row in rows]
    if not any(is_named):
        return file.data.class_names, [int(row[2]) for row in rows]
    if not all(is_named):
        at = is_named.index(not is_named[0])
        raise HandWrittenError(f"$.points[{at}][2]: classes are either all named, or all numbered.")
    known = file.data.class_names
    found = dict.fromkeys(str(row[2]) for row in rows)
    if not known and set(found) <= set(COLOR_NAMES):
        return (), [COLOR_NAMES.index(str(row[2])) for row in rows]
    names = [*known, *sorted(set(found) - set(known), key=lambda name: (name.casefold(), name))]
    if len(names) > MAX_CLASSES:
        raise HandWrittenError(f"$.points: they are of {len(names)} classes, and there can be {MAX_CLASSES}.")
    return tuple(names), [names.index(str(row[2])) for row in rows]
