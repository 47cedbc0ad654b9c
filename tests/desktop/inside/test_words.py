"""Numbers with their names, side by side."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from desktop.inside.words import Fact, Facts


def test_a_number_that_is_yet_to_be_found_stands_level_with_those_beside_it(qtbot: QtBot) -> None:
    known, unknown = Fact("known", "It is known."), Fact("unknown", "It is not.")
    known.set("2.5", "with words below")
    unknown.set("-", "")
    facts = Facts((known, unknown))
    qtbot.addWidget(facts)
    facts.resize(600, 60)
    facts.show()
    middles = {fact.name.mapTo(facts, fact.name.rect().center()).y() for fact in (known, unknown)}
    assert len(middles) == 1
