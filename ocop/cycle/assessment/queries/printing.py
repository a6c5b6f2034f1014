"""Who issues the papers of results, and what they rest on; call it with the official language switched on."""

from collections.abc import Iterable
from datetime import date

from ocop.actors.organisations.models import Organisation
from ocop.actors.people.models import Person
from ocop.actors.people.queries import posts_of
from ocop.base.kernel.formats import long_date
from ocop.cycle.dossiers.vocabulary import DossierKind
from ocop.law.criteria.models import Framework
from ocop.steering.plans.queries.printing import head_of, signature_of
from ocop.steering.windows.queries.places import committee

from ..models import CentralPaper, Item, Member, Minutes, Result, Sitting, Submission, SubmissionRow
from ..rules.papers import Asked, Attended, Frame, SittingContent
from ..rules.papers.frames import chair_of, secretary_of
from ..rules.papers.reading import Recorded
from ..vocabulary import SUBMIT, MemberRole, RowVerdict
from .facts import members_of, present_in


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


def asked_in(rows: Iterable[SubmissionRow]) -> tuple[Asked, ...]:
    """The results of a submission in its order."""
    return tuple(Asked(record=row.result.content, to_ministry=row.verdict == RowVerdict.TO_MINISTRY) for row in rows)


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


def sitting_content(sitting: Sitting, results: Iterable[Result]) -> SittingContent:
    """A sitting with the results that the reader may see."""
    shown = list(results)
    minutes = Minutes.objects.filter(sitting=sitting).first()
    first = Recorded(shown[0].content)
    return SittingContent(
        records=tuple(result.content for result in shown),
        members=tuple(_attended(sitting)),
        secretary=_secretary(sitting) or secretary_of(first),
        chair=chair_of(first).get("name", ""),
        course={place: said for place, result in enumerate(shown) if (said := _course(result.item))},
        conclusion=minutes.conclusion if minutes else "",
        opening=minutes.course if minutes else "",
    )


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
