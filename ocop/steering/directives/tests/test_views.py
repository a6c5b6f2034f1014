"""The screens: what is shown to whom, at the same cost for any length; each act by one POST, each refusal in full."""

import csv
import io
from datetime import date
from zipfile import ZipFile

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from ocop.base.files.models import StoredFile
from ocop.base.workdays import clock
from ocop.steering.directives.models import Assignment, Directive, Extension, FollowUp, Intake, UrgingLetter
from ocop.steering.directives.services import giving, urging, work

from .conftest import DAY, again, docx_of, queries_of, trail
from .factories import DUE, DocumentFactory
from .test_reading import LETTER


def url(name, *arguments):
    return reverse(f"directives:{name}", args=arguments)


def upload(name="ke-hoach.docx", text="Kế hoạch"):
    return SimpleUploadedFile(name, docx_of(text))


# ── lists ──


def test_the_list_of_tasks_costs_the_same_for_any_length(world, visit):
    browser = visit(world.clerk)
    world.assignment(officer=world.trade_officer)
    asked = queries_of(browser, url("tasks"))
    for body in (world.trade, world.babe):
        world.assignment(body, state="done", officer=world.trade_head)
    assert queries_of(browser, url("tasks")) == asked


@pytest.mark.parametrize("name", ["directives", "letters"])
def test_the_other_lists_cost_the_same_for_any_length(world, visit, name):
    browser = visit(world.chair)

    def more(body):
        world.assignment(body, state="in_progress", task__original_due=date(2019, 6, 10))
        urging.draft_letters(by=world.clerk, on=DAY)

    more(world.trade)
    asked = queries_of(browser, url(name))
    more(world.babe)
    more(world.culture)
    assert queries_of(browser, url(name)) == asked


def test_a_directive_and_its_review_cost_the_same_for_any_number_of_tasks(world, visit):
    browser, directive, given = visit(world.clerk), world.directive(under_review=True), world.directive()
    world.proposal(world.trade, directive=directive)
    world.assignment(directive=given)
    asked = [queries_of(browser, url(*page)) for page in (("review", directive.pk), ("directive", given.pk))]
    for _ in range(2):
        world.proposal(world.trade, world.babe, directive=directive)
        world.assignment(world.babe, directive=given)
    assert [queries_of(browser, url(*page)) for page in (("review", directive.pk), ("directive", given.pk))] == asked


def rows(response):
    return list(response.context["page"].object_list)


def test_open_work_stands_before_what_is_over_and_the_oldest_first(world, visit):
    over = world.assignment(state="done", current_due=date(2019, 5, 1))
    undated = world.assignment(task__original_due=None, task__kind="standing")
    late, coming = (world.assignment(current_due=day) for day in (date(2019, 6, 14), DUE))
    assert rows(visit(world.clerk).get(url("tasks"))) == [late, coming, undated, over]


def test_the_list_is_taken_away_as_csv_and_xlsx(world, visit):
    given = world.assignment(state="in_progress")
    world.assignment(world.babe, state="done")
    browser = visit(world.clerk)
    answer = browser.get(url("tasks"), {"tai": "csv"})
    lines = list(csv.reader(io.StringIO(b"".join(answer.streaming_content).decode("utf-8-sig"))))
    assert lines[0] == ["Nhiệm vụ", "Chủ trì", "Hạn", "Tình trạng", "Xử lý", "Văn bản", "Người thực hiện"]
    written = given.task.directive.document.written
    assert lines[1] == [
        given.task.action, "Sở Công Thương", "28/06/2019", "Trong hạn", "Đang thực hiện", written, "",
    ]  # fmt: skip
    assert [line[1] for line in lines[2:]] == ["UBND huyện Ba Bể"]
    with ZipFile(io.BytesIO(b"".join(browser.get(url("tasks"), {"tai": "xlsx"}).streaming_content))) as book:
        sheet = book.read("xl/worksheets/sheet1.xml").decode()
    assert given.task.action in sheet
    assert "Sở Công Thương" in sheet


# ── acts of the agency ──


def test_every_act_of_an_agency_is_one_post(world, visit):
    given = world.assignment()
    officer, head = visit(world.trade_officer), visit(world.trade_head)
    page = url("assignment", given.pk)
    assert officer.post(url("accept", given.pk), {"officer": world.trade_officer.pk}).url == page
    assert officer.post(url("name-officer", given.pk), {"officer": world.trade_officer.pk}).url == page
    assert (
        officer.post(url("progress", given.pk), {"text": "Đang làm", "papers": [upload(), upload("2.docx", "B")]}).url
        == page
    )
    assert again(given).entries.first().files.count() == 2
    asked = {"new_due": "31/07/2019", "reason": "Chờ kinh phí", "file": upload("xin.docx", "Xin gia hạn")}
    assert officer.post(url("ask-extension", given.pk), asked).url == page
    assert Extension.objects.get().evidence.name == "xin.docx"
    handed = {"text": "Đã ban hành", "document_number": "5/KH-SCT", "finished_on": "18/06/2019", "papers": upload()}
    assert officer.post(url("submit", given.pk), handed).url == page
    assert again(given).state == "submitted"
    back = world.assignment()
    returned = {"reason": "Không đúng chức năng", "proposed_body": world.culture.pk}
    assert head.post(url("return", back.pk), returned).url == url("assignment", back.pk)
    assert (again(back).state, again(back).proposed_body) == ("returned", world.culture)
    whole = world.assignment(state="accepted")
    part = {"organisation": world.centre.pk, "action": "Tập huấn", "due_on": "25/06/2019"}
    assert head.post(url("break-down", whole.pk), part).url == url("assignment", whole.pk)
    assert Assignment.objects.get(task__parent=whole).organisation == world.centre
    late = world.assignment(state="in_progress", current_due=date(2019, 6, 10))
    assert officer.post(url("explain", late.pk), {"text": "Chờ kinh phí"}).url == url("assignment", late.pk)


def test_a_number_of_the_register_is_proof_without_a_file(world, visit):
    given = world.assignment(state="in_progress")
    plan = DocumentFactory(issuer=world.trade, number=5, symbol="KH-SCT", written="5/KH-SCT")
    visit(world.trade_officer).post(url("submit", given.pk), {"text": "Đã ban hành", "document_number": "5/KH-SCT"})
    assert again(given).entries.get().document == plan


def test_a_refused_result_shows_every_obstacle_keeps_the_words_and_no_file(world, visit):
    given = world.assignment()
    typed = {"text": " ", "document_number": "5/KH-SCT", "finished_on": "21/06/2019", "papers": upload()}
    answer = visit(world.trade_officer).post(url("submit", given.pk), typed)
    page = answer.content.decode()
    assert answer.status_code == 409
    for words in ("Không thực hiện được khi nhiệm vụ ở trạng thái", "Chưa ghi kết quả", "Ngày hoàn thành phải từ"):
        assert words in page
    assert 'value="5/KH-SCT"' in page
    assert 'value="21/06/2019"' in page
    assert (again(given).state, StoredFile.objects.count()) == ("assigned", 0)


def test_a_file_of_a_forbidden_kind_is_refused_beside_the_typed_words(world, visit):
    given = world.assignment(state="in_progress")
    typed = {"text": "Kết quả đã ban hành", "papers": SimpleUploadedFile("a.exe", b"MZ\x90\x00" + b"\0" * 200)}
    answer = visit(world.trade_officer).post(url("submit", given.pk), typed)
    assert (answer.status_code, "Kết quả đã ban hành" in answer.content.decode()) == (409, True)
    assert again(given).state == "in_progress"


def test_another_bodys_officer_finds_no_act(world, visit):
    given = world.assignment()
    for name in ("accept", "progress", "submit", "ask-extension", "explain"):
        assert visit(world.culture_officer).post(url(name, given.pk), {"text": "…"}).status_code == 404


def test_a_button_that_is_not_possible_says_why(world, visit):
    given = world.assignment(state="in_progress", current_due=date(2019, 6, 21))
    page = visit(world.trade_officer).get(url("assignment", given.pk)).content.decode()
    assert "Phải xin gia hạn trước hạn 21/06/2019 ít nhất 3 ngày làm việc." in page


# ── acts of the office ──


def test_every_act_of_the_office_is_one_post(world, visit):
    browser = visit(world.clerk)

    def handed_in():
        given = world.assignment(state="in_progress")
        work.submit_result(given.pk, by=world.trade_officer, on=DAY, text="Xong", files=[world.file()])
        return given

    cases = [
        ("confirm-result", handed_in(), {"answer": "Tốt"}, "done"),
        ("rework", handed_in(), {"reason": "Thiếu biểu"}, "rework"),
        ("suspend", world.assignment(), {"reason": "Chờ"}, "suspended"),
        ("resume", world.assignment(state="suspended"), {}, "in_progress"),
        ("cancel", world.assignment(), {"reason": "Thay thế"}, "cancelled"),
        ("reassign", world.assignment(state="returned"), {"organisation": world.culture.pk, "reason": "…"}, "returned"),
    ]
    for name, given, typed, state in cases:
        answer = browser.post(url(name, given.pk), typed)
        assert (name, answer.status_code, again(given).state) == (name, 302, state)
    assert Assignment.objects.filter(organisation=world.culture, state="assigned").count() == 1
    given = world.assignment()
    browser.post(url("follow-up", given.pk), {"kind": "call", "text": "Đã gọi"})
    assert FollowUp.objects.get(assignment=given).text == "Đã gọi"


def test_requests_for_time_are_decided_by_post(world, visit):
    browser = visit(world.clerk)
    for name, typed, due in (
        ("grant-extension", {"answer": ""}, date(2019, 7, 31)),
        ("refuse-extension", {"answer": "Không"}, DUE),
    ):
        given = world.assignment(state="in_progress")
        asked = work.ask_extension(
            given.pk, by=world.trade_officer, on=DAY, new_due=date(2019, 7, 31), reason="Chờ kinh phí"
        )
        assert browser.post(url(name, asked.pk), typed).url == url("assignment", given.pk)
        assert again(given).current_due == due


def test_a_refusal_of_the_office_keeps_what_was_typed(world, visit):
    given = world.assignment()
    answer = visit(world.clerk).post(url("reassign", given.pk), {"organisation": world.trade.pk, "reason": ""})
    page = answer.content.decode()
    assert answer.status_code == 409
    assert "Chưa nêu lý do giao lại." in page
    assert "Chỉ giao lại nhiệm vụ đã bị trả lại" in page
    assert f'value="{world.trade.pk}" selected' in page


def test_deadlines_of_a_directive_are_moved_together(world, visit):
    directive, browser = world.directive(), visit(world.clerk)
    given = [world.assignment(body, directive=directive) for body in (world.trade, world.babe)]
    other = world.assignment()
    address = f"{url('move-deadlines')}?van-ban={directive.pk}"
    assert list(browser.get(address).context["rows"]) == given
    refused = browser.post(address, {"new_due": "31/07/2019", "chon": [given[0].pk]})
    assert (refused.status_code, "Chưa nêu văn bản làm căn cứ" in refused.content.decode()) == (409, True)
    assert f'value="{given[0].pk}" checked' in refused.content.decode()
    browser.post(address, {"new_due": "31/07/2019", "ground": "4001/UBND", "chon": [g.pk for g in given]})
    assert [again(g).current_due for g in (*given, other)] == [date(2019, 7, 31)] * 2 + [DUE]


def test_the_body_above_decides_on_its_parts_on_screen(world, visit):
    whole = world.assignment(state="accepted")
    parts = [giving.PartOfTask(world.centre, "Tập huấn")]
    (part,) = giving.break_down(whole.pk, by=world.trade_head, on=DAY, parts=parts)
    browser = visit(world.trade_head)
    assert "Thu hồi" in browser.get(url("assignment", part.pk)).content.decode()
    browser.post(url("cancel", part.pk), {"reason": "Tự làm"})
    assert again(part).state == "cancelled"
    assert visit(world.centre_officer).get(url("cancel", part.pk)).status_code == 404


# ── the clerk's desk ──


def test_a_text_goes_from_paste_to_assignments_on_screen(world, visit):
    browser = visit(world.clerk)
    particulars = browser.post(url("take-in"), {"text": LETTER}).url
    assert particulars == url("intake", Intake.objects.get().pk)
    shown = browser.get(particulars).context["form"].initial
    typed = {
        "written": shown["written"], "type_code": "letter", "issuer": shown["issuer"], "issued_on": "13/06/2019",
        "subject": "Triển khai Chương trình", "office": shown["office"].pk,
    }  # fmt: skip
    review = browser.post(particulars, typed).url
    directive = Directive.objects.get()
    assert (review, directive.document.direction) == (url("review", directive.pk), "out")
    assert "T01" in browser.get(review).content.decode()
    browser.post(url("confirm-certain", directive.pk))
    for proposal in directive.proposals.filter(state="open"):
        browser.post(url("confirm", proposal.pk), {"seen": proposal.version})
    assert browser.post(url("send", directive.pk)).url == url("directive", directive.pk)
    assert {a.organisation for a in Assignment.objects.all()} == {world.trade, world.babe}


def test_an_unreadable_file_is_refused_beside_the_form(world, visit):
    picture = SimpleUploadedFile("anh.png", b"\x89PNG\r\n\x1a\n" + b"\0" * 64)
    answer = visit(world.clerk).post(url("take-in"), {"text": "", "file": picture})
    assert (answer.status_code, Intake.objects.exists()) == (409, False)


def wording(**changes):
    usual = {"action": "Xây dựng kế hoạch", "kind": "standing", "lead": "Sở Công Thương; UBND huyện Ba Bể"}
    return usual | changes


def test_every_act_of_review_is_one_post(world, visit):
    browser, directive = visit(world.clerk), world.directive(under_review=True)
    first = world.proposal(world.trade, directive=directive, start=20, end=56)
    browser.post(url("reject", first.pk), {"seen": 1})
    browser.post(url("reopen", first.pk))
    assert [verb for _, verb in trail(first)] == ["directives.proposal.rejected", "directives.proposal.reopened"]
    browser.post(url("edit", first.pk), wording(seen=3, shown=[world.trade.pk, world.babe.pk], ticked=[world.babe.pk]))
    assert {(r.organisation, r.is_ticked) for r in first.addressees.all()} == {(world.trade, False), (world.babe, True)}
    browser.post(url("split", first.pk), {"at": 38})
    halves = list(directive.proposals.filter(state="open"))
    assert len(halves) == 2
    browser.post(url("merge", directive.pk), {"chon": [p.pk for p in halves]})
    (merged,) = directive.proposals.filter(state="open")
    browser.post(url("edit-and-confirm", merged.pk), wording(seen=merged.version))
    assert again(merged).state == "confirmed"
    browser.post(url("add", directive.pk), wording(action="Việc máy không thấy"))
    assert directive.proposals.filter(origin="clerk", action="Việc máy không thấy").exists()


def test_a_refused_edit_shows_every_obstacle_and_keeps_words_and_ticks(world, visit):
    proposal = world.proposal(world.trade, world.babe)
    typed = wording(kind="deadline", lead="Cơ quan không có thật", shown=[world.trade.pk, world.babe.pk],
                    ticked=[world.babe.pk])  # fmt: skip
    answer = visit(world.clerk).post(url("edit-and-confirm", proposal.pk), typed)
    page = answer.content.decode()
    assert answer.status_code == 409
    assert "chưa có cơ quan chủ trì" in page
    assert "chưa có ngày đến hạn" in page
    assert "Cơ quan không có thật" in page
    ticks = {row.organisation: row.is_ticked for row in answer.context["addressees"]}
    assert ticks == {world.trade: False, world.babe: True}
    assert again(proposal).version == 1


def test_sending_too_early_says_everything_on_the_page_of_review(world, visit):
    proposal = world.proposal(world.trade)
    browser = visit(world.clerk)
    refused = browser.post(url("send", proposal.directive.pk), follow=True)
    page = refused.content.decode()
    assert refused.redirect_chain[-1][0] == url("review", proposal.directive.pk)
    assert "Còn 1 ý chưa xem: T01." in page
    assert "Chưa xác nhận nhiệm vụ nào." in page


def test_a_recurring_proposal_without_a_first_day_says_what_that_means(world, visit):
    proposal = world.proposal(world.trade, kind="recurring", recurrence="quarterly", due_on=None)
    page = visit(world.clerk).get(url("review", proposal.directive.pk)).content.decode()
    assert "Việc định kỳ chưa có ngày đến hạn kỳ đầu" in page


def test_the_labels_come_as_a_file_and_the_export_is_recorded(world, visit):
    proposal = world.proposal(world.trade, state="confirmed")
    answer = visit(world.clerk).get(url("labels", proposal.directive.pk))
    assert answer.headers["Content-Disposition"] == f'attachment; filename="nhan-{proposal.directive.pk}.json"'
    assert answer.json()["tasks"][0]["action"] == "Xây dựng kế hoạch"
    assert trail(proposal.directive) == [("Người clerk", "directives.directive.exported")]


# ── letters ──


def test_letters_go_from_draft_to_answer_on_screen(world, visit):
    world.assignment(state="in_progress", task__original_due=date(2019, 6, 10))
    office, agency = visit(world.clerk), visit(world.trade_officer)
    office.post(url("draft-letters"))
    letter = UrgingLetter.objects.get()
    stale = {"seen": 99, "subject": "Chữ đã gõ", "body": "Nội dung đã gõ"}
    refused = office.post(url("edit-letter", letter.pk), stale)
    assert (refused.status_code, "Nội dung đã gõ" in refused.content.decode()) == (409, True)
    office.post(url("edit-letter", letter.pk), stale | {"seen": 1, "answer_by": "28/06/2019"})
    office.post(url("issue-letter", letter.pk))
    assert again(letter).state == "issued"
    assert "Chữ đã gõ" in agency.get(url("letter", letter.pk)).content.decode()
    agency.post(url("answer-letter", letter.pk), {"answer": "Đã hoàn thành"})
    assert again(letter).answer == "Đã hoàn thành"


def test_nobody_late_is_told_on_the_list(world, visit):
    page = visit(world.clerk).post(url("draft-letters"), follow=True).content.decode()
    assert "Không cơ quan nào có nhiệm vụ quá hạn đến mức phải đôn đốc" in page


# ── both languages, phone ──


def test_cells_of_the_list_carry_their_names_for_a_phone(world, visit):
    world.assignment()
    page = visit(world.trade_officer).get(url("tasks")).content.decode()
    for label in ("Chủ trì", "Tình trạng", "Xử lý", "Văn bản"):
        assert f'data-label="{label}"' in page


def test_the_day_of_the_page_is_the_clocks(world, visit):
    world.assignment(state="in_progress")
    with clock.fixed(date(2019, 7, 1)):
        page = visit(world.clerk).get(url("board")).content.decode()
    assert "Số liệu tính đến hết ngày 01/07/2019" in page
