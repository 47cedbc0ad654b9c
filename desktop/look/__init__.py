"""Colours, fonts, icons, symbols and layouts that all widgets share."""
