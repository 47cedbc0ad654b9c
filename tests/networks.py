"""Networks as the training process tells them to the diagram, with numbers that a test chooses."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from core.protocol.inspection import AskDiagram, ColumnLook, DiagramLook

QUESTION = AskDiagram(variant=0, shown=12)


def look_of(
    *sizes: int,
    shown: Sequence[Sequence[int]] | None = None,
    silent: Sequence[int] = (),
    response: float = 0.5,
    normalized: bool = False,
    question: AskDiagram = QUESTION,
    seed: int = 0,
) -> DiagramLook:
    """Inputs, hidden layers and outputs of these sizes, with random weights within 1.

    shown: units of each column behind the inputs; all, unless told otherwise. silent: of the first hidden layer.
    response: what every unit puts out everywhere.
    """
    random = np.random.default_rng(seed)
    units = [tuple(range(size)) for size in sizes]
    if shown is not None:
        units[1:] = [tuple(one) for one in shown]
    columns = []
    for column in range(1, len(sizes)):
        here, before = len(units[column]), len(units[column - 1])
        is_hidden = column < len(sizes) - 1
        dead = np.isin(units[column], silent) if column == 1 else np.zeros(here, bool)
        numbers = random.uniform(-1, 1, (6, here)).astype(np.float32)
        has_scales = normalized and is_hidden
        columns.append(
            ColumnLook(
                size=sizes[column],
                units=units[column],
                maps=np.full((here, 4, 4), response, np.float32),
                weights=random.uniform(-1, 1, (here, before)).astype(np.float32),
                gradients=random.uniform(-1, 1, (here, before)).astype(np.float32),
                biases=numbers[0],
                bias_gradients=numbers[1],
                scales=numbers[2] if has_scales else None,
                scale_gradients=numbers[3] if has_scales else None,
                rises=np.abs(numbers[4]) if is_hidden else np.full(here, np.nan, np.float32),
                silent=dead,
                silent_count=len(silent) if column == 1 else 0,
            )
        )
    return DiagramLook(
        question=question,
        epoch=3,
        input_names=("x1", "x2", "x1^2")[: sizes[0]],
        input_maps=np.zeros((sizes[0], 4, 4), np.float32),
        columns=tuple(columns),
        measured_points=50,
        training_points=50,
    )
