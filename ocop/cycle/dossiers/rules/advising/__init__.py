"""What the advisory team decides by: conflicts, samples, visits, tests, scores, the report (evaluation-148 §5, §11)."""
