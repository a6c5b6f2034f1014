"""A list of twenty rows with three bad ones: a report by row, taking over, and undoing while nobody has touched it."""

from pathlib import Path

import pytest
from django.conf import settings
from django.db import connection
from django.test.utils import CaptureQueriesContext

from ocop.actors.organisations.models import Organisation
from ocop.actors.producers.models import Duplicate, ImportBatch, ImportRow, Producer, Representative
from ocop.actors.producers.queries.registry import named
from ocop.actors.producers.rules.importing import COLUMNS, read_row
from ocop.actors.producers.services import contents, importing, registering
from ocop.actors.producers.services.public_list import take_public_list
from ocop.actors.producers.sheets.opening import MOST_ROWS, lines_of
from ocop.actors.producers.sheets.template import template_of
from ocop.actors.territory import loaders as territory
from ocop.base.kernel.outcome import Refused
from ocop.base.search.models import IndexRow
from ocop.base.search.queries import search

from .conftest import DAY, GOOD, OTHER_GOOD, codes, last_facts, trail

HEAD = (
    "Tên chủ thể *;Loại hình;Xã, phường;Mã số thuế;Điện thoại;Ngày đăng ký;Số đăng ký;Vốn điều lệ (đồng);Người đại diện"
)
BAD = [
    "HTX Sai Một;Hợp tác xã;Xã Không Có;0100233480;12;31/02/2020;;một tỷ;",
    ";Câu lạc bộ;Ba Bể;;;;;;",
    "HTX Sai Ba;Hợp tác xã;Ba Bể;019084001234;;05/06/2021;;;",
]


def row(n):
    return f"HTX Mẫu {n};Hợp tác xã;xã ba bể;;09120000{n:02d};05/03/2020;{n}/ĐK;1.500.000.000;Người Thứ {n}"


def listed(*rows, head=HEAD):
    return "\n".join(["Danh sách chủ thể;;;", "", head, *rows]).encode("utf-8-sig")


TWENTY = [row(n) for n in range(1, 11)] + BAD + [row(n) for n in range(11, 18)]


@pytest.fixture
def tried(world):
    return importing.import_dry_run(by=world.people["office"], on=DAY, content=listed(*TWENTY), name="ds.csv")


def states(batch):
    return [batch.rows.filter(state=state).count() for state in ("ready", "faulty", "present", "made", "undone")]


def counted():
    return [model.objects.count() for model in (Producer, Organisation, Representative, IndexRow)]


def told(batch, number):
    return [(fault["code"], fault["facts"].get("column")) for fault in batch.rows.get(number=number).faults]


def test_a_trial_reports_every_row_and_changes_nothing(world, tried):
    assert (states(tried), Producer.objects.count()) == ([17, 3, 0, 0, 0], 1)
    assert trail()[-1] == "producers.list.tried"
    assert last_facts() == {"file": "ds.csv", "rows": 20}


def test_every_fault_of_a_row_is_told_at_once(tried):
    assert told(tried, 14) == [
        ("row.unknown-place", "Xã, phường"), ("row.not-a-day", "Ngày đăng ký"),
        ("row.not-a-number", "Vốn điều lệ (đồng)"), ("tax-code.checksum", None), ("phone.no-such", None),
    ]  # fmt: skip
    assert told(tried, 15) == [("row.required", "Tên chủ thể"), ("row.unknown-kind", "Loại hình")]
    assert told(tried, 16) == [("tax-code.personal", None), ("producer.registered-without-number", None)]


def test_the_good_rows_become_records(world, tried):
    importing.import_confirm(tried.pk, by=world.people["office"], on=DAY)
    tried.refresh_from_db()
    assert (tried.state, states(tried), Producer.objects.count()) == ("confirmed", [0, 3, 0, 17, 0], 18)
    made = Producer.objects.get(name="HTX Mẫu 7")
    assert (made.kind, made.unit, made.phone, made.charter_capital_vnd, made.origin, made.source) == (
        "cooperative", world.places["here"], "0912000007", 1_500_000_000, "imported", "ds.csv, 10"
    )  # fmt: skip
    assert [rep.name for rep in made.representatives.all()] == ["Người Thứ 7"]
    assert last_facts() == {"file": "ds.csv", "count": 17}


def test_undone_the_registry_is_as_before(world, tried):
    office = world.people["office"]
    before = (
        Producer.objects.count(),
        Organisation.objects.count(),
        Representative.objects.count(),
        IndexRow.objects.count(),
    )
    importing.import_confirm(tried.pk, by=office, on=DAY)
    importing.undo_import(tried.pk, by=office, on=DAY)
    tried.refresh_from_db()
    after = (
        Producer.objects.count(),
        Organisation.objects.count(),
        Representative.objects.count(),
        IndexRow.objects.count(),
    )
    assert (after, tried.state, states(tried)) == (before, "undone", [0, 3, 0, 0, 17])


@pytest.mark.parametrize("touch", ["edit", "site", "post"])
def test_what_somebody_touched_keeps_the_whole_list(world, tried, touch):
    office = world.people["office"]
    importing.import_confirm(tried.pk, by=office, on=DAY)
    made = Producer.objects.get(name="HTX Mẫu 7")
    if touch == "edit":
        registering.edit(made.pk, by=office, on=DAY, wording=world.wording("HTX Mẫu Bảy", kind="cooperative"))
    elif touch == "site":
        contents.add_site(made.pk, by=office, on=DAY, name="Xưởng", unit=world.places["here"])
    else:
        world.person("Giám Đốc", "producer", made.organisation)
    with pytest.raises(Refused) as refused:
        importing.undo_import(tried.pk, by=office, on=DAY)
    assert codes(refused) == ["list.touched"]
    assert (Producer.objects.count(), states(tried)[3]) == (18, 17)


def test_what_is_in_the_registry_or_twice_in_the_list_is_not_taken_twice(world):
    rows = [
        "Hợp tác xã Khuổi Lùng;htx;Ba Bể;;;;;;", f"HTX Khác;htx;Bắc Kạn;{GOOD};;;;;", row(1), row(1),
        f"A;htx;Ba Bể;{OTHER_GOOD};;;;;", f"B;htx;Ba Bể;{OTHER_GOOD};;;;;",
    ]  # fmt: skip
    batch = importing.import_dry_run(by=world.people["office"], on=DAY, content=listed(*rows), name="ds.csv")
    assert list(batch.rows.values_list("number", "state")) == [
        (4, "present"), (5, "present"), (6, "ready"), (7, "faulty"), (8, "ready"), (9, "faulty")
    ]  # fmt: skip
    assert told(batch, 7) == [("row.twice", "Tên chủ thể")]


def test_what_came_in_between_is_not_taken_twice(world, tried):
    world.made("HTX Mẫu 7", kind="cooperative")
    importing.import_confirm(tried.pk, by=world.people["office"], on=DAY)
    assert (states(tried), ImportRow.objects.get(state="present").cells["name"]) == ([0, 3, 1, 16, 0], "HTX Mẫu 7")


def test_a_list_is_confirmed_once_by_whoever_read_it(world, tried):
    importing.import_confirm(tried.pk, by=world.people["office"], on=DAY)
    refusals = []
    for act, who in ((importing.import_confirm, "office"), (importing.discard_import, "office")):
        with pytest.raises(Refused) as refused:
            act(tried.pk, by=world.people[who], on=DAY)
        refusals += codes(refused)
    other = world.person("Người Khác", "coord_officer", world.bodies["office"])
    with pytest.raises(Refused) as refused:
        importing.undo_import(tried.pk, by=other, on=DAY)
    assert [*refusals, *codes(refused)] == ["list.wrong-state", "list.wrong-state", "person.not-allowed"]


def test_a_list_without_a_good_row_is_not_confirmed_but_dropped(world):
    office = world.people["office"]
    batch = importing.import_dry_run(by=office, on=DAY, content=listed(*BAD), name="ds.csv")
    with pytest.raises(Refused) as refused:
        importing.import_confirm(batch.pk, by=office, on=DAY)
    assert codes(refused) == ["list.nothing-ready"]
    importing.discard_import(batch.pk, by=office, on=DAY)
    assert (ImportRow.objects.count(), ImportBatch.objects.get().state) == (0, "discarded")


def test_only_those_who_may_merge_read_lists(world):
    with pytest.raises(Refused) as refused:
        importing.import_dry_run(by=world.people["officer"], on=DAY, content=listed(row(1)), name="ds.csv")
    assert (codes(refused), ImportBatch.objects.count()) == (["person.not-allowed"], 0)


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("content", "name", "found"),
    [
        (b"", "a.csv", ["file.empty"]),
        (b"%PDF-1.4", "a.pdf", ["list.other-kind"]),
        (b"PK\x03\x04 hong", "a.xlsx", ["list.other-kind"]),
        (b"x" * (5 * 2**20 + 1), "a.csv", ["file.too-large"]),
        (b"a;b\n1;2", "a.csv", ["list.no-headings"]),
        ("Tên chủ thể;Địa chỉ\nA;B".encode(), "a.csv", ["list.missing-column", "list.missing-column"]),
        ("Tên chủ thể;Loại hình;Loại hình;Xã, phường\nA;B;C;D".encode(), "a.csv", ["list.column-twice"]),
        (f"{HEAD}\n".encode(), "a.csv", ["list.empty"]),
        (("\n".join([HEAD, *["A;htx;Ba Bể"] * (MOST_ROWS + 1)])).encode(), "a.csv", ["list.too-many-rows"]),
    ],
)
def test_a_file_that_is_no_list_is_refused_with_what_to_do(content, name, found):
    with pytest.raises(Refused) as refused:
        lines_of(content, name)
    assert codes(refused) == found


@pytest.mark.django_db
@pytest.mark.parametrize(("comma", "encoding"), [(",", "utf-8"), ("\t", "utf-16"), (";", "utf-8-sig")])
def test_lists_are_read_as_offices_save_them(comma, encoding):
    text = comma.join(['"Xã, phường"', "Tên chủ thể", "Loại hình"]) + "\r\n" + comma.join(["Ba Bể", "HTX A", "htx"])
    assert [line.cells for line in lines_of(text.encode(encoding), "a.csv")] == [
        {"unit": "Ba Bể", "name": "HTX A", "kind": "htx"}
    ]


@pytest.mark.django_db
def test_the_template_is_read_back_and_names_every_column():
    with pytest.raises(Refused) as refused:
        lines_of(template_of(["Xã Ba Bể"]), "mau.xlsx")
    assert codes(refused) == ["list.empty"]


def test_every_column_of_the_list_is_read():
    read = read_row({"name": "A", "kind": "htx", "unit": "x"}, unit_of=lambda name: name, on=DAY)
    assert (list(read.values), read.faults) == ([column.code for column in COLUMNS], [])


@pytest.mark.parametrize("why", ["none", "many"])
def test_a_place_that_is_none_or_two_is_told_apart(why):
    def unit_of(name):
        raise LookupError(why)

    read = read_row({"name": "A", "kind": "htx", "unit": "x"}, unit_of=unit_of, on=DAY)
    assert [fault.code for fault in read.faults] == ["row.unknown-place" if why == "none" else "row.two-places"]


@pytest.mark.parametrize(
    "text", ["khuổi lùng", "khuoi lung", "KHUOI", "hợp tác", GOOD, "01.00.233.488", "0912 345 678", "+84912345678"]
)
def test_the_registry_is_searched_with_and_without_accents_and_by_number(world, text):
    world.made("Hộ Sao Mai")
    assert list(named(Producer.objects.all(), text)) == [world.producer]


@pytest.mark.parametrize("text", ["ung", "khuổi sao", "0999999999"])
def test_words_are_found_by_their_beginning_and_all_of_them(world, text):
    assert list(named(Producer.objects.all(), text)) == []


def test_the_public_list_is_taken_once_and_names_no_person(world):
    root = Path(settings.REFERENCE_ROOT)
    territory.load(root)
    taken = take_public_list(root, on=DAY)
    assert (len(taken), len(take_public_list(root, on=DAY)), Representative.objects.count()) == (56, 0, 0)
    hoan = Producer.objects.get(name="HTX Tài Hoan")
    assert (hoan.kind, hoan.unit.key, hoan.origin, hoan.tax_code, hoan.phone) == (
        "cooperative", "02173@-", "public_list", None, ""
    )  # fmt: skip
    unknown = Producer.objects.get(name="Công ty TNHH Hà Diệp")
    assert (unknown.unit.level, unknown.street, unknown.evidence) == ("province", "TP Bắc Kạn", "partly_verified")


def test_a_long_list_costs_the_same_few_queries(world):
    office = world.people["office"]
    counts = []
    for first in (100, 200):
        rows = [f"HTX Dài {n};Hợp tác xã;xã ba bể;;0913000{n};;;;Người {n}" for n in range(first, 3 * first // 2)]
        batch = importing.import_dry_run(by=office, on=DAY, content=listed(*rows), name="dai.csv")
        with CaptureQueriesContext(connection) as asked:
            importing.import_confirm(batch.pk, by=office, on=DAY)
        counts.append(len(asked))
        assert batch.rows.filter(state="made").count() == first // 2
    assert counts[1] <= counts[0] + 4  # batches of the database, none for each row


def test_an_imported_producer_is_found_and_compared(world):
    office = world.people["office"]
    rows = ["HTX Khuổi Lùng Mới;Hợp tác xã;xã ba bể;;0912345678;;;;Lèng Văn Tú"]  # the telephone of the cooperative
    batch = importing.import_dry_run(by=office, on=DAY, content=listed(*rows), name="moi.csv")
    importing.import_confirm(batch.pk, by=office, on=DAY)
    made = Producer.objects.get(name="HTX Khuổi Lùng Mới")
    assert list(named(Producer.objects.all(), "khuoi lung moi")) == [made]
    assert [hit.title for hit in search("Lèng Văn Tú", person=office, on=DAY)] == ["HTX Khuổi Lùng Mới"]
    assert list(Duplicate.objects.values_list("first", "second", "reasons")) == [
        (world.producer.pk, made.pk, ["phone"])
    ]
