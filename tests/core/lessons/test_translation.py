"""A translation gives words and nothing else, and a bad one never breaks a lesson."""

from __future__ import annotations

import copy
import json
from pathlib import Path
from typing import Any

import pytest

from core.lessons.course import CourseLesson, read_course, read_lesson
from core.lessons.glossary import glossary
from core.lessons.questions import Choice
from core.lessons.translation_check import translation_faults
from tests.core.lessons.lessons import small_lesson, written

HEAD = {"format": "overfitting-playground translation", "version": 1, "language": "de", "of": "small-lesson"}
QUESTION = {
    "id": "lower",
    "text": "Which one is lower?",
    "answers": [
        {"id": "four", "text": "Four.", "why": "It has more units.", "right": True},
        {"id": "two", "text": "Two.", "why": "It has fewer."},
    ],
}
WORDS = {
    **HEAD,
    "title": "Eine kleine Lektion",
    "notes": ["Erst abstimmen lassen.", "Dann trainieren."],
    "steps": {
        "one": {"title": "Eins", "text": "Etwas [Rauschen](glossary:label-noise)."},
        "two": {
            "title": "Zwei",
            "text": "Zwei Netze.",
            "predict": {
                "text": "Welches liegt tiefer?",
                "answers": {
                    "four": {"text": "Vier.", "why": "Es hat mehr Einheiten."},
                    "two": {"text": "Zwei.", "why": "Es hat weniger."},
                },
            },
        },
    },
    "quiz": {"quieter": {"text": "Weniger Rauschen, bitte.", "why": "Die Klassen trennen sich."}},
}


def words(*way: str, value: Any = None) -> dict[str, Any]:
    """A translation, with another value where the names lead to; None takes it away."""
    content: dict[str, Any] = copy.deepcopy(WORDS)
    if way:
        place = content
        for name in way[:-1]:
            place = place[name]
        if value is None:
            del place[way[-1]]
        else:
            place[way[-1]] = value
    return content


@pytest.fixture
def course(tmp_path: Path) -> Path:
    """A folder with one lesson."""
    content = small_lesson("lesson", "steps", 1, "predict", value={"hides": ["training_loss"], "question": QUESTION})
    content["lesson"]["notes"] = ["Let them vote first.", "Then train."]
    written(tmp_path / "1.json", content)
    (tmp_path / "de").mkdir()
    return tmp_path


def in_german(course: Path, content: dict[str, Any] | str) -> CourseLesson:
    """The lesson, once this is its translation."""
    text = content if isinstance(content, str) else json.dumps(content, indent=2)
    (course / "de" / "1.json").write_text(text, "utf-8")
    return read_lesson(course / "1.json", "de")


def test_all_words_are_the_translations_and_all_else_is_the_originals(course: Path) -> None:
    original, found = read_lesson(course / "1.json"), in_german(course, WORDS)
    assert (found.faulty_translation, found.untranslated) == (None, ())
    first, second = found.lesson.steps
    assert found.lesson.title == "Eine kleine Lektion"
    assert found.lesson.notes == "Erst abstimmen lassen.\n\nDann trainieren."
    assert first.text == "Etwas [Rauschen](glossary:label-noise)."
    assert second.predict is not None
    question = second.predict.question
    assert [(one.id, one.text, one.why, one.right) for one in question.answers] == [
        ("four", "Vier.", "Es hat mehr Einheiten.", True),
        ("two", "Zwei.", "Es hat weniger.", False),
    ]
    assert second.predict.hides == ("training_loss",)
    assert found.lesson.quiz[0].text == "Weniger Rauschen, bitte."
    assert not isinstance(found.lesson.quiz[0], Choice)
    assert found.experiment == original.experiment
    assert found.lesson.claims == original.lesson.claims
    assert [step.waits_for for step in found.lesson.steps] == [step.waits_for for step in original.lesson.steps]
    assert [step.sets_up for step in found.lesson.steps] == [step.sets_up for step in original.lesson.steps]
    assert read_course(course, "de").lessons == (found,)


@pytest.mark.parametrize("language", ["", "en", "fr"])
def test_where_there_is_no_translation_a_lesson_is_as_it_was_written(course: Path, language: str) -> None:
    in_german(course, WORDS)
    assert read_lesson(course / "1.json", language) == read_lesson(course / "1.json")
    assert read_course(course, language) == read_course(course)


def test_a_missing_word_is_shown_as_it_was_written_and_told_to_who_checks(course: Path) -> None:
    found = in_german(course, words("steps", "two", "predict", "answers", "two", "why"))
    assert found.untranslated == ("$.steps.two.predict.answers.two.why",)
    predict = found.lesson.steps[1].predict
    assert predict is not None
    assert [one.why for one in predict.question.answers] == ["Es hat mehr Einheiten.", "It has fewer."]
    assert found.lesson.title == "Eine kleine Lektion"
    (fault,) = translation_faults([found])
    assert str(fault).endswith(
        "1.json: Words are missing; those of the original are shown: $.steps.two.predict.answers.two.why."
    )
    assert fault.name == "de/1.json"


@pytest.mark.parametrize("way", [("notes",), ("quiz",), ("steps", "two")])
def test_whole_parts_may_be_missing(course: Path, way: tuple[str, ...]) -> None:
    found = in_german(course, words(*way))
    assert found.faulty_translation is None
    assert found.untranslated
    assert all(place.startswith(f"$.{'.'.join(way)}") for place in found.untranslated)


@pytest.mark.parametrize(
    ("way", "value", "line", "said"),
    [
        (("steps", "three"), {"title": "Drei"}, '"three"', 'no "three"'),
        (("steps", "one", "tilte"), "Eins", '"tilte"', 'no "tilte"'),
        (("steps", "one", "do"), "Trainiere.", '"do"', 'no "do"'),
        (("steps", "one", "predict"), {"text": "Was?"}, '"predict"', 'no "predict"'),
        (("steps", "one", "title"), "x" * 81, '"title"', "at most 80 characters"),
        (("steps", "one", "title"), "Zwei\nZeilen", '"title"', "on one line"),
        (("steps", "one", "text"), 3, '"text": 3', "a text in quotes"),
        (("steps", "one", "text"), ["Eins.", 2], '"text"', "a text in quotes"),
        (("steps", "one", "text"), "Ein [Wort](glossary:no-such).", '"text"', 'no word "no-such"'),
        (("steps", "one", "text"), "[Mehr](https://example.org)", '"text"', "example.org"),
        (("steps", "two", "predict", "answers", "four", "right"), True, '"right"', 'no "right"'),
        (("steps", "two", "predict", "answers", "six"), {"text": "Sechs."}, '"six"', 'no "six"'),
        (("steps", "two"), "Zwei", '"two"', "a group in braces"),
        (("steps",), [1], '"steps"', "a group in braces"),
        (("quiz", "quieter", "answers"), {}, '"answers"', 'no "answers"'),
        (("claims",), {"it-learns": {"says": "Es lernt."}}, '"claims"', 'no "claims"'),
        (("of",), "another", '"of"', 'It is of "another"'),
        (("language",), "fr", '"language"', 'stands in the folder "de"'),
        (("version",), 2, '"version"', "$.version"),
        (("format",), None, "{", "format"),
        (("one more\nthing",), "x", "{", "one more thing"),
    ],
)
def test_what_does_not_fit_is_said_with_its_line_and_the_original_is_shown(
    course: Path, way: tuple[str, ...], value: Any, line: str, said: str
) -> None:
    found = in_german(course, words(*way, value=value))
    assert found.lesson == read_lesson(course / "1.json").lesson
    fault = found.faulty_translation
    assert fault is not None
    assert said in fault.sentence
    path = course / "de" / "1.json"
    assert line in path.read_text("utf-8").splitlines()[(fault.line or 0) - 1]
    assert str(fault).startswith(f"{path}:{fault.line}: ")
    in_course = read_course(course, "de")
    assert in_course.broken == (fault,)
    assert in_course.lessons == (found,)
    assert list(translation_faults([found])) == [fault]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('{"format":\n', "It is not valid JSON: it ends too early."),
        ("{\n\n]", "in line 3"),
        ("[]", "a group in braces"),
        ("", "not valid JSON"),
        ('{"a": ' * 5000, "nested too deep"),
        (json.dumps(WORDS)[:-1] + ',\n"title": "Noch einer"}', '"title" is given twice'),
        ('{"title": "' + "x" * 2**20 + '"}', "larger than 1 MB"),
    ],
)
def test_no_file_however_damaged_breaks_a_lesson(course: Path, text: str, said: str) -> None:
    found = in_german(course, text)
    assert found.lesson == read_lesson(course / "1.json").lesson
    assert found.faulty_translation is not None
    assert said in found.faulty_translation.sentence


def test_what_is_no_text_or_no_file_breaks_no_lesson(course: Path) -> None:
    path = course / "de" / "1.json"
    path.write_bytes(b'{"title": "\xff"}')
    assert "no text in UTF-8" in str(read_lesson(course / "1.json", "de").faulty_translation)
    path.unlink()
    path.mkdir()
    assert "it is a folder" in str(read_lesson(course / "1.json", "de").faulty_translation)


def test_a_translation_without_its_lesson_is_told_to_who_checks(course: Path) -> None:
    in_german(course, WORDS)
    written(course / "de" / "2.json", WORDS)
    (fault,) = translation_faults(read_course(course).lessons)
    assert fault.name == "de/2.json"
    assert "no lesson of this name" in fault.sentence


def test_the_words_of_the_glossary_may_be_linked_in_any_language() -> None:
    assert set(glossary("de")) == set(glossary())
