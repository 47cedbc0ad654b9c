"""What a network loses without each of its units, against torch with that unit's weights set to zero."""

from __future__ import annotations

import numpy as np
import pytest
import torch
import torch.nn.functional as F  # noqa: N812 - torch's own custom

from core.experiment.spec import DataSpec
from core.learning.inspection.co_adaptation import find_rises
from core.learning.inspection.gradual import Gradual
from core.learning.inspection.subject import module_of
from core.learning.trainer import Trainer
from core.protocol.inspection import AskAblation
from tests.core.learning.small_experiments import experiment, scattered, train_epochs, variant

QUESTION = AskAblation(variant=0)


@pytest.mark.parametrize("normalized", [False, True])
@pytest.mark.parametrize("classes", [2, 3])
def test_every_unit_is_left_out_in_turn(normalized: bool, classes: int) -> None:
    data = DataSpec(generator=None, class_count=classes)
    one = variant(5, 4, 3, normalized=normalized, dropout=0.4)
    trainer = Trainer(experiment(one, points=scattered(50, classes), data=data))
    train_epochs(trainer, 10)
    subject = trainer.subject(0)
    n = subject.training_count
    found = Gradual(find_rises).look(subject, QUESTION, 10.0)
    assert found.rate == 0.4
    whole = trainer.outcomes(0)[0].measures.train_loss
    for layer, rises in enumerate(found.rises):
        for unit, rise in enumerate(rises.tolist()):
            module = module_of(subject.parameters)
            with torch.no_grad():
                module.linears[layer + 1].weight[:, unit] = 0.0
                logits = module(subject.x[:n])
            if classes == 2:
                loss = F.binary_cross_entropy_with_logits(logits[:, 0], subject.labels[:n].float())
            else:
                loss = F.cross_entropy(logits, subject.labels[:n])
            assert rise == pytest.approx(float(loss) - whole, abs=1e-5)


def test_of_wide_layers_units_come_bit_by_bit() -> None:
    trainer = Trainer(experiment(variant(150, 150, 150), points=scattered(100)))
    gradual, known = Gradual(find_rises), []
    while not (found := gradual.look(trainer.subject(0), QUESTION, 0.0)).is_complete:
        known.append(int(np.isfinite(np.concatenate(found.rises)).sum()))
        assert len(known) < 500
    assert known == sorted(known)
    assert len(known) > 2
    assert np.isfinite(np.concatenate(found.rises)).all()
