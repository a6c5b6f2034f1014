"""Pure decisions of the criteria: reading files, choosing the framework, points, stars, minima, missing papers."""
