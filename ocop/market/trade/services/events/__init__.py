"""Acts on trade events, booths, deals, listings, inquiries."""
