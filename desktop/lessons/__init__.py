"""What is taught in words: lessons, quizzes, glossary, frequent questions and the map of what was learned."""
