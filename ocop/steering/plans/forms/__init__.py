"""What the screens of plans ask for: opening, lines, and the steps of the way to approval."""
