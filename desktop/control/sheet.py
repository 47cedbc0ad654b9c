"""A picture of what networks have come to, to stand in a paper or on a slide: planes, losses and names, no buttons."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from PySide6.QtCore import QBuffer, QIODevice, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QRegion
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QGridLayout, QWidget

from core.experiment.description import changed_settings, dataset_text
from core.experiment.spec import Experiment
from core.plane.contour import boundary_lines
from core.protocol import VariantSnapshot
from core.words import together
from desktop.chart.loss_plot import LossPlot
from desktop.control.gradually import Steps, at_once
from desktop.control.seen import Outcome, Seen
from desktop.look.labels import role_label
from desktop.look.language import tr, worded
from desktop.look.loss_text import loss_text
from desktop.look.style import palette, stylesheet
from desktop.look.surface_fill import surface_fill
from desktop.look.theme import Theme
from desktop.plane.plane_grid import PlaneGrid
from desktop.plane.shown import PlaneMarks

SIZE: Final = QSize(1440, 1080)
"""Pixels at 100 %, of several planes above their losses."""
ALONE: Final = QSize(1440, 800)
"""Pixels at 100 %, of one plane beside its losses."""
MARGIN: Final = 16
AT_A_TIME: Final = 12
"""Widgets that take over the sheet's style in one step."""
STRIP: Final = 200
"""Pixels of a plane's height that are painted in one step."""
NONE: Final = -1
"""No variant is chosen: a picture isn't edited."""


class Sheet(QWidget):
    """Views of their own, which are filled as those of the window are and never shown."""

    def __init__(self, theme: Theme, planes: PlaneGrid, plot: LossPlot, *, beside: bool = False) -> None:
        """For one variant. beside: the losses stand beside the planes rather than below them."""
        super().__init__()
        self._theme = theme
        self.setPalette(palette(theme))
        self.setStyleSheet(stylesheet(theme))
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.planes, self.plot = planes, plot
        self._caption = role_label("", "caption")
        self._caption.setWordWrap(True)
        self._caption.hide()
        grid = QGridLayout(self)
        grid.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        grid.setSpacing(MARGIN)
        grid.addWidget(self.planes, 0, 0)
        if beside:
            grid.addWidget(self.plot, 0, 1)
            grid.setColumnStretch(1, 1)
            self.planes.setFixedWidth(self.planes.width_for_height(ALONE.height() - 5 * MARGIN))
        else:
            grid.addWidget(self.plot, 1, 0)
            grid.setRowStretch(0, 5)
            grid.setRowStretch(1, 2)
        grid.addWidget(self._caption, 2, 0, 1, 2)
        self.resize(ALONE if beside else SIZE)

    @classmethod
    def of(cls, seen: Seen) -> Steps[Sheet]:
        """A sheet with what was seen, in steps."""
        count = len(seen.names)
        sheet = yield from cls.making(seen.theme, count, beside=count == 1)
        yield from sheet.showing(seen)
        return sheet

    @classmethod
    def made(cls, theme: Theme, count: int, *, beside: bool = False) -> Sheet:
        """A sheet for so many variants, at once."""
        return at_once(cls.making(theme, count, beside=beside))

    @classmethod
    def making(cls, theme: Theme, count: int, *, beside: bool = False) -> Steps[Sheet]:
        """The same in steps."""
        plot = LossPlot()
        yield
        plot.set_bare()
        plot.set_theme(theme)
        yield
        planes = PlaneGrid(theme)
        yield
        planes.set_theme(theme)
        yield
        sheet = cls(theme, planes, plot, beside=beside)
        yield
        for number in range(1, count + 1):
            sheet.planes.set_count(number)
            yield
        sheet.planes.set_chosen(NONE)
        for number, widget in enumerate(sheet.findChildren(QWidget)):
            widget.ensurePolished()
            if number % AT_A_TIME == AT_A_TIME - 1:
                yield
        return sheet

    def set_caption(self, text: str) -> None:
        """Say in a line below everything what is seen."""
        self._caption.setText(text)
        self._caption.setVisible(bool(text))

    def showing(self, seen: Seen) -> Steps[None]:
        """Show what was seen, in steps."""
        planes = self.planes
        planes.set_names(seen.names)
        planes.set_colors(seen.colors)
        planes.set_points(seen.points)
        planes.set_source(seen.source)
        yield
        planes.set_validation_visible(seen.is_validation_visible)
        planes.set_view(seen.view)
        planes.set_truth(seen.truth)
        for plane, marks in zip(planes.planes, seen.marks, strict=True):
            plane.set_marks(marks)
            yield
        if seen.outcome is not None:
            yield from self.showing_outcome(seen.outcome)
            self.set_caption(seen.caption)
        self.plot.set_contents(seen.chart)
        yield

    def showing_outcome(self, outcome: Outcome) -> Steps[None]:
        """Show what variants have come to, in steps."""
        planes, (places, judgement) = self.planes, outcome.ranked
        planes.set_names(outcome.names)
        planes.set_colors(outcome.colors)
        winner = judgement.winner
        planes.set_ranking(outcome.names, places, winner)
        for one in places:
            planes.header(one.index).set_place(one, is_winner=one.index == winner)
        yield
        for place, (variant, verdict) in enumerate(zip(outcome.variants, outcome.verdicts, strict=True)):
            if variant is not None:
                fill = surface_fill(variant.surface, self._theme)
                planes.plane(place).set_surface(fill, boundary_lines(variant.surface, outcome.view), outcome.view)
                planes.plane(place).lines.spread.set_segments(variant.boundaries)
            planes.header(place).set_verdict(verdict.kind, verdict.headline, verdict.detail, shorter=verdict.shorter)
            yield

    def image(self, ratio: int) -> QImage:
        """The sheet with so many pixels for each of its own, along both axes, at once."""
        return at_once(self.painting(ratio))

    def painting(self, ratio: int) -> Steps[QImage]:
        """The same in steps."""
        image = QImage(self.size() * ratio, QImage.Format.Format_ARGB32_Premultiplied)
        image.setDevicePixelRatio(ratio)
        for part in (yield from self._parts()):
            _clear(image, part)
            self.render(image, part.boundingRect().topLeft(), part)
            yield
        return image

    def _parts(self, strip: int = STRIP) -> Steps[list[QRegion]]:
        """Pieces that can be painted one by one, and are the whole together: each plane with what is above it, in
        strips where it is higher than that, the losses, and what lies between them. All is put into its place first."""
        self.render(QImage(1, 1, QImage.Format.Format_RGB32), QPoint(0, 0), QRegion(0, 0, 1, 1))
        yield
        cards = [card.geometry().translated(self.planes.pos()) for card in self.planes.cards]
        parts = [QRegion(piece) for card in cards for piece in _strips(card, strip)]
        rest = QRegion(self.rect())
        for part in parts:
            rest -= part
        for area in (self.planes.geometry(), self.plot.geometry()):
            parts.append(rest.intersected(area))
            rest -= QRegion(area)
        return [part for part in (*parts, rest) if not part.isEmpty()]

    def drawing(self) -> Steps[bytes]:
        """The contents of an SVG file, in steps: lines, points and words as such, the surfaces as pictures."""
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        generator = QSvgGenerator(QSvgGenerator.SvgVersion.Svg11)
        generator.setOutputDevice(buffer)
        generator.setResolution(96)  # what browsers take a pixel for
        generator.setSize(self.size())
        generator.setViewBox(QRect(QPoint(0, 0), self.size()))
        generator.setTitle("Overfitting Playground")
        painter = QPainter(generator)
        try:
            for part in (yield from self._parts(strip=self.height())):
                self.render(painter, part.boundingRect().topLeft(), part)
                yield
        finally:
            painter.end()  # whoever gives up half way may not leave it to paint on what is gone
        return bytes(buffer.data().data())


def _clear(image: QImage, part: QRegion) -> None:
    """Make a part transparent. At the first touch the system finds the memory, which takes long for all at once."""
    with QPainter(image) as painter:
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Clear)
        painter.setClipRegion(part)
        painter.fillRect(part.boundingRect(), Qt.GlobalColor.transparent)


def _strips(part: QRect, strip: int) -> list[QRect]:
    """A part cut into as few strips of equal height as are no higher than that."""
    count = -(-part.height() // strip)
    edges = [part.top() + part.height() * number // count for number in range(count + 1)]
    return [QRect(part.left(), top, part.width(), bottom - top) for top, bottom in pairwise(edges)]


def caption(
    experiment: Experiment,
    names: Sequence[str],
    variants: Sequence[VariantSnapshot | None],
    epoch: int,
    edits: str = "",
    marks: Sequence[PlaneMarks] = (),
) -> str:
    """What a picture shows, in a line: dataset, epoch, losses, and what was changed from the defaults.

    edits: as HandEdits.summary. marks: of the planes.
    """
    known = [(worded(name), _losses(one)) for name, one in zip(names, variants, strict=True) if one is not None]
    losses = [f"{name}, {text}" if len(variants) > 1 else text for name, text in known]
    changed = changed_settings(experiment)
    parts = [worded(dataset_text(experiment)), tr("Epoch {epoch:,}: {losses}", epoch=epoch, losses="; ".join(losses))]
    if changed:
        parts.append(tr("Changed from the defaults: {settings}", settings=together(*changed, between=", ")))
    if edits:
        parts.append(edits)
    parts += dict.fromkeys(worded(word) for one in marks for word in one.words)
    return ". ".join(parts) + "."


def _losses(variant: VariantSnapshot) -> str:
    measures = variant.measures
    validation, training = loss_text(measures.validation_loss), loss_text(measures.train_loss)
    return tr("validation loss {validation}, training loss {training}", validation=validation, training=training)
