"""The papers of the app; each part keeps its own."""
