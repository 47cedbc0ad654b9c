"""Nothing that is shown is said in English alone: every text is marked, and has one whole German translation."""

from __future__ import annotations

import ast
import re
from collections import defaultdict
from string import Formatter

import pytest
from PySide6.QtCore import QTranslator

from desktop.look.languages import CONTEXT
from tests.translations import book, ts_file
from tests.translations.messages import ROOT, room_names
from tests.translations.suspects import entry, suspects_in, unshown

ROOMS = room_names()
REMEDY = "Run `python3 start.py translate {room}`: it says what there is to do."


@pytest.mark.parametrize("room", ROOMS)
def test_texts_are_literals_with_the_values_that_they_name(room: str) -> None:
    assert not book.rooms()[room].faults, REMEDY.format(room=room)


@pytest.mark.parametrize("room", ROOMS)
def test_nothing_that_looks_like_english_is_unmarked(room: str) -> None:
    assert not book.rooms()[room].suspects, REMEDY.format(room=room)


def test_what_nobody_is_shown_is_still_there() -> None:
    """Else a line would let the same words through where somebody writes them anew, to be shown."""
    assert {name: room.idle for name, room in book.rooms().items() if room.idle} == {}


def test_what_is_not_shown_in_one_file_is_a_suspect_in_another() -> None:
    """ "State" is a column's key in the table's model; a label of that word beside it would be English for ever."""
    model, other = ROOT / "desktop/table/model.py", ROOT / "desktop/table/cells.py"
    known = {line for entries in unshown().values() for line in entries}
    for path, is_known in ((model, True), (other, False)):
        (suspect,) = suspects_in(path, ast.parse('QLabel("State")'), set())
        assert (entry(suspect) in known) is is_known


@pytest.mark.parametrize("room", ROOMS)
def test_every_text_has_a_whole_translation_in_its_file(room: str) -> None:
    messages, known = book.rooms()[room].messages, ts_file.read(ts_file.file_of(room, "de"))
    assert [text for text, message in messages.items() if not all(known.get(text, ("",)))] == []
    assert sorted(known) == sorted(messages), REMEDY.format(room=room)
    for text, message in messages.items():
        assert len(known[text]) == len(ts_file.missing(message, "de")), text


def places(text: str) -> set[tuple[str, str]]:
    """The values that are put into a text, and how each is written."""
    return {(name, spec or "") for _, name, spec, _ in Formatter().parse(text) if name}


def test_translations_take_the_same_values_in_the_same_form() -> None:
    """The count alone may be left out where a form says it in words."""
    for text, forms in book.known("de").items():
        for form in forms:
            missing, strange = places(text) - places(form), places(form) - places(text)
            assert not strange, (text, form)
            assert all(name == "count" and len(forms) > 1 for name, _ in missing), (text, form)


def test_a_text_has_one_translation_wherever_it_stands() -> None:
    found = defaultdict(set)
    for path in (ts_file.FOLDER / "de").glob("*.ts"):
        for text, forms in ts_file.read(path).items():
            found[text].add(forms)
    assert {text: forms for text, forms in found.items() if len(forms) > 1} == {}


def test_what_is_translated_is_not_translated_again() -> None:
    """A view may put words into the language that were put there before: a German text is no English one, unless that
    means the same."""
    known = book.known("de")
    for text, forms in known.items():
        for form in forms:
            assert known.get(form, (form,)) == (form,), f"{text!r} is {form!r}, and that would become {known[form]!r}"


def test_mnemonics_and_ends_of_texts_agree() -> None:
    for text, forms in book.known("de").items():
        for form in forms:
            assert (text.count("&") > 0) == (form.count("&") > 0), (text, form)
            assert text.endswith("…") == form.endswith("…"), (text, form)
            assert text[:1].isspace() == form[:1].isspace(), (text, form)
            assert text[-1:].isspace() == form[-1:].isspace(), (text, form)


def test_ellipses_have_one_manner_in_each_language() -> None:
    """English ends a word with it, German puts a space before it; three full stops stand in no text and no lesson."""
    folder = ROOT / "assets" / "lessons"
    lessons = {path: path.read_text("utf-8") for path in folder.rglob("*.json")}
    english = [*book.messages(), *(text for path, text in lessons.items() if path.parent == folder)]
    german = [form for forms in book.known("de").values() for form in forms]
    german += [text for path, text in lessons.items() if path.parent != folder]
    assert [text for text in english + german if "..." in text] == []
    assert [text for text in english if re.search(r" …(?! \S)", text)] == [], "a space before it, unless one follows"
    assert [text for text in german if re.search(r"(?<! )…", text)] == [], "no space before it"


@pytest.mark.parametrize(
    ("word", "instead"),
    [
        ("versieg", "verschwinden (of gradients)"),
        ("verblass", "verschwinden (of gradients)"),
        ("Eingangsmerkmal", "Eingänge (of a network), Eingaben (of a unit)"),
        ("Übergangen", "Übersprungen"),
        ("Schrittgröße", "Schrittweite"),
        ("Eröffnungsexperiment", "Experiment vom Anfang"),
    ],
)
def test_german_has_one_word_for_a_thing(word: str, instead: str) -> None:
    texts = {text: " ".join(forms) for text, forms in book.known("de").items()}
    for path in [*(ROOT / "assets").rglob("de/*.json")]:
        texts[path.name] = path.read_text("utf-8")
    assert [where for where, text in texts.items() if word.lower() in text.lower()] == [], f"say {instead}"


def test_what_the_window_reads_comes_along() -> None:
    """A file that git ignores is in no clone, and in no wheel."""
    patterns = (ROOT / ".gitignore").read_text("utf-8").split()
    path = (ts_file.FOLDER / "de.qm").relative_to(ROOT)
    assert not [pattern for pattern in patterns for part in (path, *path.parents) if part.match(pattern.strip("/"))]


def test_what_the_window_reads_is_what_the_files_say() -> None:
    content = (ts_file.FOLDER / "de.qm").read_bytes()
    translator = QTranslator()
    assert translator.load(content)
    known = book.known("de")
    for text, message in book.messages().items():
        forms = ts_file.settled(message, "de", known)
        numbers = (-1,) if message.one is None else (1, 2)
        assert tuple(translator.translate(CONTEXT, text, "", count) for count in numbers) == forms, (
            f"{text!r}: run `python3 start.py translate`"
        )
