"""The oracle and the way through the services: 200 sheets of three sets, every option chosen, every sheet signed, every
dossier closed, come to the oracle's totals and stars.

Three sets, one of them answered by case. Some sheets are drawn, so that anything may happen; in each set others are
made for 4 stars, for 3, and for points enough for 4 with one mark missed, so that these occur for certain.
"""

from datetime import date
from random import Random

import pytest
import yaml

from ocop.base.workdays import clock
from ocop.cycle.assessment.services import closing, scoring
from ocop.cycle.assessment.tests.hall import SCORING, halls
from ocop.cycle.rounds.tests.province import DAY
from ocop.law.criteria.models import CriteriaSet
from ocop.law.criteria.services import load_file

from . import decision, sheets

pytestmark = pytest.mark.once
SETS, SHEETS = ("06", "12", "26"), 200
COUNCILS = SHEETS // len(SCORING)
NEAR, APART = 3, 10  # criteria a member sees otherwise than the first; totals within the limit of the regulation
MADE = ("four", "three", "capped")


@pytest.fixture(scope="module")
def hall(django_db_setup, django_db_blocker):
    """The small province with a council of five."""
    with clock.fixed(DAY):
        yield from halls(django_db_blocker)


def test_e14_e16_two_hundred_sheets_chosen_and_signed_through_the_services(hall, db):
    found, told = sets_of(hall), {code: [] for code in SETS}
    with clock.fixed(DAY):
        planned = [(code, council) for code in SETS for council in councils(code, share(code))]
        dossiers = [listed(hall, found[code], n) for n, (code, _council) in enumerate(planned)]
        items = hall.opened(*dossiers).items.order_by("order").select_related("criteria_set")
        for item, (code, council) in zip(items, planned, strict=True):
            told[code].append(compared(hall, item, decision.schemes("qd-26-2026")[code], council))
    assert sum(map(len, told.values())) * len(SCORING) == SHEETS
    for code in SETS:
        assert (4, 4) in told[code]
        assert (3, 3) in told[code]
        assert (3, 4) in told[code], "points for 4 stars, capped at 3"
    assert {stars for each in told.values() for stars, _by_points in each} >= {1, 2, 3, 4, 5}


def share(code):
    """How many councils judge products of the set; the first takes what is left over."""
    return COUNCILS // len(SETS) + (COUNCILS % len(SETS) if code == SETS[0] else 0)


def compared(hall, item, scheme, council):
    """The council chooses, signs and closes; the oracle agrees; (stars, stars of the points alone)."""
    points = [decision.points_of(scheme, ticks) for ticks in council]
    for name, ticks, given in zip(SCORING, council, points, strict=True):
        assert signed(hall, item, name, scheme, ticks).total == sum(given)
    result = closing.close_item(item.pk, by=hall.head_chair, on=DAY)
    stars, by_points, missed = decision.stars_of(scheme, points)
    total = sum(map(sum, points))
    assert (result.mean * len(council), result.stars, result.by_points) == (total, stars, by_points)
    short = {}
    for each in result.content["result"]["shortfalls"]:
        short.setdefault(each["star"], []).append(each["criterion"])
    assert short == missed
    return stars, by_points


def signed(hall, item, name, scheme, ticks):
    """Every criterion chosen as a tablet sends it, then the signature."""
    sheet, by = hall.sheet(item, name), hall.people[name]
    for line, tick in zip(scheme.lines, ticks, strict=True):
        scoring.choose(sheet.pk, by=by, on=DAY, criterion=line.code, option=tick, reason="Theo minh chứng")
    return scoring.sign(sheet.pk, by=by, on=DAY)


# ── the three sets, and dossiers in them ──


def sets_of(hall):
    """Tea as it stands; the two others of the shipped decision, word for word, in a draft of their own."""
    content = yaml.load((decision.FOLDER / "qd-26-2026.yaml").read_bytes(), Loader=yaml.CSafeLoader)
    others = set(SETS) - {"12"}
    content["framework"] = "QD-9-2030"
    content.pop("transition", None)
    content["decision"] = {
        "number": "9/2030/QĐ-TTg", "issued": date(2030, 1, 1), "valid_from": date(2030, 2, 1), "valid_to": None,
        "replaces": [], "evidence": "verified",
    }  # fmt: skip
    for name, key in (("criteria_sets", "code"), ("product_groups", "criteria_set")):
        content[name] = [each for each in content[name] if each[key] in others]
    load_file(yaml.safe_dump(content, allow_unicode=True).encode(), by=None, on=DAY)
    made = {each.code: each for each in CriteriaSet.objects.filter(framework__code="QD-9-2030")}
    return {"12": hall.world.tea.criteria_set, **made}


def listed(hall, criteria_set, n):
    """A dossier that the team has reported on, of this set."""
    return hall.candidate(f"Sản phẩm số {n}", criteria_set=criteria_set, chosen={})


# ── councils ──


def councils(code, count):
    """The made ones first, then drawn ones; five sheets each, near to each other."""
    scheme, random = decision.schemes("qd-26-2026")[code], Random(f"services/{code}")
    profiles = [made_for(scheme, each) for each in MADE]
    drawn = list(sheets.drawn(scheme, seed=f"services/{code}", sheets=(count - len(MADE)) // 5 * 5 + 5))
    random.shuffle(drawn)
    profiles += [in_one_case(scheme, each) for each in drawn[: count - len(MADE)]]
    return [council_of(scheme, profile, random) for profile in profiles]


def made_for(scheme, kind):
    """The fewest points that keep a rank and its marks: 4 stars, 3 stars, or 4 by points with one mark missed."""
    star, least = (3, 55) if kind == "three" else (4, 78)
    marks = [line.marks.get(star, 0) for line in scheme.lines]
    if kind == "capped":
        place = next(n for n, line in enumerate(scheme.lines) if line.marks.get(4, 0) > line.marks.get(3, 0))
        marks[place] = scheme.lines[place].marks.get(3, 0)
    ticks = [max(first_case(line), key=lambda tick, line=line: line.points[tick]) for line in scheme.lines]
    for n in sorted(range(len(ticks)), key=lambda n: kind != "capped" or n != place):
        line = scheme.lines[n]
        floor = max(marks[n], 1 if line.code == "5.1" else 0)
        for tick in sorted(first_case(line), key=lambda tick: line.points[tick]):
            spare = sum(decision.points_of(scheme, ticks)) - least
            if line.points[tick] >= floor and line.points[ticks[n]] - line.points[tick] <= spare:
                ticks[n] = tick
                break
    return ticks


def first_case(line):
    """The places that a sheet answered in the first case may tick."""
    return [n for n in range(len(line.points)) if not line.cases or line.cases[n] == line.cases[0]]


def in_one_case(scheme, profile):
    """Answers of the other case become “no option”."""
    return [
        tick if tick is None or tick in first_case(line) else None
        for line, tick in zip(scheme.lines, profile, strict=True)
    ]


def council_of(scheme, profile, random):
    """One sheet as the profile, the others near it, none further from another than the regulation allows."""
    council = [list(profile)]
    while len(council) < len(SCORING):
        council.append(near(scheme, profile, random))
        totals = [sum(decision.points_of(scheme, ticks)) for ticks in council]
        if max(totals) - min(totals) > APART:
            council.pop()
    return council


def near(scheme, profile, random):
    """The profile with a few criteria changed by one place, not those on which a rank, a case or the story hangs."""
    ticks = list(profile)
    for place in random.sample(range(len(ticks)), NEAR):
        line, tick = scheme.lines[place], ticks[place]
        if tick is not None and not line.cases and not line.marks and line.code != "5.1":
            ticks[place] = max(0, min(len(line.points) - 1, tick + random.choice((-1, 1))))
    return ticks
