"""Pure decisions: `standing` (machine C), `dates`, what stands in the way of each act, the radar, the paper."""
