"""The weights of a network that is being trained, for those who compare them or measure it in their own way."""

from __future__ import annotations

from core.learning.known_training import KnownTraining
from core.learning.network import Parameters


def parameters_of(trainer: KnownTraining, variant: int = 0, repeat: int = 0) -> Parameters:
    """A copy of a member's parameters as they are now, as a stack of one."""
    state = trainer.members.state
    stack, row = state.place(state.members(variant)[repeat])
    return stack.parameters.rows([row])
