"""Long checks (start.py endure): each module with a function `endure(load)` is one; see tests.endurance.check."""
