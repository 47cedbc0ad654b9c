"""Files in general: written whole or not at all, and JSON as people write it."""
