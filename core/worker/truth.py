"""What is known of the recipe of an experiment's points, as the window asks for it."""

from __future__ import annotations

from core.data.provenance import provenance
from core.data.truth.probabilities import truth_of
from core.data.truth.scores import fresh_points
from core.experiment.derived import Derived
from core.plane.contour import boundary_lines
from core.truth_messages import KnownTruth, RequestTruth


def known_truth(derived: Derived | None, request: RequestTruth) -> KnownTruth:
    """The answer, for a new recipe in up to 0.3 s, else in some ms; derived: of the present run, None without one."""
    data = None if derived is None else derived.experiment.data
    if derived is None or data is None or not provenance(data, derived.experiment.points).is_recipe:
        return KnownTruth(number=request.number, best=None, sample=None, border=())
    border = boundary_lines(truth_of(data).surface(request.grid, request.view), request.view) if request.grid else []
    return KnownTruth(
        number=request.number, best=fresh_points(data).best, sample=derived.facts.truth(), border=tuple(border)
    )
