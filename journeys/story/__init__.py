"""The steps of one story, told by who takes them: the clerk, the agencies, the office, the leader."""
