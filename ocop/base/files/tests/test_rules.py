"""Kinds by content, names, spelling, legacy tables, list numbers and tables: without a database."""

import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocop.base.files.rules import legacy, numbering, tables
from ocop.base.files.rules.kinds import kind_name_of, kind_of
from ocop.base.files.rules.limits import parse, shipped
from ocop.base.files.rules.naming import full_name, obstacles_to_name, plain_name
from ocop.base.files.rules.syllables import census, is_syllable
from ocop.base.files.tests import samples
from ocop.base.files.vocabulary import Kind
from ocop.base.kernel.text import nfc


@pytest.mark.parametrize(
    ("content", "name"),
    [
        (b"%PDF-1.7\n", "pdf"),
        (samples.picture("PNG"), "png"),
        (samples.picture("JPEG"), "jpg"),
        (samples.picture("GIF"), "gif"),
        (samples.word("Giao"), "docx"),
        (samples.open_document("<text:p>Giao</text:p>"), "odt"),
        (samples.archive(**{"[Content_Types]_xml": "spreadsheetml.sheet.main+xml"}), "xlsx"),
        (samples.archive(**{"[Content_Types]_xml": "ms-word.document.macroEnabled.main+xml"}), "docm"),
        (samples.archive(mimetype="application/epub+zip"), "zip"),
        ("Giao Sở Công Thương".encode(), "txt"),
        (samples.windows_1258("Giao Sở Công Thương"), "txt"),
        ("Giao".encode("utf-16"), "txt"),
        (b"<svg xmlns='x'>", "svg"),
        (b"\xef\xbb\xbf  <HTML>", "html"),
        (b"MZ\x90\x00\x03\x00\x00\x00" * 20, "exe"),
    ],
)
def test_a_kind_is_told_by_content(content, name):
    assert kind_name_of(content) == name


def test_only_kinds_the_system_holds_have_a_kind():
    assert (kind_of(b"%PDF-1.4"), kind_of(b"<svg>")) == (Kind.PDF, None)


@given(st.binary(max_size=300))
def test_no_content_upsets_the_telling_of_kinds(content):
    assert isinstance(kind_name_of(content), str)


@given(st.binary(max_size=200))
def test_no_archive_upsets_the_telling_of_kinds(content):
    assert isinstance(kind_name_of(b"PK\x03\x04" + content), str)


@pytest.mark.parametrize(
    ("given_name", "plain"),
    [
        ("bao-cao.pdf", "bao-cao.pdf"),
        (r"C:\Users\lan\Báo cáo.docx", "Báo cáo.docx"),
        ("/tmp/../a.txt", "a.txt"),
        (" a.txt ", "a.txt"),
    ],
)
def test_a_path_is_cut_to_the_name(given_name, plain):
    assert plain_name(given_name) == plain


def test_a_name_without_ending_gets_the_one_of_its_kind():
    assert full_name("Báo cáo quý 1.2026", Kind.PDF) == "Báo cáo quý 1.2026.pdf"
    assert full_name("bao-cao.PDF", Kind.PDF) == "bao-cao.PDF"


@pytest.mark.parametrize(
    ("name", "kind", "codes"),
    [
        ("a.pdf", Kind.PDF, []),
        ("a.JPEG", Kind.JPG, []),
        ("", Kind.PDF, ["file.name-empty"]),
        ("a.docx", Kind.PDF, ["file.name-mismatch"]),
        ("hoa-don\u202efdp.exe", Kind.PDF, ["file.name-unsafe", "file.name-mismatch"]),
        ("a\n.pdf", Kind.PDF, ["file.name-unsafe"]),
        ("a" * 147 + ".pdf", Kind.PDF, ["file.name-too-long"]),
        ("a" * 146 + ".pdf", Kind.PDF, []),
    ],
)
def test_a_name_is_there_short_printable_and_true(name, kind, codes):
    assert [obstacle.code for obstacle in obstacles_to_name(name, kind, shipped())] == codes


@pytest.mark.parametrize(
    "word", ["nghiêng", "quyết", "giường", "khuỷu", "thuở", "ngoằn", "đặng", "yêu", "giếng", "gì", "uống", "hươu"]
)
def test_syllables_are_known(word):
    assert is_syllable(word)


@pytest.mark.parametrize("word", ["programme", "comité", "hßa", "việtt", "ướơ", "zô", "fan", "ngh", "strong"])
def test_other_words_are_not(word):
    assert not is_syllable(word)


def test_a_census_leaves_abbreviations_out_and_counts_marks():
    found = census("UBND tỉnh giao Sở Công Thương, the KTTCKT")
    assert (found.words, found.syllables, found.marked) == (6, 6, 4)


LETTERS = "àảãáạằẳẵắặăầẩẫấậâđèẻẽéẹềểễếệêìỉĩíịòỏõóọồổỗốộôờởỡớợơùủũúụừửữứựưỳỷỹýỵ"


def test_the_tables_hold_every_letter_of_the_alphabet_once():
    small = set(LETTERS)
    assert {letter for letter in legacy.TCVN3.values() if letter.islower()} == small
    assert set(legacy.TCVN3.values()) - small == set("ĂÂÊÔƠƯĐ")
    assert set(legacy.VNI.values()) == small - set("âăê") - set("") | {c.upper() for c in small} | small
    assert len(legacy.TCVN3) == 67 + 7
    assert len(legacy.VNI) == 67 * 2


@pytest.mark.parametrize(
    ("unicode", "tcvn3", "vni"),
    [
        (
            "Cộng hòa xã hội chủ nghĩa Việt Nam",
            "Céng hßa x· héi chñ nghÜa ViÖt Nam",
            "Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam",
        ),
        ("Độc lập - Tự do - Hạnh phúc", "§éc lËp - Tù do - H¹nh phóc", "Ñoäc laäp - Töï do - Haïnh phuùc"),
        ("Ủy ban nhân dân", None, "UÛy ban nhaân daân"),
        ("hướng dẫn", "h\u00adíng dÉn", "höôùng daãn"),
    ],
)
def test_well_known_words_in_both_tables(unicode, tcvn3, vni):
    assert legacy.from_vni(vni) == unicode
    if tcvn3:
        assert legacy.from_tcvn3(tcvn3) == unicode


@given(st.text(alphabet=LETTERS + " bcdghklmnpqrstvx,.;0123456789", max_size=80))
def test_tcvn3_there_and_back_gives_the_same_text(text):
    assert legacy.from_tcvn3(samples.tcvn3(text)) == text


@pytest.mark.parametrize(
    "text", [samples.DIRECTIVE, "Nguyễn Khuyến, thuở ấy ướt đẫm; huỷ quỹ, khuỷu tay, ngoằn ngoèo."]
)
def test_vni_there_and_back_gives_the_same_text(text):
    assert legacy.from_vni(samples.vni(text)) == text


def test_a_soft_hyphen_printed_as_a_hyphen_is_the_letter_u_horn_again():
    assert legacy.from_tcvn3("h-íng dÉn, UBND-KT") == "hướng dẫn, UBND-KT"


@given(st.text(max_size=120))
def test_conversion_never_fails_and_keeps_ascii_lines(text):
    done = legacy.converted(nfc(text))
    assert done.text.count("\n") == nfc(text).count("\n")


def test_numbers_of_lists_count_on_and_begin_anew_below():
    level = numbering.Level
    counter = numbering.Counter(
        {0: level("decimal", "%1."), 1: level("lowerLetter", "%2)"), 2: level("decimal", "%1.%2.%3")}
    )
    assert [counter.next_label(depth) for depth in (0, 1, 1, 0, 1, 2)] == ["1.", "a)", "b)", "2.", "a)", "2.a.1"]


@pytest.mark.parametrize(
    ("number", "form", "text"),
    [
        (4, "lowerRoman", "iv"),
        (1999, "upperRoman", "MCMXCIX"),
        (28, "lowerLetter", "bb"),
        (3, "decimalZero", "03"),
        (3, "other", "3"),
    ],
)
def test_numbers_in_their_forms(number, form, text):
    assert numbering.written(number, form) == text


def test_bullets_of_symbol_fonts_become_dashes():
    assert numbering.Counter({0: numbering.Level("bullet", "\uf0b7")}).next_label(0) == "-"
    assert numbering.Counter({0: numbering.Level("bullet", "+")}).next_label(0) == "+"


def test_a_table_of_three_columns_is_lines_a_head_of_two_is_read_cell_by_cell():
    assert list(tables.lines_of([[["1"], ["a", "b"], [""]], [[""], [" "], [""]]])) == ["1 | a b | "]
    assert list(tables.lines_of([[["A", "B"], ["C"]], [["D"], ["E"]]])) == ["A", "B", "C", "D", "E"]
    assert list(tables.lines_of([[["D"], ["E"]]])) == ["D | E"]


def test_a_limits_file_with_an_unknown_figure_is_refused():
    with pytest.raises(ValueError, match=r"limits\.yaml"):
        parse({"limits": {"document_bytes": {"value": 1}, "moon": {"value": 1}}})


def test_a_deep_archive_directory_is_not_read_for_its_kind():
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("[Content_Types].xml", b" " * (2 * 2**20) + b"wordprocessingml.document.main+xml")
    assert kind_name_of(buffer.getvalue()) == "zip"
