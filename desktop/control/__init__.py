"""Turns intents of views into edits and commands, and snapshots into what views show."""
