"""Decisions about producers: what may be written, which records are one producer, what stands in the way of an act."""
