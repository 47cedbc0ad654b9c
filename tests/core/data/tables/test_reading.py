"""Tables as people and programs write them: read as they are meant, or refused with a sentence that names the line."""

from __future__ import annotations

import codecs
import random
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.data.points import MAX_POINTS
from core.data.tables.columns import guessed
from core.data.tables.errors import TableError
from core.data.tables.rows import MAX_ROWS
from core.data.tables.table import ReadOptions, Table, read_table
from core.data.tables.taking import question_text, taken


def take(data: bytes) -> None:
    """All that is done with a file before its points are there."""
    table = read_table(data)
    taken(table, guessed(table))


ROWS = [["5.1", "3.5", "red"], ["4.9", "3", "blue"]]


def read(text: str, **options: object) -> Table:
    return read_table(text.encode(), ReadOptions(**options))  # type: ignore[arg-type]  # as they come from a person


@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("heading", ["", "x{0}y{0}label{1}"])
def test_separators_line_ends_and_headings_are_found(separator: str, end: str, heading: str) -> None:
    body = end.join(separator.join(row) for row in ROWS)
    table = read(heading.format(separator, end) + body)
    assert table.rows == ROWS
    assert table.separator == separator
    assert table.has_header == bool(heading)
    assert table.columns == (("x", "y", "label") if heading else ("column 1", "column 2", "column 3"))
    assert table.lines == ([2, 3] if heading else [1, 2])


def test_a_decimal_comma_is_found_whatever_parts_the_cells() -> None:
    for text in ("5,1;3,5;red\n4,9;3;blue\n", "5,1\t3,5\tred\n4,9\t3\tblue\n", '"5,1","3,5",red\n"4,9","3",blue\n'):
        table = read(text)
        found = taken(table, guessed(table))
        assert table.decimal == "comma"
        assert found.source.x.center == pytest.approx(5.0, abs=0.01)


def test_a_first_line_that_names_the_separator_is_obeyed_and_no_row() -> None:
    table = read("sep=|\nx|y|label\n1|2|a,b;c\n3|4|d\n")
    assert table.separator == "|"
    assert table.columns == ("x", "y", "label")
    assert table.rows[0] == ["1", "2", "a,b;c"]
    assert table.lines == [3, 4]
    assert read('"sep=;"\r\n1;2;a\r\n3;4;b\r\n').separator == ";"


def test_quoted_labels_may_hold_separators_quotes_and_line_ends() -> None:
    table = read('x,y,label\n1,2,"a, ""b"""\n3,4,"c\nd"\n5,6,e\n')
    assert table.column(2) == ['a, "b"', "c\nd", "e"]
    assert table.lines == [2, 3, 5]


@pytest.mark.parametrize(
    ("encoding", "told"),
    [
        ("utf-8", "UTF-8"),
        ("utf-8-sig", "UTF-8 with mark"),
        ("utf-16", "UTF-16"),
        ("utf-16-le", "UTF-16"),
        ("utf-16-be", "UTF-16"),
        ("cp1252", "Windows-1252"),
    ],
)
def test_the_encoding_is_found_and_named(encoding: str, told: str) -> None:
    table = read_table("Länge;Breite;Sorte\n1;2;süß\n3;4;grün\n".encode(encoding))
    assert table.encoding_text == told
    assert table.columns == ("Länge", "Breite", "Sorte")
    assert table.column(2) == ["süß", "grün"]


def test_an_encoding_that_is_asked_for_holds_for_the_whole_file() -> None:
    data = "x,y,l\n1,2,grün\n".encode()
    assert read_table(data, ReadOptions(encoding="windows-1252")).column(2) == ["grÃ¼n"]
    with pytest.raises(TableError, match=r"Line 2 holds bytes that are no UTF-8"):
        read_table("x,y,l\n1,2,grün\n".encode("cp1252"), ReadOptions(encoding="utf-8"))


@pytest.mark.parametrize(
    ("text", "point", "comma"),
    [("x\ty\n1.000\t2.500\n3.250\t4\n", 1.0, 1000.0), ("x;y\n1,234;2\n5;6\n", 1234.0, 1.234)],
)
def test_numbers_that_can_be_read_in_two_ways_are_asked_about(text: str, point: float, comma: float) -> None:
    table = read(text)
    assert table.question is not None
    assert (table.question.point, table.question.comma) == (point, comma)
    assert "line 2" in question_text(table)
    with pytest.raises(TableError, match="decimal comma"):
        taken(table, guessed(table))
    answered = read(text, decimal="comma")
    assert answered.question is None
    assert taken(answered, guessed(answered)).row_count == 2


@pytest.mark.parametrize(
    "text",
    ["x,y\n1.000,2.5\n3,4\n", "x,y\n0.123,0.456\n3,4\n", "x;y\n1.000,5;2\n3;4\n", "x;y\n1;2\n3;4\n", "x;y\n1e-3;5\n"],
)
def test_one_number_that_fits_a_single_reading_settles_it_for_the_file(text: str) -> None:
    assert read(text).question is None


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"", "It is empty"),
        (b"\xef\xbb\xbf \r\n\n", "It is empty"),
        (b"1\n2\n3\n", "single column"),
        (b"1 2 0\n3 4 1\n", "single column"),
        (b"x,y,label\n", "no rows below"),
        (b"x,y,label\n1,2,a\n1,2,3,4,5\n", "Line 3 has 5 cells, and the others have 3"),
        (b'x,y,label\n1,2,a\n3,4,"b\n5,6,c\n', "A quote that opens in line 3 never closes"),
        (b'x,y,label\n1,2,"a"b\n', "Line 2 goes on behind a closing quote"),
        (b'x,y,label\n1,2,"' + b"a" * 140_000, "line 2 has no end in sight"),
        (b"x,y,label\n1,2,a\x00b\n", "Line 2 holds a character that stands in no table"),
        (bytes(range(256)), "Line 1 holds a character that stands in no table"),
        (b"PK\x03\x04 and so on", "a spreadsheet"),
        (b"\x89PNG\r\n\x1a\n", "a picture"),
        (codecs.BOM_UTF32_LE + "1,2".encode("utf-32-le"), "UTF-32"),
        ("x,y,l\n1,2,grün\n".encode() + "3,4,süß\n".encode("cp1252"), "Line 3 holds bytes that are no UTF-8, while"),
        (b"x,y,l\n1,2,\x81\n", "Line 2 holds bytes that are no Windows-1252"),
        (b"a,b\nc,d\n", "no column of numbers"),
        (b"n,l\n1,a\n2,b\n", 'one column of numbers ("n")'),
        (b",".join([b"1"] * 1001) + b"\n", "1,001 columns"),
        (b"sep=a\n1a2\n", "Line 1 names 'a'"),
        (b"x,y,l\nnan,1,a\nnan,2,b\n", "of numbers"),
        (b"x,y,l\n1,,a\n,2,b\n", 'No row gives a point. 1 row left out: no value in "x" (line 3).'),
    ],
)
def test_what_is_no_table_is_refused_with_line_and_reason(data: bytes, told: str) -> None:
    with pytest.raises(TableError) as caught:
        take(data)
    assert told in str(caught.value)
    assert str(caught.value).endswith(".")
    assert "\n" not in str(caught.value)


def test_a_line_of_text_above_the_table_and_empty_lines_are_no_rows() -> None:
    table = read("Report of March\n\nx,y,label\n1,2,a\n\n3,4,b\n,,\n")
    assert table.rows == [["1", "2", "a"], ["3", "4", "b"]]
    assert table.skipped == 1
    assert table.lines == [4, 6]


def test_short_rows_lack_their_last_cells_and_idle_separators_do_no_harm() -> None:
    table = read("x,y,label\n1,2\n3,4,b,,\n")
    assert table.rows == [["1", "2", ""], ["3", "4", "b"]]


def test_of_many_rows_a_random_sample_is_kept_in_order_and_always_the_same_one() -> None:
    count = MAX_POINTS * 3
    data = ("x,y,label\n" + "".join(f"{number},{number % 7},{number % 2}\n" for number in range(count))).encode()
    table = read_table(data)
    numbers = [int(cell) for cell in table.column(0)]
    assert (table.row_count, len(numbers)) == (count, MAX_POINTS)
    assert numbers == sorted(set(numbers))
    assert sum(number < count / 2 for number in numbers) == pytest.approx(MAX_POINTS / 2, rel=0.05)
    assert sum(number < MAX_POINTS for number in numbers) == pytest.approx(MAX_POINTS / 3, rel=0.05)
    assert read_table(data).rows == table.rows
    assert table.lines == [number + 2 for number in numbers]
    assert "a random 20,000 of 60,000 are taken" in taken(table, guessed(table)).left_out[0].text


def test_two_million_rows_are_refused_in_bounded_time_with_the_line() -> None:
    data = b"x,y,label\n" + b"0.5,0.25,1\n" * (2 * MAX_ROWS)
    began = time.process_time()
    with pytest.raises(TableError, match=r"more than 1,000,000 rows: line 1,000,002 is one too many"):
        read_table(data)
    assert time.process_time() - began < 20


def test_reading_tells_how_far_it_is_and_can_be_broken_off() -> None:
    data = b"x,y,label\n" + b"0.5,0.25,1\n" * 300_000
    heard: list[float] = []
    read_table(data, progress=heard.append)
    assert heard == sorted(heard)
    assert heard[-1] > 0.9
    assert len(heard) > 20

    class EnoughError(Exception):
        pass

    def break_off(share: float) -> None:
        if share > 0.5:
            raise EnoughError

    with pytest.raises(EnoughError):
        read_table(data, progress=break_off)


cells = st.text(st.characters(codec="utf-8", exclude_categories=["C"]), max_size=12) | st.floats().map(repr)


@given(st.lists(st.lists(cells, min_size=2, max_size=5), min_size=1, max_size=8), st.sampled_from(",;\t"), st.randoms())
def test_any_text_is_read_or_refused_politely(rows: list[list[str]], separator: str, chance: random.Random) -> None:
    data = bytearray("\n".join(separator.join(row) for row in rows), "utf-8")
    if data and chance.random() < 0.5:
        data[chance.randrange(len(data))] = chance.randrange(256)
    told = "."
    try:
        take(bytes(data))
    except TableError as error:
        told = str(error)
    assert told.endswith(".")
    assert "\n" not in told
