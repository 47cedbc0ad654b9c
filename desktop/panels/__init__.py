"""Editors of the settings, built from core.fields."""
