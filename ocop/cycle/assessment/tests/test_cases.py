"""Set 26: one case in the whole sheet; an option of the other case is refused and recorded (E13)."""

from datetime import date
from pathlib import Path

import pytest
import yaml
from django.conf import settings as django_settings
from django.urls import reverse

from ocop.base.audit.models import Entry
from ocop.cycle.assessment.models import Choice
from ocop.cycle.assessment.services import opening, planning, scoring
from ocop.cycle.rounds.tests.province import DAY
from ocop.law.criteria.models import CriteriaSet
from ocop.law.criteria.queries import sheet_of
from ocop.law.criteria.services import load_file

from .hall import BEFORE

FOLDER = Path(django_settings.REFERENCE_ROOT) / "criteria"


def tourism_alone() -> CriteriaSet:
    """Set 26 of the shipped decision, word for word, in a draft framework of its own."""
    content = yaml.load((FOLDER / "qd-26-2026.yaml").read_bytes(), Loader=yaml.CSafeLoader)
    content["framework"] = "QD-9-2030"
    content.pop("transition", None)
    content["decision"] = {
        "number": "9/2030/QĐ-TTg", "issued": date(2030, 1, 1), "valid_from": date(2030, 2, 1), "valid_to": None,
        "replaces": [], "evidence": "verified",
    }  # fmt: skip
    for name, key in (("criteria_sets", "code"), ("product_groups", "criteria_set")):
        content[name] = [each for each in content[name] if each[key] == "26"]
    load_file(yaml.safe_dump(content, allow_unicode=True).encode(), by=None, on=DAY)
    return CriteriaSet.objects.get(framework__code="QD-9-2030", code="26")


@pytest.fixture
def sheet(hall):
    """A member's sheet of a community tourism product, in a trial."""
    tourism = tourism_alone()
    sitting = planning.plan_sitting(hall.council.pk, by=hall.expert, on=BEFORE, mode="calibration", held_on=DAY)
    planning.add_sample(sitting.pk, by=hall.expert, on=BEFORE, sample="Điểm du lịch mẫu", criteria_set=tourism)
    opening.open_sitting(sitting.pk, by=hall.head_chair, on=DAY)
    return hall.sheet(hall.item(sitting), "m1")


def cases(sheet):
    """Two criteria answered by case, with an option of each case."""
    asked = [each for each in sheet_of(sheet.item.criteria_set).criteria if each.same_case][:2]
    keys = sorted({option.case_key for option in asked[0].options})
    return [(each.code, [next(o.index for o in each.options if o.case_key == key) for key in keys]) for each in asked]


def test_e13_an_option_of_another_case_is_refused_and_recorded(hall, sheet, enter):
    (first, (one, _other)), (second, (same, another)) = cases(sheet)
    scoring.choose(sheet.pk, by=hall.m1, on=DAY, criterion=first, option=one)
    address = reverse("assessment:choose", args=[sheet.pk])
    answer = enter(hall.m1).post(address, {"criterion": second, "option": str(another)})
    line = Entry.objects.get(verb="assessment.request.refused")
    assert (answer.status_code, line.facts["codes"], line.actor) == (302, ["ballot.other-case"], hall.m1)
    assert Choice.objects.filter(sheet=sheet).count() == 1
    scoring.choose(sheet.pk, by=hall.m1, on=DAY, criterion=second, option=same)
    assert Choice.objects.filter(sheet=sheet).count() == 2


def test_e13_the_case_may_be_changed_where_only_one_criterion_is_answered(hall, sheet):
    (first, (one, other)), _second = cases(sheet)
    for option in (one, other):
        scoring.choose(sheet.pk, by=hall.m1, on=DAY, criterion=first, option=option)
    assert Choice.objects.get(sheet=sheet).option == other
