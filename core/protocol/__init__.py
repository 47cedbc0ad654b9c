"""What the window and the training process say to each other.

One credit: the window sends `RequestSnapshot`, the worker answers with one `Snapshot` as soon as it has something
newer than the last, and sends no other until it is asked again. So nothing can pile up on the pipe.
"""

from core.protocol.commands import (
    BringBack,
    ChangeRun,
    Command,
    ContinueFrom,
    EditParameter,
    LayAside,
    ReformRun,
    RequestGhost,
    RequestSnapshot,
    SetPace,
    ShowEpoch,
    Shutdown,
    StartRun,
    StepEpoch,
    StepOnce,
)
from core.protocol.outcome import Measures, Outcome, Sign, VariantStatus, median_measures, status_of
from core.protocol.replies import (
    CannotCatchUp,
    CannotEdit,
    CannotLoad,
    CatchUpProgress,
    Failure,
    GhostSurface,
    Gone,
    Ready,
    Reply,
)
from core.protocol.snapshot import HISTORY_COLUMNS, RANGE_COLUMNS, RISE_COLUMNS, KeptRun, Snapshot, VariantSnapshot
from core.protocol.truth import FreshCurves, KnownTruth, RequestTruth

__all__ = [
    "HISTORY_COLUMNS",
    "RANGE_COLUMNS",
    "RISE_COLUMNS",
    "BringBack",
    "CannotCatchUp",
    "CannotEdit",
    "CannotLoad",
    "CatchUpProgress",
    "ChangeRun",
    "Command",
    "ContinueFrom",
    "EditParameter",
    "Failure",
    "FreshCurves",
    "GhostSurface",
    "Gone",
    "KeptRun",
    "KnownTruth",
    "LayAside",
    "Measures",
    "Outcome",
    "Ready",
    "ReformRun",
    "Reply",
    "RequestGhost",
    "RequestSnapshot",
    "RequestTruth",
    "SetPace",
    "ShowEpoch",
    "Shutdown",
    "Sign",
    "Snapshot",
    "StartRun",
    "StepEpoch",
    "StepOnce",
    "VariantSnapshot",
    "VariantStatus",
    "median_measures",
    "status_of",
]
