"""The verbs of directives and tasks; every one asks, decides, writes, records and tells.

`reading` and `review` are the clerk's desk, `sending` hands tasks out, `work` belongs to the agencies,
`decisions` and `deadlines` to the office, `urging` and `reminders` follow up.
"""
