"""Disks that fill up, for tests of what is written to them."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

if sys.platform != "win32":
    import resource

POSIX_ONLY = pytest.mark.skipif(os.name != "posix", reason="links, permissions and limits of POSIX systems")


@contextmanager
def a_disk_with_room_for(size: int) -> Iterator[None]:
    """No file may grow beyond this size: what is written over it is cut off, as on a disk that is full."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
