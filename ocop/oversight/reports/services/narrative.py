"""The words of a report: people edit what was drafted, or take the drafted words back."""

from datetime import date

from django.db import transaction
from django.utils import timezone

from ocop.actors.people.models import Person
from ocop.base.audit.services import record
from ocop.base.kernel.outcome import refuse_if
from ocop.base.kernel.text import nfc

from .. import permissions
from ..models import Section
from ..queries.facts import for_update
from ..rules.route import obstacles_to_editing


@transaction.atomic
def edit_section(section_id: int, *, by: Person, on: date, text: str, seen: int | None = None) -> Section:
    """Sửa: the person's words stand, and have been seen beside the present figures."""
    section = _open_section(section_id, by=by, on=on, seen=seen)
    old, section.text = section.text, nfc(text).strip()
    section.edited_by, section.edited_at, section.is_stale = by, timezone.now(), False
    section.version += 1
    section.save(update_fields=["text", "edited_by", "edited_at", "is_stale", "version"])
    record("reports.section.edited", section.report, by=by, heading=section.heading, old=old, new=section.text)
    return section


@transaction.atomic
def redraft_section(section_id: int, *, by: Person, on: date) -> Section:
    """Lấy lại lời dự thảo: the drafted words of the present figures replace what was edited."""
    section = _open_section(section_id, by=by, on=on, seen=None)
    old, section.text = section.text, section.drafted
    section.edited_by, section.edited_at, section.is_stale = None, None, False
    section.version += 1
    section.save(update_fields=["text", "edited_by", "edited_at", "is_stale", "version"])
    record("reports.section.redrafted", section.report, by=by, heading=section.heading, old=old)
    return section


def _open_section(section_id: int, *, by: Person, on: date, seen: int | None) -> Section:
    known = Section.objects.get(pk=section_id)
    report = for_update(known.report_id)
    permissions.require_drafter(by, report.office, on=on)
    section = Section.objects.select_for_update().get(pk=section_id)
    section.report = report
    refuse_if(obstacles_to_editing(report.stage, seen=seen, version=section.version))
    return section
