"""Colours, fonts, icons and symbols that all widgets share, and how much is painted fast."""
