"""The invented people of the demonstration: who they are, and who acts for a body on a day."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from ocop.actors.organisations.models import Organisation
from ocop.actors.organisations.vocabulary import Kind, Level
from ocop.actors.people.models import Person, Post, Role
from ocop.actors.territory.models import Unit
from ocop.actors.territory.vocabulary import Evidence
from ocop.base.audit.services import record
from ocop.base.kernel.text import fold

FILE = Path(__file__).with_name("people.yaml")


class Cast:
    """Everybody of the demonstration; each person is one object, so posts are read once."""

    def __init__(self, people: Mapping[str, Person]) -> None:
        self._people = dict(people)
        self._posts = list(Post.objects.filter(person__is_demo=True).select_related("role").order_by("id"))
        self._by_id = {person.pk: person for person in self._people.values()}

    def holder(self, organisation: int, verb: str, on: date) -> Person | None:
        """The first person whose post in the body carries the verb that day."""
        held = (p for p in self._posts if p.organisation_id == organisation and p.period.holds_on(on))
        return next((self._by_id[p.person_id] for p in held if verb in p.role.verbs), None)

    def in_role(self, code: str, organisation: int) -> Person:
        """The first person of the role in the body."""
        found = (p for p in self._posts if p.role.code == code and p.organisation_id == organisation)
        return self._by_id[next(found).person_id]

    def named(self, full_name: str) -> Person:
        """The person of this name."""
        return self._people[full_name]

    def bodies(self) -> set[int]:
        """The bodies in which somebody of the demonstration holds a post."""
        return {post.organisation_id for post in self._posts}


@dataclass(frozen=True, slots=True)
class Line:
    """A post as the file gives it."""

    at: str
    role: str
    title: str


def invent() -> Cast:
    """Make the people of the file with their posts; gives them all."""
    file = yaml.safe_load(FILE.read_text(encoding="utf-8"))
    for row in file["organisations"]:
        _invent_organisation(row, file["periods"]["tn"])
    roles = {role.code: role for role in Role.objects.all()}
    people = {name: _invent_person(name, lines, roles, file["periods"]) for name, lines in _people(file)}
    return Cast(people)


def leave_the_stage() -> int:
    """Close the accounts of those who only carried the story, so that the sign-in page stays short."""
    names = yaml.safe_load(FILE.read_text(encoding="utf-8"))["backstage"]["people"].values()
    people = Person.objects.filter(is_demo=True, full_name__in=names)
    for person in people:
        record("demo.account.closed", person, by=None)
    return people.update(is_active=False)


def _people(file: Mapping[str, Any]) -> Iterator[tuple[str, list[Line]]]:
    for row in file["people"]:
        yield row["name"], [Line(**post) for post in row["posts"]]
    backstage = file["backstage"]
    for commune, name in backstage["people"].items():
        yield name, [Line(commune, backstage["role"], backstage["title"])]


def _invent_person(name: str, lines: list[Line], roles: Mapping[str, Role], periods: Mapping[str, date]) -> Person:
    person = Person.objects.create_user(fold(name).replace(" ", "."), full_name=name, is_demo=True)
    for line in lines:
        start = periods["bk" if line.at.startswith("bk.") else "tn"]
        body = body_of(line.at, start)
        Post.objects.create(
            person=person, organisation=body, role=roles[line.role], title=line.title, start=start, end=body.end
        )
    record("demo.person.invented", person, by=None, name=name, posts=[f"{line.title}, {line.at}" for line in lines])
    return person


def body_of(at: str, on: date) -> Organisation:
    """A body by its key on the day; a number is the code of a commune."""
    bodies = Organisation.objects.in_force(on)
    return bodies.get(key__startswith=f"ubnd.{at}@") if at.isdecimal() else bodies.get(key=at)


def _invent_organisation(row: Mapping[str, str], start: date) -> None:
    unit = Unit.objects.in_force(start).get(code=row["commune"], level=Level.COMMUNE)
    committee = body_of(row["commune"], start)
    body = Organisation.objects.create(
        ref=f"{row['key']}@{start}",
        key=row["key"],
        province=committee.province,
        name=row["name"],
        name_en=row["name_en"],
        short=row["short"],
        folded=fold(row["name"]),
        kind=Kind.PRODUCER,
        level=Level.COMMUNE,
        unit=unit,
        start=start,
        evidence=Evidence.RECALLED,
        evidence_period=Evidence.RECALLED,
    )
    record("demo.organisation.invented", body, by=None, name=body.name)
