"""What is said of wrong labels where people are to predict first."""

from __future__ import annotations

from desktop.look.given_labels import GivenLabels


def test_what_is_hidden_promises_no_button_that_reveals_it() -> None:
    """A lesson reveals it by itself, once the question is answered."""
    text = GivenLabels(0, 8, knows_shape=False, is_known=True, is_hidden=True).text
    assert text.endswith(".")
    assert "reveal" not in text
    assert "8" not in text
