"""Outbox: commands that wait for the training process.

While that is busy a drag can make hundreds of changes or new runs, of which only the newest matters.
"""

from __future__ import annotations

from collections import deque

from msgspec.structs import replace

from core.protocol import (
    BringBack,
    ChangeRun,
    Command,
    EditParameter,
    LayAside,
    RequestGhost,
    RequestSnapshot,
    SetPace,
    ShowEpoch,
    Shutdown,
    StartRun,
)


class Outbox:
    """First in, first out, but for what is superseded while it waits."""

    def __init__(self) -> None:
        self._waiting: deque[Command] = deque()

    def __len__(self) -> int:
        return len(self._waiting)

    def add(self, command: Command) -> None:
        """Put a command in, in place of those that it makes needless."""
        match command:
            case Shutdown():
                self._waiting.clear()
            case StartRun():
                command = self._in_place_of_a_run_that_waits(command)
            case RequestSnapshot():
                self._drop([one for one in self._waiting if isinstance(one, RequestSnapshot)])
            case ChangeRun() | ShowEpoch():
                last = next((one for one in reversed(self._waiting) if not isinstance(one, RequestSnapshot)), None)
                if type(command) is type(last):
                    self._drop([last])
            case EditParameter():
                command = self._in_place_of_an_edit_that_waits(command)
        self._waiting.append(command)

    def take(self) -> Command:
        """The next command. Raises IndexError where there is none."""
        return self._waiting.popleft()

    def _in_place_of_a_run_that_waits(self, command: StartRun) -> StartRun:
        """Drop a run that has yet to begin, and what was to be done in it. What belongs to the run before it stays,
        since that run may be brought back."""
        since: list[Command] = []
        for one in reversed(self._waiting):
            if isinstance(one, BringBack):
                break
            if not isinstance(one, SetPace | RequestSnapshot | RequestGhost | LayAside):
                since.append(one)
            if isinstance(one, StartRun):
                self._drop(since)
                return replace(command, keeps=one.keeps)
        return command

    def _in_place_of_an_edit_that_waits(self, command: EditParameter) -> EditParameter:
        """Drop the edit before of the same number and gesture; its run is the one that is kept then."""
        last = next((one for one in reversed(self._waiting) if not isinstance(one, RequestSnapshot)), None)
        is_same_gesture = command.run_id == command.new_run_id
        if not (isinstance(last, EditParameter) and is_same_gesture and last.new_run_id == command.run_id):
            return command
        if (last.variant, last.place) != (command.variant, command.place):
            return command
        self._drop([last])
        return replace(last, revision=command.revision, value=command.value)

    def _drop(self, dropped: list[Command]) -> None:
        self._waiting = deque(one for one in self._waiting if not any(one is other for other in dropped))
