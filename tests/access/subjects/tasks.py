"""Directives read and sent, assignments of a department and of a commune in every state, letters that urge them.

The department's tasks come from the directive itself; another district coordinates in them. The commune's are parts
that the district above it gave on. So a department has no sibling but the other department, and of the commune's
tasks its own district is the parent and the other district a sibling of the parent.
"""

from datetime import date

from ocop.base.files.services import store
from ocop.steering.directives.models import (
    Addressee,
    Assignment,
    Coordination,
    Directive,
    Extension,
    Intake,
    ProgressEntry,
    Proposal,
    Task,
    UrgingLetter,
)
from tests.access.cast import DAY

GIVEN, LONG_AGO, LATER, LATEST = date(2019, 1, 10), date(2019, 6, 3), date(2019, 12, 16), date(2019, 12, 27)
TEXT = "Sở xây dựng kế hoạch, báo cáo kết quả. Sở tuyên truyền về Chương trình."
STATES = ("assigned", "accepted", "submitted", "returned", "suspended")


def make(world):
    directives(world)
    review(world)
    whole = assignment(world, "WHOLE", "district", "accepted")
    world.things["task of the district"] = whole
    for state in STATES:
        made = world.things[f"{state} task of the department"] = assignment(world, f"D-{state}", "department", state)
        Coordination.objects.create(task=made.task, organisation=world.bodies["other district"])
        part = assignment(world, f"P-{state}", "commune", state, parent=whole)
        world.things[f"{state} task of the commune"] = part
    assignment(world, "URGED", "department", "accepted", LONG_AGO)
    late = world.things["late task of the department"] = assignment(world, "LATE", "department", "accepted", LONG_AGO)
    for body, holder in (("department", "dept_officer@own"), ("commune", "commune_officer@own")):
        extension(world, body, world.people[holder])
        letter(world, f"letter to the {body}", body, issued_on=DAY, state="issued")
    letter(world, "draft letter", "department").assignments.add(late)
    evidence(world)


def directives(world):
    bodies, things, clerk = world.bodies, world.things, world.people["coord_officer"]
    usual = {"assigner": bodies["committee"], "text": TEXT, "read_by": clerk}
    sent = {"state": "sent", "sent_by": clerk, "sent_on": GIVEN}
    things["directive"] = Directive.objects.create(
        document=things["directive's document"], office=bodies["coordination"], **usual, **sent
    )
    things["directive of the department"] = Directive.objects.create(
        document=things["second document"], office=bodies["department"], **usual, **sent
    )
    things["directive under review"] = Directive.objects.create(
        document=things["document under review"], office=bodies["coordination"], **usual
    )
    things["text handed in"] = Intake.objects.create(text=TEXT, made_by=clerk)


def review(world):
    cut = TEXT.index(". ") + 1
    things = world.things
    things["proposal"] = proposal(world, 1, 0, cut)
    things["second proposal"] = proposal(world, 2, cut + 1, len(TEXT))
    things["confirmed proposal"] = proposal(world, 3, cut + 1, len(TEXT), state="confirmed")
    ready = Directive.objects.create(
        document=things["law"], office=world.bodies["coordination"], assigner=world.bodies["committee"], text=TEXT,
        read_by=world.people["coord_officer"],
    )  # fmt: skip
    things["directive ready to send"] = ready
    proposal(world, 1, 0, cut, state="confirmed", directive=ready)


def proposal(world, rank, start, end, **facts):
    usual = {"directive": world.things["directive under review"], "confidence": 1, "kind": "standing"}
    made = Proposal.objects.create(
        code=f"T{rank:02}", rank=rank, action=TEXT[start:end], start=start, end=end, lead_text=["department"],
        **{**usual, **facts},
    )  # fmt: skip
    Addressee.objects.create(proposal=made, organisation=world.bodies["department"], part="lead")
    return made


def assignment(world, code, body, state, due=LATER, parent=None):
    task = Task.objects.create(
        directive=world.things["directive"], code=code[:12], action="Xây dựng kế hoạch", kind="deadline",
        original_due=due, assigned_on=GIVEN, parent=parent,
    )  # fmt: skip
    days = {"submitted_on": date(2019, 11, 1)} if state == "submitted" else {}
    return Assignment.objects.create(
        task=task, organisation=world.bodies[body], state=state, assigned_on=GIVEN, original_due=due, current_due=due,
        **days,
    )  # fmt: skip


def extension(world, body, asker):
    """Asked on the task that is not accepted yet, so that the accepted one is free to ask."""
    world.things[f"request of the {body}"] = Extension.objects.create(
        assignment=world.things[f"assigned task of the {body}"], old_due=LATER, new_due=LATEST, reason="Thiếu số liệu",
        asked_by=asker, asked_on=DAY,
    )  # fmt: skip


def letter(world, name, body, **facts):
    paper = store(name="cong-van.txt", content=b"Cong van minh hoa.", by=None) if facts else None
    made = world.things[name] = UrgingLetter.objects.create(
        organisation=world.bodies[body], office=world.bodies["coordination"], subject="đôn đốc", body="Đề nghị.",
        drafted_on=DAY, drafted_by=world.people["coord_officer"], docx=paper, pdf=paper, **facts,
    )  # fmt: skip
    return made


def evidence(world):
    for body, holder in (("department", "dept_officer@own"), ("commune", "commune_officer@own")):
        kept = world.things[f"file of the {body}"] = store(name="minh-chung.txt", content=body.encode(), by=None)
        entry = ProgressEntry.objects.create(
            assignment=world.things[f"accepted task of the {body}"], kind="progress", text="Đã làm.", made_on=DAY,
            made_by=world.people[holder],
        )  # fmt: skip
        entry.files.add(kept)
