"""Verbs of the advisory team, each one transaction: ask, decide, write, record, tell.

`teams` sets teams up, `assigning` gives dossiers to members and hears of interests, `samples` keeps the register,
`visiting` plans, holds and signs visits, `testing` asks for tests, `scoring` saves the team's points, `reporting`
writes and signs the report, `meeting` notes the team's meetings.
"""
