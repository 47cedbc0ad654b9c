"""Garbage is collected between frames, and at no other time."""

from __future__ import annotations

import gc
from collections.abc import Callable
from weakref import ref

from PySide6.QtCore import QObject

from core.experiment.presets import opening_experiment
from core.experiment.spec import Experiment
from desktop.app import Playground
from desktop.process.garbage import collect_at_rest_only
from tests.desktop.control.conftest import open_window

__all__ = ["open_window"]


class Ring(QObject):
    """Refers to itself, so that only a collection frees it."""

    def __init__(self) -> None:
        super().__init__()
        self.itself = self


def test_nothing_is_collected_but_by_a_tick(open_window: Callable[[Experiment], Playground]) -> None:
    playground = open_window(opening_experiment())
    playground.settle()
    assert not gc.isenabled()
    ring = ref(Ring())
    made: list[list[int]] = [[] for _ in range(100_000)]
    assert ring() is not None, "while Qt may be in the middle of anything"
    playground.clock.ticked.emit()
    assert ring() is None
    assert made


def test_a_second_window_keeps_nothing_of_the_first_in_memory() -> None:
    collect_at_rest_only()
    ring = ref(Ring())
    collect_at_rest_only()
    gc.collect()
    assert ring() is None
