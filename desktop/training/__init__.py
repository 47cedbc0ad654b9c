"""The run on screen and the training process behind it."""
