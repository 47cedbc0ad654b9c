"""Numbers of networks that were edited by hand under way in a run, and what its flags say of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from operator import attrgetter
from typing import Final, Self

from core.experiment.parameter_place import ParameterPlace
from core.words import begun
from desktop.look.language import tr, worded
from desktop.look.weight_text import weight_text

MOST: Final = 100
"""Edits of a run that are told of; before these, none."""

FEW: Final = 3
"""Edits that are told one by one in a summary."""


@dataclass(frozen=True)
class HandEdit:
    """One number, in the network of the first repeat of a variant."""

    variant: int
    place: ParameterPlace
    name: str
    """As ParameterPlace.name."""
    before: float
    after: float


@dataclass(frozen=True)
class _Dated:
    """An edit, and when it took effect."""

    epoch: int
    """The end of the newest that was known of when it was sent, and later the one of settle()."""
    edit: HandEdit
    moves: tuple[tuple[int, float], ...]
    """Revisions and values, in order: of a drag, of each of its moves."""


class HandEdits:
    """Those of one run, oldest first."""

    def __init__(self, edits: Sequence[_Dated] = ()) -> None:
        self._edits = list(edits)

    def copy(self) -> Self:
        """The same, to be gone on with apart."""
        return type(self)(self._edits)

    def __len__(self) -> int:
        return len(self._edits)

    @property
    def newest_epoch(self) -> int:
        """Whole epochs done before the newest took effect; -1 where there is none."""
        return max((one.epoch for one in self._edits), default=-1)

    def note(self, epoch: int, revision: int, edit: HandEdit, *, goes_on: bool) -> None:
        """A number was edited after so many epochs, by the command of that revision.

        goes_on: by the same gesture as the one before.
        """
        moves: tuple[tuple[int, float], ...] = ((revision, edit.after),)
        newest = self._edits[-1] if self._edits else None
        if goes_on and newest is not None and (newest.edit.variant, newest.edit.place) == (edit.variant, edit.place):
            edit, moves = replace(edit, before=newest.edit.before), (*newest.moves, *moves)
            self._edits.pop()
        self._edits = [*self._edits, _Dated(epoch, edit, moves)][-MOST:]

    def settle(self, epoch: int, revision: int) -> None:
        """The edit of that revision took effect after so many epochs, by the first snapshot that reflects it."""
        self._edits = [
            replace(one, epoch=max(epoch, one.epoch)) if one.moves[-1][0] == revision else one for one in self._edits
        ]

    def take_back(self, revision: int) -> tuple[int, ...] | None:
        """The edit, or the move of a drag, of that revision could not be done, and so couldn't the moves after it.

        Returns:
            The revisions of the moves of that drag which could, in order; None where the edit isn't here, because it
            was taken back before, or has left together with its variant.
        """
        found, left = [], None
        for one in self._edits:
            if all(number != revision for number, _ in one.moves):
                found.append(one)
                continue
            done = tuple(move for move in one.moves if move[0] < revision)
            left = tuple(number for number, _ in done)
            if done:
                found.append(replace(one, edit=replace(one.edit, after=done[-1][1]), moves=done))
        self._edits = found
        return left

    def continue_from(self, epoch: int) -> None:
        """Training went back to the end of an epoch: what came later has never happened."""
        self._edits = [one for one in self._edits if one.epoch < epoch]

    def reformed(self, places: Sequence[int], back: Sequence[HandEdits]) -> HandEdits:
        """Those of the run with other variants.

        Args:
            places: for each variant now, which it was before; below 0 for a newcomer.
            back: of each newcomer, in order: what had been edited in it, where it was there before.
        """
        found, others = [], iter(back)
        for variant, place in enumerate(places):
            own = self.of(place) if place >= 0 else next(others)
            found += [replace(one, edit=replace(one.edit, variant=variant)) for one in own._edits]
        return HandEdits(sorted(found, key=attrgetter("epoch")))

    def of(self, variant: int) -> HandEdits:
        """Those of one variant."""
        return HandEdits([one for one in self._edits if one.edit.variant == variant])

    def until(self, epoch: int) -> HandEdits:
        """Those that the weights of an epoch have had."""
        return HandEdits([one for one in self._edits if one.epoch < epoch])

    def summary(self, names: Sequence[str]) -> str:
        """All of them in a line, or of many how many there are; "" for none. names: as in told()."""
        lines = [
            tr("{edit}, at epoch {epoch:,}", edit=line, epoch=epoch)
            for epoch, told in self.told(names)
            for line in told.split("\n")
        ]
        if len(lines) <= FEW:
            return "; ".join(lines)
        return tr("{count} numbers of the networks were edited by hand", count=len(lines))

    def told(self, names: Sequence[str]) -> list[tuple[int, str]]:
        """(epoch, words) of each epoch with edits; a line for each number that differs afterwards.

        names: of the variants, told where there are several.
        """
        found = []
        for epoch, group in groupby(self._edits, key=attrgetter("epoch")):
            lines = [
                f"{worded(begun(names[edit.variant]))}: {words(edit)}" if len(names) > 1 else words(edit)
                for edit in _joined([one.edit for one in group])
                if edit.variant < len(names)
            ]
            if lines:
                found.append((epoch, "\n".join(lines)))
        return found


def words(edit: HandEdit) -> str:
    """What was edited: "weight x₁ → unit 3 of layer 1, by hand: −0.42 → 1.00"."""
    before, after = weight_text(edit.before), weight_text(edit.after)
    return tr("{number}, by hand: {before} → {after}", number=edit.name, before=before, after=after)


def _joined(edits: Sequence[HandEdit]) -> list[HandEdit]:
    """Several edits of one number as one."""
    found: dict[tuple[int, ParameterPlace], HandEdit] = {}
    for edit in edits:
        at = edit.variant, edit.place
        found[at] = replace(edit, before=found[at].before) if at in found else edit
    return list(found.values())
