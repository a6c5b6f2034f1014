"""Papers of this app, in Vietnamese on every screen, made of what was frozen: the same record, the same bytes."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from django.utils.translation import override

from ocop.base.papers.blocks import Paper
from ocop.law.criteria.queries import sheet_of

from .models import Announcement, Result, Sitting, Submission, SubmissionRow
from .queries import printing
from .queries.results import rows_of
from .rules import papers
from .rules.papers import Asked, Frame
from .rules.papers.frames import council_frame
from .rules.papers.kept import ListKept, NoticeKept, RowKept, SittingKept
from .rules.papers.reading import Recorded
from .vocabulary import PaperOf, Stage, SubmissionState

OFFICIAL = "vi"


def ballot_paper(result: Result, *, member: int, turn: int) -> Paper:
    """Phiếu đánh giá of one member."""
    with override(OFFICIAL):
        frame = council_frame(Recorded(result.content))
        return papers.ballot_paper(result.content, sheet_of(result.item.criteria_set), frame, member=member, turn=turn)


def summary_paper(result: Result) -> Paper:
    """Bảng tổng hợp."""
    with override(OFFICIAL):
        return papers.summary_paper(result.content, council_frame(Recorded(result.content)))


def minutes_paper(sitting: Sitting, results: Sequence[Result], *, withholds: bool = False) -> Paper:
    """Biên bản of a sitting, with the results that the reader may see; `withholds` leaves out what is said of all."""
    with override(OFFICIAL):
        frame = council_frame(Recorded(results[0].content), symbol="BB-HĐ")
        return papers.minutes_paper(printing.sitting_content(of_sitting(sitting), results, withholds=withholds), frame)


def report_paper(sitting: Sitting, results: Sequence[Result], *, withholds: bool = False) -> Paper:
    """Báo cáo of the council to the Chairman."""
    with override(OFFICIAL):
        kept, frame = of_sitting(sitting), council_frame(Recorded(results[0].content), symbol="BC-HĐ")
        content = printing.sitting_content(kept, results, withholds=withholds)
        return papers.report_paper(content, frame, addressee=kept.addressee)


def of_sitting(sitting: Sitting) -> SittingKept:
    """As kept when it was closed."""
    return printing.held(PaperOf.SITTING, SittingKept, sitting=sitting) or printing.sitting_kept(sitting)


def submission_paper(submission: Submission, rows: Sequence[SubmissionRow]) -> Paper:
    """Tờ trình, as kept when it was laid before the Chairman; a draft until then, and again while it is rewritten."""
    with override(OFFICIAL):
        is_sent = submission.state != SubmissionState.DRAFT
        held = printing.held(PaperOf.SUBMISSION, ListKept, submission=submission) if is_sent else None
        kept = held or printing.submission_kept(submission, rows)
        return papers.submission_paper(
            asked_in(kept, rows), with_bases(kept, rows), addressee=kept.addressee, text=kept.text
        )


def decision_paper(submission: Submission, rows: Sequence[SubmissionRow]) -> Paper:
    """Quyết định of the Chairman, as kept when he approved; a draft until it has its number."""
    with override(OFFICIAL):
        held = printing.held(PaperOf.DECISION, ListKept, submission=submission)
        kept = held or printing.decision_kept(submission, rows)
        return papers.decision_paper(asked_in(kept, rows), with_bases(kept, rows), proposer=kept.proposer)


def letter_paper(submission: Submission, rows: Sequence[SubmissionRow]) -> Paper:
    """Công văn to the ministry about what is potentially five stars, as kept when it was sent."""
    with override(OFFICIAL):
        held = printing.held(PaperOf.LETTER, ListKept, submission=submission)
        kept = held or printing.letter_kept(submission, rows)
        along = dict.fromkeys(name for row in seen_of(kept, rows) for name in row.along)
        return papers.letter_paper(
            asked_in(kept, rows), kept.frame, ministry=kept.addressee, decision=kept.decision, along=tuple(along)
        )


def seen_of(kept: ListKept, rows: Sequence[SubmissionRow]) -> list[RowKept]:
    """The rows of the list that the reader may see."""
    open_to = {row.result_id for row in rows}
    return [each for each in kept.rows if each.result in open_to]


def asked_in(kept: ListKept, rows: Sequence[SubmissionRow]) -> tuple[Asked, ...]:
    """The frozen results in the order of the list."""
    records = {row.result_id: row.result.content for row in rows}
    return tuple(Asked(record=records[each.result], to_ministry=each.to_ministry) for each in seen_of(kept, rows))


def with_bases(kept: ListKept, rows: Sequence[SubmissionRow]) -> Frame:
    """With what the results seen rest on, each once."""
    return replace(kept.frame, bases=tuple(dict.fromkeys(base for row in seen_of(kept, rows) for base in row.bases)))


def notice_paper(result: Result, *, whom: str, by_day: date, stage: str = Stage.COUNCIL) -> Paper:
    """Thông báo to the producer, or to the commune, as kept when it was announced; a draft until then."""
    with override(OFFICIAL):
        told = Announcement.objects.filter(result=result, stage=stage).first()
        held = printing.held(PaperOf.NOTICE, NoticeKept, announcement=told) if told else None
        kept = held or printing.notice_kept(result, told, stage=stage, on=by_day)
        more: Mapping[str, Any] = {"decision": kept.decision, "central": kept.central}
        if whom == "producer":
            return papers.to_producer(result.content, kept.frame, **more)
        commune = Recorded(result.content).product["commune"]
        return papers.to_commune((result.content,), kept.frame, commune=commune, **more)


def submitted_rows(submission: Submission) -> list[SubmissionRow]:
    """The rows of a submission with everything that papers ask of them."""
    return list(
        rows_of(submission).select_related("result__item__sitting__council", "result__item__sitting__regulation")
    )
