"""Drawing gestures, turned into edits."""
