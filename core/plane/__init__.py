"""The plane in numbers: its grid, boundary lines and fill colours."""
