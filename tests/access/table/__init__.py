"""The table: who gets what at which address. An address, or a way of asking it, that is missing here fails the test.

What each role should see follows the programme's matrix of actors (directives, tasks and reports are the business of
the province, its office, the agencies and the places; councils, producers, points of sale, editors and administrators
have no part in them) and the separation of duties: who configures does not read files, who audits reads everything
and changes nothing. What one may not see does not exist: 404. Whoever is not signed in is sent to the sign-in page,
or keeps what was typed (403). An act counts as done only if it is in the trail.
"""

from tests.access.table import (
    advising,
    assessment,
    budget,
    certificates,
    checking,
    criteria,
    directives,
    documents,
    dossiers,
    evidence,
    frame,
    indicators,
    plans,
    producers,
    products,
    reports,
    rounds,
    windows,
)
from tests.access.table.row import Row

PARTS = (
    frame, producers, documents, indicators, criteria, directives, budget, windows, plans, rounds, evidence, products,
    dossiers, advising, assessment, certificates, checking, reports,
)  # fmt: skip
TABLE: list[Row] = [row for part in PARTS for row in part.ROWS]
