"""What an experiment is: settings, presets, changes, names, files; knows neither Qt nor torch."""
