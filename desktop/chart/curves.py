"""What the loss chart draws of each series: curves as fine as there are pixels, areas, and how they look."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import Final

import numpy as np

from core.metrics.decimation import decimated, envelopes
from core.metrics.history import CAPACITY, History
from desktop.chart.axes import Axes, Span
from desktop.chart.curves_item import THIN, Area, Line
from desktop.chart.series import LossSeries
from desktop.look.line_pieces import Floats
from desktop.look.style import mix
from desktop.look.theme import Theme

TRAINING: Final = 1.8
VALIDATION: Final = 2.2
CHOSEN: Final = 3.2
GHOST: Final = 1.6
OPTIMIZER: Final = 1.6
"""Widths of lines, pixels at line scale 1."""
PALE: Final = 0.5
"""Share of the background in the colour of a curve that was measured on other points."""
FAINT: Final = 0.65
"""Share of it in a ghost, and in the hair under dashes. Mixed and not translucent: pieces of a line overlap."""
BUCKET: Final = 3
"""Pixels of a bucket, in which a curve goes from its lowest to its highest loss."""
AREA_BUCKET: Final = 5
"""Pixels from corner to corner of the area between repeats; Qt fills ragged areas slowly."""
STROKES: Final = 80_000.0
"""Pixels that the curves of all series may go up and down in all, training and validation apart. Noise beyond that is
drawn in coarser buckets, which still reach every extreme: a pixel of a thick line takes about 30 ns to paint."""
FEWEST_BUCKETS: Final = 40
RANGE_ROOM: Final = 1.5
"""Ranges may raise the axis to this many times the highest loss on a curve; a repeat that shoots up leaves the chart
instead of pressing all others down."""
GHOST_ROOM: Final = 3.0
"""As much may a ghost: the run before may have jumped about, and what is trained now is to be seen."""
DOTS: Final = 0.3
"""Scale of a line's dashes that turns them into dots."""
_DENSE: Final = 1.8
"""Pixels from corner to corner of a curve whose line covers what lies between them."""


def shapes(
    series: Sequence[LossSeries], order: Sequence[int], axes: Axes, theme: Theme
) -> tuple[list[Area], list[Line]]:
    """What is drawn of the series, from the bottom up, in their order; of several, the last one is the chosen one.

    Of a series that is alone, training is dashed over a hair, so that no spike hides between two dashes, and the gap is
    shaded where there is no range. Of several, training is thin and validation thick, both in the series' colour. The
    loss that the optimizer saw is dotted, in the colour of the training loss.
    """
    is_alone, wide, most = len(series) == 1, theme.line_scale, STROKES / max(1, len(series))
    areas: list[Area] = []
    ghosts, optimizers, trains, validations = [], [], [], []
    curves = _curves(dict(enumerate(one.history for one in series)), ("train_loss", "validation_loss"), axes, most)
    before = {index: one.ghost for index, one in enumerate(series) if one.ghost is not None}
    before_curves = _curves(before, ("validation_loss",), axes, most)
    shown = {index: one.history for index, one in enumerate(series) if one.shows_optimizer}
    seen = _curves(shown, ("optimizer_loss",), axes, most)
    spreads = {index: one.spread for index, one in enumerate(series) if one.spread is not None and one.has_range}
    ranges = _ranges(spreads, "validation_loss", axes)
    # Of several, the ranges of training would only hide the curves; and many ranges, one over the other, would, too.
    train_ranges = _ranges(spreads, "train_loss", axes) if is_alone else {}
    faint = (0.24 if theme.dark else 0.18) / max(1.0, len(spreads) / 3)
    for index in order:
        one, is_chosen = series[index], not is_alone and index == order[-1]
        color = theme.validation if is_alone else one.color
        own = theme.train if is_alone else color
        parted = axes.x(one.points_epoch) if one.points_epoch > 0 else -math.inf
        train, validation = curves[index]
        if index in train_ranges:
            areas.append(Area(train_ranges[index], own, 0.16 if theme.dark else 0.14))
        if index in ranges:
            alpha = max(faint, 0.26 if theme.dark else 0.2) if is_chosen else faint
            areas.append(Area(ranges[index], color, alpha))
        elif is_alone:
            areas.append(Area(_gap(train, validation), theme.gap, 0.16 if theme.dark else 0.12))
        if index in before:
            ghosts.append(Line(before_curves[index][0], mix(color, theme.surface, FAINT), GHOST * wide))
        faded, hair = mix(own, theme.surface, PALE), mix(own, theme.surface, FAINT)
        if index in seen:
            dotted = Line(seen[index][0], own, OPTIMIZER * wide, DOTS * wide, hair, faded, parted, axes.x(0.0))
            optimizers.append(dotted)
        thin = Line(train, own, THIN, pale=faded, parted_at=parted)
        if is_alone:
            thin = thin._replace(width=TRAINING * wide, dash=wide, hair=hair, origin=axes.x(0.0))
        thick, pale = (CHOSEN if is_chosen else VALIDATION) * wide, mix(color, theme.surface, PALE)
        trains.append(thin)
        validations.append(Line(validation, color, thick, pale=pale, parted_at=parted))
    return areas, [*ghosts, *optimizers, *trains, *validations]


def extent(series: Sequence[LossSeries], logarithmic: bool) -> Span | None:
    """The lowest and the highest loss that the axis must hold; None before any. Of several variants those that diverged
    don't count, or they would press all others flat; ranges and ghosts do as far as RANGE_ROOM and GHOST_ROOM say."""
    held = [one for one in series if one.diverged_epoch is None] or series
    spans = [one.history.extent(name) for one in held for name in ("train_loss", "validation_loss")]
    spans += [one.history.extent("optimizer_loss") for one in held if one.shows_optimizer]
    beyond = [(one.ghost.extent("validation_loss"), GHOST_ROOM) for one in held if one.ghost is not None]
    for spread in (one.spread for one in held if one.spread is not None):
        beyond += [(spread.extent(f"validation_loss_{end}"), RANGE_ROOM) for end in ("low", "high")]
    found = [span for span in spans if span is not None] or [span for span, _ in beyond if span is not None]
    if not found:
        return None
    low, high = min(span[0] for span in found), max(span[1] for span in found)
    most = high
    for span, room in beyond:
        if span is not None:
            low, high = min(low, span[0]), max(high, span[1] if logarithmic else min(span[1], room * most))
    return low, high


def _curves(
    histories: Mapping[int, History], names: Sequence[str], axes: Axes, most: float, buckets: int = 0
) -> dict[int, Floats]:
    """(names, 2, K) the curves of each history in sight, as fine as their share of the time to paint allows; buckets: 0
    for as many as there are pixels for."""
    found: dict[int, Floats] = {}
    if not histories:
        return found
    indices, buckets = list(histories), buckets or max(25, int(axes.rect.width()) // BUCKET)
    # Beyond the last epoch in sight lies the corner that the line goes on to. A long history has one in 2, 4, 8 epochs.
    newest = max(history.last_epoch for history in histories.values())
    last = axes.epochs[1] + 1 + 2 ** math.ceil(math.log2(max(1.0, (newest + 1) / CAPACITY)))
    for places, epochs, losses in decimated(list(histories.values()), names, axes.epochs[0], last, buckets):
        rows = axes.rows(losses)
        steps = np.abs(rows[:, :, 1:] - rows[:, :, :-1])
        lengths = steps.sum(axis=2, where=np.isfinite(steps)).max(axis=1, initial=0.0).tolist()
        corners = np.empty((*rows.shape[:2], 2, rows.shape[2]))
        corners[:, :, 0], corners[:, :, 1] = axes.x(epochs), rows
        for place, length, curve in zip(places, lengths, corners, strict=True):
            index = indices[place]
            found[index] = curve
            if length > most and buckets > FEWEST_BUCKETS:  # by halves: what was drawn stays while the run goes on
                fewer = max(FEWEST_BUCKETS, buckets // 2 ** math.ceil(math.log2(length / most)))
                found |= _curves({index: histories[index]}, names, axes, math.inf, fewer)
    return found


def _ranges(spreads: Mapping[int, History], name: str, axes: Axes) -> dict[int, Floats]:
    """(3, K) the edges of each area from the lowest to the highest of the repeats. Where a stretch of epochs has one
    value, corners lie between stretches, at the farther of their values: the area holds all, and looks smooth."""
    buckets, indices, found = max(25, int(axes.rect.width()) // AREA_BUCKET), list(spreads), dict[int, Floats]()
    for places, epochs, edges in envelopes(
        list(spreads.values()), f"{name}_low", f"{name}_high", *axes.epochs, buckets
    ):
        between, (low, high) = epochs, edges
        if len(epochs) > 1 and epochs[1] - epochs[0] > 1:
            between = np.append(epochs, min(spreads[indices[places[0]]].last_epoch, axes.epochs[1]))
            low, high = (np.concatenate([edge[:, :1], edge, edge[:, -1:]], axis=1) for edge in edges)
            low, high = np.fmin(low[:, :-1], low[:, 1:]), np.fmax(high[:, :-1], high[:, 1:])
        rows, x = axes.rows(np.stack([low, high])), axes.x(between)
        corners = np.empty((len(places), 3, len(x)))
        corners[:, 0], corners[:, 1], corners[:, 2] = x, *rows
        found |= {indices[place]: area for place, area in zip(places, corners, strict=True)}
    return found


def _gap(train: Floats, validation: Floats) -> Floats:
    """(3, K) the edges of the area between two curves, where both are known."""
    x, y = _edge(train[:, np.isfinite(train[1])])
    if len(x) < 2:
        return np.empty((3, 0))
    upper_x, upper_y = _edge(validation)
    return np.stack([upper_x, upper_y, np.interp(upper_x, x, y)])  # both curves have a corner every few pixels


def _edge(corners: Floats) -> Floats:
    """An edge along a curve. Of a dense curve it takes the middle between every two corners, which lies under the
    curve's line: Qt fills ragged areas slowly."""
    count = corners.shape[1]
    if count < 4 or corners[0, -1] - corners[0, 0] > _DENSE * count:
        return corners
    middles = corners[:, : count // 2 * 2].reshape(2, -1, 2).mean(axis=2)
    return np.concatenate([corners[:, :1], middles[:, 1:-1], corners[:, -1:]], axis=1)
