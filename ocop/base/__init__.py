"""Nền — what every part of the programme stands on."""
