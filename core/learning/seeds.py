"""Seeds of the random streams that training draws from, all derived from the one seed of an experiment."""

from __future__ import annotations

from typing import Final

# One number per use, so that no stream repeats another's draws.
MINI_BATCHES: Final = 1
LATE_POINTS: Final = 2
DROPOUT: Final = 3
REPEATS: Final = 4
FEATURES: Final = 5
VOTERS: Final = 6

_WORD: Final = 2**64 - 1


def mixed(seed: int, *numbers: int) -> int:
    """A well mixed 32-bit seed from a seed and whatever tells its uses apart (stream, epoch, step).

    32 bits, because that is all that torch's Mersenne twister takes of a seed. The mixing is the output function of
    splitmix64 (Steele, Lea and Flood, Fast Splittable Pseudorandom Number Generators, 2014).
    """
    word = seed
    for number in numbers:
        word = (word + number + 1) * 0x9E3779B97F4A7C15 & _WORD
        word = (word ^ word >> 30) * 0xBF58476D1CE4E5B9 & _WORD
        word = (word ^ word >> 27) * 0x94D049BB133111EB & _WORD
        word ^= word >> 31
    return word >> 32


def of_repeats(seed: int, count: int) -> tuple[int, ...]:
    """The seed of each repeat. The first has the experiment's own: it is the run that there would be without others."""
    return (seed, *(mixed(seed, REPEATS, repeat) for repeat in range(1, count)))
