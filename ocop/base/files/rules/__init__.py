"""Pure decisions about files: their kinds, their limits, and reading the text of official documents."""
