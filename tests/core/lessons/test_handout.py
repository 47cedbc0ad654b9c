"""Handouts are whole by themselves, hold every question, and no answer; answers stand on a sheet of their own."""

from __future__ import annotations

import re
from collections.abc import Callable
from html import unescape
from pathlib import Path
from typing import Any

import msgspec
import pytest
from msgspec.structs import replace

from core.lessons.course import our_folder, read_course, read_lesson
from core.lessons.glossary import glossary
from core.lessons.handout import answers, handout
from core.lessons.lesson import Lesson
from core.lessons.questions import Choice
from tests.core.lessons.lessons import small_lesson, written


def choice(id_: str, *, several: bool = False) -> dict[str, Any]:
    """A question with three answers, of which the file has the right one first."""
    given = [("First", True), ("Second", several), ("Third", False)]
    return {
        "kind": "choice",
        "id": id_,
        "text": f"What of {id_}?",
        "answers": [
            {"id": name.lower(), "text": f"{name} of {id_}", "right": right, "why": f"Why {name} of {id_}."}
            for name, right in given
        ],
    }


@pytest.fixture
def lesson(tmp_path: Path) -> Lesson:
    content = small_lesson()
    prediction = choice("prediction")
    del prediction["kind"]
    content["lesson"]["notes"] = "Let them vote."
    content["lesson"]["steps"][0] |= {
        "do": "Press Train.",
        "notice": "It turns & climbs.",
        "predict": {"question": prediction},
    }
    content["lesson"]["steps"][1]["notice"] = "Both are shown."
    content["lesson"]["quiz"] += [choice("one"), choice("two", several=True)]
    content["lesson"]["title"] = "{lessons} <b>&</b>"
    return read_lesson(written(tmp_path / "1.json", content)).lesson


def words(html: str) -> str:
    """What is read, without tags."""
    return unescape(re.sub(r"<[^>]*>", " ", html.partition("<body>")[2]))


def test_a_handout_asks_everything_and_answers_nothing(lesson: Lesson) -> None:
    read = words(handout([lesson]))
    for asked in ("What of prediction?", "What of one?", "What of two?", "Third of two", "Let there be less noise."):
        assert asked in read
    assert "Press Train." in read
    assert "Both are shown." in read
    assert "Label noise" in read  # whose definition stands at its end
    for hidden in ("Why ", "It turns & climbs.", "Right", "come apart", "Let them vote."):
        assert hidden not in read


def test_the_answers_say_why_each_is_right_or_wrong(lesson: Lesson) -> None:
    html = answers([lesson])
    read = words(html)
    for told in ("Why First of one.", "Why Third of two.", "It turns & climbs.", "come apart", "Let them vote."):
        assert told in read
    assert (read.count("Right."), read.count("Wrong.")) == (4, 5)
    assert html.count("✓") == 4


def test_both_sheets_have_the_same_order_and_the_right_answer_is_not_always_first(lesson: Lesson) -> None:
    def order(html: str) -> list[tuple[str, str]]:
        return re.findall(r"([A-F])\. (\w+ of \w+)", words(html))

    assert order(handout([lesson])) == order(answers([lesson]))
    first = [text.split()[0] for letter, text in order(handout([lesson])) if letter == "A"]
    assert len(set(first)) > 1


def test_nothing_is_loaded_and_no_title_is_markup(lesson: Lesson) -> None:
    for html in (handout([lesson]), answers([lesson])):
        assert "<h1>{lessons} &lt;b&gt;&amp;&lt;/b&gt;</h1>" in html
        assert html.count("<article>") == 1
        assert not re.search(r"<(script|link|img|iframe|object)|src=|href=|url\(|@import", html)


def test_ours_can_all_be_handed_out() -> None:
    lessons = [one.lesson for one in read_course(our_folder()).lessons]
    asked, answered = words(handout(lessons)), words(answers(lessons))
    for lesson in lessons:
        assert lesson.title in asked
        assert lesson.title in answered
        for question in lesson.quiz:
            if isinstance(question, Choice):
                assert not re.search(r"[*_`]{2}|\]\(", asked), "Markdown that was not understood"


@pytest.mark.parametrize("make", [handout, answers])
def test_whatever_a_sheet_says_itself_can_be_put_into_another_language(
    lesson: Lesson, make: Callable[..., str]
) -> None:
    lesson = replace(lesson, minutes=1)
    plain, other = make([lesson]), make([lesson], "xx", lambda words: "<" * len(words))
    assert '<html lang="en">' in plain
    assert '<html lang="xx">' in other
    own = set(re.findall(r"[A-Za-z]{2,}", words(plain))) - set(re.findall(r"[A-Za-z]{2,}", words(other)))
    asked = {"Handout", "Name", "Do", "Notice", "Words", "program", "saw", "More"}
    answered = {"Answer", "Right", "Wrong", "lecturer", "Step", "see"}
    assert own >= {"Question", "minute"} | (asked if make is handout else answered)
    brought = str(msgspec.to_builtins((lesson, dict(glossary()))))
    given = set(re.findall(r"[A-Za-z]{2,}", brought))
    assert set(re.findall(r"[A-Za-z]{2,}", words(other))) <= given | {"Overfitting", "Playground"}
