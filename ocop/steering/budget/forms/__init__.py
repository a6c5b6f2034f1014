"""What people fill in: amounts of entries, commitments and payments, years and lines, money from outside."""
