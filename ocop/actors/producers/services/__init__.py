"""Acts on producers: one story per function, each in one transaction."""
