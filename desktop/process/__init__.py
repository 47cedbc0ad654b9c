"""The program as a process: the signals that end it, and the terminal that it was started from."""
