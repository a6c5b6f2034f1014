"""A small province to play with: invented people, one per role, and the story of two directives."""
