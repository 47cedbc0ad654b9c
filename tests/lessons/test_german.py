"""Our lessons, glossary, questions and skills in German: whole, and the same in all that is not words."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from core.lessons.course import CourseLesson, our_folder, read_course
from core.lessons.frequent_questions import frequent_questions_in
from core.lessons.glossary import glossary, glossary_in
from core.lessons.questions import Choice
from core.lessons.skills import skills_in
from core.lessons.translation import Translated
from core.lessons.translation_check import learning_faults, translation_faults
from tests.lessons.translations import Pair, differences, pairs

ORIGINALS = read_course(our_folder()).lessons
GERMAN = read_course(our_folder(), "de").lessons
LEARNING: dict[str, Callable[[str], Translated[Any]]] = {
    "glossary": glossary_in,
    "frequent questions": frequent_questions_in,
    "skills": skills_in,
}
MOST_LONGER = 1.3
"""Of a step, in characters: the panel is small."""
FREE = 40
"""Characters that a step may have more all the same."""


def original(found: CourseLesson) -> CourseLesson:
    return next(one for one in ORIGINALS if one.path == found.path)


def test_every_word_is_there() -> None:
    assert not [str(fault) for fault in (*translation_faults(ORIGINALS), *learning_faults())]
    assert not [one.lesson.id for one in GERMAN if one.lesson.title == original(one).lesson.title]
    assert not [name for name, read in LEARNING.items() if not read("de").path.exists()]


@pytest.mark.parametrize("found", GERMAN, ids=lambda one: one.lesson.id)
def test_links_bold_words_keys_and_numbers_of_a_lesson_are_the_originals(found: CourseLesson) -> None:
    told = list(pairs(original(found).lesson, found.lesson))
    assert len(told) > 50
    assert not [f"{pair.place}: {what}" for pair in told for what in differences(pair)]


@pytest.mark.parametrize("read", LEARNING.values(), ids=LEARNING)
def test_those_of_what_is_looked_up_are_the_originals(read: Callable[[str], Translated[Any]]) -> None:
    told = list(pairs(read("").thing, read("de").thing))
    assert len(told) > 20
    assert not [f"{pair.place}: {what}" for pair in told for what in differences(pair)]


def test_the_glossary_is_in_the_order_of_a_german_dictionary() -> None:
    terms = [entry.term for entry in glossary("de").values()]
    assert terms.index("Trainingsmenge") < terms.index("Überanpassung") < terms.index("Validierungsmenge")


@pytest.mark.parametrize("found", GERMAN, ids=lambda one: one.lesson.id)
def test_a_step_is_not_much_longer(found: CourseLesson) -> None:
    for step, before in zip(found.lesson.steps, original(found).lesson.steps, strict=True):
        length, was = (len(one.text + one.do + one.notice) for one in (step, before))
        assert length <= MOST_LONGER * was + FREE, f"{step.id}: {length} characters, {was} in English"


def test_the_right_answer_is_not_known_by_its_length_in_german_either() -> None:
    asked = [
        question
        for found in GERMAN
        for question in [
            *(step.predict.question for step in found.lesson.steps if step.predict is not None),
            *found.lesson.quiz,
        ]
        if isinstance(question, Choice)
    ]
    longest = sum(max(choice.answers, key=lambda one: len(one.text)).right for choice in asked)
    assert longest <= 0.5 * len(asked)


@pytest.mark.parametrize(
    ("english", "german", "what"),
    [
        ("4,417 of 0.69, 15 %.", "4.417 von 0,69, 15 %.", []),
        ("4,417 of 0.69", "4,417 von 0.69", ["numbers"]),
        ("Press **Shift+L** or **B**.", "Drücke **Umschalt+L** oder **B**.", []),
        ("Press **Shift+L**.", "Drücke **Strg+L**.", ["keys"]),
        ("**Bold** [word](glossary:loss)", "**Fettes** [Wort](glossary:loss)", []),
        ("**Bold** [word](glossary:loss)", "Fettes [Wort](glossary:unit)", ["links", "number of bold words"]),
        ("`0.5` or `x`", "`0.5` oder `x`", []),
        ("`0.5` or 0.5", "`0,5` oder 0,5", ["code"]),
        ("A\n\nB", "A B", ["number of paragraphs"]),
        ('A "word"', 'Ein "Wort"', ["quotes, which are „…“ in German"]),
    ],
)
def test_what_a_translation_changes_is_seen(english: str, german: str, what: list[str]) -> None:
    assert list(differences(Pair("", english, german))) == what
