"""The screens of projects: a producer applies on a phone and follows it, the offices work, others see nothing."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from ocop.cycle.rounds.tests.province import DAY
from ocop.market.support.models import ProjectPaper, SupportProject
from ocop.market.support.services import appraising

from .projects_in_hand import MILLION, again, picture


def test_a_producer_writes_an_application_page_by_page(world, enter):
    browser = enter(world.director)
    answer = browser.post(reverse("support:start"), {"producer": world.coop.pk})
    project = SupportProject.objects.get()
    assert answer.url == reverse("support:write-content", args=[project.pk])
    answer = browser.post(answer.url, {"title": "Máy sấy", "start_on": "01/04/2027"})
    assert (answer.status_code, answer.url) == (302, reverse("support:write-costs", args=[project.pk]))
    rows = {"muc-rows": 1, "dv-rows": 0, "requested_vnd": "300.000.000", "muc0-name": "Máy", "muc0-quantity": "1",
            "muc0-unit": "bộ", "muc0-price": "600.000.000", "muc0-is_eligible": "on"}  # fmt: skip
    answer = browser.post(answer.url, rows)
    assert answer.url == reverse("support:write-papers", args=[project.pk])
    found = again(project)
    assert (found.title, found.total_cost_vnd, found.requested_vnd) == ("Máy sấy", 600 * MILLION, 300 * MILLION)
    files = [SimpleUploadedFile(*picture("don.png"), content_type="image/png")]
    assert browser.post(answer.url, {"kind": "application", "files": files}).status_code == 302
    assert ProjectPaper.objects.get(project=project).kind == "application"
    shown = browser.get(project.get_absolute_url()).content.decode()
    assert "Còn thiếu trước khi nộp" in shown
    assert "Chưa chọn chương trình và nội dung hỗ trợ." in shown


def test_more_rows_lose_nothing(world, enter):
    project = world.draft()
    address = reverse("support:write-costs", args=[project.pk])
    answer = enter(world.director).post(
        address, {"muc-rows": 1, "dv-rows": 0, "muc0-name": "Chưa lưu", "them-dong": "muc"}
    )  # fmt: skip
    assert answer.status_code == 200
    assert answer.content.decode().count('name="muc3-name"') == 1
    assert "Chưa lưu" in answer.content.decode()


def test_a_submission_with_too_little_says_everything(world, enter):
    browser = enter(world.director)
    browser.post(reverse("support:start"), {"producer": world.coop.pk})
    project = SupportProject.objects.get()
    answer = browser.post(reverse("support:submit", args=[project.pk]), follow=True)
    assert "Dự toán chưa có hạng mục nào." in answer.content.decode()
    assert again(project).state == "draft"


def test_10_the_refused_applicant_reads_reason_and_day_never_the_notes(world, enter):
    project = world.surveyed()
    appraising.draft_appraisal(project.pk, by=world.handler, on=DAY, findings=world.findings(project))
    appraising.refuse(
        project.pk, by=world.signer, on=DAY, ground=world.ground, text="Không đủ điều kiện", number="9/SCT-KC",
        inner_note="Nghi vấn thuế",
    )  # fmt: skip
    shown = enter(world.director).get(project.get_absolute_url()).content.decode()
    for told in ("Không đủ điều kiện", "9/SCT-KC", "02/03/2027", world.ground.name):
        assert told in shown
    for kept in ("Nghi vấn thuế", "Chủ thể có nợ thuế nhỏ", "bien-ban.txt", "Xưởng nhỏ"):
        assert kept not in shown
    inside = enter(world.signer).get(project.get_absolute_url()).content.decode()
    assert "Nghi vấn thuế" in inside


@pytest.mark.parametrize("who", ["rival_director", "other_head", "neighbour"])
def test_others_find_nothing(world, enter, who):
    project = world.submitted()
    assert enter(getattr(world, who)).get(project.get_absolute_url()).status_code == 404


def test_a_survey_paper_is_for_the_offices_alone(world, enter):
    project = world.surveyed()
    inner = project.papers.filter(is_inner=True).first()
    address = reverse("support:paper", args=[inner.pk])
    assert enter(world.director).get(address).status_code == 404
    assert enter(world.signer).get(address).status_code == 200


def test_nobody_else_sees_a_draft(world, enter):
    project = world.draft()
    assert enter(world.signer).get(project.get_absolute_url()).status_code == 404
    assert enter(world.director).get(project.get_absolute_url()).status_code == 200


def test_the_appraisal_is_saved_as_it_is(world, enter):
    project = world.surveyed()
    address = reverse("support:appraise", args=[project.pk])
    browser = enter(world.handler)
    assert browser.get(address).status_code == 200
    item = project.items.get()
    typed = {"eligible": [item.pk], "proposed_vnd": "300.000.000", "inner_note": "Xem thêm", "result": "pass"}
    assert browser.post(address, typed).status_code == 302
    draft = project.appraisals.get()
    assert (draft.proposed_vnd, draft.inner_note, draft.result) == (300 * MILLION, "Xem thêm", "pass")


def test_the_chairman_decides_a_list(world, enter):
    project = world.appraised()
    made = world.listed(project)
    browser = enter(world.chair)
    assert project.label in browser.get(made.get_absolute_url()).content.decode()
    answer = browser.post(
        reverse("support:decide-list", args=[made.pk]),
        {"chosen": [project.pk], "decision_number": "55/QĐ-UBND", "decided_on": "15/02/2027"},
    )  # fmt: skip
    assert answer.status_code == 302
    assert again(project).state == "approved"


def test_the_contract_form_knows_the_approved_support(world, enter):
    project = world.approved()
    shown = enter(world.handler).get(reverse("support:contract", args=[project.pk])).content.decode()
    assert 'value="300.000.000"' in shown


def test_the_list_costs_the_same_for_one_row_and_for_three(world, enter, queries_of):
    browser, address, costs = enter(world.handler), reverse("support:projects"), []
    for rows in (1, 2):
        for n in range(rows):
            world.submitted(name=f"Máy số {rows}{n}")
        browser.get(address)
        costs.append(queries_of(lambda: browser.get(address)))
    assert costs[0] == costs[1] <= LIST_QUERIES


LIST_QUERIES = 45


def test_every_page_of_a_running_project_opens(world, enter):
    project = world.running(advanced=210)
    for who in (world.director, world.handler, world.signer, world.accountant, world.chair, world.auditor):
        assert enter(who).get(project.get_absolute_url()).status_code == 200
    for who, names in (
        (world.director, ("progress", "ask-advance", "adjust", "add-paper")),
        (world.handler, ("accept", "appendix", "capital", "progress")),
        (world.accountant, ("advance", "clear")),
        (world.chair, ("stop",)),
    ):
        browser = enter(who)
        for name in names:
            assert browser.get(reverse(f"support:{name}", args=[project.pk])).status_code == 200, name
