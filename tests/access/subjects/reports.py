"""Reports of the coordination office in every state, and one that a department drafts for itself."""

from datetime import date, timedelta

from django.utils import timezone

from ocop.base.files.services import store
from ocop.law.documents.models import ArchivedPaper
from ocop.oversight.reports import services
from ocop.oversight.reports.models import Recipient
from ocop.oversight.reports.vocabulary import PeriodKind
from tests.access.cast import DAY
from tests.access.subjects.documents import document

FIRST_CUT_OFF = date(2019, 10, 1)
STATES = ("draft", "report under review", "report before the signer", "signed report", "sent report")


def make(world):
    things, people = world.things, world.people
    for n, name in enumerate(STATES):
        things[name] = report(things["directive"], people["coord_head"], n)
    submitted(world, things["report under review"], reviewer=people["coord_officer"])
    services.agree(
        submitted(world, things["report before the signer"], reviewer=people["coord_officer"]).pk,
        by=people["coord_officer"], on=DAY,
    )  # fmt: skip
    for number, name in enumerate(("signed report", "sent report"), 1):
        signed(world, things[name], number)
    Recipient.objects.create(report=things["sent report"], organisation=world.bodies["district"], rank=9)
    services.send(things["sent report"].pk, by=people["coord_officer"], on=DAY)
    things["section"] = things["draft"].sections.first()
    things["draft of the department"] = report(things["directive of the department"], people["dept_officer@own"], 0)
    things["section of the department"] = things["draft of the department"].sections.first()


def report(directive, drafter, n):
    cut_off = FIRST_CUT_OFF + timedelta(days=n)
    return services.draft(directive=directive, kind=PeriodKind.TO_DAY, cut_off=cut_off, by=drafter, on=DAY)


def submitted(world, report, reviewer):
    head = world.people["coord_head"]
    return services.submit_for_signature(report.pk, signer=head, reviewer=reviewer, by=head, on=DAY)


def signed(world, report, number):
    """As signed, with a paper of a few words in place of the written one."""
    paper = store(name="bao-cao.txt", content=b"Bao cao minh hoa.", by=None)
    report.document = document(world, number, "BC-VPĐP", "coordination")
    ArchivedPaper.objects.create(
        document=report.document, docx=paper, pdf=paper, archived_by=world.people["coord_head"]
    )
    report.state, report.signer, report.signed_on, report.frozen_at = (
        "signed", world.people["coord_head"], DAY, timezone.now(),
    )  # fmt: skip
    report.save()
