"""The register of samples, the minutes of a visit, the minutes of a meeting of the team."""

from collections.abc import Sequence
from datetime import date

from ocop.actors.people.models import Person
from ocop.actors.people.queries import posts_of

from ...models import Dossier, Sample, SiteVisit, TeamMeeting, TeamMember
from ...rules.papers import facts as f
from ...rules.papers import team as t
from ...vocabulary import DossierKind
from ...vocabulary.advising import LookedAt, Match, SampleUse, TeamPart
from ..advising.facts import asked_samples
from .frames import body_frame, plain
from .letters import team_frame


def samples_facts(dossier: Dossier, *, on: date) -> t.SampleSheet:
    """The samples of a dossier as they stand."""
    rows = list(dossier.samples.select_related("received_by"))
    keeper = rows[0].received_by if rows else None
    return t.SampleSheet(
        frame=office_frame(keeper, on=rows[-1].received_on if rows else on),
        title=f"Mẫu sản phẩm “{dossier.product.name}”, hồ sơ {dossier.form_no or ''}",
        asked=asked_samples(dossier),
        rows=tuple(_sample(row, dossier) for row in rows),
    )


def office_frame(person: Person | None, *, on: date) -> f.Frame:
    """The body of the person's first post of the day."""
    held = posts_of(person, on) if person else []
    frame = body_frame(held[0].organisation, day=on, signer=person.full_name) if held and person else f.Frame(day=on)
    return f.Frame(issuer=frame.issuer, parent_body=frame.parent_body, place=frame.place, day=on, signer=frame.signer)


def _sample(row: Sample, dossier: Dossier) -> t.SampleRow:
    return t.SampleRow(
        number=row.written,
        product=dossier.product.name,
        holder=dossier.product.producer.name,
        received_on=row.received_on,
        received_by=row.received_by.full_name,
        condition=row.condition,
        batch=row.batch,
        best_before=row.best_before,
        use=str(SampleUse(row.use).label),
    )


def visit_facts(visit: SiteVisit) -> t.Visit:
    """The minutes as they stand; once signed the kept facts are read instead."""
    dossier, day = visit.dossier, visit.held_on or visit.planned_on
    signer = visit.signed_by.full_name if visit.signed_by else ""
    return t.Visit(
        frame=_visit_frame(visit, day, signer),
        product=dossier.product.name,
        holder=dossier.product.producer.name,
        place=visit.place,
        day=day,
        began=visit.began,
        ended=visit.ended,
        team=_team(visit, day),
        producer=(t.Present(name=visit.producer_person, title=visit.producer_title),) if visit.producer_person else (),
        findings=tuple(
            t.Found(topic=str(LookedAt(each.topic).label), finding=str(Match(each.finding).label), note=each.note)
            for each in visit.findings.all()
        ),
        conclusion=visit.conclusion,
        photos=visit.photos.count(),
        producer_words=visit.producer_words,
    )


def _visit_frame(visit: SiteVisit, day: date, signer: str) -> f.Frame:
    if visit.dossier.kind != DossierKind.RE_EVALUATION:
        return team_frame(visit.dossier, on=day, signer=signer, written=visit.written, day=day)
    number, _slash, symbol = visit.written.partition("/")
    own = office_frame(visit.signed_by or visit.planned_by, on=day)
    return f.Frame(
        issuer=own.issuer, parent_body=own.parent_body, place=own.place, day=day, signer=signer, symbol=symbol,
        number=int(number) if number.isdecimal() else None,
    )  # fmt: skip


def _team(visit: SiteVisit, day: date) -> tuple[t.Present, ...]:
    """The members who went; of the office the officer who planned it."""
    members = list(visit.members.select_related("person"))
    if members:
        return tuple(present_of(member) for member in members)
    who = visit.signed_by or visit.planned_by
    held = posts_of(who, day)
    return (
        t.Present(
            name=who.full_name, title=held[0].title if held else "", body=str(held[0].organisation) if held else ""
        ),
    )


def present_of(member: TeamMember) -> t.Present:
    """A member with part and body."""
    return t.Present(name=member.person.full_name, title=str(TeamPart(member.part).label), body=member.body)


def meeting_facts(
    meeting: TeamMeeting, *, place: str, hours: tuple[str, str], present: Sequence[TeamMember],
    opinions: Sequence[tuple[Dossier, str]], conclusion: str,
) -> t.Meeting:  # fmt: skip
    """The minutes of a meeting."""
    team = meeting.team
    members = list(team.members.filter(end=None).select_related("person"))
    there = {member.pk for member in present}
    return t.Meeting(
        frame=f.Frame(
            issuer=team.name, parent_body=team.issuer.name, number=meeting.number,
            symbol=meeting.written.partition("/")[2], day=meeting.held_on,
            place=plain(team.issuer.unit.name) if team.issuer.unit else "",
        ),
        number=meeting.written,
        place=place,
        day=meeting.held_on,
        began=hours[0],
        ended=hours[1],
        chair=meeting.chair.person.full_name,
        secretary=meeting.secretary.person.full_name,
        members=len(members),
        present=tuple(present_of(member) for member in members if member.pk in there),
        absent=tuple(present_of(member) for member in members if member.pk not in there),
        dossiers=tuple(_discussed(dossier, words) for dossier, words in opinions),
        conclusion=conclusion,
    )  # fmt: skip


def _discussed(dossier: Dossier, words: str) -> t.Discussed:
    lead = dossier.advisings.filter(released_on=None).order_by("-is_lead").select_related("member__person").first()
    return t.Discussed(
        product=dossier.product.name,
        holder=dossier.product.producer.name,
        presenter=lead.member.person.full_name if lead else "",
        opinion=words.strip(),
    )
