"""From what a look has found, and where it stands, to what the diagram's items paint."""

from __future__ import annotations

from collections.abc import Callable, Collection
from itertools import pairwise
from typing import Final

import numpy as np
import numpy.typing as npt

from desktop.look.diverging import diverging_rgba
from desktop.look.language import number, tr
from desktop.look.theme import Theme
from desktop.network.captions_item import Captions, ClassWords, ColumnWords
from desktop.network.diagram import GONE, Diagram
from desktop.network.edges_item import NONE, Edges, joined
from desktop.network.overlay import Overlay
from desktop.network.places import LEAST_MARKED, Places
from desktop.network.scales import Scales, without_outliers
from desktop.network.targets import NumberTarget, Target, UnitTarget
from desktop.network.units_item import Picture, UnitPicture
from desktop.network.words import input_name

Floats = npt.NDArray[np.float64]
Fits = Callable[[str], bool]

FITTING: Final = 0.97
"""Of a column's answers over the plane, so many have a colour of their own; in the plane's corners single units without
bounds may answer with far more, and all others would be pale for it."""
COMMON: Final = 0.9
"""Of the weights into a column, so many have a thickness of their own. Larger ones are as thick as an edge gets."""


def fit_scales(scales: Scales, diagram: Diagram) -> None:
    """Let the scales grow until all that is shown fits."""
    for column in range(diagram.column_count):
        scales.of_maps(column).fit(diagram.maps(column), FITTING)
        if column > 0 and not scales.of_weights(column).holds(weights := diagram.before(column).weights):
            scales.of_weights(column).fit(without_outliers(weights, COMMON))


def strengths(diagram: Diagram, scales: Scales, column: int) -> Floats:
    """(U, U') weights into a column as shares of their scale; 0 where one isn't finite."""
    shares: Floats = diagram.before(column).weights.astype(np.float64) / scales.of_weights(column).end
    shares[~np.isfinite(shares)] = 0.0
    return shares


def lit(diagram: Diagram, scales: Scales) -> list[npt.NDArray[np.bool_]]:
    """For each column from the second on (U, U'): which edges can be seen."""
    return [np.abs(strengths(diagram, scales, column)) >= GONE for column in range(1, diagram.column_count)]


def edges(
    diagram: Diagram, places: Places, scales: Scales, off: Collection[UnitTarget], silent: Collection[UnitTarget]
) -> Edges:
    """All edges but those that leave a unit which is switched off, and those of units that a mask silences."""
    parts = []
    for column in range(1, diagram.column_count):
        shares = strengths(diagram, scales, column)
        for target in off:
            if target.column == column - 1 and diagram.has(target):
                shares[:, diagram.slot(target)] = 0.0
        for target in silent:
            if target.column == column - 1:
                shares[:, diagram.slot(target)] = 0.0
            elif target.column == column:
                shares[diagram.slot(target)] = 0.0
        parts.append(Edges(places.edges(column).reshape(-1, 4), shares.ravel()))
    return joined(parts)


def edges_of(
    diagram: Diagram, places: Places, scales: Scales, target: Target | None, silent: Collection[UnitTarget]
) -> Edges:
    """Those of a unit, or a single one, but for those of units that a mask silences."""
    if target is None or not diagram.has(target):
        return NONE
    wanted = [target] if isinstance(target, NumberTarget) else []
    if isinstance(target, UnitTarget):
        wanted = [*diagram.numbers_into(target), *diagram.numbers_from(target)]
    parts = []
    for one in wanted:
        if one.origin is None or not diagram.has(one) or one.to in silent or one.origin in silent:
            continue
        row, source = diagram.slot(one.to), diagram.slot(one.origin)
        share = strengths(diagram, scales, one.column)[row, source]
        parts.append(Edges(places.edges(one.column)[row, source][None], np.array([share])))
    return joined(parts) if parts else NONE


def picture(
    diagram: Diagram, places: Places, scales: Scales, off: Collection[UnitTarget], theme: Theme, overlay: Overlay
) -> Picture:
    """All units: their maps, each column's on its own scale, and what their biases are."""
    masked = overlay.silent(diagram)
    shares: list[npt.NDArray[np.float32]] = []
    units: list[UnitPicture] = []
    marks: list[Floats] = []
    for column in range(diagram.column_count):
        shares.append(diagram.maps(column)[:, ::-1] / np.float32(scales.of_maps(column).end))
        side, half = places.sides[column], places.sides[column] / 2
        silent = [False] * len(shares[-1]) if column == 0 else diagram.before(column).silent.tolist()
        for unit, (x, y), is_silent in zip(diagram.shown(column), places.middles[column].tolist(), silent, strict=True):
            target = UnitTarget(column, unit)
            units.append(UnitPicture(x - half, y - half, side, is_silent, target in off, target in masked))
        if column > 0 and side >= LEAST_MARKED:
            marks.append(_marks(diagram, places, scales, column))
    pixels = diverging_rgba(np.concatenate(shares), theme)
    return Picture(pixels, units, np.concatenate(marks) if marks else np.empty((0, 4)))


def captions(diagram: Diagram, places: Places, scales: Scales, overlay: Overlay, fits: Fits) -> Captions:
    """What stands around the units. fits: whether words find room below a column."""
    columns = [_words_below(diagram, places, scales, at, overlay, fits) for at in range(diagram.column_count)]
    left, heights = float(places.middles[0][0, 0]) - places.sides[0] / 2, places.middles[0][:, 1].tolist()
    names = [(left - 4, y, input_name(name)) for name, y in zip(diagram.look.input_names, heights, strict=True)]
    return Captions(tuple(columns), tuple(names), places.foot, tuple(_classes(diagram, places)))


def _classes(diagram: Diagram, places: Places) -> list[ClassWords]:
    """Which class each output speaks for, right of it; nothing of an output that is alone: its key says it."""
    column = diagram.column_count - 1
    if not 1 < diagram.size(column) <= len(diagram.class_names):
        return []
    found = []
    for slot, unit in enumerate(diagram.shown(column)):
        left, top, side = places.rect(column, slot)
        found.append(ClassWords(left + side + 4, top + side / 2, unit, diagram.class_names[unit]))
    return found


def notes(diagram: Diagram, scales: Scales, column: int, overlay: Overlay, fits: Fits) -> tuple[str, ...]:
    """What is said below a column's key: how many units aren't shown, unless these stand beside the keys, and how many
    are silent; broken between words where columns stand close."""
    note = overlay.note(diagram, column)
    found = []
    missing = _missing(diagram, column)
    if missing:
        if not _stand_beside_keys(diagram, scales, fits):
            found.append(missing)
        if not fits(note):
            note = overlay.note(diagram, column, is_brief=True)
    if note:
        found.append(note)
    elif column > 0 and diagram.before(column).silent_count:
        found.append(tr("{count} silent", count=diagram.before(column).silent_count))
    return tuple(row for words in found for row in _rows(words, fits))


def _missing(diagram: Diagram, column: int) -> str:
    """How many units aren't shown; "" where all are."""
    missing = diagram.size(column) - len(diagram.shown(column))
    return f"+{missing}" if missing else ""


def _stand_beside_keys(diagram: Diagram, scales: Scales, fits: Fits) -> bool:
    """Whether the counts of units that aren't shown find room in the row of the keys: a low diagram needs each row.
    All of them do, or none, so that they stand in line."""
    counts = {column: _missing(diagram, column) for column in range(diagram.column_count)}
    return all(fits(f"±{_end(scales, column)} {missing}") for column, missing in counts.items() if missing)


def _end(scales: Scales, column: int) -> str:
    return number(f"{scales.of_maps(column).end:g}")


def _rows(words: str, fits: Fits) -> list[str]:
    first, *rest = words.split(" ")
    rows = [first]
    for word in rest:
        longer = f"{rows[-1]} {word}"
        if fits(longer):
            rows[-1] = longer
        else:
            rows.append(word)
    return rows


def _marks(diagram: Diagram, places: Places, scales: Scales, column: int) -> Floats:
    """(K, 4) of a column's biases and scales: x, y, radius, and the number as a share of the layer's scale."""
    look, end = diagram.before(column), scales.of_weights(column).end
    found = []
    for numbers, is_scale in ((look.biases, False), (look.scales, True)):
        if numbers is not None:
            shares = numbers.astype(np.float64)[:, None] / end
            found.append(np.hstack([places.marks(column, is_scale=is_scale), shares])[np.isfinite(shares[:, 0])])
    return np.concatenate(found)


def _words_below(
    diagram: Diagram, places: Places, scales: Scales, column: int, overlay: Overlay, fits: Fits
) -> ColumnWords:
    middles = [float(middle[:, 0].min() + middle[:, 0].max()) / 2 for middle in places.middles]
    step = min((b - a for a, b in pairwise(middles)), default=places.width)
    to_edge = 2 * min(middles[column], places.width - middles[column])
    return ColumnWords(
        middles[column],
        min(step, to_edge),
        _end(scales, column),
        notes(diagram, scales, column, overlay, fits),
        beside=_missing(diagram, column) if _stand_beside_keys(diagram, scales, fits) else "",
        has_classes=diagram.is_output(column) and diagram.size(column) == 1,
    )
