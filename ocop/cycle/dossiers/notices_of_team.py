"""What the advisory team can say to whom: its members, the producer, the commune, the office; nobody kept out hears."""

from collections.abc import Iterable
from datetime import date

from django.urls import reverse
from django.utils.translation import gettext_noop as _

from ocop.actors.notifications import services as notifications
from ocop.actors.people import queries as people
from ocop.actors.people.models import Person
from ocop.actors.producers.queries.places import keepers
from ocop.base.kernel.formats import short_date

from .models import AdvisoryReport, AdvisoryTeam, Dossier, ExtraTest, SiteVisit
from .vocabulary import OWN, RECEIVE, VERIFY
from .vocabulary.advising import Conclusion

WHY_MEMBER = _("Anh/chị là thành viên Tổ tư vấn Hội đồng.")
WHY_PRODUCER = _("Anh/chị là người của chủ thể có hồ sơ này.")
WHY_COMMUNE = _("Anh/chị xem xét hồ sơ trên địa bàn.")
WHY_OFFICE = _("Anh/chị tiếp nhận hồ sơ của tỉnh.")


def seated(team: AdvisoryTeam, members: Iterable[Person], *, by: Person) -> None:
    """The members learn the decision."""
    text = _("Anh/chị tham gia “%(team)s” theo quyết định số %(number)s ngày %(day)s.")
    facts = {"team": team.name, "number": team.decision_number, "day": short_date(team.decided_on)}
    link = team.get_absolute_url()
    notifications.tell(members, code="advising.seated", text=text, facts=facts, link=link, why=WHY_MEMBER, by=by)


def assigned(dossier: Dossier, members: Iterable[Person], *, by: Person) -> None:
    """The members have a dossier to examine."""
    text = _("Anh/chị được phân công thẩm định hồ sơ “%(product)s” của %(producer)s.")
    _tell(members, dossier, "advising.assigned", text, WHY_MEMBER, by=by, link=_examination(dossier))


def declared(dossier: Dossier, *, by: Person, on: date) -> None:
    """The office has to find another member; the words stay in the trail."""
    text = _("%(who)s khai có lợi ích liên quan đến %(producer)s, cần phân công người khác thẩm định “%(product)s”.")
    _office(dossier, "advising.declared", text, by=by, on=on, who=by.full_name)


def visit_planned(visit: SiteVisit, *, by: Person, on: date) -> None:
    """Producer, commune and the members who go learn day and place."""
    text = _("Kiểm tra thực tế hồ sơ “%(product)s” ngày %(day)s tại %(place)s.")
    facts = {"day": short_date(visit.planned_on), "place": visit.place}
    _outside(visit.dossier, "advising.visit-planned", text, by=by, on=on, **facts)
    going = [member.person for member in visit.members.select_related("person")]
    _tell(
        going, visit.dossier, "advising.visit-planned", text, WHY_MEMBER, by=by, link=visit.get_absolute_url(), **facts
    )


def visit_cancelled(visit: SiteVisit, *, by: Person, on: date) -> None:
    """Nobody waits in vain."""
    text = _("Hủy lịch kiểm tra thực tế hồ sơ “%(product)s” ngày %(day)s: %(reason)s")
    facts = {"day": short_date(visit.planned_on), "reason": visit.reason}
    _outside(visit.dossier, "advising.visit-cancelled", text, by=by, on=on, **facts)


def test_asked(test: ExtraTest, *, by: Person, on: date) -> None:
    """The producer learns what is to be tested and until when; the commune, since it helps."""
    text = _("Hồ sơ “%(product)s” cần kiểm nghiệm bổ sung: %(test)s, trước hoặc trong ngày %(due)s.")
    facts = {"test": test.name, "due": short_date(test.due)}
    _outside(test.dossier, "advising.test-asked", text, by=by, on=on, **facts)


def reported(report: AdvisoryReport, *, by: Person, on: date) -> None:
    """The office may bring the dossier before the council; neither producer nor commune hears the conclusion."""
    text = _("Đã có báo cáo thẩm định số %(number)s của hồ sơ “%(product)s”: %(conclusion)s.")
    conclusion = notifications.source_of(Conclusion(report.conclusion).label)
    _office(report.dossier, "advising.reported", text, by=by, on=on, number=report.written, conclusion=conclusion)


# ── how it is said ──


def _examination(dossier: Dossier) -> str:
    return reverse("dossiers:advising", args=[dossier.pk])


def _office(dossier: Dossier, code: str, text: str, *, by: Person, on: date, **facts: str) -> None:
    whom = people.people_with(RECEIVE, organisation=dossier.product.producer.organisation, on=on)
    _tell(whom, dossier, code, text, WHY_OFFICE, by=by, link=_examination(dossier), **facts)


def _outside(dossier: Dossier, code: str, text: str, *, by: Person, on: date, **facts: str) -> None:
    own = people.people_with(OWN, organisation=dossier.product.producer.organisation, on=on)
    _tell(own, dossier, code, text, WHY_PRODUCER, by=by, **facts)
    _tell(keepers(dossier.place, VERIFY, on=on), dossier, code, text, WHY_COMMUNE, by=by, **facts)


def _tell(
    whom: Iterable[Person],
    dossier: Dossier,
    code: str,
    text: str,
    why: str,
    *,
    by: Person,
    link: str = "",
    **facts: str,
) -> None:
    """The producer's own people hear even where one of them stands back from judging it."""
    kept = set() if why == WHY_PRODUCER else set(dossier.exclusions.values_list("person", flat=True))
    notifications.tell(
        [person for person in whom if person.pk not in kept],
        code=code,
        text=text,
        facts={"product": dossier.product.name, "producer": dossier.product.producer.called, **facts},
        link=link or dossier.get_absolute_url(),
        why=why,
        by=by,
    )
