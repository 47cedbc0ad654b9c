"""A report of a comparison on one page: what was trained, what came of it, and what the verdicts conclude, no more."""

from __future__ import annotations

import base64
import math
import re
from collections.abc import Callable, Sequence
from html import escape
from importlib.resources import files
from typing import Final, NamedTuple

from msgspec.structs import replace

from core.experiment.description import changed_settings, dataset_text
from core.experiment.fields import FIELDS, value_of
from core.experiment.spec import Experiment, parameter_count
from core.metrics.diagnosis import Verdict
from core.metrics.summary import NO_NUMBER, Figure, Figures
from core.protocol import VariantStatus

_BLANK: Final = re.compile(r"\{(title|about|headline|detail|picture|table|settings|made)\}")
"""What the page's template leaves open."""
_STATES: Final[dict[VariantStatus, str]] = {
    "training": "can be trained on",
    "stopped_early": "stopped early",
    "diverged": "diverged",
}
_HEADS: Final = ("Training loss", "Validation loss", "Gap", "Validation accuracy", "Best epoch", "Best loss")
_SWITCHES: Final = {
    "network.batch_normalization": (),
    "regularization.dropout.enabled": ("regularization.dropout.rate",),
    "regularization.l2.enabled": ("regularization.l2.strength",),
    "regularization.l1.enabled": ("regularization.l1.strength",),
    "regularization.early_stopping.enabled": ("regularization.early_stopping.patience",),
}
"""What is told of a variant where it is on, and with which strength."""


_Text = Callable[[float], str]


class Reported(NamedTuple):
    """One variant."""

    name: str
    rank: int
    """From 1; 0 where it has none."""
    figures: Figures | None
    """None of one that has yet to catch up."""
    verdict: Verdict


class Report(NamedTuple):
    """All that the page says."""

    title: str
    experiment: Experiment
    epoch: int
    """That the figures are of, of whoever trained until then."""
    variants: Sequence[Reported]
    headline: str
    """What is concluded of all of them."""
    detail: str
    picture: bytes
    """A PNG file of planes and losses."""
    made_with: str
    """A sentence on versions."""
    notes: Sequence[str] = ()
    """Sentences on what else has to be known: weights edited by hand, what is hidden."""


def report_page(report: Report) -> str:
    """An HTML file that is whole by itself: nothing is loaded with it, and it prints on A4."""
    page = (files("assets") / "report" / "page.html").read_text("utf-8").replace("\r\n", "\n")
    picture = base64.b64encode(report.picture).decode()
    found = {
        "title": escape(report.title),
        "about": escape(f"{dataset_text(report.experiment)}. Epoch {report.epoch:,}."),
        "headline": escape(report.headline),
        "detail": escape(report.detail),
        "picture": f'<img alt="Planes and losses at epoch {report.epoch:,}" src="data:image/png;base64,{picture}">',
        "table": _table(report),
        "settings": _settings(report),
        "made": escape(report.made_with),
    }
    return _BLANK.sub(lambda blank: found[blank[1]], page)


def _table(report: Report) -> str:
    """A row for each variant, with its network and what regularizes it below its name."""
    several, repeats = len(report.variants) > 1, report.experiment.repeats.count
    heads = "".join(f'<th class="number">{head}</th>' for head in _HEADS)
    rank = '<th class="number">Rank</th>' if several else ""
    of_rank = '<col class="rank">' if several else ""
    columns = f'{of_rank}<col class="name">{"<col>" * len(_HEADS)}<col class="verdict">'
    is_shared = _shared_shape(report.experiment) is not None
    rows = [f"<tr>{rank}<th>Network</th>{heads}<th>Verdict</th></tr>"]
    for place, one in enumerate(report.variants):
        cells = f'<td class="number">{one.rank or NO_NUMBER}</td>' if several else ""
        parts = [] if is_shared else [_shape(report.experiment, place)]
        settings = escape(", ".join([*parts, *_cures(report.experiment, place)]))
        name = f"{place + 1} {one.name}" if several else one.name
        cells += f"<td>{escape(name)}<small>{settings}</small>{_state(one.figures)}</td>"
        cells += "".join(f'<td class="number">{text}</td>' for text in _numbers(one.figures, repeats))
        cells += f"<td>{escape(one.verdict.headline)}<small>{escape(one.verdict.detail)}</small></td>"
        rows.append(f"<tr>{cells}</tr>")
    return f"<table><colgroup>{columns}</colgroup>{''.join(rows)}</table>"


def _state(figures: Figures | None) -> str:
    if figures is None:
        return "<small>has yet to catch up</small>"
    if figures.status == "training":
        return ""
    return f"<small>{_STATES[figures.status]} at epoch {figures.status_epoch:,}</small>"


def _numbers(figures: Figures | None, repeats: int) -> list[str]:
    if figures is None:
        return [NO_NUMBER] * len(_HEADS)
    losses = (figures.train_loss, figures.validation_loss, figures.gap)
    return [
        *(_with_range(one, _loss, repeats) for one in losses),
        _with_range(figures.validation_accuracy, _share, repeats),
        _with_range(figures.best_epoch, _whole, repeats),
        _with_range(figures.best_validation_loss, _loss, repeats),
    ]


def _with_range(figure: Figure, text: _Text, repeats: int) -> str:
    """The median, and below it from where to where the repeats lie."""
    median = text(figure.median)
    if repeats == 1 or not figure.exists:
        return median
    return f"{median}<small>{text(figure.low)} to {text(figure.high)}</small>"


def _settings(report: Report) -> str:
    experiment = report.experiment
    changed = changed_settings(experiment)
    repeats = experiment.repeats.count
    sentences = [
        f"Changed from the defaults: {', '.join(changed)}." if changed else "All settings have their defaults.",
        f"Seed {experiment.training.seed}.",
    ]
    shape = _shared_shape(experiment)
    if shape is not None:
        sentences.insert(0, f"{'Every network' if len(report.variants) > 1 else 'The network'}: {shape}.")
    if repeats > 1:
        sentences.append(f"{repeats} repeats from other initial weights: numbers are medians, with the range below.")
    sentences.append(
        "Losses are cross-entropy in nats, with dropout off and without the penalty; validation points are never "
        "learned from."
    )
    return "".join(f"<p>{escape(sentence)}</p>" for sentence in (" ".join(sentences), *report.notes))


def _shared_shape(experiment: Experiment) -> str | None:
    """The network that all variants have; None where they differ in it."""
    shapes = {_shape(experiment, place) for place in range(len(experiment.variants))}
    return shapes.pop() if len(shapes) == 1 else None


def _shape(experiment: Experiment, place: int) -> str:
    """A variant's network, as far as nothing regularizes it."""

    def text(path: str) -> str:
        return FIELDS[path].text(value_of(experiment, path, place))

    network = replace(experiment.variants[place].network, batch_normalization=False)
    hidden = f"hidden layers {text('network.hidden')}, {text('network.activation')}"
    count = parameter_count(network, experiment.data.class_count)
    return f"{hidden if network.hidden else 'no hidden layer'}, inputs {text('network.features')}, {count:,} parameters"


def _cures(experiment: Experiment, place: int) -> list[str]:
    """What regularizes a variant, with its strengths."""
    found = []
    for switch, strengths in _SWITCHES.items():
        if value_of(experiment, switch, place):
            told = (
                f"{FIELDS[path].label.lower()} {FIELDS[path].text(value_of(experiment, path, place))}"
                for path in strengths
            )
            found.append(" ".join([FIELDS[switch].label, *told]))
    return found


def _loss(value: float) -> str:
    if not math.isfinite(value):
        return NO_NUMBER
    return (f"{value:.3f}" if abs(value) < 99.95 else f"{value:.3g}").replace("-", "−")


def _share(value: float) -> str:
    return f"{100 * value:.1f}\N{NO-BREAK SPACE}%" if math.isfinite(value) else NO_NUMBER


def _whole(value: float) -> str:
    return f"{value:,.0f}" if math.isfinite(value) else NO_NUMBER
