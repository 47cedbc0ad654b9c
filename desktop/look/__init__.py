"""Colours, fonts, icons and symbols that all widgets share."""
