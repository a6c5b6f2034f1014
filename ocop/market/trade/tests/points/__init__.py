"""Tests of points of sale."""
