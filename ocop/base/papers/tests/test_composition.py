"""What each form of Annex III carries, in its order and wording."""

from dataclasses import replace
from datetime import date

import pytest

from ocop.base.papers.blocks import (
    Annex,
    Article,
    Bullet,
    Clause,
    Column,
    Heading,
    Paragraph,
    Point,
    Signature,
    Table,
    paragraphs,
)
from ocop.base.papers.composition import compose
from ocop.base.papers.composition.body import percents
from ocop.base.papers.composition.counting import roman
from ocop.base.papers.layout import load
from ocop.base.papers.sheets import Columns, Grid, Line
from ocop.base.papers.tests.specimens import DECISION, LETTER, MINUTES, PLAN, REPORT, SUBMISSION


def lines_of(paper, section=0):
    """All lines of a section in reading order."""
    found = []
    for part in compose(paper, load()).sections[section].parts:
        if isinstance(part, Line):
            found.append(part)
        if isinstance(part, Columns):
            found += [line for row in part.rows for side in row for line in side if isinstance(line, Line)]
    return found


def texts(paper, code, section=0):
    return [
        " ".join(line.text.split(" \n")).replace("\n", " ") for line in lines_of(paper, section) if line.part == code
    ]


def body_of(*blocks):
    skip = ("closing", "head")
    parts = compose(replace(PLAN, body=blocks, annexes=()), load()).sections[0].parts
    lines = [part for part in parts if not (isinstance(part, Columns) and part.name in skip)]
    return [line.text for line in lines[2:] if isinstance(line, Line)]


@pytest.mark.parametrize(
    ("day", "printed"),
    [
        (date(2026, 3, 5), "Bắc Kạn, ngày 05 tháng 3 năm 2026"),
        (date(2026, 2, 15), "Bắc Kạn, ngày 15 tháng 02 năm 2026"),
        (date(2026, 11, 9), "Bắc Kạn, ngày 09 tháng 11 năm 2026"),
    ],
)
def test_days_below_ten_and_months_one_and_two_take_a_leading_zero(day, printed):
    assert texts(replace(PLAN, head=replace(PLAN.head, day=day)), "PLACE_DATE") == [printed]


def test_number_seven_of_a_plan_prints_07():
    assert texts(PLAN, "NUMBER_SYMBOL") == ["Số: 07/KH-UBND"]


def test_a_paper_without_number_and_date_leaves_room_for_the_pen():
    blank = "\u00a0" * 6
    assert texts(SUBMISSION, "NUMBER_SYMBOL") == [f"Số: {blank}/TTr-VPĐP"]
    assert texts(SUBMISSION, "PLACE_DATE") == [f"Bắc Kạn, ngày {blank} tháng {blank} năm {blank}"]


def test_a_letter_has_no_type_name_and_its_subject_stands_under_the_number():
    assert not texts(LETTER, "TYPE_NAME")
    assert not texts(LETTER, "SUBJECT")
    head = compose(LETTER, load()).sections[0].parts[0]
    left = head.rows[1][0]
    assert [line.part for line in left] == ["NUMBER_SYMBOL", "SUBJECT_LETTER"]
    assert left[1].text.startswith("V/v đôn đốc")


def test_named_types_have_type_and_subject_in_this_order():
    parts = [line.part for line in lines_of(REPORT)]
    assert parts.index("TYPE_NAME") + 1 == parts.index("SUBJECT")
    assert texts(REPORT, "TYPE_NAME") == ["BÁO CÁO"]


def test_one_addressee_stands_on_the_line_of_kinh_gui():
    assert texts(SUBMISSION, "ADDRESSEES") == ["Kính gửi: Ủy ban nhân dân tỉnh Bắc Kạn."]


def test_several_addressees_stand_with_dashes_semicolons_and_a_full_stop():
    assert texts(LETTER, "ADDRESSEES_LABEL") == ["Kính gửi:"]
    assert texts(LETTER, "ADDRESSEE")[0] == "- Sở Nông nghiệp và Phát triển nông thôn;"
    assert texts(LETTER, "ADDRESSEE_LAST") == ["- Ủy ban nhân dân các huyện, thành phố."]


def test_a_legal_basis_ends_with_a_semicolon_the_last_with_a_full_stop():
    assert [basis[-1] for basis in texts(DECISION, "LEGAL_BASIS")] == [";", ";", "."]
    assert texts(DECISION, "LEGAL_BASIS")[-1] == "Theo đề nghị của Chánh Văn phòng Điều phối nông thôn mới tỉnh."


def test_a_decision_names_its_authority_and_enacts_before_its_articles():
    parts = [line.part for line in lines_of(DECISION)]
    order = ["SUBJECT", "AUTHORITY_LINE", "LEGAL_BASIS", "ENACTING_LINE", "ARTICLE_TEXT"]
    assert [parts.index(part) for part in order] == sorted(parts.index(part) for part in order)
    assert texts(DECISION, "ENACTING_LINE") == ["QUYẾT ĐỊNH:"]


def test_a_decision_without_a_verb_in_its_subject_takes_ve_viec():
    decision = replace(DECISION, subject="thành lập Tổ giúp việc")
    assert texts(decision, "SUBJECT") == ["Về việc thành lập Tổ giúp việc"]


@pytest.mark.parametrize(
    ("paper", "first"), [(LETTER, "- Như trên;"), (REPORT, "- Như trên;"), (DECISION, "- Như Điều 3;")]
)
def test_the_first_recipient_follows_the_form(paper, first):
    assert texts(paper, "RECIPIENTS")[0] == first


def test_a_plan_to_nobody_in_particular_has_no_nhu_tren():
    assert texts(PLAN, "RECIPIENTS")[0] == "- Bộ Nông nghiệp và Môi trường;"


def test_the_last_recipient_is_the_file_copy_with_a_full_stop():
    assert texts(PLAN, "RECIPIENTS")[-1] == "- Lưu: VT, NNTNMT."


@pytest.mark.parametrize(
    "competence",
    [("TM. Ủy ban nhân dân", "KT. Chủ tịch", "Phó Chủ tịch"), ("TL. Chủ tịch", "Chánh Văn phòng")],
)
def test_kt_and_tl_stand_before_the_heads_title_and_the_signers_own_beneath(competence):
    paper = replace(PLAN, signature=Signature(competence, "Triệu Thị Ví Dụ"))
    assert texts(paper, "SIGNER_COMPETENCE") == [line.upper() for line in competence]


def test_minutes_have_no_place_and_date_and_two_signers_above_the_recipients():
    assert not texts(MINUTES, "PLACE_DATE")
    closing = compose(MINUTES, load()).sections[0].parts[-1]
    (secretary, chair), (recipients, _right) = closing.rows
    assert (secretary[0].text, chair[0].text) == ("THƯ KÝ", "CHỦ TỌA")
    assert recipients[-1].text == "- Lưu: VT, Hồ sơ."


def test_two_annexes_carry_roman_numbers_and_a_reference_line_each():
    sections = compose(PLAN, load()).sections
    assert [section.parts[0].text for section in sections[1:]] == ["Phụ lục I", "Phụ lục II"]
    for number in (1, 2):
        said = texts(PLAN, "REFERENCE_LINE", section=number)[0].replace("\u00a0", " ")
        assert said == ("(Kèm theo Kế hoạch số 07/KH-UBND ngày 05 tháng 3 năm 2026 của Ủy ban nhân dân tỉnh Bắc Kạn)")


def test_a_single_annex_carries_no_number():
    paper = replace(PLAN, annexes=(Annex("Danh mục", (Paragraph("Một."),)),))
    assert texts(paper, "ANNEX_LABEL", section=1) == ["Phụ lục"]


def test_a_text_issued_by_a_decision_has_a_head_without_number_and_date():
    parts = [line.part for line in lines_of(DECISION, section=1)]
    assert parts[:4] == ["ISSUER", "STATE_TITLE", "MOTTO", "TYPE_NAME"]
    assert "NUMBER_SYMBOL" not in parts


def test_headings_are_counted_roman_arabic_and_by_letters():
    said = body_of(Heading(1, "Một"), Heading(2, "Hai"), Heading(3, "Ba"), Heading(3, "Bốn"), Heading(1, "Năm"))
    assert said == ["I. MỘT", "1. Hai", "a) Ba", "b) Bốn", "II. NĂM./."]


def test_the_letter_after_d_is_the_vietnamese_d_with_stroke():
    said = body_of(*(Point("việc") for _ in range(7)))
    assert [line[:2] for line in said] == ["a)", "b)", "c)", "d)", "đ)", "e)", "g)"]


def test_clauses_and_points_begin_anew_under_each_article():
    said = body_of(Article("Một"), Clause("x;"), Point("y;"), Article("Hai"), Clause("x;"), Point("y;"), Clause("z"))
    assert said == ["Điều 1. Một", "1. x;", "a) y;", "Điều 2. Hai", "1. x;", "a) y;", "2. z./."]


def test_a_part_has_its_number_and_its_title_on_two_lines():
    assert body_of(Heading(0, "Kết quả"), Paragraph("x")) == ["Phần I", "KẾT QUẢ", "x./."]


def test_dashes_of_the_second_depth_are_plus_signs():
    assert body_of(Bullet("một:"), Bullet("hai;", depth=2)) == ["- một:", "+ hai./."]


def test_the_body_ends_with_its_mark_once():
    assert body_of(Paragraph("Hết."))[-1] == "Hết./."
    assert body_of(Paragraph("Hết./."))[-1] == "Hết./."


def test_the_last_line_of_the_body_stays_with_the_signature():
    assert compose(PLAN, load()).sections[0].parts[-2].keep


def test_a_table_at_the_end_stays_with_the_signature_too():
    table = Table((Column("TT"),), (("1",),))
    *_before, grid, _closing = compose(replace(PLAN, body=(table,)), load()).sections[0].parts
    assert isinstance(grid, Grid)
    assert grid.keep


def test_a_row_with_too_few_cells_is_an_error_of_the_program():
    with pytest.raises(ValueError, match="1 cells, the table 2 columns"):
        Table((Column("TT"), Column("Tên")), (("1",),))


def test_titles_are_broken_between_words_that_do_not_belong_together():
    issuer = next(line.text for line in lines_of(REPORT) if line.part == "ISSUER")
    assert issuer == "VĂN PHÒNG ĐIỀU PHỐI\nNÔNG THÔN MỚI"
    issuer = next(line.text for line in lines_of(PLAN) if line.part == "ISSUER")
    assert issuer == "ỦY BAN NHÂN DÂN\nTỈNH BẮC KẠN"


def test_typed_text_becomes_one_paragraph_a_line():
    assert paragraphs(" Một.\n\n  Hai.\r\n") == (Paragraph("Một."), Paragraph("Hai."))


@pytest.mark.parametrize(("number", "written"), [(1, "I"), (4, "IV"), (9, "IX"), (14, "XIV"), (23, "XXIII")])
def test_roman_numbers(number, written):
    assert roman(number) == written


def test_column_shares_are_whole_percents_that_add_up():
    assert percents([1.0, 1.0, 1.0]) == (34, 33, 33)
