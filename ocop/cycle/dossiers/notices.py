"""What dossiers can say to whom: the producer's own people (or the officer who wrote for them), the commune, the
office. Nobody kept from a dossier is told of it.
"""

from collections.abc import Iterable
from datetime import date

from django.utils.translation import gettext_noop as _

from ocop.actors.notifications import services as notifications
from ocop.actors.people import queries as people
from ocop.actors.people.models import Person
from ocop.actors.producers.queries.places import keepers
from ocop.base.kernel.formats import short_date

from .models import CompletionRequest, Dossier
from .rules.telling import state_told, word_of
from .vocabulary import OWN, RECEIVE, SIGN, VERIFY, Side

WHY_PRODUCER = _("Anh/chị là người của chủ thể có hồ sơ này.")
WHY_ASSISTED = _("Anh/chị đã nhập hồ sơ thay chủ thể này.")
WHY_COMMUNE = _("Anh/chị xem xét hồ sơ trên địa bàn.")
WHY_HEAD = _("Anh/chị ký báo cáo và văn bản đề nghị của UBND cấp xã.")
WHY_OFFICE = _("Anh/chị tiếp nhận hồ sơ của tỉnh.")


def filed(dossier: Dossier, *, by: Person, on: date) -> None:
    """The commune has a dossier to receive."""
    _commune(dossier, "dossier.filed", _("%(producer)s nộp hồ sơ “%(product)s”."), by=by, on=on)


def received(dossier: Dossier, *, due: date | None, by: Person, on: date) -> None:
    """The producer learns the register number and until when the commune looks at it."""
    text = _("Hồ sơ “%(product)s” đã được tiếp nhận, phiếu số %(number)s; xã xem xét đến hết ngày %(due)s.")
    facts = {"number": dossier.form_no or "", "due": short_date(due) if due else "–"}
    _producer(dossier, "dossier.received", text, by=by, on=on, **facts)


def completion_asked(request: CompletionRequest, *, items: int, by: Person, on: date) -> None:
    """The producer has something to complete until a day; the commune knows, since it helps."""
    text = _("%(level)s đề nghị bổ sung hồ sơ “%(product)s”: %(n)s nội dung, trả lời trước hoặc trong ngày %(due)s.")
    level = notifications.source_of(request.get_level_display())
    facts = {"level": level, "n": str(items), "due": short_date(request.due)}
    _producer(request.dossier, "dossier.completion-asked", text, by=by, on=on, **facts)
    _commune(request.dossier, "dossier.completion-asked", text, by=by, on=on, **facts)


def completed(request: CompletionRequest, *, by: Person, on: date) -> None:
    """Whoever asked has an answer to read."""
    text = _("%(producer)s đã bổ sung hồ sơ “%(product)s”, lần %(n)s.")
    facts = {"n": str(request.round)}
    tell_side = _commune if request.level == "commune" else _office
    tell_side(request.dossier, "dossier.completed", text, by=by, on=on, **facts)
    _tell([request.asked_by], request.dossier, "dossier.completed", text, WHY_OFFICE, by=by, **facts)


def to_sign(dossier: Dossier, *, by: Person, on: date) -> None:
    """The head of the commune has a Form 03 to sign."""
    text = _("Báo cáo Mẫu 03 của “%(product)s” (%(producer)s) chờ ký.")
    _tell(keepers(dossier.place, SIGN, on=on), dossier, "dossier.to-sign", text, WHY_HEAD, by=by)


def proposed(dossier: Dossier, *, number: str, by: Person, on: date) -> None:
    """The office has a dossier to take in; the producer knows."""
    text = _("Hồ sơ “%(product)s” của %(producer)s đã được đề nghị lên tỉnh, văn bản số %(number)s.")
    _office(dossier, "dossier.proposed", text, by=by, on=on, number=number)
    _producer(dossier, "dossier.proposed", text, by=by, on=on, number=number)


def accepted(dossier: Dossier, *, by: Person, on: date) -> None:
    """Producer and commune learn the round."""
    text = _("Hồ sơ “%(product)s” đã được tiếp nhận vào %(round)s.")
    facts = {"round": str(dossier.round)}
    _producer(dossier, "dossier.accepted", text, by=by, on=on, **facts)
    _commune(dossier, "dossier.accepted", text, by=by, on=on, **facts)


def withdrawn(dossier: Dossier, *, by: Person, on: date) -> None:
    """Whoever had it on the desk need not wait for it."""
    text = _("%(producer)s rút hồ sơ “%(product)s”.")
    _commune(dossier, "dossier.withdrawn", text, by=by, on=on)
    if dossier.proposed_on:
        _office(dossier, "dossier.withdrawn", text, by=by, on=on)


def noted(dossier: Dossier, *, by: Person | None, on: date) -> None:
    """Producer and commune hear where the dossier has come to (E26): of a result only that there is one, until it is
    announced (E28); the reason stands in the papers, not here.
    """
    text = _("Hồ sơ “%(product)s”: %(state)s.")
    told = state_told(
        dossier.state, is_inside=False, is_announced=dossier.told_on is not None,
        was_judged=dossier.noted_stars is not None,
    )  # fmt: skip
    facts = {"state": notifications.source_of(word_of(told))}
    _producer(dossier, "dossier.noted", text, by=by, on=on, **facts)
    _commune(dossier, "dossier.noted", text, by=by, on=on, **facts)


def said(dossier: Dossier, *, side: str, by: Person, on: date) -> None:
    """The other sides of the thread have a word to read."""
    text = _("%(who)s viết trong mục hỏi đáp của hồ sơ “%(product)s”.")
    facts = {"who": by.full_name, "n": str(dossier.messages.count())}
    if side != Side.PRODUCER:
        _producer(dossier, "dossier.said", text, by=by, on=on, **facts)
    if side != Side.COMMUNE:
        _commune(dossier, "dossier.said", text, by=by, on=on, **facts)
    if side != Side.OFFICE and dossier.messages.filter(side=Side.OFFICE).exists():
        _office(dossier, "dossier.said", text, by=by, on=on, **facts)


def _producer(dossier: Dossier, code: str, text: str, *, by: Person | None, on: date, **facts: str) -> None:
    """The producer's own people; where an officer wrote for it, that officer too, since they carry the word."""
    own = people.people_with(OWN, organisation=dossier.product.producer.organisation, on=on)
    _tell(own, dossier, code, text, WHY_PRODUCER, by=by, **facts)
    if dossier.entered_by:
        _tell([dossier.entered_by], dossier, code, text, WHY_ASSISTED, by=by, **facts)


def _commune(dossier: Dossier, code: str, text: str, *, by: Person | None, on: date, **facts: str) -> None:
    _tell(keepers(dossier.place, VERIFY, on=on), dossier, code, text, WHY_COMMUNE, by=by, **facts)


def _office(dossier: Dossier, code: str, text: str, *, by: Person | None, on: date, **facts: str) -> None:
    whom = people.people_with(RECEIVE, organisation=dossier.product.producer.organisation, on=on)
    _tell(whom, dossier, code, text, WHY_OFFICE, by=by, **facts)


def _tell(
    whom: Iterable[Person], dossier: Dossier, code: str, text: str, why: str, *, by: Person | None,
    **facts: str,
) -> None:  # fmt: skip
    """The producer's own people go on hearing of what is theirs, even where one of them stands back from judging it."""
    kept = set() if why == WHY_PRODUCER else set(dossier.exclusions.values_list("person", flat=True))
    notifications.tell(
        [person for person in whom if person.pk not in kept],
        code=code,
        text=text,
        facts={"product": dossier.product.name, "producer": dossier.product.producer.called, **facts},
        link=dossier.get_absolute_url(),
        why=why,
        by=by,
    )
