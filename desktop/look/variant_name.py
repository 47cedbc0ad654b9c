"""A variant's name in little room: what tells it from the others is kept."""

from __future__ import annotations

from typing import Final

from PySide6.QtGui import QFontMetricsF

_SHORTER: Final = (
    ("batch normalization", "batch norm"),
    ("no regularization", "none"),
    ("early stopping", "early stop"),
    ("batch norm", "BN"),
    ("dropout", "drop"),
    (" + ", "+"),
)
"""Words and what they may become, in the order in which they give way."""


def fitted_name(name: str, metrics: QFontMetricsF, width: float) -> str:
    """The name, shortened word by word until it fits into a width; then cut in the middle.

    A number in brackets at its end ("dropout 0.3 (2)") is all that tells two variants apart, so it stays.
    """
    for long, short in _SHORTER:
        if metrics.horizontalAdvance(name) <= width:
            return name
        name = name.replace(long, short)
    if metrics.horizontalAdvance(name) <= width:
        return name
    head, mark, tail = name.rpartition(" (")
    end = f"{mark}{tail}" if mark else ""
    begin = head if mark else name
    while begin and metrics.horizontalAdvance(f"{begin}…{end}") > width:
        begin = begin[:-1]
    return f"{begin.rstrip()}…{end}"
