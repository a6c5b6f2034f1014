"""Projects of the commune's producer at every step of the way, with what hangs on them."""

from ocop.base.files.services import store
from ocop.market.support.models import (
    Activity,
    AdjustmentRequest,
    ListEntry,
    PaymentRequest,
    ProgressReport,
    ProjectList,
    ProjectMember,
    ProjectPaper,
    Recovery,
    SupportProgramme,
    SupportProject,
)
from tests.access.cast import DAY

STATES = (
    "draft", "proposed", "surveyed", "appraised", "approved", "contracted", "running", "accepted", "disbursed",
    "settled",
)  # fmt: skip
DECIDED = STATES[4:]
MILLION = 1_000_000


def make(world):
    for number, state in enumerate(STATES):
        world.things[f"support: {state}"] = project(world, state, number)
    with_papers(world)
    with_what_hangs_on(world)


def project(world, state, number):
    office, own = world.people["centre_officer@own"], world.bodies["producer"].producer
    decided = state in DECIDED
    return SupportProject.objects.create(
        code=None if state == "draft" else f"KC-2019-{number:04d}", title=f"Đề án {state} (minh họa)", state=state,
        state_on=DAY, programme=SupportProgramme.objects.get(code="KCDP"), producer=own,
        activity=Activity.objects.get(code="MACHINERY"), department=world.bodies["department"],
        centre=world.bodies["department"], place=world.units["commune"], total_cost_vnd=600 * MILLION,
        eligible_cost_vnd=600 * MILLION, requested_vnd=300 * MILLION, own_capital_vnd=300 * MILLION,
        approved_vnd=300 * MILLION if decided else 0, payable_vnd=300 * MILLION if state in DECIDED[3:] else None,
        decision_number="5/QĐ-UBND" if decided else "", decided_on=DAY if decided else None,
        norm_figures=FIGURES if decided else {}, start_on=DAY, end_on=DAY, submitted_on=DAY, object_kind="asset",
        object_name=f"Máy {state}", funding_key=f"MACHINERY:asset:={state}", made_by=office, made_on=DAY,
    )  # fmt: skip


FIGURES = {
    "code": "N", "mode": "limit", "percent": "50", "ceiling_vnd": 300 * MILLION, "technology_factor": None,
    "source": "",
}  # fmt: skip


def with_papers(world):
    things, office = world.things, world.people["centre_officer@own"]
    file = store(name="giay.txt", content="Giấy tờ".encode(), by=office)
    for name, state, is_inner in (
        ("a paper", "running", False), ("an inner paper", "surveyed", True), ("a paper of a draft", "draft", False),
    ):  # fmt: skip
        things[f"support: {name}"] = ProjectPaper.objects.create(
            project=things[f"support: {state}"], stage="application", kind="application", file=file,
            is_inner=is_inner, added_by=office, added_on=DAY,
        )  # fmt: skip


def with_what_hangs_on(world):
    things, owner = world.things, world.people["producer"]
    running, approved = things["support: running"], things["support: approved"]
    made = ProjectList.objects.create(year=2019, number="7/TTr", made_by=world.people["dept_head@own"], made_on=DAY)
    ListEntry.objects.create(
        list=made, project=things["support: appraised"], rank=1, score=10, proposed_vnd=300 * MILLION
    )  # fmt: skip
    things["support: a list"] = made
    things["support: a report"] = ProgressReport.objects.create(
        project=running, reported_on=DAY, done_percent=50, text="Đang lắp", made_by=owner, made_on=DAY
    )  # fmt: skip
    things["support: a request"] = PaymentRequest.objects.create(
        project=running, kind="advance", amount_vnd=MILLION, asked_by=owner, asked_on=DAY
    )  # fmt: skip
    things["support: a member"] = ProjectMember.objects.create(
        project=approved, producer=approved.producer, requested_vnd=MILLION
    )  # fmt: skip
    things["support: a change"] = AdjustmentRequest.objects.create(
        project=approved, kind="time", authority="department", reason="Chậm", end_on=DAY, requested_by=owner,
        requested_on=DAY,
    )  # fmt: skip
    things["support: a recovery"] = Recovery.objects.create(
        project=things["support: settled"], cause="breach", amount_vnd=MILLION, reason="Vi phạm", opened_by=owner,
        opened_on=DAY,
    )  # fmt: skip
