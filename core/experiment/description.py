"""An experiment in a line: its dataset, and what differs from the defaults. For captions."""

from __future__ import annotations

from typing import Final

from core.data.generators import GENERATORS
from core.data.real import real_data
from core.experiment.changes import SAMPLE_PATHS
from core.experiment.fields import FIELDS, Field, value_of
from core.experiment.spec import Experiment
from core.words import Translatable, as_given, said, said_of, within

PASTED: Final[Translatable] = "Pasted table"
"""What a table from the clipboard is called."""


def dataset_text(experiment: Experiment) -> str:
    """The points: "Moons, 100 points"; "12 points of one's own"; of both kinds "Moons with 12 drawn, 112 points";
    imported ones by their file, "flowers.csv, 150 points"."""
    generator, points = experiment.data.generator, experiment.points
    drawn = int(points.drawn.sum())
    source, count = experiment.data.source, len(points)
    if source is not None and source.name:
        return said_of(count, "{file}, {count:,} point", "{file}, {count:,} points", file=_source_name(source.name))
    if generator is None:
        return said_of(count, "{count:,} point of one's own", "{count:,} points of one's own")
    name = said(GENERATORS[generator].label)
    if not drawn:
        return said_of(count, "{dataset}, {count:,} point", "{dataset}, {count:,} points", dataset=name)
    return said_of(
        count,
        "{dataset} with {drawn:,} drawn, {count:,} point",
        "{dataset} with {drawn:,} drawn, {count:,} points",
        dataset=name,
        drawn=drawn,
    )


def _source_name(name: str) -> str:
    """What points are from, by the program's own word for it where it has one: a file is called as it is."""
    ours = {PASTED, *(real.title for real in real_data())}
    return said(name) if name in ours else as_given(name)


def changed_settings(experiment: Experiment) -> list[str]:
    """Every setting with a value that is not the default, such as "learning rate 0.03", as far as it has an effect.

    Of several variants what all have in common: in what they differ their names tell.
    """
    return [
        said("{setting} {value}", setting=_label(field), value=field.text(value_of(experiment, path)))
        for path, field in FIELDS.items()
        if value_of(experiment, path) != field.default and _counts(experiment, path)
    ]


def _counts(experiment: Experiment, path: str) -> bool:
    """Whether a setting has an effect, and the same value in all variants."""
    if path in SAMPLE_PATHS and experiment.data.generator is None:
        return False
    if path == "data.point_count" or (path == "training.weight_decay" and experiment.training.optimizer != "adamw"):
        return False  # the points are counted beside their dataset
    if not FIELDS[path].of_variant:
        return True
    places = range(len(experiment.variants))
    owner = _owner(path)
    if owner and not all(value_of(experiment, owner, place) for place in places):
        return False
    return len({value_of(experiment, path, place) for place in places}) == 1


def _owner(path: str) -> str:
    """The switch without which a setting has no effect; "" for none."""
    owner = path.rpartition(".")[0] + ".enabled"
    return owner if owner in FIELDS and owner != path else ""


def _label(field: Field) -> str:
    owner = _owner(field.path)
    label = within(said(field.label))
    return said("{cure}: {setting}", cure=within(said(FIELDS[owner].label)), setting=label) if owner else label
