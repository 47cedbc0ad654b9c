"""One training step on the diagram: its numbers at units and edges, part by part."""

from __future__ import annotations

import math
from collections.abc import Collection, Sequence
from html import escape, unescape
from typing import Final, NamedTuple

from core.protocol.inspection import StepTrace
from core.protocol.inspection.step import LayerStep, ParameterStep
from core.words import with_letter
from desktop.inside.step_numbers import DIGITS, TIMES, enclosed, fit, number
from desktop.inside.step_reading import Chosen, right_probabilities
from desktop.inside.step_words import PARTS, point_words
from desktop.inside.step_words import told as step_lines
from desktop.look.language import tr, worded
from desktop.network import words
from desktop.network.diagram import Diagram
from desktop.network.overlay import EdgeTag, Overlay, SideTag, UnitTag, Widest
from desktop.network.targets import NumberTarget, Target, UnitTarget

WIDEST: Final = ("z −0.888", "target 0", "−8.88·10⁻⁸", "+8.88·10⁻⁸")
"""Of each part, about the widest number at a unit; briefly: of all parts, so that units stay where they are."""
WIDEST_OUT: Final = f"{TIMES} 2.00 = −8.88"
"""The same of the first part, with dropout."""
WIDEST_BRIEF: Final = "+8.8·10⁻⁸"
LEAST: Final = 0.001
"""A number smaller than this has a power of ten, and briefly told fewer digits."""
FEWER_DIGITS: Final = 2
SMALL: Final = 0.1
"""A number smaller than this has a single digit where columns stand closest."""
FORWARD, LOSS, BACKWARD, UPDATE = range(len(PARTS))
DERIVATIVE: Final = "dL/dz"
CHANGE: Final = "\N{GREEK CAPITAL LETTER DELTA}"
"""By how much the optimizer changes what is named."""


class _Numbers(NamedTuple):
    """What stands at a unit."""

    lines: tuple[str, ...]
    start: str = ""
    """Of what is told briefly: what the number is."""
    value: float = 0.0
    """Of these, the one that goes on to other units."""
    plus: str = ""
    """Before a change that is not negative."""


class StepOverlay(Overlay):
    """Which numbers stand there depends on the part of the step: what goes forward and what comes back at units, what
    the optimizer changes at the edges into one unit. The trace must have something to tell."""

    has_numbers = True

    def __init__(self, trace: StepTrace, part: int, chosen: Chosen, class_names: Sequence[str]) -> None:
        self._trace = trace
        self._part = part
        self._chosen = chosen
        self._class_names = [worded(name) for name in class_names]
        has_masks = part == FORWARD and any(layer.factors is not None for layer in trace.layers)
        self.widest = Widest(WIDEST_OUT if has_masks else WIDEST[part], WIDEST_BRIEF)

    def fits(self, diagram: Diagram) -> bool:
        """Whether it is of the network that the diagram shows; one of them may come a little later."""
        widths = tuple(layer.z.shape[1] for layer in self._trace.layers)
        inputs = self._trace.layers[0].weights.before.shape[1]
        return diagram.sizes == (inputs, *widths) and all(
            len(diagram.shown(column)) == diagram.size(column) for column in range(diagram.column_count)
        )

    def silent(self, diagram: Diagram) -> Collection[UnitTarget]:
        if not self.fits(diagram):
            return ()
        point = self._chosen.point
        return frozenset(
            UnitTarget(column, unit)
            for column, layer in enumerate(self._trace.layers, 1)
            if layer.factors is not None
            for unit in range(layer.z.shape[1])
            if layer.factors[point, unit] == 0
        )

    def note(self, diagram: Diagram, column: int, *, is_brief: bool = False) -> str:
        """What the numbers at a column's units are, where they don't say it themselves."""
        del is_brief
        if not column or not self.fits(diagram):
            return ""
        if self._part == BACKWARD:
            return DERIVATIVE
        layer = self._trace.layers[column - 1]
        if self._part == FORWARD:
            return tr("out") if layer.factors is not None else ""
        if self._part != UPDATE or (layer.normalization is None and layer.biases is None):
            return ""
        return f"{CHANGE} {tr('bias') if layer.normalization is None else 'beta'}"

    def unit_tags(self, diagram: Diagram) -> list[UnitTag]:
        if not self.fits(diagram):
            return []
        found: list[UnitTag] = []
        trace, point = self._trace, self._chosen.point
        if self._part == FORWARD and trace.inputs is not None:
            values = [number(value) for value in trace.inputs[point].tolist()]
            found += [UnitTag(UnitTarget(0, unit), (text,), text) for unit, text in enumerate(values)]
        for column, layer in enumerate(trace.layers, 1):
            for unit in range(layer.z.shape[1]):
                lines, start, value, plus = self._numbers_at(column, layer, unit)
                if lines:
                    brief, least = (
                        f"{start}{plus}{briefly(value)}",
                        f"{plus}{number(value, 1 if abs(value) < SMALL else FEWER_DIGITS)}",
                    )
                    found.append(UnitTag(UnitTarget(column, unit), lines, brief, least))
        return found

    def other_tags(self, diagram: Diagram, told: Target | None) -> list[EdgeTag | SideTag]:
        if not self.fits(diagram) or self._part == LOSS:
            return []
        found: list[EdgeTag | SideTag] = []
        if isinstance(told, NumberTarget) and told.origin is not None:
            found.append(self._edge(told, is_near_end=False))
        unit = self.front(diagram, told)
        assert unit is not None
        is_backward = self._part == BACKWARD
        numbers = diagram.numbers_from(unit) if is_backward else diagram.numbers_into(unit)
        silent = self.silent(diagram)
        others = (
            target
            for target in numbers
            if target.origin is not None and target != told and target.to not in silent and target.origin not in silent
        )
        found += [self._edge(target, is_near_end=is_backward) for target in others]
        return found + ([] if is_backward else self._beside(unit))

    def front(self, diagram: Diagram, told: Target | None) -> UnitTarget | None:
        if not self.fits(diagram):
            return None
        if isinstance(told, NumberTarget):
            return told.to
        if told is not None and told.column > 0:
            return told
        return UnitTarget(self._chosen.layer + 1, self._chosen.unit)

    def lines(self, diagram: Diagram, told: Target | None, *, is_brief: bool = False) -> list[str]:
        unit = self.front(diagram, told)
        if unit is None:
            return []
        source: int | None = 0
        if isinstance(told, NumberTarget):
            source = told.source if isinstance(told.source, int) else None
        names = [escape(name) for name in self._class_names]
        chosen = self._chosen._replace(layer=unit.column - 1, unit=unit.unit)
        name = worded(words.unit_name(diagram, unit))
        told_of = [plain(one) for one in step_lines(self._part, self._trace, chosen, names, source, is_brief=is_brief)]
        start = "" if self._part == LOSS else f"{with_letter(name, 'capital')}: "
        point = [] if is_brief and self._part == UPDATE else [plain(point_words(self._trace, chosen.point, names))]
        return [f"{start}{told_of[0]}", *told_of[1:], *point]

    def _numbers_at(self, column: int, layer: LayerStep, unit: int) -> _Numbers:
        """What stands at a hidden unit or an output."""
        trace, point = self._trace, self._chosen.point
        is_output = column == len(trace.layers)
        if self._part == FORWARD:
            z, h = number(float(layer.z[point, unit])), number(float(layer.h[point, unit]))
            if is_output:
                return _Numbers((f"z {z}", f"p {h}"), "p ", float(layer.h[point, unit]))
            if layer.factors is None:
                return _Numbers((f"z {z}", f"h {h}"), "h ", float(layer.h[point, unit]))
            out, factor = number(float(layer.out[point, unit])), float(layer.factors[point, unit])
            sign = fit(math.prod, [float(layer.h[point, unit]), factor], float(layer.out[point, unit])).sign_of_brief
            lines = f"h {h}", f"{TIMES} {number(factor)} {sign} {out}" if factor else tr("silent: 0")
            return _Numbers(lines, "", float(layer.out[point, unit]))
        if self._part == LOSS:
            return self._loss_at(layer, unit) if is_output else _Numbers(())
        if self._part == BACKWARD:
            dz = float(layer.dz[point, unit])
            return _Numbers((number(dz),), "", dz)
        step = layer.biases if layer.normalization is None else layer.normalization.shift
        if step is None:
            return _Numbers(())
        change = float(step.after[unit]) - float(step.before[unit])
        return _Numbers((_changed(step, (unit,)),), "", change, "+" if change > 0 else "")

    def _loss_at(self, layer: LayerStep, unit: int) -> _Numbers:
        trace, point = self._trace, self._chosen.point
        assert trace.targets is not None
        assert trace.losses is not None
        p, target = number(float(layer.h[point, unit])), number(float(trace.targets[point, unit]))
        lines = [f"p {p}", tr("target {value}", value=target)]
        if layer.h.shape[1] == 1 or trace.targets[point, unit] == 1:
            right, loss = right_probabilities(trace)[point], float(trace.losses[point])
            sign = fit(lambda values: -math.log(values[0]), [right], loss).sign_of_brief
            lines += [f"\N{MINUS SIGN}ln {enclosed(right)}", f"{sign} {number(loss)}"]
        return _Numbers(tuple(lines), "p ", float(layer.h[point, unit]))

    def _edge(self, target: NumberTarget, *, is_near_end: bool) -> EdgeTag:
        assert target.origin is not None
        step, at = self._trace.layers[target.column - 1].weights, (target.unit, target.origin.unit)
        if self._part == UPDATE:
            lines: tuple[str, ...] = (f"g {number(float(step.gradient[at]))}", f"{CHANGE} {_changed(step, at)}")
            brief = f"{CHANGE} {_changed(step, at, is_brief=True)}"
        else:
            lines, brief = (f"w {number(float(step.before[at]))}",), f"w {briefly(float(step.before[at]))}"
        return EdgeTag(target.origin, target.to, lines, is_near_end, brief)

    def _beside(self, unit: UnitTarget) -> list[EdgeTag | SideTag]:
        """Bias or shift and scale, and the mini-batch's statistics, of a unit."""
        layer, at = self._trace.layers[unit.column - 1], unit.unit
        norm, found = layer.normalization, list[EdgeTag | SideTag]()
        if self._part == FORWARD:
            if norm is None and layer.biases is not None:
                found.append(SideTag(unit, (f"b {number(float(layer.biases.before[at]))}",), is_low=True))
            if norm is not None:
                shift, scale = number(float(norm.shift.before[at])), number(float(norm.scale.before[at]))
                found.append(SideTag(unit, (f"beta {shift}", f"gamma {scale}"), is_low=True))
                mean, variance = number(float(norm.mean[at])), number(float(norm.variance[at]))
                found.append(
                    SideTag(unit, (tr("mean {value}", value=mean), tr("var {value}", value=variance)), is_low=False)
                )
            return found
        step, name = (layer.biases, "b") if norm is None else (norm.shift, "beta")
        if step is not None:
            lines = (f"{name}: g {number(float(step.gradient[at]))}", f"{CHANGE} {_changed(step, (at,))}")
            found.append(SideTag(unit, lines, is_low=True, brief=f"g {briefly(float(step.gradient[at]))}"))
        if norm is not None:
            lines = (f"gamma: g {number(float(norm.scale.gradient[at]))}", f"{CHANGE} {_changed(norm.scale, (at,))}")
            found.append(SideTag(unit, lines, is_low=False))
        return found


def briefly(value: float) -> str:
    """A number where there is little room: the words below the diagram tell the same with all digits that it takes."""
    return number(value, FEWER_DIGITS if 0 < abs(value) < LEAST else DIGITS)


def _changed(step: ParameterStep, at: tuple[int, ...], *, is_brief: bool = False) -> str:
    """By how much the optimizer changes a number."""
    change = float(step.after[at]) - float(step.before[at])
    return f"{'+' if change > 0 else ''}{briefly(change) if is_brief else number(change)}"


def plain(rich: str) -> str:
    """Rich text without its marks."""
    found, is_within = [], False
    for letter in rich:
        if letter in "<>":
            is_within = letter == "<"
        elif not is_within:
            found.append(letter)
    return unescape("".join(found))
