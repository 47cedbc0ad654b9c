"""What a person does to points: gestures on the plane, selections, classes and the clipboard become edits."""
