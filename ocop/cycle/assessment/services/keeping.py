"""Giữ nội dung giấy tờ: what a paper says is kept the day it is issued, so that it never changes afterwards."""

from typing import Any

from django.utils import timezone
from django.utils.translation import override

from ocop.cycle.dossiers.rules.papers.keeping import digest_of, kept

from ..models import Announcement, KeptContent, Sitting, Submission
from ..papers import OFFICIAL, submitted_rows
from ..queries import printing
from ..vocabulary import PaperOf, RowVerdict


def keep_sitting(sitting: Sitting) -> KeptContent:
    """Minutes and report, when the sitting is closed."""
    with override(OFFICIAL):
        return _write(PaperOf.SITTING, printing.sitting_kept(sitting), sitting=sitting)


def keep_submission(submission: Submission) -> KeptContent:
    """Tờ trình, when it is laid before the Chairman."""
    with override(OFFICIAL):
        content = printing.submission_kept(submission, submitted_rows(submission))
        return _write(PaperOf.SUBMISSION, content, submission=submission)


def keep_decision(submission: Submission) -> None:
    """Quyết định and the letter to the ministry, when the Chairman approves."""
    rows = submitted_rows(submission)
    with override(OFFICIAL):
        _write(PaperOf.DECISION, printing.decision_kept(submission, rows), submission=submission)
        if any(row.verdict == RowVerdict.TO_MINISTRY for row in rows):
            _write(PaperOf.LETTER, printing.letter_kept(submission, rows), submission=submission)


def keep_notice(told: Announcement) -> KeptContent:
    """Thông báo, when it is announced."""
    with override(OFFICIAL):
        content = printing.notice_kept(told.result, told, stage=told.stage, on=told.told_on)
        return _write(PaperOf.NOTICE, content, announcement=told)


def _write(kind: PaperOf, facts: Any, **subject: Any) -> KeptContent:
    content = kept(facts)
    return KeptContent.objects.create(
        kind=kind, content=content, digest=digest_of(content), kept_at=timezone.now(), **subject
    )
