"""Names in texts: longest first, spelling folded, lists put together, heads, versions by day, other provinces."""

from datetime import date
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from ocop.actors.organisations.reference import gazetteer_of
from ocop.actors.organisations.rules.gazetteer import Gazetteer

REGISTER = Path(__file__).resolve().parents[4] / "reference" / "organisations-bac-kan.yaml"
ANY_PROVINCE = Gazetteer()


@pytest.fixture(scope="module")
def register():
    return gazetteer_of(yaml.safe_load(REGISTER.read_text(encoding="utf-8")))


def names(text, gazetteer=ANY_PROVINCE, on=None):
    return [mention.name for mention in gazetteer.find(text, on=on)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Giám đốc các Sở: Công Thương, Tài chính và Y tế", ["Sở Công Thương", "Sở Tài chính", "Sở Y tế"]),
        ("các Sở Công Thương, Tài chính", ["Sở Công Thương", "Sở Tài chính"]),
        ("Sở Nông nghiệp và PTNT, Văn hóa, Thể thao và Du lịch", None),
    ],
)
def test_an_ellipsis_is_written_out(text, expected):
    expected = expected or ["Sở Nông nghiệp và PTNT", "Sở Văn hóa, Thể thao và Du lịch"]
    title = "Giám đốc " if text.startswith("Giám đốc") else ""
    assert names(text) == [f"{title}{name}" for name in expected]


def test_a_comma_before_a_verb_ends_the_list():
    assert names("Sở Y tế, xây dựng kế hoạch") == ["Sở Y tế"]


def test_districts_named_after_the_group_are_a_subset():
    expected = ["UBND huyện Pác Nặm", "UBND huyện Ba Bể", "UBND thành phố Bắc Kạn"]
    assert names("UBND các huyện: Pác Nặm, Ba Bể và thành phố Bắc Kạn") == expected


def test_the_group_without_names_stays_a_group():
    (mention,) = ANY_PROVINCE.find("UBND các huyện, thị xã, thành phố:\n- Tổ chức hội nghị", on=None)
    assert (mention.name, mention.is_group) == ("UBND các huyện, thị xã, thành phố", True)


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("Giám đốc Sở Công Thương", "department"),
        ("Chánh Văn phòng UBND tỉnh", "government_office"),
        ("Trưởng Ban Dân tộc", "ethnic_affairs_committee"),
        ("Chi cục trưởng Chi cục Kiểm lâm", "sub_department"),
        ("Chủ tịch UBND huyện Chợ Đồn", "people_committee"),
    ],
)
def test_a_head_stands_for_the_body(title, body):
    (mention,) = ANY_PROVINCE.find(f"{title} chủ trì", on=None)
    assert (mention.name, mention.kind, mention.addressed_to) == (title, body, "head")


def test_the_verb_lanh_dao_is_no_title():
    assert names("tập trung lãnh đạo các sở thực hiện") == ["các sở"]


@pytest.mark.parametrize(
    "spelling", ["Uỷ ban nhân dân tỉnh", "Ủy ban nhân dân tỉnh", "ỦY BAN NHÂN DÂN TỈNH", "UBND tỉnh"]
)
def test_spellings_of_the_committee_are_one_body(register, spelling):
    (mention,) = register.find(spelling, on=date(2019, 6, 13))
    assert mention.ids == ("bk.ubnd@-",)


@pytest.mark.parametrize(
    "spelling", ["Sở NN&PTNT", "Sở NN và PTNT", "Sở Nông nghiệp & PTNT", "sở Nông nghiệp\nvà PTNT"]
)
def test_and_signs_and_line_ends_are_folded(register, spelling):
    (mention,) = register.find(spelling, on=date(2019, 6, 13))
    assert mention.ids == ("bk.snn@-",)


def test_the_day_decides_the_version(register):
    def ids(day):
        return register.find("Văn phòng UBND tỉnh", on=day)[0].ids

    assert ids(date(2019, 6, 13)) == ("bk.vp3@2019-01-01",)
    assert ids(date(2021, 3, 1)) == ("bk.vpubnd@2021-01-01",)
    assert ids(date(2025, 8, 1)) == ("tn.vpubnd@2025-07-01",)


def test_the_longest_name_wins(register):
    text = "Văn phòng Điều phối nông thôn mới Trung ương và Văn phòng Điều phối nông thôn mới tỉnh"
    found = [mention.ids for mention in register.find(text, on=date(2019, 6, 13))]
    assert found == [("tw.vpdp@-",), ("bk.vpdp@-",)]


def test_another_province_gets_no_body_of_this_register(register):
    (mention,) = register.find("Sở Công Thương", on=date(2019, 6, 13), province="Cao Bằng")
    assert (mention.ids, mention.generic, mention.kind) == ((), True, "department")


def test_drafting_units_are_never_found_in_running_text(register):
    assert register.find("chuyên viên TH, KTTCKT theo dõi", on=date(2019, 6, 13)) == []


def test_letters_of_a_symbol_are_no_agency(register):
    assert register.find("số 920/QĐ-BCT", on=date(2019, 6, 13)) == []


def test_a_body_no_form_foresees_is_read_by_its_capitals():
    assert names("Giao Trung tâm Bảo tồn Voi phối hợp") == ["Trung tâm Bảo tồn Voi"]


@given(st.text(max_size=300))
def test_mentions_are_ordered_apart_and_inside_any_text(text):
    last = 0
    for mention in ANY_PROVINCE.find(text, on=None):
        assert last <= mention.start < mention.end <= len(text)
        last = mention.end
