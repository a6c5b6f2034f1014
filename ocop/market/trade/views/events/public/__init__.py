"""What the public sees: the calendar of events, one event with its published results, the form to ask to buy."""
