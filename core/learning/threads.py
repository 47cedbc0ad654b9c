"""How torch uses the processor while it trains small networks."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import torch


def use_one_thread() -> None:
    """Set torch up for many small steps on few cores, for as long as the process lives."""
    # With more threads than one, steps of small networks wait for each other, and collapse next to a live window.
    torch.set_num_threads(1)
    # Weights that shrink towards zero pass through denormal numbers, which processors compute many times slower.
    torch.set_flush_denormal(True)


@contextmanager
def one_thread() -> Iterator[None]:
    """The same for a while; afterwards torch is as before, and small numbers count again for the whole process."""
    threads = torch.get_num_threads()
    use_one_thread()
    try:
        yield
    finally:
        torch.set_num_threads(threads)
        torch.set_flush_denormal(False)
