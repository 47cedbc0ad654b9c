"""Looks into one member's network: exact and read-only, never a second trainer.

torch.nn and autograd serve here, where numbers are to be right rather than fast.
"""
