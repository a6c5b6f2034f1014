"""What the daily job can say to whom: those whose turn it is hear how long there is left; nobody kept out hears."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from django.utils.translation import gettext_noop as _

from ocop.actors.notifications import services as notifications
from ocop.actors.people import queries as people
from ocop.actors.people.models import Person
from ocop.actors.producers.queries.places import keepers

from .models import Dossier, SiteVisit
from .queries.reminding import Ahead
from .vocabulary import EDITABLE, OWN, RECEIVE, SIGN, VERIFY, Near

CODE = "dossier.nears"
WHY_PRODUCER = _("Anh/chị là người của chủ thể có hồ sơ này.")
WHY_ASSISTED = _("Anh/chị đã nhập hồ sơ thay chủ thể này.")
WHY_COMMUNE = _("Anh/chị xem xét hồ sơ trên địa bàn.")
WHY_HEAD = _("Anh/chị ký báo cáo và văn bản đề nghị của UBND cấp xã.")
WHY_OFFICE = _("Anh/chị tiếp nhận hồ sơ của tỉnh.")
WHY_MEMBER = _("Anh/chị thẩm định hồ sơ này.")
Told = Iterator[tuple[Iterable[Person], str]]

USUAL = {
    1: _("%(near)s: hồ sơ “%(product)s” còn %(n)s %(unit)s, đến hết ngày %(day)s."),
    0: _("%(near)s: hồ sơ “%(product)s” đến hạn hôm nay, %(day)s."),
    -1: _("%(near)s: hồ sơ “%(product)s” đã quá hạn ngày %(day)s."),
}
WAITING = _("Hồ sơ “%(product)s” của %(producer)s nộp ngày %(day)s, xã chưa tiếp nhận; đã chờ %(n)s %(unit)s.")
ROUND = _(
    "Hồ sơ “%(product)s” chưa được đề nghị lên tỉnh. Đợt %(round)s nhận hồ sơ xã đề nghị đến hết ngày %(day)s; sau "
    "ngày này hồ sơ vào đợt sau."
)
VISIT = {
    1: _("Kiểm tra thực tế hồ sơ “%(product)s” ngày %(day)s tại %(place)s, còn %(n)s %(unit)s."),
    0: _("Hôm nay, %(day)s, kiểm tra thực tế hồ sơ “%(product)s” tại %(place)s."),
    -1: _("Kiểm tra thực tế hồ sơ “%(product)s” ngày %(day)s tại %(place)s chưa ghi kết quả."),
}


def nears(found: Ahead, *, left: int, unit: str, rung: int, on: date) -> None:
    """Everybody concerned, each with the reason why they hear it."""
    sign = (left > 0) - (left < 0)
    facts: dict[str, Any] = {
        "near": found.near.label, "day": found.day, "n": abs(left), "unit": unit, "rung": rung, **_more(found),
    }  # fmt: skip
    for whom, why in _concerned(found, is_late=left < 0, on=on):
        _tell(whom, found, _text(found.near, sign), why, facts)


def _text(near: Near, sign: int) -> str:
    if near == Near.COMMUNE_WAIT:
        return WAITING
    if near == Near.ROUND_INTAKE:
        return ROUND
    return (VISIT if near == Near.SITE_VISIT else USUAL)[sign]


def _more(found: Ahead) -> dict[str, str]:
    if found.near == Near.ROUND_INTAKE:
        return {"round": str(found.record)}
    return {"place": found.record.place} if found.near == Near.SITE_VISIT else {}


def _concerned(found: Ahead, *, is_late: bool, on: date) -> Told:
    """Whose turn it is; once it is late, who waits for it too."""
    dossier = found.dossier
    if found.near in (Near.COMMUNE_WAIT, Near.COMMUNE_REVIEW):
        yield from _commune(dossier, on)
    if found.near == Near.COMMUNE_REVIEW:
        yield keepers(dossier.place, SIGN, on=on), WHY_HEAD
    if found.near in (Near.OFFICE_INTAKE, Near.REEVAL_DONE) or (found.near == Near.COMMUNE_REVIEW and is_late):
        whom = people.people_with(RECEIVE, organisation=dossier.product.producer.organisation, on=on)
        yield whom, WHY_OFFICE
    if found.near in (Near.COMPLETION, Near.EXTRA_TEST):
        yield from _outside(dossier, on)
        if is_late:
            yield [found.record.asked_by], WHY_OFFICE if found.near == Near.COMPLETION else WHY_MEMBER
    if found.near == Near.SITE_VISIT:
        yield _going(found.record), WHY_MEMBER
        if not is_late:
            yield from _outside(dossier, on)
    if found.near == Near.ROUND_INTAKE:
        yield from _producer(dossier, on) if dossier.state in EDITABLE else _commune(dossier, on)


def _going(visit: SiteVisit) -> list[Person]:
    """The members who go; of a re-evaluation the officer who planned it."""
    return [member.person for member in visit.members.all()] or [visit.planned_by]


def _outside(dossier: Dossier, on: date) -> Told:
    yield from _producer(dossier, on)
    yield from _commune(dossier, on)


def _producer(dossier: Dossier, on: date) -> Told:
    yield people.people_with(OWN, organisation=dossier.product.producer.organisation, on=on), WHY_PRODUCER
    if dossier.entered_by:
        yield [dossier.entered_by], WHY_ASSISTED


def _commune(dossier: Dossier, on: date) -> Told:
    yield keepers(dossier.place, VERIFY, on=on), WHY_COMMUNE


def _tell(whom: Iterable[Person], found: Ahead, text: str, why: str, facts: dict[str, Any]) -> None:
    dossier = found.dossier
    kept_out = set(dossier.exclusions.values_list("person", flat=True))
    named = {"product": dossier.product.name, "producer": dossier.product.producer.called, **facts}
    own = why == WHY_MEMBER and found.near == Near.SITE_VISIT
    link = found.record.get_absolute_url() if own else dossier.get_absolute_url()
    notifications.tell(
        [person for person in whom if person.pk not in kept_out],
        code=CODE, text=text, facts=named, link=link, why=why,
    )  # fmt: skip
