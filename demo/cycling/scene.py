"""Where the story of the cycle happens: its days of this year, its producers, who acts for them, its entries."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from ocop.actors.people.models import Person
from ocop.actors.producers.models import Producer
from ocop.actors.producers.services.registering import register
from ocop.actors.producers.services.wording import ProducerWording, RepresentativeWording
from ocop.cycle.products.models import CycleEntry
from ocop.cycle.rounds.models import ProgrammeYear
from ocop.law.criteria import queries as criteria
from ocop.law.criteria.models import Classification

from ..cast import Cast, body_of

OFFICE = "tn.snnmt"
OWN = "khuoi-lung"  # the cooperative with a director of its own


@dataclass
class CycleScene:
    """The stage; `today` is the day the demo is made, `year` its programme year."""

    story: Mapping[str, Any]
    cast: Cast
    today: date
    year: ProgrammeYear
    producers: dict[str, Producer] = field(default_factory=dict)
    entries: dict[str, CycleEntry] = field(default_factory=dict)

    @property
    def first(self) -> date:
        """The first day of the year: nothing of the story is older."""
        return date(self.today.year, 1, 1)

    @property
    def last(self) -> date:
        """The last day of the year."""
        return date(self.today.year, 12, 31)

    def day(self, ago: int) -> date:
        """So many days before today, in this year; ahead where it is negative."""
        return max(self.first, self.today - timedelta(days=ago))

    def office(self) -> Person:
        """The officer of the coordination office."""
        return self.cast.in_role("coord_officer", body_of(OFFICE, self.today).pk)

    def head(self) -> Person:
        """Who decides for that office."""
        return self.cast.in_role("coord_head", body_of(OFFICE, self.today).pk)

    def commune(self, row: Mapping[str, Any], verb: str) -> Person:
        """Who does this in the commune of the entry's producer."""
        unit = self.producers[row["producer"]].unit
        person = self.cast.holder(body_of(unit.code, self.today).pk, verb, self.today)
        assert person, f"{unit}: nobody of the demonstration has {verb}"
        return person

    def writer(self, row: Mapping[str, Any]) -> Person:
        """The producer's own director, else the officer of its commune on its behalf."""
        producer = self.producers[row["producer"]]
        if row["producer"] == OWN:
            return self.cast.in_role("producer", producer.organisation_id)
        return self.commune(row, "products.assist")

    def group(self, row: Mapping[str, Any]) -> Classification:
        """The row of the classification in force, by the code of its set."""
        rows = Classification.objects.filter(framework=criteria.framework_on(self.today))
        return rows.select_related("framework").get(criteria_set__code=row["set"])

    def enter_producers(self) -> None:
        """The invented producers in their communes' registers, each by the officer of the place."""
        for name, told in self.story["producers"].items():
            body = body_of(told["commune"], self.today)
            by = self.cast.holder(body.pk, "producers.edit", self.today)
            assert by
            assert body.unit
            wording = ProducerWording(
                kind=told["kind"], name=told["name"], short_name=told["short"], unit=body.unit, street=told["street"],
                phone=told["phone"], business_lines=told["lines"], members_total=told["members"],
            )  # fmt: skip
            who = RepresentativeWording(name=told["representative"], position=told["position"])
            self.producers[name] = register(by=by, on=self.today, wording=wording, representative=who)
