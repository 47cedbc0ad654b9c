"""Texts hold in a light and in a dark window, and wherever a small window or large type puts its parts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

import pytest

from core.lessons.course import our_folder, read_course
from core.lessons.frequent_questions import frequent_questions_in
from core.lessons.glossary import glossary_in
from core.lessons.skills import skills_in
from tests.lessons.translations import pairs
from tests.translations import book, ts_file

BRIGHTNESS: Final = {
    "en": re.compile(r"\b((dark|pale|bright)(e?r|e?st)?|black|white|light(er|est) (line|curve|end))\b", re.I),
    "de": re.compile(r"\b((dunk(el|l)|schwarz|weiß(?=[er])|blass|bleich|hell)(e[mnrs]?|er\w*)?)\b", re.I),
}
"""A boundary is black in a light window and white in a dark one, and what is faint in it is pale in the one alone."""
DIRECTION: Final = {
    "en": re.compile(
        r"\b(on|at|to) (the|its) ((upper|lower) )?((right|left)(?=[.,;:)]|$)|top\b|bottom\b)"
        r"|\b(panel|chart|plane|column|tabs?|numbers?|curves?|bars?) (below|above)\b",
        re.I,
    ),
    "de": re.compile(r"\b(rechts|links|unten|oben)\b", re.I),
}
"""A lesson stands left of the tools, or below the planes; a page beside it scrolls."""
TRUE_IN_BOTH: Final = frozenset(
    {
        "Light or dark",
        "Switch between light and dark (F6).",
        "The dropout mask of one training point in one step: silent units dark, their edges gone.",
        "Show this mask in the network's diagram, in the plane's place: silent units dark, their edges gone."
        " F3 leads back.",
    }
)
"""Of the window's own texts: names of both looks, and a fill that is dark in both."""


def told() -> Iterator[tuple[str, str, str]]:
    """Language, place and text of all that is read in lessons and looked up beside them."""
    originals, german = read_course(our_folder()).lessons, read_course(our_folder(), "de").lessons
    both: list[tuple[object, object]] = [
        (one.lesson, other.lesson) for one, other in zip(originals, german, strict=True)
    ]
    both += [(read("").thing, read("de").thing) for read in (glossary_in, frequent_questions_in, skills_in)]
    for one, other in both:
        for pair in pairs(one, other):
            yield "en", pair.place, pair.original
            yield "de", pair.place, pair.german


TOLD: Final = list(told())


@pytest.mark.parametrize("words", [BRIGHTNESS, DIRECTION], ids=["brightness", "direction"])
def test_what_is_read_names_nothing_that_a_look_or_a_layout_changes(words: dict[str, re.Pattern[str]]) -> None:
    assert len(TOLD) > 2000
    assert not [f"{place}: {text}" for language, place, text in TOLD if words[language].search(text)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "compare the voters with the dark line"),
        ("en", "The pale end of a bar is the gap."),
        ("en", "watch the curves at the bottom of the page"),
        ("de", "der dunklen Linie"),
        ("de", "Das blasse Ende eines Balkens"),
        ("de", "beobachte die Kurven unten auf der Seite"),
    ],
)
def test_what_was_false_in_a_look_is_found(language: str, text: str) -> None:
    assert BRIGHTNESS[language].search(text) or DIRECTION[language].search(text)


def test_tooltips_and_captions_name_no_brightness_that_a_look_changes() -> None:
    messages = [text for text in book.messages() if text not in TRUE_IN_BOTH]
    assert not [text for text in messages if BRIGHTNESS["en"].search(text)]
    german = {text: forms for room in book.rooms() for text, forms in ts_file.read(ts_file.file_of(room, "de")).items()}
    assert not [form for text in messages for form in german.get(text, ()) if BRIGHTNESS["de"].search(form)]
