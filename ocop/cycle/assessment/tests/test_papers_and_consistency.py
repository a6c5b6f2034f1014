"""Papers of a closed sitting and the figures for its chair: who opens them, what a recused member never meets."""

import pytest

from ocop.cycle.assessment.models import Result
from ocop.cycle.assessment.queries import consistency
from ocop.cycle.assessment.services import announcing, declaring, minutes, opening, submitting
from ocop.cycle.dossiers.models import Exclusion
from ocop.cycle.rounds.tests.province import DAY

from .hall import SEATS


@pytest.fixture
def closed(hall):
    """A sitting that is over: three dossiers, m3 stands back from the last."""
    dossiers = [hall.candidate(name) for name in ("Trà một", "Trà hai", "Trà ba")]
    sitting = hall.planned(*dossiers)
    first, second, third = sitting.items.order_by("order")
    hall.declared(sitting, *(name for name in SEATS if name != "m3"))
    for item in (first, second):
        declaring.declare(item.pk, by=hall.m3, on=DAY, kind="none")
    declaring.declare(third.pk, by=hall.m3, on=DAY, kind="interest", words="Người nhà là thành viên")
    hall.present(sitting)
    opening.open_sitting(sitting.pk, by=hall.head_chair, on=DAY)
    hall.all_signed(first, 74, 76, 78, 80, 72)
    hall.all_signed(second, 90, 92, 94, 96, 88)
    hall.signed(third, head_chair=44, deputy=45, m1=46, m2=46)
    for item in (first, second, third):
        hall.close(item)
    minutes.keep(sitting.pk, by=hall.clerk, on=DAY, course="Các chủ thể trình bày.", conclusion="Thống nhất kết quả.")
    minutes.finish(sitting.pk, by=hall.clerk, on=DAY)
    opening.close_sitting(sitting.pk, by=hall.head_chair, on=DAY)
    sitting.refresh_from_db()
    return sitting


def result_of(sitting, name):
    return Result.objects.get(item__sitting=sitting, item__dossier__product__name=name)


def page(browser, address):
    answer = browser.get(address)
    return answer.status_code, answer.content.decode() if answer.status_code == 200 else ""


def test_papers_of_a_closed_sitting(hall, closed, enter):
    browser, first = enter(hall.head_chair), result_of(closed, "Trà một")
    status, text = page(browser, f"/hoi-dong/phien/{closed.pk}/giay/bien-ban/")
    assert status == 200
    assert all(name in text for name in ("Trà một", "Trà hai", "Trà ba", "Thống nhất kết quả."))
    assert page(browser, f"/hoi-dong/phien/{closed.pk}/giay/bao-cao/")[0] == 200
    assert "76,00" in page(browser, f"/hoi-dong/ket-qua/{first.pk}/giay/tong-hop/")[1]
    word = browser.get(f"/hoi-dong/phien/{closed.pk}/giay/bien-ban/?tep=docx")
    assert word.content[:2] == b"PK"
    assert word.content == browser.get(f"/hoi-dong/phien/{closed.pk}/giay/bien-ban/?tep=docx").content
    assert browser.get(f"/hoi-dong/phien/{closed.pk}/giay/bien-ban/?tep=exe").status_code == 404
    assert browser.get(f"/hoi-dong/phien/{closed.pk}/giay/khac/").status_code == 404


def test_a_recused_member_finds_nothing_of_the_dossier_in_any_paper(hall, closed, enter):
    third = result_of(closed, "Trà ba")
    assert Exclusion.objects.filter(dossier=third.item.dossier, person=hall.m3).exists()
    browser = enter(hall.m3)
    for name in ("bien-ban", "bao-cao"):
        text = page(browser, f"/hoi-dong/phien/{closed.pk}/giay/{name}/")[1]
        assert "Trà một" in text
        assert "Trà ba" not in text
        assert "3 hồ sơ" not in text
    assert page(browser, f"/hoi-dong/ket-qua/{third.pk}/giay/tong-hop/")[0] == 404


def test_a_member_opens_the_own_sheet_alone(hall, closed, enter):
    first = result_of(closed, "Trà một")
    own, other = hall.members["m1"].pk, hall.members["m2"].pk
    browser = enter(hall.m1)
    status, text = page(browser, f"/hoi-dong/ket-qua/{first.pk}/phieu/{own}/1/")
    assert status == 200
    assert "Tổng điểm: 78/100" in text
    assert page(browser, f"/hoi-dong/ket-qua/{first.pk}/phieu/{other}/1/")[0] == 404
    assert page(browser, f"/hoi-dong/ket-qua/{first.pk}/phieu/{own}/2/")[0] == 404
    assert page(enter(hall.head_chair), f"/hoi-dong/ket-qua/{first.pk}/phieu/{other}/1/")[0] == 200


def test_papers_wait_until_the_sitting_is_over(hall, enter):
    sitting = hall.opened()
    hall.all_signed(hall.item(sitting), 74, 76, 78, 80, 72)
    hall.close(hall.item(sitting))
    assert page(enter(hall.head_chair), f"/hoi-dong/phien/{sitting.pk}/giay/bien-ban/")[0] == 404
    assert page(enter(hall.head_chair), f"/hoi-dong/phien/{sitting.pk}/nhat-quan/")[0] == 404


def test_submission_decision_and_letter(hall, closed, enter):
    browser = enter(hall.expert)
    results = [result_of(closed, name) for name in ("Trà hai", "Trà một")]
    made = submitting.draft(by=hall.expert, on=DAY, results=results)
    draft = page(browser, f"/hoi-dong/to-trinh/{made.pk}/giay/to-trinh/")[1]
    assert "DỰ THẢO" in draft
    assert "1 sản phẩm 4 sao" in draft
    decision = page(browser, f"/hoi-dong/to-trinh/{made.pk}/giay/quyet-dinh/")[1]
    assert "Đề nghị 5 sao" in decision
    submitting.submit(made.pk, by=hall.expert, on=DAY, number="31/TTr-VPĐP")
    sent = page(browser, f"/hoi-dong/to-trinh/{made.pk}/giay/to-trinh/")[1]
    assert "31/TTr-VPĐP" in sent.replace("\u00a0", " ").upper() or "31" in sent
    assert "DỰ THẢO" not in sent
    letter = page(browser, f"/hoi-dong/to-trinh/{made.pk}/giay/gui-bo/")[1]
    assert "Trà hai" in letter
    assert "Trà một" not in letter
    assert "Báo cáo của Hội đồng" in letter


def test_e19_the_notice_of_two_stars_speaks_of_no_certificate(hall, closed, enter):
    third, browser = result_of(closed, "Trà ba"), enter(hall.expert)
    assert "DỰ THẢO" in page(browser, f"/hoi-dong/ket-qua/{third.pk}/giay/thong-bao-chu-the/")[1]
    announcing.announce(third.pk, by=hall.expert, on=DAY, number="112/TB-VPĐP")
    text = page(browser, f"/hoi-dong/ket-qua/{third.pk}/giay/thong-bao-chu-the/")[1]
    assert "không được cấp quyết định công nhận" in text
    assert "DỰ THẢO" not in text
    assert page(browser, f"/hoi-dong/ket-qua/{third.pk}/giay/thong-bao-xa/")[0] == 200


# --- consistency ---


def test_the_chair_sees_severity_after_closing_and_nobody_else(hall, closed, enter):
    status, text = page(enter(hall.head_chair), f"/hoi-dong/phien/{closed.pk}/nhat-quan/")
    assert status == 200
    assert "Bàn Văn Thắng" in text
    for name in ("m1", "clerk", "expert"):
        assert page(enter(getattr(hall, name)), f"/hoi-dong/phien/{closed.pk}/nhat-quan/")[0] == 404


def test_severity_of_a_sitting_by_hand(hall, closed):
    found = consistency.of_sitting(closed, consistency.items_compared(hall.head_chair, on=DAY))
    by_name = {row.member.person.full_name: row.severity for row in found.members}
    # m3: 72 against 77 in the first (74, 76, 78, 80), 88 against 93 in the second; not there in the third
    severe = by_name["Bàn Văn Thắng"]
    assert (severe.dossiers, severe.difference, severe.low, severe.high) == (2, -5.0, -5.0, -5.0)
    assert found.members[0].severity is severe
    assert [row.tally.spread for row in found.items] == [8, 8, 2]
    assert found.agreement > 0.9


def test_a_dossier_with_the_three_views(hall, closed, enter):
    item = result_of(closed, "Trà một").item
    found = consistency.of_item(item)
    assert (found.has_own, found.tally.spread) == (True, 8)
    assert {each.code for each in found.compared} == set(hall.world.sheet.by_code)
    assert "Chủ thể tự chấm" in page(enter(hall.head_chair), f"/hoi-dong/ho-so/{item.pk}/nhat-quan/")[1]


def test_the_figures_cost_the_same_for_one_dossier_and_for_three(hall, closed, queries_of):
    items = consistency.items_compared(hall.head_chair, on=DAY)
    one = items.filter(pk=result_of(closed, "Trà một").item_id)
    consistency.of_sitting(closed, items)  # the set is read once and kept
    assert queries_of(lambda: consistency.of_sitting(closed, one)) == queries_of(
        lambda: consistency.of_sitting(closed, items)
    )


def test_a_trial_has_figures_and_no_result(hall, enter):
    sitting = hall.trial("Trà mẫu")
    item = hall.item(sitting)
    hall.all_signed(item, 74, 76, 78, 80, 72)
    assert hall.close(item) is None
    opening.close_sitting(sitting.pk, by=hall.head_chair, on=DAY)
    assert page(enter(hall.head_chair), f"/hoi-dong/phien/{sitting.pk}/nhat-quan/")[0] == 200
    assert not Result.objects.filter(item=item).exists()
