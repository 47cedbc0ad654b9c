"""A picture of what networks have come to, to stand in a paper or on a slide: planes, losses and names, no buttons."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QBuffer, QIODevice, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QGridLayout, QWidget

from core.experiment.description import changed_settings, dataset_text
from core.experiment.spec import Experiment
from core.metrics.diagnosis import Verdict
from core.metrics.ranking import Judgement, Place
from core.plane.contour import boundary_lines
from core.plane.grid import WHOLE, View
from core.protocol import VariantSnapshot
from core.words import together
from desktop.chart.loss_plot import LossPlot
from desktop.look.labels import role_label
from desktop.look.language import tr, worded
from desktop.look.style import palette, stylesheet
from desktop.look.surface_fill import surface_fill
from desktop.look.theme import Theme
from desktop.plane.plane_grid import PlaneGrid
from desktop.plane.plane_marks import PlaneMarks
from desktop.table.metrics_strip import loss_text

SIZE: Final = QSize(1440, 1080)
"""Pixels at 100 %, of several planes above their losses."""
ALONE: Final = QSize(1440, 800)
"""Pixels at 100 %, of one plane beside its losses."""
MARGIN: Final = 16
NONE: Final = -1
"""No variant is chosen: a picture isn't edited."""


class Sheet(QWidget):
    """Views of their own, which are filled as those of the window are and never shown."""

    def __init__(self, theme: Theme, count: int, *, beside: bool = False) -> None:
        """count: of variants. beside: the losses stand beside the planes rather than below them."""
        super().__init__()
        self._theme = theme
        self.setPalette(palette(theme))
        self.setStyleSheet(stylesheet(theme))
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.planes, self.plot = PlaneGrid(theme), LossPlot()
        self._caption = role_label("", "caption")
        self._caption.setWordWrap(True)
        self._caption.hide()
        self.planes.set_theme(theme)
        self.planes.set_count(count)
        self.planes.set_chosen(NONE)
        self.plot.set_bare()
        self.plot.set_theme(theme)
        self.plot.canvas.set_chosen(NONE)
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

    def set_caption(self, text: str) -> None:
        """Say in a line below everything what is seen."""
        self._caption.setText(text)
        self._caption.setVisible(bool(text))

    def set_variants(
        self,
        names: Sequence[str],
        colors: Sequence[str],
        variants: Sequence[VariantSnapshot | None],
        verdicts: Sequence[Verdict],
        ranked: tuple[Sequence[Place], Judgement],
        view: View = WHOLE,
    ) -> None:
        """Show what these variants have come to.

        Args:
            colors: "#rrggbb".
            ranked: places of the variants, and what is said of them.
            view: the part of the plane that the surfaces are of.
        """
        planes, (places, judgement) = self.planes, ranked
        planes.set_names(names)
        planes.set_colors(colors)
        winner = judgement.winner
        planes.set_ranking(names, places, winner)
        for one in places:
            planes.set_place(one.index, one, is_winner=one.index == winner)
        for place, (variant, verdict) in enumerate(zip(variants, verdicts, strict=True)):
            if variant is not None:
                fill = surface_fill(variant.surface, self._theme)
                planes.plane(place).set_surface(fill, boundary_lines(variant.surface, view), view)
                planes.plane(place).lines.spread.set_segments(variant.boundaries)
            planes.header(place).set_verdict(verdict.kind, verdict.headline, verdict.detail, shorter=verdict.shorter)

    def image(self, ratio: int) -> QImage:
        """The sheet with so many pixels for each of its own, along both axes."""
        image = QImage(self.size() * ratio, QImage.Format.Format_ARGB32_Premultiplied)
        image.setDevicePixelRatio(ratio)
        image.fill(Qt.GlobalColor.transparent)
        self.render(image)
        return image

    def svg(self) -> bytes:
        """The contents of an SVG file: lines, points and words as such, the surfaces as pictures."""
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        generator = QSvgGenerator(QSvgGenerator.SvgVersion.Svg11)
        generator.setOutputDevice(buffer)
        generator.setResolution(96)  # what browsers take a pixel for
        generator.setSize(self.size())
        generator.setViewBox(QRect(QPoint(0, 0), self.size()))
        generator.setTitle("Overfitting Playground")
        painter = QPainter(generator)
        self.render(painter, QPoint(0, 0))
        painter.end()
        return bytes(buffer.data().data())


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
