"""What events can say to whom: the producers with a booth or a place in the queue, organisers, who approves."""

from collections.abc import Iterable
from datetime import date

from django.utils.translation import gettext_noop as _

from ocop.actors.notifications import services as notifications
from ocop.actors.people import queries as people
from ocop.actors.people.models import Person, Post, Role
from ocop.actors.producers.models import Producer
from ocop.base.kernel.formats import short_date

from ..models.events import BoothRequest, Deal, DealCheck, Inquiry, Listing, TradeEvent
from ..vocabulary.events import APPROVE, KEEP_CHANNELS, ORGANISE, OWN, SETTLE

WHY_PRODUCER = _("Anh/chị là người của chủ thể đăng ký tham gia.")
WHY_ORGANISER = _("Anh/chị tổ chức sự kiện xúc tiến thương mại.")
WHY_LEADER = _("Anh/chị duyệt kế hoạch sự kiện xúc tiến thương mại.")
WHY_MONEY = _("Anh/chị theo dõi kinh phí của sự kiện.")
WHY_KEEPER = _("Anh/chị chuyển hỏi mua, kiểm tra kênh bán trực tuyến.")


def waits_for_approval(event: TradeEvent, *, by: Person, on: date) -> None:
    """Who approves hears of the plan."""
    text = _("Kế hoạch sự kiện “%(event)s” (%(code)s) chờ duyệt.")
    _tell(_those_with(APPROVE, event, on), event, "event.submitted", text, WHY_LEADER, by=by)


def approved(event: TradeEvent, *, by: Person, on: date) -> None:
    """The organisers may go on."""
    text = _("Kế hoạch sự kiện “%(event)s” (%(code)s) đã được duyệt.")
    _tell(_those_with(ORGANISE, event, on), event, "event.approved", text, WHY_ORGANISER, by=by)


def returned(event: TradeEvent, *, reason: str, by: Person, on: date) -> None:
    """Back to the organisers with the reason."""
    text = _("Kế hoạch sự kiện “%(event)s” (%(code)s) được trả lại: %(reason)s")
    _tell(_those_with(ORGANISE, event, on), event, "event.returned", text, WHY_ORGANISER, by=by, reason=reason)


def registration_opened(event: TradeEvent, *, by: Person, on: date) -> None:
    """Every living producer hears of it."""
    text = _("Mời đăng ký gian hàng tại “%(event)s”, %(place)s, %(start)s – %(end)s; nhận đăng ký đến hết %(day)s.")
    roles = [role.pk for role in Role.objects.all() if OWN in role.verbs]
    posts = Post.objects.in_force(on).filter(role__in=roles, person__is_active=True)
    facts = {"place": event.place, "start": event.start_on, "end": event.end_on, "day": event.closes_on}
    readers = Person.objects.filter(pk__in=posts.values("person"))
    _tell(readers, event, "event.registration-opened", text, WHY_PRODUCER, by=by, **facts)


def asked(request: BoothRequest, *, by: Person, on: date) -> None:
    """The organisers see the request."""
    text = _("“%(producer)s” đăng ký gian hàng tại “%(event)s”.")
    _tell_organisers(request, "booth.requested", text, by=by, on=on)


def granted(request: BoothRequest, *, by: Person, on: date) -> None:
    """The producer reads the number of its booth."""
    text = _("Được cấp gian hàng %(booth)s tại “%(event)s”, %(start)s – %(end)s.")
    facts = {"booth": str(request.booth), "start": request.event.start_on, "end": request.event.end_on}
    _tell_producer(request, "booth.granted", text, by=by, on=on, **facts)


def in_reserve(request: BoothRequest, place: int, *, by: Person, on: date) -> None:
    """The producer reads its place in the queue."""
    text = _("Gian hàng tại “%(event)s”: dự bị, thứ %(place)s.")
    _tell_producer(request, "booth.reserve", text, by=by, on=on, place=place)


def declined(request: BoothRequest, *, by: Person, on: date) -> None:
    """The producer reads why not."""
    text = _("Không được cấp gian hàng tại “%(event)s”: %(reason)s")
    _tell_producer(request, "booth.declined", text, by=by, on=on, reason=request.reason)


def withdrawn(request: BoothRequest, *, by: Person, on: date) -> None:
    """Organisers and the producer's people."""
    text = _("“%(producer)s” rút đăng ký gian hàng tại “%(event)s”.")
    _tell_organisers(request, "booth.withdrawn", text, by=by, on=on)
    _tell_producer(request, "booth.withdrawn", text, by=None, on=on, producer=str(request.producer))


def moved_up(request: BoothRequest, *, on: date) -> None:
    """The first of the reserve has a booth now."""
    text = _("Được chuyển từ dự bị lên: gian hàng %(booth)s tại “%(event)s”.")
    _tell_producer(request, "booth.moved-up", text, by=None, on=on, booth=str(request.booth))
    told = _("“%(producer)s” từ dự bị lên nhận gian hàng %(booth)s tại “%(event)s”.")
    _tell_organisers(request, "booth.moved-up", told, by=None, on=on, booth=str(request.booth))


def stopped(event: TradeEvent, requests: Iterable[BoothRequest], *, by: Person, on: date, reason: str) -> None:
    """Postponed or cancelled: all who had asked, and the organisers."""
    text = _("“%(event)s”: %(state)s. Lý do: %(reason)s")
    facts = {"state": event.stage.label, "reason": reason}
    for request in requests:
        _tell_producer(request, f"event.{event.state}", text, by=by, on=on, **facts)
    _tell(_those_with(ORGANISE, event, on), event, f"event.{event.state}", text, WHY_ORGANISER, by=by, **facts)


def new_dates(event: TradeEvent, requests: Iterable[BoothRequest], *, by: Person, on: date) -> None:
    """All who had asked hear of the new days."""
    text = _("“%(event)s” có ngày mới: %(start)s – %(end)s.")
    for request in requests:
        facts = {"start": event.start_on, "end": event.end_on}
        _tell_producer(request, "event.new-dates", text, by=by, on=on, **facts)


def concluded(event: TradeEvent, *, by: Person, on: date) -> None:
    """The accountant may pay and settle."""
    text = _("“%(event)s” đã chốt kết quả, chờ thanh toán và quyết toán.")
    holder = event.line.holder if event.line else event.holder
    readers = people.people_with(SETTLE, organisation=holder, on=on)
    _tell(readers, event, "event.concluded", text, WHY_MONEY, by=by)


def deal_asked_after(check: DealCheck, *, on: date) -> None:
    """Producer and organisers are asked how far the deal is carried out."""
    deal = check.deal
    text = _("%(kind)s với “%(partner)s” ký ngày %(signed)s: báo tình hình thực hiện trước hết ngày %(day)s.")
    facts = {"kind": deal.get_kind_display(), "partner": deal.partner, "signed": short_date(deal.signed_on),
             "day": short_date(check.due_on)}  # fmt: skip
    notifications.tell(_people_of(deal.producer, on), code="deal.asked-after", text=text, facts=facts,
                       link=deal.get_absolute_url(), why=WHY_PRODUCER)  # fmt: skip
    if deal.event:
        notifications.tell(_those_with(ORGANISE, deal.event, on), code="deal.asked-after", text=text, facts=facts,
                           link=deal.get_absolute_url(), why=WHY_ORGANISER)  # fmt: skip


def deal_entered(deal: Deal, *, by: Person, on: date) -> None:
    """The producer hears of a deal that an officer entered."""
    text = _("%(kind)s của “%(producer)s” với “%(partner)s” đã được ghi.")
    facts = {"kind": deal.get_kind_display(), "producer": str(deal.producer), "partner": deal.partner}
    notifications.tell(_people_of(deal.producer, on), code="deal.entered", text=text, facts=facts,
                       link=deal.get_absolute_url(), why=WHY_PRODUCER, by=by)  # fmt: skip


def listing_checked(listing: Listing, finding: str, *, by: Person, on: date) -> None:
    """The producer mends what is not found."""
    text = _("Đường dẫn của “%(product)s” trên %(channel)s: %(finding)s.")
    facts = {"product": str(listing.product), "channel": str(listing.channel), "finding": finding}
    notifications.tell(_people_of(listing.product.producer, on), code="listing.checked", text=text, facts=facts,
                       link=listing.get_absolute_url(), why=WHY_PRODUCER, by=by)  # fmt: skip


def listing_asked(listing: Listing, *, by: Person, on: date) -> None:
    """The office puts it on the channel with the producer."""
    text = _("“%(producer)s” đề nghị đưa “%(product)s” lên %(channel)s.")
    facts = {"producer": str(listing.product.producer), "product": str(listing.product),
             "channel": str(listing.channel)}  # fmt: skip
    notifications.tell(_keepers(on), code="listing.asked", text=text, facts=facts, link=listing.get_absolute_url(),
                       why=WHY_KEEPER, by=by)  # fmt: skip


def inquiry_received(inquiry: Inquiry, *, on: date) -> None:
    """The office passes it on; who asks is not in the notice."""
    text = _("Có người hỏi mua “%(product)s”, chuyển chủ thể và trả lời trước hết ngày %(day)s.")
    facts = {"product": str(inquiry.product), "day": short_date(inquiry.due_on)}
    notifications.tell(_keepers(on), code="inquiry.received", text=text, facts=facts,
                       link=inquiry.get_absolute_url(), why=WHY_KEEPER)  # fmt: skip


def inquiry_handed(inquiry: Inquiry, *, by: Person, on: date) -> None:
    """The producer has a buyer to answer."""
    text = _("Có người hỏi mua “%(product)s”, trả lời trước hết ngày %(day)s.")
    facts = {"product": str(inquiry.product), "day": short_date(inquiry.due_on)}
    notifications.tell(_people_of(inquiry.product.producer, on), code="inquiry.handed", text=text, facts=facts,
                       link=inquiry.get_absolute_url(), why=WHY_PRODUCER, by=by)  # fmt: skip


# ── whom ──


def _those_with(verb: str, event: TradeEvent, on: date) -> Iterable[Person]:
    return people.people_with(verb, organisation=event.holder, on=on)


def _people_of(producer: Producer, on: date) -> Iterable[Person]:
    return people.people_with(OWN, organisation=producer.organisation, on=on)


def _keepers(on: date) -> Iterable[Person]:
    roles = [role.pk for role in Role.objects.all() if KEEP_CHANNELS in role.verbs]
    posts = Post.objects.in_force(on).filter(role__in=roles, person__is_active=True)
    return Person.objects.filter(pk__in=posts.values("person"))


def _tell(
    readers: Iterable[Person], event: TradeEvent, code: str, text: str, why: str, *, by: Person | None, **facts: object
) -> None:
    named = {"event": event.name, "code": event.code, **facts}
    notifications.tell(readers, code=code, text=text, facts=named, link=event.get_absolute_url(), why=why, by=by)


def _tell_producer(
    request: BoothRequest, code: str, text: str, *, by: Person | None, on: date, **facts: object
) -> None:
    named = {"event": request.event.name, **facts}
    notifications.tell(_people_of(request.producer, on), code=code, text=text, facts=named,
                       link=request.get_absolute_url(), why=WHY_PRODUCER, by=by)  # fmt: skip


def _tell_organisers(
    request: BoothRequest, code: str, text: str, *, by: Person | None, on: date, **facts: object
) -> None:
    named = {"event": request.event.name, "producer": str(request.producer), **facts}
    notifications.tell(_those_with(ORGANISE, request.event, on), code=code, text=text, facts=named,
                       link=request.get_absolute_url(), why=WHY_ORGANISER, by=by)  # fmt: skip
