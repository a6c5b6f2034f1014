"""The screens: who sees what, what a number opens, what an act answers, with and without scripts."""

import re
from datetime import date
from io import BytesIO
from zipfile import ZipFile

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from docx import Document as Docx
from pypdf import PdfReader

from ocop.oversight.reports import services
from ocop.oversight.reports.models import ExecutionReport
from ocop.oversight.reports.queries.records import findings
from ocop.oversight.reports.rules.periods import Span
from ocop.oversight.reports.vocabulary import Figure, PeriodKind, ReportState
from ocop.steering.directives.models import Assignment

from .conftest import CUT_OFF, DAY, GIVEN, body

PAGES = ("detail", "extensions", "letters", "paper", "docx", "pdf")


def at(name, report, *more):
    return reverse(f"reports:{name}", args=[report.pk, *more])


def answers(province, sign_in, report):
    """What each person gets on each page: one status where all pages agree."""
    found = {}
    for who, person in province.people.items():
        client = sign_in(person)
        found[who] = {client.get(at(name, report)).status_code for name in PAGES}
    return found


def test_a_draft_is_its_offices_and_a_sent_report_its_readers(province, sign_in):
    office = {who: {200} for who in ("drafter", "head", "deputy")}
    nobody = {who: {404} for who in ("agency", "district")}
    report = province.submitted()
    assert answers(province, sign_in, report) == {**office, **nobody, "chair": {404}}
    services.sign(report.pk, by=province.people["head"], on=DAY)
    assert answers(province, sign_in, report) == {**office, **nobody, "chair": {404}}
    services.send(report.pk, by=province.people["drafter"], on=DAY)
    assert answers(province, sign_in, report) == {**office, **nobody, "chair": {200}}


ACTS = ("refresh", "recipients", "discard", "submit", "send", "agree", "return", "sign", "acknowledge")


@pytest.mark.parametrize("name", ACTS)
@pytest.mark.parametrize("who", ["chair", "agency"])
def test_the_acts_of_others_do_not_exist(province, sign_in, name, who):
    report = province.submitted()
    assert sign_in(province.people[who]).post(at(name, report)).status_code == 404
    report.refresh_from_db()
    assert report.state == ReportState.IN_REVIEW


def test_nobody_sees_a_report_without_signing_in(province, client):
    report = province.report()
    for name in PAGES:
        assert client.get(at(name, report)).status_code == 302


def test_the_list_costs_the_same_for_one_and_for_three(province, sign_in):
    client, address = sign_in(province.people["drafter"]), reverse("reports:list")
    costs = {}
    for changed in ({}, {"kind": PeriodKind.QUARTER, "number": 2}, {"kind": PeriodKind.TO_DAY, "cut_off": DAY}):
        province.report(**changed)
        with CaptureQueriesContext(connection) as asked:
            count = client.get(address).context["page"].paginator.count
        costs[count] = len(asked)
    assert (list(costs), costs[1]) == ([1, 2, 3], costs[3])


def test_counting_costs_the_same_for_nine_and_for_thirty_records(province):
    def cost():
        with CaptureQueriesContext(connection) as asked:
            findings(province.directive, Span(date(2018, 12, 15), CUT_OFF))
        return len(asked)

    before = cost()
    first = province.assignments["sct1"].task
    for n in range(21):
        made = body(f"bk.xx{n}", f"Cơ quan {n}")
        Assignment.objects.create(task=first, organisation=made, assigned_on=GIVEN, current_due=first.original_due)
    assert cost() == before


@pytest.mark.parametrize("figure", Figure)
def test_every_number_opens_exactly_the_records_it_counts(province, sign_in, figure):
    report = province.report()
    response = sign_in(province.people["drafter"]).get(at("figure", report, figure.value))
    shown = [row.assignment_id for row in response.context["page"].object_list]
    assert sorted(shown) == sorted(report.figures["lists"][figure])
    assert len(shown) == report.figures["counts"][figure]
    for pk in shown:
        assert reverse("directives:assignment", args=[pk]) in response.content.decode()


def test_a_number_that_is_none_is_not_found(province, sign_in):
    assert sign_in(province.people["drafter"]).get(at("figure", province.report(), "happiness")).status_code == 404


def test_the_figures_of_a_body_open_its_own_records(province, sign_in):
    report, body = province.report(), province.bodies["chodon"]
    address = f"{at('figure', report, 'overdue')}?co-quan={body.pk}"
    client = sign_in(province.people["drafter"])
    assert address.replace("&", "&amp;") in client.get(at("detail", report)).content.decode()
    rows = client.get(address).context["page"].object_list
    assert [row.assignment for row in rows] == [province.assignments["chodon1"]]


def test_the_list_behind_a_number_is_a_file_too(province, sign_in):
    client, address = sign_in(province.people["drafter"]), at("figure", province.report(), "overdue")
    csv = b"".join(client.get(address, {"tai": "csv"}).streaming_content).decode("utf-8-sig").splitlines()
    assert csv[0].startswith("Mã,Nhiệm vụ,Chủ trì,Hạn,")
    assert csv[1].startswith("T01,Xây dựng kế hoạch năm 2019,UBND huyện Chợ Đồn,31/03/2019,")
    xlsx = ZipFile(BytesIO(b"".join(client.get(address, {"tai": "xlsx"}).streaming_content)))
    sheet = xlsx.read("xl/worksheets/sheet1.xml").decode()
    assert re.findall(r'<c r="G\d+"><v>(\d+)</v>', sheet) == ["75", "4", "4"]


def test_a_report_is_drafted_from_the_form(province, sign_in):
    client = sign_in(province.people["drafter"])
    form = client.get(reverse("reports:new")).context["form"]
    assert (form.initial["directive"], form.initial["period"]) == (province.directive.pk, "half_year-1")
    typed = {"directive": province.directive.pk, "period": "half_year-1", "year": "2019", "cut_off": ""}
    response = client.post(reverse("reports:new"), typed)
    report = ExecutionReport.objects.get()
    assert (response.status_code, response.url, report.cut_off) == (302, report.get_absolute_url(), CUT_OFF)
    again = client.post(reverse("reports:new"), typed)
    assert (again.status_code, report.get_absolute_url() in again.content.decode()) == (409, True)


def test_a_section_is_edited_in_its_place_without_scripts(province, sign_in):
    report, client = province.report(), sign_in(province.people["drafter"])
    section = report.sections.get(key="proposals")
    response = client.post(reverse("reports:edit-section", args=[section.pk]), {"text": "Đề nghị A.", "seen": "1"})
    section.refresh_from_db()
    assert (response.status_code, response.url) == (302, f"{report.get_absolute_url()}#phan-proposals")
    assert (section.text, section.edited_by) == ("Đề nghị A.", province.people["drafter"])


def test_a_section_is_edited_in_its_place_with_scripts(province, sign_in):
    section = province.report().sections.get(key="proposals")
    response = sign_in(province.people["drafter"]).post(
        reverse("reports:edit-section", args=[section.pk]),
        {"text": "Đề nghị A.", "seen": "1"},
        headers={"HX-Request": "true"},
    )
    words = response.content.decode()
    assert (response.status_code, "<p>Đề nghị A.</p>" in words, 'value="2"' in words) == (200, True, True)


def test_nothing_typed_is_lost_when_somebody_else_was_faster(province, sign_in):
    section = province.report().sections.get(key="proposals")
    services.edit_section(section.pk, by=province.people["head"], on=DAY, text="Bản của người khác")
    for headers in ({}, {"HX-Request": "true"}):
        response = sign_in(province.people["drafter"]).post(
            reverse("reports:edit-section", args=[section.pk]), {"text": "Bản của tôi", "seen": "1"}, headers=headers
        )
        words = response.content.decode()
        assert (response.status_code, "Bản của tôi" in words, "Người khác vừa sửa" in words) == (409, True, True)


def test_the_whole_way_on_screen(province, sign_in):
    report = province.report()
    head = province.people["head"]
    sign_in(province.people["drafter"]).post(
        at("submit", report), {"signer": head.pk, "competence": "", "reviewer": ""}
    )
    answer = sign_in(head).post(at("sign", report), {"note": ""}, follow=True)
    assert "Đã ký báo cáo số 01/BC-VPĐP." in answer.content.decode()
    sign_in(province.people["drafter"]).post(at("send", report))
    reader = sign_in(province.people["chair"])
    assert reader.get(reverse("reports:inbox")).context["page"].object_list[0].report == report
    reader.post(at("acknowledge", report))
    report.refresh_from_db()
    assert (report.state, report.deliveries.get().read_at is not None) == (ReportState.SENT, True)


def test_a_refused_act_says_why_on_the_reports_page(province, sign_in):
    report, client = province.report(), sign_in(province.people["drafter"])
    answer = client.post(at("send", report), follow=True)
    assert "Không thực hiện được khi báo cáo ở trạng thái “Dự thảo”." in answer.content.decode()


def test_a_draft_downloads_marked_as_a_draft(province, sign_in):
    report, client = province.report(), sign_in(province.people["drafter"])
    docx = Docx(BytesIO(client.get(at("docx", report)).content))
    pdf = PdfReader(BytesIO(client.get(at("pdf", report)).content))
    cells = [cell.text for table in docx.tables for row in table.rows for cell in row.cells]
    assert any("DỰ THẢO" in text for text in [*cells, *(p.text for p in docx.paragraphs)])
    assert "DỰ THẢO" in pdf.pages[0].extract_text()


def test_a_signed_report_downloads_as_it_was_stored(province, sign_in):
    report = province.signed()
    client = sign_in(province.people["drafter"])
    for form in ("docx", "pdf"):
        got = b"".join(client.get(at(form, report)).streaming_content)
        assert got == getattr(report.document.paper, form).content.read()


def test_the_page_of_a_signed_report_shows_the_frozen_figures(province, sign_in):
    report = province.signed()
    for assignment in province.assignments.values():
        assignment.state = "cancelled"
        assignment.save()
    context = sign_in(province.people["drafter"]).get(at("detail", report)).context
    assert [tile.value for tile in context["figures"]] == [3, 2, 1, 1, 7]
    assert [(rate["part"], rate["whole"]) for rate in context["rates"]] == [(2, 5), (1, 5), (3, 5), (2, 5)]
