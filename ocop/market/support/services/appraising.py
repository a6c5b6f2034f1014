"""Thẩm định, từ chối: drafted by the Centre, signed by the department; the norm counts what may be given (N1, N2)."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import date

from django.db import transaction

from ocop.actors.people.models import Person
from ocop.base.audit.services import record
from ocop.base.kernel.outcome import Obstacle, Refused, refuse_if

from .. import permissions
from ..models import Appraisal, AppraisalLine, CostItem, Norm, Refusal, RefusalGround, SupportProject
from ..models.projects import frozen
from ..notices import projects as notices
from ..queries import facts, norms
from ..queries.locking import project_for_update
from ..queries.weighing import weighed
from ..rules import clocks, costs, deciding, duties
from ..rules.moves import obstacles_to_move
from ..rules.norms import Limit, NormFigures, group_limit_of, limit_of
from ..vocabulary.projects import APPEAL_DAYS, Answer, AppraisalResult
from .drafting import note_costs
from .moving import move


@dataclass(frozen=True, slots=True)
class Findings:
    """What the first reader has found so far; everything may still be open."""

    answers: Mapping[str, str] = field(default_factory=dict)
    remarks: Mapping[str, str] = field(default_factory=dict)
    ineligible: Mapping[int, str] = field(default_factory=dict)  # item: why it does not count
    eligible: Collection[int] = ()
    proposed_vnd: int = 0
    weights: Collection[str] = ()
    technology_ground: str = ""
    result: str = ""
    conditions: str = ""
    inner_note: str = ""


@transaction.atomic
def draft_appraisal(project_id: int, *, by: Person, on: date, findings: Findings) -> Appraisal:
    """Lập biên bản thẩm định: saved leniently; the signature asks for everything."""
    project = project_for_update(project_id)
    permissions.require_move(by, "draft_appraisal", project, on=on)
    refuse_if(
        [
            *obstacles_to_move("draft_appraisal", project.stage),
            *duties.obstacles_to_appraising(by.pk, facts.hands_on(project)),
        ]
    )
    appraisal = open_appraisal(project, by=by, on=on)
    _note_items(project, findings)
    _note_lines(appraisal, findings)
    _note_words(appraisal, findings, on=on)
    appraisal.eligible_vnd = project.eligible_cost_vnd
    appraisal.drafted_by, appraisal.drafted_on = by, on
    appraisal.save()
    record("support.appraisal.drafted", project, by=by, project=project.label, proposed=appraisal.proposed_vnd)
    return appraisal


def open_appraisal(project: SupportProject, *, by: Person, on: date) -> Appraisal:
    """The draft of this round, with the checklist of the day."""
    found = project.appraisals.filter(signed_on=None).first()
    if found:
        return found
    made = Appraisal.objects.create(
        project=project, round=project.appraisals.count() + 1, eligible_vnd=project.eligible_cost_vnd, drafted_by=by,
        drafted_on=on,
    )  # fmt: skip
    assert project.activity
    rows = norms.checklist(project.activity.code, on)
    AppraisalLine.objects.bulk_create(
        AppraisalLine(appraisal=made, code=row.code, name=row.name, name_en=row.name_en, basis=row.basis, position=n)
        for n, row in enumerate(rows)
    )
    return made


def _note_items(project: SupportProject, findings: Findings) -> None:
    """Which lines of the estimate count; a line that does not says why."""
    for item in CostItem.objects.filter(project=project):
        if item.pk in findings.ineligible:
            item.is_eligible, item.why_not = False, findings.ineligible[item.pk][:300]
        elif item.pk in findings.eligible:
            item.is_eligible, item.why_not = True, ""
        item.save(update_fields=["is_eligible", "why_not"])
    note_costs(project)
    project.save()


def _note_lines(appraisal: Appraisal, findings: Findings) -> None:
    for line in appraisal.lines.all():
        if line.code in findings.answers:
            answer = findings.answers[line.code]
            line.answer = answer if answer in Answer.values else ""
            line.remark = findings.remarks.get(line.code, "").strip()
            line.save(update_fields=["answer", "remark"])


def _note_words(appraisal: Appraisal, findings: Findings, *, on: date) -> None:
    priority, held = weighed(findings.weights, on=on)
    appraisal.priority, appraisal.priority_score = held, priority.score
    appraisal.proposed_vnd = findings.proposed_vnd
    appraisal.technology_ground = findings.technology_ground.strip()
    appraisal.result = findings.result if findings.result in AppraisalResult.values else ""
    appraisal.conditions, appraisal.inner_note = findings.conditions.strip(), findings.inner_note.strip()


@transaction.atomic
def sign_appraisal(project_id: int, *, by: Person, on: date) -> SupportProject:
    """Ký biên bản thẩm định: a whole checklist, a confirmed norm, no more than it allows."""
    project = project_for_update(project_id)
    permissions.require_move(by, "sign_appraisal", project, on=on)
    appraisal = project.appraisals.filter(signed_on=None).first()
    norm, limit, found = norm_of(project, on)
    refuse_if(
        [
            *obstacles_to_move("sign_appraisal", project.stage),
            *duties.obstacles_to_appraising(by.pk, facts.hands_on(project)),
            *found,
            *(_obstacles_to_signing(project, appraisal, limit, norm) if appraisal else (_NO_DRAFT,)),
        ]
    )
    assert appraisal
    assert norm
    appraisal.norm, appraisal.norm_figures = norm, frozen(norm.figures)
    appraisal.computed_vnd = limit.amount_vnd
    appraisal.signed_by, appraisal.signed_on = by, on
    appraisal.save()
    project.technology_ground = appraisal.technology_ground
    said = {"result": str(appraisal.get_result_display()), "proposed": appraisal.proposed_vnd}
    move(project, "sign_appraisal", by=by, on=on, facts=said)
    notices.appraised(project, by=by, on=on)
    return project


_NO_DRAFT = Obstacle("appraisal.none")


def _obstacles_to_signing(
    project: SupportProject, appraisal: Appraisal, limit: Limit, norm: Norm | None
) -> list[Obstacle]:
    lines = [
        deciding.Line(line.code, line.name, Answer(line.answer) if line.answer else None, line.remark)
        for line in appraisal.lines.all()
    ]
    found = [
        *deciding.obstacles_to_checklist(lines, appraisal.conclusion),
        *deciding.obstacles_to_concluding(
            appraisal.conclusion, conditions=appraisal.conditions, technology_line=project.technology_line,
            ground=appraisal.technology_ground,
        ),
        *costs.obstacles_to_items(facts.lines_of(project)),
    ]  # fmt: skip
    if appraisal.conclusion != AppraisalResult.FAIL and norm:
        found += costs.obstacles_to_proposed(
            appraisal.proposed_vnd, requested=project.requested_vnd, limit=limit, norm=norm.code
        )
    return found


def norm_of(project: SupportProject, on: date) -> tuple[Norm | None, Limit, tuple[Obstacle, ...]]:
    """The norm of the day with what it allows, or what stands in its way."""
    assert project.programme
    assert project.activity
    try:
        norm = norms.norm_for(project.programme.code, project.activity.code, on=on, variant=project.variant)
    except Refused as refused:
        return None, _NO_LIMIT, refused.obstacles
    return norm, limit_for(project, norm.figures), ()


_NO_LIMIT = limit_of(NormFigures("", "limit", None, None), 0)  # type: ignore[arg-type]  # nothing is known


def limit_for(project: SupportProject, figures: NormFigures) -> Limit:
    """What the norm allows: per member of a group, for a technology line only with its written ground."""
    members = facts.members_of(project)
    if not project.is_group or not members:
        return limit_of(figures, project.eligible_cost_vnd, technology_line=project.technology_line)
    eligible = costs.eligible_by_member(facts.lines_of(project))
    each = [eligible.get(member.pk, 0) for member in members]
    return group_limit_of(figures, each, technology_line=project.technology_line)


@transaction.atomic
def refuse(
    project_id: int, *, by: Person, on: date, ground: RefusalGround | None, text: str, number: str,
    inner_note: str = "",
) -> SupportProject:  # fmt: skip
    """Từ chối: a legal reason out of the list and in words; the applicant learns until when to appeal."""
    project = project_for_update(project_id)
    permissions.require_move(by, "refuse", project, on=on)
    refuse_if(
        [
            *obstacles_to_move("refuse", project.stage),
            *deciding.obstacles_to_refusing(has_ground=ground is not None, text=text, number=number),
        ]
    )
    assert ground
    until = clocks.due_in(facts.whole(APPEAL_DAYS, on), on)
    Refusal.objects.create(
        project=project, ground=ground, text=text.strip(), number=number.strip(), appeal_until=until,
        inner_note=inner_note.strip(), refused_by=by, refused_on=on,
    )  # fmt: skip
    move(project, "refuse", by=by, on=on, due_on=until, note=ground.name, facts={"number": number.strip()})
    notices.refused(project, until=until, by=by, on=on)
    return project
