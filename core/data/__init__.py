"""Points in the plane: made, drawn, split."""
