"""What the addresses of the table are about: things of the small province, each under the name the table uses."""

from tests.access.cast import World
from tests.access.subjects import (
    advising,
    assessment,
    budget,
    certificates,
    checking,
    criteria,
    documents,
    dossiers,
    evidence,
    frame,
    plans,
    producers,
    products,
    reports,
    rounds,
    tasks,
    windows,
)


def make(world: World) -> None:
    """Put everything into the province; figures of reports are counted last."""
    for part in (
        frame,
        producers,
        documents,
        criteria,
        evidence,
        tasks,
        budget,
        windows,
        plans,
        rounds,
        products,
        dossiers,
        advising,
        assessment,
        certificates,
        checking,
        reports,
    ):
        part.make(world)
