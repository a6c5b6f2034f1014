"""What councils can say to whom. Nobody who stands back from a dossier is told of it, and no notice carries points."""

from collections.abc import Iterable
from datetime import date
from functools import partial

from django.db import transaction
from django.utils.translation import gettext_noop as _

from ocop.actors.notifications import services as notifications
from ocop.actors.people import queries as people
from ocop.actors.people.models import Person
from ocop.actors.producers.queries.places import keepers
from ocop.base.kernel.formats import short_date
from ocop.cycle.dossiers.models import Exclusion
from ocop.cycle.dossiers.vocabulary import OWN, VERIFY
from ocop.steering.windows.queries.places import committee

from .models import Announcement, Item, KnockOut, Member, Ministry, Result, Sheet, Sitting, Submission
from .queries.facts import leader_of, members_of, recused_from
from .vocabulary import DECIDE, SUBMIT, MemberRole, Stage

WHY_MEMBER = _("Anh/chị là thành viên Hội đồng.")
WHY_CHAIR = _("Anh/chị điều hành Hội đồng.")
WHY_OFFICE = _("Anh/chị trình và thông báo kết quả đánh giá.")
WHY_LEADER = _("Anh/chị phê duyệt kết quả đánh giá.")
WHY_PRODUCER = _("Anh/chị là người của chủ thể có sản phẩm này.")
WHY_COMMUNE = _("Anh/chị theo dõi hồ sơ trên địa bàn.")


def seated(member: Member, *, by: Person) -> None:
    """A new member learns of the seat."""
    facts = {"council": member.council.name, "number": member.council.decision_number}
    text = _("Anh/chị có tên trong %(council)s (%(number)s).")
    notifications.tell([member.person], code="council.seated", text=text, facts=facts,
                       link=member.council.get_absolute_url(), why=WHY_MEMBER, by=by)  # fmt: skip


def listed(sitting: Sitting, items: Iterable[Item], *, by: Person, on: date) -> None:
    """The members have dossiers to declare about and to read; each hears the number that concerns them alone."""
    items = list(items)
    text = _("%(n)s hồ sơ mới trong phiên ngày %(day)s; mời khai xung đột lợi ích trước khi đọc.")
    for member in members_of(sitting):
        kept = set(Exclusion.objects.filter(person=member.person_id).values_list("dossier", flat=True))
        count = sum(item.dossier_id not in kept for item in items)
        if count:
            facts = {"n": str(count), "day": short_date(sitting.held_on)}
            notifications.tell([member.person], code="sitting.listed", text=text, facts=facts,
                               link=sitting.get_absolute_url(), why=WHY_MEMBER, by=by)  # fmt: skip


def opened(sitting: Sitting, *, by: Person, on: date) -> None:
    """The members may score."""
    text = _("Phiên ngày %(day)s đã mở; mời chấm phiếu.")
    _tell_members(sitting, "sitting.opened", text, by=by, day=short_date(sitting.held_on))


def recused(item: Item, member: Member, *, by: Person, on: date) -> None:
    """Who leads learns that a member stands back."""
    text = _("%(member)s không tham gia đánh giá “%(product)s”.")
    _tell_leader(item, "member.recused", text, by=by, member=member.person.full_name)


def signed(sheet: Sheet, *, by: Person, on: date) -> None:
    """Who leads learns when the last sheet is signed; never what it says."""
    transaction.on_commit(partial(_if_all_signed, sheet, by=by))


def _if_all_signed(sheet: Sheet, *, by: Person) -> None:
    """Asked after the commit: of two who sign last at the same moment, the second sees both sheets signed."""
    rows = sheet.item.sheets.filter(turn=sheet.turn).exclude(member__in=recused_from(sheet.item))
    if not rows.filter(state="open").exists():
        text = _("Mọi phiếu của “%(product)s” đã ký, lượt %(turn)s.")
        _tell_leader(sheet.item, "sheet.all-signed", text, by=by, turn=str(sheet.turn))


def unlocked(sheet: Sheet, *, reason: str, by: Person) -> None:
    """The member learns that the own sheet is open again, and why."""
    text = _("Phiếu “%(product)s” của anh/chị đã được mở khóa: %(reason)s")
    facts = {"product": sheet.item.called, "reason": reason}
    notifications.tell(_open_to(sheet.item, [sheet.member.person]), code="sheet.unlocked", text=text, facts=facts,
                       link=sheet.get_absolute_url(), why=WHY_MEMBER, by=by)  # fmt: skip


def turn_begun(item: Item, *, by: Person, on: date) -> None:
    """The members score once more."""
    text = _("Mời chấm lại “%(product)s”, lượt %(turn)s, sau thảo luận.")
    for member in members_of(item.sitting):
        _tell(item, [member.person], "turn.begun", text, WHY_MEMBER, by=by, turn=str(item.turn))


def knock_out_raised(knock_out: KnockOut, *, by: Person, on: date) -> None:
    """Who leads has to conclude."""
    text = _("Có đề nghị loại “%(product)s”; dừng chấm đến khi kết luận.")
    _tell_leader(knock_out.item, "knock-out.raised", text, by=by)


def decided(result: Result, *, by: Person, on: date) -> None:
    """The office has a result to submit or to announce."""
    text = _("Hội đồng đã kết thúc “%(product)s”.")
    _tell(result.item, _with(SUBMIT, on), "result.frozen", text, WHY_OFFICE, by=by, link=result.get_absolute_url())


def moved(item: Item, *, by: Person, on: date) -> None:
    """The members hear of the meeting."""
    text = _("“%(product)s” chuyển sang họp ngày %(day)s vì ý kiến khác nhau.")
    for member in members_of(item.sitting):
        day = short_date(item.sitting.held_on)
        _tell(item, [member.person], "item.moved", text, WHY_MEMBER, by=by, day=day)


def submitted(submission: Submission, *, by: Person, on: date) -> None:
    """The Chairman has results to decide."""
    text = _("Tờ trình kết quả đánh giá số %(number)s chờ phê duyệt.")
    facts = {"number": submission.number}
    notifications.tell(_free(submission, _with(DECIDE, on)), code="submission.submitted", text=text, facts=facts,
                       link=submission.get_absolute_url(), why=WHY_LEADER, by=by)  # fmt: skip


def submission_decided(submission: Submission, *, by: Person, on: date) -> None:
    """The office learns the Chairman's word."""
    text = _("Tờ trình số %(number)s: %(state)s.")
    facts = {"number": submission.number, "state": notifications.source_of(submission.get_state_display())}
    notifications.tell(_free(submission, _with(SUBMIT, on)), code="submission.decided", text=text, facts=facts,
                       link=submission.get_absolute_url(), why=WHY_OFFICE, by=by)  # fmt: skip


def answered(sent: Ministry, *, by: Person, on: date) -> None:
    """The Chairman has a way on to choose, or five stars to hear of."""
    text = _("Bộ đã trả lời kết quả của “%(product)s” (%(number)s).")
    _tell(sent.result.item, _with(DECIDE, on), "ministry.answered", text, WHY_LEADER, by=by,
          number=sent.answer_number, link=sent.result.get_absolute_url())  # fmt: skip


def left(sent: Ministry, *, by: Person, on: date) -> None:
    """The office carries the decision out."""
    text = _("“%(product)s”: %(exit)s.")
    exit_words = notifications.source_of(sent.get_exit_display())
    _tell(sent.result.item, _with(SUBMIT, on), "ministry.left", text, WHY_OFFICE, by=by, exit=exit_words,
          link=sent.result.get_absolute_url())  # fmt: skip


def announced(announcement: Announcement, *, by: Person, on: date) -> None:
    """Producer and commune have the written notice."""
    item = announcement.result.item
    assert item.dossier
    producer, link = item.dossier.product.producer, item.dossier.get_absolute_url()
    text = _("Kết quả đánh giá “%(product)s”: %(result)s (thông báo số %(number)s).")
    facts = {"result": _result_of(announcement), "number": announcement.number}
    own = people.people_with(OWN, organisation=producer.organisation, on=on)
    shown = {"product": item.called, **facts}  # told to all its own people: what is theirs is kept from none of them
    notifications.tell(own, code="result.announced", text=text, facts=shown, link=link, why=WHY_PRODUCER, by=by)
    local = keepers(item.dossier.place, VERIFY, on=on)
    _tell(item, local, "result.announced", text, WHY_COMMUNE, by=by, link=link, **facts)


def _result_of(announcement: Announcement) -> str:
    """What the stage has come to, in words."""
    sent = Ministry.objects.filter(result=announcement.result).first()
    if announcement.stage == Stage.EXIT and sent is not None:
        return notifications.source_of(sent.get_exit_display())
    if announcement.stage == Stage.MINISTRY and sent is not None:
        return f"{notifications.source_of(Stage.MINISTRY.label)}, {sent.stars} sao"
    return notifications.source_of(announcement.result.get_ending_display())


# ── how it is said ──


def _free(submission: Submission, whom: Iterable[Person]) -> list[Person]:
    """Without whoever stands back from a dossier on it: they decide nothing of it, and its number would tell."""
    dossiers = submission.rows.values("result__item__dossier")
    kept = set(Exclusion.objects.filter(dossier__in=dossiers).values_list("person", flat=True))
    return [person for person in whom if person.pk not in kept]


def _with(verb: str, on: date) -> Iterable[Person]:
    body = committee(on)
    return people.people_with(verb, organisation=body, on=on) if body else ()


def _open_to(item: Item, whom: Iterable[Person]) -> list[Person]:
    if item.dossier_id is None:
        return list(whom)
    kept = set(Exclusion.objects.filter(dossier=item.dossier_id).values_list("person", flat=True))
    return [person for person in whom if person.pk not in kept]


def _tell(
    item: Item, whom: Iterable[Person], code: str, text: str, why: str, *, by: Person | None, link: str = "",
    **facts: str,
) -> None:  # fmt: skip
    notifications.tell(
        _open_to(item, whom), code=code, text=text, facts={"product": item.called, **facts},
        link=link or item.get_absolute_url(), why=why, by=by,
    )  # fmt: skip


def _tell_leader(item: Item, code: str, text: str, *, by: Person, **facts: str) -> None:
    leader = leader_of(item)
    if leader is not None:
        _tell(item, [leader.person], code, text, WHY_CHAIR, by=by, **facts)


def _tell_members(sitting: Sitting, code: str, text: str, *, by: Person, **facts: str) -> None:
    whom = [each.person for each in members_of(sitting) if each.is_scoring or each.role == MemberRole.SECRETARY]
    notifications.tell(whom, code=code, text=text, facts=facts, link=sitting.get_absolute_url(), why=WHY_MEMBER, by=by)
