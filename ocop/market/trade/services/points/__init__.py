"""What is done with points of sale: proposing, inspecting, deciding, carrying goods, reporting sales, reminding."""
