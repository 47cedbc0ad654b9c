"""The diagram's numbers as a table of text."""

from __future__ import annotations

import csv
import io
from typing import Final

from desktop.network import words
from desktop.network.diagram import Diagram
from desktop.network.targets import NumberTarget

HEADING: Final = ("layer", "unit", "number", "from", "value", "gradient")


def to_csv(diagram: Diagram) -> str:
    """A row for each weight, bias and scale of and between units that are shown.

    Layers and units count from 1; the last layer are the outputs."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(HEADING)
    for target in diagram.units():
        for number in diagram.numbers_into(target):
            kind, origin = _kind(diagram, number)
            value, gradient = f"{diagram.value(number):.9g}", f"{diagram.gradient(number):.9g}"
            writer.writerow((number.column, number.unit + 1, kind, origin, value, gradient))
    return text.getvalue()


def _kind(diagram: Diagram, number: NumberTarget) -> tuple[str, str]:
    """What kind of number it is, and which unit of the layer before it comes from."""
    if number.source == "scale":
        return "gamma", ""
    if number.source == "bias":
        has_shift = diagram.before(number.column).scales is not None
        return "beta" if has_shift else "bias", ""
    if number.column == 1:
        return "weight", words.input_name(diagram.look.input_names[number.source])
    return "weight", str(number.source + 1)
