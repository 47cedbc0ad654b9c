"""The language in the menu: it holds from the next start on, and that is said in both languages."""

from __future__ import annotations

from collections.abc import Callable

from core.experiment.presets import opening_experiment
from core.experiment.spec import Experiment
from desktop.app import Playground
from desktop.look import languages


def test_a_choice_is_told_in_both_languages_and_kept(open_window: Callable[[Experiment], Playground]) -> None:
    playground = open_window(opening_experiment())
    choices = playground.actions.languages
    assert choices[languages.SYSTEM].isChecked()
    choices["de"].trigger()
    told = playground.window.toast.text
    assert "From the next start on, this window speaks Deutsch." in told
    assert "spricht dieses Fenster Deutsch." in told
    assert open_window(opening_experiment()).actions.languages["de"].isChecked()
    choices["en"].trigger()
    assert playground.window.toast.text == "This window goes on to speak English."
