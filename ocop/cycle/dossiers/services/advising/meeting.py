"""Ghi biên bản họp Tổ tư vấn: noted once, kept word for word."""

from collections.abc import Mapping, Sequence
from datetime import date

from django.db import transaction

from ocop.actors.people.models import Person
from ocop.base.audit.services import record
from ocop.base.kernel.formats import short_date
from ocop.base.kernel.outcome import Obstacle, refuse_if

from ...models import AdvisoryTeam, Dossier, TeamMeeting, TeamMember
from ...queries.advising.access import teams_met_by
from ...queries.advising.facts import numbered
from ...queries.printing.team import meeting_facts
from ...rules.advising import reporting as rules
from ...rules.papers.keeping import digest_of, kept
from ...vocabulary.advising import SeriesOf


@transaction.atomic
def note_meeting(
    team_id: int, *, by: Person, on: date, held_on: date | None, place: str, began: str, ended: str = "",
    chair: TeamMember | None, secretary: TeamMember | None, present: Sequence[TeamMember],
    opinions: Mapping[int, str], conclusion: str,
) -> TeamMeeting:  # fmt: skip
    """Ghi biên bản: `opinions` are the words on each dossier examined by the team, by its key."""
    team = teams_met_by(by, on=on).filter(pk=team_id).first()
    refuse_if([] if team else [Obstacle("advising.not-a-member", {"who": by.full_name})])
    assert team
    dossiers = _dossiers(team, opinions)
    refuse_if([*_when(held_on, place, on), *_who(chair, secretary, present, dossiers, conclusion)])
    assert held_on
    assert chair
    assert secretary
    number, written = numbered(SeriesOf.MEETING, "meeting_number", on.year)
    meeting = TeamMeeting(
        team=team, number=number, written=written, held_on=held_on, chair=chair, secretary=secretary, noted_by=by,
        noted_on=on,
    )  # fmt: skip
    told = meeting_facts(
        meeting, place=place.strip(), hours=(began.strip(), ended.strip()), present=present,
        opinions=[(dossier, opinions[dossier.pk]) for dossier in dossiers], conclusion=conclusion.strip(),
    )  # fmt: skip
    meeting.content = kept(told)
    meeting.digest = digest_of(meeting.content)
    meeting.save()
    meeting.dossiers.set(dossiers)
    facts = {"number": meeting.written, "day": short_date(held_on), "n": len(dossiers)}
    record("dossiers.meeting.noted", team, by=by, team=team.name, **facts)
    return meeting


def _dossiers(team: AdvisoryTeam, opinions: Mapping[int, str]) -> list[Dossier]:
    """Those that the team was given, in order; anything else that is named is left out."""
    said = [key for key, words in opinions.items() if words.strip()]
    found = Dossier.objects.filter(pk__in=said, advisings__member__team=team).named().distinct()
    return list(found.order_by("product__name", "pk"))


def _when(held_on: date | None, place: str, on: date) -> list[Obstacle]:
    found = []
    if held_on is None or held_on > on:
        found.append(Obstacle("meeting.no-day", {"day": short_date(on)}, repair="#id_held_on"))
    if not place.strip():
        found.append(Obstacle("meeting.no-place", repair="#id_place"))
    return found


def _who(
    chair: TeamMember | None, secretary: TeamMember | None, present: Sequence[TeamMember], dossiers: Sequence[Dossier],
    conclusion: str,
) -> list[Obstacle]:  # fmt: skip
    return list(
        rules.obstacles_to_meeting(
            number_present=len(present), has_chair=chair in present, has_secretary=secretary in present,
            dossiers=len(dossiers), conclusion=conclusion, is_same=chair is not None and chair == secretary,
        )
    )  # fmt: skip
