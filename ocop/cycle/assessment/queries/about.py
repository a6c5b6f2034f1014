"""What stands around the arithmetic in a frozen result: product, dossier, sitting, seats, in the words of that day."""

from datetime import datetime

from django.utils import timezone
from django.utils.translation import override

from ocop.actors.people.models import Person
from ocop.cycle.dossiers.models import Dossier

from ..models import Item, KnockOut, Sheet, Sitting
from ..rules import record as rules
from ..vocabulary import KnockOutState, NoteKind, SheetState
from .facts import members_of

OFFICIAL = "vi"


def about_of(item: Item, *, closed_at: datetime, closed_by: Person) -> rules.About:
    """Everything but the sheets."""
    assert item.dossier
    sheets = list(item.sheets.filter(state=SheetState.SIGNED))
    with override(OFFICIAL):
        return rules.About(
            product=product_of(item.dossier),
            dossier=dossier_of(item.dossier),
            sitting=sitting_of(item.sitting),
            seats=seats_of(item.sitting),
            closed_at=moment(closed_at),
            closed_by=closed_by.full_name,
            signed={_place(each): moment(each.signed_at) for each in sheets if each.signed_at},
            remarks={_place(each): each.remarks for each in sheets if each.remarks},
            discussions=_said(item),
            evidence=tuple(each.evidence.name for each in _confirmed(item)),
        )


def product_of(dossier: Dossier) -> rules.ProductAbout:
    """As Form 01 gives it."""
    registration, producer = dossier.registration, dossier.product.producer
    code = dossier.product.codes.order_by("-pk").values_list("printed", flat=True).first()
    return rules.ProductAbout(
        name=dossier.product.name,
        code=code or "",
        producer=producer.name,
        address=registration.address,
        phone=registration.phone,
        representative=registration.representative,
        commune=dossier.place.name,
        province=dossier.place.parent.name if dossier.place.parent else "",
        set_code=dossier.criteria_set.code,
        set_name=dossier.criteria_set.name,
    )


def dossier_of(dossier: Dossier) -> rules.DossierAbout:
    """With its last frozen version."""
    version = dossier.versions.order_by("-number").first()
    return rules.DossierAbout(
        dossier=dossier.pk,
        number=dossier.form_no or "",
        kind=dossier.kind,
        kind_name=dossier.get_kind_display(),
        version=version.number if version else 0,
        digest=version.digest if version else "",
        framework=dossier.framework.code,
        framework_number=dossier.framework.number,
        framework_hash=dossier.framework.content_hash,
    )


def sitting_of(sitting: Sitting) -> rules.SittingAbout:
    """With the decisions on which it rests."""
    council, regulation = sitting.council, sitting.regulation
    return rules.SittingAbout(
        sitting=sitting.pk,
        title=str(sitting),
        mode=sitting.mode,
        mode_name=sitting.get_mode_display(),
        held_on=sitting.held_on.isoformat(),
        place=sitting.place,
        council=council.name,
        council_number=council.decision_number,
        council_on=council.decision_on.isoformat(),
        council_issuer=council.issuer,
        regulation_number=regulation.decision_number,
        regulation_on=regulation.decision_on.isoformat(),
        regulation_version=regulation.number,
    )


def seats_of(sitting: Sitting) -> tuple[rules.SeatAbout, ...]:
    """Every member by name, in order."""
    return tuple(
        rules.SeatAbout(
            member=each.pk,
            name=each.person.full_name,
            title=each.seat.name,
            body=each.organisation.name,
            role=each.role,
            role_name=each.get_role_display(),
        )
        for each in members_of(sitting)
    )


def moment(at: datetime) -> str:
    """An instant as text: local, to the second."""
    return timezone.localtime(at).isoformat(timespec="seconds")


def _place(sheet: Sheet) -> tuple[int, int]:
    return sheet.member_id, sheet.turn


def _said(item: Item) -> tuple[rules.Said, ...]:
    rows = item.notes.filter(kind=NoteKind.DISCUSSION).select_related("by")
    return tuple(rules.Said(turn=row.turn, text=row.text, on=moment(row.at), by=row.by.full_name) for row in rows)


def _confirmed(item: Item) -> list[KnockOut]:
    return list(item.knock_outs.filter(state=KnockOutState.CONFIRMED).select_related("evidence"))
