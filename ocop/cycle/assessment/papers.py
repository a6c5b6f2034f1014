"""Papers of this app, in Vietnamese on every screen, made of what was frozen: the same record, the same bytes."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from django.utils.translation import override

from ocop.base.papers.blocks import Paper
from ocop.law.criteria.queries import sheet_of
from ocop.steering.windows.queries.places import committee

from .models import Ministry, Result, Sitting, Submission, SubmissionRow
from .queries import printing
from .queries.results import rows_of
from .rules import papers
from .rules.papers.frames import council_frame
from .rules.papers.reading import Recorded
from .vocabulary import RowVerdict

OFFICIAL = "vi"
MINISTRY = "Bộ Nông nghiệp và Môi trường"


def ballot_paper(result: Result, *, member: int, turn: int) -> Paper:
    """Phiếu đánh giá of one member."""
    with override(OFFICIAL):
        frame = council_frame(Recorded(result.content))
        return papers.ballot_paper(result.content, sheet_of(result.item.criteria_set), frame, member=member, turn=turn)


def summary_paper(result: Result) -> Paper:
    """Bảng tổng hợp."""
    with override(OFFICIAL):
        return papers.summary_paper(result.content, council_frame(Recorded(result.content)))


def minutes_paper(sitting: Sitting, results: Sequence[Result]) -> Paper:
    """Biên bản of a sitting, with the results that the reader may see."""
    with override(OFFICIAL):
        frame = council_frame(Recorded(results[0].content), symbol="BB-HĐ")
        return papers.minutes_paper(printing.sitting_content(sitting, results), frame)


def report_paper(sitting: Sitting, results: Sequence[Result]) -> Paper:
    """Báo cáo of the council to the Chairman."""
    with override(OFFICIAL):
        frame = council_frame(Recorded(results[0].content), symbol="BC-HĐ")
        content = printing.sitting_content(sitting, results)
        return papers.report_paper(content, frame, addressee=chairman(sitting.held_on))


def submission_paper(submission: Submission, rows: Sequence[SubmissionRow]) -> Paper:
    """Tờ trình, a draft until it has its number."""
    with override(OFFICIAL):
        day = submission.submitted_on
        body = printing.office_of(submission.submitted_by or submission.made_by, on=day or submission.made_on)
        frame = printing.frame_of(body, "TTr", written=submission.number, day=day)
        frame = replace(frame, bases=printing.bases_of(row.result for row in rows))
        asked = printing.asked_in(rows)
        return papers.submission_paper(
            asked, frame, addressee=chairman(day or submission.made_on), text=submission.text
        )


def decision_paper(submission: Submission, rows: Sequence[SubmissionRow]) -> Paper:
    """Quyết định of the Chairman, a draft until it has its number."""
    with override(OFFICIAL):
        day = submission.decided_on or submission.submitted_on or submission.made_on
        body, office = committee(day), printing.office_of(submission.made_by, on=submission.made_on)
        decided = submission.decided_on if submission.decision_number else None
        frame = printing.frame_of(body, "QĐ", written=submission.decision_number, day=decided)
        frame = replace(
            frame,
            authority=chairman(day),
            competence=("CHỦ TỊCH",),
            bases=printing.bases_of(row.result for row in rows),
            recipients=(office.name,) if office else (),
        )
        proposer = f"{office.head_title or 'Thủ trưởng'} {office.name}" if office else ""
        return papers.decision_paper(printing.asked_in(rows), frame, proposer=proposer)


def letter_paper(submission: Submission, rows: Sequence[SubmissionRow]) -> Paper:
    """Công văn to the ministry about what is potentially five stars."""
    with override(OFFICIAL):
        going = [row for row in rows if row.verdict == RowVerdict.TO_MINISTRY]
        sent = Ministry.objects.filter(result__in=[row.result_id for row in going]).order_by("pk").first()
        day = sent.sent_on if sent else submission.decided_on or submission.made_on
        frame = printing.frame_of(committee(day), "", written=sent.letter_number if sent else "", day=day)
        asked = printing.asked_in(going)
        kinds = [Recorded(each.record).dossier["kind"] for each in asked]
        return papers.letter_paper(
            asked, frame, ministry=MINISTRY, decision=printing.decision_words(submission), along=printing.along(kinds)
        )


def notice_paper(result: Result, *, whom: str, by_day: date) -> Paper:
    """Thông báo to the producer, or to the commune; a draft until it was announced."""
    with override(OFFICIAL):
        told = getattr(result, "announcement", None)
        row = getattr(result, "row", None)
        decision = printing.decision_words(row.submission if row else None)
        body = printing.office_of(told.told_by, on=told.told_on) if told else committee(by_day)
        frame = printing.frame_of(body, "TB", written=told.number if told else "", day=told.told_on if told else None)
        if whom == "producer":
            return papers.to_producer(result.content, frame, decision=decision)
        commune = Recorded(result.content).product["commune"]
        return papers.to_commune((result.content,), frame, commune=commune, decision=decision)


def chairman(on: date) -> str:
    """Chủ tịch Ủy ban nhân dân tỉnh …"""
    body = committee(on)
    return f"Chủ tịch {body.name}" if body else "Chủ tịch Ủy ban nhân dân tỉnh"


def submitted_rows(submission: Submission) -> list[SubmissionRow]:
    """The rows of a submission with everything that papers ask of them."""
    return list(
        rows_of(submission).select_related("result__item__sitting__council", "result__item__sitting__regulation")
    )
