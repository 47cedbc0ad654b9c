"""Which line of a file a sentence speaks of, whatever words it quotes."""

from __future__ import annotations

from core.lessons.faults import line_told

DATA = b'{\n"a": 1,\n"b": 2,\n"c": 3'


def test_what_is_missing_follows_on_the_last_line() -> None:
    assert line_told("It is not valid JSON: it ends too early.", DATA) == 4


def test_words_that_are_quoted_name_no_line() -> None:
    assert line_told('"it ends too early" in line 2 is no word of the glossary.', DATA) == 2
