"""What a lesson keeps of what is on screen while it is written."""

from __future__ import annotations

from msgspec.structs import replace

from core.experiment.fields import with_value
from core.experiment.presets import opening_experiment
from core.experiment.spec import Experiment
from core.lessons.claim_writing import new_claim, run_offers
from core.lessons.conditions import Trained
from core.lessons.kept import keeps
from core.lessons.lesson import Lesson
from core.lessons.questions import Task
from core.lessons.writing import changes_between, new_lesson, with_step

OWN = opening_experiment()
FAST = with_value(OWN, "training.learning_rate", 0.3)
TWO = replace(OWN, variants=(OWN.variants[0], with_value(OWN, "network.hidden", (3,)).variants[0]))


def with_claim(experiment: Experiment) -> Lesson:
    offer = run_offers(new_lesson(), OWN, experiment)[0]
    return replace(new_lesson(), claims=(new_claim(new_lesson(), offer, 10),))


def test_what_is_its_own_or_set_up_by_a_step_a_task_or_a_claim_is_kept() -> None:
    changes = changes_between(OWN, FAST)
    task = Task(id="train", text="Train.", why="So.", waits_for=(Trained(epochs=1),), sets_up=changes)
    assert keeps(new_lesson(), OWN, OWN)
    assert keeps(with_step(new_lesson(), 0, sets_up=changes), OWN, FAST)
    assert keeps(replace(new_lesson(), quiz=(task,)), OWN, FAST)
    assert keeps(with_claim(FAST), OWN, FAST)


def test_anything_else_is_not() -> None:
    assert not keeps(new_lesson(), OWN, FAST)
    slow = with_value(OWN, "training.learning_rate", 0.001)
    assert not keeps(with_claim(FAST), OWN, slow)
    no_such = {"training": {"no_such_setting": 1}}
    assert not keeps(with_step(new_lesson(), 0, sets_up=no_such), OWN, FAST)


def test_networks_side_by_side_are_kept_by_claims_only_where_each_of_them_is() -> None:
    first, other = run_offers(new_lesson(), OWN, TWO)[:2]
    claim = new_claim(new_lesson(), first, 10)
    assert not keeps(replace(new_lesson(), claims=(claim,)), OWN, TWO)
    both = replace(claim, runs={**claim.runs, "other": other.changes})
    assert keeps(replace(new_lesson(), claims=(both,)), OWN, TWO)
