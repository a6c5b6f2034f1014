"""Sentences drafted from figures, citations, signatures and the blocks of the paper."""

from pathlib import Path

import pytest
import yaml
from django.conf import settings

from ocop.base.papers.blocks import Bullet, Paragraph
from ocop.oversight.reports.rules.citing import cited, cited_in_full
from ocop.oversight.reports.rules.narrative import KNOWN, Material, drafted, obstacles_to_outline
from ocop.oversight.reports.rules.paper import text_blocks
from ocop.oversight.reports.rules.places import plain_name
from ocop.oversight.reports.rules.signature import competence_lines, signing_title, usual_mark

MATERIAL = Material(
    words={"overdue": "3", "cut_off": "14/06/2019"},
    amounts={"overdue": 3, "waiting": 0},
    rows={"late_bodies": [{"body": "Huyện Hai", "overdue": "2"}, {"body": "Sở Một", "overdue": "1"}]},
)


def test_a_sentence_stands_only_where_its_figure_does():
    lines = [
        {"text": "Còn %(overdue)s việc quá hạn.", "when": "overdue"},
        {"text": "Có việc chờ xác nhận.", "when": "waiting"},
        {"text": "Không có việc nào chờ.", "unless": "waiting"},
        {"text": "Không quá hạn.", "unless": "overdue"},
    ]
    assert drafted(lines, MATERIAL) == "Còn 3 việc quá hạn. Không có việc nào chờ."


def test_dash_lines_stand_alone_and_the_last_ends_the_list():
    lines = [
        {"text": "Đến %(cut_off)s, gồm:"},
        {"text": "- %(body)s: %(overdue)s;", "each": "late_bodies"},
        {"text": "Đề nghị khẩn trương."},
    ]
    assert drafted(lines, MATERIAL) == "Đến 14/06/2019, gồm:\n- Huyện Hai: 2;\n- Sở Một: 1.\nĐề nghị khẩn trương."


def test_nothing_to_say_is_an_empty_text():
    assert drafted([], MATERIAL) == ""


def outline(*lines, table=""):
    return {"sections": [{"key": "late", "lines": list(lines), "table": table}], "tables": {"overall": {}}}


@pytest.mark.parametrize(
    ("content", "codes"),
    [
        (outline({"text": "Còn 3 việc."}), ["outline.typed-figure"]),
        (outline({"text": "Còn %(nothing)s việc."}), ["outline.unknown-word"]),
        (outline({"text": "Còn việc.", "when": "nothing"}), ["outline.unknown-word"]),
        (outline({"text": "- %(body)s", "each": "nobody"}), ["outline.unknown-list", "outline.unknown-word"]),
        (outline({"text": "- %(body)s: %(total)s", "each": "late_bodies"}), []),
        (outline(table="strange"), ["outline.unknown-table"]),
    ],
)
def test_an_outline_with_typed_figures_or_unknown_words_is_refused(content, codes):
    assert [o.code for o in obstacles_to_outline(content)] == codes


def test_the_outline_of_the_reference_holds():
    file = yaml.safe_load((Path(settings.REFERENCE_ROOT) / "report-outlines.yaml").read_text(encoding="utf-8"))
    assert [list(obstacles_to_outline(row)) for row in file["outlines"]] == [[]]
    assert {"completion", "overdue", "directive_full"} <= KNOWN


def test_a_document_is_cited_in_full_first_and_shortly_afterwards():
    facts = {"day": "ngày 08 tháng 01 năm 2019", "issuer": "UBND tỉnh", "subject": "V/v triển khai Chương trình"}
    assert cited_in_full("Công văn", "3188/UBND-KTTCKT", **facts) == (
        "Công văn số 3188/UBND-KTTCKT ngày 08 tháng 01 năm 2019 của UBND tỉnh về triển khai Chương trình"
    )
    assert cited("Công văn", "3188/UBND-KTTCKT") == "Công văn số 3188/UBND-KTTCKT"
    assert cited_in_full("", "12/ABC", day="", issuer="", subject="") == "Văn bản số 12/ABC"


HEAD, DEPUTY = "Chánh Văn phòng Điều phối", "Phó Chánh Văn phòng"


@pytest.mark.parametrize(
    ("mark", "own", "lines"),
    [
        ("", "Chánh Văn phòng", ("Chánh Văn phòng",)),
        ("KT.", DEPUTY, ("KT. Chánh Văn phòng", DEPUTY)),
        ("TL.", "Trưởng phòng", ("TL. Chánh Văn phòng", "Trưởng phòng")),
        ("TUQ.", "Trưởng phòng", ("TUQ. Chánh Văn phòng", "Trưởng phòng")),
        ("Q.", DEPUTY, ("Q. Chánh Văn phòng",)),
        ("TM.", "Chủ tịch UBND", ("TM. Ủy ban nhân dân", "Chủ tịch")),
    ],
)
def test_competence_stacks_as_the_decree_shows(mark, own, lines):
    assert competence_lines(mark, body="Ủy ban nhân dân", head_title=HEAD, own_title=own) == lines


def test_an_unknown_title_leaves_an_empty_line():
    assert competence_lines("KT.", body="Sở", head_title="", own_title="") == ("", "")


@pytest.mark.parametrize(
    ("head", "own", "mark"),
    [(HEAD, "Chánh Văn phòng", ""), (HEAD, DEPUTY, "KT."), ("Giám đốc Sở", "Giám đốc", ""), ("", "Chuyên viên", "")],
)
def test_who_is_not_the_head_signs_in_place_of_the_head(head, own, mark):
    assert usual_mark(head_title=head, own_title=own) == mark


@pytest.mark.parametrize(
    ("title", "shown"),
    [
        ("Giám đốc Sở", "Giám đốc"),
        (HEAD, "Chánh Văn phòng"),
        ("Chủ tịch UBND", "Chủ tịch"),
        ("Trưởng Ban", "Trưởng Ban"),
    ],
)
def test_a_signature_does_not_repeat_the_body(title, shown):
    assert signing_title(title) == shown


@pytest.mark.parametrize(
    ("name", "plain"), [("Tỉnh Bắc Kạn", "Bắc Kạn"), ("Thành phố Cần Thơ", "Cần Thơ"), ("Bắc Kạn", "Bắc Kạn")]
)
def test_a_place_is_printed_without_its_type(name, plain):
    assert plain_name(name) == plain


def test_lines_of_text_become_paragraphs_and_dashes():
    assert list(text_blocks("Một\n\n- hai;\n+ ba;\n - bốn.")) == [
        Paragraph("Một"), Bullet("hai;"), Bullet("ba;", depth=2), Bullet("bốn."),
    ]  # fmt: skip
