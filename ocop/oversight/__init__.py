"""Giám sát — watching and reporting."""
