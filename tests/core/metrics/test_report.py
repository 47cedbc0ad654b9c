"""A report of a run: whole by itself, with every variant's settings and numbers, and no words but the verdicts'."""

from __future__ import annotations

import re

from msgspec.structs import replace

from core.experiment.presets import preset
from core.experiment.spec import Repeats
from core.metrics.diagnosis import Verdict
from core.metrics.report import Report, Reported, report_page
from core.metrics.summary import figures
from tests.outcomes import outcome

CURES = preset("cures")
VERDICT = Verdict("overfitting", "Overfitting since epoch 40", "Validation loss <has> risen.")


def report(*, repeats: int = 1) -> Report:
    """Of two of the cures."""
    experiment = replace(CURES, variants=CURES.variants[:2], repeats=Repeats(count=repeats))
    outcomes = [outcome(train_loss=0.1, validation_loss=0.5 + 0.2 * each) for each in range(repeats)]
    of_both = figures(outcomes)
    return Report(
        title="Moons & <cures>",
        experiment=experiment,
        epoch=1200,
        variants=[Reported("none", 2, of_both, VERDICT), Reported("L2 0.01", 1, None, VERDICT)],
        headline="L2 0.01 leads",
        detail="By 0.4.",
        picture=b"PNG",
        made_with="Made with care.",
        notes=["Weight 3 was edited by hand."],
    )


def test_it_is_whole_by_itself_and_escaped() -> None:
    page = report_page(report())
    assert "<h1>Moons &amp; &lt;cures&gt;</h1>" in page
    assert "Validation loss &lt;has&gt; risen." in page
    assert re.findall(r'(?:src|href)="([^"]{0,15})', page) == ["data:image/png;"]
    assert "default-src 'none'" in page
    assert "@page { size: A4" in page
    assert not re.search(r"\{[a-z]+\}", page), "nothing is left open"


def test_it_tells_settings_numbers_verdicts_and_what_is_concluded() -> None:
    page = report_page(report())
    words = re.sub(r"<[^>]+>", " ", page.partition("<body>")[2])
    for told in (
        "L2 0.01 leads",
        "Epoch 1,200.",
        "0.100",
        "0.500",
        "0.400",
        "Overfitting since epoch 40",
        "hidden layers 64 - 64, tanh",
        "L2: strength 0.01",
        "has yet to catch up",
        f"Seed {CURES.training.seed}.",
        "label noise 15 %",
        "Weight 3 was edited by hand.",
        "Made with care.",
    ):
        assert told in words, told


def test_who_leads_stands_first_and_its_title_is_not_said_again() -> None:
    page = report_page(report())
    assert page.index("L2 0.01<small>") < page.index("None<small>")
    titled = report_page(report()._replace(title="Moons, 100 points"))
    assert len(re.findall("Moons, 100 points", titled.partition("<body>")[2])) == 1


def test_after_its_rank_a_variant_has_the_number_that_it_has_in_the_picture() -> None:
    words = [re.sub(r"<[^>]+>", " ", row).split() for row in report_page(report()).split("<tbody>")[1:]]
    assert [row[:3] for row in words] == [["1", "2", "L2"], ["2", "1", "None"]]


def test_alone_a_variant_has_neither_rank_nor_number() -> None:
    both = report()
    alone = both._replace(
        experiment=replace(both.experiment, variants=both.experiment.variants[:1]), variants=both.variants[:1]
    )
    row = report_page(alone).split("<tbody>")[1]
    assert re.sub(r"<[^>]+>", " ", row).split()[0] == "None"


def test_the_best_loss_is_told_to_be_of_validation() -> None:
    head = report_page(report()).partition("<thead>")[2].partition("</thead>")[0]
    groups = re.findall(r'<th class="group"[^>]*>([^<]*)</th>', head)
    assert groups == ["Loss", "Accuracy", "Best validation loss"]


def test_each_column_has_a_width_of_its_own() -> None:
    page = report_page(report())
    columns = re.findall(r'<col class="([^"]+)">', page)
    assert len(set(columns)) == len(columns) == 9
    widths = set(re.findall(r"col\.([a-z-]+)", page))
    assert set(columns) - widths == {"name"}, "it takes what is left"


def test_of_repeats_it_has_medians_and_their_range() -> None:
    page = report_page(report(repeats=3))
    assert "0.700<small>0.500 to 0.900</small>" in page
    assert "3 repeats from other initial weights" in page
