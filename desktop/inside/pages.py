"""The pages of the tab Inside, in their order. A new one needs nothing elsewhere but its line here."""

from __future__ import annotations

from typing import Final

from desktop.inside.dropout_page import DropoutPage
from desktop.inside.memory_page import MemoryPage
from desktop.inside.normalization_page import NormalizationPage
from desktop.inside.page import Page
from desktop.inside.step_page import StepPage
from desktop.inside.stopping_page import StoppingPage
from desktop.inside.weights_page import WeightsPage

PAGES: Final[tuple[type[Page], ...]] = (
    WeightsPage,
    DropoutPage,
    NormalizationPage,
    StoppingPage,
    MemoryPage,
    StepPage,
)
