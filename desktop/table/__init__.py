"""Figures of the variants, in rows or in a strip."""
