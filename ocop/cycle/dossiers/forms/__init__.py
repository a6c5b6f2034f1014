"""Forms of dossiers: the pages of Forms 01 and 02 (`pages`), the answer to a criterion (`point`), acts (`acts`)."""
