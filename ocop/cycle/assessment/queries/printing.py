"""Who issues the papers of results, and what they rest on; call it with the official language switched on."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import Any, TypeVar

from ocop.actors.organisations.models import Organisation
from ocop.actors.people.models import Person
from ocop.actors.people.queries import posts_of
from ocop.base.kernel.formats import long_date
from ocop.cycle.dossiers.rules.papers import keeping
from ocop.cycle.dossiers.vocabulary import DossierKind
from ocop.law.criteria.models import Framework
from ocop.law.criteria.queries import sheet_of
from ocop.steering.plans.queries.printing import head_of, signature_of
from ocop.steering.plans.rules.signature import plain_title
from ocop.steering.windows.queries.places import committee

from ..models import (
    Announcement,
    CentralPaper,
    Item,
    KeptContent,
    Member,
    Ministry,
    Minutes,
    Result,
    Sitting,
    Submission,
    SubmissionRow,
)
from ..rules.papers import Attended, Frame, SittingContent
from ..rules.papers.frames import chair_of, secretary_of
from ..rules.papers.kept import CentralWords, ListKept, NoticeKept, RowKept, SaidOf, SittingKept
from ..rules.papers.reading import Recorded
from ..rules.tally import shown
from ..vocabulary import SUBMIT, MemberRole, PaperOf, RowVerdict, Stage, SubmissionState
from .clauses import central_body
from .facts import members_of, present_in

T = TypeVar("T")


def office_of(person: Person, *, on: date) -> Organisation | None:
    """The body in whose name the person submits and announces."""
    held = [post for post in posts_of(person, on) if SUBMIT in post.role.verbs]
    return held[0].organisation if held else committee(on)


def frame_of(body: Organisation | None, type_code: str, *, written: str = "", day: date | None = None) -> Frame:
    """A body at the head and foot of its paper; without a number it is a draft."""
    assert body
    number, symbol = split(written)
    head, signature = head_of(body, type_code), signature_of(body)
    return Frame(
        issuer=head.issuer,
        parent_body=head.parent_body,
        symbol=symbol or head.symbol,
        number=number,
        place=head.place,
        day=day,
        competence=tuple(line.upper() for line in signature.competence),
        signer=signature.name,
    )


def split(written: str) -> tuple[int | None, str]:
    """112/TB-SNNMT as 112 and TB-SNNMT."""
    number, _slash, symbol = written.strip().partition("/")
    return (int(number), symbol) if number.isdecimal() else (None, "")


def bases_of(results: Iterable[Result]) -> tuple[str, ...]:
    """The decisions that the results rest on, each once: framework, council, regulation."""
    found: dict[str, None] = {}
    for result in results:
        item = result.item
        assert item.dossier
        sitting = item.sitting
        found |= dict.fromkeys((
            _framework(item.dossier.framework),
            f"Quyết định số {sitting.council.decision_number} {long_date(sitting.council.decision_on)} "
            f"của {sitting.council.issuer} về việc thành lập Hội đồng",
            f"Quyết định số {sitting.regulation.decision_number} {long_date(sitting.regulation.decision_on)} "
            f"của {sitting.regulation.issuer} ban hành Quy chế hoạt động của Hội đồng",
        ))  # fmt: skip
    return tuple(found)


def _framework(framework: Framework) -> str:
    said = f" {framework.title[:1].lower()}{framework.title[1:]}" if framework.title else ""
    return f"Quyết định số {framework.number} {long_date(framework.issued_on)}{said}"


def decision_words(submission: Submission | None) -> str:
    """Quyết định số … ngày …, once it is there."""
    if submission is None or not submission.decision_number or submission.decided_on is None:
        return ""
    body = committee(submission.decided_on)
    whose = f" của Chủ tịch {body.name}" if body else ""
    return f"Quyết định số {submission.decision_number} {long_date(submission.decided_on)}{whose}"


def along(kinds: Iterable[str]) -> tuple[str, ...]:
    """What the framework asks to be sent to the ministry with dossiers of these kinds, each thing once."""
    wanted = {"again" if kind == DossierKind.RE_EVALUATION else "first" for kind in kinds}
    rows = CentralPaper.objects.filter(kind__in=wanted).order_by("kind", "position")
    return tuple(dict.fromkeys(row.name for row in rows))


def chairman(on: date) -> str:
    """Chủ tịch Ủy ban nhân dân tỉnh …"""
    body = committee(on)
    return f"Chủ tịch {body.name}" if body else "Chủ tịch Ủy ban nhân dân tỉnh"


def sitting_kept(sitting: Sitting) -> SittingKept:
    """Who was there and what was said, as the rows now stand."""
    minutes = Minutes.objects.filter(sitting=sitting).first()
    items = sitting.items.prefetch_related("notes")
    return SittingKept(
        members=tuple(_attended(sitting)),
        secretary=_secretary(sitting),
        course=tuple(SaidOf(item=item.pk, words=said) for item in items if (said := _course(item))),
        opening=minutes.course if minutes else "",
        conclusion=minutes.conclusion if minutes else "",
        addressee=chairman(sitting.held_on),
    )


def sitting_content(kept: SittingKept, results: Iterable[Result], *, withholds: bool = False) -> SittingContent:
    """A sitting with the results that the reader may see; what is said of all dossiers together is withheld from
    whoever stands back from one of them.
    """
    seen = list(results)
    first, said = Recorded(seen[0].content), {each.item: each.words for each in kept.course}
    return SittingContent(
        records=tuple(result.content for result in seen),
        members=kept.members,
        secretary=kept.secretary or secretary_of(first),
        chair=chair_of(first).get("name", ""),
        course={place: said[result.item_id] for place, result in enumerate(seen) if result.item_id in said},
        conclusion="" if withholds else kept.conclusion,
        opening="" if withholds else kept.opening,
    )


def submission_kept(submission: Submission, rows: Iterable[SubmissionRow]) -> ListKept:
    """Tờ trình as the rows now stand."""
    is_sent = submission.state != SubmissionState.DRAFT
    day = submission.submitted_on if is_sent else None
    body = office_of((submission.submitted_by if is_sent else None) or submission.made_by, on=day or submission.made_on)
    return ListKept(
        frame=frame_of(body, "TTr", written=submission.number if is_sent else "", day=day),
        rows=kept_rows(rows), addressee=chairman(day or submission.made_on), text=submission.text,
    )  # fmt: skip


def decision_kept(submission: Submission, rows: Iterable[SubmissionRow]) -> ListKept:
    """Quyết định as the rows now stand."""
    day = submission.decided_on or submission.submitted_on or submission.made_on
    office = office_of(submission.made_by, on=submission.made_on)
    is_approved = submission.state == SubmissionState.APPROVED
    decided = submission.decided_on if is_approved else None
    frame = frame_of(committee(day), "QĐ", written=submission.decision_number if is_approved else "", day=decided)
    return ListKept(
        frame=replace(frame, authority=chairman(day), competence=("CHỦ TỊCH",),
                      recipients=(office.name,) if office else ()),
        rows=kept_rows(rows),
        proposer=f"{plain_title(office.head_title) or 'Thủ trưởng'} {office.name}" if office else "",
    )  # fmt: skip


def letter_kept(submission: Submission, rows: Iterable[SubmissionRow]) -> ListKept:
    """Công văn to the ministry as the rows now stand."""
    going = [row for row in rows if row.verdict == RowVerdict.TO_MINISTRY]
    sent = Ministry.objects.filter(result__in=[row.result_id for row in going]).order_by("pk").first()
    day = sent.sent_on if sent else submission.decided_on or submission.made_on
    frame = frame_of(committee(day), "", written=sent.letter_number if sent else "", day=day)
    return ListKept(
        frame=frame, rows=kept_rows(going), addressee=central_body(day), decision=decision_words(submission)
    )


def kept_rows(rows: Iterable[SubmissionRow]) -> tuple[RowKept, ...]:
    """The list by the records it names."""
    return tuple(
        RowKept(
            result=row.result_id, digest=row.result.digest, to_ministry=row.verdict == RowVerdict.TO_MINISTRY,
            bases=bases_of([row.result]), along=along([Recorded(row.result.content).dossier["kind"]]),
        )
        for row in rows
    )  # fmt: skip


def notice_kept(result: Result, told: Announcement | None, *, stage: str, on: date) -> NoticeKept:
    """Thông báo of a stage as the rows now stand; without a number it is a draft."""
    row = SubmissionRow.objects.select_related("submission").filter(result=result).first()
    body = office_of(told.told_by, on=told.told_on) if told else committee(on)
    return NoticeKept(
        frame=frame_of(body, "TB", written=told.number if told else "", day=told.told_on if told else None),
        decision=decision_words(row.submission if row else None),
        central=_central(result, stage) if stage != Stage.COUNCIL else None,
    )


def _central(result: Result, stage: str) -> CentralWords | None:
    sent = Ministry.objects.filter(result=result, answered_on__isnull=False).first()
    if sent is None:
        return None
    assert result.item.dossier
    assert sent.mean is not None
    assert sent.stars is not None
    assert sent.answered_on
    bands = sheet_of(result.item.dossier.criteria_set).bands
    return CentralWords(
        ministry=central_body(sent.answered_on), mean=shown(sent.mean, (band.floor for band in bands)),
        stars=sent.stars, number=sent.answer_number, day=sent.answered_on,
        is_highest=sent.stars == max(band.stars for band in bands),
        exit=str(sent.get_exit_display()) if stage == Stage.EXIT else "",
        reason=sent.exit_reason if stage == Stage.EXIT else "",
    )  # fmt: skip


def held(kind: PaperOf, as_what: type[T], **subject: Any) -> T | None:
    """What was kept of the paper last, read again."""
    row = KeptContent.objects.filter(kind=kind, **subject).order_by("-pk").first()
    return keeping.read(as_what, row.content) if row else None


def _attended(sitting: Sitting) -> Iterable[Attended]:
    present = present_in(sitting)
    for member in members_of(sitting):
        yield Attended(
            name=member.person.full_name,
            title=member.seat.name,
            body=member.organisation.name,
            role_name=member.get_role_display(),
            is_present=present is None or present.get(member.pk, False),
        )


def _secretary(sitting: Sitting) -> str:
    keeping = (each for each in members_of(sitting) if each.role == MemberRole.SECRETARY)
    found: Member | None = next(keeping, None)
    return found.person.full_name if found else ""


def _course(item: Item) -> str:
    return "\n".join(note.text for note in item.notes.all() if note.kind == "course")
