"""What the budget can say to whom: the next person in turn, the holder of the money, those who asked."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_noop as _

from ocop.actors.notifications import services as notifications
from ocop.actors.people.models import Person
from ocop.base.kernel.formats import money

from .models import BudgetEntry, Commitment, FiscalYear
from .queries.access import payers_of, people_who
from .vocabulary import APPRAISE, APPROVE, VIEW

WHY_TURN = _("Khoản cam kết của cơ quan anh/chị đang chờ anh/chị xử lý.")
WHY_PAYER = _("Anh/chị theo dõi thanh toán của cơ quan này.")
WHY_ASKED = _("Anh/chị đã đề nghị hoặc thẩm định khoản này.")
WHY_HOLDER = _("Cơ quan của anh/chị sử dụng dòng dự toán này.")


def waits_for_appraisal(commitment: Commitment, *, by: Person, on: date) -> None:
    """Somebody of the holder appraises it."""
    text = _("Đề nghị cam kết %(amount)s chờ thẩm định: %(title)s")
    _tell(
        _those(APPRAISE, commitment, on), commitment, "budget.to-appraise", text, WHY_TURN, commitment.proposed_vnd, by
    )


def waits_for_approval(commitment: Commitment, *, by: Person, on: date) -> None:
    """The head of the holder approves it."""
    text = _("Khoản cam kết %(amount)s chờ phê duyệt: %(title)s")
    _tell(
        _those(APPROVE, commitment, on), commitment, "budget.to-approve", text, WHY_TURN, commitment.appraised_vnd, by
    )


def approved(commitment: Commitment, *, by: Person, on: date) -> None:
    """Those who asked and those who pay."""
    text = _("Đã phê duyệt cam kết %(amount)s: %(title)s")
    amount = commitment.approved_vnd
    _tell(_askers(commitment), commitment, "budget.approved", text, WHY_ASKED, amount, by)
    payers = [person for person in payers_of(commitment.line.holder, on=on) if person not in _askers(commitment)]
    _tell(payers, commitment, "budget.to-pay", text, WHY_PAYER, amount, by)


def refused(commitment: Commitment, *, reason: str, by: Person, on: date) -> None:
    """Those who asked."""
    text = _("Không phê duyệt cam kết %(amount)s: %(title)s. Lý do: %(reason)s")
    amount = commitment.proposed_vnd
    _tell(_askers(commitment), commitment, "budget.refused", text, WHY_ASKED, amount, by, reason=reason)


def carried(commitment: Commitment, *, by: Person, on: date) -> None:
    """Those who pay for the holder find it in the next year."""
    text = _("Đã chuyển nguồn %(amount)s sang năm %(year)s: %(title)s")
    year = str(commitment.line.fiscal_year)
    whom = payers_of(commitment.line.holder, on=on)
    _tell(whom, commitment, "budget.carried", text, WHY_PAYER, commitment.approved_vnd, by, year=year)


def line_changed(entry: BudgetEntry, *, by: Person, on: date) -> None:
    """Those who read the budget in the holder's office."""
    text = _("%(kind)s %(amount)s: %(line)s")
    facts: dict[str, Any] = {
        "kind": entry.word.label,
        "amount": money(entry.amount_vnd),
        "line": str(entry.line),
        "key": str(entry.pk),
    }
    _tell_of_line(entry, "budget.line-changed", text, facts, by=by, on=on)


def entry_reversed(entry: BudgetEntry, *, reason: str, by: Person, on: date) -> None:
    """A mistake was undone: the same people hear."""
    text = _("Đảo bút toán %(kind)s %(amount)s: %(line)s. Lý do: %(reason)s")
    facts: dict[str, Any] = {
        "kind": entry.word.label,
        "amount": money(entry.amount_vnd),
        "line": str(entry.line),
        "reason": reason,
    }
    _tell_of_line(entry, "budget.entry-reversed", text, facts | {"key": str(entry.pk)}, by=by, on=on)


def year_closed(year: FiscalYear, *, by: Person, on: date) -> None:
    """Every holder of a line of the year."""
    text = _("Năm ngân sách %(year)s đã khóa.")
    lines = year.lines.select_related("holder")
    holders = {line.holder_id: line.holder for line in lines}.values()
    whom = {person.pk: person for holder in holders for person in people_who(VIEW, holder, on=on)}
    notifications.tell(
        whom.values(), code="budget.year-closed", text=text, facts={"year": str(year)},
        link=f"{reverse('budget:summary')}?nam={year.year}", why=WHY_HOLDER, by=by,
    )  # fmt: skip


def _tell_of_line(entry: BudgetEntry, code: str, text: str, facts: dict[str, Any], *, by: Person, on: date) -> None:
    whom = people_who(VIEW, entry.line.holder, on=on)
    notifications.tell(
        whom, code=code, text=text, facts=facts, link=entry.line.get_absolute_url(), why=WHY_HOLDER, by=by
    )


def _those(verb: str, commitment: Commitment, on: date) -> Iterable[Person]:
    return people_who(verb, commitment.line.holder, on=on)


def _askers(commitment: Commitment) -> list[Person]:
    found = {person.pk: person for person in (commitment.proposed_by, commitment.appraised_by) if person}
    return list(found.values())


def _tell(
    whom: Iterable[Person],
    commitment: Commitment,
    code: str,
    text: str,
    why: str,
    amount: int,
    by: Person,
    **facts: str,
) -> None:
    notifications.tell(
        whom,
        code=code,
        text=text,
        facts={"title": commitment.title, "amount": money(amount), **facts},
        link=commitment.get_absolute_url(),
        why=why,
        by=by,
    )
