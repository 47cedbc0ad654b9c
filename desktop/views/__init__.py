"""Qt views: set_*() and signals; they never write a model."""
