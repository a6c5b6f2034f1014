"""The screens of the budget: summary, lines, one line and its ledger, commitments, fiscal years, outside money."""
