"""The moment that numbers tell of: all of them of the same, wherever they stand."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from core.experiment.spec import Variant
from core.lessons.presentation import Hidden
from core.protocol import Snapshot, VariantSnapshot
from desktop.document.experiment_model import ExperimentModel
from desktop.training.run import Run


class Measured(NamedTuple):
    """What was known of a run at one moment."""

    snapshot: Snapshot
    variants: Sequence[VariantSnapshot | None]
    """As Run.variants; there is at least one."""


class _Ranked(NamedTuple):
    """What a ranking tells, and what it is true of."""

    measured: Measured
    run_id: int
    settings: tuple[Variant, ...]
    """Those of each variant."""
    hidden: frozenset[Hidden]


class ToldMoment:
    """Says which moment numbers tell of: now, or while several variants are ranked that of their last ranking.

    Their headings and the ranking take too long to paint to follow every number, so all others wait for them: two
    losses of one variant, or a loss and the epoch beside it, would contradict each other.
    """

    def __init__(self, run: Run, model: ExperimentModel) -> None:
        self._run = run
        self._model = model
        self._ranked: _Ranked | None = None

    @property
    def measured(self) -> Measured | None:
        """What numbers tell of; None where nothing is measured yet. With another run, other settings or something else
        hidden it is what is known now: what that comes to waits for no ranking."""
        ranked, snapshot, variants = self._ranked, self._run.snapshot, self._run.variants
        if snapshot is None or not variants:
            return None
        if ranked is not None and (ranked.run_id, ranked.settings, ranked.hidden) == self._circumstances:
            return ranked.measured
        return Measured(snapshot, variants)

    def hold(self) -> None:
        """Variants are ranked by what is known now: tell of that until they are ranked anew."""
        self._ranked = None
        if (measured := self.measured) is not None:
            self._ranked = _Ranked(measured, *self._circumstances)

    def let_go(self) -> None:
        """No ranking stands any more: tell of what is known now."""
        self._ranked = None

    @property
    def _circumstances(self) -> tuple[int, tuple[Variant, ...], frozenset[Hidden]]:
        return self._run.run_id, self._model.experiment.variants, self._run.hidden
