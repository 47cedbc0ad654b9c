"""Presets: each can be trained and saved, contains what its line says, and a wrong name leads to the right one."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from core.experiment.derived import derive
from core.experiment.presets import PRESETS, UnknownPresetError, cure_variants, opening_experiment, preset
from core.experiment.spec import (
    L1,
    L2,
    Dropout,
    EarlyStopping,
    NetworkSpec,
    Regularization,
    Variant,
)

EVERYTHING = Variant(
    network=NetworkSpec(hidden=(8, 4), activation="relu", batch_normalization=True),
    regularization=Regularization(
        dropout=Dropout(enabled=True, rate=0.7),
        l2=L2(enabled=True, strength=0.5),
        l1=L1(enabled=True, strength=0.5),
        early_stopping=EarlyStopping(enabled=True, patience=3, restore_best=False),
    ),
)


@pytest.mark.parametrize("name", PRESETS)
def test_every_preset_trains_without_hindrance(name: str) -> None:
    assert PRESETS[name].name == name
    assert derive(preset(name)).hindrance is None


@pytest.mark.parametrize("name", PRESETS)
def test_a_summary_is_one_sentence_on_one_line(name: str) -> None:
    summary = PRESETS[name].summary
    assert summary.isprintable()
    assert summary.endswith(".")
    assert len(f"{name:<14} {summary}") <= 120


@pytest.mark.parametrize("name", [name for name in PRESETS if name not in ("deep-sigmoid", "features")])
def test_presets_of_overfitting_are_about_the_same_points(name: str) -> None:
    opening, found = opening_experiment(), preset(name)
    assert (found.points, found.data, found.training) == (opening.points, opening.data, opening.training)


def test_the_opening_experiment_is_a_preset() -> None:
    assert preset("opening") == opening_experiment()
    assert next(iter(PRESETS)) == "opening"


def test_the_cures_differ_from_no_regularization_by_one_thing_each() -> None:
    plain, l2, dropout, l1, normalized, stopped = preset("cures").variants
    (opening,) = opening_experiment().variants
    assert plain == opening
    assert replace(l2, regularization=replace(l2.regularization, l2=L2())) == plain
    assert l2.regularization.l2_strength == L2().strength > 0
    assert replace(dropout, regularization=replace(dropout.regularization, dropout=Dropout())) == plain
    assert dropout.regularization.dropout_rate == Dropout().rate > 0
    assert replace(l1, regularization=replace(l1.regularization, l1=L1())) == plain
    assert l1.regularization.l1_strength == L1().strength > 0
    assert replace(normalized, network=replace(normalized.network, batch_normalization=False)) == plain
    assert normalized.network.batch_normalization
    assert replace(stopped, regularization=Regularization()) == plain
    assert stopped.regularization.early_stopping == EarlyStopping(enabled=True)


def test_cures_keep_the_layers_and_nothing_of_the_regularization_of_the_variant_they_are_made_from() -> None:
    plain = Variant(network=NetworkSpec(hidden=(8, 4), activation="relu"))
    assert cure_variants(EVERYTHING) == cure_variants(plain)
    assert cure_variants(EVERYTHING)[0] == plain


def test_widths_are_told_apart_by_their_layers_alone() -> None:
    variants = preset("widths").variants
    layers = [variant.network.hidden for variant in variants]
    assert layers[0] == (2,)
    assert layers[-1] == (64, 64)
    assert len(set(layers)) == len(layers) == 8
    assert {replace(variant.network, hidden=()) for variant in variants} == {NetworkSpec(hidden=())}
    assert {variant.regularization for variant in variants} == {Regularization()}


def test_strengths_and_rates_rise_from_none() -> None:
    strengths = [variant.regularization.l2_strength for variant in preset("l2-strengths").variants]
    rates = [variant.regularization.dropout_rate for variant in preset("dropout-rates").variants]
    for values in (strengths, rates):
        assert values[0] == 0
        assert values == sorted(set(values))
    assert (strengths[1], strengths[-1]) == (0.0001, 0.1)
    assert (rates[1], rates[-1]) == (0.1, 0.7)


def test_batch_normalization_has_a_preset_in_which_nothing_else_differs() -> None:
    found = preset("deep-sigmoid")
    without, normalized = found.variants
    assert replace(without, network=replace(without.network, batch_normalization=True)) == normalized
    assert found.data.label_noise == 0


def test_repeats_are_the_opening_experiment_ten_times() -> None:
    found = preset("repeats")
    assert found.repeats.count == 10
    assert replace(found, repeats=opening_experiment().repeats) == opening_experiment()


@pytest.mark.parametrize(("name", "hint"), [("cure", "Did you mean cures?"), ("zzz", "opening, cures, widths")])
def test_a_wrong_name_leads_to_the_right_one(name: str, hint: str) -> None:
    with pytest.raises(UnknownPresetError) as caught:
        preset(name)
    assert hint in str(caught.value)
