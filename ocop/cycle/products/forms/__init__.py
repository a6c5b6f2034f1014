"""Shapes of what comes in: pages of the two forms (`idea`, `plan` over `pages`), acts on entries, lists, trainings,
products.
"""
