"""How much depends on every single unit: by how much the loss rises when it falls silent."""

from __future__ import annotations

from typing import Final

import numpy as np
import torch

from core.learning.inspection.ablation import losses_without_each
from core.learning.inspection.flow import mean_loss
from core.learning.inspection.gradual import FLOPS_A_PIECE, Finding
from core.learning.inspection.subject import Subject
from core.protocol.inspection import AblationLook, AskAblation

MOST_POINTS: Final = 256
"""Training points that are measured on: the first ones, a random part of them all."""


def find_rises(subject: Subject, question: AskAblation) -> Finding[AblationLook]:
    """Layer by layer, some units at a time."""
    module, count = subject.module, min(subject.training_count, MOST_POINTS)
    rises = [np.full(width, np.nan, np.float32) for width in subject.network.hidden]

    def look() -> AblationLook:
        rate = subject.regularization.dropout_rate
        copies = tuple(each.copy() for each in rises)
        return AblationLook(question=question, epoch=subject.epoch, rate=rate, rises=copies)

    yield look()
    if not count:
        return look()
    h, labels = subject.inputs[:count], subject.labels[:count]
    with torch.no_grad():
        whole = float(mean_loss(module(h), labels))
    for layer, width in enumerate(subject.network.hidden):
        with torch.no_grad():
            h = module.activation(module.pre_activation(layer, h))
        following, *later = module.linears[layer + 1 :]
        behind = following.out_features + sum(linear.weight.numel() for linear in later)
        at_once = max(1, FLOPS_A_PIECE // (2 * count * behind))
        for begin in range(0, width, at_once):
            units = range(begin, min(width, begin + at_once))
            losses = losses_without_each(module, layer, units, h, labels)
            rises[layer][units.start : units.stop] = losses.numpy() - whole
            yield look()
    return look()
