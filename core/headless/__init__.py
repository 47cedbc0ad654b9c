"""Training without a window: a run from start to end, its results, and how they are written down."""
