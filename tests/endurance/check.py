"""What a long check is given, and how it is found and run."""

from __future__ import annotations

import importlib
import pkgutil
from dataclasses import dataclass
from typing import Protocol, cast

import tests.endurance
from tests.benchmarks.report import Row

TOOLS = frozenset({"__main__", "check", "heir", "painter", "processors", "single"})
"""Modules of this package that are no checks."""


@dataclass(frozen=True)
class Load:
    """How much a check shall do; what is None is the check's own choice."""

    count: int | None = None
    """Cases, where the check counts what it tries."""
    minutes: float | None = None
    """Duration, where the check watches something for a while."""
    seed: int = 0
    """Cases are chosen by it: same seed, same cases."""


class Check(Protocol):
    """A module that is a long check. Its docstring's first line says what it checks."""

    def endure(self, load: Load) -> list[Row]:
        """Do it, print lines about how it goes, and return the figures.

        A figure with a bound passes or fails; one without only helps to read the others. An exception fails the check.
        """


def names() -> list[str]:
    """Every check, by the name of its module, in order of the alphabet."""
    return [module.name for module in pkgutil.iter_modules(tests.endurance.__path__) if module.name not in TOOLS]


def named(name: str) -> Check:
    """The check of that name."""
    return cast("Check", importlib.import_module(f"tests.endurance.{name}"))
