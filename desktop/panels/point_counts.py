"""How many points there are of each role and class, how many labels are wrong, and what that means for accuracy."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QWidget

from core.data.split import RoleCounts
from core.experiment.color_names import COLOR_NAMES
from core.words import Translatable
from desktop.look.labels import WrappedWords, role_label
from desktop.look.language import number, tr, worded
from desktop.look.point_symbols import cell_side, draw_point
from desktop.look.theme import LIGHT, Theme
from desktop.widgets.controls import explain

_SYMBOL: Final = 8
_GAP: Final = 5
"""Pixels between two classes."""

_WRONG_HELP: Final[Translatable] = (
    "Label noise gives these points a class that is not theirs. A network that knows the shape gets them wrong,"
    " unless it learns those among the training points by heart; those held out it gets right by luck."
)


class PointCounts(QWidget):
    """Qt view of what the dataset comes to once it is split and label noise is in it."""

    def __init__(self, beside: QWidget | None = None, parent: QWidget | None = None) -> None:
        """beside: what stands at the right of the counts."""
        super().__init__(parent)
        self._beside = beside
        self._grid = grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(1, 1)
        self._totals: list[QLabel] = []
        self._rows: list[_ClassCounts] = []
        for row, is_validation in enumerate((False, True)):
            total, classes = role_label("", "caption"), _ClassCounts(is_validation=is_validation)
            self._totals.append(total)
            self._rows.append(classes)
            grid.addWidget(total, row, 0)
            grid.addWidget(classes, row, 1)
            explain(total, _WRONG_HELP)
        self._cap = WrappedWords("caption")  # in large type, or in another language, longer than what stands above it
        grid.addWidget(self._cap, 2, 0, 1, 2)
        if beside is not None:
            grid.addWidget(beside, 0, 2, 3, 1)
        self._shown: tuple[RoleCounts, RoleCounts, tuple[str, ...]] | None = None
        self._texts = ("", ""), ("", "")
        """Of each role, how many of its points are wrong included, and without that."""
        self.set_counts(RoleCounts((0, 0), 0), RoleCounts((0, 0), 0))

    def set_counts(self, training: RoleCounts, validation: RoleCounts, names: tuple[str, ...] = COLOR_NAMES) -> None:
        """Shows how many points are learned from, how many are held out, and how many of each are mislabelled.

        names: of the classes.
        """
        if (training, validation, names) == self._shown:
            return  # moving points changes none of them
        self._shown = training, validation, names
        right = [RoleCounts(counts.of_class, 0) for counts in (training, validation)]
        self._texts = (
            (training_text(training), training_text(right[0])),
            (validation_text(validation), validation_text(right[1])),
        )
        for row, counts in zip(self._rows, (training, validation), strict=True):
            row.set_counts(counts.of_class, names)
        self._fit()
        self._cap.set_text(cap_text(validation))
        explain(self._cap, _WRONG_HELP)

    def set_theme(self, theme: Theme) -> None:
        """Takes over colours and type scale."""
        for row in self._rows:
            row.set_theme(theme)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Leave out how many are wrong where the classes would have no room beside it: the plane's key counts them."""
        metrics, spacing = self._totals[0].fontMetrics(), self._grid.horizontalSpacing()
        beside = 0 if self._beside is None else self._beside.sizeHint().width() + spacing
        room = self.width() - beside - spacing - max(row.needed_width for row in self._rows)
        is_short = any(metrics.horizontalAdvance(long) > room for long, _ in self._texts)
        for total, texts in zip(self._totals, self._texts, strict=True):
            total.setText(texts[is_short])


def training_text(counts: RoleCounts) -> str:
    """How many training points there are, and how many of them have a wrong label."""
    if counts.wrong:
        return tr("{count:,} training, {wrong:,} wrong", count=counts.total, wrong=counts.wrong)
    return tr("{count:,} training", count=counts.total)


def validation_text(counts: RoleCounts) -> str:
    """As training_text, of the validation points."""
    if counts.wrong:
        return tr("{count:,} validation, {wrong:,} wrong", count=counts.total, wrong=counts.wrong)
    return tr("{count:,} validation", count=counts.total)


def cap_text(validation: RoleCounts) -> str:
    """The accuracy on the validation points that knowing the true classes gives; "" where all labels are right. More is
    luck: a network can be wrong where the label is."""
    if validation.wrong == 0:
        return ""
    share = 100 * (validation.total - validation.wrong) / validation.total
    return tr("Expect at most {share:.1f} % right", share=share)


class _ClassCounts(QWidget):
    """A row of symbols, each with the number of its class beside it; as many as there is room for."""

    def __init__(self, *, is_validation: bool) -> None:
        super().__init__()
        self._is_validation = is_validation
        self._counts: tuple[int, ...] = ()
        self._names: tuple[str, ...] = ()
        self._theme = LIGHT
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def set_counts(self, counts: tuple[int, ...], names: tuple[str, ...]) -> None:
        if (counts, names) != (self._counts, self._names):
            self._counts, self._names = counts, names
            text = ", ".join(f"{_written(count)} {worded(name)}" for count, name in zip(counts, names, strict=False))
            self.setToolTip(text)
            self.setAccessibleName(text)
            self.update()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        font = self.font()
        font.setPixelSize(theme.px(12))
        self.setFont(font)
        self.updateGeometry()
        self.update()

    @property
    def needed_width(self) -> int:
        """Pixels that all classes take."""
        side = cell_side(self._theme.px(_SYMBOL), self._theme)
        return sum(side + self.fontMetrics().horizontalAdvance(_written(count)) + _GAP for count in self._counts)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(0, max(self.fontMetrics().height(), cell_side(self._theme.px(_SYMBOL), self._theme)))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        painter, metrics = QPainter(self), self.fontMetrics()
        side = cell_side(self._theme.px(_SYMBOL), self._theme)
        painter.setPen(QColor(self._theme.caption))
        left = 0
        for label, count in enumerate(map(_written, self._counts)):
            width = metrics.horizontalAdvance(count)
            if left + side + width > self.width():  # the tooltip has all of them
                painter.drawText(QRectF(left, 0, side, self.height()), Qt.AlignmentFlag.AlignVCenter, "…")
                return
            middle = QRectF(left, 0, side, self.height()).center()
            draw_point(painter, middle, label, self._is_validation, self._theme.px(_SYMBOL), self._theme)
            place = QRectF(left + side, 0, width + 1, self.height())
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, count)
            left += side + width + _GAP


def _written(count: int) -> str:
    return number(f"{count:,}")
