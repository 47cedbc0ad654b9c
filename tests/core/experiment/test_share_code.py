"""Share codes: the very same experiment again, or a sentence that says why there is none."""

from __future__ import annotations

import base64
import re
import zlib
from collections.abc import Callable
from typing import SupportsIndex

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from msgspec import inspect
from msgspec.structs import replace

from core.data.generators import with_generated
from core.data.points import Points
from core.experiment.presets import PRESETS, opening_experiment, preset
from core.experiment.share_code import MOST_CHECKED, SETTINGS, ShareCodeError, code_in, from_code, is_code, to_code
from core.experiment.spec import DataSpec, Experiment, Repeats, TrainingSpec, Variant
from tests.core.strategies import experiments

OPENING = "op1-ABMAkoQDZATEAi4yBsQDLjE1CBaAFmMDJw"
"""Written by the first version: what a code once stood for it stands for always."""


def of_recipe(experiment: Experiment) -> Experiment:
    return replace(experiment, points=with_generated(experiment.data, Points.empty()))


def paths(kind: type, above: str = "") -> list[str]:
    found = []
    for field in inspect.type_info(kind).fields:  # type: ignore[attr-defined]  # of a Struct
        if isinstance(field.type, inspect.StructType):
            found += paths(field.type.cls, f"{above}{field.name}.")
        else:
            found.append(above + field.name)
    return found


@settings(max_examples=60)
@given(experiments().map(of_recipe))
def test_every_experiment_from_a_recipe_comes_back_to_the_bit(experiment: Experiment) -> None:
    assert from_code(to_code(experiment)) == experiment


def test_codes_of_presets_are_short_enough_for_a_chat_and_of_letters_that_links_and_chats_leave_alone() -> None:
    codes = [to_code(preset(name)) for name in PRESETS]
    assert max(map(len, codes)) < 120
    assert all(re.fullmatch(r"op1-[A-Za-z0-9_-]+", code) for code in codes)
    assert [from_code(code) for code in codes] == [preset(name) for name in PRESETS]


def test_codes_that_were_given_out_stand_for_the_same_for_ever() -> None:
    assert from_code(OPENING) == opening_experiment()


def test_every_setting_has_a_number() -> None:
    kinds = {"data.": DataSpec, "training.": TrainingSpec, "repeats.": Repeats, "": Variant}
    wanted = {path for above, kind in kinds.items() for path in paths(kind, above)} - {"data.source"}
    assert set(SETTINGS.values()) == wanted
    assert len(SETTINGS) == len(wanted)


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(lambda points: points.added([[0.0, 0.0]], [1]), id="drawn"),
        pytest.param(lambda points: points.kept(points.ids != 3), id="erased"),
        pytest.param(
            lambda points: with_generated(replace(opening_experiment().data, seed=1), Points.empty()),
            id="other",
        ),
    ],
)
def test_points_that_are_not_the_recipes_are_refused(change: Callable[[Points], Points]) -> None:
    experiment = opening_experiment()
    with pytest.raises(ShareCodeError, match="a code has no room"):
        to_code(replace(experiment, points=change(experiment.points)))


def test_spaces_and_line_ends_of_a_chat_do_no_harm() -> None:
    broken = f"  {OPENING[:10]}\n{OPENING[10:20]} {OPENING[20:]}\r\n"
    assert is_code(broken)
    assert from_code(broken) == opening_experiment()


@pytest.mark.parametrize(
    "text",
    [
        f"Look at this: {OPENING}, thanks",
        f"{OPENING} is what we saw.",
        f"Have a look:\n\n{OPENING[:20]}\n{OPENING[20:]}\n\nSee you on Monday",
        f"`{OPENING}`",
        f"<{OPENING}>.",
        f"not {OPENING[:20]} but {OPENING}!",
    ],
)
def test_a_code_is_found_among_other_words(text: str) -> None:
    found = code_in(text)
    assert found is not None
    assert from_code(found) == opening_experiment()


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (f"Look: {OPENING[:-3]}, thanks", "cut off: its end is missing"),
        (f"Look: {OPENING.replace('op1', 'op2')}, thanks", "newer version"),
        (f"Look: {OPENING[:9]}{'A' if OPENING[9] != 'A' else 'B'}{OPENING[10:]} thanks", "mistyped"),
        (OPENING[:9], "cut off: its end is missing"),
        (f"\t{OPENING[:-3]}\t\n", "cut off: its end is missing"),
        (f"Look at this, it is new:\n\n{OPENING[:-3]}\n\nSee you, then", "cut off: its end is missing"),
    ],
)
def test_a_damaged_code_among_other_words_is_one_all_the_same(text: str, sentence: str) -> None:
    with pytest.raises(ShareCodeError, match=sentence):
        from_code(code_in(text) or "")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Look at this",
        "x,y,label\n1,2,a\n",
        "sample,x,y\nop1-2024-01-31-left-leaf,1,2\n",
        "sample\tx\ty\nop2-2024-01-31-left-leaf\t1\t2\n",
        f"sample\tx\ty\n{OPENING}\t1\t2\n",
        f"{OPENING}\t1\t2\n",
        f"{OPENING[:-3]}\tA\tB\n",
        "id,x,y\nop20-measurement-of-moon,1,2\n",
        "id;x;y\nop20-measurement-of-moon;1,5;2\n",
        "x, y, id\n1, 2, op20-measurement-of-moon\n3, 4, op21-measurement-of-sun\n",
        'id,x,y\n"op20-measurement-of-moon",1,2\n',
        "op20-measurement-of-moon,1,2\nop21-measurement-of-sun,3,4\n",
        "x,y,id\n1,2,op20-measurement-op21-of-moon\n",
        f"sh{OPENING}",
        "at step op1-2",
    ],
)
def test_a_text_without_a_code_is_left_to_who_reads_tables(text: str) -> None:
    assert code_in(text) is None


def test_a_text_that_is_nothing_but_a_code_is_no_table_whatever_tabs_a_chat_put_into_it() -> None:
    found = code_in(f"\t{OPENING[:20]}\n\t{OPENING[20:]}\n")
    assert found is not None
    assert from_code(found) == opening_experiment()


class Watched(str):
    """A text that counts the letters taken out of it."""

    taken = 0

    def __getitem__(self, key: SupportsIndex | slice) -> str:
        part = super().__getitem__(key)
        self.taken += len(part)
        return part


@pytest.mark.parametrize("end", ["", f" {OPENING}"])
def test_a_text_of_many_begins_is_read_once_and_not_from_each_of_them_to_its_end(end: str) -> None:
    text = Watched("op1-" * 15_000 + end)
    found = code_in(text)
    assert (found == OPENING) == bool(end)
    assert text.taken <= len(text)


def test_of_many_codes_that_say_they_are_long_only_so_much_is_checked(monkeypatch: pytest.MonkeyPatch) -> None:
    checked = []

    def checksum(data: bytes) -> int:
        checked.append(len(data))
        return zlib.crc32(data)

    monkeypatch.setattr("binascii.crc32", checksum)
    code_in("So " + "op1-P--" * 9_000)
    assert 0 < sum(checked) <= MOST_CHECKED


@pytest.mark.parametrize("count", range(1, len(OPENING) - 4))
def test_a_code_that_is_cut_off_says_so(count: int) -> None:
    with pytest.raises(ShareCodeError, match="cut off: its end is missing"):
        from_code(OPENING[:-count])


def test_each_letter_that_is_mistyped_is_noticed() -> None:
    for place in range(4, len(OPENING)):
        for letter in "Abx0_":
            if letter != OPENING[place]:
                with pytest.raises(ShareCodeError, match=r"mistyped|cut off|goes on beyond"):
                    from_code(OPENING[:place] + letter + OPENING[place + 1 :])


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("hello", "no share code"),
        ("", "no share code"),
        ("op0-AAAA", "no share code"),
        (OPENING.replace("op1", "op2"), "newer version"),
        (f"{OPENING[:12]}!{OPENING[13:]}", "mistyped: '!' can't be in one"),
        (f"{OPENING}AAAA", "goes on beyond its end"),
    ],
)
def test_what_is_wrong_is_said_in_a_sentence(text: str, sentence: str) -> None:
    with pytest.raises(ShareCodeError, match=sentence) as raised:
        from_code(text)
    assert str(raised.value).endswith((".", "?"))


def said_of(code: str) -> str:
    """Why there is no experiment; "" if there is one. Anything else that it raises fails the test."""
    try:
        from_code(code)
    except ShareCodeError as error:
        return str(error)
    return ""


@settings(max_examples=200)
@given(st.text(max_size=60) | st.text("op1-AB_0 ", max_size=60) | st.from_regex(r"op1-[A-Za-z0-9_-]{0,60}"))
@example("op1-")
@example("op1-" + "A" * 100_000)
def test_no_text_does_worse_than_a_sentence(text: str) -> None:
    assert len(said_of(text)) < 140
    assert len(said_of(code_in(text) or "")) < 140


@settings(max_examples=200)
@given(st.binary(max_size=60))
def test_no_contents_with_a_right_checksum_do_worse(contents: bytes) -> None:
    body = len(contents).to_bytes(2, "big") + contents
    whole = body + zlib.crc32(body).to_bytes(4, "big")
    said = said_of("op1-" + base64.urlsafe_b64encode(whole).decode().rstrip("="))
    assert said == "" or "doesn't know" in said or "one name" in said
