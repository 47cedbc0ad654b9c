"""What the tests of a lesson's claims share."""

from __future__ import annotations

import pytest

from tests.lessons.claims import Findings, lesson_of, trained


@pytest.fixture(scope="module")
def findings(request: pytest.FixtureRequest) -> Findings:
    """What came of the lesson's claims, by their ids. Progress is shown while others run."""
    capture = request.config.pluginmanager.getplugin("capturemanager")
    with capture.global_and_fixture_disabled():
        return trained(lesson_of(request.path.name))
