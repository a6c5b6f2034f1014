"""The province with an advisory team: `first` (head), `second`, `third` examine what `team.give()` gives them."""

from collections.abc import Mapping
from datetime import date
from typing import Any

import pytest

from ocop.actors.people.models import Person
from ocop.cycle.dossiers.models import AdvisoryTeam, Dossier, SiteVisit, TeamMember
from ocop.cycle.dossiers.queries.packs import self_chosen
from ocop.cycle.dossiers.services.advising import assigning, reporting, samples, scoring, teams, visiting
from ocop.cycle.dossiers.vocabulary.advising import LookedAt, TeamPart
from ocop.cycle.rounds.tests.province import DAY

PEOPLE = {
    "first": ("Ma Văn Tổ", TeamPart.HEAD, "office"),
    "second": ("Lý Thị Hai", TeamPart.SECRETARY, "department"),
    "third": ("Vi Thị Ba", TeamPart.MEMBER, "department"),
}
FOUND = {LookedAt.MATERIAL: "as_filed", LookedAt.WORKSHOP: "to_mend"}


class Team:
    """The team of decision 15/QĐ-UBND and what it does, by short words."""

    def __init__(self, world: Any) -> None:
        self.world = world
        self.people: dict[str, Person] = {}
        for name, (full_name, _part, body) in PEOPLE.items():
            self.people[name] = world.province.person(name, full_name, "advisory_member", getattr(world, body))
        seats = [teams.Seat(self.people[name], part) for name, (_full, part, _body) in PEOPLE.items()]
        self.team: AdvisoryTeam = teams.set_up(
            by=world.expert, on=DAY, name="Tổ tư vấn Hội đồng OCOP tỉnh Mẫu", decision_number="15/QĐ-UBND",
            decided_on=date(2027, 2, 2), seats=seats,
        )  # fmt: skip

    def __getattr__(self, name: str) -> Person:
        return self.__dict__["people"][name]

    def member(self, name: str) -> TeamMember:
        return self.team.members.get(person=self.people[name])

    def give(self, dossier: Dossier, *names: str, lead: str | None = "first", by: Person | None = None) -> Dossier:
        members = [self.member(name) for name in names]
        first = self.member(lead) if lead else None
        return assigning.assign(dossier.pk, by=by or self.world.expert, on=DAY, members=members, lead=first)

    def given(self, *names: str, **facts: Any) -> Dossier:
        """An accepted dossier that the head examines as its lead."""
        return self.give(self.world.dossier("accepted", **facts), *names)

    def sampled(self, dossier: Dossier, n: int = 5) -> Dossier:
        return samples.register(
            dossier.pk, by=self.world.expert, on=DAY, count=n, condition="Nguyên bao gói", received_on=DAY
        )

    def visited(self, dossier: Dossier, *, by: Person | None = None, **facts: Any) -> SiteVisit:
        usual = {"planned_on": DAY, "place": "Xưởng thôn Nà Mu"}
        visit = visiting.plan_visit(dossier.pk, by=by or self.first, on=DAY, **{**usual, **facts})
        return visiting.hold_visit(
            visit.pk, by=by or self.first, on=DAY, held_on=DAY, began="08:30", findings=FOUND, conclusion="Đúng hồ sơ",
            producer_person="Lèng Thị Vần", producer_title="Giám đốc",
        )  # fmt: skip

    def scored(self, dossier: Dossier, *, by: Person | None = None, **changed: Any) -> Dossier:
        """As the producer scored, with a remark nowhere."""
        chosen: Mapping[str, int | None] = {**self_chosen(dossier), **changed}
        return scoring.save_points(dossier.pk, by=by or self.first, on=DAY, chosen=chosen, remarks={})

    def reported(self, dossier: Dossier, *, by: Person | None = None, conclusion: str = "ready") -> Dossier:
        reporting.save_report(
            dossier.pk, by=by or self.first, on=DAY, examination="Đủ hồ sơ", conclusion=conclusion, words="Đề nghị xét"
        )
        return reporting.sign_report(dossier.pk, by=by or self.first, on=DAY)

    def examined(self, **facts: Any) -> Dossier:
        """Everything done but the report."""
        dossier = self.given(**facts)
        self.sampled(dossier)
        return self.scored(dossier)


@pytest.fixture
def team(world: Any) -> Team:
    """Set up by the office."""
    return Team(world)
