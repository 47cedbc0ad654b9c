"""The planes: surface, boundary, points, cursor, headings and their grid."""
