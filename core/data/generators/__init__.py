"""The datasets to begin with: what each is called, how it is sampled, and what its points are distributed like."""

from core.data.generators.catalog import GENERATORS, GeneratorInfo
from core.data.generators.sample import class_shares, generate, with_generated

__all__ = ["GENERATORS", "GeneratorInfo", "class_shares", "generate", "with_generated"]
