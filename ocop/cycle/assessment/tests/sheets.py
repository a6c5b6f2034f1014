"""Sheets of the shipped sets, filled so that they come to a total and keep the minima of a rank."""

from ocop.cycle.assessment.rules.facts import Ballot, Competences, ItemFacts, Regulation, Seat
from ocop.cycle.assessment.vocabulary import MinimaRule, Reasons, Vote
from ocop.law.criteria.tests.conftest import sheet_of

TEA, WATER, TOUR, NOODLES = (sheet_of("qd-26-2026", code) for code in ("12", "16", "26", "06"))
COMPETENCES = Competences(level_of={3: "province", 4: "province", 5: "central"})


def regulation(**changes):
    """The defaults: 75 %, with the chair, 10 points apart, two turns, minima by the mean."""
    usual = {
        "quorum_percent": 75, "chair_required": True, "spread_limit": 10, "most_turns": 2,
        "minima_rule": MinimaRule.MEAN, "reasons": Reasons.NONE, "vote": Vote.MAJORITY, "days_before": 1,
    }  # fmt: skip
    return Regulation(**usual | changes)


def best(sheet):
    """The highest option of every criterion, in the first case."""
    return {c.code: max(c.options, key=lambda o: (o.points, -o.index)).index for c in sheet.criteria}


def filled(sheet, total, star=0):
    """One sheet with that total which keeps the minima of the rank, with a story; the first way found."""
    ways = {0: {}}
    for criterion in sheet.criteria:
        ways = {
            points + more: {**chosen, criterion.code: index}
            for points, chosen in sorted(ways.items(), reverse=True)
            for index, more in _kept(criterion, star)
            if points + more <= total
        }
    return ways[total]


def _kept(criterion, star):
    story = criterion.code == "5.1"
    options = [(option.index, option.points) for option in criterion.options]
    return [(i, p) for i, p in [(None, 0), *options] if p >= max(criterion.minimum_for(star), story)]


def ballots(*chosen, **named):
    """A signed sheet for each, of members 1, 2, 3 …"""
    return tuple(Ballot(member=n, chosen=each, **named) for n, each in enumerate(chosen, 1))


def seats(n, *, absent=(), recused=(), chair=1):
    """Members 1 … n."""
    return tuple(
        Seat(member=m, name=f"Thành viên {m}", is_chair=m == chair, is_present=m not in absent, is_recused=m in recused)
        for m in range(1, n + 1)
    )


def item(sheet, given=(), **named):
    """One dossier before as many members as there are sheets."""
    usual = {"sheet": sheet, "is_open": True, "seats": seats(len({each.member for each in given})), "ballots": given}
    return ItemFacts(**usual | named)


def codes(obstacles):
    """Their codes, in order."""
    return [obstacle.code for obstacle in obstacles]
