"""Options of the program, and what it does without a window."""
