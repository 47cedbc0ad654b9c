"""Where the members of a run stood before anything changed between two of its steps."""

from __future__ import annotations

from typing import NamedTuple

from core.learning.progress import Best, Progress


class Standing(NamedTuple):
    """A moment of a run, to which every change that comes between the same two steps is applied anew.

    So of several such changes the last one counts, as if the others had not been: what is drawn and taken back before
    training goes on leaves no trace in best epochs, in what early stopping waits for, nor in who has stopped. Only
    where all is erased that the epoch has left to learn from, it ends there, as if a step had been taken.
    """

    points_digest: bytes
    """As Points.digest."""
    points_epoch: int
    """As in protocol.Snapshot."""
    progress: tuple[Progress, ...]
    """Of each member. Never changed."""
    best: tuple[Best, ...]
    """Of each variant."""
