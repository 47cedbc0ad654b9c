"""Controls that panels are built of, and what touch and pen do."""
