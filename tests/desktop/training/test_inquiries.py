"""What views want to see of networks, and what they get."""

from __future__ import annotations

import numpy as np
import pytest
from msgspec.structs import replace
from pytestqt.qtbot import QtBot

from core.experiment.fields import with_value
from core.experiment.passage import Passage
from core.experiment.presets import opening_experiment
from core.experiment.spec import L2, Regularization, Variant
from core.protocol import KeptRun, Ready, RequestSnapshot
from core.protocol.inspection import AskWeights, WeightsLook
from desktop.document.edits import rearranged
from desktop.training.run import Run
from tests.fakes import FakeSession, snapshot

FIRST, SECOND = AskWeights(variant=0), AskWeights(variant=1)
PLAIN = opening_experiment().variants[0]
CURED = Variant(network=PLAIN.network, regularization=Regularization(l2=L2(enabled=True)))
TWO = replace(opening_experiment(), variants=(PLAIN, CURED))


def look(question: AskWeights, epoch: int, train_loss: float) -> WeightsLook:
    nothing = np.empty(0, np.int64)
    return WeightsLook(
        question=question, epoch=epoch, layers=(), norm_epochs=nothing, norms=np.empty((0, 0)), l2=0.0,
        l1=0.0,
        penalty=0.0,
        train_loss=train_loss,
    )  # fmt: skip


@pytest.fixture
def session() -> FakeSession:
    return FakeSession()


@pytest.fixture
def run(session: FakeSession, qtbot: QtBot) -> Run:
    """Of two variants, run 1."""
    del qtbot  # Qt's signals need an application
    made = Run(session, TWO)
    session.bring(Ready(pid=1))
    made.poll()
    return made


def comes(run: Run, session: FakeSession, epoch: int, *, revision: int | None = None, kept: int | None = None) -> None:
    """A snapshot with an answer to each question, which tells its epoch and variant."""
    told = () if kept is None else (KeptRun(run_id=kept, epoch=epoch, checkpoint_count=3),)
    answers = tuple(look(AskWeights(variant=variant), epoch, 0.1 * variant) for variant in range(2))
    found = snapshot(run.run_id, epoch, revision=revision or run.revision, variant_count=2, kept=told)
    session.bring(replace(found, answers=answers))
    run.poll()


def known(found: WeightsLook | None) -> tuple[int, float] | None:
    """Epoch and variant of an answer."""
    return None if found is None else (found.epoch, found.train_loss)


def test_what_two_views_want_is_asked_once_and_as_long_as_one_of_them_does(run: Run, session: FakeSession) -> None:
    session.sent.clear()
    asked = run.inquiries
    asked.ask("diagram", (FIRST,))
    asked.ask("weights", (FIRST, SECOND))
    asked.ask("diagram", ())
    asked.ask("weights", (SECOND,))
    assert [request.questions for request in session.sent_of(RequestSnapshot)] == [(FIRST,), (FIRST, SECOND), (SECOND,)]


def test_the_newest_answer_stays_until_another_comes_or_the_run_is_another(run: Run, session: FakeSession) -> None:
    asked = run.inquiries
    asked.ask("weights", (FIRST,))
    assert asked.answer(FIRST, WeightsLook) is None
    comes(run, session, 3)
    session.bring(snapshot(1, 4, revision=run.revision, variant_count=2))
    run.poll()
    assert known(asked.answer(FIRST, WeightsLook)) == (3, 0.0)
    assert asked.answer(SECOND, WeightsLook) is None
    run.reset()
    session.bring(snapshot(2, 0, revision=run.revision, variant_count=2))
    run.poll()
    assert asked.answer(FIRST, WeightsLook) is None


def test_an_answer_counts_only_as_long_as_its_variant_stays_in_its_place(run: Run, session: FakeSession) -> None:
    """Both have networks of the same shape: a snapshot that was under way looks like one that came later."""
    asked, before = run.inquiries, run.revision
    asked.ask("weights", (FIRST, SECOND))
    comes(run, session, 3)
    run.take_over(TWO, rearranged(TWO, (1, 0)), Passage(places=(1, 0)))
    assert asked.answer(FIRST, WeightsLook) is None
    comes(run, session, 4, revision=before)
    assert asked.answer(FIRST, WeightsLook) is None
    comes(run, session, 5)
    assert known(asked.answer(FIRST, WeightsLook)) == (5, 0.0)


def test_a_run_that_is_brought_back_has_other_networks(run: Run, session: FakeSession) -> None:
    asked = run.inquiries
    asked.ask("weights", (FIRST,))
    comes(run, session, 80)
    run.reset()
    comes(run, session, 60, kept=1)
    assert run.bring_back(1)
    assert asked.answer(FIRST, WeightsLook) is None


def test_the_last_answer_of_the_run_before_is_that_of_the_ghost(run: Run, session: FakeSession) -> None:
    asked = run.inquiries
    asked.ask("weights", (FIRST, SECOND))
    comes(run, session, 80)
    assert asked.before(FIRST, WeightsLook) is None
    run.reset()
    comes(run, session, 0, kept=1)
    run.reset()  # the second run never trained
    comes(run, session, 0, kept=1)
    assert known(asked.before(SECOND, WeightsLook)) == (80, 0.1)
    swapped = rearranged(TWO, (1, 0))
    run.take_over(TWO, swapped, Passage(places=(1, 0)))
    assert known(asked.before(FIRST, WeightsLook)) == (80, 0.1), "as its boundary moves along"
    elsewhere = with_value(swapped, "data.seed", 5)
    run.take_over(swapped, elsewhere, Passage(replaces_points=True))
    comes(run, session, 0)
    assert run.ghost is None
    assert asked.before(FIRST, WeightsLook) is None, "of another dataset there is nothing to compare"
