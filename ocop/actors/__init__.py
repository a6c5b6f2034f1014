"""Con người — places, bodies and people that act in the programme."""
