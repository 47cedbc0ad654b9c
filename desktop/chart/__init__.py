"""The losses over the epochs, and the timeline below them."""
