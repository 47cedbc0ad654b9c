"""Replies: what the training process tells the window."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from core.plane.grid import View
from core.protocol.message import Message
from core.protocol.snapshot import Snapshot
from core.protocol.truth import KnownTruth


class Ready(Message, frozen=True):
    """The worker has loaded torch and serves commands."""

    pid: int


class CannotLoad(Message, frozen=True):
    """A library that training needs can't be loaded; the process ends."""

    text: str
    """One sentence for the person, and what to do."""
    lacks_memory: bool = False
    """Memory ran out; the installation is not at fault, and another attempt may do better."""


class GhostSurface(Message, frozen=True):
    """The answer to RequestGhost."""

    run_id: int
    variant: int
    view: View
    surface: npt.NDArray[np.float32] | None
    """As in VariantSnapshot; None where that run isn't kept, or not as it was at its end."""


class Failure(Message, frozen=True):
    """An error inside the worker that it survived; the run is halted."""

    run_id: int
    text: str


class CatchUpProgress(Message, frozen=True):
    """Answers a request for a snapshot while newcomers train up to where the run stands."""

    run_id: int
    revision: int
    fraction: float
    """Share of their training done, in [0, 1]."""


class CannotCatchUp(Message, frozen=True):
    """Newcomers can't join: more has changed in the run than its log can hold. The run waits as it was before."""

    run_id: int
    revision: int
    """Of the ReformRun."""


class CannotEdit(Message, frozen=True):
    """A number couldn't be edited, because that network has stopped or newcomers catch up. The new run goes on without
    that edit: from the earlier epoch, where one was named and nobody catches up."""

    run_id: int
    """The new one of the EditParameter."""
    revision: int


class Gone(Message, frozen=True):
    """A run that was to be brought back isn't kept any more. The present one goes on."""

    run_id: int


Reply = (
    Ready
    | CannotLoad
    | Failure
    | CatchUpProgress
    | CannotCatchUp
    | CannotEdit
    | Gone
    | GhostSurface
    | KnownTruth
    | Snapshot
)
