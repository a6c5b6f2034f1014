"""Tiếp nhận, xem xét, thẩm định, trả lại: what the commune does with a form handed in."""

from collections.abc import Mapping, Sequence
from datetime import date

from django.db import transaction

from ocop.actors.people.models import Person
from ocop.base.audit.services import record
from ocop.base.kernel.formats import short_date
from ocop.base.kernel.outcome import Obstacle, refuse_if
from ocop.cycle.rounds.queries import number_pattern
from ocop.cycle.rounds.vocabulary import JudgedStep

from .. import notices, permissions
from ..models import CycleEntry, Return, Screening
from ..queries.locking import entry_for_update, next_form_number
from ..queries.places import place_of, province_above, setting_for
from ..rules import codes
from ..rules import moves as rules
from ..rules.moves import Returned
from ..vocabulary import EntryState, FormKind, Topic
from .moving import move


@transaction.atomic
def receive(entry_id: int, *, by: Person, on: date) -> CycleEntry:
    """Tiếp nhận: the form gets its number out of the commune's series of the year; day and receiver are stamped."""
    entry = entry_for_update(entry_id)
    permissions.require_review(by, entry.product.producer, on=on)
    refuse_if(rules.obstacles_to_act("receive", entry.state))
    idea = entry.idea
    if idea.form_no is None:
        idea.form_number, idea.form_no = _numbered(entry, on=on)
    idea.received_by, idea.received_on = by, on
    idea.save(update_fields=["form_number", "form_no", "received_by", "received_on"])
    move(entry, "receive", by=by, on=on, note=idea.form_no or "")
    record("products.idea.received", entry, by=by, number=idea.form_no, product=entry.product.name)
    notices.received(entry, by=by, on=on)
    return entry


def _numbered(entry: CycleEntry, *, on: date) -> tuple[int, str]:
    place, year = place_of(entry.product.producer, on=on), entry.year.year
    number = next_form_number(place.pk, year)
    parts = {"n": number, "T": province_above(place).code, "X": place.code, "year": year}
    return number, codes.written(number_pattern(JudgedStep.IDEAS) or "{n:02d}/{year}", parts)


@transaction.atomic
def screen(
    entry_id: int, *, by: Person, on: date, findings: Mapping[str, str], notes: Mapping[str, str] | None = None
) -> CycleEntry:
    """Xem xét ý tưởng by its five topics; what is found again replaces what was found before."""
    entry = entry_for_update(entry_id)
    permissions.require_review(by, entry.product.producer, on=on)
    refuse_if(_obstacles_to_screening(entry, findings))
    for topic, finding in findings.items():
        values = {"finding": finding, "note": (notes or {}).get(topic, "")[:300], "by": by, "on": on}
        Screening.objects.update_or_create(entry=entry, topic=topic, defaults=values)
    record("products.idea.screened", entry, by=by, product=entry.product.name, findings=dict(findings))
    notices.screened(entry, by=by, on=on)
    return entry


def _obstacles_to_screening(entry: CycleEntry, findings: Mapping[str, str]) -> list[Obstacle]:
    found = []
    if entry.state != EntryState.IDEA_UNDER_REVIEW:
        found.append(Obstacle("cycle.wrong-moment", {"state": entry.stage.label}))
    if missing := [topic for topic in Topic if not findings.get(topic)]:
        found.append(Obstacle("screening.incomplete", {"n": len(missing)}, repair="#id_raw_material"))
    return found


@transaction.atomic
def verify(entry_id: int, *, by: Person, on: date, text: str) -> CycleEntry:
    """Thẩm định phương án: the commune says what it found and passes the plan on."""
    entry = entry_for_update(entry_id)
    permissions.require_review(by, entry.product.producer, on=on)
    missing = [] if text.strip() else [Obstacle("verify.no-text", repair="#id_text")]
    refuse_if([*rules.obstacles_to_act("verify", entry.state), *missing])
    plan = entry.plan
    plan.verified_by, plan.verified_on, plan.verification = by, on, text.strip()
    plan.save(update_fields=["verified_by", "verified_on", "verification"])
    move(entry, "verify", by=by, on=on, note=text.strip())
    record("products.plan.verified", entry, by=by, product=entry.product.name)
    notices.verified(entry, by=by, on=on)
    return entry


@transaction.atomic
def return_with_reasons(
    entry_id: int, *, by: Person, on: date, reasons: Sequence[Returned], due: date | None = None
) -> CycleEntry:
    """Trả lại: one list of reasons with one day; without a day, as many days as the step of the year gives."""
    entry = entry_for_update(entry_id)
    form = FormKind.IDEA if entry.state == EntryState.IDEA_UNDER_REVIEW else FormKind.PLAN
    _require_returning(by, entry, form, on=on)
    verb = "return_idea" if form == FormKind.IDEA else "return_plan"
    refuse_if([*rules.obstacles_to_act(verb, entry.state), *rules.obstacles_to_returning(reasons, due=due, on=on)])
    until = due or _usual_day(entry, form, on)
    _write_reasons(entry, form, reasons, until, by=by, on=on)
    entry.resubmit_until = until
    move(
        entry,
        verb,
        "resubmit_until",
        by=by,
        on=on,
        note="\n".join(each.text.strip() for each in reasons if each.text.strip()),
    )
    codes_told = [each.code for each in reasons]
    record(
        "products.form.returned",
        entry,
        by=by,
        form=form.label,
        product=entry.product.name,
        reasons=codes_told,
        due=short_date(until),
    )
    notices.returned(entry, form, reasons=len(reasons), due=until, by=by, on=on)
    return entry


def _require_returning(by: Person, entry: CycleEntry, form: str, *, on: date) -> None:
    """The commune, or whoever decides the step."""
    if not permissions.may_decide(by, entry, form, on=on):
        permissions.require_review(by, entry.product.producer, on=on)


def _usual_day(entry: CycleEntry, form: str, on: date) -> date:
    setting = setting_for(entry, form, on=on)
    refuse_if([] if setting else [Obstacle("sent-back.no-setting", {"year": str(entry.year)})])
    assert setting
    return rules.resubmit_until(on, setting.resubmit_days)


def _write_reasons(
    entry: CycleEntry, form: str, reasons: Sequence[Returned], until: date, *, by: Person, on: date
) -> None:
    last = entry.returns.filter(form=form).order_by("-round").values_list("round", flat=True).first() or 0
    Return.objects.bulk_create(
        Return(
            entry=entry,
            form=form,
            round=last + 1,
            reason=each.code,
            field=each.field.strip(),
            criterion=each.criterion,
            text=each.text.strip(),
            due=until,
            by=by,
            on=on,
        )
        for each in reasons
    )
