"""The whole experiment to take away: one PyTorch program, as a script and as a notebook.

The program stands in assets/script, with a small experiment of its own, in cells as editors know them from their marks
`# %%`. Those with a title are written anew: what it is about, settings and points. What random numbers decide isn't in
it: it draws first weights, order and dropout's noise as training does (core.learning.seeds), so that it stays short and
all of its settings can be changed.
"""

from __future__ import annotations

import re
import textwrap
from collections.abc import Callable, Iterator, Sequence
from importlib.metadata import PackageNotFoundError, version
from importlib.resources import files
from typing import Any, Final, Literal, NamedTuple

import msgspec

from core.data.split import assign
from core.experiment.class_names import class_names
from core.experiment.code_text import WIDTH, wrapped
from core.experiment.spec import Experiment, Variant
from core.experiment.variant_names import variant_names
from core.plane.features import COORDINATES
from core.words import as_stored

DEFAULT_EPOCHS: Final = 1000
"""Of an experiment that hasn't been trained."""

_MARK: Final = re.compile(r"^# %%( \[markdown\])?(?: (\w+))?\n", re.MULTILINE)
_ASCII: Final = str.maketrans({"×": "x", "·": "*", "₁": "1", "₂": "2", "²": "^2"})
"""Names are printed, and a file or pipe that takes the output may not know these signs."""

_ABOUT: Final = """\
An experiment of the Overfitting Playground in PyTorch
This trains {what} from epoch 0, {epochs} or until early stopping ends it: on the same points, with the same first \
weights, mini-batches and dropout noise as the playground, and so to the same losses. It needs nothing but PyTorch.
It was written by version {program} of the playground, for PyTorch {torch}. Another version may draw other random \
numbers; the program finds out and says so.
Longer runs may drift apart: the playground adds up the same numbers in another order, and so rounds them otherwise. \
Two ways of rounding differ by up to 0.02 at 100 epochs with batch normalization.
Not in here: what was changed while a run was under way (it trains with the settings and points as they were in the \
end), weights that were edited by hand, steps of an epoch that hadn't ended, and repeats but the first."""
"""A heading, and paragraphs."""


class Cell(NamedTuple):
    """A piece of the program."""

    kind: Literal["code", "markdown"]
    title: str
    """"" for what every experiment has."""
    text: str


def program_names(variants: Sequence[Variant]) -> list[str]:
    """What the program calls variants: as core.experiment.variant_names, in signs that any terminal prints."""
    return [name.translate(_ASCII) for name in variant_names(variants)]


def to_script(experiment: Experiment, epochs: int) -> str:
    """The program as a script, of all variants; for a run of so many epochs."""
    parts = []
    for cell in _cells(experiment, epochs):
        is_text = cell.kind == "markdown"
        lines = [f"# {line}".rstrip() for line in cell.text.split("\n")] if is_text else [cell.text]
        parts.append("\n".join(["# %% [markdown]" if is_text else "# %%", *lines]))
    return "\n\n".join(parts) + "\n"


def to_notebook(experiment: Experiment, epochs: int) -> bytes:
    """The same program as a Jupyter notebook (nbformat 4.5, whose cells have ids)."""
    cells = []
    for number, cell in enumerate(_cells(experiment, epochs), 1):
        made: dict[str, Any] = {"cell_type": cell.kind, "id": f"cell-{number}", "metadata": {}}
        if cell.kind == "code":
            made |= {"execution_count": None, "outputs": []}
        cells.append(made | {"source": cell.text.splitlines(keepends=True)})
    metadata = {
        "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
        "language_info": {"name": "python"},
    }
    notebook = {"cells": cells, "metadata": metadata, "nbformat": 4, "nbformat_minor": 5}
    return msgspec.json.format(msgspec.json.encode(notebook), indent=1) + b"\n"


def _cells(experiment: Experiment, epochs: int) -> Iterator[Cell]:
    written: dict[str, Callable[[], str]] = {
        "about": lambda: _about(experiment, epochs),
        "settings": lambda: _settings(experiment, epochs),
        "points": lambda: _points(experiment),
    }
    for cell in _program():
        yield cell._replace(text=written[cell.title]()) if cell.title else cell


def _program() -> Iterator[Cell]:
    """The program as it stands in its file, a cell after the other."""
    source = (files("assets") / "script" / "program.py").read_text("utf-8").replace("\r\n", "\n")
    marks = list(_MARK.finditer(source))
    for mark, following in zip(marks, [*marks[1:], None], strict=True):
        text = source[mark.end() : following.start() if following else len(source)].strip("\n")
        is_text = mark[1] is not None
        if is_text:
            text = "\n".join(line.removeprefix("#").removeprefix(" ") for line in text.split("\n"))
        yield Cell("markdown" if is_text else "code", mark[2] or "", text)


def _about(experiment: Experiment, epochs: int) -> str:
    count = len(experiment.variants)
    heading, *paragraphs = _ABOUT.format(
        what="a network" if count == 1 else f"{count} variants of a network",
        epochs="1 epoch" if epochs == 1 else f"{epochs:,} epochs",
        program=_version("overfitting-playground"),
        torch=_version("torch"),
    ).split("\n")
    lines = [f"# {heading}"]
    for paragraph in paragraphs:
        lines += ["", *textwrap.wrap(paragraph, WIDTH)]
    return "\n".join(lines)


def _settings(experiment: Experiment, epochs: int) -> str:
    training = experiment.training
    names = program_names(experiment.variants)
    variants = [_variant(name, variant) for name, variant in zip(names, experiment.variants, strict=True)]
    return "\n".join(
        [
            f"SEED = {training.seed}  # decides first weights, order of the points and dropout's noise",
            f"EPOCHS = {epochs}",
            f"BATCH_SIZE = {training.batch_size}  # points in a mini-batch",
            f'OPTIMIZER = "{training.optimizer}"  # one of OPTIMIZERS',
            f"LEARNING_RATE = {training.learning_rate!r}",
            f"WEIGHT_DECAY = {training.weight_decay!r}  # of adamw alone",
            "VARIANTS = [",
            *(f"    {variant}," for variant in variants),
            "]",
        ]
    )


def _variant(name: str, variant: Variant) -> str:
    """Code that makes a variant; of what is switched off, it says nothing."""
    network, regularization, stopping = variant.network, variant.regularization, variant.regularization.early_stopping
    settings: dict[str, object] = {"hidden": network.hidden, "activation": network.activation}
    if network.features != COORDINATES:
        settings["features"] = network.features
    if network.batch_normalization:
        settings["batch_normalization"] = True
    rates = {
        "dropout": regularization.dropout_rate,
        "l2": regularization.l2_strength,
        "l1": regularization.l1_strength,
    }
    settings |= {rate: value for rate, value in rates.items() if value}
    if stopping.enabled:
        settings["patience"] = stopping.patience
        settings |= {"min_delta": stopping.min_delta} if stopping.min_delta else {}
        settings |= {} if stopping.restore_best else {"restore_best": False}
    named = [f"{setting}={_code(value)}" for setting, value in settings.items()]
    return f"Variant({', '.join([_code(name), *named])})"


def _points(experiment: Experiment) -> str:
    data, points = experiment.data, experiment.points
    assignment = assign(data, points)
    names = ", ".join(f"{label} {_code(str(name))}" for label, name in enumerate(class_names(data)))
    lines = [f"CLASSES = {data.class_count}  # {names}"]
    if data.source is not None:
        axes = (("x1", data.source.x), ("x2", data.source.y))
        lines += [f"# {name} = ({_code(axis.name)} - {axis.center!r}) / {axis.unit!r}" for name, axis in axes]
    for name, role in (
        ("TRAINING_POINTS", ~assignment.is_validation),
        ("VALIDATION_POINTS", assignment.is_validation),
    ):
        rows = zip(points.positions[role], assignment.labels[role], strict=True)
        # As many digits as give back the same float32.
        lines.append(f"{name} = [{wrapped(f'({x1!s}, {x2!s}, {label})' for (x1, x2), label in rows)}]")
    return "\n".join(lines)


def _code(value: object) -> str:
    """A value as Python code, with the quotation marks of the rest of the program."""
    if isinstance(value, str):
        return msgspec.json.encode(value, enc_hook=as_stored).decode()
    if isinstance(value, tuple):
        return f"({', '.join(map(_code, value))}{',' if len(value) == 1 else ''})"
    return repr(value)


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:  # run from a folder without having been installed
        return "?"
