"""What is hidden stays so, also where somebody adds a look into a network and says nothing of hiding."""

from __future__ import annotations

from typing import get_args

import pytest

from core.lessons.hiding import veiled_answer
from core.lessons.presentation import Hidden
from core.protocol.inspection import Answer, AskMask


class NewLook(Answer, frozen=True, kw_only=True):
    """Of which nobody has said yet what it tells."""


@pytest.mark.parametrize("hidden", get_args(Hidden))
def test_a_look_that_nobody_has_judged_is_not_shown(hidden: Hidden) -> None:
    assert veiled_answer(NewLook(question=AskMask(variant=0), epoch=1), {hidden}) is None
