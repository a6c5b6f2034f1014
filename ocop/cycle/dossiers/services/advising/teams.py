"""Lập Tổ tư vấn, thay đổi thành viên, kết thúc: the office writes what the decision says."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from django.db import transaction

from ocop.actors.people import permissions as posts
from ocop.actors.people.models import Person
from ocop.actors.people.queries import posts_of
from ocop.base.audit.services import record
from ocop.base.kernel.formats import short_date
from ocop.base.kernel.outcome import Obstacle, refuse_if
from ocop.base.kernel.text import squeeze
from ocop.steering.windows.queries.places import committee

from ... import notices_of_team as notices
from ...models import AdvisoryTeam, TeamMember
from ...rules.advising import teams as rules
from ...vocabulary import TEAM
from ...vocabulary.advising import TeamPart
from .assigning import release_all


@dataclass(frozen=True, slots=True)
class Seat:
    """A person with a part in the team."""

    person: Person
    part: str


@transaction.atomic
def set_up(
    *, by: Person, on: date, name: str, decision_number: str, decided_on: date | None, seats: Sequence[Seat]
) -> AdvisoryTeam:
    """Lập Tổ tư vấn theo quyết định of the Chairman."""
    issuer = committee(on)
    posts.require(by, TEAM, on=on, organisation=issuer)
    parts = [seat.part for seat in seats]
    refuse_if(
        rules.obstacles_to_setting_up(number=decision_number, decided_on=decided_on, name=name, parts=parts, on=on)
    )
    assert issuer
    assert decided_on
    team = AdvisoryTeam.objects.create(
        name=squeeze(name), issuer=issuer, decision_number=squeeze(decision_number), decided_on=decided_on,
        set_up_by=by, set_up_on=on,
    )  # fmt: skip
    _seat(team, seats, on=on)
    record(
        "dossiers.team.set-up", team, by=by, team=team.name, number=team.decision_number, day=short_date(decided_on),
        members=len(seats),
    )  # fmt: skip
    notices.seated(team, [seat.person for seat in seats], by=by)
    return team


def _seat(team: AdvisoryTeam, seats: Iterable[Seat], *, on: date) -> None:
    TeamMember.objects.bulk_create(
        TeamMember(team=team, person=seat.person, part=seat.part, body=_body_of(seat.person, on), start=on)
        for seat in seats
    )


def _body_of(person: Person, on: date) -> str:
    """The body of the person's first other post; the team's own body says nothing."""
    held = [post for post in posts_of(person, on) if post.role.code != "advisory_member"]
    return held[0].organisation.name if held else ""


@transaction.atomic
def add_member(team_id: int, *, by: Person, on: date, person: Person, part: str) -> AdvisoryTeam:
    """Bổ sung thành viên."""
    team = _team_for_update(team_id, by=by, on=on)
    held = list(team.members.filter(end=None).select_related("person"))
    taken = [Obstacle("team.is-member")] if any(each.person_id == person.pk for each in held) else []
    refuse_if([*taken, *rules.obstacles_to_parts([*(each.part for each in held), part])])
    _seat(team, [Seat(person, part)], on=on)
    record("dossiers.team.joined", team, by=by, team=team.name, who=person.full_name, part=TeamPart(part).label)
    notices.seated(team, [person], by=by)
    return team


@transaction.atomic
def end_member(member_id: int, *, by: Person, on: date, reason: str) -> AdvisoryTeam:
    """Thôi tham gia: what the member examined goes back to be assigned anew."""
    member = TeamMember.objects.select_for_update(of=("self",)).select_related("team", "person").get(pk=member_id)
    team = _team_for_update(member.team_id, by=by, on=on)
    parts = list(team.members.filter(end=None).exclude(pk=member.pk).values_list("part", flat=True))
    missing = [] if reason.strip() else [Obstacle("advising.no-reason", repair="#id_reason")]
    refuse_if([*missing, *rules.obstacles_to_parts(parts)])
    member.end = on
    member.save(update_fields=["end"])
    release_all(member, because=reason.strip(), by=by, on=on)
    record("dossiers.team.left", team, by=by, team=team.name, who=member.person.full_name, reason=reason.strip())
    return team


@transaction.atomic
def close_team(team_id: int, *, by: Person, on: date) -> AdvisoryTeam:
    """Kết thúc hoạt động, once no dossier is being examined."""
    team = _team_for_update(team_id, by=by, on=on)
    running = sum(
        member.advisings.filter(released_on=None, dossier__state="accepted").count() for member in team.members.all()
    )
    refuse_if([Obstacle("team.is-busy", {"n": running})] if running else [])
    team.end = on
    team.save(update_fields=["end"])
    record("dossiers.team.closed", team, by=by, team=team.name)
    return team


def _team_for_update(pk: int, *, by: Person, on: date) -> AdvisoryTeam:
    team = AdvisoryTeam.objects.select_for_update(of=("self",)).select_related("issuer").get(pk=pk)
    posts.require(by, TEAM, on=on, organisation=team.issuer)
    refuse_if([Obstacle("team.ended")] if team.end else [])
    return team
