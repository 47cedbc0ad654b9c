"""Panel of the network: inputs, hidden layers, activation, and how its size compares with the number of points."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QComboBox, QWidget

from core.experiment.fields import FIELDS
from core.experiment.spec import Experiment
from core.plane.features import are_straight
from core.words import translatable
from desktop.look.labels import role_label
from desktop.look.language import number, tr
from desktop.look.style import set_look
from desktop.panels.features_editor import FeaturesEditor
from desktop.panels.layers_editor import LayersEditor
from desktop.panels.panel import MARGIN, ROW_GAP, Panel
from desktop.widgets.controls import explain


class NetworkPanel(Panel):
    """Qt view of a variant's network."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(translatable("Network"), parent, heading=translatable("Layers"))
        self.features = FeaturesEditor(FIELDS["network.features"], self)
        self.add_editor(self.features)
        self._rows.insertWidget(0, self.features.row)
        self.layers = LayersEditor(FIELDS["network.hidden"], self)
        self.add_editor(self.layers)
        # Beside the layers that it belongs to, and without its label: the diagram below is worth the row.
        activation = self.new_editor("network.activation")
        activation.label.hide()
        box = activation.controls[0]
        if isinstance(box, QComboBox):
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)  # or larger type would be cut off
        self._controls = (activation.controls[0], self.layers.stepper)
        for control in self._controls:
            self.add_to_heading(control)
        self.add_widget(self.layers.columns)
        self._idle = role_label("Activation: no effect without a hidden layer", "caption")
        self.add_widget(self._idle)
        self._counts = role_label("", "caption")
        self._counts.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.add_widget(self._counts)
        self._is_beside = False
        self.set_spacing(ROW_GAP)  # close together: what they leave is the diagram's
        self._parameters = self._training_points = 0
        self._bends = True
        self._idle.hide()
        self._show_counts()

    def set_experiment(self, experiment: Experiment, variant: int = 0) -> None:
        """Shows an experiment's settings; emits nothing."""
        super().set_experiment(experiment, variant)
        network = experiment.variants[variant].network
        is_straight = are_straight(network.features)
        self.layers.columns.set_ends(len(network.features), experiment.output_count, is_straight=is_straight)
        self._idle.setVisible(not network.hidden)
        self._bends = not is_straight or (bool(network.hidden) and network.activation != "linear")
        self._show_counts()

    def set_counts(self, parameters: int, training_points: int) -> None:
        """Tells the network's trainable numbers beside the points that they are fitted to."""
        if (parameters, training_points) != (self._parameters, self._training_points):
            self._parameters, self._training_points = parameters, training_points
            self._show_counts()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._place_counts()

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As wide as with the fewest words in the heading, so that it can become narrow enough for these."""
        rows = self.features.row.minimumSizeHint().width(), self.layers.columns.minimumSizeHint().width()
        return QSize(max(*rows, self._controls_width) + 2 * MARGIN, super().minimumSizeHint().height())

    @property
    def _controls_width(self) -> int:
        """Pixels of width that the controls in the heading take."""
        return sum(control.sizeHint().width() + self._heading.spacing() for control in self._controls)

    def _place_counts(self) -> None:
        """In the heading, in fewer words, where that has room for them, or where it has once it does without its own
        word, which the number of layers says, too: the diagram below is worth the row. Else in a row of their own."""
        free = self.width() - 2 * MARGIN - self._controls_width - self._heading.spacing()
        self._counts.ensurePolished()
        metrics = self._counts.fontMetrics()
        own_width = self.heading.sizeHint().width() + self._heading.spacing()
        found = next(
            (
                (has_heading, text)
                for has_heading, text in (
                    (True, self._counts_text()),
                    (False, self._counts_text()),
                    (False, self._parameters_text()),
                )
                if metrics.horizontalAdvance(text) <= free - (own_width if has_heading else 0)
            ),
            None,
        )
        has_heading, text = (own_width <= free, self._counts_text()) if found is None else found
        self.heading.setVisible(has_heading)
        is_beside = found is not None
        if is_beside != self._is_beside:
            self._is_beside = is_beside
            self._rows.removeWidget(self._counts)
            self._heading.removeWidget(self._counts)
            if is_beside:
                self._heading.insertWidget(1, self._counts)
            else:
                self._rows.addWidget(self._counts)
        self._counts.setText(text)

    def _counts_text(self) -> str:
        return tr(
            "{parameters} parameters, {count:,} learned from",
            parameters=_shortened(self._parameters),
            count=self._training_points,
        )

    def _parameters_text(self) -> str:
        return tr("{parameters} parameters", parameters=_shortened(self._parameters))

    def _show_counts(self) -> None:
        parameters, training_points = self._parameters, self._training_points
        crowded = self._bends and parameters > training_points > 0
        set_look(self._counts, "crowded", crowded)
        self._place_counts()
        if not self._bends:
            meaning = tr("Without bends in its units the boundary stays straight, however many parameters there are.")
        elif crowded:
            meaning = tr("More parameters than training points: the network may be able to learn every point by heart.")
        elif training_points:
            meaning = tr("At least as many training points as parameters: less room to learn points by heart.")
        else:
            meaning = tr("There are no training points to learn from.")
        explain(self._counts, meaning)


def _shortened(count: int) -> str:
    """Exact up to 99,999, then in thousands, so that the line never outgrows the panel."""
    return number(f"{count:,}") if count < 100_000 else tr("{thousands:.0f}k", thousands=count / 1000)
