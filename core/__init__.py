"""The playground without a window: data, learning, metrics and the training process. No Qt anywhere."""
