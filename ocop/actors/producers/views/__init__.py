"""Screens of producers: the registry, one record, its cases, lists, sign-ups, personal data."""
