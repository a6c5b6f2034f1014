"""Who may do what in the app; each part keeps its own."""
