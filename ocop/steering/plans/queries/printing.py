"""The plan as its papers print it, read from its rows in a constant number of queries."""

from collections.abc import Iterable, Sequence
from datetime import date
from uuid import UUID

from django.db.models import Prefetch

from ocop.actors.organisations.models import Organisation
from ocop.actors.organisations.vocabulary import Kind as BodyKind
from ocop.actors.people.models import Person
from ocop.base.papers.blocks import Head, Signature
from ocop.law.documents.models import Document

from ..models import InputCall, Line, LineMoney, LineTarget, Opinion, PlanVersion
from ..rules.papers.content import Cited, Group, Money, PlanContent, Row, Target
from ..rules.papers.opinions import Remark, Voice
from ..rules.papers.submission import Making
from ..rules.signature import lines_above
from ..vocabulary import CheckVerdict, OpinionVerdict, Response

PLACE_TYPES = ("Tỉnh", "Thành phố", "Quận", "Huyện", "Thị xã", "Phường", "Thị trấn", "Đặc khu", "Xã")


def printed_lines(version: PlanVersion) -> list[Line]:
    """The lines in their order, with all that is printed of them."""
    found = version.lines.select_related("group", "indicator", "lead", "task", "answers__directive__document__type")
    return list(
        found.prefetch_related(
            Prefetch("targets", LineTarget.objects.select_related("unit")),
            Prefetch("money", LineMoney.objects.select_related("source")),
            "coordinating",
        )
    )


def content_of(version: PlanVersion, lines: Sequence[Line] | None = None) -> PlanContent:
    """The plan in words."""
    rows: dict[str, list[Row]] = {}
    for number, line in enumerate(printed_lines(version) if lines is None else lines, 1):
        rows.setdefault(line.group.name, []).append(row_of(line, number))
    groups = tuple(Group(name, tuple(members)) for name, members in rows.items())
    return PlanContent(version.plan.title, groups)


def row_of(line: Line, number: int) -> Row:
    """A line in words; bodies by their short names."""
    indicator = line.indicator
    return Row(
        number=number,
        content=line.content,
        indicator=indicator.name if indicator else "",
        unit=line.unit_text or (indicator.unit if indicator else ""),
        targets=tuple(_target(target) for target in line.targets.all()),
        lead=line.lead.short if line.lead else "",
        coordinating=tuple(body.short for body in line.coordinating.all()),
        start_on=line.start_on,
        due_on=line.due_on,
        deliverable=line.deliverable,
        money=tuple(Money(row.source.name, row.amount_vnd, row.source.position) for row in line.money.all()),
        is_stopped=line.is_stopped,
    )


def _target(target: LineTarget) -> Target:
    place = plain_name(target.unit.name) if target.unit else ""
    return Target(place, target.quarter, target.value, target.upper, target.is_at_least)


def rows_by_key(lines: Sequence[Line]) -> dict[UUID, Row]:
    """Each line in words, by the key that lasts through all versions."""
    return {line.key: row_of(line, number) for number, line in enumerate(lines, 1)}


def plain_name(name: str) -> str:
    """Tỉnh Bắc Kạn as Bắc Kạn."""
    first = next((word for word in PLACE_TYPES if name.lower().startswith(f"{word.lower()} ")), "")
    return name[len(first) :].strip()


# ── head and foot ──


def head_of(body: Organisation, type_code: str, *, number: int | None = None, day: date | None = None) -> Head:
    """The head of a paper of the body; `type_code` begins the symbol of a named type."""
    has_head = body.kind != BodyKind.PEOPLE_COMMITTEE
    return Head(
        parent_body=body.parent.name if body.parent and has_head else "",
        issuer=body.name,
        symbol=symbol_of(body, type_code),
        place=plain_name(body.unit.name) if body.unit else "",
        number=number,
        day=day,
    )


def symbol_of(body: Organisation, type_code: str) -> str:
    """TTr-VPĐP, QĐ-UBND; a letter has the body's own symbol alone."""
    return "-".join(filter(None, (type_code, body.symbol)))


def signature_of(body: Organisation, *, title: str = "", name: str = "") -> Signature:
    """Who signs for the body; without a title its head."""
    is_committee = body.kind == BodyKind.PEOPLE_COMMITTEE
    return Signature(lines_above(is_committee=is_committee, head_title=body.head_title, own_title=title), name)


def title_in(body: Organisation, person: Person, *, on: date, verb: str) -> str:
    """The person's title in the body, of the post that carries the verb."""
    held = (post for post in person.posts_on(on) if post.organisation_id == body.pk)
    return next((post.title for post in held if verb in post.role.verbs), "")


# ── what it rests on, how it was made ──


def bases_of(version: PlanVersion, lines: Iterable[Line]) -> tuple[Cited, ...]:
    """The documents whose tasks the lines carry out, and the decision on the đề án, oldest first."""
    found = {line.answers.directive.document for line in lines if line.answers}
    scheme = version.plan.scheme
    if scheme:
        approved = scheme.versions.filter(document__isnull=False).order_by("-number").first()
        found |= {approved.document} if approved and approved.document else set()
    return tuple(cited(document) for document in sorted(found, key=lambda d: (d.issued_on or date.max, d.pk)))


def documents_answered(lines: Iterable[Line]) -> list[Document]:
    """The documents whose tasks the lines carry out, each once."""
    found = {line.answers.directive.document_id: line.answers.directive.document for line in lines if line.answers}
    return [found[pk] for pk in sorted(found)]


def cited(document: Document) -> Cited:
    """A document as papers cite it."""
    type_name = document.type.name if document.type else ""
    return Cited(type_name, document.written, document.issued_on, document.issuer_name, document.subject)


def replaced_by(version: PlanVersion) -> Cited | None:
    """The decision that an adjustment follows."""
    before = version.based_on
    return cited(before.document) if before and before.document else None


def making_of(version: PlanVersion, voices: Sequence[Voice]) -> Making:
    """How the version was made, counted."""
    call = InputCall.objects.filter(version=version).first()
    check = version.checks.filter(verdict=CheckVerdict.AGREES).order_by("-id").select_related("appraiser").first()
    responses = [remark.response for voice in voices for remark in voice.remarks]
    return Making(
        called=call.requests.count() if call else 0,
        answered=call.requests.filter(answered_on__isnull=False).count() if call else 0,
        call_due=call.due_on if call else None,
        asked=len({voice.body for voice in voices}),
        agreeing=len({voice.body for voice in voices if voice.has_answered and not voice.remarks}),
        comments=len(responses),
        accepted=responses.count(str(Response.ACCEPTED.label)),
        partly=responses.count(str(Response.PARTLY.label)),
        rejected=responses.count(str(Response.REJECTED.label)),
        appraiser=check.appraiser.name if check else "",
        checked_on=check.decided_on if check else None,
    )


def voices_of(version: PlanVersion) -> tuple[Voice, ...]:
    """Every opinion of every round with its comments and what became of them."""
    found = Opinion.objects.filter(consultation__version=version).select_related("organisation")
    return tuple(
        Voice(
            body=opinion.organisation.short,
            document=opinion.document_number,
            has_answered=opinion.verdict != OpinionVerdict.WAITING,
            remarks=tuple(
                Remark(comment.line_text, comment.text, str(Response(comment.response).label), comment.answer)
                for comment in opinion.comments.all()
            ),
        )
        for opinion in found.prefetch_related("comments")
    )
