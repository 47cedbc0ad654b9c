"""What the diagram tells in words, for eyes and for screen readers: names, numbers, and plain meanings."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Final

from core.experiment import unit_names
from core.experiment.spec import Activation
from core.protocol.inspection import UnitSum, WithoutLook
from core.words import Translatable, with_letter
from desktop.inside.step_forward import activation_text
from desktop.inside.step_numbers import factor, fit, number, products_and, sum_of_products
from desktop.look import language
from desktop.look.language import tr, worded
from desktop.look.powers_of_ten import with_power
from desktop.network.diagram import Diagram
from desktop.network.targets import NumberTarget, UnitTarget

LARGEST_TERMS, FEWER_TERMS = 4, 2
"""Of a unit's sum, so many are put in numbers, in much room and in little; the others as one."""
HARDLY: Final = 0.00005
"""Nats, below which a loss is the same."""
SILENT: Final[Translatable] = "Silent: it puts out 0 at every training point, and learns no more (a dead ReLU)"
SILENT_BRIEFLY: Final[Translatable] = "silent at every training point"
_ACTIVATIONS: Final[dict[Activation, str]] = {
    "tanh": "tanh",
    "relu": "ReLU",
    "sigmoid": "sigmoid",
    "gelu": "GELU",
    "linear": "",
}


def signed(value: float) -> str:
    """A number with three significant digits, and a true minus."""
    if not math.isfinite(value):
        return tr("not finite")
    text = f"{value:.3g}" if abs(value) < 1e4 else f"{value:.2e}"
    return language.number(with_power(text))


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
    name, gradient = worded(number_name(diagram, target)), gradient_words(diagram, target)
    if is_brief:
        gradient = tr("gradient {gradient}", gradient=signed(diagram.gradient(target)))
    return [f"{with_letter(name, 'capital')}: {signed(diagram.value(target))}", gradient]


def gradient_words(diagram: Diagram, target: NumberTarget) -> str:
    """What the gradient with respect to a number is, of what, and where it leads."""
    gradient, look = diagram.gradient(target), diagram.look
    if gradient:
        way = tr("lowering it lowers the loss") if gradient > 0 else tr("raising it lowers the loss")
    else:
        way = tr("it changes nothing")
    measured, count = look.measured_points, look.training_points
    points = tr("all training points")
    if measured != count:
        points = tr("{measured:,} of {count:,} training points", measured=measured, count=count)
    if look.columns[0].scales is not None:
        return tr(
            "gradient {gradient} ({way}; {points}, with penalty, without dropout, by running statistics)",
            gradient=signed(gradient),
            way=way,
            points=points,
        )
    return tr(
        "gradient {gradient} ({way}; {points}, with penalty, without dropout)",
        gradient=signed(gradient),
        way=way,
        points=points,
    )


def unit_words(diagram: Diagram, target: UnitTarget, activation: Activation, *, is_brief: bool = False) -> list[str]:
    """Lines about a unit, whether it is pinned or not; briefly: without what the words and lines mean."""
    title = with_letter(worded(unit_name(diagram, target)), "capital")
    if target.column == 0:
        return [tr("{unit}: what the network takes in of a position", unit=title)]
    look, slot = diagram.before(target.column), diagram.slot(target)
    shift = signed(float(look.biases[slot]))
    if look.scales is None:
        shift = tr("bias {bias}", bias=shift)
    else:
        shift = f"beta {shift}, gamma {signed(float(look.scales[slot]))}"
    if diagram.is_output(target.column):
        if is_brief:
            return [tr("{unit}, a logit ({shift})", unit=title, shift=shift)]
        return [f"{title} ({shift})", _output_words(diagram, target)]
    lines = [f"{title} ({shift})"]
    rise = float(look.rises[slot])
    if look.silent[slot]:
        lines.append(worded(SILENT_BRIEFLY if is_brief else SILENT))
    elif math.isfinite(rise) and diagram.look.is_complete:
        lines.append(tr("Without it the training loss {changes}", changes=_risen(rise)))
    elif math.isfinite(rise):
        lines.append(tr("Without it the training loss {changes}, as far as is known", changes=_risen(rise)))
    if is_brief:
        return lines
    return [*lines, _lines_words(_ACTIVATIONS[activation], is_normalized=look.scales is not None)]


def _lines_words(function: str, *, is_normalized: bool) -> str:
    """What the lines on the plane mean. function: the activation; "" for none."""
    if is_normalized and function:
        return tr(
            "Lines on the plane: where its pre-activation, the normalized sum of what comes in, before {function},"
            " is 0",
            function=function,
        )
    if is_normalized:
        return tr("Lines on the plane: where its pre-activation, the normalized sum of what comes in, is 0")
    if function:
        return tr(
            "Lines on the plane: where its pre-activation, the weighted sum of what comes in, before {function}, is 0",
            function=function,
        )
    return tr("Lines on the plane: where its pre-activation, the weighted sum of what comes in, is 0")


def _output_words(diagram: Diagram, target: UnitTarget) -> str:
    """What an output's number means."""
    if diagram.size(target.column) > 1:
        return tr(
            "It puts out the logit, the network's answer before it is turned into a probability: the class with the"
            " largest one wins"
        )
    first, second = (*diagram.class_names[:2], tr("the first class"), tr("the second"))[:2]
    return tr(
        "It puts out the logit, the network's answer before it is turned into a probability: above 0 (green) says"
        " {second}, below 0 (violet) {first}, the surer the further from 0",
        first=first,
        second=second,
    )


def _risen(rise: float) -> str:
    if abs(rise) < HARDLY:
        return tr("hardly changes")
    size = language.number(f"{abs(rise):.4f}")
    return tr("rises by {size}", size=size) if rise > 0 else tr("falls by {size}", size=size)


def sum_words(
    diagram: Diagram,
    target: UnitTarget,
    found: UnitSum,
    at: tuple[float, float],
    activation: Activation,
    *,
    is_brief: bool = False,
) -> list[str]:
    """A unit's sum with the numbers put in, at a position, each with as many digits as the sum takes to come out as it
    is told; briefly: with fewer of them, and what comes out first."""
    terms = [(float(w), float(h)) for w, h in zip(found.weights, found.inputs, strict=True)]
    ordered = sorted(range(len(terms)), key=lambda index: -abs(terms[index][0] * terms[index][1]))
    most = FEWER_TERMS if is_brief else LARGEST_TERMS
    told = [terms[index] for index in sorted(ordered[:most])]
    rest = [math.fsum(w * h for w, h in (terms[index] for index in ordered[most:]))] if len(terms) > most else []
    bias = [found.bias] if found.normalization is None else []
    total = found.pre_activation if bias else math.fsum(w * h for w, h in terms)
    weights, inputs = [w for w, _ in told], [h for _, h in told]
    one = fit(products_and(len(told)), [*weights, *inputs, *rest, *bias], total)
    words = sum_of_products(weights, inputs, one.digits)
    for left in rest:
        words = tr(
            "{sum} + {rest} from {count} more",
            sum=words,
            rest=factor(left, one.digits),
            count=len(terms) - most,
        )
    x, y = _position(at)
    is_output, output, value = diagram.is_output(target.column), number(found.output), number(found.pre_activation)
    answer = tr("logit {value}", value=value) if is_output else tr("pre-activation {value}", value=value)
    if found.normalization is None:
        terms_told = f"{words} + {factor(found.bias, one.digits)}"
        # what is cut is the end
        told_sum = f"{answer} {one.sign} {terms_told}" if is_brief else f"{terms_told} {one.sign} {answer}"
        lines = [tr("At ({x}, {y}): {sum}", x=x, y=y, sum=told_sum)]
    else:
        steps = [total, *found.normalization]
        other = fit(lambda v: (v[0] - v[1]) / v[2] * v[3] + v[4], steps, found.pre_activation)
        mean, deviation, gamma, beta = (factor(step, other.digits) for step in found.normalization)
        brought = number(total, other.digits)
        normalized = f"({brought} − {mean}) / {deviation} · {gamma} + {beta} {other.sign} {answer}"
        lines = [
            tr("At ({x}, {y}): {sum}", x=x, y=y, sum=f"{words} {one.sign} {number(total)}"),
            tr("normalized: {sum}", sum=normalized),
        ]
    if is_brief and not is_output:
        lines.insert(0, tr("output {value}", value=output))
    elif not is_output and activation != "linear":
        lines.append(tr("output {value}", value=activation_text(activation, found.pre_activation, found.output)))
    elif is_output and diagram.size(target.column) == 1:
        probability = _probability(found)
        if is_brief:
            lines.insert(0, tr("probability {probability:.3f}", probability=probability))
        else:
            lines.append(tr("as a probability 1 / (1 + e^−logit) = {probability:.3f}", probability=probability))
    return lines


def shortest_sum_words(diagram: Diagram, target: UnitTarget, found: UnitSum, at: tuple[float, float]) -> list[str]:
    """What a unit sums up, and what comes out, at a position: all that comes in as one number."""
    unit = with_letter(worded(unit_name(diagram, target)), "capital")
    total = float(found.weights.astype(float) @ found.inputs.astype(float))
    x, y = _position(at)
    value, count = number(found.pre_activation), len(found.weights)
    one = fit(math.fsum, [total, found.bias], found.pre_activation)
    if found.normalization is None:
        terms = tr("{total} from {count} inputs", total=number(total, one.digits), count=count)
        told = f"{terms} + {factor(found.bias, one.digits)} {one.sign} {value}"
    else:
        terms = tr("{total} from {count} inputs", total=number(total), count=count)
        told = tr("{terms}, normalized {value}", terms=terms, value=value)
    lines = [tr("{unit} at ({x}, {y}): {sum}", unit=unit, x=x, y=y, sum=told)]
    if not diagram.is_output(target.column):
        lines.append(tr("output {value}", value=signed(found.output)))
    elif diagram.size(target.column) == 1:
        lines.append(tr("probability {probability:.3f}", probability=_probability(found)))
    return lines


def least_sum_words(diagram: Diagram, target: UnitTarget, found: UnitSum) -> list[str]:
    """What comes out of a unit."""
    unit = with_letter(worded(unit_name(diagram, target)), "capital")
    if not diagram.is_output(target.column):
        return [unit, tr("output {value}", value=signed(found.output))]
    if diagram.size(target.column) == 1:
        return [unit, tr("probability {probability:.3f}", probability=_probability(found))]
    return [unit, tr("logit {value}", value=signed(found.pre_activation))]


def _position(at: tuple[float, float]) -> tuple[str, str]:
    x, y = (language.number(f"{value:.2f}".replace("-", "−")) for value in at)
    return x, y


def _probability(found: UnitSum) -> float:
    """Of the second class, as a single output's logit says it."""
    return 1 / (1 + math.exp(-max(min(found.output, 700.0), -700.0)))


def without_words(
    diagram: Diagram | None, units: Sequence[UnitTarget], look: WithoutLook | None, *, is_brief: bool = False
) -> str:
    """What the network loses without some units; "" as long as that isn't known. is_brief: losses alone."""
    if diagram is None or look is None or not units:
        return ""
    names = [f"{target.column}.{target.unit + 1}" for target in units]
    is_one = len(units) == 1
    who = worded(unit_name(diagram, units[0])) if is_one else tr("units {names}", names=", ".join(names))
    training = loss_pair(look.whole_train_loss, look.train_loss)
    losses = tr("training {pair}", pair=training) if is_brief else tr("training loss {pair}", pair=training)
    if math.isfinite(look.validation_loss):
        held_out = loss_pair(look.whole_validation_loss, look.validation_loss)
        told = tr("validation {pair}", pair=held_out) if is_brief else tr("validation loss {pair}", pair=held_out)
        losses = f"{losses}, {told}"
    if is_brief:
        return tr("Without {who}: {losses}", who=who, losses=losses)
    if look.measured_points == look.points:
        told = tr("Without {who}: {losses}.", who=who, losses=losses)
    else:
        told = tr(
            "Without {who}: {losses} (on {measured:,} of {count:,} points).",
            who=who,
            losses=losses,
            measured=look.measured_points,
            count=look.points,
        )
    return f"{told} {tr('Training goes on with it.') if is_one else tr('Training goes on with them.')}"


def loss_pair(whole: float, without: float) -> str:
    """ "0.31 → 0.58"."""
    return language.number(f"{whole:.3f} → {without:.3f}")
