"""Screens of dossiers: worklists, the dossier, its forms and answers, the acts of each side."""
