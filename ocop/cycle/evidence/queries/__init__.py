"""Reads of the evidence library."""
