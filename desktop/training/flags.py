"""What changed under way in a run, at which epoch, and which settings were in force before."""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from itertools import groupby
from operator import itemgetter
from typing import Final, NamedTuple

import msgspec
import numpy as np
from msgspec.structs import replace

from core.data.points import Points, common_rows
from core.experiment.change_words import shared_words, variant_words
from core.experiment.spec import MAX_VARIANTS, Experiment, Variant
from core.words import Translatable, begun
from desktop.look.language import tr, tr_of, worded
from desktop.training.hand_edits import HandEdit, HandEdits

MOST: Final = 100
"""Changes of a run that are kept apart. Beyond that the two that lie closest together are told as one."""
_NO_POINTS: Final = Points.empty()
_COLUMNS: Final = {"moved": "positions", "relabelled": "labels", "flipped": "flip_at", "sent": "place"}
"""What is counted of points that stay, and by which column it is seen. None is sent to validation under way."""
_VERBS: Final = ("drawn", "erased", *_COLUMNS)
_DEEDS: Final[dict[str, Translatable]] = {
    "drawn": "{points} drawn",
    "erased": "{points} erased",
    "moved": "{points} moved",
    "relabelled": "{points} relabelled",
    "flipped": "{points} flipped",
    "sent": "{points} sent to training",
}


class _Stage(msgspec.Struct, frozen=True):
    """The settings from an epoch on."""

    epoch: int
    settings: Experiment
    """Without its points, which would take half a megabyte each."""
    point_count: int
    point_key: int
    """Differs where the points are others."""
    drawn: int = 0
    erased: int = 0
    moved: int = 0
    relabelled: int = 0
    flipped: int = 0
    sent: int = 0
    """Points that came, went, got another place, class, flip threshold and role since the stage before."""
    gesture: str | None = None
    continued: bool = False
    """Training went back to this epoch."""

    def differs(self, other: _Stage) -> bool:
        """Whether there is anything to tell between the two."""
        return self.point_key != other.point_key or self.settings != other.settings


class _Left(NamedTuple):
    """A variant that left the run."""

    settings: tuple[tuple[int, Variant], ...]
    """From each epoch on."""
    hand_edits: HandEdits


class _Worded(NamedTuple):
    """Stages of one epoch, after another one, and what is told of them; "" if nothing."""

    before: _Stage
    stages: tuple[_Stage, ...]
    names: tuple[str, ...]
    """Of the variants."""
    words: str


class Flags:
    """The changes of one run. All that came at one epoch is one flag, and so is one gesture, at its last epoch."""

    def __init__(self, experiment: Experiment) -> None:
        self._stages = [_stage(0, experiment)]
        self._points = experiment.points
        self.hand_edits = HandEdits()
        """Numbers of networks that were edited by hand; a thing of their own, since they are no settings."""
        self._left: list[_Left] = []
        """Variants that left lately."""
        self.changes = 0
        """How often anything was noted; what told() says is the same as long as this is."""
        self._points_before: Points | None = None
        """Those before the newest stage, as long as further changes may become a part of it."""
        self._worded: list[_Worded] = []
        """What was told last: a run may have many changes, and one that comes leaves the words of the others."""

    def copy(self) -> Flags:
        """The same changes, to be gone on with on their own."""
        other = Flags.__new__(Flags)
        other._stages, other._points, other._points_before = [*self._stages], self._points, self._points_before
        other._left = [one._replace(hand_edits=one.hand_edits.copy()) for one in self._left]
        other.changes, other.hand_edits = self.changes, self.hand_edits.copy()
        other._worded = self._worded
        return other

    def note(self, epoch: int, experiment: Experiment, gesture: str | None = None) -> None:
        """The experiment is another from the end of an epoch on; before the first epoch nothing has changed under way.

        epoch: the newest that is known of, which may be older than one that was continued from.
        gesture: the same for all moves of one gesture; None for a change of its own.
        """
        self.changes += 1
        epoch = max(epoch, self._stages[-1].epoch)
        if epoch <= 0:
            self._begin(experiment)
            return
        last, before = self._stages[-1], self._points
        is_same_gesture = gesture is not None and gesture == last.gesture
        continued = False
        if self._points_before is not None and (epoch == last.epoch or is_same_gesture):
            before, continued = self._points_before, last.continued
            self._stages.pop()
            gesture = gesture if is_same_gesture else None
        self._add(_stage(epoch, experiment, before, gesture, continued=continued), experiment.points, before)

    def note_edit(self, epoch: int, revision: int, edit: HandEdit, *, goes_on: bool) -> None:
        """A number was edited by hand; arguments as in HandEdits.note."""
        self.changes += 1
        self.hand_edits.note(epoch, revision, edit, goes_on=goes_on)

    def settle_edit(self, epoch: int, revision: int) -> None:
        """As HandEdits.settle."""
        self.changes += 1
        self.hand_edits.settle(epoch, revision)

    def take_back_edit(self, revision: int) -> tuple[int, ...] | None:
        """As HandEdits.take_back, also of variants that have left, since they may return."""
        self.changes += 1
        found = [edits.take_back(revision) for edits in (self.hand_edits, *(one.hand_edits for one in self._left))]
        return next((left for left in found if left is not None), None)

    def settle(self, epoch: int) -> None:
        """The newest change took effect at the end of this epoch, which is known only now: at full speed, training goes
        on by many epochs while it is on its way. One that was taken back took none."""
        last = self._stages[-1]
        if self._points_before is not None and epoch > last.epoch:
            self._stages[-1] = replace(last, epoch=epoch)
            self.changes += 1

    def continue_from(self, epoch: int, experiment: Experiment) -> None:
        """Training went back to an epoch: what came later has never happened."""
        self.changes += 1
        self.hand_edits.continue_from(epoch)
        if epoch <= 0:
            self._begin(experiment)
            return
        self._stages = [stage for stage in self._stages if stage.epoch < epoch]
        self._left = []
        points = experiment.points
        self._add(_stage(epoch, experiment, points, None, continued=True), points, points)

    def reform(self, places: Sequence[int], experiment: Experiment) -> None:
        """The run goes on with other variants. A newcomer has had its present settings all along.

        places: for each variant now, which it was before; -1 for a newcomer.
        """

        columns = list(zip(*(stage.settings.variants for stage in self._stages), strict=True))
        epochs = [stage.epoch for stage in self._stages]
        left = [
            _Left(tuple(zip(epochs, column, strict=True)), self.hand_edits.of(at))
            for at, column in enumerate(columns)
            if at not in places
        ]
        back = [self._known(new) for at, new in zip(places, experiment.variants, strict=True) if at < 0]
        newcomers = iter(back)
        found = [
            columns[at] if at >= 0 else self._settings_of(new, next(newcomers))
            for at, new in zip(places, experiment.variants, strict=True)
        ]
        self.hand_edits = self.hand_edits.reformed(places, [one.hand_edits for one in back])
        self._left = (left + self._left)[:MAX_VARIANTS]
        self.changes += 1
        self._stages = [
            replace(stage, settings=replace(stage.settings, variants=variants, repeats=experiment.repeats))
            for stage, variants in zip(self._stages, zip(*found, strict=True), strict=True)
        ]

    def told(self, names: Sequence[str]) -> list[tuple[int, str]]:
        """(epoch, words) of each flag, by epoch; a line for what is shared and for each variant that changed.

        names: of the variants as they are now.
        """
        known = {(id(one.before), *map(id, one.stages), *one.names): one for one in self._worded}
        worded, before = list[_Worded](), self._stages[0]
        for _, group in groupby(self._stages[1:], key=lambda stage: stage.epoch):
            stages = tuple(group)
            one = known.get((id(before), *map(id, stages), *names))
            worded.append(one or _Worded(before, stages, tuple(names), _flag_words(before, stages, names)))
            before = stages[-1]
        self._worded = worded
        flags = [(one.stages[-1].epoch, one.words) for one in worded if one.words]
        return _merged(flags, self.hand_edits.told(names))

    def settings_at(self, epoch: int, names: Sequence[str]) -> str:
        """The settings with which the weights of an epoch were trained, as far as they are others now; "" if none."""
        now = self._stages[-1]
        then = next((stage for stage in reversed(self._stages) if stage.epoch < epoch), self._stages[0])
        points = _amount_words(now, then) if then.point_key != now.point_key else []
        lines = _lines([], now.settings, then.settings, points, names)
        if len(self.hand_edits.until(epoch)) < len(self.hand_edits):
            lines.append(tr("before it was edited by hand"))
        return "; ".join(lines)

    def _known(self, newcomer: Variant) -> _Left:
        """What is known of a variant that comes back; of another, nothing."""
        return next((left for left in self._left if left.settings[-1][1] == newcomer), _Left((), HandEdits()))

    def _settings_of(self, newcomer: Variant, known: _Left) -> tuple[Variant, ...]:
        """A variant's settings at each stage: those that it had where it comes back, else those that it has."""
        return tuple(
            next((variant for epoch, variant in reversed(known.settings) if epoch <= stage.epoch), newcomer)
            for stage in self._stages
        )

    def _begin(self, experiment: Experiment) -> None:
        self._stages, self._points, self._points_before = [_stage(0, experiment)], experiment.points, None

    def _add(self, stage: _Stage, points: Points, points_before: Points) -> None:
        """Take a stage, unless it says nothing new."""
        self._points = points
        if not stage.continued and not stage.differs(self._stages[-1]):
            self._points_before = None
            return
        self._points_before = points_before
        self._stages.append(stage)
        if len(self._stages) > MOST + 1:
            self._join_closest()

    def _join_closest(self) -> None:
        epochs = np.array([stage.epoch for stage in self._stages[1:]])
        at = 1 + int(np.diff(epochs).argmin())
        first, second = self._stages[at : at + 2]
        counts = {verb: getattr(first, verb) + getattr(second, verb) for verb in _VERBS}
        self._stages[at : at + 2] = [replace(second, **counts)]


def _stage(
    epoch: int,
    experiment: Experiment,
    before: Points | None = None,
    gesture: str | None = None,
    *,
    continued: bool = False,
) -> _Stage:
    """A stage that begins with an experiment; before: the points of the one that it follows."""
    points = experiment.points
    counts: dict[str, int] = {}
    if before is not None and before is not points:
        rows_before, rows = common_rows(before, points)
        counts = {"drawn": len(points) - len(rows), "erased": len(before) - len(rows)}
        for verb, column in _COLUMNS.items():
            now, then = getattr(points, column), getattr(before, column)
            if now is not then:
                # Looking rows up takes longer than to compare them: where all stand in place, none is looked up.
                is_in_place = rows is rows_before
                then, now = (then, now[: len(rows)]) if is_in_place else (then.take(rows_before, 0), now.take(rows, 0))
                differs = now != then
                counts[verb] = int(np.count_nonzero(differs[:, 0] | differs[:, 1] if differs.ndim > 1 else differs))
    return _Stage(
        epoch=epoch,
        settings=replace(experiment, points=_NO_POINTS),
        point_count=len(points),
        point_key=_key(points),
        gesture=gesture,
        continued=continued,
        **counts,
    )


def _merged(flags: Sequence[tuple[int, str]], more: Sequence[tuple[int, str]]) -> list[tuple[int, str]]:
    """Both, by epoch; at one epoch as one flag."""
    both = sorted([*flags, *more], key=itemgetter(0))
    return [(epoch, "\n".join(words for _, words in group)) for epoch, group in groupby(both, key=itemgetter(0))]


def _key(points: Points) -> int:
    key = 0
    for column in (points.ids, points.labels, points.positions, points.flip_at, points.place):
        key = zlib.crc32(np.ascontiguousarray(column).data, key)
    return key


def _flag_words(before: _Stage, stages: Sequence[_Stage], names: Sequence[str]) -> str:
    now = stages[-1]
    continued = any(stage.continued for stage in stages)
    points: list[str] = []
    if now.point_key != before.point_key:
        points = _amount_words(before, now) if continued else _count_words(stages)
    first = [tr("continued from {epoch:,}", epoch=now.epoch)] if continued else []
    return "\n".join(_lines(first, before.settings, now.settings, points, names))


def _count_words(stages: Sequence[_Stage]) -> list[str]:
    counts = {verb: sum(getattr(stage, verb) for stage in stages) for verb in _VERBS}
    return [_points(count, _DEEDS[verb]) for verb, count in counts.items() if count]


def _amount_words(now: _Stage, then: _Stage) -> list[str]:
    return [_points(then.point_count) if then.point_count != now.point_count else tr("other points")]


def _points(count: int, deed: str = "{points}") -> str:
    points = tr_of(count, "{count:,} point", "{count:,} points")
    return tr(deed, points=points)


def _lines(first: list[str], old: Experiment, new: Experiment, points: list[str], names: Sequence[str]) -> list[str]:
    """What is shared, begun with some words and ended with those about points, and what is a variant's own under its
    name; without names where there is one variant."""
    own = [variant_words(before, after) for before, after in zip(old.variants, new.variants, strict=True)]
    alone = own[0] if len(own) == 1 else []
    shared = [*first, *map(worded, (*shared_words(old, new), *alone)), *points]
    named = [
        f"{worded(begun(name))}: {', '.join(map(worded, words))}"
        for name, words in zip(names, own, strict=False)
        if words
    ]
    return ([", ".join(shared)] if shared else []) + (named if len(own) > 1 else [])
