"""Screens of events, booths, results, deals, online channels, inquiries."""
