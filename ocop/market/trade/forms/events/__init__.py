"""What comes in about events, booths, deals, listings, inquiries; strictness is with the services."""
