"""What the diagram tells in words, for eyes and for screen readers: names, numbers, and plain meanings."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Final

from core.experiment import unit_names
from core.experiment.spec import Activation
from core.protocol.inspection import UnitSum, WithoutLook
from desktop.network.diagram import Diagram
from desktop.network.targets import NumberTarget, UnitTarget

LARGEST_TERMS, FEWER_TERMS = 4, 2
"""Of a unit's sum, so many are put in numbers, in much room and in little; the others as one."""
HARDLY: Final = 0.00005
"""Nats, below which a loss is the same."""
SILENT: Final = "Silent: it puts out 0 at every training point, and learns no more (a dead ReLU)"
SILENT_BRIEFLY: Final = "silent at every training point"
LOGIT: Final = "the logit, the network's answer before it is turned into a probability"
_TWO_CLASSES: Final = "above 0 (green) says {}, below 0 (violet) {}, the surer the further from 0"
_MORE_CLASSES: Final = "the class with the largest one wins"
_ACTIVATIONS: Final[dict[Activation, str]] = {
    "tanh": "tanh",
    "relu": "ReLU",
    "sigmoid": "sigmoid",
    "gelu": "GELU",
    "linear": "",
}


def signed(value: float) -> str:
    """A number with three digits that count, and a true minus."""
    if not math.isfinite(value):
        return "not finite"
    text = f"{value:.3g}" if abs(value) < 1e4 else f"{value:.2e}"
    return text.replace("-", "−")


def input_name(name: str) -> str:
    """As it is written on screen: "x1" as "x₁", "x1^2" as "x₁²"."""
    return unit_names.input_names([name])[0]


def unit_name(diagram: Diagram, target: UnitTarget) -> str:
    """ "x₁", "unit 3 of layer 1", "the output", "output versicolor"."""
    if target.column == 0:
        return input_name(diagram.look.input_names[target.unit])
    depth = diagram.column_count - 2
    names = diagram.class_names
    return unit_names.unit_name(target.column - 1, target.unit, depth, diagram.size(depth + 1), names)


def number_name(diagram: Diagram, target: NumberTarget) -> str:
    """ "weight x₁ → unit 3 of layer 1", "bias of the output", "gamma of unit 2 of layer 1"."""
    to = unit_name(diagram, target.to)
    if isinstance(target.source, str):
        has_scales = diagram.before(target.column).scales is not None
        return unit_names.own_number_name(target.source, to, is_normalized=has_scales)
    inputs = unit_names.input_names(diagram.look.input_names)
    return unit_names.weight_name(target.source, inputs, target.column - 1, to)


def number_words(diagram: Diagram, target: NumberTarget, *, is_brief: bool = False) -> list[str]:
    """Lines about a weight, bias or scale; briefly: its numbers alone."""
    name = number_name(diagram, target)
    gradient = f"gradient {signed(diagram.gradient(target))}" if is_brief else gradient_words(diagram, target)
    return [f"{name[0].upper()}{name[1:]}: {signed(diagram.value(target))}", gradient]


def gradient_words(diagram: Diagram, target: NumberTarget) -> str:
    """What the gradient with respect to a number is, of what, and where it leads."""
    gradient, look = diagram.gradient(target), diagram.look
    way = "lowering" if gradient > 0 else "raising"
    down = f"{way} it lowers the loss" if gradient else "it changes nothing"
    measured, count = look.measured_points, look.training_points
    points = "all training points" if measured == count else f"{measured:,} of {count:,} training points"
    means = ", by running statistics" if look.columns[0].scales is not None else ""
    return f"gradient {signed(gradient)} ({down}; {points}, with penalty, without dropout{means})"


def unit_words(diagram: Diagram, target: UnitTarget, activation: Activation, *, is_brief: bool = False) -> list[str]:
    """Lines about a unit, whether it is pinned or not; briefly: without what the words and lines mean."""
    name = unit_name(diagram, target)
    title = name[0].upper() + name[1:]
    if target.column == 0:
        return [f"{title}: what the network takes in of a position"]
    look, slot = diagram.before(target.column), diagram.slot(target)
    shift = f"{'bias' if look.scales is None else 'beta'} {signed(float(look.biases[slot]))}"
    if look.scales is not None:
        shift += f", gamma {signed(float(look.scales[slot]))}"
    if diagram.is_output(target.column):
        if is_brief:
            return [f"{title}, a logit ({shift})"]
        first, second = (*diagram.class_names[:2], "the first class", "the second")[:2]
        is_alone = diagram.size(target.column) == 1
        means = _TWO_CLASSES.format(second, first) if is_alone else _MORE_CLASSES
        return [f"{title} ({shift})", f"It puts out {LOGIT}: {means}"]
    lines = [f"{title} ({shift})"]
    rise = float(look.rises[slot])
    if look.silent[slot]:
        lines.append(SILENT_BRIEFLY if is_brief else SILENT)
    elif math.isfinite(rise):
        since = "" if diagram.look.is_complete else ", as far as is known"
        lines.append(f"Without it the training loss {_risen(rise)}{since}")
    if is_brief:
        return lines
    before = f", before {_ACTIVATIONS[activation]}" if _ACTIVATIONS[activation] else ""
    lines.append(f"Lines on the plane: where its pre-activation, the weighted sum of what comes in{before}, is 0")
    return lines


def _risen(rise: float) -> str:
    if abs(rise) < HARDLY:
        return "hardly changes"
    return f"{'rises' if rise > 0 else 'falls'} by {abs(rise):.4f}"


def sum_words(
    diagram: Diagram,
    target: UnitTarget,
    found: UnitSum,
    at: tuple[float, float],
    activation: Activation,
    *,
    is_brief: bool = False,
) -> list[str]:
    """A unit's sum with the numbers put in, at a position; briefly: what comes out without how."""
    terms = [(float(w), float(h)) for w, h in zip(found.weights, found.inputs, strict=True)]
    ordered = sorted(range(len(terms)), key=lambda index: -abs(terms[index][0] * terms[index][1]))
    most = FEWER_TERMS if is_brief else LARGEST_TERMS
    told = sorted(ordered[:most])
    rest = sum(w * h for w, h in (terms[index] for index in ordered[most:]))
    words = " + ".join(f"({signed(terms[index][0])})·({signed(terms[index][1])})" for index in told)
    if len(terms) > most:
        words += f" + {signed(rest)} from {len(terms) - most} more"
    x, y = (f"{value:.2f}".replace("-", "−") for value in at)
    is_output = diagram.is_output(target.column)
    answer = "logit" if is_output else "pre-activation"
    if found.normalization is None:
        lines = [f"At ({x}, {y}): {words} + ({signed(found.bias)}) = {answer} {signed(found.pre_activation)}"]
    else:
        mean, deviation, gamma, beta = (signed(number) for number in found.normalization)
        total = signed(sum(w * h for w, h in terms))
        lines = [
            f"At ({x}, {y}): {words} = {total}",
            f"normalized: ({total} − ({mean})) / {deviation} · ({gamma}) + ({beta}) = {answer} "
            f"{signed(found.pre_activation)}",
        ]
    if is_brief and not is_output:
        lines.append(f"output {signed(found.output)}")
    elif not is_output and _ACTIVATIONS[activation]:
        lines.append(f"output {_ACTIVATIONS[activation]}({signed(found.pre_activation)}) = {signed(found.output)}")
    elif is_output and diagram.size(target.column) == 1:
        probability = 1 / (1 + math.exp(-max(min(found.output, 700.0), -700.0)))
        lines.append(f"as a probability 1 / (1 + e^−logit) = {probability:.3f}")
    return lines


def without_words(diagram: Diagram | None, units: Sequence[UnitTarget], look: WithoutLook | None) -> str:
    """What the network loses without some units; "" as long as that isn't known."""
    if diagram is None or look is None or not units:
        return ""
    names = [f"{target.column}.{target.unit + 1}" for target in units]
    who = unit_name(diagram, units[0]) if len(units) == 1 else f"units {', '.join(names)}"
    told = [f"training loss {loss_pair(look.whole_train_loss, look.train_loss)}"]
    if math.isfinite(look.validation_loss):
        told.append(f"validation loss {loss_pair(look.whole_validation_loss, look.validation_loss)}")
    few = "" if look.measured_points == look.points else f" (on {look.measured_points:,} of {look.points:,} points)"
    return f"Without {who}: {', '.join(told)}{few}. Training goes on with {'it' if len(units) == 1 else 'them'}."


def loss_pair(whole: float, without: float) -> str:
    """ "0.31 → 0.58"."""
    return f"{whole:.3f} → {without:.3f}"
