"""Names of variants, made from what tells them apart: "dropout 0.3", "no regularization", "64-64 + L2 0.003"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Final

from core.experiment.fields import FIELDS
from core.experiment.spec import NetworkSpec, Variant
from core.words import said, said_of, together

NO_REGULARIZATION: Final = said("no regularization")
_JOINT: Final = " + "
_ALIKE: Final = 3
"""So many layers of one width are counted instead of listed."""


def variant_names(variants: Sequence[Variant]) -> list[str]:
    """A name for each variant, in their order: unique, not empty, and silent about what all of them share.

    Where regularizers differ too, names are silent about the network that most have in common. A variant without any
    of the regularizers in which they differ is "no regularization", or "only L2 0.003" where it shares that with all
    others. Where nothing differs, as with a single variant, each is named by its own regularization. Equal ones are
    counted: "dropout 0.3", "dropout 0.3 (2)".
    """
    networks = [_network_parts(variant.network) for variant in variants]
    cures = _cure_parts(variants)
    shapes = list(zip(*networks, strict=True))
    cure_differs = [len(set(column)) > 1 for column in zip(*cures, strict=True)]
    usual = [_usual(column, settled=any(cure_differs)) for column in shapes]
    if not any(cure_differs) and all(len(set(column)) == 1 for column in shapes):
        cure_differs = [True] * len(cure_differs)
    names = []
    for network, all_cures in zip(networks, cures, strict=True):
        *units, inputs = [part if part != common else "" for part, common in zip(network, usual, strict=True)]
        shape = together(*units)
        if inputs:
            shape = said("{network} on {inputs}", network=shape, inputs=inputs) if shape else inputs
        own = [part for part, differs in zip(all_cures, cure_differs, strict=True) if differs and part]
        if not own and not shape:
            shared = [part for part in all_cures if part]
            own = [said("only {cures}", cures=together(*shared, between=_JOINT)) if shared else NO_REGULARIZATION]
        names.append(together(shape, *own, between=_JOINT))
    return _told_apart(names)


def _usual(values: tuple[str, ...], *, settled: bool) -> str:
    """What goes without saying: the value that all have, or, if something else tells them apart, that most have."""
    value, count = Counter(values).most_common(1)[0]
    return value if count == len(values) or (settled and 2 * count > len(values)) else ""


def _network_parts(network: NetworkSpec) -> tuple[str, str, str]:
    """Hidden layers, activation and input features."""
    activation, features = FIELDS["network.activation"], FIELDS["network.features"]
    return _layers(network.hidden), activation.text(network.activation), features.text(network.features)


def _layers(hidden: tuple[int, ...]) -> str:
    if len(hidden) < 2:
        return said_of(hidden[0], "{count} unit", "{count} units") if hidden else said("no hidden layer")
    if len(hidden) >= _ALIKE and len(set(hidden)) == 1:
        return f"{len(hidden)} × {hidden[0]}"
    return "-".join(map(str, hidden))


def _cure_parts(variants: Sequence[Variant]) -> list[tuple[str, ...]]:
    """Dropout, L2, L1, batch normalization and early stopping of each variant; "" for what is off."""
    stopping = [variant.regularization.early_stopping for variant in variants]
    on = [spec for spec in stopping if spec.enabled]
    patience_differs = len({spec.patience for spec in on}) > 1
    improvement_differs = len({spec.min_delta for spec in on}) > 1
    restoring_differs = len({spec.restore_best for spec in on}) > 1
    parts: list[tuple[str, ...]] = []
    for variant, stop in zip(variants, stopping, strict=True):
        cures = variant.regularization
        stops = [said("early stopping")] if stop.enabled else []
        if stops and patience_differs:
            stops.append(said("after {epochs:,}", epochs=stop.patience))
        if stops and improvement_differs:
            stops.append(said("by {improvement:g}", improvement=stop.min_delta))
        if stops and restoring_differs:
            stops.append(said("(best weights)") if stop.restore_best else said("(last weights)"))
        parts.append(
            (
                said("dropout {rate:g}", rate=cures.dropout_rate) if cures.dropout_rate else "",
                said("L2 {strength:g}", strength=cures.l2_strength) if cures.l2_strength else "",
                said("L1 {strength:g}", strength=cures.l1_strength) if cures.l1_strength else "",
                said("batch normalization") if variant.network.batch_normalization else "",
                together(*stops),
            )
        )
    return parts


def _told_apart(names: list[str]) -> list[str]:
    """Equal names are counted from the second on."""
    seen: Counter[str] = Counter()
    counted = []
    for name in names:
        seen[name] += 1
        counted.append(name if seen[name] == 1 else said("{name} ({number})", name=name, number=seen[name]))
    return counted
