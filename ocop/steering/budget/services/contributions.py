"""Vốn huy động: money from outside the budget, recorded with evidence, never allocated (B6)."""

from datetime import date

from django.db import transaction

from ocop.actors.organisations.models import Organisation
from ocop.actors.people.models import Person
from ocop.base.audit.services import record
from ocop.base.files.models import StoredFile
from ocop.base.kernel.outcome import Obstacle, refuse_if

from .. import permissions
from ..models import Contribution, FiscalYear, FundingSource, Programme
from ..rules import duties, totals
from ..vocabulary import APPRAISE, YearState
from .entering import NO_PAPER, Paper


@transaction.atomic
def contribute(
    *,
    fiscal_year: FiscalYear,
    source: FundingSource,
    programme: Programme,
    holder: Organisation,
    contributor: str,
    amount_vnd: int,
    by: Person,
    on: date,
    paper: Paper = NO_PAPER,
    file: StoredFile | None = None,
) -> Contribution:
    """Ghi vốn huy động."""
    permissions.require(by, APPRAISE, holder, on=on)
    year = FiscalYear.objects.select_for_update().get(pk=fiscal_year.pk)
    refuse_if(
        [
            *totals.obstacles_to_amount(amount_vnd),
            *duties.obstacles_to_contributing(
                is_state_budget=source.is_state_budget,
                source=str(source),
                has_evidence=bool(paper.written or file),
            ),
            *(() if contributor.strip() else (Obstacle("contribution.no-contributor"),)),
            *_obstacles_to_year(year),
        ]
    )
    made = Contribution.objects.create(
        fiscal_year=year,
        source=source,
        programme=programme,
        holder=holder,
        contributor=contributor.strip(),
        amount_vnd=amount_vnd,
        made_on=on,
        document=paper.document,
        document_text="" if paper.document else paper.text.strip(),
        file=file,
        entered_by=by,
    )
    record("budget.contribution.entered", made, by=by, contributor=contributor, amount=amount_vnd, source=source.name)
    return made


@transaction.atomic
def reverse_contribution(contribution_id: int, *, reason: str, by: Person, on: date) -> Contribution:
    """Đảo: the same amount with the effect −1, once, with the reason."""
    old = (
        Contribution.objects.select_for_update(of=("self",))
        .select_related("holder", "fiscal_year")
        .get(pk=contribution_id)
    )
    permissions.require(by, APPRAISE, old.holder, on=on)
    refuse_if(
        [
            *duties.obstacles_to_reason(reason),
            *duties.obstacles_to_reversing(
                is_reversal=old.effect < 0, is_reversed=Contribution.objects.filter(reverses=old).exists()
            ),
            *_obstacles_to_year(old.fiscal_year),
        ]
    )
    same = [
        "fiscal_year",
        "source",
        "programme",
        "holder",
        "commitment",
        "contributor",
        "amount_vnd",
        "document",
        "document_text",
        "file",
    ]
    made = Contribution.objects.create(
        **{name: getattr(old, name) for name in same},
        effect=-1,
        made_on=on,
        reverses=old,
        reason=reason.strip(),
        entered_by=by,
    )
    record("budget.contribution.reversed", old, by=by, amount=old.amount_vnd, reason=reason)
    return made


def _obstacles_to_year(year: FiscalYear) -> list[Obstacle]:
    return [Obstacle("year.closed", {"year": year.year})] if year.state == YearState.CLOSED else []
