"""Whole stories in a real browser: a server of their own, invented people, every page looked at on the way."""
