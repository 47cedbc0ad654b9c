"""Tables (CSV and TSV) as data sets: bytes to cells, cells to numbers and labels, and these to points on the plane."""
