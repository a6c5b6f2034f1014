"""What the screens show, to whom not, and what they cost."""

import csv
import io
import re
from datetime import date

import pytest
from django.urls import reverse

from ocop.base.workdays import clock
from ocop.steering.windows.models import WindowMove
from ocop.steering.windows.services import move_window

from .conftest import DAY, YEAR, queries_of

LIST = reverse("windows:year")
SEEN = re.compile(r'name="seen" value="([^"]*)"')


def at(name, code="PROV_R1_PROPOSE", place=None, year=YEAR):
    return reverse(f"windows:{name}", args=[year, code, *([place.pk] if place else [])])


def shown(browser, address=LIST, **asked):
    answer = browser.get(address, asked)
    assert answer.status_code == 200
    return " ".join(answer.content.decode().split())


def moved(world, code="PROV_R1_PROPOSE", place=None, *, by=None, **named):
    usual = {"closes_on": date(2027, 4, 22), "reason": "Sớm hơn", "by": by or world.coordinator, "on": DAY}
    return move_window(code, YEAR, place, **usual | named)


def rows_of(browser, **asked):
    answer = browser.get(LIST, {"tai": "csv", **asked})
    return list(csv.DictReader(io.StringIO(b"".join(answer.streaming_content).decode("utf-8-sig"))))


def names_of(browser, **asked):
    return [row["Mốc"] for row in rows_of(browser, **asked)]


def test_the_calendar_is_for_whoever_holds_a_post(world, visit):
    for reader in (world.chair, world.officer, world.producer, world.administrator, world.river_officer):
        assert visit(reader).get(LIST).status_code == 200
        assert visit(reader).get(at("detail")).status_code == 200
    for address in (LIST, at("detail")):
        assert visit(world.outsider).get(address).status_code == 404


def test_acts_are_hidden_from_whoever_does_not_answer_for_the_place(world, visit):
    for nobody in (world.chair, world.officer, world.producer, world.river_head, world.outsider):
        for name in ("move", "restore"):
            assert visit(nobody).get(at(name)).status_code == 404
            assert visit(nobody).post(at(name), {"reason": "x"}).status_code == 404
    river = at("move", "COMMUNE_INTAKE_R1", world.river_unit)
    assert visit(world.river_head).get(river).status_code == 200
    assert visit(world.hill_head).get(river).status_code == 404
    assert "Dời mốc</a>" not in shown(visit(world.chair), at("detail"))


@pytest.mark.parametrize(
    "address",
    [at("detail", "NOTHING"), at("detail", year=2025), at("detail", year=99999), f"{at('detail')}0/"],
)
def test_what_is_not_there_is_not_found(world, visit, address):
    assert visit(world.coordinator).get(address).status_code == 404


def test_every_window_stands_under_the_month_of_its_last_good_day_with_ground_and_certainty(world, visit):
    page = shown(visit(world.coordinator))
    assert "Năm 2027 · Toàn tỉnh" in page
    april = page[page.index("Tháng 4/2027") : page.index("Tháng 6/2027")]
    assert april.index("Xã nhận hồ sơ đợt 1") < april.index("Xã đề nghị tỉnh đánh giá, phân hạng đợt 1")
    for words in ("Còn 23 ngày", "07/04/2027", "Quyết định 26/2026/QĐ-TTg, Điều 5", "Đã xác minh", "UBND cấp xã"):
        assert words in april
    assert "Giá trị đề xuất, tỉnh quy định lại" in april
    assert "Tháng 1/2028" in page
    assert "15 ngày làm việc sau ngày xã nhận hồ sơ" in page
    assert "180 ngày trước ngày giấy chứng nhận hết hạn" in page


def test_the_timeline_marks_what_is_past_and_what_comes_next(world, visit):
    browser = visit(world.coordinator)
    milestones = browser.get(LIST).context["milestones"]
    assert [(one.when, one.state) for one in milestones] == [
        ("31/01/2027", "past"), ("31/03/2027", "now"), ("29/04/2027", "later"), ("29/06/2027", "later"),
        ("29/07/2027", "later"), ("29/10/2027", "later"), ("29/12/2027", "later"),
    ]  # fmt: skip
    own = visit(world.river_head).get(LIST).context["milestones"]
    assert ("Xã nhận hồ sơ đợt 1", "07/04/2027") in [(one.label, one.when) for one in own]


def test_a_commune_sees_its_own_calendar_first_and_the_provinces_when_asked(world, visit):
    browser = visit(world.river_head)
    assert "Năm 2027 · Xã Sông" in shown(browser)
    assert "Năm 2027 · Toàn tỉnh" in shown(browser, **{"dia-ban": ""})
    assert len(rows_of(browser)) == 23
    assert len(rows_of(browser, **{"dia-ban": ""})) == 27


def test_filters_keep_the_year_the_kind_and_the_step(world, visit):
    browser = visit(world.coordinator)
    assert names_of(browser, loai="local", buoc="5") == ["Xã nhận hồ sơ đợt 1", "Xã nhận hồ sơ đợt 2"]
    assert len(names_of(browser, loai="statutory")) == 8
    assert names_of(browser, buoc="6") == [
        "Hội chợ xuân, xúc tiến thương mại dịp Tết", "Hội chợ, xúc tiến thương mại cuối năm",
    ]  # fmt: skip
    assert rows_of(browser, nam="2028", loai="statutory")[0]["Đến hết ngày"] == "29/04/2028"
    assert "Năm 2027" in shown(browser, nam="xyz")


def test_a_year_without_windows_says_so(world, visit):
    with clock.fixed(date(2024, 5, 6)):
        browser = visit(world.coordinator)
        page = shown(browser)
    assert "Năm này chưa có mốc nào" in page
    assert "Cơ quan công nhận thông báo trước khi hết hạn" in page


def test_a_moved_day_shows_the_old_one_and_the_reason_and_what_followed_says_so(world, visit):
    moved(world)
    browser = visit(world.coordinator)
    page = shown(browser)
    assert '<del class="quiet">29/04/2027</del> <b>Đã dời</b>: Sớm hơn' in page
    assert '<del class="quiet">07/04/2027</del> Dời theo mốc khác' in page
    row = next(row for row in rows_of(browser) if row["Mốc"] == "Xã đề nghị tỉnh đánh giá, phân hạng đợt 1")
    assert (row["Đến hết ngày"], row["Ngày cuối theo quy định, nếu đã dời"], row["Lý do dời"]) == (
        "22/04/2027", "29/04/2027", "Sớm hơn",
    )  # fmt: skip


def test_the_calendar_is_taken_away_as_a_sheet(world, visit):
    answer = visit(world.officer).get(LIST, {"tai": "xlsx"})
    assert b"".join(answer.streaming_content)[:2] == b"PK"


def test_a_window_shows_what_depends_on_it_both_ways_and_its_history(world, visit):
    moved(world)
    browser = visit(world.coordinator)
    base = shown(browser, at("detail"))
    assert "Xã nhận hồ sơ đợt 1</a>" in base[base.index("Mốc dời theo khi mốc này dời") :]
    history = base[base.index("Lịch sử dời mốc") :]
    for words in ("đến hết 22/04/2027", "15/03/2027 · Người coordinator", "Sớm hơn", "Toàn tỉnh"):
        assert words in history
    follower = shown(browser, at("detail", "COMMUNE_INTAKE_R1"))
    assert "15 ngày làm việc trước ngày cuối của “Xã đề nghị tỉnh đánh giá, phân hạng đợt 1”" in follower
    assert "Không mốc nào dời theo." in follower


def test_buttons_are_shown_where_the_date_is_of_the_place_and_greyed_with_their_reason(world, visit):
    browser = visit(world.river_head)
    assert at("move", place=world.river_unit) not in shown(browser, at("detail", place=world.river_unit))
    own = shown(browser, at("detail", "COMMUNE_INTAKE_R1", world.river_unit))
    assert at("move", "COMMUNE_INTAKE_R1", world.river_unit) in own
    assert "Trả về quy định" not in own
    with clock.fixed(date(2027, 5, 10)):
        late = shown(visit(world.coordinator), at("detail"))
    assert "Mốc này đã hết từ ngày 29/04/2027 nên không dời được nữa." in late
    assert at("move") not in late


def test_a_move_is_made_only_after_its_consequences_were_shown(world, visit):
    browser = visit(world.coordinator)
    form = shown(browser, at("move"))
    assert "Muộn nhất</dt><dd>29/04/2027" in form
    typed = {"closes_on": "22/04/2027", "reason": "Sớm hơn", "document": "15/KH-UBND"}
    answer = browser.post(at("move"), typed)
    page = answer.content.decode()
    assert answer.status_code == 200
    assert 'Xã nhận hồ sơ đợt 1: <del class="quiet">07/04/2027</del> → <b class="keep">31/03/2027</b>' in page
    assert not WindowMove.objects.exists()
    seen = SEEN.search(page).group(1)
    done = browser.post(at("move"), {**typed, "seen": seen})
    assert (done.status_code, done["Location"]) == (302, at("detail"))
    assert WindowMove.objects.get().document_text == "15/KH-UBND"


def test_other_days_than_those_shown_are_shown_again(world, visit):
    browser = visit(world.coordinator)
    typed = {"closes_on": "22/04/2027", "reason": "Sớm hơn"}
    seen = SEEN.search(browser.post(at("move"), typed).content.decode()).group(1)
    answer = browser.post(at("move"), {**typed, "closes_on": "23/04/2027", "seen": seen})
    assert answer.status_code == 200
    assert "01/04/2027" in answer.content.decode()
    assert not WindowMove.objects.exists()


def test_a_refused_move_tells_the_article_and_the_last_good_day_and_keeps_what_was_typed(world, visit):
    answer = visit(world.coordinator).post(at("move"), {"closes_on": "30/04/2027", "reason": "Muộn hơn"})
    page = answer.content.decode()
    assert answer.status_code == 409
    assert "theo Quyết định 26/2026/QĐ-TTg, Điều 5, ngày cuối là 29/04/2027" in page
    assert 'value="30/04/2027"' in page


def test_a_move_without_reason_or_with_a_day_that_is_none_is_not_read(world, visit):
    answer = visit(world.coordinator).post(at("move"), {"closes_on": "31/04/2027"})
    assert answer.status_code == 422
    assert not WindowMove.objects.exists()


def test_a_commune_moves_and_takes_back_its_own_date(world, visit):
    browser = visit(world.river_head)
    address = at("move", "COMMUNE_INTAKE_R1", world.river_unit)
    typed = {"closes_on": "05/04/2027", "reason": "Sớm hơn", "seen": "/2027-04-05"}
    assert browser.post(address, typed).status_code == 302
    back = at("restore", "COMMUNE_INTAKE_R1", world.river_unit)
    assert "05/04/2027" in shown(browser, back)
    assert browser.post(back, {"reason": "Trở lại"}).status_code == 302
    assert [row.is_withdrawn for row in WindowMove.objects.all()] == [False, True]
    assert browser.post(back, {"reason": "Trở lại"}).status_code == 409


def test_english_screens_speak_english_names(world, visit):
    page = shown(visit(world.coordinator), f"/en{LIST}")
    assert "Communes propose to the province, round 1" in page
    assert "Xã đề nghị tỉnh đánh giá" not in page


@pytest.mark.parametrize("address", [LIST, at("detail", "COMMUNE_INTAKE_R1")])
def test_the_pages_cost_the_same_for_one_move_and_three(world, visit, address):
    browser = visit(world.coordinator)
    moved(world, "COMMUNE_INTAKE_R1", world.river_unit, closes_on=date(2027, 4, 5))
    one = queries_of(browser, address)
    moved(world, "COMMUNE_INTAKE_R1", world.hill_unit, closes_on=date(2027, 4, 6))
    moved(world, "IDEAS", closes_on=date(2027, 4, 10))
    assert queries_of(browser, address) == one
