"""What a report decides: its period, what held at the cut-off, its figures, its words, its way to the signature."""
