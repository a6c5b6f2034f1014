"""Citations: type, number, issuer, date, relation, offsets; chains, Party documents, documents without number."""

from datetime import date

import pytest

from ocop.actors.organisations.rules.gazetteer import Gazetteer
from ocop.law.documents.rules.citations import citations_in

GAZETTEER = Gazetteer()


def cited(text):
    return citations_in(text, GAZETTEER.find(text, on=None))


def test_an_issuer_is_not_cut_at_and():
    text = "theo Quyết định số 1384/QĐ-BNN-QLCL ngày 18/4/2017 của Bộ Nông nghiệp và Phát triển nông thôn về an toàn"
    (found,) = cited(text)
    assert found.issuer == "Bộ Nông nghiệp và Phát triển nông thôn"
    assert text[found.start : found.end].startswith("Quyết định số 1384")
    assert text[found.start : found.end].endswith("Phát triển nông thôn")


def test_a_chain_shares_type_and_relation():
    text = (
        "Thực hiện các Quyết định số 490/QĐ-TTg ngày 07/5/2018, số 1048/QĐ-TTg ngày 21/8/2019 "
        "của Thủ tướng Chính phủ; Kế hoạch số 12/KH-UBND ngày 5-2-2020 của UBND tỉnh"
    )
    found = [(c.type, c.number, c.issued_on, c.relation) for c in cited(text)]
    assert found == [
        ("Quyết định", "490/QĐ-TTg", date(2018, 5, 7), "implements"),
        ("Quyết định", "1048/QĐ-TTg", date(2019, 8, 21), "implements"),
        ("Kế hoạch", "12/KH-UBND", date(2020, 2, 5), "implements"),
    ]


def test_a_later_mention_learns_what_the_first_one_told():
    text = "theo Quyết định số 148/QĐ-TTg ngày 24/02/2023 của Thủ tướng Chính phủ. Đối chiếu Quyết định số 148/QĐ-TTg."
    found = cited(text)
    assert [(c.issuer, c.issued_on) for c in found] == [("Thủ tướng Chính phủ", date(2023, 2, 24))] * 2


def test_an_issuer_that_is_not_named_stays_unknown():
    (found,) = cited("ban hành tại Quyết định số 920/QĐ-BCT")
    assert (found.issuer, found.issued_on) == (None, None)


def test_a_party_document_and_its_issuer():
    (found,) = cited("triển khai Chỉ thị số 21- CT/TU ngày 8/4/2019 của Ban Thường vụ Tỉnh ủy về tăng cường")
    values = (found.type, found.number, found.issuer, found.relation)
    assert values == ("Chỉ thị", "21-CT/TU", "Ban Thường vụ Tỉnh ủy", "implements")


def test_a_number_without_symbol_in_the_press():
    (found,) = cited("UBND tỉnh có Công văn 386 ngày 18/1/2021 về quảng bá")
    assert (found.type, found.number, found.issued_on) == ("Công văn", "386", date(2021, 1, 18))


def test_a_law_has_a_name_and_no_number():
    (found,) = cited("Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;")
    values = (found.type, found.number, found.name, found.issued_on, found.relation)
    expected = ("Luật", None, "Luật Tổ chức chính quyền địa phương", date(2015, 6, 19), "legal_basis")
    assert values == expected


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Thực hiện Luật Thi đua, khen thưởng và Luật Hợp tác xã, Sở Y tế",
            ["Luật Thi đua, khen thưởng", "Luật Hợp tác xã"],
        ),
        ("tuyên truyền Luật An toàn thực phẩm đến các cơ sở", ["Luật An toàn thực phẩm"]),
        ("theo Luật Phòng, chống ma túy", ["Luật Phòng, chống ma túy"]),
    ],
)
def test_the_name_of_a_law_is_whole_and_ends_where_it_ends(text, names):
    found = cited(text)
    assert [c.name for c in found] == names
    assert [c.number for c in found] == [None] * len(names)


def test_each_document_of_a_sentence_has_its_own_relation():
    text = (
        "Căn cứ Quyết định số 16/QĐ-UBND về việc phê duyệt Đề án; triển khai Chỉ thị số 21-CT/TU "
        "và hướng dẫn tại Công văn số 18/SCT-QLTM"
    )
    assert [c.relation for c in cited(text)] == ["legal_basis", "implements", "legal_basis"]


def test_a_scheme_still_to_be_written_is_no_citation():
    assert cited("xây dựng Đề án “Phát triển chè hữu cơ” trình UBND tỉnh") == []


@pytest.mark.parametrize(
    ("words", "relation"),
    [
        ("Căn cứ Nghị định số 57/2018/NĐ-CP", "legal_basis"),
        ("thực hiện theo Quyết định số 920/QĐ-BCT", "legal_basis"),
        ("Triển khai Chương trình số 15/CTr-UBND", "implements"),
        ("tuyên truyền nội dung Quyết định số 490/QĐ-TTg", "publicises"),
        ("Quyết định này thay thế Quyết định số 12/QĐ-UBND", "replaces"),
        ("bãi bỏ Quyết định số 13/QĐ-UBND", "repeals"),
        ("tham mưu sửa đổi, bổ sung Quyết định số 14/QĐ-UBND", "amends"),
        ("Phúc đáp Công văn số 15/SCT-QLTM", "replies_to"),
        ("Quy chế ban hành kèm theo Quyết định số 16/QĐ-UBND", "annexed_to"),
        ("Tại Quyết định số 17/QĐ-UBND", "mentions"),
        ("Tiếp theo Công văn số 18/SCT-QLTM", "mentions"),
        ("phê duyệt Quyết định số 19/QĐ-UBND", "approves"),
        ("được phê duyệt tại Quyết định số 19/QĐ-UBND", "legal_basis"),
        ("Hướng dẫn thực hiện Quyết định số 148/QĐ-TTg", "guides"),
        ("hướng dẫn UBND các huyện thực hiện Quyết định số 148/QĐ-TTg", "implements"),
        ("báo cáo kết quả thực hiện Kế hoạch số 12/KH-UBND", "reports_on"),
        ("sơ kết 3 năm thực hiện Chỉ thị số 21-CT/TU", "reports_on"),
        ("bổ sung kinh phí thực hiện Kế hoạch số 16/KH-UBND", "implements"),
        ("sửa đổi một số điều của Quy chế ban hành kèm theo Quyết định số 16/QĐ-UBND", "amends"),
        ("được thay thế bởi Quyết định số 20/QĐ-UBND", "mentions"),
    ],
)
def test_the_relation_is_read_from_the_words_in_front(words, relation):
    assert [c.relation for c in cited(words)] == [relation]


def test_a_letter_called_van_ban_is_a_cong_van():
    (found,) = cited("Văn bản số 2214/UBND-KTHT ngày 3/4/2021 của UBND tỉnh")
    assert found.type == "Công văn"
