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
from core.words import Say, Translatable, begun, said, together, within

_BLANK: Final = re.compile(r"\{(language|results|trained|title|about|headline|detail|picture|table|settings|made)\}")
"""What the page's template leaves open."""


class _Head(NamedTuple):
    """Of one column with numbers."""

    text: Translatable
    column: str
    """Its class in the page's style, which gives its width."""


_HEADS: Final[tuple[tuple[Translatable, tuple[_Head, ...]], ...]] = (
    ("Loss", (_Head("Training", "training"), _Head("Validation", "validation"), _Head("Gap", "gap"))),
    ("Accuracy", (_Head("Validation", "accuracy"),)),
    ("Best validation loss", (_Head("Epoch", "best-epoch"), _Head("Loss", "best-loss"))),
)
"""Of the columns with numbers, in two rows: a single long word above a narrow column would run into its neighbour."""
_NUMBERS: Final = sum(len(heads) for _, heads in _HEADS)
_WIDTHS: Final = "".join(f'<col class="{head.column}">' for _, heads in _HEADS for head in heads)
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


def report_page(report: Report, language: str = "en", say: Say = str) -> str:
    """An HTML file that is whole by itself: nothing is loaded with it, and it prints on A4.

    say: puts what was `said` into the language with that code.
    """
    return _Page(report, say).html(language)


class _Page:
    """The page in one language."""

    def __init__(self, report: Report, say: Say) -> None:
        self._report, self._say = report, say
        self._experiment = report.experiment

    def html(self, language: str) -> str:
        """All of it."""
        report = self._report
        page = (files("assets") / "report" / "page.html").read_text("utf-8").replace("\r\n", "\n")
        picture = base64.b64encode(report.picture).decode()
        dataset, epoch = dataset_text(self._experiment), said("Epoch {epoch:,}.", epoch=report.epoch)
        told = () if report.title == dataset else (said("{dataset}.", dataset=dataset),)
        alt = self._written(said("Planes and losses at epoch {epoch:,}", epoch=report.epoch))
        found = {
            "language": language,
            "title": self._written(report.title),
            "about": self._written(together(*told, epoch)),
            "headline": self._written(report.headline),
            "detail": self._written(report.detail),
            "picture": f'<img alt="{alt}" src="data:image/png;base64,{picture}">',
            "table": self._table(),
            "results": self._written(said("What came of it")),
            "trained": self._written(said("What was trained")),
            "settings": self._settings(),
            "made": self._written(report.made_with),
        }
        return _BLANK.sub(lambda blank: found[blank[1]], page)

    def _written(self, text: str) -> str:
        """A text in the page's language, as HTML."""
        return escape(self._say(text))

    def _table(self) -> str:
        """For each variant, the one that leads first, a row with its network and what regularizes it below its name,
        and a row with the reason for its verdict. Before its name stands the number that it has in the picture."""
        several = len(self._report.variants) > 1
        of_rank = '<col class="rank">' if several else ""
        columns = f'{of_rank}<col class="name">{_WIDTHS}<col class="verdict">'
        is_shared = _shared_shape(self._experiment) is not None
        rows = [self._heads(several)]
        for place, one in sorted(enumerate(self._report.variants), key=lambda each: each[1].rank or math.inf):
            cells = f'<td class="number">{one.rank or NO_NUMBER}</td>' if several else ""
            parts = [] if is_shared else [_shape(self._experiment, place)]
            name = begun(one.name)
            cures = [cure for cure in _cures(self._experiment, place) if cure != name]
            settings = self._written(together(*parts, *cures, between=", "))
            number = f'<b class="variant">{place + 1}</b> ' if several else ""
            cells += f"<td>{number}{self._written(name)}<small>{settings}</small>{self._state(one.figures)}</td>"
            cells += "".join(f'<td class="number">{text}</td>' for text in self._numbers(one.figures))
            cells += f"<td>{self._written(one.verdict.headline)}</td>"
            reason = f'<td colspan="{_NUMBERS + 2}"><small>{self._written(one.verdict.detail)}</small></td>'
            below = f"<td></td>{reason}" if several else reason
            rows.append(f'<tbody><tr>{cells}</tr><tr class="below">{below}</tr></tbody>')
        return f"<table><colgroup>{columns}</colgroup>{''.join(rows)}</table>"

    def _heads(self, several: bool) -> str:
        """Two rows above the table: what some columns have in common, and what is their own."""

        def over(head: Translatable, kind: str = "") -> str:
            return f'<th rowspan="2"{kind}>{self._written(head)}</th>'

        groups = "".join(
            f'<th class="group" scope="colgroup" colspan="{len(heads)}">{self._written(group)}</th>'
            for group, heads in _HEADS
        )
        heads = "".join(f'<th class="number">{self._written(head.text)}</th>' for _, group in _HEADS for head in group)
        rank = over(said("Rank"), ' class="number"') if several else ""
        network, verdict = over(said("Network")), over(said("Verdict"))
        return f"<thead><tr>{rank}{network}{groups}{verdict}</tr><tr>{heads}</tr></thead>"

    def _state(self, figures: Figures | None) -> str:
        if figures is None:
            return f"<small>{self._written(said('has yet to catch up'))}</small>"
        if figures.status == "training":
            return ""
        epoch = figures.status_epoch
        if figures.status == "diverged":
            return f"<small>{self._written(said('diverged at epoch {epoch:,}', epoch=epoch))}</small>"
        return f"<small>{self._written(said('stopped early at epoch {epoch:,}', epoch=epoch))}</small>"

    def _numbers(self, figures: Figures | None) -> list[str]:
        if figures is None:
            return [NO_NUMBER] * _NUMBERS
        losses = (figures.train_loss, figures.validation_loss, figures.gap)
        return [
            *(self._with_range(one, _loss) for one in losses),
            self._with_range(figures.validation_accuracy, _share),
            self._with_range(figures.best_epoch, _whole),
            self._with_range(figures.best_validation_loss, _loss),
        ]

    def _with_range(self, figure: Figure, text: _Text) -> str:
        """The median, and below it from where to where the repeats lie."""
        median = self._written(text(figure.median))
        if self._experiment.repeats.count == 1 or not figure.exists:
            return median
        reach = said("{low} to {high}", low=text(figure.low), high=text(figure.high))
        return f"{median}<small>{self._written(reach)}</small>"

    def _settings(self) -> str:
        experiment, changed = self._experiment, changed_settings(self._experiment)
        sentences = [
            said("Changed from the defaults: {settings}.", settings=together(*changed, between=", "))
            if changed
            else said("All settings have their defaults."),
            said("Seed {seed}.", seed=experiment.training.seed),
        ]
        shape, repeats = _shared_shape(experiment), experiment.repeats.count
        if shape is not None and len(self._report.variants) > 1:
            sentences.insert(0, said("Every network: {network}.", network=shape))
        elif shape is not None:
            sentences.insert(0, said("The network: {network}.", network=shape))
        if repeats > 1:
            sentences.append(
                said(
                    "{repeats} repeats from other initial weights: numbers are medians, with the range below.",
                    repeats=repeats,
                )
            )
        sentences.append(
            said(
                "Losses are cross-entropy in nats, with dropout off and without the penalty; validation points are"
                " never learned from."
            )
        )
        return "".join(f"<p>{self._written(text)}</p>" for text in (together(*sentences), *self._report.notes))


def _shared_shape(experiment: Experiment) -> str | None:
    """The network that all variants have; None where they differ in it."""
    shapes = {_shape(experiment, place) for place in range(len(experiment.variants))}
    return shapes.pop() if len(shapes) == 1 else None


def _shape(experiment: Experiment, place: int) -> str:
    """A variant's network, as far as nothing regularizes it."""

    def text(path: str) -> str:
        return FIELDS[path].text(value_of(experiment, path, place))

    network = replace(experiment.variants[place].network, batch_normalization=False)
    count = parameter_count(network, experiment.data.class_count)
    inputs = text("network.features")
    if not network.hidden:
        return said("no hidden layer, inputs {inputs}, {count:,} parameters", inputs=inputs, count=count)
    return said(
        "hidden layers {layers}, {activation}, inputs {inputs}, {count:,} parameters",
        layers=text("network.hidden"),
        activation=text("network.activation"),
        inputs=inputs,
        count=count,
    )


def _cures(experiment: Experiment, place: int) -> list[str]:
    """What regularizes a variant, with its strengths."""
    found = []
    for switch, strengths in _SWITCHES.items():
        if value_of(experiment, switch, place):
            told = (
                said(
                    "{setting} {value}",
                    setting=within(said(FIELDS[path].label)),
                    value=FIELDS[path].text(value_of(experiment, path, place)),
                )
                for path in strengths
            )
            cure, strength = said(FIELDS[switch].label), together(*told, between=", ")
            found.append(said("{cure}: {setting}", cure=cure, setting=strength) if strength else cure)
    return found


def _loss(value: float) -> str:
    if not math.isfinite(value):
        return NO_NUMBER
    size = abs(value)
    text = said("{loss:.3f}", loss=size) if size < 99.95 else said("{loss:.3g}", loss=size)
    return said("−{size}", size=text) if value < 0 else text


def _share(value: float) -> str:
    return said("{percent:.1f}\N{NO-BREAK SPACE}%", percent=100 * value) if math.isfinite(value) else NO_NUMBER


def _whole(value: float) -> str:
    return said("{value:,.0f}", value=value) if math.isfinite(value) else NO_NUMBER
