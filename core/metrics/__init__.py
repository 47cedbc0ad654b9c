"""What a run's numbers say: history, early stopping, diagnosis. No torch."""
