"""Names of variants in little room: what they become is the same cure in every language."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QFont, QFontMetricsF
from PySide6.QtWidgets import QApplication

from desktop.look import language
from desktop.look.languages import language as language_of
from desktop.look.variant_name import fitted_name


@pytest.fixture
def german(qapp: QApplication) -> Iterator[QFontMetricsF]:
    """The metrics of a type; German is spoken."""
    before = language.in_use()
    language.use(language_of("de"))
    yield QFontMetricsF(QFont(qapp.font()))
    language.use(before)


@pytest.mark.parametrize(
    ("name", "shorter"),
    [("keine Regularisierung", "ohne"), ("frühes Stoppen", "früh"), ("Batch-Normalisierung", "BN")],
)
def test_short_names_in_german_say_what_the_long_ones_say(german: QFontMetricsF, name: str, shorter: str) -> None:
    assert fitted_name(name, german, german.horizontalAdvance(name)) == name
    assert fitted_name(name, german, german.horizontalAdvance(shorter) + 1) == shorter
