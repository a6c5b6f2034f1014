"""Pure decisions about trade events, booths, deals, listings, inquiries of buyers."""
