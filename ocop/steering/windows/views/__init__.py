"""Screens of the calendar: `year` of a place, one `window` with its history, the `acts` on it."""
