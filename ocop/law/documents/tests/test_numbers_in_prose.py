"""Reading numbers and symbols (domain §1.2): every family, every example seen, and what only looks like a number."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocop.law.documents.rules.numbers import numbers_in, read_number

SEEN = (
    ("107/QĐ-UBND", "107", None, "QĐ", "UBND", None, "named"),
    ("790/QĐ-UBND-HC", "790", None, "QĐ", "UBND", "HC", "named"),
    ("490/QĐ-TTg", "490", None, "QĐ", "TTg", None, "named"),
    ("920/QĐ-BCT", "920", None, "QĐ", "BCT", None, "named"),
    ("1384/QĐ-BNN-QLCL", "1384", None, "QĐ", "BNN", "QLCL", "named"),
    ("04/QĐ-BCĐTW-VPĐPNTM", "04", None, "QĐ", "BCĐTW", "VPĐPNTM", "named"),
    ("71/TTr-SYT", "71", None, "TTr", "SYT", None, "named"),
    ("1270/BC-TCTTTg", "1270", None, "BC", "TCTTTg", None, "named"),
    ("89/BCTĐ-STP", "89", None, "BCTĐ", "STP", None, "named"),
    ("1366/KH-UBND", "1366", None, "KH", "UBND", None, "named"),
    ("01/HNVB-VPCP", "01", None, "HNVB", "VPCP", None, "named"),
    ("3188/UBND-KTTCKT", "3188", None, None, "UBND", "KTTCKT", "letter"),
    ("2214/UBND-KTHT", "2214", None, None, "UBND", "KTHT", "letter"),
    ("4089/VPCP-TTĐT", "4089", None, None, "VPCP", "TTĐT", "letter"),
    ("1100/BNN-VPĐP", "1100", None, None, "BNN", "VPĐP", "letter"),
    ("1806/SKHCN-CĐS", "1806", None, None, "SKHCN", "CĐS", "letter"),
    ("2231/SNV-CCHC&PC", "2231", None, None, "SNV", "CCHC&PC", "letter"),
    ("1264/STTTT-CN", "1264", None, None, "STTTT", "CN", "letter"),
    ("30/2020/NĐ-CP", "30", 2020, "NĐ", "CP", None, "normative"),
    ("18/2016/QĐ-UBND", "18", 2016, "QĐ", "UBND", None, "normative"),
    ("15/2020/NQ-HĐND", "15", 2020, "NQ", "HĐND", None, "normative"),
    ("10/2016/TT-BTTTT", "10", 2016, "TT", "BTTTT", None, "normative"),
    ("01/2015/TTLT-VPCP-BNV", "01", 2015, "TTLT", "VPCP", "BNV", "normative"),
    ("129/2020/QH14", "129", 2020, None, "QH14", None, "normative"),
    ("21-CT/TU", "21", None, "CT", "TU", None, "party"),
    ("156-KH/TU", "156", None, "KH", "TU", None, "party"),
    ("71-KL/TU", "71", None, "KL", "TU", None, "party"),
    ("09-NQ/TU", "09", None, "NQ", "TU", None, "party"),
    ("17-CT/TW", "17", None, "CT", "TW", None, "party"),
    ("1395/TB/TU", "1395", None, "TB", "TU", None, "named"),
    ("02-KH/BCĐTW", "02", None, "KH", "BCĐTW", None, "party"),
)


@pytest.mark.parametrize(("written", "number", "year", "kind", "issuer", "unit", "family"), SEEN)
def test_every_seen_form_is_taken_apart(written, number, year, kind, issuer, unit, family):
    found = read_number(written)
    parts = (found.number, found.year, found.type_code, found.issuer_code, found.unit, found.family)
    assert parts == (number, year, kind, issuer, unit, family)
    assert found.written == written


@pytest.mark.parametrize(
    ("stray", "written"),
    [
        ("02- KH/BCĐTW", "02-KH/BCĐTW"),
        ("21- CT/TU", "21-CT/TU"),
        ("1578 /KH-UBND", "1578/KH-UBND"),
        ("1458/SCT- NL", "1458/SCT-NL"),
        ("12/QĐ–UBND", "12/QĐ-UBND"),
        ("45/UBND.NN", "45/UBND.NN"),
    ],
)
def test_stray_blanks_and_dashes_are_mended(stray, written):
    assert read_number(stray).written == written


@pytest.mark.parametrize("words", ["8/4/2019", "trong 24/7", "10/12 xã", "5-10/NTM", "2018-2020", "1.204", "60 km/h"])
def test_dates_fractions_and_ranges_are_no_numbers(words):
    assert list(numbers_in(words)) == []


def test_the_type_follows_from_the_symbol_but_never_for_a_letter():
    assert read_number("490/QĐ-TTg").type_name == "Quyết định"
    assert read_number("3188/UBND-KTTCKT").type_name is None


@given(st.text(alphabet="0123456789/-QĐUBNDTg .&\n", max_size=60))
def test_offsets_of_every_number_lie_in_the_text(text):
    for found in numbers_in(text):
        assert 0 <= found.start < found.end <= len(text)
        assert found.number.written[0].isdigit()
