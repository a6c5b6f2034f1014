"""Reads about trade events, booths, deals, listings, inquiries."""
