"""Every paper of §11 for a project, made of its records: what it says, and for whom it exists."""

from datetime import date
from decimal import Decimal

import pytest
from django.urls import reverse

from ocop.base.kernel.formats import grouped
from ocop.base.papers import docx, html
from ocop.market.support import papers
from ocop.market.support.models import AdjustmentRequest, Appraisal, Contract, Recovery, Return, Stop
from ocop.market.support.services import appraising, paying, progressing

from .projects_in_hand import DAY, MILLION, again

WHOLE_WAY = {
    "don", "tiep-nhan", "khao-sat", "uu-tien", "tham-dinh", "hop-dong", "tien-do", "nghiem-thu", "bang-ke", "thanh-ly",
    "quyet-toan",
}  # fmt: skip


def told(paper) -> str:
    return html.render(paper)


def made(project, code):
    sort = papers.BY_CODE[code]
    return [papers.paper_of(sort, record) for record in sort.records(project)]


def codes_with_papers(project):
    return {sort.code for sort in papers.SORTS if list(sort.records(project))}


@pytest.fixture
def settled(world):
    project = world.accept(world.running(), cost=600)
    return world.settled(world.disbursed(project), invoices=600)


def test_a_project_that_went_the_whole_way_has_every_paper_of_it(settled):
    assert codes_with_papers(settled) == WHOLE_WAY
    for code in WHOLE_WAY:
        for paper in made(settled, code):
            assert settled.title.upper() in told(paper).upper()
            assert docx.write(paper) == docx.write(paper)


def test_amounts_are_said_in_figures_and_words(settled):
    (contract,) = made(settled, "hop-dong")
    assert "300.000.000 đồng (bằng chữ: Ba trăm triệu đồng)" in told(contract)
    (accepted,) = made(settled, "nghiem-thu")
    assert grouped(settled.payable_vnd) in told(accepted)


def test_the_draft_of_an_application_can_be_printed_before_it_is_sent(world):
    project = world.draft()
    assert codes_with_papers(project) == {"don"}
    (paper,) = made(project, "don")
    assert "600.000.000" in told(paper)


def test_the_appraisal_says_the_norm_and_the_checklist(world):
    project = world.appraised(cost=900, asked=300)
    (minutes,) = made(project, "tham-dinh")
    assert "tối đa 50%, không quá 300.000.000 đ" in told(minutes)
    assert "Đơn vị thụ hưởng đúng đối tượng" in told(minutes)
    assert "nợ thuế" not in told(minutes)  # the inner note


def test_a_list_is_submitted_and_decided(world):
    project = world.appraised()
    made_list = world.listed(project)
    assert "12/TTr-SCT" in told(papers.list_paper("to-trinh", made_list))
    assert "DỰ THẢO" in told(papers.list_paper("quyet-dinh", made_list))
    world.decide(made_list, [project])
    decided = told(papers.list_paper("quyet-dinh", again(made_list)))
    assert "DỰ THẢO" not in decided
    assert "55/QĐ-UBND" in decided
    assert "Nghị định 235/2025/NĐ-CP" in decided


def test_the_papers_of_what_went_otherwise(world):
    project = again(world.contracted())
    usual = {"project": project, "reason": "Chủ thể chuyển hướng sản xuất"}
    Return.objects.create(project=project, number=1, reason="Thiếu báo giá", items=["Báo giá thứ ba"], due_on=DAY,
                          returned_by=world.handler, returned_on=DAY)  # fmt: skip
    Contract.objects.create(project=project, parent=project.contracts.get(), kind="appendix", number="4/PL-KC",
                            signed_on=DAY, party_a="A", party_b="B", amount_vnd=250 * MILLION, made_by=world.handler,
                            made_on=DAY)  # fmt: skip
    AdjustmentRequest.objects.create(
        **usual, kind="time", authority="department", state="applied", end_on=date(2027, 12, 1), decided_on=DAY,
        decision_number="9/QĐ-SCT", requested_by=world.director, requested_on=DAY,
    )  # fmt: skip
    Stop.objects.create(**usual, decision_number="60/QĐ-UBND", decided_on=DAY, released_vnd=300 * MILLION,
                        stopped_by=world.chair, stopped_on=DAY)  # fmt: skip
    Recovery.objects.create(**usual, cause="stopped", amount_vnd=50 * MILLION, due_on=DAY, opened_by=world.signer,
                            opened_on=DAY)  # fmt: skip
    for code, words in {
        "bo-sung": "Báo giá thứ ba", "phu-luc": "250.000.000", "dieu-chinh": "01/12/2027", "ngung": "60/QĐ-UBND",
        "thu-hoi": "Năm mươi triệu đồng",
    }.items():  # fmt: skip
        (paper,) = made(again(project), code)
        assert words in told(paper)


def test_a_request_for_an_advance(world):
    project = world.progressed(world.contracted(), 80)
    progressing.report_progress(
        project.pk, by=world.director, on=DAY, done_percent=Decimal(90), invested_vnd=0, text="Xong"
    )
    paying.ask(project.pk, by=world.director, on=DAY, amount_vnd=210 * MILLION, kind="advance", note="Đợt 1")
    (paper,) = made(again(project), "de-nghi-chi")
    assert paper.type_name == "Giấy đề nghị tạm ứng"
    assert "Hai trăm mười triệu đồng" in told(paper)


def test_scenario_10_the_refused_reads_the_reason_and_not_the_inner_notes(world):
    project = world.surveyed()
    refused = appraising.refuse(
        project.pk, by=world.signer, on=DAY, ground=world.ground, text="Không đúng đối tượng", number="3/SCT-KC",
        inner_note="Nợ thuế",
    )  # fmt: skip
    (letter,) = made(refused, "tu-choi")
    assert "Không đúng đối tượng" in told(letter)
    assert "Nợ thuế" not in told(letter)


def test_the_applicant_reads_its_papers_and_no_inner_one(world, enter):
    project = world.appraised()
    client = enter(world.director)
    page = client.get(reverse("support:official-papers", args=[project.pk])).content.decode()
    assert "Biên bản khảo sát" in page
    assert "Biên bản thẩm định" not in page
    appraisal = Appraisal.objects.get(project=project)
    inner = reverse("support:official-paper", args=[project.pk, "tham-dinh", appraisal.pk])
    assert client.get(inner).status_code == 404
    assert enter(world.handler).get(inner).status_code == 200
    own = reverse("support:official-paper", args=[project.pk, "don", project.pk])
    assert "Đơn đề nghị" in client.get(own).content.decode()
    file = client.get(f"{own}?tep=docx")
    assert file.headers["Content-Disposition"] == f'attachment; filename="don-{project.pk}.docx"'
    assert client.get(f"{own}?tep=exe").status_code == 404
    assert client.get(reverse("support:official-paper", args=[project.pk, "khong-co", project.pk])).status_code == 404
