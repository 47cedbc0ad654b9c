"""Lessons, quizzes and what a person has learned: opened, set up, judged, kept, and written."""
