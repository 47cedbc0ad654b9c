"""Looks into networks: what views want to know, asked for while they are in sight, and edits by hand in the diagram."""
