"""The dropout mask of one point in one step, on the diagram."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Final

import numpy as np

from core.protocol.inspection import MaskLook
from core.words import Translatable
from desktop.inside import dropout_words
from desktop.look.language import tr, worded
from desktop.network.diagram import Diagram
from desktop.network.overlay import Overlay
from desktop.network.targets import Target, UnitTarget

OWN: Final[Translatable] = "Each point has its own mask: each unit is silent with a chance of {share:.0f} %."
HERE: Final[Translatable] = "silent in this step, for this point"


class MaskOverlay(Overlay):
    """Silent units dark, their edges gone."""

    def __init__(self, look: MaskLook, class_names: Sequence[str]) -> None:
        self._look = look
        self._class_names = class_names

    def silent(self, diagram: Diagram) -> Collection[UnitTarget]:
        speaks = self._look.speaks
        if tuple(map(len, speaks)) != diagram.sizes[1:-1]:
            return ()
        return frozenset(
            UnitTarget(column, unit)
            for column, layer in enumerate(speaks, 1)
            for unit in diagram.shown(column)
            if not layer[unit]
        )

    def note(self, diagram: Diagram, column: int, *, is_brief: bool = False) -> str:
        layer = self._look.speaks[column - 1] if 0 < column <= len(self._look.speaks) else ()
        if not self._is_on or len(layer) != diagram.size(column):
            return ""
        silent = len(layer) - int(np.count_nonzero(layer))
        if is_brief:
            return tr("{count} silent", count=silent)
        return tr("{silent:,} of {count:,} silent", silent=silent, count=len(layer))

    def lines(self, diagram: Diagram, told: Target | None, *, is_brief: bool = False) -> list[str]:
        del diagram, is_brief
        if told is not None:
            return []
        if not self._is_on:
            return [dropout_words.sentence_of(self._look)]
        return [
            f"{dropout_words.point_words(self._look, self._class_names)}.",
            worded(OWN).format(share=100 * self._look.rate),
        ]

    def remark(self, told: Target | None) -> str:
        if not isinstance(told, UnitTarget) or not 0 < told.column <= len(self._look.speaks):
            return ""
        layer = self._look.speaks[told.column - 1]
        return worded(HERE) if told.unit < len(layer) and not layer[told.unit] else ""

    @property
    def _is_on(self) -> bool:
        look = self._look
        return look.rate > 0 and bool(look.speaks) and not look.has_stopped and look.point_count > 0
