"""The way of a plan on screen: call, answers, opinions, the check, submission, decision; and its refusals."""

from datetime import date, timedelta

from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from ocop.steering.plans.models import BudgetCheck, Comment, InputRequest, Line, Opinion, Plan
from ocop.steering.plans.vocabulary import OpinionVerdict, PlanState, Response

from .conftest import DAY, at

DUE = "30/11/2019"


def state_of(version):
    version.refresh_from_db()
    return version.state


def test_a_plan_is_opened_from_the_form_once(world, enter):
    client, address = enter(world.people["drafter"]), reverse("plans:new")
    form = client.get(address).context["form"]
    assert (form.initial["owner"], form.initial["first_year"]) == (world.bodies["office"], 2020)
    typed = {
        "owner": world.bodies["office"].pk, "programme": world.version.plan.programme_id, "level": "province",
        "first_year": "2021", "last_year": "", "title": "Kế hoạch thử",
    }  # fmt: skip
    answer = client.post(address, typed)
    made = Plan.objects.get(title="Kế hoạch thử")
    assert (answer.status_code, answer.url) == (302, made.versions.get().get_absolute_url())
    again = client.post(address, typed)
    assert (again.status_code, "Kế hoạch thử" in again.content.decode()) == (409, True)


def test_a_plan_leads_to_its_newest_version(world, enter):
    answer = enter(world.people["drafter"]).get(at("plan", world.version.plan))
    assert (answer.status_code, answer.url) == (302, world.version.get_absolute_url())


def test_agencies_propose_and_the_office_takes_or_leaves(world, enter):
    drafter = enter(world.people["drafter"])
    asked = [world.bodies["industry"].pk, world.bodies["farming"].pk]
    drafter.post(at("call", world.version), {"due_on": DUE, "organisations": asked, "text": ""})
    request = InputRequest.objects.get(organisation=world.bodies["industry"])
    assert state_of(world.version) == PlanState.COLLECTING
    agency = enter(world.people["agency"])
    for content in ("Hội chợ", "Điểm bán"):
        agency.post(at("add-input-line", request), world.typed(content=content))
    assert agency.post(at("input", request), {"note": ""}).url == at("input", request)
    taken, left = request.lines.all()
    drafter = enter(world.people["drafter"])
    page = drafter.get(at("inputs", world.version)).content.decode()
    assert ("Hội chợ" in page, "Chưa gửi" in page) == (True, True)
    drafter.post(at("take-input", taken))
    assert drafter.post(at("refuse-input", left), {"reason": ""}).status_code == 422
    drafter.post(at("refuse-input", left), {"reason": "Đã có trong kế hoạch của sở"})
    assert [line.content for line in world.version.lines.all()] == ["Hội chợ"]
    answer = enter(world.people["agency"]).get(at("input", request)).content.decode()
    assert ("Đưa vào kế hoạch" in answer, "Đã có trong kế hoạch của sở" in answer) == (True, True)
    enter(world.people["drafter"]).post(at("close-inputs", world.version))
    assert state_of(world.version) == PlanState.DRAFT


def test_an_empty_answer_needs_a_word(world, enter):
    enter(world.people["drafter"]).post(
        at("call", world.version), {"due_on": DUE, "organisations": [world.bodies["industry"].pk]}
    )
    request = InputRequest.objects.get()
    answer = enter(world.people["agency"]).post(at("input", request), {"note": ""})
    assert (answer.status_code, len(answer.context["obstacles"])) == (409, 1)


def consulted(world, enter):
    """A draft of one line that was sent round to one agency."""
    line = world.line()
    enter(world.people["drafter"]).post(
        at("ask-opinions", world.version), {"due_on": DUE, "organisations": [world.bodies["industry"].pk]}
    )
    return line, Opinion.objects.get()


def test_an_opinion_comments_line_by_line_and_is_answered(world, enter):
    line, opinion = consulted(world, enter)
    agency = enter(world.people["agency"])
    typed = {"verdict": "comments", "whole": "", "document_number": "12/SCT", f"line-{line.pk}": "Nâng lên 50"}
    assert agency.post(at("opinion", opinion), typed).url == at("opinions", world.version)
    comment = Comment.objects.get()
    assert (comment.line, comment.text) == (line, "Nâng lên 50")
    drafter = enter(world.people["drafter"])
    answer = drafter.post(at("answer-comment", comment), {"response": "rejected", "answer": ""})
    assert (answer.status_code, len(answer.context["obstacles"])) == (409, 1)
    drafter.post(at("answer-comment", comment), {"response": "rejected", "answer": "Vượt khả năng"})
    comment.refresh_from_db()
    assert (comment.response, comment.answer) == (Response.REJECTED, "Vượt khả năng")
    page = drafter.get(at("opinions", world.version)).content.decode()
    assert ("Không tiếp thu" in page, "Vượt khả năng" in page) == (True, True)


def test_a_refused_opinion_keeps_every_word(world, enter):
    line, opinion = consulted(world, enter)
    typed = {"verdict": "agrees", "whole": "Nhất trí nhưng", f"line-{line.pk}": "bớt chỉ tiêu"}
    answer = enter(world.people["agency"]).post(at("opinion", opinion), typed)
    words = answer.content.decode()
    assert (answer.status_code, "Nhất trí nhưng" in words, "bớt chỉ tiêu" in words) == (409, True, True)
    opinion.refresh_from_db()
    assert opinion.verdict == OpinionVerdict.WAITING


def test_finance_sees_source_by_source_and_answers_once(world, enter):
    world.line()
    enter(world.people["drafter"]).post(at("ask-check", world.version))
    check = BudgetCheck.objects.get()
    finance = enter(world.people["finance"])
    page = finance.get(at("check", check)).content.decode()
    assert ("Ngân sách tỉnh" in page, "12,5" in page, "Trong mức" in page) == (True, True, True)
    typed = {"verdict": "disagrees", "note": ""}
    assert finance.post(at("check", check), typed).status_code == 409
    assert finance.post(at("check", check), {"verdict": "agrees", "note": ""}).status_code == 302
    assert finance.post(at("check", check), {"verdict": "agrees", "note": ""}).status_code == 409


def test_a_submission_that_is_not_ready_says_everything(world, enter):
    world.line(lead=None, indicator=None)
    head = enter(world.people["head"])
    shown = len(head.get(at("version", world.version)).context["obstacles"])
    answer = head.post(at("submit", world.version), follow=True)
    assert shown >= 2
    assert answer.content.decode().count("Chưa thực hiện được") == 1
    assert state_of(world.version) == PlanState.DRAFT


def test_from_submission_to_decision_on_screen(world, enter):
    line = world.line()
    head = enter(world.people["head"])
    answer = head.post(at("submit", world.version), follow=True)
    assert "Đã trình kế hoạch theo tờ trình số" in answer.content.decode()
    chair = enter(world.people["chair"])
    assert chair.post(at("return", world.version), {"reasons": ""}).status_code == 422
    chair.post(at("return", world.version), {"reasons": "Rà soát lại chỉ tiêu"})
    assert state_of(world.version) == PlanState.RETURNED
    enter(world.people["head"]).post(at("submit", world.version))
    enter(world.people["chair"]).post(at("approve", world.version))
    assert state_of(world.version) == PlanState.APPROVED
    typed = {
        "written": "2045/QĐ-UBND", "issued_on": "19/11/2019", "signer_name": "Triệu Văn Chủ",
        "signer_title": "Chủ tịch", "recipients": [world.bodies["industry"].pk],
    }  # fmt: skip
    clerk = enter(world.people["clerk"])
    early = clerk.post(at("issue", world.version), typed)
    words = early.content.decode()
    assert (early.status_code, "2045/QĐ-UBND" in words, "19/11/2019" in words) == (409, True, True)
    told = clerk.post(at("issue", world.version), {**typed, "issued_on": "20/11/2019"}, follow=True)
    assert "Đã ban hành quyết định 2045/QĐ-UBND" in told.content.decode()
    line.refresh_from_db()
    assert (state_of(world.version), line.task is not None) == (PlanState.IN_FORCE, True)


def test_pressing_twice_submits_once(world, enter):
    world.line()
    head = enter(world.people["head"])
    once = {"_once": "a" * 32}
    head.post(at("submit", world.version), once)
    again = head.post(at("submit", world.version), once, follow=True)
    assert "Việc này đã được thực hiện ở lần bấm trước" in again.content.decode()
    assert world.version.submissions.count() == 1


def test_a_plan_in_force_is_adjusted_and_the_difference_is_told_in_words(world, enter):
    world.line()
    world.issued()
    drafter = enter(world.people["drafter"])
    assert drafter.post(at("adjust", world.version.plan), {"ground": ""}).status_code == 422
    drafter.post(at("adjust", world.version.plan), {"ground": "Công văn 12/UBND"})
    new = world.version.plan.versions.get(number=2)
    drafter.post(at("edit-line", new.lines.get()), world.typed(content="Tập huấn chủ thể và cán bộ xã", seen="1"))
    drafter.post(at("add-line", new), world.typed(content="Việc mới"))
    page = drafter.get(at("difference", new)).content.decode()
    for said in ("Công văn 12/UBND", "<del>Tập huấn chủ thể</del>", "<ins>Tập huấn chủ thể và cán bộ xã</ins>", "Thêm"):
        assert said in page


def test_progress_is_asked_for_a_day_and_opens_its_records(world, enter):
    line = world.line()
    world.issued()
    client = enter(world.people["drafter"], on=DAY + timedelta(days=200))
    page = client.get(at("progress", world.version), {"ngay": "30/06/2020"})
    assert (page.status_code, page.context["day"]) == (200, date(2020, 6, 30))
    assert [place["planned"] for place in page.context["rows"][0]["places"]] == ["40", "20", "20"]
    assert client.get(at("records", line), {"ngay": "30/06/2020", "noi": ""}).status_code == 200
    assert client.get(at("records", line), {"noi": "999999"}).status_code == 404
    assert client.get(at("records", line), {"nam-truoc": "1"}).status_code == 200
    assert enter(world.people["keeper"]).get(at("progress", world.version)).status_code == 404


def test_papers_are_sheets_and_files(world, enter):
    world.line()
    client = enter(world.people["drafter"])
    for name in ("submission", "decision", "comments"):
        assert client.get(at(f"{name}-paper", world.version)).status_code == 200
        docx = client.get(at(f"{name}-docx", world.version))
        assert (docx.status_code, docx.content[:2]) == (200, b"PK")
        assert client.get(at(f"{name}-pdf", world.version)).content[:4] == b"%PDF"
    assert client.get(at("call-paper", world.version)).status_code == 404


def test_a_workbook_goes_out_and_its_faults_come_back_by_row(world, enter):
    world.line()
    client = enter(world.people["drafter"])
    book = client.get(at("export", world.version)).content
    assert client.get(at("template", world.version.plan)).content[:2] == b"PK"
    answer = client.post(at("import", world.version), {"file": SimpleUploadedFile("ke-hoach.xlsx", book)})
    assert answer.status_code == 409
    assert [fault.facts["row"] for fault in answer.context["faults"]]
    assert Line.objects.count() == 1
