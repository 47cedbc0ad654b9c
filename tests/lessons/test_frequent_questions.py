"""What the answers to frequent questions say happens."""

from __future__ import annotations

import sys
import time

import pytest

from core.headless.claim_table import claims_table
from core.headless.claims import check
from core.lessons.frequent_questions import claims_by_base, frequent_questions
from tests.lessons.claims import LONGEST, Findings

IDS = [claim.id for question in frequent_questions() for claim in question.claims]


@pytest.fixture(scope="module")
def findings(request: pytest.FixtureRequest) -> Findings:
    """What came of the claims, by their ids. Those that differ from the same preset share their runs."""
    found: Findings = {}
    began = time.perf_counter()
    for _, experiment, claims in claims_by_base(frequent_questions()):
        found.update({finding.claim.id: finding for finding in check(experiment, claims)})
    held, took = sum(finding.holds for finding in found.values()), time.perf_counter() - began
    capture = request.config.pluginmanager.getplugin("capturemanager")
    with capture.global_and_fixture_disabled():
        sys.stderr.write(f"\nfrequent questions: {held} of {len(found)} claims hold ({took:.0f} s)\n")
    return found


@pytest.mark.timeout(LONGEST)
@pytest.mark.parametrize("claim", IDS)
def test_what_it_claims(claim: str, findings: Findings) -> None:
    found = findings[claim]
    assert found.holds, f"\n{found.claim.says}\n{claims_table([found])}"
