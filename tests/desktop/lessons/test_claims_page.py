"""The page of claims tells what holds, what fails, what can't be judged and what nobody has checked yet."""

from __future__ import annotations

from msgspec.structs import replace
from pytestqt.qtbot import QtBot

from core.lessons.claims import Claim, Expectation
from core.lessons.lesson import Lesson, Step
from core.lessons.margins import ClaimFinding, Finding, judged
from desktop.lessons.claims_page import ClaimsPage

LOSS = Expectation(of="plain", figure="training_loss", at_most=1.0)
CLAIM = Claim(id="claim", says="Claim", runs={"plain": {}}, epochs=3, expects=(LOSS,))
CLAIMS = tuple(replace(CLAIM, id=f"claim-{number}") for number in (1, 2, 3))
HOLDS, NARROW, FAILS = (judged(LOSS, (value,) * 8) for value in (0.5, 0.9, 2.0))
DIVERGED = judged(LOSS, (0.5,) * 8, "The network diverged.")


def shown(qtbot: QtBot, *states: Finding | None) -> tuple[list[str], str]:
    """What stands before each of up to three claims, and the sentence about all of them."""
    claims = CLAIMS[: len(states)]
    found = [
        None if state is None else ClaimFinding(claim, (state,)) for claim, state in zip(claims, states, strict=True)
    ]
    page = ClaimsPage()
    qtbot.addWidget(page)
    page.set_lesson(Lesson(id="a", title="A", steps=(Step(id="b", title="B", text="C"),), claims=claims), 0, found)
    items = [page.parts.list.item(row).text() for row in range(len(claims))]
    return [item.split("Claim")[0].split()[-1] for item in items], page.told.text()


def test_what_can_not_be_judged_is_not_said_to_fail(qtbot: QtBot) -> None:
    assert shown(qtbot, HOLDS, DIVERGED, HOLDS) == (["✓", "?", "✓"], "1 of 3 claims can't be judged.")
    marks, told = shown(qtbot, FAILS, NARROW, DIVERGED)
    assert marks == ["✗", "✗", "?"]
    assert told == "2 of 3 claims don't hold. 1 of 3 claims can't be judged."


def test_what_is_not_checked_is_counted(qtbot: QtBot) -> None:
    assert shown(qtbot, FAILS, None, None)[1] == "1 of 3 claims doesn't hold. 2 of 3 claims aren't checked."
    assert shown(qtbot, HOLDS, None, None)[1] == "1 of 3 claims checked, and none fails."
    assert shown(qtbot, None, None, None)[1] == "Nothing is checked yet as it stands."
    assert shown(qtbot, HOLDS, HOLDS, HOLDS)[1] == "All of it is checked, and holds."


def test_a_claim_of_which_one_part_fails_fails_whatever_else_is_unknown(qtbot: QtBot) -> None:
    page = ClaimsPage()
    qtbot.addWidget(page)
    both = replace(CLAIM, expects=(LOSS, LOSS))
    lesson = Lesson(id="a", title="A", steps=(Step(id="b", title="B", text="C"),), claims=(both,))
    page.set_lesson(lesson, 0, [ClaimFinding(both, (DIVERGED, FAILS))])
    assert "✗" in page.parts.list.item(0).text()
    assert page.form.rows[0].finding.text() == "? The network diverged."
    assert page.form.rows[1].finding.text().startswith("✗ ")


def test_of_one_claim_it_is_not_said_that_one_of_one_fails(qtbot: QtBot) -> None:
    assert shown(qtbot, FAILS)[1] == "The claim doesn't hold."
    assert shown(qtbot, DIVERGED)[1] == "The claim can't be judged."
    assert shown(qtbot, HOLDS)[1] == "All of it is checked, and holds."
