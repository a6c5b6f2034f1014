"""The tool of the translations finds every string, keeps its English, and refuses what cannot be translated."""

import ast

import pytest
from babel.messages.catalog import Catalog

from config.translations import catalogue
from config.translations.sources import Message, fault_of, messages_of_code, messages_of_template


def found_in_template(text):
    return [(message.context, message.text) for message in messages_of_template(text, "page.html")]


def test_strings_of_code_are_found_in_every_form():
    tree = ast.parse(
        "from django.utils.translation import gettext as _\n"
        'A = _("Lưu")\n'
        'B = translation.gettext_lazy("Còn " "lại %(days)s ngày")\n'
        'C = pgettext("người", "Chủ thể")\n'
        "D = _(row.text)\n"
    )
    assert sorted((message.context or "", message.text) for message in messages_of_code(tree, "a.py")) == [
        ("", "Còn lại %(days)s ngày"),
        ("", "Lưu"),
        ("người", "Chủ thể"),
    ]


@pytest.mark.parametrize(
    ("template", "found"),
    [
        ('{% translate "Đồng ý" %}', [(None, "Đồng ý")]),
        ('{% translate "Đạt 100%" as full %}', [(None, "Đạt 100%%")]),
        ('{% translate "Mở" context "cửa" %}', [("cửa", "Mở")]),
        ('{% include "a.html" with label=_("Tên \'gọi\'") %}', [(None, "Tên 'gọi'")]),
        ("{% blocktranslate trimmed %}\n  Chào\n  {{ name }}\n{% endblocktranslate %}", [(None, "Chào %(name)s")]),
        ("<p>không dịch</p>", []),
    ],
)
def test_strings_of_templates_are_found_in_every_form(template, found):
    assert found_in_template(template) == found


@pytest.mark.parametrize(
    ("call", "fault"),
    [
        ('_("Còn %(days)s ngày")', None),
        ("_(row.text)", None),
        ('_(f"Còn {days} ngày")', "f-string inside gettext: use named placeholders"),
        ('_("Còn " + days)', "sentence put together inside gettext: fill placeholders outside"),
        ('_("Còn %(n)s" % facts)', "sentence put together inside gettext: fill placeholders outside"),
        ('_("Còn {}".format(days))', "sentence put together inside gettext: fill placeholders outside"),
        ('ngettext("ngày", "ngày", n)', "Vietnamese has no plural: write one sentence"),
    ],
)
def test_what_cannot_be_translated_is_told(call, fault):
    assert fault_of(ast.parse(call, mode="eval").body) == fault


def test_gathering_keeps_english_and_forgets_what_is_no_longer_asked_for():
    old = Catalog(locale="en")
    old.add("Lưu", "Save")
    old.add("Hủy", "Cancel")
    new = catalogue.gathered([Message("Lưu", None, "a.py"), Message("Xóa", None, "b.py")], old)
    assert {one.id: one.string for one in new if one.id} == {"Lưu": "Save", "Xóa": ""}
    assert catalogue.missing(new) == ["Xóa"]


def test_merging_fills_in_english_and_names_strings_nobody_asks_for():
    entries = catalogue.gathered([Message("Lưu", None, "a.py")], Catalog(locale="en"))
    assert catalogue.merged(entries, {"Lưu": "Save", "Hủy": "Cancel"}) == ["Hủy"]
    assert entries.get("Lưu").string == "Save"


def test_the_file_is_written_the_same_each_time_and_read_back(tmp_path):
    entries = catalogue.gathered(
        [Message("Còn %(days)s ngày", None, "b.py"), Message("Còn %(days)s ngày", None, "a.html")], Catalog(locale="en")
    )
    catalogue.merged(entries, {"Còn %(days)s ngày": "%(days)s days left"})
    catalogue.write(tmp_path, entries)
    first = catalogue.path(tmp_path).read_text(encoding="utf-8")
    catalogue.write(tmp_path, catalogue.read(tmp_path))
    assert catalogue.path(tmp_path).read_text(encoding="utf-8") == first
    assert first == catalogue.HEADER + (
        '#: a.html b.py\n#, python-format\nmsgid "Còn %(days)s ngày"\nmsgstr "%(days)s days left"\n\n'
    )


def test_english_must_carry_the_same_placeholders():
    entries = catalogue.gathered([Message("Còn %(days)s ngày", None, "a.py")], Catalog(locale="en"))
    catalogue.merged(entries, {"Còn %(days)s ngày": "%(n)s days left"})
    assert list(catalogue.wrong(entries)) == ["other placeholders in English: 'Còn %(days)s ngày' → '%(n)s days left'"]


def test_placeholders_must_be_named():
    entries = catalogue.gathered([Message("Còn %s ngày", None, "a.py")], Catalog(locale="en"))
    assert list(catalogue.wrong(entries)) == ["unnamed placeholder: 'Còn %s ngày'"]
