"""A second reading of the decisions, which shares no code with the system and must come to the same stars."""
