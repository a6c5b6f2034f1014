"""Hoàn thiện sản phẩm: the order from brief to accepted packaging, versions of the label, filings of marks (§6.4)."""

from collections.abc import Mapping
from datetime import date

from django.db import transaction
from django.db.models import Max

from ocop.actors.people.models import Person
from ocop.base.audit.services import record
from ocop.base.files.models import StoredFile
from ocop.base.kernel.formats import short_date
from ocop.base.kernel.outcome import Obstacle, refuse_if
from ocop.cycle.products.models import Product

from .. import permissions
from ..models import DesignProof, LabelCheck, LabelVersion, PackagingOrder, SupportProject, TrademarkFiling
from ..queries.access import scope_of
from ..queries.finishing import label_items
from ..queries.norms import setting
from ..rules import finishing as rules
from ..vocabulary.finishing import OF_PRODUCER, ORDER_MOVES, LabelGroup, MarkState
from ..vocabulary.projects import ASSIST, HANDLE, OWN, UNDER_WAY


@transaction.atomic
def open_order(
    project_id: int, *, product: Product | None, group: LabelGroup, brief: str, by: Person, on: date
) -> PackagingOrder:
    """Đặt thiết kế bao bì: for a product of the register, once the contract is signed."""
    project = _running(project_id, by=by, on=on)
    product = product or project.product
    refuse_if([*rules.obstacles_to_brief(brief), *([] if product else [Obstacle("packaging.no-product")])])
    assert product, "an order without product has been refused"
    made = PackagingOrder.objects.create(
        project=project, product=product, group=group, brief=brief.strip(), opened_by=by, opened_on=on
    )
    record("support.packaging.ordered", made, by=by, product=made.product.name, project=project.code)
    return made


@transaction.atomic
def add_proof(order_id: int, *, file: StoredFile, note: str, by: Person, on: date) -> DesignProof:
    """Gửi phương án: a further proof opens the choice anew."""
    order = _order(order_id, "add_proof", by=by, on=on)
    last = order.proofs.aggregate(last=Max("number"))["last"] or 0
    made = DesignProof.objects.create(
        order=order, number=last + 1, file=file, note=note.strip(), added_by=by, added_on=on
    )
    order.chosen, order.chosen_because, order.chosen_by, order.chosen_on = None, "", None, None
    order.checked_by, order.checked_on, order.mark_stars = None, None, None
    _moved(order, "add_proof")
    record("support.packaging.proposed", order, by=by, product=order.product.name, proof=str(made.number))
    return made


@transaction.atomic
def choose(order_id: int, *, proof: DesignProof | None, reason: str, by: Person, on: date) -> PackagingOrder:
    """Chọn phương án: the producer, with the reason."""
    order = _order(order_id, "choose", by=by, on=on)
    refuse_if(
        rules.obstacles_to_choosing(
            proofs=order.proofs.count(), least=int(setting("proofs_least", on)),
            is_of_order=proof is not None and proof.order_id == order.pk, reason=reason,
        )
    )  # fmt: skip
    assert proof is not None, "a proof of another order has been refused"
    order.chosen, order.chosen_because, order.chosen_by, order.chosen_on = proof, reason.strip(), by, on
    _moved(order, "choose")
    record("support.packaging.chosen", order, by=by, product=order.product.name, proof=str(proof.number), reason=reason)
    return order


@transaction.atomic
def check_label(
    order_id: int, *, answers: Mapping[str, str], mark_stars: int | None, by: Person, on: date
) -> PackagingOrder:
    """Kiểm tra nhãn: every item of the day; what is missing sends the order back for another proof."""
    order = _order(order_id, "check", by=by, on=on)
    items = label_items(order.group, on=on)
    refuse_if(
        [
            *rules.obstacles_to_label({row.code: row.label for row in items}, answers),
            *rules.obstacles_to_mark_on_label(
                mark_stars, stars=order.product.noted_stars, until=order.product.noted_until, on=on
            ),
        ]
    )
    for row in items:
        LabelCheck.objects.update_or_create(
            proof=order.chosen, item=row, defaults={"order": order, "answer": answers[row.code]}
        )
    order.mark_stars, order.checked_by, order.checked_on = mark_stars, by, on
    _moved(order, "check")
    record("support.packaging.checked", order, by=by, product=order.product.name, items=str(len(items)))
    return order


@transaction.atomic
def approve_print(order_id: int, *, by: Person, on: date) -> PackagingOrder:
    """Duyệt in: the producer, another person than who checked the label."""
    order = _order(order_id, "approve", by=by, on=on)
    refuse_if([Obstacle("packaging.checked-by-same")] if order.checked_by_id == by.pk else [])
    order.approved_by, order.approved_on = by, on
    _moved(order, "approve")
    record("support.packaging.approved", order, by=by, product=order.product.name)
    return order


@transaction.atomic
def note_print(order_id: int, *, quantity: int, printed_on: date, by: Person, on: date) -> PackagingOrder:
    """Ghi nhận in."""
    order = _order(order_id, "print", by=by, on=on)
    refuse_if(rules.obstacles_to_print(quantity, printed_on=printed_on, approved_on=order.approved_on, on=on))
    order.printed_quantity, order.printed_on = quantity, printed_on
    _moved(order, "print")
    record("support.packaging.printed", order, by=by, product=order.product.name, quantity=str(quantity))
    return order


@transaction.atomic
def accept_packaging(order_id: int, *, sample: StoredFile, by: Person, on: date) -> LabelVersion:
    """Nghiệm thu bao bì: the sample stays as an image, the label in use until now ends."""
    order = _order(order_id, "accept", by=by, on=on)
    held = LabelVersion.objects.select_for_update().filter(product=order.product)
    held.filter(end=None).update(end=on)
    number = (held.aggregate(last=Max("number"))["last"] or 0) + 1
    made = LabelVersion.objects.create(
        product=order.product, order=order, number=number, sample=sample, mark_stars=order.mark_stars, start=on
    )
    order.accepted_by, order.accepted_on = by, on
    _moved(order, "accept")
    record("support.packaging.accepted", order, by=by, product=order.product.name, version=str(number))
    return made


@transaction.atomic
def file_mark(
    project_id: int, *, mark: str, product: Product | None, filing_number: str, filed_on: date, office: str,
    by: Person, on: date,
) -> TrademarkFiling:  # fmt: skip
    """Ghi đơn đăng ký nhãn hiệu."""
    project = _running(project_id, by=by, on=on)
    found = [*rules.obstacles_to_filing(mark, filing_number, office, filed_on=filed_on, on=on)]
    if TrademarkFiling.objects.filter(filing_number=filing_number.strip()).exists():
        found.append(Obstacle("mark.is-known", {"number": filing_number.strip()}))
    refuse_if(found)
    made = TrademarkFiling.objects.create(
        project=project, product=product or project.product, mark=mark.strip(), filing_number=filing_number.strip(),
        filed_on=filed_on, office=office.strip(), noted_by=by,
    )  # fmt: skip
    record("support.mark.filed", made, by=by, mark=made.mark, number=made.filing_number, day=short_date(filed_on))
    return made


@transaction.atomic
def note_answer(
    filing_id: int, *, state: MarkState, answered_on: date, certificate_number: str, by: Person, on: date
) -> TrademarkFiling:
    """Ghi kết quả của cơ quan sở hữu trí tuệ."""
    filing = TrademarkFiling.objects.select_for_update(of=("self",)).select_related("project").get(pk=filing_id)
    permissions.require_verb(by, HANDLE, filing.project, on=on)
    refuse_if(
        rules.obstacles_to_answer(
            filing.stage, state, certificate=certificate_number, filed_on=filing.filed_on, answered_on=answered_on,
            on=on,
        )
    )  # fmt: skip
    filing.state, filing.answered_on = state, answered_on
    filing.certificate_number = certificate_number.strip() if state == MarkState.GRANTED else ""
    filing.save(update_fields=["state", "answered_on", "certificate_number"])
    record("support.mark.answered", filing, by=by, mark=filing.mark, state=state.label, day=short_date(answered_on))
    return filing


def _running(project_id: int, *, by: Person, on: date) -> SupportProject:
    project: SupportProject = SupportProject.objects.select_for_update(of=("self",)).get(pk=project_id)
    permissions.require_verb(by, HANDLE, project, on=on)
    refuse_if([] if project.stage in UNDER_WAY else [Obstacle("project.wrong-moment", {"state": project.stage.label})])
    return project


def _order(order_id: int, verb: str, *, by: Person, on: date) -> PackagingOrder:
    order: PackagingOrder = (
        PackagingOrder.objects.select_for_update(of=("self",)).select_related("project", "product").get(pk=order_id)
    )
    verbs = (OWN, ASSIST) if verb in OF_PRODUCER else (HANDLE,)
    held = SupportProject.objects.filter(scope_of(by, verbs, on=on), pk=order.project_id)
    refuse_if([] if held.exists() else [permissions.NOT_YOURS])
    refuse_if(rules.obstacles_to_order_move(verb, order.stage))
    return order


def _moved(order: PackagingOrder, verb: str) -> None:
    order.state = ORDER_MOVES[verb][1]
    order.save()
