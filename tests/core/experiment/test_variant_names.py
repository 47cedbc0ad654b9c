"""Names tell variants apart by what differs, and by nothing else."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.experiment.spec import L1, L2, MAX_VARIANTS, Dropout, EarlyStopping, NetworkSpec, Regularization, Variant
from core.experiment.variant_names import variant_names
from tests.core.strategies import variants

PLAIN = Variant()
DROPOUT = Dropout(enabled=True)
STRONGER = L2(enabled=True, strength=0.01)


def with_cures(**cures: Dropout | L2 | L1 | EarlyStopping) -> Variant:
    return Variant(regularization=Regularization(**cures))  # type: ignore[arg-type]  # each under its own name


def with_network(**changes: object) -> Variant:
    return Variant(network=NetworkSpec(**changes))  # type: ignore[arg-type]  # as above


def test_the_ready_made_comparison_reads_as_one_would_say_it() -> None:
    compared = [
        PLAIN,
        with_cures(l2=L2(enabled=True)),
        with_cures(dropout=DROPOUT),
        with_cures(l1=L1(enabled=True)),
        with_network(batch_normalization=True),
        with_cures(early_stopping=EarlyStopping(enabled=True)),
    ]
    assert variant_names(compared) == [
        "no regularization",
        "L2 0.01",
        "dropout 0.5",
        "L1 0.003",
        "batch normalization",
        "early stopping",
    ]


@pytest.mark.parametrize(
    ("compared", "names"),
    [
        pytest.param([PLAIN], ["no regularization"], id="alone"),
        pytest.param(
            [with_cures(dropout=DROPOUT, l1=L1(enabled=True))], ["dropout 0.5 + L1 0.003"], id="alone, with cures"
        ),
        pytest.param([PLAIN, with_network(hidden=(2, 4))], ["64-64", "2-4"], id="only the layers"),
        pytest.param([PLAIN, with_network(activation="relu")], ["tanh", "ReLU"], id="only the activation"),
        pytest.param(
            [PLAIN, with_network(hidden=(8,), activation="relu")], ["64-64 tanh", "8 units ReLU"], id="both of these"
        ),
        pytest.param(
            [PLAIN, with_network(features=("x1^2", "x2^2"))], ["x₁, x₂", "x₁², x₂²"], id="only the input features"
        ),
        pytest.param(
            [PLAIN, with_network(hidden=(8,)), with_network(hidden=(8,), features=("x1", "sin x1"))],
            ["64-64 on x₁, x₂", "8 units on x₁, x₂", "8 units on x₁, sin x₁"],
            id="layers and input features",
        ),
        pytest.param(
            [PLAIN, with_cures(dropout=DROPOUT), with_network(features=("x1", "x2", "x1*x2"))],
            ["no regularization", "dropout 0.5", "x₁, x₂, x₁·x₂"],
            id="the usual input features go without saying",
        ),
        pytest.param(
            [with_network(hidden=()), with_network(hidden=(16,) * 6), with_network(hidden=(1,))],
            ["no hidden layer", "6 × 16", "1 unit"],
            id="none, many and one",
        ),
        pytest.param(
            [with_cures(l2=STRONGER, dropout=DROPOUT), with_cures(l2=STRONGER)],
            ["dropout 0.5", "only L2 0.01"],
            id="a shared cure is silent, but never denied",
        ),
        pytest.param(
            [PLAIN, with_cures(dropout=DROPOUT), with_network(hidden=(2, 4))],
            ["no regularization", "dropout 0.5", "2-4"],
            id="the usual network goes without saying",
        ),
        pytest.param(
            [PLAIN, Variant(network=NetworkSpec(hidden=(2, 4)), regularization=Regularization(dropout=DROPOUT))],
            ["64-64", "2-4 + dropout 0.5"],
            id="no network is usual among two",
        ),
        pytest.param(
            [with_cures(l2=STRONGER), with_cures(l2=STRONGER), PLAIN, with_cures(l2=STRONGER)],
            ["L2 0.01", "L2 0.01 (2)", "no regularization", "L2 0.01 (3)"],
            id="equal ones are counted",
        ),
        pytest.param([PLAIN, PLAIN], ["no regularization", "no regularization (2)"], id="nothing differs"),
        pytest.param(
            [with_cures(early_stopping=EarlyStopping(enabled=True, patience=n)) for n in (20, 5000)],
            ["early stopping after 20", "early stopping after 5,000"],
            id="patience",
        ),
        pytest.param(
            [with_cures(dropout=Dropout(enabled=False, rate=0.5)), with_cures(dropout=DROPOUT)],
            ["no regularization", "dropout 0.5"],
            id="what is switched off is not named",
        ),
    ],
)
def test_names_say_what_differs(compared: list[Variant], names: list[str]) -> None:
    assert variant_names(compared) == names


@given(st.lists(variants, min_size=1, max_size=MAX_VARIANTS))
def test_names_are_unique_and_never_empty(compared: list[Variant]) -> None:
    names = variant_names(compared)
    assert len(names) == len(set(names)) == len(compared)
    assert all(name.strip() for name in names)


@given(st.lists(variants, min_size=2, max_size=MAX_VARIANTS, unique_by=repr), st.randoms())
def test_names_follow_their_variants(compared: list[Variant], random: Random) -> None:
    """But for the count of equal ones, a name depends on what it is compared with, not on the place among them."""
    bare = {repr(v): name.partition(" (2")[0] for v, name in zip(compared, variant_names(compared), strict=True)}
    if any(name.endswith(")") for name in variant_names(compared)):
        return
    shuffled = list(compared)
    random.shuffle(shuffled)
    assert [bare[repr(v)] for v in shuffled] == variant_names(shuffled)


@given(variants, st.integers(2, MAX_VARIANTS))
def test_copies_are_named_alike_but_for_their_count(one: Variant, count: int) -> None:
    first, *others = variant_names([one] * count)
    assert others == [f"{first} ({number})" for number in range(2, count + 1)]
