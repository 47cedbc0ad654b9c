"""The window process. Never imports torch."""
