"""The experiment on screen, and the edits that change it."""
