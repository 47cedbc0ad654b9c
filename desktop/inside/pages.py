"""The pages of the tab Inside, in their order. A new one needs nothing elsewhere but its line here."""

from __future__ import annotations

from typing import Final

from desktop.inside.memory_page import MemoryPage
from desktop.inside.page import Page
from desktop.inside.stopping_page import StoppingPage

PAGES: Final[tuple[type[Page], ...]] = (StoppingPage, MemoryPage)
