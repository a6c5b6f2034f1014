"""Every paper is printed from what was kept the day it was issued: whoever and whatever is renamed afterwards, the same
bytes.
"""

import pytest
from django.db import DatabaseError, transaction

from ocop.actors.organisations.models import Organisation
from ocop.actors.people.models import Person, Post
from ocop.base.papers import docx
from ocop.cycle.assessment import papers
from ocop.cycle.assessment.models import Attendance, CentralBody, CentralPaper, Council, KeptContent, Result
from ocop.cycle.assessment.services import announcing, exits
from ocop.cycle.assessment.vocabulary import Stage
from ocop.cycle.dossiers.rules.papers.keeping import digest_of
from ocop.cycle.rounds.tests.province import DAY
from ocop.law.criteria.models import Framework

from .after import FIVE, FOUR, answered, approved, closed, decided, submitted


def renamed():
    """People, posts, bodies, the committee, the council and the package change their names, the presence its marks."""
    for person in Person.objects.all():
        person.full_name = f"Đổi tên {person.pk}"
        person.save()
    Organisation.objects.update(name="Cơ quan mới", short="CQM", head_title="Trưởng mới")
    Post.objects.update(title="Chức danh mới")
    Council.objects.update(name="Hội đồng mới", issuer="Cấp mới")
    CentralPaper.objects.update(name="Giấy khác")
    CentralBody.objects.update(name="Bộ khác")
    Attendance.objects.update(is_present=False)


def result_of(name):
    return Result.objects.get(item__dossier__product__name=name)


def of_sitting(hall):
    sitting = closed(hall)
    rows = [result_of("Trà một"), result_of("Trà hai")]
    return {
        "minutes": lambda: papers.minutes_paper(sitting, rows),
        "report": lambda: papers.report_paper(sitting, rows),
        "summary": lambda: papers.summary_paper(rows[0]),
        "ballot": lambda: papers.ballot_paper(rows[0], member=hall.members["m1"].pk, turn=1),
    }


def of_submission(hall):
    made = approved(hall, decided(hall, *FOUR), decided(hall, *FIVE, name="Trà xanh"))

    def of(write):
        return lambda: write(made, papers.submitted_rows(made))

    return {
        "submission": of(papers.submission_paper), "decision": of(papers.decision_paper),
        "letter": of(papers.letter_paper),
    }  # fmt: skip


def of_notices(hall):
    result = answered(hall, "85")
    exits.leave(result.pk, by=hall.chair, on=DAY, exit="close", reason="Chủ thể không tiếp tục")
    for n in range(3):
        announcing.announce(result.pk, by=hall.expert, on=DAY, number=f"{15 + n}/TB-VPĐP")

    def of(stage, whom):
        return lambda: papers.notice_paper(result, whom=whom, by_day=DAY, stage=stage)

    return {f"{stage} {whom}": of(stage, whom) for stage in Stage for whom in ("producer", "commune")}


@pytest.mark.parametrize("issued", [of_sitting, of_submission, of_notices])
def test_whoever_is_renamed_afterwards_every_paper_has_the_same_bytes(hall, issued):
    written = issued(hall)
    before = {name: docx.write(make()) for name, make in written.items()}
    renamed()
    after = {name: docx.write(make()) for name, make in written.items()}
    assert [name for name in before if before[name] != after[name]] == []


def test_a_submission_laid_before_the_chairman_has_the_same_bytes_before_he_decides(hall):
    made = submitted(hall, decided(hall, *FOUR))
    before = docx.write(papers.submission_paper(made, papers.submitted_rows(made)))
    renamed()
    assert docx.write(papers.submission_paper(made, papers.submitted_rows(made))) == before


def test_what_a_paper_says_is_kept_with_its_digest_and_never_changed(hall):
    made = submitted(hall, decided(hall, *FOUR))
    kept = made.kept_contents.get()
    assert kept.digest == digest_of(kept.content)
    for act in (
        lambda: KeptContent.objects.filter(pk=kept.pk).update(digest="0" * 64),
        lambda: KeptContent.objects.filter(pk=kept.pk).delete(),
    ):
        with pytest.raises(DatabaseError, match="never changed"), transaction.atomic():
            act()


def test_a_reader_who_stands_back_is_shown_the_rest_of_a_kept_paper(hall):
    made = approved(hall, decided(hall, *FOUR), decided(hall, *FOUR, name="Trà Kín"))
    seen = [row for row in papers.submitted_rows(made) if row.result.item.called != "Trà Kín"]
    text = str(papers.submission_paper(made, seen))
    assert "Trà Shan tuyết" in text
    assert "Trà Kín" not in text
    assert "Có 1 sản phẩm" in text


def test_the_papers_of_the_framework_are_those_of_the_day(hall):
    """A framework's title is law and never changes; what the paper quotes is kept all the same."""
    made = submitted(hall, decided(hall, *FOUR))
    (base, *_others) = made.kept_contents.get().content["rows"][0]["bases"]
    assert base.startswith(f"Quyết định số {Framework.objects.get(code='QD-26-2026').number} ")
