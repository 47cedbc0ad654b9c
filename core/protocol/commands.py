"""Commands: what the window asks of the training process."""

from __future__ import annotations

from core.experiment.parameter_place import ParameterPlace
from core.experiment.spec import Experiment
from core.plane.grid import WHOLE, View
from core.protocol.inspection import Question
from core.protocol.message import Message
from core.protocol.truth import RequestTruth


class StartRun(Message, frozen=True):
    """Begin a run at epoch 0. The run before it ends, and is kept if it has trained (see Snapshot.kept)."""

    run_id: int
    revision: int
    """Counts the experiments sent; comes back in snapshots that reflect it."""
    experiment: Experiment
    keeps: bool = True
    """False: the run before it isn't worth keeping, because it came and went within one gesture."""


class ChangeRun(Message, frozen=True):
    """Take over hot settings and points from the next step on; weights stay."""

    run_id: int
    revision: int
    experiment: Experiment


class ReformRun(Message, frozen=True):
    """Go on with other variants, or with another number of repeats, and take over hot settings and points.

    Newcomers first train up to where the run stands, through all that has changed in it; the run waits meanwhile, and
    tells how far they are (see CatchUpProgress). They equal, to the bit, variants that were there from the start. With
    another number of repeats every variant is a newcomer. While some train up, another ReformRun may add some or take
    some back; see core.experiment.changes.composed.
    """

    run_id: int
    revision: int
    experiment: Experiment
    places: tuple[int, ...]
    """As in core.experiment.changes.Change, within the experiment sent before. A variant whose place stands there twice
    goes on as two."""


class SetPace(Message, frozen=True):
    """Train or pause, and how fast."""

    playing: bool
    epochs_per_second: float | None
    """None: as fast as it goes."""
    pause_at: int | None = None
    """Pause when so many whole epochs are done, and not a step later; None: train on."""


class StepEpoch(Message, frozen=True):
    """Train to the end of the current epoch (one whole epoch when between epochs), then stay paused."""

    run_id: int


class StepOnce(Message, frozen=True):
    """Train a single step, on one mini-batch; meant for a run that is paused."""

    run_id: int


class ShowEpoch(Message, frozen=True):
    """Let snapshots show an earlier epoch of the run: the nearest that is kept (see Snapshot.checkpoints)."""

    run_id: int
    request: int
    """Comes back in snapshots that show what was asked for; later ones are higher."""
    epoch: int | None
    """None: back to what training has come to."""


class ContinueFrom(Message, frozen=True):
    """Go back to an earlier epoch, the nearest that is kept, as if training had never gone beyond it.

    What goes on from there is a new run, which shares the checkpoints up to that epoch; the run as it was is kept.
    """

    run_id: int
    new_run_id: int
    revision: int
    epoch: int


class EditParameter(Message, frozen=True):
    """Put another number in place of one of a network's, before the next step; the optimizer's memory of it is cleared.

    It is the network of a variant's first repeat. What goes on is a new run, and the one before is kept as it was just
    then, be it within an epoch. Answered with CannotEdit where the network has stopped; the new run stays,
    and so does the way back to an epoch.
    """

    run_id: int
    new_run_id: int
    """The same as run_id: the run itself goes on, because it was kept when this gesture began."""
    revision: int
    variant: int
    place: ParameterPlace
    value: float
    epoch: int | None = None
    """First go back to this epoch, the nearest that is kept, as ContinueFrom does; None: to none."""


class BringBack(Message, frozen=True):
    """Go on with a kept run (see Snapshot.kept) as it was at its end. The present one is kept in turn."""

    run_id: int
    revision: int


class LayAside(Message, frozen=True):
    """Keep these runs whatever else ends: they belong to work that was laid aside. Those of an earlier such command are
    kept as all others are from now on."""

    run_ids: tuple[int, ...]


class RequestSnapshot(Message, frozen=True, eq=True):
    """Ask for one snapshot."""

    grid: int
    """Cells of the surface along each axis."""
    spread: bool = False
    """Also every repeat's boundary."""
    view: View = WHOLE
    """The part of the plane that surfaces and boundaries shall cover."""
    fresh: bool = False
    """Also how variants do on fresh points, where there is a recipe."""
    questions: tuple[Question, ...] = ()
    """Also looks into networks."""


class RequestGhost(Message, frozen=True):
    """Ask what the newest weights of a kept run say of a part of the plane; answered with GhostSurface."""

    run_id: int
    variant: int
    """Its place in that run."""
    grid: int
    """Cells along each axis."""
    view: View


class Shutdown(Message, frozen=True):
    """Leave the loop and exit."""


Command = (
    StartRun
    | ChangeRun
    | ReformRun
    | SetPace
    | StepEpoch
    | StepOnce
    | ShowEpoch
    | ContinueFrom
    | EditParameter
    | BringBack
    | LayAside
    | RequestSnapshot
    | RequestGhost
    | RequestTruth
    | Shutdown
)
