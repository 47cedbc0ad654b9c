"""Edits: what a person can do to the experiment, each with the words that Undo shows for it.

The functions compute the next Experiment; `Edit` makes it undoable. An edit keeps the experiments before and after
it, so undo gives back exactly what was there.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace as changed_passage
from itertools import count
from weakref import ref

import numpy as np
import numpy.typing as npt
from msgspec.structs import replace
from PySide6.QtGui import QUndoCommand

from core.data.generators import GENERATORS, with_generated
from core.data.points import IdArray, Points
from core.experiment.changes import SAMPLE_PATHS
from core.experiment.class_names import renamed, without_class
from core.experiment.fields import FIELDS, with_value
from core.experiment.passage import Passage, Places, inverted
from core.experiment.presets import cure_variants
from core.experiment.spec import DataSpec, Experiment, Generator
from core.words import said, within
from desktop.document.experiment_model import ExperimentModel
from desktop.look.language import tr, worded

# Settings of the recipe that decide the generated sample.
RESAMPLING = frozenset({"data.class_count", *SAMPLE_PATHS})

_MERGE_ID = 1
_numbers = count(1)


class Edit(QUndoCommand):
    """One step of undo. Steps with the same merge key become one: all moves of a stroke, all of a slider's drag."""

    heeds_locks = True

    def __init__(
        self,
        model: ExperimentModel,
        after: Experiment,
        text: str,
        merge_key: str | None = None,
        *,
        places: Places | None = None,
        epoch: int | None = None,
        brings: int | None = None,
        replaces_points: bool = False,
        begins_anew: bool = False,
        selects: IdArray | None = None,
    ) -> None:
        """places, epoch, brings, replaces_points, begins_anew: as in Passage, of the way from the present experiment to
        the one after it.

        selects: ids of the points that are selected afterwards, whenever it is done; undo selects those again that are
        selected now. None: the edit has nothing to do with the selection.
        """
        super().__init__(text)
        # A weak reference, since the model holds the stack, and the stack holds this. With a strong one the three would
        # be a ring that only garbage collection can take apart, and PySide (6.11 at least) crashes where that frees an
        # edit before the stack.
        self._model_of = ref(model)
        self._before = model.experiment
        self._after = after
        self.merge_key = merge_key
        self._passage = Passage(
            next(_numbers),
            merge_key,
            places=places,
            epoch=epoch,
            replaces_points=replaces_points or brings is not None,
            begins_anew=begins_anew,
            selected=selects,
            brings=brings,
        )
        self._selected_before = None if selects is None else model.selection.ids
        self._is_revoked = False

    @property
    def before(self) -> Experiment:
        """What there was."""
        return self._before

    @property
    def after(self) -> Experiment:
        """What there is, once it is done."""
        return self._after

    @property
    def number(self) -> int:
        """As Passage.edit."""
        return self._passage.edit

    def revoke(self) -> None:
        """Make the next undo the last one: nobody can redo what was never meant."""
        self._is_revoked = True

    def redo(self) -> None:
        """Qt calls this when the edit is pushed, too."""
        passage = self._passage
        self._passage = changed_passage(passage, gesture=None, is_return=True)  # of every later call
        self._put(self._after, passage)

    def undo(self) -> None:
        """Back to the very experiment that was there before."""
        places = self._passage.places
        back = None if places is None else inverted(places, len(self._before.variants))
        passage = Passage(
            self.number,
            is_return=True,
            places=back,
            replaces_points=self._passage.replaces_points,
            begins_anew=self._passage.begins_anew,
            selected=self._selected_before,
        )
        self._put(self._before, passage)
        if self._is_revoked:
            self.setObsolete(True)

    def id(self) -> int:
        """Qt asks neighbours with the same id whether they merge."""
        return _MERGE_ID if self.merge_key is not None else -1

    def mergeWith(self, other: QUndoCommand) -> bool:  # noqa: N802 - Qt's name
        """Swallow the step after this one if it belongs to the same gesture."""
        if not isinstance(other, Edit) or other.merge_key != self.merge_key:
            return False
        self._after = other._after
        self._passage = changed_passage(self._passage, selected=other._passage.selected)
        other._passage = changed_passage(other._passage, edit=self.number)
        self.setText(other.text())
        self.setObsolete(self._after == self._before)  # a drag that ends where it began leaves nothing to undo
        return True

    def _put(self, experiment: Experiment, passage: Passage) -> None:
        model = self._model_of()
        assert model is not None, "whoever calls an edit belongs to the model's undo stack"
        model.replace(experiment, passage)


def with_setting(experiment: Experiment, path: str, value: object, variant: int = 0) -> Experiment:
    """The experiment with one setting changed, and what follows from it for the points.

    Raises:
        ValueError: the value is out of bounds.
    """
    changed = with_value(experiment, path, value, variant)
    if path == "data.seed":
        return with_new_sample(experiment, changed.data.seed)
    if path == "data.class_count":
        changed = replace(changed, points=changed.points.kept(changed.points.labels < changed.data.class_count))
    if path in RESAMPLING and changed.data.generator is not None:
        return _resampled(changed)
    return changed


def with_class_named(experiment: Experiment, label: int, name: str) -> Experiment:
    """With another name for a class, in the window's language; "" gives back that of its colour.

    Raises:
        ValueError: another class is called so.
    """
    return replace(experiment, data=renamed(experiment.data, label, name, worded))


def with_class_removed(experiment: Experiment, label: int) -> Experiment:
    """Without a class and its points; those above it move down. Generated points come anew, of a class less."""
    data = without_class(experiment.data, label)
    changed = replace(experiment, data=data, points=experiment.points.without_class(label))
    return _resampled(changed) if data.generator is not None else changed


def setting_text(path: str, value: object) -> str:
    """What Undo calls a change of a setting."""
    field = FIELDS[path]
    owner = path.rsplit(".", 1)[0] + ".enabled"
    label = said(field.label)
    if owner in FIELDS and owner != path:
        label = said("{cure} {setting}", cure=said(FIELDS[owner].label), setting=within(label))
    return tr("{setting}: {value}", setting=label, value=field.text(value))


def with_generator(experiment: Experiment, generator: Generator, *, keeps_drawn: bool = False) -> Experiment:
    """A fresh dataset of the given kind in place of all points, or of all but those that were drawn."""
    data = replace(_without_source(experiment.data), generator=generator)
    points = experiment.points
    kept = points.kept(points.drawn if keeps_drawn else _none(points))
    return _resampled(replace(experiment, data=data, points=kept))


def generator_text(generator: Generator) -> str:
    """What Undo calls a choice of dataset."""
    return tr("Dataset: {name}", name=said(GENERATORS[generator].label))


def with_new_sample(experiment: Experiment, seed: int) -> Experiment:
    """Another sample of the same recipe. Drawn points stay; roles and wrong labels are dealt anew."""
    data = replace(experiment.data, seed=seed)
    changed = replace(experiment, data=data, points=experiment.points.dealt_anew(seed))
    return _resampled(changed) if data.generator is not None else changed


def cleared(experiment: Experiment) -> Experiment:
    """Without any points, ready for a drawing of one's own, and without label noise: what is drawn keeps its class."""
    data = replace(_without_source(experiment.data), generator=None, label_noise=0.0)
    return replace(experiment, data=data, points=experiment.points.kept(_none(experiment.points)))


def with_cures(experiment: Experiment, variant: int) -> Experiment:
    """With the ready-made comparison of a variant's network: no regularization beside each of the cures."""
    return replace(experiment, variants=cure_variants(experiment.variants[variant]))


def rearranged(experiment: Experiment, order: Sequence[int]) -> Experiment:
    """With the variants of these places, in this order: one that is named twice is copied, one that isn't goes."""
    return replace(experiment, variants=tuple(experiment.variants[place] for place in order))


def with_copy(count: int, variant: int) -> Places:
    """The order of so many variants in which a copy of one stands beside it."""
    return (*range(variant + 1), *range(variant, count))


def without(count: int, variant: int) -> Places:
    """The order in which a variant is missing."""
    return tuple(place for place in range(count) if place != variant)


def moved(count: int, variant: int, places: int) -> Places:
    """The order in which a variant stands so many places further right, or left where that is negative."""
    order = list(without(count, variant))
    order.insert(max(0, min(variant + places, count - 1)), variant)
    return tuple(order)


def _resampled(experiment: Experiment) -> Experiment:
    return replace(experiment, points=with_generated(experiment.data, experiment.points))


def _without_source(data: DataSpec) -> DataSpec:
    """Without the scaling and the class names that imported points brought; names that a person gave stay."""
    return data if data.source is None else replace(data, source=None, class_names=())


def _none(points: Points) -> npt.NDArray[np.bool_]:
    return np.zeros(len(points), np.bool_)
