"""How a network answers at wrong labels, in the words that the whole window has for it."""

from __future__ import annotations

from typing import NamedTuple

from desktop.look.language import tr, tr_of


class GivenLabels(NamedTuple):
    """The wrong labels of the training points, and what the chosen variant makes of them."""

    given: int
    """To so many of these points it gives their wrong label."""
    wrong: int
    """How many there are."""
    knows_shape: bool
    """As in VariantSnapshot."""
    is_known: bool
    """Whether it is known which labels are wrong."""
    is_hidden: bool = False
    """People are to predict it first."""

    @property
    def by_heart(self) -> int:
        """How many it has learned by heart."""
        return self.given if self.knows_shape else 0

    @property
    def text(self) -> str:
        """ "6 of 8 wrong labels learned by heart"."""
        if self.is_hidden:
            return tr("How many wrong labels were learned by heart is still hidden.")
        if not self.is_known:
            return tr("Which labels are wrong isn't known of these points")
        if not self.wrong:
            return tr("No wrong labels among the training points")
        if self.knows_shape or not self.given:
            return tr_of(
                self.wrong,
                "{given:,} of {count:,} wrong label learned by heart",
                "{given:,} of {count:,} wrong labels learned by heart",
                given=self.given,
            )
        return tr_of(
            self.wrong,
            "Gives {given:,} of {count:,} wrong label, maybe by chance",
            "Gives {given:,} of {count:,} wrong labels, maybe by chance",
            given=self.given,
        )
