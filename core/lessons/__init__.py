"""Lessons as data: steps, predictions, quizzes and claims, and how a lecturer has an experiment shown."""
