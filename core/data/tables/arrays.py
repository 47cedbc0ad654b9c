"""NumPy's .npz files as tables: X (N, 2) and y (N,), as exports have them. Nothing in them is ever run."""

from __future__ import annotations

import io
import zipfile
import zlib
from typing import Any, Final

import numpy as np
import numpy.typing as npt

from core.data.points import MAX_POINTS
from core.data.split import ROLES
from core.data.tables.errors import TableError
from core.data.tables.rows import MAX_ROWS
from core.data.tables.table import MAX_TABLE_BYTES, Table
from core.words import said

START: Final = b"PK\x03\x04"
"""Of a .npz file, which is a zip archive."""


def is_npz(data: bytes) -> bool:
    """Whether it is an archive of NumPy arrays."""
    if not data.startswith(START):
        return False
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return any(name.endswith(".npy") for name in archive.namelist())
    except (zipfile.BadZipFile, ValueError, OSError):
        return False


def table_of_npz(data: bytes) -> Table:
    """The arrays X, y and, where there are such, is_validation and class_names, as the rows of a table.

    Raises:
        TableError: they are missing, or don't fit together.
    """
    arrays = _arrays(data)
    for name in ("X", "y"):
        if name not in arrays:
            raise TableError(
                said("It has no array {name}: X (N, 2) holds the points, and y (N,) their classes.", name=name)
            )
    values, labels = arrays["X"], arrays["y"]
    if values.ndim != 2 or values.shape[1] < 2 or values.dtype.kind not in "fiu":
        raise TableError(said("Its array X is {shape}, and has to be of N rows of two numbers.", shape=_shape(values)))
    if labels.shape != values.shape[:1] or labels.dtype.kind not in "fiubU":
        raise TableError(
            said("Its array y is {shape}, and has to hold a class for each row of X.", shape=_shape(labels))
        )
    count = len(values)
    if not count:
        raise TableError(said("Its arrays are empty."))
    if count > MAX_ROWS:
        raise TableError(said("It has more than {rows:,} rows.", rows=MAX_ROWS))
    chosen = np.arange(count)
    if count > MAX_POINTS:
        chosen = np.sort(np.random.default_rng(0).choice(count, MAX_POINTS, replace=False))
    columns: list[list[str]] = [[repr(number) for number in values[chosen, place].tolist()] for place in (0, 1)]
    columns.append(_named(labels[chosen], arrays.get("class_names")))
    heading = ["x", "y", "label"]
    roles = arrays.get("is_validation")
    if roles is not None:
        if roles.shape != labels.shape or roles.dtype.kind != "b":
            raise TableError(
                said("Its array is_validation is {shape}, and has to say yes or no for each row.", shape=_shape(roles))
            )
        columns.append([ROLES[held_out] for held_out in roles[chosen].tolist()])
        heading.append("role")
    return Table(
        columns=tuple(heading),
        rows=[list(row) for row in zip(*columns, strict=True)],
        lines=[0] * len(chosen),
        row_count=count,
        encoding="utf-8",
        encoding_text=said("NumPy arrays"),
        separator="",
        has_header=True,
        decimal="point",
        numeric=(0, 1),
        question=None,
        skipped=0,
    )


def _arrays(data: bytes) -> dict[str, npt.NDArray[Any]]:
    """The arrays in an archive that is no larger, unpacked, than tables may be."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            if sum(part.file_size for part in archive.infolist()) > MAX_TABLE_BYTES:
                raise TableError(said("Its arrays are larger than {megabytes} MB.", megabytes=MAX_TABLE_BYTES // 2**20))
        with np.load(io.BytesIO(data), allow_pickle=False) as loaded:
            return {name: loaded[name] for name in ("X", "y", "is_validation", "class_names") if name in loaded}
    except TableError:
        raise
    except (zipfile.BadZipFile, zlib.error, ValueError, OSError, EOFError, NotImplementedError, RuntimeError) as error:
        reason = said("it needs pickle, which could run code") if "pickle" in str(error) else said("it is damaged")
        raise TableError(said("Its arrays can't be read: {reason}.", reason=reason)) from error


def _named(labels: npt.NDArray[Any], names: npt.NDArray[Any] | None) -> list[str]:
    """Labels as text, by their names where there are some."""
    has_names = names is not None and names.dtype.kind == "U" and names.ndim == 1 and len(names) > 0
    if names is None or not has_names or labels.dtype.kind not in "iu":
        return [str(label).strip() for label in labels.tolist()]
    if labels.min() < 0 or labels.max() >= len(names):
        raise TableError(
            said("Its array y names a class that is none of the {names} in class_names.", names=len(names))
        )
    return [str(names[label]).strip() for label in labels.tolist()]


def _shape(array: npt.NDArray[Any]) -> str:
    return said("of shape {shape} and kind {name}", shape=str(array.shape), name=array.dtype.name)
