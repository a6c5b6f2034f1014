"""The screens: who sees what, what each shows, what an act answers."""

from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from ocop.base.workdays import clock
from ocop.steering.budget.models import BudgetLine, Commitment, Contribution
from ocop.steering.budget.services import contributions
from ocop.steering.budget.vocabulary import YearState

from .conftest import DAY, DECISION, MILLION, Paper, again, ground, programme, queries_of, source, totals

LISTS = ("summary", "lines", "commitments", "years", "contributions")


def at(name, *arguments):
    return reverse(f"budget:{name}", args=arguments)


def statuses(world, visit, address):
    """Who gets which answer, by name."""
    return {name: visit(person).get(address).status_code for name, person in world.people.items()}


READERS = {"chair", "controller", "coordinator", "officer", "second_officer", "head", "accountant", "auditor"}


def test_a_line_is_for_its_holder_and_for_those_who_read_the_province(world, visit):
    line = world.line(10 * MILLION)
    held = world.proposed(line, MILLION)
    for address in (at("line", line.pk), at("ledger", line.pk), at("commitment", held.pk)):
        found = statuses(world, visit, address)
        assert {name for name, status in found.items() if status == 200} == READERS
        assert {status for name, status in found.items() if name not in READERS} == {404}


@pytest.mark.parametrize("name", LISTS)
def test_the_pages_of_the_budget_are_for_posts_that_read_it(world, visit, name):
    found = statuses(world, visit, at(name))
    assert {who for who, status in found.items() if status != 200} == {"administrator"}


def test_a_list_shows_only_the_lines_within_reach(world, visit):
    mine, other = world.line(MILLION), world.line(MILLION, holder=world.culture)
    page = visit(world.officer).get(at("lines")).content.decode()
    assert at("line", mine.pk) in page
    assert at("line", other.pk) not in page


@pytest.mark.parametrize("name", LISTS)
def test_a_page_costs_the_same_for_three_rows_as_for_one(world, visit, name):
    browser = visit(world.controller)
    add(world, 1)
    once = queries_of(browser, at(name))
    add(world, 2)
    add(world, 3)
    assert queries_of(browser, at(name)) == once


def add(world, number):
    line = world.line(10 * MILLION, activity=f"Nội dung {number}", holder=world.trade)
    world.approved(line, MILLION)
    contributions.contribute(
        fiscal_year=world.year, source=source("own"), programme=programme("ocop"), holder=world.trade,
        contributor=f"HTX {number}", amount_vnd=MILLION, paper=Paper(text="01"), by=world.officer, on=DAY,
    )  # fmt: skip


@pytest.mark.parametrize("name", ["line", "ledger"])
def test_a_line_costs_the_same_for_many_entries(world, visit, name):
    line = world.line(10 * MILLION)
    world.approved(line, MILLION)
    browser = visit(world.head)
    once = queries_of(browser, at(name, line.pk))
    world.approved(line, MILLION)
    world.approved(line, MILLION)
    assert queries_of(browser, at(name, line.pk)) == once


def test_the_summary_adds_up_and_opens_its_lines(world, visit):
    world.approved(world.line(12 * MILLION), 5 * MILLION)
    browser = visit(world.chair)
    page = browser.get(at("summary")).content.decode()
    assert "Kinh phí khuyến công địa phương" in page
    address = f"{at('lines')}?nam=2026&amp;nguon={source('local_kc').pk}"
    assert address in page
    assert browser.get(address.replace("&amp;", "&")).status_code == 200
    for grouping in ("programme", "holder"):
        assert browser.get(at("summary"), {"theo": grouping, "ngay": "01/01/2026"}).status_code == 200


def test_every_act_by_its_own_person_through_the_screens(world, visit):
    """From an empty line to the last payment, as five people press the buttons."""
    controller, officer, head, accountant = (
        visit(who) for who in (world.controller, world.officer, world.head, world.accountant)
    )
    controller.post(at("open-line"), {
        "fiscal_year": world.year.pk, "source": source("local_kc").pk,
        "programme": programme("industrial_promotion").pk, "holder": world.trade.pk, "document": "",
    })  # fmt: skip
    line = BudgetLine.objects.get()
    done(officer.post(at("estimate", line.pk), {"amount_vnd": "120.000.000"}))
    done(controller.post(at("allocate", line.pk), {"amount_vnd": "100.000.000", "document": "15/QĐ-UBND"}))
    done(controller.post(at("adjust-up", line.pk), {"amount_vnd": "20.000.000", "document": "16/QĐ-UBND"}))
    done(controller.post(at("adjust-down", line.pk), {"amount_vnd": "10.000.000", "document": "17/QĐ-UBND"}))
    done(officer.post(at("propose", line.pk), {
        "title": "Máy sấy", "beneficiary": "HTX", "advance_kind": "machinery", "amount_vnd": "50.000.000",
    }))  # fmt: skip
    pk = Commitment.objects.get().pk
    done(officer.post(at("appraise", pk), {"amount_vnd": "40.000.000"}))
    done(head.post(at("approve", pk), {"amount_vnd": "40.000.000", "document": "18/QĐ-SCT"}))
    done(officer.post(at("progress", pk), {"contract_signed_on": "01/06/2026", "investment_done_percent": "80,5"}))
    done(accountant.post(at("advance", pk), {"amount_vnd": "28.000.000", "papers_on": "15/06/2026"}))
    done(accountant.post(at("clear", pk), {"amount_vnd": "20.000.000", "papers_on": "15/06/2026"}))
    done(accountant.post(at("recover", pk), {"amount_vnd": "8.000.000", "of_advance": "on", "reason": "Thừa"}))
    done(officer.post(at("progress", pk), {
        "contract_signed_on": "01/06/2026", "investment_done_percent": "100", "accepted_on": "14/06/2026",
    }))  # fmt: skip
    done(head.post(at("release", pk), {"amount_vnd": "5.000.000", "reason": "Quyết toán thấp hơn"}))
    done(accountant.post(at("pay", pk), {"amount_vnd": "15.000.000", "papers_on": "15/06/2026"}))
    assert totals(line) == (110, 35, 35, 75)
    entry = line.entries.filter(kind="pay").get()
    done(accountant.post(at("reverse", entry.pk), {"reason": "Nhầm"}))
    assert totals(line) == (110, 35, 20, 75)
    page = accountant.get(at("line", line.pk)).content.decode()
    assert "Đảo: Thanh toán" in page


def done(response):
    assert response.status_code == 302, response.content.decode()[:4000]


def test_a_refused_act_tells_every_obstacle_with_what_was_typed(world, visit):
    line = world.line(50 * MILLION)
    held = world.appraised(line, 40 * MILLION)
    typed = {"amount_vnd": "60.000.000", "document": "18/QĐ-SCT"}
    answer = visit(world.head).post(at("approve", held.pk), typed)
    page = answer.content.decode()
    assert answer.status_code == 409
    assert "dòng này còn 50.000.000 đ được cam kết" in page
    assert "vượt số đã thẩm định 40.000.000 đ" in page
    assert 'value="60.000.000"' in page


def test_the_line_page_greys_what_the_year_forbids(world, visit):
    line = world.line(MILLION)
    year = world.year
    year.state = YearState.PLANNING
    year.save()
    page = visit(world.officer).get(at("line", line.pk)).content.decode()
    assert 'aria-disabled="true"' in page
    assert "chưa mở nên chưa ghi được" in page
    assert at("propose", line.pk) not in page


def test_the_closing_shows_before_it_asks(world, visit):
    line = world.line(100 * MILLION)
    held = world.approved(line, 60 * MILLION)
    browser = visit(world.controller)
    with clock.fixed(date(2027, 1, 31)):
        done(browser.post(at("plan-year"), {"year": "2027"}))
        done(browser.post(at("begin-adjusting", 2026)))
        page = browser.get(at("close", 2026)).content.decode()
        assert "60.000.000 đ" in page
        assert "40.000.000 đ" in page
        done(browser.post(at("close", 2026), {f"can-cu-{held.pk}": ground("development").pk, "document": "88/QĐ-UBND"}))
        assert browser.get(at("years")).status_code == 200
        assert browser.get(at("line", line.pk)).status_code == 200
    assert totals(line) == (0, 0, 0, 0)
    assert again(world.year).state == YearState.CLOSED
    assert Commitment.objects.get(carried_from=held).document_text == "88/QĐ-UBND"


def test_outside_money_is_recorded_with_a_file_and_read_by_those_who_see_it(world, visit):
    typed = {
        "fiscal_year": world.year.pk, "source": source("own").pk, "programme": programme("ocop").pk,
        "holder": world.trade.pk, "contributor": "HTX Minh họa", "amount_vnd": "30.000.000",
    }  # fmt: skip
    officer = visit(world.officer)
    assert officer.post(at("contribute"), typed).status_code == 409
    done(officer.post(at("contribute"), {**typed, "proof": SimpleUploadedFile("minh-chung.txt", "Biên bản".encode())}))
    made = Contribution.objects.get()
    assert officer.get(at("proof", made.pk)).status_code == 200
    assert visit(world.culture_officer).get(at("proof", made.pk)).status_code == 404
    assert "HTX Minh họa" in officer.get(at("contributions")).content.decode()
    done(officer.post(at("reverse-contribution", made.pk), {"reason": "Trùng"}))


def test_a_list_leaves_as_a_file(world, visit):
    line = world.line(12 * MILLION)
    browser = visit(world.head)
    for address in (at("lines"), at("ledger", line.pk)):
        for form in ("csv", "xlsx"):
            answer = browser.get(address, {"tai": form})
            assert answer.status_code == 200
            assert b"".join(answer.streaming_content)


def test_english_screens_speak_english_names(world, visit):
    world.approved(world.line(12 * MILLION), 5 * MILLION)
    page = visit(world.chair).get(f"/en{at('summary')}").content.decode()
    assert "Local industrial promotion fund" in page


def test_the_typed_document_is_told(world):
    line = world.line(MILLION)
    assert line.entries.get().document_text == DECISION.text
