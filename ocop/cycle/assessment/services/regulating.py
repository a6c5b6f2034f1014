"""Quy chế hoạt động: a new version begins where the one before ends; a sitting keeps the version of its planning."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.db import transaction

from ocop.actors.people.models import Person
from ocop.base.audit.services import record
from ocop.base.files.models import StoredFile
from ocop.base.kernel.formats import short_date
from ocop.base.kernel.outcome import refuse_if
from ocop.cycle.rounds.queries.years import province_on

from .. import permissions
from ..models import PARAMETERS, Regulation
from ..queries.clauses import bases_on
from ..queries.councils import last_regulation, parameters
from ..queries.locking import regulation_for_update
from ..rules import councils as rules


@transaction.atomic
def enact(
    *,
    by: Person,
    on: date,
    decision_number: str,
    decision_on: date | None,
    issuer: str,
    start: date | None,
    values: Mapping[str, Any],
    paper: StoredFile | None = None,
) -> Regulation:
    """Nhập quy chế: what its text says; `values` without a parameter leaves the default, marked as such."""
    permissions.require_setting(by, on=on)
    province = province_on(on)
    before = last_regulation(province)
    filled = {row.code: row.value for row in parameters()} | {key: values[key] for key in values if key in PARAMETERS}
    refuse_if([
        *rules.obstacles_to_regulation(
            number=decision_number, decided_on=decision_on, issuer=issuer, start=start,
            latest_start=before.start if before else None, on=on, bases=bases_on(on),
        ),
        *rules.obstacles_to_parameters(
            **{key: filled[key] for key in ("quorum_percent", "spread_limit", "most_turns", "days_before")}
        ),
    ])  # fmt: skip
    assert decision_on
    assert start
    _end(before, start)
    made = Regulation.objects.create(
        province=province, number=before.number + 1 if before else 1, decision_number=decision_number.strip(),
        decision_on=decision_on, issuer=issuer.strip(), paper=paper, start=start, made_by=by, made_on=on,
        defaults=[code for code in PARAMETERS if code not in values], **{code: filled[code] for code in PARAMETERS},
    )  # fmt: skip
    record("assessment.regulation.entered", made, by=by, number=made.decision_number, day=short_date(start),
           values={code: filled[code] for code in PARAMETERS}, defaults=made.defaults)  # fmt: skip
    return made


def _end(before: Regulation | None, start: date) -> None:
    if before is None:
        return
    held = regulation_for_update(before.pk)
    if held.end is None or held.end > start:
        held.end = start
        held.save(update_fields=["end"])
