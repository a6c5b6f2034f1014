"""Hỏi mua: anybody asks, the office passes it on, the producer answers under the answer code, the end is kept."""

from datetime import date

from django.db import transaction
from django.utils import timezone

from ocop.actors.people.models import Person
from ocop.base.audit.services import record
from ocop.base.kernel.outcome import Obstacle, refuse_if
from ocop.base.workdays import queries as workdays
from ocop.cycle.certificates.rules import codes
from ocop.cycle.products.models import Product

from ...models.events import Deal, Inquiry
from ...notices import events as notices
from ...permissions import events as permissions
from ...queries.events import law
from ...queries.events.booths import stars_on
from ...rules.events import inquiries
from ...vocabulary.events import ENDS, InquiryState


def ask(
    *, product: Product, name: str, contact: str, text: str, mark: str, on: date, organisation: str = "",
    quantity: str = "",
) -> Inquiry:  # fmt: skip
    """Nobody signs in for it. The same page sent twice gives the same inquiry."""
    if sent_before := Inquiry.objects.filter(mark=mark).first():
        return sent_before
    is_valid = product.pk in stars_on([product.pk], on)
    refuse_if(
        [
            *inquiries.obstacles_to_asking(name=name, contact=contact, text=text),
            *([] if is_valid else [Obstacle("listing.not-recognised", {"product": product.name})]),
        ]
    )
    said = {"name": name, "contact": contact, "text": text, "organisation": organisation, "quantity": quantity}
    return _asked(product, mark=mark, on=on, said={key: value.strip() for key, value in said.items()})


@transaction.atomic
def _asked(product: Product, *, mark: str, on: date, said: dict[str, str]) -> Inquiry:
    days = law.values("inquiry", on)["answer_working_days"]
    inquiry = Inquiry.objects.create(
        answer_code=codes.new_code(length=codes.ANSWER_LENGTH), mark=mark, product=product,
        received_at=timezone.now(), due_on=workdays.calendar().add(on, days), **said,
    )  # fmt: skip
    record("trade.inquiry.received", inquiry, by=None, product=product.name)
    notices.inquiry_received(inquiry, on=on)
    return inquiry


@transaction.atomic
def hand_over(inquiry_id: int, *, by: Person, on: date) -> Inquiry:
    """Chuyển chủ thể: only now the producer reads who asks."""
    inquiry = _for_update(inquiry_id)
    permissions.require_keeping_channels(by, on=on)
    refuse_if(inquiries.obstacles_to_move("hand_over", inquiry.state))
    inquiry.state, inquiry.handed_by, inquiry.handed_on = InquiryState.HANDED, by, on
    inquiry.save(update_fields=["state", "handed_by", "handed_on"])
    record("trade.inquiry.handed", inquiry, by=by, product=inquiry.product.name, producer=str(inquiry.product.producer))
    notices.inquiry_handed(inquiry, by=by, on=on)
    return inquiry


@transaction.atomic
def set_aside(inquiry_id: int, *, note: str, by: Person, on: date) -> Inquiry:
    """Không phải hỏi mua: advertising, nonsense; with a reason."""
    inquiry = _for_update(inquiry_id)
    permissions.require_keeping_channels(by, on=on)
    no_reason = [] if note.strip() else [Obstacle("inquiry.no-reason", repair="#id_note")]
    refuse_if([*inquiries.obstacles_to_move("set_aside", inquiry.state), *no_reason])
    inquiry.state, inquiry.note, inquiry.ended_on = InquiryState.SET_ASIDE, note.strip(), on
    inquiry.save(update_fields=["state", "note", "ended_on"])
    record("trade.inquiry.set-aside", inquiry, by=by, note=note)
    return inquiry


@transaction.atomic
def answer(inquiry_id: int, *, answer: str, by: Person, on: date) -> Inquiry:
    """Trả lời: the buyer reads it under the answer code."""
    inquiry = _for_update(inquiry_id)
    permissions.require_own(by, inquiry.product.producer, on=on)
    refuse_if(inquiries.obstacles_to_answering(state=inquiry.state, answer=answer))
    inquiry.state, inquiry.answer = InquiryState.TALKING, answer.strip()
    inquiry.answered_by, inquiry.answered_on = by, on
    inquiry.save(update_fields=["state", "answer", "answered_by", "answered_on"])
    record("trade.inquiry.answered", inquiry, by=by, product=inquiry.product.name)
    return inquiry


@transaction.atomic
def close(inquiry_id: int, *, outcome: str, note: str, by: Person, on: date, deal: Deal | None = None) -> Inquiry:
    """Kết thúc: a deal, or why there is none."""
    inquiry = _for_update(inquiry_id)
    permissions.require_own(by, inquiry.product.producer, on=on)
    other = deal is not None and deal.producer_id != inquiry.product.producer_id
    refuse_if(
        [
            *inquiries.obstacles_to_closing(state=inquiry.state, outcome=outcome, note=note),
            *([Obstacle("booth.not-own")] if other else []),
        ]
    )
    inquiry.state, inquiry.note, inquiry.ended_on, inquiry.deal = InquiryState(outcome), note.strip(), on, deal
    inquiry.save(update_fields=["state", "note", "ended_on", "deal"])
    record("trade.inquiry.closed", inquiry, by=by, outcome=inquiry.stage.label, note=note)
    return inquiry


def forget_contacts(*, on: date) -> int:
    """Names and contacts of inquiries that ended long ago."""
    before = inquiries.forgotten_before(on, law.values("inquiry", on)["contact_kept_days"])
    ended = Inquiry.objects.filter(state__in=[*ENDS, InquiryState.SET_ASIDE], ended_on__lt=before).exclude(contact="")
    return ended.update(contact="", name="", organisation="")


def _for_update(inquiry_id: int) -> Inquiry:
    Inquiry.objects.select_for_update().get(pk=inquiry_id)
    return Inquiry.objects.select_related("product__producer__organisation").get(pk=inquiry_id)
