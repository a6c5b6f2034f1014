"""The year 2027 in a mountain commune: its officer, the office of the province, three producers without a computer."""

from dataclasses import dataclass
from datetime import date

from ocop.actors.organisations.models import Organisation
from ocop.actors.people.models import Person, Post, Role
from ocop.actors.producers.models import Producer
from ocop.actors.producers.services.registering import register
from ocop.actors.producers.services.wording import ProducerWording, RepresentativeWording
from ocop.cycle.rounds.services import open_year

YEAR = 2027
OPENED = date(2027, 1, 5)
GATHERED = date(2027, 2, 15)  # ideas are taken in from 01/02 to 31/03
SELECTED = date(2027, 3, 10)
REFORMED = date(2025, 7, 1)
COMMUNE = "01960"
PEOPLE = {  # name in the stories: (full name, body, role, title)
    "commune": ("Nông Thị Slí", f"ubnd.{COMMUNE}@", "commune_officer", "Công chức phụ trách OCOP"),
    "provincial": ("Vi Thị Xoan", "tn.snnmt", "coord_officer", "Chuyên viên phụ trách OCOP"),
    "chief": ("Lương Văn Trì", "tn.snnmt", "coord_head", "Phó Giám đốc Sở"),
}


@dataclass(frozen=True)
class Told:
    """What a producer says across the table; `set` is the criteria set of the product's group."""

    producer: str
    kind: str
    representative: str
    phone: str
    product: str
    set: str
    value: str
    packing: str
    material: str
    place: str


HONEY = Told(
    "Tổ hợp tác Mật ong Phiêng Lầu", "coop_group", "Hoàng Văn Sài", "0912000001", "Mật ong Phiêng Lầu", "04",
    "Mật ong rừng lọc lạnh, giữ hương hoa", "Chai 500 ml", "Mật ong", "Thôn Phiêng Lầu",
)  # fmt: skip
NOODLES = Told(
    "Hợp tác xã Miến dong Nà Khuổi", "cooperative", "Triệu Thị Nái", "0912000002", "Miến dong Nà Khuổi", "06",
    "Miến sợi nhỏ tráng tay, không phẩm màu", "Túi 500 g", "Củ dong riềng", "Xã nhà",
)  # fmt: skip
SQUASH = Told(
    "Hộ kinh doanh Bí thơm Lùng Cà", "household_business", "Bàn Mùi Pham", "0912000003", "Bí thơm sấy Lùng Cà", "07",
    "Bí thơm sấy lạnh giữ nguyên mùi", "Túi 150 g", "Bí thơm", "Thôn Lùng Cà",
)  # fmt: skip
ALL = (HONEY, NOODLES, SQUASH)


def begin() -> None:
    """The people take their posts, the office opens the year, the commune has the producers in its register."""
    for username, (full_name, body, role, title) in PEOPLE.items():
        person = Person.objects.create_user(username, full_name=full_name, is_demo=True)
        post = Role.objects.get(code=role)
        Post.objects.create(person=person, organisation=body_of(body), role=post, title=title, start=REFORMED)
    open_year(by=Person.objects.get(username="provincial"), on=OPENED, year=YEAR)
    for told in ALL:
        enter(told)


def body_of(key: str) -> Organisation:
    """A body of 2027 by its key; that of a commune ends with its first day."""
    return Organisation.objects.in_force(OPENED).get(key__startswith=key)


def enter(told: Told) -> Producer:
    """A producer as the officer of the commune has registered it."""
    wording = ProducerWording(
        kind=told.kind, name=told.producer, unit=body_of(f"ubnd.{COMMUNE}@").unit, street=told.place, phone=told.phone
    )
    who = RepresentativeWording(name=told.representative, position="Người đại diện")
    return register(by=Person.objects.get(username="commune"), on=OPENED, wording=wording, representative=who)
