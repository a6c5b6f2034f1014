"""Pure decisions about money: what an entry may do to a line, when, and within which law."""
