"""The rooms that a window makes later, where all of them are made."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.app import Playground
    from desktop.control.files.transfers import Transfers
    from desktop.control.lessons.school import School


def school_of(playground: Playground) -> School:
    """What is about lessons."""
    assert playground.school is not None, "lessons can't be loaded"
    return playground.school


def transfers_of(playground: Playground) -> Transfers:
    """What brings data in and takes work out."""
    assert playground.transfers is not None, "files' rooms can't be loaded"
    return playground.transfers
