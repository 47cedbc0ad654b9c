"""The verdict on a variant at the end of a run, in the words of the window."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from core.metrics.data_facts import DataFacts
from core.metrics.diagnosis import Leeway, Verdict, verdict_on
from core.metrics.history import History
from core.protocol import Outcome


def verdict(
    outcomes: Sequence[Outcome],
    rows: npt.NDArray[np.float64],
    rises: npt.NDArray[np.float64],
    facts: DataFacts,
    leeway: Leeway,
) -> Verdict:
    """What the losses of one variant say.

    Args:
        outcomes: of every repeat.
        rows: (n, 7) HISTORY_COLUMNS of all epochs.
        rises: (k, 2) RISE_COLUMNS.
        facts: of the points that it was trained on.
        leeway: what its settings leave room for.
    """
    history = History()
    history.append(rows)
    return verdict_on(outcomes, history, rises, facts, leeway)
