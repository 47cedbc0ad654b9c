"""What all looks into a network have in common."""

from __future__ import annotations

from core.protocol.message import Message


class Question(Message, frozen=True, eq=True):
    """What a view wants to see, as long as it does. Equal questions have one answer."""

    variant: int
    """Whose network; the first repeat is looked at."""


class Answer(Message, frozen=True):
    """What a look has found. It comes with a snapshot, and is of the same weights unless it takes longer to find."""

    question: Question
    epoch: int
    """Of the weights, as Snapshot.seen_epoch."""
    is_complete: bool = True
    """False: it is found bit by bit, and there is more to come, though nothing changes. What there is may be a part, or
    of earlier weights, those of `epoch`."""
