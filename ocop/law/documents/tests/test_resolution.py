"""Which document a citation means: number, symbol, year, then issuer; nothing is merged without a date."""

from dataclasses import replace
from datetime import date

from ocop.law.documents.rules.resolution import Node, Resolution, Wanted, resolve, same_symbol

BK, CB = 1, 2
NODE = Node(
    id=10, number=107, symbol="QĐ-UBND", year=2020, issued_on=date(2020, 1, 21), issuer_id=BK, issuer_key="bk.ubnd"
)
WANTED = Wanted(
    number=107, symbol="QĐ-UBND", year=2020, issued_on=date(2020, 1, 21), issuer_id=BK, issuer_key="bk.ubnd"
)


def test_number_symbol_year_and_issuer_make_one_document():
    assert resolve(WANTED, [NODE]) == Resolution(10, (), "number")


def test_the_same_number_of_another_province_is_another_document():
    assert resolve(WANTED, [replace(NODE, issuer_id=CB, issuer_key="cb.ubnd")]) == Resolution(None, (10,), "ambiguous")


def test_the_same_number_next_year_is_another_document():
    assert resolve(replace(WANTED, year=2021, issued_on=date(2021, 1, 21)), [NODE]) == Resolution(None, (), "unknown")


def test_a_slip_in_the_day_stays_one_document_and_is_shown():
    assert resolve(replace(WANTED, issued_on=date(2020, 1, 12)), [NODE]).reason == "date-differs"


def test_another_version_of_the_same_body_is_the_same_issuer():
    assert resolve(replace(WANTED, issuer_id=5), [NODE]).node_id == 10


def test_the_very_row_goes_before_another_version():
    twin = replace(NODE, id=11, issuer_id=5)
    assert resolve(replace(WANTED, issuer_id=5), [NODE, twin]).node_id == 11


def test_an_unnamed_issuer_is_nobodys():
    assert resolve(replace(WANTED, issuer_id=None, issuer_key=""), [NODE]) == Resolution(None, (10,), "ambiguous")


def test_issuers_outside_the_register_agree_by_their_words_and_the_very_day():
    node = replace(NODE, issuer_id=None, issuer_key="", issuer_text="UBND tỉnh Cao Bằng")
    wanted = replace(WANTED, issuer_id=None, issuer_key="", issuer_text="ubnd tỉnh cao bằng")
    assert resolve(wanted, [node]).node_id == 10
    assert resolve(replace(wanted, issued_on=date(2020, 1, 22)), [node]).node_id is None
    assert resolve(replace(wanted, issuer_text="UBND tỉnh Nghệ An"), [node]).node_id is None


def test_without_a_date_candidates_are_shown_and_never_merged():
    undated = replace(WANTED, year=None, issued_on=None)
    assert resolve(undated, [NODE]) == Resolution(None, (10,), "undated")


def test_a_short_form_means_the_document_cited_before_in_the_same_text():
    undated = replace(WANTED, year=None, issued_on=None)
    assert resolve(undated, [NODE, replace(NODE, id=11, year=2019)], cited_here=frozenset({10})) == Resolution(
        10, (), "short-form"
    )


def test_two_such_documents_in_one_text_leave_the_choice_to_the_clerk():
    undated = replace(WANTED, year=None, issued_on=None)
    nodes = [NODE, replace(NODE, id=11, year=2019)]
    assert resolve(undated, nodes, cited_here=frozenset({10, 11})) == Resolution(None, (10, 11), "undated")


def test_an_inserted_number_is_not_the_plain_one():
    assert resolve(replace(WANTED, suffix="a"), [NODE]).node_id is None


def test_a_text_without_number_is_the_same_only_inside_one_text():
    node = Node(20, None, "", None, None, None, title="Đề án “Mỗi xã, phường một sản phẩm”")
    wanted = Wanted(None, "", None, None, None, title="đề án Mỗi xã,  phường một sản phẩm")
    assert resolve(wanted, [node], cited_here=frozenset({20})).node_id == 20
    assert resolve(wanted, [node]).node_id is None


def test_symbols_are_compared_without_blanks_case_and_marks():
    assert same_symbol("QĐ-UBND", "QĐ - Ubnd")
    assert not same_symbol("QĐ-UBND", "QĐ-UBND-HC")
