"""Another language: texts by Qt's translations with its rules for plurals, numbers as the language writes them."""

from __future__ import annotations

import math
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QTranslator
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication

from core.words import as_given, begun, said, said_of, together, within
from desktop.look import language_ways, languages
from desktop.look.language import Language, number, tr, tr_of, use, worded
from desktop.look.language_ways import ways
from desktop.look.languages import QtTranslations, code_for
from tests.translations import ts_file
from tests.translations.messages import Message

GERMAN = {
    "Validation loss is {loss:.2f} at epoch {epoch:,}.": (
        "In Epoche {epoch:,} ist der Validierungsverlust {loss:.2f}.",
    ),
    "{count:,} points": ("{count:,} Punkt", "{count:,} Punkte"),
    "On {points}": ("Auf {points}",),
    "Learning rate": ("Lernrate",),
    "dropout": ("Dropout",),
}
ONES = {"{count:,} points": "{count:,} point"}


@pytest.fixture(scope="module")
def german() -> Language:
    messages = [Message(text, ONES.get(text), "core/words.py", 1) for text in GERMAN]
    return Language("de", QtTranslations(ts_file.compiled("de", messages, GERMAN)))


@pytest.fixture
def speaking(german: Language) -> Iterator[None]:
    use(german)
    yield
    use(Language())


def test_english_is_what_stands_in_the_code() -> None:
    assert tr("Train") == "Train"
    assert tr("epoch {epoch:,}", epoch=1200) == "epoch 1,200"
    assert number("1,234.5") == "1,234.5"


@pytest.mark.usefixtures("speaking")
def test_sentences_have_their_own_order_and_numbers_their_own_signs() -> None:
    text = said("Validation loss is {loss:.2f} at epoch {epoch:,}.", loss=0.456, epoch=1200)
    assert worded(text) == "In Epoche 1.200 ist der Validierungsverlust 0,46."
    assert number("1,234.5") == "1.234,5"
    assert worded(ValueError(text)) == worded(text), "so does what an error says"


@pytest.mark.usefixtures("speaking")
@pytest.mark.parametrize(("count", "text"), [(0, "0 Punkte"), (1, "1 Punkt"), (2, "2 Punkte"), (1000, "1.000 Punkte")])
def test_plurals_follow_the_language(count: int, text: str) -> None:
    assert tr_of(count, "{count:,} point", "{count:,} points") == text


@pytest.mark.usefixtures("speaking")
def test_parts_are_translated_within_what_they_are_part_of() -> None:
    points = said_of(1, "{count:,} point", "{count:,} points")
    assert worded(together(said("On {points}", points=points), "unknown words")) == "Auf 1 Punkt unknown words"
    assert worded(begun(said("dropout"))) == "Dropout"
    assert worded(within(said("Learning rate"))) == "Lernrate", "German nouns stay large"


@pytest.mark.usefixtures("speaking")
def test_what_has_no_translation_stays_english_in_its_own_form() -> None:
    assert tr_of(1, "{count} unit", "{count} units") == "1 unit"
    assert tr_of(2, "{count} unit", "{count} units") == "2 units"
    assert worded("A name that {somebody} gave") == "A name that {somebody} gave"
    assert worded(worded("Learning rate")) == "Lernrate", "and what is translated isn't translated again"


def test_the_system_decides_unless_somebody_chose() -> None:
    assert code_for("de", ["en-US"]) == "de"
    assert code_for(languages.SYSTEM, ["de-AT", "en-US"]) == "de"
    assert code_for(languages.SYSTEM, ["fr-FR", "de-CH"]) == "de"
    assert code_for(languages.SYSTEM, ["fr_FR"]) == "en"
    assert code_for(languages.SYSTEM, []) == "en"


@pytest.mark.parametrize(
    ("code", "system", "used"),
    [
        ("en", "en_GB", "en_GB"),
        ("de", "de_AT", "de_AT"),
        ("en", "de_AT", "en_US"),
        ("de", "en_GB", "de_DE"),
        ("en", "fr_FR", "en_US"),
        ("en", "C", "en_US"),
    ],
)
def test_dates_are_the_system_s_where_it_has_the_language_s_words(code: str, system: str, used: str) -> None:
    assert languages.locale_for(code, QLocale(system)).name() == used


def test_a_choice_is_remembered_and_a_strange_one_is_the_system_s() -> None:
    assert languages.remembered() == languages.SYSTEM
    languages.remember("de")
    assert languages.remembered() == "de"
    languages.remember("xx")
    assert languages.remembered() == languages.SYSTEM


@pytest.mark.parametrize("content", [None, b"", b"no translations", b"\x3c\xb8\x64\x18\xca\xef\x9c\x95"])
def test_a_language_whose_file_is_missing_or_damaged_is_english_as_a_whole(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, content: bytes | None
) -> None:
    monkeypatch.setattr(languages, "FOLDER", tmp_path)
    languages.remember("de")
    if content is not None:
        (tmp_path / "de.qm").write_bytes(content)
    found = languages.language("de")
    assert (found.code, found.number("1.5"), found.worded("Train")) == ("en", "1.5", "Train")
    assert languages.missing() == "Deutsch"


def test_a_language_that_is_there_is_not_missing() -> None:
    for choice in ways():
        languages.remember(choice)
        assert languages.missing() == ""
        assert languages.language(choice).code == choice


@pytest.fixture
def a_third_language(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[str]:
    """Made up, but for its rule for plurals, which is Polish: 1; 2 to 4, 22 to 24 and so on; all others."""
    told = '{"name": "Wymyślony", "plural_forms": 3, "quotes": ["„", "”"]}'
    (tmp_path / "pl.json").write_text(told, "utf-8")
    (tmp_path / "xx.json").write_text("damaged", "utf-8")
    monkeypatch.setattr(language_ways, "FOLDER", tmp_path)
    monkeypatch.setattr(languages, "FOLDER", tmp_path)
    ways.cache_clear()
    words = {
        "{count:,} points": ("{count:,} punkt", "{count:,} punkty", "{count:,} punktów"),
        "Learning rate": ("Tempo",),
        "Blue": ("Modry",),
    }
    messages = [Message(text, ONES.get(text), "core/words.py", 1) for text in words]
    (tmp_path / "pl.qm").write_bytes(ts_file.compiled("pl", messages, words))
    yield "pl"
    use(Language())
    ways.cache_clear()


def test_a_language_needs_its_files_alone(a_third_language: str) -> None:
    languages.remember(a_third_language)
    assert [one.name for one in ways().values()] == ["English", "Wymyślony"]
    assert code_for(languages.remembered(), ["en"]) == a_third_language
    use(languages.language(a_third_language))
    counts = (0, 1, 2, 5, 22, 1000)
    told = [tr_of(count, "{count:,} point", "{count:,} points") for count in counts]
    assert [words.split()[-1] for words in told] == ["punktów", "punkt", "punkty", "punktów", "punkty", "punktów"]
    assert worded(within(said("Learning rate"))) == "tempo"
    assert worded(as_given("Modry", [said("Blue")])) == "„Modry”"


@pytest.fixture
def german_keys(qapp: QApplication) -> Iterator[None]:
    """The program as it begins in German, and without that again."""
    languages.remember("de")
    before, usual = set(qapp.findChildren(QTranslator)), QLocale()
    languages.begin(qapp)
    yield
    use(Language())
    QLocale.setDefault(usual)
    for translator in set(qapp.findChildren(QTranslator)) - before:
        qapp.removeTranslator(translator)
        translator.deleteLater()


@pytest.mark.usefixtures("german_keys")
def test_keys_are_called_as_lessons_and_keyboards_call_them(qapp: QApplication) -> None:
    named = {
        "Ctrl+Return": "Strg+Eingabe",
        "Right": "Pfeil rechts",
        "Shift+Home": "Umschalt+Pos1",
        "Space": "Leertaste",
    }
    for key, name in named.items():
        sequence = QKeySequence(key, QKeySequence.SequenceFormat.PortableText)
        assert sequence.toString(QKeySequence.SequenceFormat.NativeText) == name
        assert QKeySequence(key) == sequence, "in the code they have English names"
    assert qapp.translate("QPlatformTheme", "Cancel") == "Abbrechen", "Qt's other words stay Qt's"


def test_a_number_below_zero_has_a_true_minus_in_any_language() -> None:
    inner = said("the gap is {gap:.3f}", gap=-0.012)
    for text, expected in (
        (inner, "the gap is \u22120.012"),
        (said("{what}, and no more", what=inner), "the gap is \u22120.012, and no more"),
        (said("the gap is {gap:.3f}", gap=-0.0001), "the gap is 0.000"),
        (said("the gap is {gap:.3f}", gap=-0.0), "the gap is 0.000"),
        (said("the gap is {gap}", gap=-math.inf), "the gap is \u2212inf"),
    ):
        assert Language().worded(text) == expected
        assert "-" in str(text), "files and the command line keep the plain one"
    assert tr("from {low:.2g} to {high:.2g}", low=-0.5, high=0.2) == "from \u22120.5 to 0.2"
