"""How far somebody has come with a step of a lesson."""

from __future__ import annotations

from dataclasses import dataclass

from core.lessons.fulfilment import Reached


@dataclass(frozen=True)
class StepProgress:
    """How far a step has come.

    Attributes:
        held: of each thing that it waits for, whether it has come about.
        has_predicted: its prediction was made or passed over, or there is none.
        was_done: it was done before, whatever holds now.
        is_helped: what it waits for is being brought about.
        lacks_before: it goes on with what the steps before it left, which isn't there.
        reached: of each thing that it waits for, the figure that was come to; () where nobody knows.
    """

    held: tuple[bool, ...] = ()
    has_predicted: bool = True
    was_done: bool = False
    is_helped: bool = False
    lacks_before: bool = False
    reached: tuple[Reached | None, ...] = ()

    @property
    def is_over(self) -> bool:
        """Whether the next step may begin."""
        return self.was_done or (self.has_predicted and all(self.held))
