"""The same answers on both databases. What is found here are groups of accounts: a name and nothing else."""

from datetime import date
from io import StringIO

import pytest
from django.contrib.auth.models import Group
from django.core.management import call_command
from django.db import connection

from ocop.base.search import registry, services
from ocop.base.search.models import IndexRow
from ocop.base.search.queries import search
from ocop.base.search.registry import Searchable, register

DAY = date(2026, 3, 5)
CORPUS = {
    "Miến dong Na Rì": ("Sản phẩm được công nhận bốn sao", date(2026, 1, 1)),
    "Hội nghị khu vực": ("Các tỉnh Miền Đông họp tại thành phố", date(2026, 2, 1)),
    "Xúc tiến thương mại": ("Miến làm từ củ dong riềng", date(2025, 1, 1)),
    "Gạo ne\u0302\u0301p Khẩu Nua": ("Gạo đặc sản", None),
    "Văn bản 3188/UBND-KTTCKT": ("Về việc triển khai Chỉ thị số 21-CT/TU ngày 08/4/2019", date(2019, 6, 13)),
    "Kế hoạch 07/KH-UBND": ("Đường phên và mật mía; số 31880", date(2026, 2, 20)),
    "Đại từ điển": ('Đại Từ, Đại-từ: 100% "AND" OR NOT NEAR(a b) * ^', date(2024, 1, 1)),
}


class Reader:
    """A person who may see every group but the hidden ones."""

    def __init__(self, *hidden: str, scopes=None) -> None:
        self.hidden, self.scopes = hidden, scopes


def groups(person, *, on):
    assert on == DAY
    return Group.objects.exclude(name__in=person.hidden)


@pytest.fixture
def corpus(db, monkeypatch):
    monkeypatch.setattr(registry, "_searchables", {})
    register(
        Searchable(
            model=Group,
            title=lambda group: group.name,
            body=lambda group: CORPUS.get(group.name, ("", None))[0],
            date=lambda group: CORPUS.get(group.name, ("", None))[1],
            visible_to=groups,
            url=lambda group: f"/nhom/{group.pk}/",
            kind_label="Nhóm",
            scopes=lambda group: {"org:1"} if group.name.startswith("Kế hoạch") else (),
            scopes_of=lambda person, *, on: person.scopes,
        )
    )
    for name in CORPUS:
        services.index(Group.objects.create(name=name))


def titles(text: str, person=None, **asked) -> list[str]:
    return [hit.title for hit in search(text, person=person or Reader(), on=DAY, **asked)]


MIEN_DONG = ["Miến dong Na Rì", "Xúc tiến thương mại", "Hội nghị khu vực"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("miến dong", MIEN_DONG),  # phrase, then exact words apart, then folded
        ("MIẾN DONG", MIEN_DONG),
        ("mie\u0302\u0301n dong", MIEN_DONG),  # decomposed
        ("Miền Đông", ["Hội nghị khu vực", "Miến dong Na Rì", "Xúc tiến thương mại"]),
        ("mien dong", ["Hội nghị khu vực", "Miến dong Na Rì", "Xúc tiến thương mại"]),  # both phrases, newest first
        ('"miến dong"', ["Miến dong Na Rì"]),
        ('"mien dong"', ["Hội nghị khu vực", "Miến dong Na Rì"]),
        ("gạo nếp", ["Gạo ne\u0302\u0301p Khẩu Nua"]),
        ("gao nep", ["Gạo ne\u0302\u0301p Khẩu Nua"]),
        ("duong phen", ["Kế hoạch 07/KH-UBND"]),
        ("3188/UBND-KTTCKT", ["Văn bản 3188/UBND-KTTCKT"]),
        ("3188", ["Văn bản 3188/UBND-KTTCKT"]),
        ("kttckt", ["Văn bản 3188/UBND-KTTCKT"]),
        ("7/kh-ubnd", ["Kế hoạch 07/KH-UBND"]),
        ("07/KH-UBND", ["Kế hoạch 07/KH-UBND"]),
        ("21-CT/TU", ["Văn bản 3188/UBND-KTTCKT"]),
        ("ubnd", ["Kế hoạch 07/KH-UBND", "Văn bản 3188/UBND-KTTCKT"]),  # the newest first
        ("đại từ", ["Đại từ điển"]),
        ("mie", []),
        ("không có", []),
        ("", []),
        ('"', []),
        ("100%", ["Đại từ điển"]),
        ("AND", ["Đại từ điển"]),
        ("dai OR tu", ["Đại từ điển"]),
        ("mien OR dong", []),
        ("NEAR(a b)", ["Đại từ điển"]),
        ("dong*", ["Hội nghị khu vực", "Miến dong Na Rì", "Xúc tiến thương mại"]),
        ("folded:mien", []),
        ("'; DROP TABLE search_indexrow; --", []),
        ("mien & dong | !x", []),
        ('miến "dong', MIEN_DONG),
        ("% _", []),
    ],
)
def test_what_is_found_and_in_which_order(corpus, text, found):
    assert titles(text) == found


def test_a_hit_tells_title_kind_place_day_and_a_piece_of_the_text(corpus):
    (hit,) = search("21-CT/TU", person=Reader(), on=DAY)
    group = Group.objects.get(name="Văn bản 3188/UBND-KTTCKT")
    assert (hit.title, hit.kind, hit.kind_label) == (group.name, "auth.group", "Nhóm")
    assert (hit.url, hit.date) == (f"/nhom/{group.pk}/", date(2019, 6, 13))
    assert [part for part, is_found in hit.snippet.parts if is_found] == ["21", "CT", "TU"]


def test_what_a_person_may_not_see_is_not_found(corpus):
    assert titles("miến dong", Reader("Miến dong Na Rì")) == MIEN_DONG[1:]


def test_scopes_leave_rows_out_early_and_rows_without_scopes_stay(corpus):
    assert titles("ubnd", Reader(scopes=["org:2"])) == ["Văn bản 3188/UBND-KTTCKT"]
    assert titles("ubnd", Reader(scopes=["org:1", "org:2"])) == ["Kế hoạch 07/KH-UBND", "Văn bản 3188/UBND-KTTCKT"]
    assert titles("ubnd", Reader(scopes=[])) == ["Văn bản 3188/UBND-KTTCKT"]


def test_the_limit_counts_what_the_person_may_see(corpus):
    for number in range(250):
        services.index(Group.objects.create(name=f"Chè {number}"))
    hidden = [f"Chè {number}" for number in range(5, 250)]
    assert titles("chè", Reader(*hidden), limit=3) == ["Chè 4", "Chè 3", "Chè 2"]


def test_a_kind_narrows_and_an_unknown_kind_finds_nothing(corpus):
    assert titles("3188", kind="auth.group") == ["Văn bản 3188/UBND-KTTCKT"]
    assert titles("3188", kind="auth.moon") == []


def test_a_changed_record_is_found_by_its_new_words_only(corpus):
    group = Group.objects.get(name="Miến dong Na Rì")
    group.name = "Chè Shan tuyết"
    services.index(group)
    assert titles("che shan") == ["Chè Shan tuyết"]
    assert "Miến dong Na Rì" not in titles("mien dong")
    assert IndexRow.objects.count() == len(CORPUS)


def test_a_forgotten_record_is_not_found(corpus):
    services.forget(Group.objects.get(name="Miến dong Na Rì"))
    assert titles('"miến dong"') == []


def test_scopes_follow_the_record(corpus):
    group = Group.objects.get(name="Kế hoạch 07/KH-UBND")
    group.name = "Công văn 07/UBND"
    services.index(group)
    assert titles("07/ubnd", Reader(scopes=["org:2"])) == ["Công văn 07/UBND"]


def test_a_model_nobody_registered_is_an_error_of_the_programmer(db):
    with pytest.raises(KeyError):
        services.index(IndexRow())


def test_rebuilding_finds_what_was_missed_and_drops_what_is_gone(corpus):
    Group.objects.filter(name="Miến dong Na Rì").delete()
    Group.objects.create(name="Chè Shan tuyết")
    IndexRow.objects.filter(title="Đại từ điển").delete()
    IndexRow.objects.create(kind="gone.model", subject_id="1", title="x", body="", exact=" x ", folded=" x ")
    out = StringIO()
    call_command("rebuild_search", stdout=out)
    assert out.getvalue() == "Nhóm: 7 mục\n"
    assert titles("chè shan tuyết") == ["Chè Shan tuyết"]
    assert titles("đại từ") == ["Đại từ điển"]
    assert IndexRow.objects.count() == 7


def test_a_very_long_text_is_indexed_and_its_last_phrase_found(corpus, monkeypatch):
    long = " ".join(f"từ{number}" for number in range(120_000)) + " kết thúc bằng miến dong"
    monkeypatch.setitem(CORPUS, "Dài", (long, date(2026, 3, 1)))
    services.index(Group.objects.create(name="Dài"))
    assert titles("bằng miến dong") == ["Dài"]
    assert titles("miến dong")[0] == "Dài"


def test_the_number_of_queries_does_not_grow_with_the_answers(corpus, django_assert_num_queries):
    with django_assert_num_queries(2):
        assert len(titles("7/kh-ubnd")) == 1
    with django_assert_num_queries(2):
        assert len(titles("mien dong")) == 3


@pytest.mark.skipif("connection.vendor != 'sqlite'", reason="the triggers of SQLite")
def test_the_word_index_of_sqlite_is_kept_by_triggers(db):
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'search_indexrow' ORDER BY name"
        )
        assert [name for (name,) in cursor] == ["search_row_added", "search_row_changed", "search_row_removed"]
        cursor.execute("INSERT INTO search_words(search_words) VALUES ('integrity-check')")
