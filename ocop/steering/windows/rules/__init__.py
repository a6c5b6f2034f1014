"""Pure decisions: `edges` days of one edge, `building` the windows of a year, `moving` what keeps a date from being
moved and what moves with it, `ladder` the reminders, `faults` what contradicts itself in the reference file.
"""
