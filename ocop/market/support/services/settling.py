"""Quyết toán, kết quả sau 6/12 tháng, lưu hồ sơ (36/2013/TT-BCT, Art. 18, 19)."""

from datetime import date

from django.db import transaction

from ocop.actors.people.models import Person
from ocop.base.audit.services import record
from ocop.base.kernel.outcome import Obstacle, refuse_if

from .. import permissions
from ..models import EffectReport, Settlement, SupportProject
from ..queries import facts
from ..queries.locking import project_for_update
from ..queries.money import money_of
from ..rules import duties, running
from ..rules.moves import obstacles_to_move
from ..vocabulary.projects import EFFECT_FIRST, EFFECT_LAST, AcceptanceLevel
from .moving import move


@transaction.atomic
def settle(
    project_id: int, *, by: Person, on: date, number: str, settled_on: date | None, invoices_vnd: int,
    liquidation_number: str, checked_by: str = "", remarks: str = "",
) -> SupportProject:  # fmt: skip
    """Quyết toán: invoices match what was accepted, own capital is proven, the contract is liquidated."""
    project = project_for_update(project_id)
    permissions.require_move(by, "settle", project, on=on)
    accepted = project.acceptances.filter(level=AcceptanceLevel.FACILITY, is_passed=True).first()
    held = money_of(project)
    cost = accepted.cost_vnd if accepted else 0
    refuse_if(
        [
            *obstacles_to_move("settle", project.stage),
            *duties.obstacles_to_paying(by.pk, facts.hands_on(project)),
            *running.obstacles_to_settling(
                invoices=invoices_vnd, accepted=cost, uncleared=held.uncleared, number=number, settled_on=settled_on,
                liquidation=liquidation_number, on=on,
            ),
        ]
    )  # fmt: skip
    assert settled_on
    Settlement.objects.create(
        project=project, number=number.strip(), settled_on=settled_on, invoices_vnd=invoices_vnd,
        liquidation_number=liquidation_number.strip(), checked_by=checked_by.strip(), remarks=remarks.strip(),
        made_by=by, made_on=on,
    )  # fmt: skip
    return move(project, "settle", by=by, on=on, note=number, facts={"number": number.strip(), "paid": held.paid})


@transaction.atomic
def report_effect(
    project_id: int, *, by: Person, on: date, months: int | None, output_vnd: int, revenue_vnd: int, jobs: int,
    income_vnd: int, text: str = "",
) -> SupportProject:  # fmt: skip
    """Báo cáo kết quả: what indicator S06 counts."""
    project = project_for_update(project_id)
    permissions.require_move(by, "report_effect", project, on=on)
    asked = months_asked(on)
    is_there = months is not None and project.effects.filter(months=months).exists()
    refuse_if(
        [
            *obstacles_to_move("report_effect", project.stage),
            *([] if months in asked else [Obstacle("effect.no-months", repair="#id_months")]),
            *([Obstacle("effect.reported", {"months": months})] if is_there else []),
        ]
    )
    assert months is not None
    EffectReport.objects.create(
        project=project, months=months, output_vnd=output_vnd, revenue_vnd=revenue_vnd, jobs=jobs,
        income_vnd=income_vnd, text=text.strip(), made_by=by, made_on=on,
    )  # fmt: skip
    record("support.effect.reported", project, by=by, project=project.label, months=months)
    return project


def months_asked(on: date) -> tuple[int, int]:
    """After how many months the results are asked for."""
    return facts.whole(EFFECT_FIRST, on), facts.whole(EFFECT_LAST, on)


@transaction.atomic
def close(project_id: int, *, by: Person, on: date) -> SupportProject:
    """Lưu hồ sơ."""
    project = project_for_update(project_id)
    permissions.require_move(by, "close", project, on=on)
    reported = list(project.effects.values_list("months", flat=True))
    refuse_if(
        [
            *obstacles_to_move("close", project.stage),
            *running.obstacles_to_closing(reported=reported, asked=months_asked(on)),
        ]
    )
    return move(project, "close", by=by, on=on)
