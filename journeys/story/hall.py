"""The scene of the evaluation in February 2027: a mountain commune, its producers of noodles and tea, the office, the
council of the province; dossiers in any state as rows, so that a story begins where it has something to show.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from journeys import cast
from journeys.browser import TABLET, Kind, Visitor
from journeys.conftest import Town
from journeys.story import communes, producer
from journeys.story.communes import Told
from ocop.actors.organisations.tests.factories import OrganisationFactory
from ocop.actors.people.models import Person, Post, Role
from ocop.actors.producers.models import Producer
from ocop.cycle.assessment.models import SeatRule
from ocop.cycle.assessment.services import councils, scoring
from ocop.cycle.assessment.tests.hall import BEFORE, SEATS, Hall
from ocop.cycle.dossiers.tests.world import World
from ocop.cycle.rounds.models import ProgrammeYear
from ocop.cycle.rounds.tests.province import DAY, Province
from ocop.law.criteria.models import Classification
from ocop.law.criteria.rules.scoring import score

DIRECTORS = {"director": communes.NOODLES, "tea director": producer.TEA}
HEAD = ("Bế Văn Trưởng", f"ubnd.{communes.COMMUNE}@", "commune_head", "Chủ tịch UBND xã")
FRAMEWORK = "QD-26-2026"
WHY = "Theo minh chứng trong hồ sơ"


class Kitchen(World):
    """The factories of dossiers for one producer of the story and the set of its product."""

    def __init__(self, province: Any, told: Told) -> None:
        super().__init__(province)
        self.told = told

    @property
    def tea(self) -> Classification:
        """The product's class in the framework in force."""
        return Classification.objects.filter(framework__code=FRAMEWORK, criteria_set__code=self.told.set).first()

    def own(self, **facts: Any) -> Any:
        """The product of the story, by the name that is told."""
        return self.product(self.told.product, producer=Producer.objects.get(name=self.told.producer), **facts)


@dataclass
class Scene:
    """What the stories speak of: the council, and the kitchens of the two products."""

    council: Hall
    noodles: Kitchen
    tea: Kitchen

    def counted(self, kitchen: Kitchen, points: int) -> dict[str, int | None]:
        """Options of the product's set that add up to so many points, minima given up last."""
        return Hall(kitchen).total(points)

    @property
    def kitchens(self) -> tuple[Kitchen, Kitchen]:
        return self.noodles, self.tea

    def capped(self, kitchen: Kitchen) -> tuple[dict[str, int | None], str, int]:
        """Points for four stars with one minimum of four stars missed: options, the line that says so, the total."""
        chosen = self.counted(kitchen, 80)
        criterion = next(each for each in kitchen.sheet.criteria if each.minimum_for(4) > each.minimum_for(3))
        low = criterion.lowest_reaching(criterion.minimum_for(3)) if criterion.minimum_for(3) else None
        chosen[criterion.code] = low.index if low else None
        points, least = low.points if low else 0, criterion.minimum_for(4)
        told = (
            f"Tiêu chí {criterion.code} ({criterion.title}) đạt {points},00 điểm, 4 sao cần ít nhất {least}."
        )  # fmt: skip
        return chosen, told, score(kitchen.sheet, chosen).total


def begin() -> Scene:
    """The people of commune and office, two producers with accounts, the council by decision."""
    communes.begin()
    communes.enter(producer.TEA)
    full_name, body, role, title = HEAD
    person = Person.objects.create_user("head of commune", full_name=full_name, is_demo=True)
    enter_post(person, communes.body_of(body), role, title)
    for username, told in DIRECTORS.items():
        person = Person.objects.create_user(username, full_name=told.representative, is_demo=True)
        enter_post(person, Producer.objects.get(name=told.producer).organisation, "producer", "Giám đốc")
    noodles, tea = (Kitchen(province_of(username), told) for username, told in DIRECTORS.items())
    return Scene(seated(Hall(tea)), noodles, tea)


def province_of(director: str) -> Province:
    """The names by which the factories call people and bodies."""
    people = {"director": director, "officer": "commune", "head": "head of commune", "expert": "provincial"}
    body = communes.body_of(HEAD[1])
    things: dict[str, Any] = {name: Person.objects.get(username=username) for name, username in people.items()}
    things |= {"commune": body, "here": body.unit, "office": communes.body_of("tn.snnmt")}
    things |= {"coop": Producer.objects.get(name=DIRECTORS[director].producer)}
    return Province(things | {"year": ProgrammeYear.objects.get(year=communes.YEAR)})


def seated(hall: Hall) -> Hall:
    """Regulation, council and members as the office enters them; the members may use the door of the demonstration."""
    hall.regulation = hall.enact()
    body = OrganisationFactory(name="Hội đồng tỉnh", short="Hội đồng", kind="council", level="provincial")
    hall.council = councils.set_up(
        by=hall.expert, on=BEFORE, name="Hội đồng đánh giá, phân hạng sản phẩm OCOP tỉnh năm 2027",
        decision_number="12/QĐ-UBND", decision_on=date(2027, 1, 20), issuer="Chủ tịch UBND tỉnh",
        year=communes.YEAR,
    )  # fmt: skip
    for name, (full_name, role, seat, council_role, is_scoring) in SEATS.items():
        person = Person.objects.create_user(f"council {name}", full_name=full_name, is_demo=True)
        enter_post(person, body, role, "Thành viên Hội đồng")
        hall.people[name] = person
        hall.members[name] = councils.add_member(
            hall.council.pk, by=hall.expert, on=BEFORE, person=person, organisation=hall.office,
            seat=SeatRule.objects.get(code=seat), role=council_role, is_scoring=is_scoring, since=BEFORE,
        )  # fmt: skip
    return hall


def enter_post(person: Person, body: Any, role: str, title: str) -> None:
    """A post since the opening of the year."""
    held = Role.objects.get(code=role)
    Post.objects.create(person=person, organisation=body, role=held, title=title, start=communes.OPENED)


def tablet(town: Town, name: str) -> Visitor:
    """A member of the council, signed in on a tablet."""
    visitor = town.visitor(Kind(town.kind.language, TABLET))
    visitor.sign_in(cast.full_name(f"council {name}"))
    return visitor


def desk(town: Town, name: str) -> Visitor:
    """A member of the council at a desk."""
    visitor = town.visitor(Kind(town.kind.language))
    visitor.sign_in(cast.full_name(f"council {name}"))
    return visitor


def scores(hall: Hall, item: Any, name: str, chosen: Mapping[str, int | None]) -> Any:
    """What the member has not yet chosen on the tablet, each with its reason."""
    sheet = hall.sheet(item, name)
    done = set(sheet.choices.values_list("criterion", flat=True))
    for code, option in chosen.items():
        if code not in done:
            scoring.choose(sheet.pk, by=hall.people[name], on=DAY, criterion=code, option=option, reason=WHY)
    return sheet


def signs(hall: Hall, item: Any, name: str, chosen: Mapping[str, int | None]) -> None:
    """Scores and signs without a browser."""
    scoring.sign(scores(hall, item, name, chosen).pk, by=hall.people[name], on=DAY)
