"""Screens of the advisory team and of all papers of dossiers."""
