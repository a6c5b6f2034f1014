"""Forms of papers: what one says of them, what an office answers."""
