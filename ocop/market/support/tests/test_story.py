"""A cooperative asks for a machine, by the screens alone: survey, appraisal, list, approval, contract, advance by its
kind, acceptance at a lower cost, payment, settlement; the budget line agrees at each step.
"""

from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from ocop.cycle.rounds.tests.province import DAY
from ocop.market.support.models import PaymentRequest, ProjectList, SupportProject
from ocop.market.support.queries.norms import checklist
from ocop.market.support.vocabulary.projects import ProjectState as S

from .projects_in_hand import MILLION, again, picture, totals


def paper(name="giay.txt"):
    return SimpleUploadedFile(name, "Nội dung".encode(), content_type="text/plain")


def photo(name="anh.png"):
    return SimpleUploadedFile(*picture(name), content_type="image/png")


class Desk:
    """One person's browser; an act must lead on."""

    def __init__(self, browser):
        self.browser = browser

    def does(self, name, subject, **typed):
        address = reverse(f"support:{name}", args=[subject.pk] if subject else [])
        assert self.browser.get(address).status_code == 200, name
        answer = self.browser.post(address, typed)
        told = answer.context["obstacles"] if answer.context and answer.status_code == 409 else ""
        assert answer.status_code == 302, (name, answer.status_code, told)
        return answer.url


def test_a_machine_from_the_wish_to_the_settlement(world, enter):
    line = world.line(1000)
    coop, centre, head, chair, money = (
        Desk(enter(who)) for who in (world.director, world.handler, world.signer, world.chair, world.accountant)
    )
    project = world.draft(cost=600, asked=300, start_on=DAY)
    coop.does("submit", project)
    assert again(project).state == S.PROPOSED

    centre.does("return", project, reason="Thiếu", items="Báo giá thứ ba\nẢnh xưởng")
    assert "Báo giá thứ ba" in coop.browser.get(project.get_absolute_url()).content.decode()
    coop.does("write-content", project, title="Máy sấy lạnh cho miến dong", present="Sấy nắng")
    kept = SupportProject.objects.get(pk=project.pk)
    assert (kept.title, kept.need) == ("Máy sấy lạnh cho miến dong", "")
    coop.does(
        "write-content", project, title=kept.title, present="Sấy nắng", need="Tăng công suất", effect="10 việc làm",
        programme=project.programme_id, activity=project.activity_id, trade=project.trade_id, object_kind="asset",
        object_name="Máy sấy lạnh", start_on="15/02/2027", end_on="31/10/2027",
    )  # fmt: skip
    coop.does("submit", project)

    centre.does(
        "survey", project, surveyed_on="15/02/2027", surveyors="Lục Văn Tấu, Trung tâm\nNông Thị Phiên, UBND xã",
        findings="Đúng hồ sơ", minutes=paper("bien-ban.txt"), photos=[photo()],
    )  # fmt: skip
    answers = {f"a-{row.code}": "yes" for row in checklist("MACHINERY", DAY)}
    eligible = [item.pk for item in project.items.all()]
    centre.does("appraise", project, proposed_vnd="300.000.000", result="pass", eligible=eligible, **answers)
    head.does("sign", project)
    head.does("lines", project, **{f"line{line.pk}": "300.000.000"})
    head.does("make-list", None, number="12/TTr-SCT", projects=[project.pk])
    assert totals(line) == (1000, 0, 0, 1000)

    made = ProjectList.objects.get()
    chair.does("decide-list", made, chosen=[project.pk], decision_number="55/QĐ-UBND", decided_on="15/02/2027")
    assert totals(line) == (1000, 300, 0, 700)

    centre.does(
        "contract", project, kind="beneficiary", number="3/HĐ-KC", signed_on="15/02/2027", amount_vnd="300.000.000",
        party_a="Trung tâm", party_b="Hợp tác xã", recovery_clause="Hoàn trả khi vi phạm",
    )  # fmt: skip
    centre.does("begin", project)
    coop.does("progress", project, done_percent="80", invested_vnd="480.000.000", text="Đã lắp máy")
    centre.does("confirm-progress", project.progress.get())
    coop.does("ask-advance", project, amount_vnd="210.000.000")
    money.does("advance", project, amount_vnd="210.000.000", papers_on="15/02/2027")
    assert PaymentRequest.objects.get().state == "paid"
    assert totals(line) == (1000, 300, 210, 700)

    coop.does("add-paper", project, kind="invoices", files=[paper("hoa-don.txt")])
    centre.does("capital", project, amount_vnd="240.000.000", file=paper("sao-ke.txt"))
    centre.does(
        "accept", project, level="facility", accepted_on="15/02/2027", members="A, Sở\nB, Trung tâm\nC, UBND xã",
        is_passed="on", quantity="1 bộ", cost_vnd="480.000.000", eligible_vnd="480.000.000",
        minutes=paper("nghiem-thu.txt"), photos=[photo()],
    )  # fmt: skip
    assert again(project).payable_vnd == 240 * MILLION
    coop.does("ask-payment", project, amount_vnd="30.000.000")
    money.does("disburse", project, papers_on="15/02/2027")
    assert totals(line) == (1000, 240, 240, 760)

    money.does("clear", project, amount_vnd="210.000.000", papers_on="15/02/2027")
    money.does(
        "settle", project, number="7/QT", settled_on="15/02/2027", invoices_vnd="480.000.000", liquidation_number="8/TL"
    )  # fmt: skip
    assert again(project).state == S.SETTLED
    shown = coop.browser.get(project.get_absolute_url()).content.decode()
    for told in ("7/QT", "3/HĐ-KC", "240.000.000"):
        assert told in shown
