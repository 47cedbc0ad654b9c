"""What the window shows at one moment, to be drawn later whatever happens meanwhile."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from core.experiment.spec import Source
from core.metrics.diagnosis import Verdict
from core.metrics.ranking import Judgement, Place
from core.plane.grid import View
from core.protocol import VariantSnapshot
from desktop.chart.loss_chart import ChartContents
from desktop.look.theme import Theme
from desktop.plane.shown import PlaneMarks, ShownPoints


@dataclass(frozen=True, eq=False, kw_only=True)
class Outcome:
    """What the variants have come to.

    Attributes:
        names, colors: as on screen; "#rrggbb".
        ranked: places of the variants, and what is said of them.
        view: the part of the plane that the surfaces are of.
    """

    names: Sequence[str]
    colors: Sequence[str]
    variants: Sequence[VariantSnapshot | None]
    verdicts: Sequence[Verdict]
    ranked: tuple[Sequence[Place], Judgement]
    view: View


@dataclass(frozen=True, eq=False, kw_only=True)
class Seen:
    """All of it.

    Attributes:
        names, colors: of the variants, as on screen; "#rrggbb".
        view: what the planes show.
        truth: the best boundary, each line (K, 2).
        marks: of each plane.
        outcome: None before there is any.
        caption: what is seen, in words.
    """

    theme: Theme
    names: Sequence[str]
    colors: Sequence[str]
    points: ShownPoints
    source: Source | None
    is_validation_visible: bool
    view: View
    truth: Sequence[npt.NDArray[np.float32]]
    marks: Sequence[PlaneMarks]
    outcome: Outcome | None
    caption: str
    chart: ChartContents

    def in_theme(self, theme: Theme) -> Seen:
        """The same in other colours and sizes."""
        known = {color: theme.variant_color(at) for at, color in enumerate(self.theme.variant_colors)}
        colors = [known[color] for color in self.colors]
        # By place: a chart waits for its turn with other colours longer than what stands beside it.
        series = tuple(replace(one, color=color) for one, color in zip(self.chart.series, colors, strict=False))
        outcome = None if self.outcome is None else replace(self.outcome, colors=colors)
        return replace(self, theme=theme, colors=colors, outcome=outcome, chart=self.chart._replace(series=series))
