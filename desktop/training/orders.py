"""Orders: what goes to the training process, in the right order and only while it listens."""

from __future__ import annotations

from typing import Final

from core.experiment.spec import Experiment
from core.plane.grid import WHOLE, View, grid_cells
from core.protocol import Command, RequestSnapshot, SetPace
from core.protocol.inspection import Question
from desktop.training.session import Session

DEFAULT_SPEED: Final = 30.0
"""Epochs per second: the opening experiment learns, then overfits, within about fifteen seconds."""

VIEW_MARGIN: Final = 0.125
"""Of the view's side: surfaces reach so far beyond what is looked at, so that moving it, or zooming out by one notch of
the wheel, shows no bare rim until the next surface comes."""


class Orders:
    """Sends commands, and the one request for a snapshot that may be under way.

    Attributes:
        is_ready: whether the process answers; before that nothing is sent.
        revision: number of the newest experiment sent.
        playing: train, or pause.
        speed: epochs per second; None: as fast as it goes.
        pause_at: training pauses once so many epochs are done; None: it goes on.
        experiment: what is on screen.
        spread: every repeat's boundary is wanted, too, where there are several.
        view: the part of the plane that is looked at.
        fresh: losses on fresh points are wanted, too.
        questions: looks into networks that are wanted, too.
    """

    def __init__(self, session: Session, experiment: Experiment) -> None:
        self._session = session
        self._requested: RequestSnapshot | None = None
        self.is_ready = False
        self.revision = 0
        self.playing = False
        self.speed: float | None = DEFAULT_SPEED
        self.pause_at: int | None = None
        self.experiment = experiment
        self.spread = False
        self.view = WHOLE
        self.fresh = False
        self.questions: tuple[Question, ...] = ()

    def send(self, command: Command) -> None:
        """Send a command."""
        if self.is_ready:
            self._session.send(command)

    def send_run(self, command: Command) -> None:
        """Send one that lets another run take the place of the present one, and what that run shall do. A snapshot is
        asked for anew: the one under way may be of the run before, and is not shown then."""
        self.send(command)
        self._requested = None
        self.send_pace()

    def send_pace(self) -> None:
        """Train or pause, from now on."""
        self.send(SetPace(playing=self.playing, epochs_per_second=self.speed, pause_at=self.pause_at))
        self.request_if_different()

    def request(self) -> None:
        """Ask for the next snapshot."""
        self._requested = self._wanted
        self.send(self._requested)

    def request_if_different(self) -> None:
        """Ask anew if the request under way is for another view or grid than is wanted now."""
        if self.is_ready and self._requested != self._wanted:
            self.request()

    @property
    def surface_view(self) -> View:
        """The part of the plane that surfaces shall cover: a little more than is looked at."""
        return self.view.with_margin(VIEW_MARGIN)

    @property
    def _wanted(self) -> RequestSnapshot:
        return RequestSnapshot(
            grid=grid_cells(len(self.experiment.variants), at_rest=not self.playing),
            spread=self.spread and self.experiment.repeats.count > 1,
            view=self.surface_view,
            fresh=self.fresh,
            questions=self.questions,
        )
