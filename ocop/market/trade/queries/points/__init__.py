"""Reads about points of sale: who sees what (`access`), rows as rules take them (`reference`, `facts`), sales."""
