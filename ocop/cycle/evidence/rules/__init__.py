"""Pure decisions on papers: how long they count, whose they are, which look alike, what stands in the way of an act."""
