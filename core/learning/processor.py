"""What computes: torch's version, and the way through the processor that it takes. Another one may round otherwise."""

from __future__ import annotations

import torch


def torch_version() -> str:
    """With its build, as in "2.13.0+cpu"."""
    return str(torch.__version__)


def capability() -> str:
    """The processor's instructions that torch makes use of, such as "AVX2", "AVX512" or "DEFAULT"."""
    return torch.backends.cpu.get_cpu_capability()


def has_mkl() -> bool:
    """Whether matrices are multiplied by Intel's library."""
    return bool(torch.backends.mkl.is_available())  # type: ignore[no-untyped-call]  # torch leaves it untyped
