"""What is known of a recipe beside its samples: probabilities at any place, and what can be reached at best."""
