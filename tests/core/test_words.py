"""Texts that keep what they were made of: English to everyone who asks for text, and whole behind a pipe."""

from __future__ import annotations

import pickle

import msgspec
import pytest

from core.words import Said, begun, said, said_of, together, told, within


def test_what_is_said_is_its_english_text() -> None:
    text = said("Validation loss is {loss:.2f} at epoch {epoch:,}.", loss=0.456, epoch=1200)
    assert text == "Validation loss is 0.46 at epoch 1,200."
    assert hash(text) == hash(str(text))
    assert f"{text}" == str(text)
    assert msgspec.json.encode(text, enc_hook=str) == b'"Validation loss is 0.46 at epoch 1,200."'


@pytest.mark.parametrize(("count", "text"), [(0, "0 points"), (1, "1 point"), (2, "2 points"), (1000, "1,000 points")])
def test_what_is_counted_takes_the_form_for_its_number(count: int, text: str) -> None:
    assert said_of(count, "{count:,} point", "{count:,} points") == text


def test_it_comes_whole_through_a_pipe() -> None:
    text = together(said("On {points}", points=said_of(3, "{count} point", "{count} points")), begun(said("more")))
    copy = pickle.loads(pickle.dumps(text))
    assert isinstance(copy, Said)
    assert copy == text == "On 3 points More"
    (points, _) = copy.values.values()
    assert isinstance(points, Said)
    assert points.forms == ("On {points}",)
    assert isinstance(points.values["points"], Said)


def test_empty_texts_leave_no_gap() -> None:
    assert together("", said("Both"), "", said("sentences.")) == "Both sentences."
    assert together("", "") == ""


def test_labels_begin_as_their_place_wants() -> None:
    assert begun(said("dropout {rate:g}", rate=0.3)) == "Dropout 0.3"
    assert within(said("Learning rate")) == "learning rate"
    assert within(said("L2")) == "L2"


def test_an_error_tells_what_it_was_given() -> None:
    text = told(ValueError(said("There is no {name}.", name="file")))
    assert isinstance(text, Said)
    assert text == "There is no file."
    assert told(OSError(2, "No such file")) == "[Errno 2] No such file"
