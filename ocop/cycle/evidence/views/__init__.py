"""Screens of the evidence library."""
