"""Translations: what is to be translated, found in the code, and the files that hold it."""
