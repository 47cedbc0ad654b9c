"""Controls that panels are built of."""
