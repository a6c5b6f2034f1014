"""Hết chuyển tiếp: what may not be assessed any more under its framework, and how it comes again under the new one."""

from datetime import date

from django.db import transaction
from django.utils.translation import gettext_noop as _

from ocop.actors.people.models import Person
from ocop.base.audit.services import record
from ocop.base.kernel.formats import short_date
from ocop.base.kernel.outcome import Obstacle, refuse_if

from .. import permissions
from ..models import Dossier, Registration, Report
from ..queries.locking import dossier_for_update
from ..queries.previous import carried_over
from ..queries.transition import transition_over
from ..rules import moves as rules
from .ending import withdraw
from .opening import open_dossier, write_carried

BECAUSE = _("Hết ngày %(until)s chưa đánh giá xong theo %(old)s; lập lại theo %(new)s.")


def obstacles_to_assessing(dossier: Dossier, *, on: date) -> list[Obstacle]:
    """After the last day of the transition the dossier is not assessed by the older framework (E01)."""
    over = transition_over(dossier, on=on)
    return list(
        rules.obstacles_after_transition(
            until=over.until if over else None, new=over.now.number if over and over.now else "",
            basis=over.basis if over else "", old=dossier.framework.number,
        )
    )  # fmt: skip


@transaction.atomic
def begin_anew(dossier_id: int, *, by: Person, on: date) -> Dossier:
    """Lập lại hồ sơ: the old one ends as filed, a draft by the framework in force takes over what still holds."""
    old = dossier_for_update(dossier_id)
    permissions.require_filing(by, old, on=on)
    over = transition_over(old, on=on)
    refuse_if([] if over else [Obstacle("dossier.transition-runs")])
    assert over
    facts = {"until": short_date(over.until), "old": old.framework.number, "new": over.now.number if over.now else ""}
    withdraw(old.pk, by=by, on=on, reason=BECAUSE % facts)
    new = open_dossier(old.entry_id, by=by, on=on)
    _take_over(old, new, by=by, on=on)
    record("dossiers.dossier.begun-anew", new, by=by, product=new.product.name, old=facts["old"], new=facts["new"])
    return dossier_for_update(new.pk)


def _take_over(old: Dossier, new: Dossier, *, by: Person, on: date) -> None:
    """Forms as they were, answers as far as the criteria are the same."""
    for form in (Registration, Report):
        was, now = form.objects.get(dossier=old), form.objects.get(dossier=new)
        for field in form._meta.concrete_fields:
            if field.attname not in ("id", "dossier_id", "edition"):
                setattr(now, field.attname, getattr(was, field.attname))
        now.save()
    new.points.all().delete()
    write_carried(new, carried_over(old, new.criteria_set, on=on), by=by, on=on)
