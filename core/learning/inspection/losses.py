"""The loss of a network of torch.nn, as the evaluation measures it."""

from __future__ import annotations

import torch
import torch.nn.functional as F  # noqa: N812 - torch's own custom
from torch import Tensor

from core.learning.inspection.subject import Subject


def point_losses(logits: Tensor, labels: Tensor) -> Tensor:
    """Cross-entropy in nats of each point, (..., N), from logits (..., N, S) and labels (N,)."""
    if logits.shape[-1] == 1:
        targets = labels.to(logits.dtype).expand(logits.shape[:-1])
        return F.binary_cross_entropy_with_logits(logits[..., 0], targets, reduction="none")
    wanted = labels.expand(logits.shape[:-1])[..., None]
    return -torch.log_softmax(logits, -1).gather(-1, wanted)[..., 0]


def objective(subject: Subject, logits: Tensor, labels: Tensor) -> Tensor:
    """What training lowers: mean cross-entropy, and the L2 and L1 penalties on weights."""
    regularization, weights = subject.regularization, [linear.weight for linear in subject.module.linears]
    total = point_losses(logits, labels).mean()
    if regularization.l2_strength:
        total = total + regularization.l2_strength * torch.stack([w.square().sum() for w in weights]).sum()
    if regularization.l1_strength:
        total = total + regularization.l1_strength * torch.stack([w.abs().sum() for w in weights]).sum()
    return total
