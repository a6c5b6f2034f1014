"""Screens of the team: who opens what, the way of an examination by forms, papers as files, what lists cost."""

import io

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from docx import Document
from PIL import Image

from ocop.base.papers import docx, pdf
from ocop.cycle.dossiers import papers
from ocop.cycle.dossiers.models import AdvisoryTeam, Exclusion, SiteVisit
from ocop.cycle.dossiers.queries.advising.boards import examinations_of
from ocop.cycle.dossiers.services.advising import assigning, visiting
from ocop.cycle.dossiers.today_of_team import waiting, waiting_count
from ocop.cycle.rounds.tests.province import DAY


def at(name, *args):
    return reverse(f"dossiers:{name}", args=args)


def picture():
    written = io.BytesIO()
    Image.new("RGB", (40, 30), "white").save(written, "JPEG")
    return SimpleUploadedFile("anh.jpg", written.getvalue(), "image/jpeg")


@pytest.mark.parametrize(
    ("name", "seen"),
    [
        ("advising", "first chief expert"),
        ("report-paper", "first chief expert"),
        ("samples-paper", "first chief expert"),
        ("advisory-score", "first"),
        ("write-report", "first"),
        ("declare-interest", "first"),
        ("assign", "chief expert"),
        ("receive-samples", "chief expert"),
        ("registration-paper", "first chief expert director officer head"),
    ],
)
def test_each_finds_what_concerns_them(world, team, enter, name, seen):
    dossier = team.given()
    people = {**team.people, **{n: getattr(world, n) for n in (
        "chief", "expert", "director", "rival_director", "officer", "head", "neighbour", "keeper",
    )}}  # fmt: skip
    found = [who for who, person in people.items() if enter(person).get(at(name, dossier.pk)).status_code == 200]
    assert found == seen.split()


def test_whoever_is_kept_out_finds_neither_page_nor_paper_nor_row(world, team, enter):
    dossier = team.given()
    Exclusion.objects.create(dossier=dossier, person=team.first, reason="Từ chối", noted_by=world.chief, noted_on=DAY)
    client = enter(team.first)
    for name in ("advising", "advisory-score", "report-paper", "registration-paper", "samples-paper"):
        assert client.get(at(name, dossier.pk)).status_code == 404
    assert dossier.product.name not in client.get(at("advisings")).content.decode()
    assert (list(waiting(team.first, DAY)), waiting_count(team.first, DAY)) == ([], 0)


def test_the_whole_examination_by_forms(world, team, enter):
    dossier = world.dossier("accepted")
    office, member = enter(world.expert), enter(team.first)
    office.post(at("assign", dossier.pk), {"lead": team.member("first").pk, "members": [team.member("second").pk]})
    office.post(
        at("receive-samples", dossier.pk),
        {"count": "5", "received_on": "15/02/2027", "condition": "Nguyên", "photo": picture()},
    )
    member.post(at("plan-visit", dossier.pk), {"planned_on": "15/02/2027", "place": "Xưởng", "ground": "usual"})
    visit = SiteVisit.objects.get()
    held = {
        "held_on": "15/02/2027", "began": "08:30", "place": "Xưởng", "f-workshop": "as_filed", "conclusion": "Đúng",
        "producer_person": "Lèng Thị Vần",
    }  # fmt: skip
    page = member.get(at("hold-visit", visit.pk)).content.decode()
    assert page.count("data-offline=") == 2  # the minutes and the pictures wait on the phone where there is no line
    member.post(at("add-visit-photos", visit.pk), {"camera": picture()})
    assert member.post(at("hold-visit", visit.pk), held).status_code == 302
    assert member.get(at("visit-photo", visit.photos.get().pk)).status_code == 200
    assert member.get(at("sample-photo", dossier.samples.first().pk)).status_code == 200
    member.post(at("sign-visit", visit.pk))
    points = {f"c-{code}": "none" if index is None else str(index) for code, index in world.best().items()}
    assert member.post(at("advisory-score", dossier.pk), points).status_code == 302
    member.post(at("write-report", dossier.pk), {"conclusion": "ready", "words": "Đề nghị xét"})
    page = member.get(at("advising", dossier.pk)).content.decode()
    assert ("Ký báo cáo" in page, "100" in page) == (True, True)
    assert member.post(at("sign-report", dossier.pk)).status_code == 302
    assert world.fresh(dossier).state == "advisory_reported"


def test_a_team_is_set_up_by_the_form(world, team, enter):
    typed = {
        "name": "Tổ 2", "decision_number": "20/QĐ-UBND", "decided_on": "14/02/2027", "head": team.first.pk,
        "secretary": team.second.pk, "members": [team.first.pk, team.third.pk],
    }  # fmt: skip
    answer = enter(world.expert).post(at("set-up-team"), typed)
    made = AdvisoryTeam.objects.get(name="Tổ 2")
    assert (answer.url, dict(made.members.values_list("person__username", "part"))) == (
        at("team", made.pk),
        {"first": "head", "second": "secretary", "third": "member"},
    )
    assert enter(world.director).get(at("set-up-team")).status_code == 404


def test_what_waits_is_said_with_the_next_step(world, team):
    dossier = team.given(product=world.product("Trà A"))
    world.dossier("accepted", product=world.product("Trà B"))
    visiting.plan_visit(dossier.pk, by=team.first, on=DAY, planned_on=DAY, place="Xưởng")
    assert [(task.title, str(task.notes[0])) for task in waiting(team.first, DAY)] == [
        ("Trà A", "Kiểm tra thực tế"),
        ("Trà A", "Thẩm định, ký báo cáo"),
    ]
    assert [(task.title, str(task.notes[0])) for task in waiting(world.expert, DAY)] == [
        ("Trà B", "Phân công thẩm định")
    ]


@pytest.mark.parametrize("who", ["first", "expert"])
def test_the_board_costs_the_same_for_any_length(world, team, enter, queries_of, who):
    client = enter(team.people.get(who) or getattr(world, who))
    team.given(product=world.product("Trà 0"))
    client.get(at("advisings"))
    one = queries_of(lambda: client.get(at("advisings")))
    for n in (1, 2):
        team.give(world.dossier("accepted", product=world.product(f"Trà {n}")))
    assert queries_of(lambda: client.get(at("advisings"))) == one
    assert examinations_of(team.first, on=DAY).count() == 3


def test_an_ended_assignment_closes_the_page(world, team, enter):
    dossier = team.given("second")
    assigning.release(dossier.advisings.get(member__person=team.second).pk, by=world.expert, on=DAY, reason="Đổi người")
    assert enter(team.second).get(at("advising", dossier.pk)).status_code == 404


# ── papers of records ──


def words_of(paper):
    found = Document(io.BytesIO(docx.write(paper)))
    cells = [cell.text for table in found.tables for row in table.rows for cell in row.cells]
    return "\n".join([*(p.text for p in found.paragraphs), *cells])


def test_forms_say_what_was_filed_even_after_the_answers_are_gone(world):
    dossier = world.dossier("accepted")
    before = (papers.registration_paper(dossier), papers.self_report_paper(dossier))
    dossier.registration.delete()
    dossier.report.delete()
    dossier.points.all().delete()
    fresh = world.fresh(dossier)
    after = (papers.registration_paper(fresh), papers.self_report_paper(fresh))
    assert [docx.write(paper) for paper in after] == [docx.write(paper) for paper in before]
    assert [pdf.write(paper) for paper in after] == [pdf.write(paper) for paper in before]
    said = words_of(after[0])
    assert "01/PĐK-19-05500-2027" in said
    assert "Nông Thị Phiên" in said
    report = words_of(after[1])
    assert ("Lèng Thị Vần, nữ, dân tộc Tày" in report, "100/100" in report, "300.000.000 đ" in report) == (True,) * 3


def test_form_03_and_the_letter_are_the_communes(world):
    dossier = world.dossier("accepted")
    said = words_of(papers.commune_paper(world.fresh(dossier)))
    assert ("ỦY BAN NHÂN DÂN XÃ BA BỂ" in said, "Số: 15/BC-UBND" in said, said.count("Đúng thực tế")) == (True, True, 8)
    letter = words_of(papers.proposal_paper(dossier.proposal))
    assert ("21/UBND-KT" in letter, "5 mẫu sản phẩm" in letter, "TM. ỦY BAN NHÂN DÂN" in letter) == (True,) * 3


def test_a_signed_report_is_made_again_byte_for_byte(world, team):
    dossier = team.reported(team.examined())
    report = dossier.advisory_reports.get()
    before = docx.write(papers.advisory_paper(dossier, report, on=DAY))
    dossier.samples.update(use="spent")
    dossier.advisory_points.all().delete()
    assert docx.write(papers.advisory_paper(world.fresh(dossier), report, on=DAY)) == before
    assert "Đủ điều kiện trình Hội đồng" in words_of(papers.advisory_paper(dossier, report, on=DAY))


@pytest.mark.parametrize("code", papers.BLANKS)
@pytest.mark.parametrize("form", ["docx", "pdf"])
def test_blanks_are_files_for_the_pen(world, enter, code, form):
    answer = enter(world.director).get(at("blank", code, form))
    assert (answer.status_code, len(answer.content) > 3000) == (200, True)


@pytest.mark.parametrize("form", ["docx", "pdf"])
def test_every_paper_comes_as_a_file(world, team, enter, form):
    dossier = team.given()
    team.sampled(dossier)
    visit = visiting.sign_visit(team.visited(dossier).pk, by=team.first, on=DAY)
    team.scored(dossier)
    team.reported(dossier)
    client = enter(world.expert)
    names = ("registration-paper", "self-report-paper", "commune-paper", "samples-paper", "report-paper")
    assert [client.get(at(f"{name}-file", dossier.pk, form)).status_code for name in names] == [200] * 5
    assert client.get(at("visit-paper-file", visit.pk, form)).status_code == 200
    assert client.get(at("proposal-paper-file", dossier.proposal_id, form)).status_code == 200
    assert client.get(at("report-paper", dossier.pk)).status_code == 200


def test_english_screens_show_vietnamese_papers(world, team, enter):
    dossier = team.given()
    answer = enter(world.expert).get(f"/en{at('registration-paper', dossier.pk)}", headers={"Accept-Language": "en"})
    assert "Chủ thể đăng ký" in answer.content.decode()
