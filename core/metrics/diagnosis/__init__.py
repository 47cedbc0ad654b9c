"""The verdict in words: what a run's numbers say, by a rule that can be looked up in `rules`, and be read from it."""

from core.metrics.diagnosis.advice import Leeway, leeway_of
from core.metrics.diagnosis.kept import Findings
from core.metrics.diagnosis.rules import diagnose, verdict_on
from core.metrics.diagnosis.verdict import Context, Kept, Kind, Verdict

__all__ = ["Context", "Findings", "Kept", "Kind", "Leeway", "Verdict", "diagnose", "leeway_of", "verdict_on"]
