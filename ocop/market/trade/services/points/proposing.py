"""Đề xuất điểm: drafted by operator, commune or department, with pictures and place; numbered when it is sent."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import date
from decimal import Decimal

from django.db import transaction

from ocop.actors.organisations.models import Organisation
from ocop.actors.people.models import Person
from ocop.actors.territory.models import Unit
from ocop.base.audit.services import record
from ocop.base.kernel.outcome import Obstacle, refuse_if
from ocop.cycle.products.services.working import Photo

from ...models.points import OperationForm, PointOfSale, PointPhoto, PointSupport, VenueType
from ...notices import points as notices
from ...permissions import points as permissions
from ...queries.points import access, facts
from ...queries.points.locking import number_in, point_for_update
from ...queries.points.reference import regime_on, settings_on, venue_of
from ...rules.points import deciding as rules
from ...rules.points.venues import obstacles_to_place, obstacles_to_venue
from ...vocabulary.points import ENDED, PhotoKind, PointState
from .moving import step


@dataclass(frozen=True, slots=True)
class Wording:
    """What a proposal says, as typed; anything may be missing until it is sent."""

    name: str
    unit: Unit | None
    operation_form: OperationForm | None = None
    venue_type: VenueType | None = None
    venue_reason: str = ""
    venue_name: str = ""
    address: str = ""
    latitude: Decimal | None = None
    longitude: Decimal | None = None
    area_m2: Decimal | None = None
    opened_on: date | None = None
    operator: Organisation | None = None
    operator_name: str = ""
    registration: str = ""
    food_paper_until: date | None = None
    manager: str = ""
    phone: str = ""
    is_phone_public: bool = False
    sells_food: bool = True
    links: str = ""
    has_state_money: bool = False


@transaction.atomic
def draft(*, by: Person, on: date, wording: Wording) -> PointOfSale:
    """Soạn đề xuất: an operator always for itself, a commune in its own places."""
    permissions.require_proposing(by, on=on)
    refuse_if(_obstacles_to_wording(wording, on))
    assert wording.unit
    point = PointOfSale(state_on=on, made_by=by, made_on=on, keeper=access.keeper_on(on))
    _write(point, wording, by=by, on=on)
    point.save()
    permissions.require_writing(by, point, on=on)
    record("trade.point.drafted", point, by=by, point=point.name, place=point.unit.name)
    return point


@transaction.atomic
def revise(point_id: int, *, by: Person, on: date, wording: Wording) -> PointOfSale:
    """Sửa: until it is sent everything; afterwards what may change of itself (manager, phone, links, papers)."""
    point = point_for_update(point_id)
    permissions.require_writing(by, point, on=on)
    ended = [Obstacle("point.other-state", {"state": point.get_state_display()})] if point.state in ENDED else []
    refuse_if([*ended, *_obstacles_to_wording(wording, on)])
    if point.state == PointState.DRAFT:
        _write(point, wording, by=by, on=on)
    else:
        for name in ("manager", "phone", "is_phone_public", "links", "food_paper_until", "opened_on"):
            setattr(point, name, getattr(wording, name))
    point.edition += 1
    point.save()
    permissions.require_writing(by, point, on=on)
    record("trade.point.revised", point, by=by, point=str(point))
    return point


@transaction.atomic
def add_photos(
    point_id: int, *, by: Person, on: date, kind: str, photos: Sequence[Photo], caption: str = ""
) -> PointOfSale:
    """Thêm ảnh: front with the sign, inside, shelves; the sign taken down."""
    point = point_for_update(point_id)
    permissions.require_writing(by, point, on=on)
    refuse_if(_obstacles_to_photos(kind, len(photos)))
    for photo in photos:
        PointPhoto.objects.create(
            point=point, kind=kind, file=photo.kept(by), caption=caption.strip()[:200], added_by=by, added_on=on
        )
    record("trade.point.photographed", point, by=by, point=str(point), n=len(photos))
    return point


@transaction.atomic
def propose(point_id: int, *, by: Person, on: date) -> PointOfSale:
    """Gửi đề xuất: venue, place, operator, pictures; the code is drawn for the commune."""
    point = point_for_update(point_id)
    permissions.require_writing(by, point, on=on)
    refuse_if([*rules.obstacles_to_move("propose", point.state), *obstacles_to_sending(point, on=on)])
    point.area, point.number = point.unit.code, number_in(point.unit.code)
    point.code = f"POS-{point.area}-{point.number:03d}"
    point.keeper, point.proposed_on = point.keeper or access.keeper_on(on), on
    step(point, "propose", by=by, on=on)
    notices.proposed(point, by=by, on=on)
    return point


def obstacles_to_sending(point: PointOfSale, *, on: date) -> list[Obstacle]:
    """Everything a proposal still lacks, for the page and for the act."""
    form, settings = point.operation_form, settings_on(on)
    held = rules.Draft(
        point.operator_name, point.address, form is not None, bool(form and form.is_recognisable),
        set(point.photos.values_list("kind", flat=True)),
    )  # fmt: skip
    place = (float(point.latitude) if point.latitude is not None else None,
             float(point.longitude) if point.longitude is not None else None)  # fmt: skip
    return [
        *obstacles_to_venue(venue_of(point.venue_type), point.venue_reason, regime_on(on)),
        *obstacles_to_place(*place, settings.box),
        *rules.obstacles_to_proposing(held),
        *([] if point.keeper_id or access.keeper_on(on) else [Obstacle("point.no-keeper")]),
    ]


def duplicates(point: PointOfSale, *, on: date) -> list[PointOfSale]:
    """Others that may be the same: a warning, never a refusal."""
    return facts.near(point, settings_on(on)["NEAR_METRES"])


@transaction.atomic
def note_support(
    point_id: int, *, by: Person, on: date, code: str, title: str = "", contracted_on: date | None = None,
    amount_vnd: int = 0, is_state_money: bool = True,
) -> PointSupport:  # fmt: skip
    """Ghi hỗ trợ: the project of the point with its contract; called by whoever keeps projects, or typed in."""
    point = point_for_update(point_id)
    faults = [] if code.strip() else [Obstacle("support.no-point-code", repair="#id_code")]
    if contracted_on and contracted_on > on:
        faults.append(Obstacle("support.contract-ahead", repair="#id_contracted_on"))
    if amount_vnd < 0:
        faults.append(Obstacle("support.below-nothing", repair="#id_amount_vnd"))
    refuse_if(faults)
    values = {"title": title.strip(), "contracted_on": contracted_on, "amount_vnd": amount_vnd,
              "is_state_money": is_state_money, "noted_by": by, "noted_on": on}  # fmt: skip
    made, _is_new = PointSupport.objects.update_or_create(point=point, code=code.strip(), defaults=values)
    if is_state_money and not point.has_state_money:
        point.has_state_money = True
        point.save(update_fields=["has_state_money"])
    record("trade.point.supported", point, by=by, point=str(point), code=made.code, amount=amount_vnd)
    return made


@transaction.atomic
def type_support(point_id: int, *, by: Person, on: date, **typed: object) -> PointSupport:
    """The same, typed by the department."""
    permissions.require_keeping(by, on=on)
    return note_support(point_id, by=by, on=on, **typed)  # type: ignore[arg-type]


def _obstacles_to_photos(kind: str, count: int) -> list[Obstacle]:
    found = [] if kind in PhotoKind.values else [Obstacle("point.no-photo-kind", repair="#id_kind")]
    return [*found, *([] if count else [Obstacle("point.no-picture", repair="#id_uploads")])]


def _obstacles_to_wording(wording: Wording, on: date) -> list[Obstacle]:
    found = [] if wording.name.strip() else [Obstacle("point.no-name", repair="#id_name")]
    if wording.unit is None:
        found.append(Obstacle("point.no-unit", repair="#id_unit"))
    if wording.area_m2 is not None and wording.area_m2 <= 0:
        found.append(Obstacle("point.no-area", repair="#id_area_m2"))
    place = (float(wording.latitude) if wording.latitude is not None else None,
             float(wording.longitude) if wording.longitude is not None else None)  # fmt: skip
    return [*found, *obstacles_to_place(*place, settings_on(on).box)]


def _write(point: PointOfSale, wording: Wording, *, by: Person, on: date) -> None:
    typed = {name: value.strip() if isinstance(value, str) else value for name, value in _shallow(wording).items()}
    for name, value in typed.items():
        setattr(point, name, value)
    own = access.own_bodies(by, on=on)
    if own and not access.assists(by, on=on) and not access.keeps(by, on=on) and point.operator_id not in own:
        point.operator = Organisation.objects.in_force(on).filter(pk__in=own).first()
    if point.operator and not point.operator_name:
        point.operator_name = point.operator.name


def _shallow(wording: Wording) -> dict[str, object]:
    return {name: getattr(wording, name) for name in asdict(Wording("", None))}
