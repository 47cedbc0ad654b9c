"""Number boxes in German: shown with a decimal comma, typed with comma or point."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from core.experiment.fields import FIELDS
from desktop.look.language import Language, use
from desktop.widgets.value_text import understood, written


class Nothing:
    """Translations that know no text."""

    def text(self, source: str, number: int | None) -> str:
        """None."""
        return ""


@pytest.fixture(autouse=True)
def german() -> Iterator[None]:
    use(Language("de", Nothing()))
    yield
    use(Language())


@pytest.mark.parametrize(
    ("path", "value", "shown"),
    [
        ("training.learning_rate", 0.003, "0,003"),
        ("regularization.dropout.rate", 0.35, "0,35"),
        ("data.label_noise", 0.15, "15 %"),
        ("regularization.early_stopping.patience", 50, "50"),
    ],
)
def test_what_is_shown_can_be_typed_again(path: str, value: float, shown: str) -> None:
    field = FIELDS[path]
    assert written(field, value) == shown
    assert understood(field, shown) == value


@pytest.mark.parametrize(("text", "value"), [("0,02", 0.02), ("0.02", 0.02), ("1,5", 1.5), ("much", None)])
def test_comma_and_point_are_both_decimal(text: str, value: float | None) -> None:
    assert understood(FIELDS["training.learning_rate"], text) == value


@pytest.mark.parametrize("text", ["1.000", "1,000", "1 000", "1000"])
def test_thousands_of_whole_numbers_may_be_parted(text: str) -> None:
    assert understood(FIELDS["data.point_count"], text) == 1000
