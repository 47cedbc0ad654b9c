"""What a lecturer hides, locks and takes away for a class."""
