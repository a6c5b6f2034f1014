"""The facts that rules ask for: members, papers, other projects for the same thing, who has done what, offices."""

from collections import Counter
from collections.abc import Sequence
from datetime import date

from django.db.models import Q

from ocop.actors.organisations import queries as organisations
from ocop.actors.organisations.models import Organisation
from ocop.actors.producers.queries.places import province_of
from ocop.actors.territory.models import Unit
from ocop.base.kernel.outcome import Obstacle, Refused
from ocop.base.kernel.text import fold, squeeze
from ocop.steering.budget.models import BudgetEntry
from ocop.steering.budget.vocabulary import MONEY_OUT

from ..models import (
    AdjustmentAuthority,
    CostItem,
    ProjectMember,
    RefusalGround,
    SupportOffice,
    SupportProject,
)
from ..rules.changing import AuthorityRow
from ..rules.costs import Item
from ..rules.duties import Hands
from ..rules.filing import Application, Asked
from ..rules.funding import Funded, key_of
from ..rules.repeating import Earlier
from ..vocabulary.norms import AttachedAt, Need
from ..vocabulary.projects import ObjectKind, ProjectState
from .norms import attachments, setting


def whole(code: str, on: date) -> int:
    """A setting that counts something."""
    return int(setting(code, on))


def office(code: str, unit: Unit, *, on: date) -> Organisation | None:
    """The department or the Centre for a place; a Centre that is not known yet is the department."""
    province = province_of(unit, on=on)
    row = SupportOffice.objects.in_force(on).filter(code=code).first()
    if not province or row is None:
        return None
    found = Organisation.objects.in_force(on).filter(key=f"{province}.{row.key}").first()
    return found or (office("department", unit, on=on) if code != "department" else None)


def members_of(project: SupportProject) -> list[ProjectMember]:
    """The beneficiaries of a group that have not stepped back."""
    return list(project.members.filter(withdrawn_on=None).select_related("producer__organisation"))


def items_of(project: SupportProject) -> list[CostItem]:
    """The estimate without what belonged to members that stepped back."""
    return list(project.items.exclude(member__withdrawn_on__isnull=False))


def lines_of(project: SupportProject) -> list[Item]:
    """The estimate as the rules take it."""
    return [item.line for item in items_of(project)]


def beneficiaries_of(project: SupportProject) -> set[int]:
    """Everybody who is supported by it."""
    if not project.is_group:
        return {project.producer_id}
    return {project.producer_id, *project.members.filter(withdrawn_on=None).values_list("producer", flat=True)}


def application_of(project: SupportProject) -> Application:
    """The draft as the rules take it."""
    place_is_own = project.place_id in _places_of(project)
    return Application(
        title=project.title,
        has_activity=project.activity_id is not None,
        has_programme=project.programme_id is not None,
        object_kind=ObjectKind(project.object_kind) if project.object_kind else None,
        object_name=object_name_of(project),
        needs={"present": project.present, "need": project.need, "effect": project.effect},
        start_on=project.start_on,
        end_on=project.end_on,
        multi_year_decision=project.multi_year_decision,
        place_is_own=place_is_own,
        is_group=project.is_group,
        members=len(members_of(project)),
        technology_line=project.technology_line,
        has_technology_line=bool(project.activity and project.activity.has_technology_line),
    )


def _places_of(project: SupportProject) -> set[int]:
    """The communes of the beneficiaries and of their sites."""
    producers = beneficiaries_of(project)
    found = set(Unit.objects.filter(producers__in=producers).values_list("pk", flat=True))
    return found | set(Unit.objects.filter(producer_sites__producer__in=producers).values_list("pk", flat=True))


def object_name_of(project: SupportProject) -> str:
    """The product of the register, else the name that was typed."""
    return project.product.name if project.product else project.object_name


def funding_key_of(project: SupportProject) -> str:
    """Activity and object (B8); empty where one of them is not known yet."""
    name = squeeze(fold(project.object_name))
    if not project.activity or not project.object_kind or not (project.product_id or name):
        return ""
    kind = ObjectKind(project.object_kind)
    return key_of(project.activity.code, kind, product=project.product_id, folded_name=name)


def funded_for_the_same(project: SupportProject) -> list[Funded]:
    """Other projects of the same beneficiaries for the same activity and object, of every source and year."""
    key = funding_key_of(project)
    if not key:
        return []
    whose = beneficiaries_of(project)
    mine = Q(producer__in=whose) | Q(members__producer__in=whose, members__withdrawn_on=None)
    found = SupportProject.objects.filter(mine, funding_key=key).exclude(pk=project.pk).distinct()
    return [
        Funded(each.code or "", each.producer.name, ProjectState(each.state), each.get_absolute_url())
        for each in found.select_related("producer").order_by("pk")
    ]


def asked_papers(project: SupportProject, at: AttachedAt, *, on: date) -> list[Asked]:
    """The papers the lists require, with how many files are there."""
    if project.activity is None:
        return []
    programme = project.programme.code if project.programme else ""
    rows = attachments(project.activity.code, on, programme_code=programme, at=at)
    held = Counter(project.papers.filter(removed_on=None).values_list("kind", flat=True))
    return [Asked(r.code, r.label, r.least, held[r.code], r.source) for r in rows if r.need == Need.REQUIRED]


def hands_on(project: SupportProject) -> Hands:
    """Who applied, appraised, approved, paid so far."""
    appraised = project.appraisals.values_list("drafted_by", "signed_by")
    paid = BudgetEntry.objects.filter(commitment__keeper=project.keeper, kind__in=sorted(MONEY_OUT))
    return Hands(
        applied=frozenset(filter(None, (project.submitted_by_id,))),
        appraised=frozenset(person for pair in appraised for person in pair if person),
        approved=frozenset(filter(None, (project.approved_by_id,))),
        paid=frozenset(paid.values_list("entered_by", flat=True)),
    )


def grounds_on(on: date) -> Sequence[RefusalGround]:
    """The legal reasons of the day."""
    return list(RefusalGround.objects.in_force(on).order_by("position"))


def authorities_on(on: date) -> list[AuthorityRow]:
    """Who decides which change, in the order that decides."""
    return [row.row for row in AdjustmentAuthority.objects.in_force(on).order_by("position")]


def refused_by(refused: Refused | None) -> tuple[Obstacle, ...]:
    """What stood in the way of an inner act, to be told with everything else."""
    return refused.obstacles if refused else ()


def successor_of(body: Organisation, on: date) -> Organisation:
    """Who does its work today."""
    return organisations.successor_of(body, on) or body


def may_repeat(project: SupportProject) -> bool:
    """Whether a rule of its own says when the same thing may be supported again (N6; a point of sale)."""
    return bool(project.activity and project.activity.is_packaging) or project.object_kind == ObjectKind.POINT


def earlier_of(project: SupportProject) -> Earlier | None:
    """The last approved support of the same thing whose file is closed."""
    whose = Q(producer__in=beneficiaries_of(project))
    found = SupportProject.objects.filter(whose, funding_key=funding_key_of(project), state=ProjectState.CLOSED)
    last = found.exclude(pk=project.pk).select_related("product").order_by("-decided_on").first()
    if last is None or last.decided_on is None:
        return None
    stars = last.norm_figures.get("stars")
    return Earlier(last.decided_on, last.code or "", stars, last.get_absolute_url())
