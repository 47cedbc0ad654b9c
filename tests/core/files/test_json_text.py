"""JSON as editors and other programs write it is read, and what is wrong with it is said in a person's words."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from core.experiment.experiment_file import ExperimentFileError, from_json, load, to_json
from core.experiment.presets import opening_experiment
from core.files.json_text import column, in_plain_words, line

TEXT = to_json(opening_experiment()).decode()


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be"]
)
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_every_harmless_encoding_is_read(encoding: str, line_end: str) -> None:
    assert from_json(TEXT.replace("\n", line_end).encode(encoding)) == opening_experiment()


@pytest.mark.parametrize("data", [TEXT.encode("utf-16")[:-1], b"\xef\xbb\xbf", b"\xff\xfe", TEXT.encode("utf-16")[:3]])
def test_a_broken_encoding_is_refused_in_a_sentence(data: bytes) -> None:
    with pytest.raises(ExperimentFileError) as caught:
        from_json(data)
    assert str(caught.value).endswith(".")


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_a_name_given_twice_is_refused_with_both_lines(line_end: str) -> None:
    lines = TEXT.split("\n")
    at = next(number for number, text in enumerate(lines, 1) if '"noise"' in text)
    lines.insert(at + 1, '    "no\\u0069se": 0.9,')
    with pytest.raises(ExperimentFileError) as caught:
        from_json(line_end.join(lines).encode())
    assert str(caught.value) == f'"noise" is given twice, in line {at} and in line {at + 2}.'


def test_a_name_given_twice_in_one_line_is_refused_with_that_line() -> None:
    line = " ".join(TEXT.split()).replace('"noise":', '"noise": 0.9, "noise":', 1)
    with pytest.raises(ExperimentFileError, match='"noise" is given twice, both times in line 1'):
        from_json(line.encode())


def test_the_same_name_in_other_braces_is_no_repetition() -> None:
    content = json.loads(TEXT)
    content["variants"] = [{}, {"network": {"activation": "relu"}}, {}]
    assert len(from_json(json.dumps(content).encode()).variants) == 3


def test_braces_and_quotes_within_texts_do_not_confuse_it() -> None:
    with pytest.raises(ExperimentFileError, match=r"There is no setting `a\W+b"):
        from_json(TEXT.replace('"version"', '"a\\"{}\\\\b": "{", "version"').encode())


def result_of(experiment: str) -> bytes:
    return (
        b'{"made_with": {"torch": "2.6"},\n "experiment": ' + experiment.encode() + b',\n "variants": [{"name": "x"}]}'
    )


def test_a_result_opens_as_its_experiment_with_or_without_a_format(tmp_path: Path) -> None:
    path = tmp_path / "result.json"
    path.write_bytes(b"\xef\xbb\xbf" + result_of(TEXT))
    assert load(path) == opening_experiment()


def test_what_is_wrong_in_a_result_is_named_by_the_lines_of_the_whole_file() -> None:
    with pytest.raises(ExperimentFileError, match=r"\$\.data\.noise"):
        from_json(result_of(TEXT.replace('"noise": 0.2', '"noise": 7')))
    lines = TEXT.split("\n")
    at = next(number for number, text in enumerate(lines, 1) if '"noise"' in text)
    lines.insert(at, '    "noise": 0.9,')
    with pytest.raises(ExperimentFileError, match=f"in line {at + 1} and in line {at + 2}"):
        from_json(result_of("\n".join(lines)))


@pytest.mark.parametrize("held", ["3", "[]", "null", '"text"', "{}"])
def test_what_only_looks_like_a_result_is_refused(held: str) -> None:
    with pytest.raises(ExperimentFileError, match="not an experiment of this program"):
        from_json(result_of(held))


@pytest.mark.parametrize(
    ("said", "plain"),
    [
        ("Expected `float` <= 1.0 - at `$.data.noise`", "Expected a number of at most 1.0 - at $.data.noise"),
        ("Expected `int` >= 0 - at `$.a`", "Expected a whole number of at least 0 - at $.a"),
        ("Expected `int` < 6 - at `$.a`", "Expected a whole number below 6 - at $.a"),
        ("Expected `int`, got `float` - at `$.a`", "Expected a whole number, got a number with a fraction - at $.a"),
        ("Expected `float`, got `str` - at `$.a`", "Expected a number, got a text in quotes - at $.a"),
        ("Expected `str | null`, got `int`", "Expected a text in quotes or null, got a whole number"),
        ("Expected `bool`, got `object`", "Expected true or false, got a group in braces"),
        ("Expected `array` of length >= 1 - at `$.a`", "Expected a list of at least 1 entry - at $.a"),
        ("Expected `array` of length 6 - at `$.a[3]`", "Expected a list of 6 entries - at $.a[3]"),
        ("Object contains unknown field `x` - at `$.a`", "There is no setting `x` - at $.a"),
        ("Object missing required field `x`", "What is missing is `x`"),
        ("Invalid enum value 'x' - at `$.a`", "Not one of the possible values: 'x' - at $.a"),
    ],
)
def test_a_wrong_value_is_told_without_a_programmers_words(said: str, plain: str) -> None:
    assert in_plain_words(said) == plain


@pytest.mark.parametrize("value", [7, -1, "much", None, True, [], {}, 2.5, 1e99])
@pytest.mark.parametrize("path", ["data.noise", "training.seed", "repeats.resample", "variants", "data.generator"])
def test_no_refusal_speaks_of_int_or_float(value: object, path: str) -> None:
    content = json.loads(TEXT)
    group, _, name = path.rpartition(".")
    (content[group] if group else content)[name] = value
    told = ""
    try:
        from_json(json.dumps(content).encode())
    except ExperimentFileError as error:
        told = str(error)
    words = told.replace("`", " ").replace(",", " ").split()
    assert not {"int", "float", "str", "bool", "array", "object", "enum"} & set(words), told


def test_lines_are_counted_whatever_ends_them() -> None:
    for end in (b"\n", b"\r", b"\r\n"):
        data = b"a" + end + b"bc" + end + b"def"
        assert (line(data, data.index(b"f")), column(data, data.index(b"f"))) == (3, 3)
