"""The papers of the app, always in Vietnamese; each part keeps its own."""
