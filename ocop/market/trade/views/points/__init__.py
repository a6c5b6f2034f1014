"""Screens of points of sale."""
