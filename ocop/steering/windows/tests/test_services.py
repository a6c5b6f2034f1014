"""What moving a date writes, who hears of it and who does not, and everything that is refused at once."""

from datetime import date

from django.utils import translation

from ocop.base.audit.models import Entry
from ocop.base.ui.phrases import sentence_of_verb
from ocop.steering.windows import queries
from ocop.steering.windows.models import WindowMove
from ocop.steering.windows.services import move_window, restore_window
from ocop.steering.windows.services.moving import Paper

from .conftest import DAY, YEAR, committed, refusal, said_to, trail

APRIL_22, MARCH_31 = date(2027, 4, 22), date(2027, 3, 31)
WHY = "Hội đồng cần thêm thời gian"
EVERYBODY_OF_ROUND_1 = ["coord_head", "hill_head", "producer", "river_head", "river_officer"]


def move(world, code="PROV_R1_PROPOSE", place=None, *, by=None, **named):
    usual = {"closes_on": APRIL_22, "reason": WHY, "by": by or world.coordinator, "on": DAY}
    return move_window(code, YEAR, place, **usual | named)


def closes(code, place=None):
    return queries.window(code, YEAR, place=place).closes_on


def test_a_move_is_a_row_with_its_reason_and_paper_and_stands_in_the_trail(world):
    made = move(world, paper=Paper(text="15/KH-UBND"))
    (row,) = WindowMove.objects.all()
    assert (row.rule.code, row.year, row.place, row.opens_on, row.closes_on) == (
        "PROV_R1_PROPOSE", YEAR, None, None, APRIL_22,
    )  # fmt: skip
    assert (row.reason, row.document, row.document_text, row.moved_by, row.moved_on, row.is_withdrawn) == (
        WHY, None, "15/KH-UBND", world.coordinator, DAY, False,
    )  # fmt: skip
    assert trail(made) == [("Người coordinator", "windows.date.moved")]
    entry = Entry.objects.get(verb="windows.date.moved")
    assert sentence_of_verb(entry.verb, entry.facts) == (
        "dời mốc “Xã đề nghị tỉnh đánh giá, phân hạng đợt 1” năm 2027 –: 29/04/2027 → 22/04/2027, "
        "lý do: Hội đồng cần thêm thời gian, văn bản: 15/KH-UBND, "
        "dời theo: Xã nhận hồ sơ đợt 1: 07/04/2027 → 31/03/2027"
    )


def test_what_follows_moves_with_it(world):
    move(world)
    assert (closes("PROV_R1_PROPOSE"), closes("COMMUNE_INTAKE_R1")) == (APRIL_22, MARCH_31)
    assert closes("COMMUNE_INTAKE_R1", world.river_unit) == MARCH_31


def test_everybody_concerned_hears_once_with_the_days_and_what_follows(world):
    with committed() as told:
        move(world)
    assert told == [(name, "windows.moved") for name in EVERYBODY_OF_ROUND_1]
    assert said_to(world.river_head) == [
        "Dời mốc “Xã đề nghị tỉnh đánh giá, phân hạng đợt 1” năm 2027 (toàn tỉnh): 29/04/2027 → 22/04/2027. "
        "Lý do: Hội đồng cần thêm thời gian. Dời theo: Xã nhận hồ sơ đợt 1: 07/04/2027 → 31/03/2027"
    ]


def test_departments_hear_of_what_is_theirs_and_other_provinces_of_nothing(world):
    with committed() as told:
        move(world, "PROV_R1_DONE", closes_on=date(2027, 6, 20))
    heard = {name for name, _code in told}
    assert heard == {*EVERYBODY_OF_ROUND_1, "officer"}
    assert said_to(world.officer) == [
        "Dời mốc “Tỉnh hoàn thành đánh giá, phân hạng đợt 1” năm 2027 (toàn tỉnh): 29/06/2027 → 20/06/2027. "
        "Lý do: Hội đồng cần thêm thời gian. Dời theo: Tư vấn kiểm tra hồ sơ, Hội đồng cấp tỉnh đánh giá đợt 1: "
        "01/05/2027 – 29/06/2027 → 01/05/2027 – 20/06/2027"
    ]


def test_a_commune_moves_its_own_date_and_only_its_people_and_the_coordination_hear(world):
    with committed() as told:
        move(world, "COMMUNE_INTAKE_R1", world.river_unit, by=world.river_head, closes_on=date(2027, 4, 5))
    assert [name for name, _code in told] == ["coord_head", "coordinator", "producer", "river_officer"]
    assert closes("COMMUNE_INTAKE_R1", world.river_unit) == date(2027, 4, 5)
    assert closes("COMMUNE_INTAKE_R1", world.hill_unit) == closes("COMMUNE_INTAKE_R1") == date(2027, 4, 7)


def test_a_commune_with_a_date_of_its_own_is_told_what_becomes_of_it(world):
    move(world, "COMMUNE_INTAKE_R1", world.river_unit, by=world.river_head, closes_on=date(2027, 4, 5))
    with committed():
        move(world)
    assert closes("COMMUNE_INTAKE_R1", world.river_unit) == MARCH_31
    (said,) = said_to(world.river_head)
    assert "Xã nhận hồ sơ đợt 1 (Xã Sông): 05/04/2027 → 31/03/2027" in said


def test_a_commune_whose_own_date_stays_is_not_told_of_the_provinces(world):
    move(world, "COMMUNE_INTAKE_R1", world.river_unit, by=world.river_head, closes_on=date(2027, 4, 2))
    with committed() as told:
        move(world, "COMMUNE_INTAKE_R1", closes_on=date(2027, 4, 5))
    assert [name for name, _code in told] == ["coord_head", "hill_head"]
    assert closes("COMMUNE_INTAKE_R1", world.river_unit) == date(2027, 4, 2)


def test_a_later_move_of_one_edge_keeps_the_other(world):
    early = date(2027, 1, 10)
    move(world, "IDEAS", opens_on=date(2027, 2, 15), closes_on=None, on=early)
    move(world, "IDEAS", closes_on=date(2027, 4, 10), on=early)
    assert str(queries.window("IDEAS", YEAR).days) == "15/02/2027 – 10/04/2027"


def test_a_move_is_taken_back_by_a_further_row(world):
    move(world)
    with committed() as told:
        made = restore_window("PROV_R1_PROPOSE", YEAR, reason="Đã chuẩn bị xong", by=world.coord_head, on=DAY)
    assert [row.is_withdrawn for row in WindowMove.objects.all()] == [False, True]
    assert (closes("PROV_R1_PROPOSE"), closes("COMMUNE_INTAKE_R1")) == (date(2027, 4, 29), date(2027, 4, 7))
    assert trail(made) == [("Người coord_head", "windows.date.restored")]
    assert [name for name, _code in told] == ["coordinator", "hill_head", "producer", "river_head", "river_officer"]
    assert said_to(world.hill_head) == [
        "Mốc “Xã đề nghị tỉnh đánh giá, phân hạng đợt 1” năm 2027 (toàn tỉnh) trở về quy định: "
        "22/04/2027 → 29/04/2027. Lý do: Đã chuẩn bị xong. Dời theo: Xã nhận hồ sơ đợt 1: 31/03/2027 → 07/04/2027"
    ]


def test_what_was_known_on_a_day_can_be_asked_later(world):
    move(world)
    on = date(2027, 3, 14)
    assert queries.window("PROV_R1_PROPOSE", YEAR, on=on).closes_on == date(2027, 4, 29)
    assert queries.window("PROV_R1_PROPOSE", YEAR, on=DAY).closes_on == APRIL_22


def test_the_statute_is_never_exceeded_and_nothing_is_left_behind(world):
    late = {"closes_on": date(2027, 4, 30), "reason": ""}
    assert refusal(move, world, **late) == ["window.no-reason", "window.beyond-statute"]
    assert refusal(
        move, world, "COMMUNE_INTAKE_R1", world.river_unit, by=world.river_head, closes_on=date(2027, 4, 8)
    ) == ["window.too-near"]


def test_only_who_answers_for_the_place_moves_its_dates(world):
    for nobody in (world.chair, world.officer, world.producer, world.foreigner, world.district_head, world.outsider):
        assert refusal(move, world, by=nobody) == ["person.not-allowed"]
    assert refusal(move, world, by=world.river_head) == ["person.not-allowed"]
    own = {"closes_on": date(2027, 4, 5)}
    assert refusal(move, world, "COMMUNE_INTAKE_R1", world.river_unit, by=world.hill_head, **own) == [
        "person.not-allowed"
    ]
    assert refusal(move, world, "COMMUNE_INTAKE_R1", world.river_unit, by=world.river_officer, **own) == [
        "person.not-allowed"
    ]
    move(world, "COMMUNE_INTAKE_R1", world.river_unit, by=world.coord_head, **own)


def test_a_day_of_the_whole_province_is_not_moved_for_one_commune(world):
    assert refusal(move, world, place=world.river_unit, by=world.river_head) == ["window.wrong-place"]


def test_a_place_without_a_body_that_answers_for_it_is_refused(world):
    assert refusal(move, world, "COMMUNE_INTAKE_R1", world.district_unit) == ["window.no-body"]


def test_a_window_that_no_regime_knows_is_refused(world):
    assert refusal(move, world, "NOTHING") == ["window.unknown"]


def test_nothing_is_taken_back_that_nobody_moved(world):
    taken = refusal(restore_window, "IDEAS", YEAR, reason="Lý do", by=world.coordinator, on=DAY)
    assert taken == ["window.not-moved"]


def test_an_english_screen_still_writes_in_the_source_language(world):
    with translation.override("en"), committed():
        move(world)
    assert said_to(world.river_head)[0].startswith("Dời mốc “Xã đề nghị tỉnh đánh giá, phân hạng đợt 1” năm 2027")
    assert "Xã nhận hồ sơ đợt 1: 07/04/2027" in said_to(world.river_head)[0]
