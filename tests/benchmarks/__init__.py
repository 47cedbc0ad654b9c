"""Benchmarks: figures that the design promises, measured on this machine and printed. Not timed tests."""
