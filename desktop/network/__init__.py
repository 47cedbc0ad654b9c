"""The network itself: a diagram of its units and weights."""
