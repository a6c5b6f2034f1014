"""Plans of the province, of a department, a commune and its district, at every step of their way.

The coordination office draws the province's plans up and asks a department, the one beside it and a commune; a
department's plan goes to the provincial committee; a commune decides on its own. Each plan is for a year of its own.
"""

from collections import Counter
from datetime import date, timedelta
from decimal import Decimal

from ocop.base.files.services import store
from ocop.law.documents.models import ArchivedPaper
from ocop.steering.budget.models import Programme
from ocop.steering.plans.models import Line, PlanVersion, WorkGroup
from ocop.steering.plans.queries.facts import line_rows
from ocop.steering.plans.services import (
    adjusting,
    checking,
    consulting,
    deciding,
    inputs,
    issuing,
    lines,
    opening,
    publishing,
    submitting,
)
from ocop.steering.plans.services.consulting import CommentWording
from ocop.steering.plans.services.lines import LineWording, MoneyWording, TargetWording
from ocop.steering.plans.sheets.catalogue import Catalogue
from ocop.steering.plans.sheets.writing import workbook_of
from ocop.steering.plans.vocabulary import Level, OpinionVerdict, Quarter
from tests.access.cast import DAY

DUE, LONG_AGO = date(2019, 11, 22), date(2018, 1, 15)
FIRST_YEAR, PAST_YEAR = 2020, 2018
OWNERS = {  # body: (level, who drafts, who submits)
    "coordination": (Level.PROVINCE, "coord_officer", "coord_head"),
    "department": (Level.DEPARTMENT, "dept_officer@own", "dept_head@own"),
    "district": (Level.DISTRICT, "district_officer@parent", "district_officer@parent"),
    "commune": (Level.COMMUNE, "commune_officer@own", "commune_officer@own"),
}
ASKED = ("department", "other department", "commune")


def make(world):
    world.things["group"] = WorkGroup.objects.get(code="products")
    drafts(world)
    asked_for_inputs(world)
    out_for_opinions(world)
    on_their_way(world)
    decided(world)
    in_force(world)
    world.things["filled workbook"] = workbook(world)


# ── drafts ──


def drafts(world):
    for body, name in (("coordination", ""), ("department", " of the department"), ("commune", " of the commune")):
        version = draft(world, body, money=10_000_000)
        last = line(world, version, "Việc thứ hai", body)
        world.things |= {
            f"draft plan{name}": version,
            f"whole draft plan{name}": version.plan,
            f"line of the draft plan{name}": last,
        }
    world.things["draft plan of the district"] = draft(world, "district")


def draft(world, body, *, on=DAY, money=0, year=None):
    """A plan with one good line."""
    level, drafter, _submitter = OWNERS[body]
    version = opening.open_plan(
        by=world.people[drafter], on=on, programme=Programme.objects.get(code="ocop"), level=level,
        owner=world.bodies[body], first_year=year or following_year(world, body), appraiser=world.bodies["finance"],
    )  # fmt: skip
    line(world, version, "Phát triển sản phẩm mới", body, on=on, money=money)
    return version


def following_year(world, body):
    """The next year for which the body has no plan yet."""
    taken = world.things.setdefault("years of plans", Counter())
    taken[body] += 1
    return FIRST_YEAR + taken[body] - 1


def line(world, version, content, body, *, on=DAY, money=0):
    _level, drafter, _submitter = OWNERS[body]
    return lines.add_line(
        version.pk, by=world.people[drafter], on=on, wording=wording(world, content, version.plan.first_year, money)
    )


def wording(world, content, year, money=0):
    """A line with nothing missing."""
    return LineWording(
        group=world.things["group"], content=content, indicator=world.things["indicator"],
        lead=world.bodies["department"], due_on=date(year, 12, 31),
        targets=(TargetWording(None, Quarter.YEAR, Decimal(8)),),
        money=(MoneyWording(world.things["source"], money),) if money else (),
    )  # fmt: skip


# ── what others are asked for ──


def asked_for_inputs(world):
    """The department has not sent its proposal, the other department has, the commune has none."""
    things, version = world.things, draft(world, "coordination")
    call = inputs.call_for_inputs(
        version.pk, by=world.people["coord_officer"], on=DAY, due_on=DUE,
        organisations=[world.bodies[body] for body in ASKED],
    )  # fmt: skip
    things["plan asking for inputs"] = fresh(version)
    requests = {request.organisation_id: request for request in call.requests.all()}
    for body, question, proposal, asked in (
        ("department", "question to the department", "proposal of the department", "dept_officer@own"),
        ("other department", "question that was answered", "proposal that was sent", "dept_officer@sibling"),
    ):
        request = things[question] = requests[world.bodies[body].pk]
        things[proposal], things[f"last {proposal}"] = (
            lines.add_input_line(
                request.pk, by=world.people[asked], on=DAY, wording=wording(world, content, version.plan.first_year)
            )
            for content in (f"Đề xuất {body}", f"Đề xuất thêm {body}")
        )
    inputs.send_input(things["question that was answered"].pk, by=world.people["dept_officer@sibling"], on=DAY)
    things["question to the commune"] = requests[world.bodies["commune"].pk]


def out_for_opinions(world):
    """The other department has commented, the department and the commune have not answered."""
    things, version = world.things, draft(world, "coordination")
    asked = consulting.ask_opinions(
        version.pk, by=world.people["coord_officer"], on=DAY, due_on=DUE,
        organisations=[world.bodies[body] for body in ASKED],
    )  # fmt: skip
    things["plan out for opinions"] = fresh(version)
    opinions = {opinion.organisation_id: opinion for opinion in asked.opinions.all()}
    for body in ("department", "commune"):
        things[f"opinion of the {body}"] = opinions[world.bodies[body].pk]
    given = consulting.give_opinion(
        opinions[world.bodies["other department"].pk].pk, by=world.people["dept_officer@sibling"], on=DAY,
        verdict=OpinionVerdict.COMMENTS, comments=[CommentWording(None, "Thêm chỉ tiêu.")],
    )  # fmt: skip
    things["comment"] = given.comments.get()


def on_their_way(world):
    """Money before Finance; plans ready to go up."""
    things = world.things
    checked = draft(world, "department", money=10_000_000)
    things["plan before Finance"] = checked
    things["check"] = checking.ask_budget_check(checked.pk, by=world.people["dept_officer@own"], on=DAY)
    own = draft(world, "department", money=10_000_000)
    things["check its officer asked for"] = checking.ask_budget_check(
        own.pk, by=world.people["dept_officer@own"], on=DAY
    )
    # as if the person who asked had come to Finance since
    things["check its officer asked for"].asked_by = world.people["dept_officer@finance"]
    things["check its officer asked for"].save()
    for body, name in (("coordination", ""), ("department", " of the department"), ("commune", " of the commune")):
        things[f"ready plan{name}"] = ready(world, body)


def ready(world, body, *, on=DAY, year=None):
    """With everything the route of its level asks for."""
    version, officer = draft(world, body, on=on, year=year), world.people[OWNERS[body][1]]
    if body == "coordination":
        department, asked = world.people["dept_officer@own"], [world.bodies["department"]]
        inputs.call_for_inputs(version.pk, by=officer, on=on, due_on=on, organisations=asked)
        inputs.close_inputs(version.pk, by=officer, on=on)
        asked = consulting.ask_opinions(version.pk, by=officer, on=on, due_on=on, organisations=asked)
        consulting.give_opinion(asked.opinions.get().pk, by=department, on=on, verdict=OpinionVerdict.AGREES)
    return fresh(version)


# ── submitted, approved, in force ──


def submitted(world, body, *, by="", **facts):
    version = ready(world, body, **facts)
    submitting.submit(version.pk, by=world.people[by or OWNERS[body][2]], on=facts.get("on", DAY))
    return fresh(version)


def decided(world):
    things = world.things
    things["submitted plan"] = submitted(world, "coordination")
    things["submitted plan of the department"] = submitted(world, "department")
    things["submitted plan of the commune"] = submitted(world, "commune")
    things["submitted plan of the district"] = submitted(world, "district")
    things["plan the head submitted"] = submitted(world, "commune", by="commune_head@own")
    things["approved plan"] = approved(world, submitted(world, "coordination"))
    things["approved plan of the commune"] = approved(world, submitted(world, "commune"), by="commune_head@own")
    drawn(things["submitted plan"].submissions.get().document)


def approved(world, version, *, by="prov_chair", on=DAY):
    return fresh(deciding.approve(version.pk, by=world.people[by], on=on))


def issued(world, body, number, *, year=None, on=DAY):
    version = approved(world, submitted(world, body, year=year, on=on), on=on)
    issuing.issue(
        version.pk, by=world.people["office_clerk"], on=on, written=f"{number}/QĐ-UBND", issued_on=on,
        signer_name="Người ký (minh họa)", signer_title="Chủ tịch",
    )  # fmt: skip
    return fresh(version)


def in_force(world):
    things = world.things
    for number, (body, name) in enumerate((("coordination", ""), ("department", " of the department")), 201):
        version = things[f"plan in force{name}"] = issued(world, body, number)
        things[f"whole plan in force{name}"] = version.plan
        things[f"line of the plan in force{name}"] = version.lines.first()
        drawn(version.document)
    things["plan everybody reads"] = published(world, issued(world, "coordination", 204))
    things["plan of a past year"] = issued(world, "coordination", 12, year=PAST_YEAR, on=LONG_AGO)
    before = issued(world, "coordination", 203, on=DAY - timedelta(days=30))
    things["adjustment"] = adjusting.adjust(
        before.plan_id, by=world.people["coord_officer"], on=DAY, ground="Bổ sung kinh phí"
    )
    things["line of the adjustment"] = things["adjustment"].lines.first()


def published(world, version):
    drawn(version.document)
    return fresh(publishing.publish(version.pk, by=world.people["office_clerk"], on=DAY))


def drawn(document):
    """A PDF of a few words in the archive, as on a machine that can draw one."""
    paper = store(name="van-ban.txt", content=b"Van ban minh hoa.", by=None)
    ArchivedPaper.objects.filter(document=document).update(pdf=paper)


def workbook(world):
    """One line that no plan holds yet, as a spreadsheet."""
    version = draft(world, "district")
    Line.objects.filter(version=version).update(content="Nội dung từ tệp Excel")
    return workbook_of(line_rows(version), Catalogue(version.plan, world.people["district_officer@parent"], DAY))


def fresh(version):
    return PlanVersion.objects.get(pk=version.pk)
