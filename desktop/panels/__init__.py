"""Editors of the settings, built from core.experiment.fields."""
