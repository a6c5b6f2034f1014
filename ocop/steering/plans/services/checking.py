"""Thẩm định kinh phí: Finance looks at the money of the draft; nobody checks what they wrote or asked about.

Basis: directives-and-reporting notes §4 (budget check by the Department of Finance), support-and-trade notes §3.
"""

from datetime import date

from django.db import transaction

from ocop.actors.people import permissions as posts
from ocop.actors.people.models import Person
from ocop.base.audit.services import record
from ocop.base.kernel.outcome import refuse_if

from .. import notices, permissions
from ..models import BudgetCheck
from ..queries.bodies import acting_body
from ..queries.facts import version_for_update
from ..queries.locking import check_for_update
from ..queries.steps import figures_of, hands_of, money_lines
from ..rules import route as rules
from ..vocabulary import APPRAISE, CheckVerdict


@transaction.atomic
def ask_budget_check(version_id: int, *, by: Person, on: date) -> BudgetCheck:
    """Gửi thẩm định kinh phí."""
    version = version_for_update(version_id)
    plan = version.plan
    permissions.require_owner(by, plan, on=on)
    refuse_if(
        rules.obstacles_to_asking_check(
            version.stage,
            has_appraiser=plan.appraiser is not None,
            has_money=bool(money_lines(version)),
            is_open=version.checks.filter(verdict=CheckVerdict.WAITING).exists(),
        )
    )
    assert plan.appraiser
    check = BudgetCheck.objects.create(
        version=version, appraiser=acting_body(plan.appraiser, on), asked_by=by, asked_on=on
    )
    record("plans.check.asked", version, by=by, body=check.appraiser.name)
    notices.check_asked(check, by=by, on=on)
    return check


@transaction.atomic
def check_budget(check_id: int, *, by: Person, on: date, verdict: CheckVerdict | str, note: str = "") -> BudgetCheck:
    """Thống nhất, or đề nghị xem lại with reasons; the figures that were looked at are kept."""
    check = check_for_update(check_id)
    version = version_for_update(check.version_id)
    posts.require(by, APPRAISE, on=on, organisation=acting_body(check.appraiser, on))
    verdict = CheckVerdict(verdict)
    refuse_if(
        [
            *rules.obstacles_to_checking(version.stage, CheckVerdict(check.verdict), verdict=verdict, note=note),
            *rules.obstacles_to_checker(by.pk, hands_of(version)),
        ]
    )
    check.verdict, check.note, check.figures = verdict, note.strip(), figures_of(version)
    check.decided_by, check.decided_on = by, on
    check.save(update_fields=["verdict", "note", "figures", "decided_by", "decided_on"])
    record("plans.check.given", version, by=by, verdict=verdict.value, note=check.note, figures=_plain(check))
    notices.check_given(check, by=by, on=on)
    return check


def _plain(check: BudgetCheck) -> dict[str, int]:
    return {row["name"]: row["planned_vnd"] for row in check.figures}
