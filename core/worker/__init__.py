"""The training process: serves commands and sends snapshots."""
