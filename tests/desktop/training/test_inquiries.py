"""What views want to see of networks, and what they get."""

from __future__ import annotations

import numpy as np
from msgspec.structs import replace

from core.experiment.presets import opening_experiment
from core.protocol import RequestSnapshot
from core.protocol.inspection import AskWeights, WeightsLook
from desktop.training.inquiries import Inquiries
from desktop.training.orders import Orders
from tests.fakes import FakeSession, snapshot

FIRST, SECOND = AskWeights(variant=0), AskWeights(variant=1)


def look(question: AskWeights, epoch: int = 3) -> WeightsLook:
    nothing = np.empty(0, np.int64)
    return WeightsLook(
        question=question, epoch=epoch, layers=(), norm_epochs=nothing, norms=np.empty((0, 0)), l2=0.0,
        l1=0.0,
        penalty=0.0,
        train_loss=0.5,
    )  # fmt: skip


def inquiries() -> tuple[Inquiries, FakeSession]:
    session = FakeSession()
    orders = Orders(session, opening_experiment())
    orders.is_ready = True
    return Inquiries(orders), session


def test_what_two_views_want_is_asked_once_and_as_long_as_one_of_them_does() -> None:
    asked, session = inquiries()
    asked.ask("diagram", (FIRST,))
    asked.ask("weights", (FIRST, SECOND))
    asked.ask("diagram", ())
    asked.ask("weights", (SECOND,))
    assert [request.questions for request in session.sent_of(RequestSnapshot)] == [(FIRST,), (FIRST, SECOND), (SECOND,)]


def test_the_newest_answer_stays_until_another_comes_or_the_run_is_another() -> None:
    asked, _ = inquiries()
    asked.ask("weights", (FIRST,))
    assert asked.answer(FIRST, WeightsLook) is None
    asked.take(replace(snapshot(1, 3), answers=(look(FIRST), look(SECOND))))
    asked.take(snapshot(1, 4))
    found = asked.answer(FIRST, WeightsLook)
    assert found is not None
    assert found.epoch == 3
    assert asked.answer(SECOND, WeightsLook) is None
    asked.take(snapshot(2, 0))
    assert asked.answer(FIRST, WeightsLook) is None


def test_an_answer_stays_where_a_run_goes_on_as_another() -> None:
    asked, _ = inquiries()
    asked.ask("weights", (FIRST,))
    asked.take(replace(snapshot(1, 3), answers=(look(FIRST),)))
    asked.go_on_in(2)
    asked.take(snapshot(2, 3))
    assert asked.answer(FIRST, WeightsLook) is not None


def test_the_last_answer_of_the_run_before_can_still_be_had() -> None:
    asked, _ = inquiries()
    asked.ask("weights", (FIRST,))
    asked.take(replace(snapshot(1, 3), answers=(look(FIRST, epoch=3),)))
    asked.take(replace(snapshot(2, 0), answers=(look(FIRST, epoch=0),)))
    asked.take(replace(snapshot(3, 0), answers=(look(FIRST, epoch=0),)))  # the second run never trained
    before = asked.before(FIRST, WeightsLook)
    assert before is not None
    assert before.epoch == 3
    asked.forget()
    assert asked.before(FIRST, WeightsLook) is None
