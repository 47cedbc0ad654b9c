"""The veil: what the window knows of a run, without what is hidden so that people predict first."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

import numpy as np

from core.lessons.hiding import hidden_columns, veiled_answer, veiled_snapshot, veiled_variant
from core.lessons.presentation import Hidden
from core.metrics.history import History
from core.metrics.veiled_history import VeiledHistory
from core.protocol import Snapshot, VariantSnapshot
from core.protocol.inspection import Answer
from desktop.training.curves import Curves
from desktop.training.ghost import Ghost, GhostVariant

Variants = tuple[VariantSnapshot | None, ...]


class AsItIs(NamedTuple):
    """A run with all that is hidden: for what judges it, and for no view."""

    snapshot: Snapshot | None
    variants: Variants
    curves: Sequence[Curves]


class _VeiledCurves(Curves):
    """Curves of which some columns can't be seen. They are read, and never added to."""

    def __init__(self, whole: Curves, history: History, spread: History) -> None:
        # Without the histories that the base class would make.
        self.history, self.spread = history, spread
        self.rises, self.findings = whole.rises, whole.findings


class Veil:
    """Takes what is hidden out of what is known. The same comes out for the same, as long as nothing else is hidden:
    views compare by identity what they show already.

    Attributes:
        hidden: what can't be seen now.
    """

    def __init__(self) -> None:
        self.hidden: frozenset[Hidden] = frozenset()
        self._snapshot: tuple[Snapshot, Snapshot] | None = None
        self._variants: tuple[Variants, Variants] | None = None
        self._ghost: tuple[Ghost, Ghost] | None = None
        self._curves: dict[int, tuple[Curves, Curves]] = {}
        """What was taken last, and what came of it; curves by the id of what was taken."""

    def set_hidden(self, hidden: frozenset[Hidden]) -> None:
        """Hide this from now on, and nothing else."""
        if hidden != self.hidden:
            self.hidden = hidden
            self._snapshot = self._variants = self._ghost = None
            self._curves = {}

    def snapshot(self, whole: Snapshot | None) -> Snapshot | None:
        """The newest snapshot."""
        if not self.hidden or whole is None:
            return whole
        if self._snapshot is None or self._snapshot[0] is not whole:
            self._snapshot = whole, veiled_snapshot(whole, self.hidden)
        return self._snapshot[1]

    def variants(self, whole: Variants) -> Variants:
        """Its variants, in their places."""
        if not self.hidden:
            return whole
        if self._variants is None or self._variants[0] is not whole:
            found = tuple(None if one is None else veiled_variant(one, self.hidden) for one in whole)
            self._variants = whole, found
        return self._variants[1]

    def curves(self, whole: list[Curves]) -> list[Curves]:
        """The past of each variant."""
        if not self.hidden:
            return whole
        before = self._curves
        self._curves = {id(one): before.get(id(one)) or (one, self._curves_of(one)) for one in whole}
        for one, veiled in self._curves.values():
            veiled.rises = one.rises
        return [self._curves[id(one)][1] for one in whole]

    def ghost(self, whole: Ghost | None) -> Ghost | None:
        """The run before."""
        if not self.hidden or whole is None:
            return whole
        if self._ghost is None or self._ghost[0] is not whole:
            self._ghost = whole, self._ghost_of(whole)
        return self._ghost[1]

    def answer(self, whole: Answer) -> Answer | None:
        """An answer to a question about a network; None where all of it would tell what is hidden."""
        return veiled_answer(whole, self.hidden) if self.hidden else whole

    def _history(self, whole: History) -> History:
        columns = hidden_columns(self.hidden)
        return VeiledHistory(whole, columns) if columns else whole

    def _curves_of(self, whole: Curves) -> Curves:
        return _VeiledCurves(whole, self._history(whole.history), self._history(whole.spread))

    def _ghost_of(self, whole: Ghost) -> Ghost:
        return replace(
            whole, variants=tuple(None if one is None else self._ghost_variant(one) for one in whole.variants)
        )

    def _ghost_variant(self, one: GhostVariant) -> GhostVariant:
        surface, loss = one.surface, one.validation_loss
        if "boundary" in self.hidden:
            surface = np.full_like(surface, 0.5 if len(surface) == 1 else 1 / len(surface))
        if "validation_loss" in self.hidden:
            loss = math.nan
        return replace(one, history=self._history(one.history), surface=surface, validation_loss=loss)
