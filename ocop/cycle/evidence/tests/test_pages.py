"""Pages: made fit, kept once, turned, taken off, held fast."""

from hashlib import sha256

import pytest

from ocop.base.audit.models import Entry
from ocop.base.files.models import StoredFile
from ocop.base.files.queries import content_of
from ocop.cycle.evidence.models import Page
from ocop.cycle.evidence.services import pages, using
from ocop.cycle.evidence.services.pages import Brought

from .conftest import DAY
from .photos import BLUE, GPS, RED, TURN_RIGHT, is_near, opened, photo
from .test_keeping import refusal

PDF = b"%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF"
GREEN = (20, 160, 60)


def test_a_photo_is_kept_upright_small_and_without_its_place(world):
    taken = photo((4000, 2000), orientation=TURN_RIGHT)
    paper = world.draft(pages=[Brought("IMG 01.HEIC.jpeg", taken)])
    page = paper.pages.get()
    kept = opened(content_of(page.file))
    assert (kept.size, page.file.content_type, page.file.name) == ((800, 1600), "image/jpeg", "IMG 01.HEIC.jpg")
    assert page.sha256 == sha256(taken).hexdigest() != page.file.sha256
    assert not kept.getexif().get_ifd(GPS)


def test_a_document_is_kept_as_it_came(world):
    page = world.draft(pages=[Brought("giay.pdf", PDF)]).pages.get()
    assert (content_of(page.file), page.sha256, page.is_picture) == (PDF, page.file.sha256, False)


def test_the_same_file_of_a_producer_is_stored_once(world):
    taken = photo()
    one = world.draft(pages=[Brought("a.jpg", taken)]).pages.get()
    other = world.draft("BIZ-REG", pages=[Brought("b.jpg", taken)]).pages.get()
    assert one.file == other.file
    assert StoredFile.objects.count() == 1


def test_the_file_of_another_producer_is_its_own(world):
    taken = photo()
    world.draft(pages=[Brought("a.jpg", taken)])
    world.draft("STORY-TEXT", by="rival", of=world.rival, pages=[Brought("a.jpg", taken)])
    assert StoredFile.objects.count() == 2


def test_the_same_page_twice_in_one_paper_is_refused(world):
    paper = world.draft()
    assert refusal(pages.add_file, paper.pk, name="lai.jpg", content=photo(), by=world.owner, on=DAY) == [
        "page.is-there"
    ]
    assert paper.pages.count() == 1


def test_pages_are_added_in_order_all_or_none(world):
    paper = world.draft()
    more = [Brought("2.jpg", photo(first=GREEN)), Brought("3.pdf", PDF)]
    pages.add_files(paper.pk, files=more, by=world.adviser, on=DAY)
    assert list(paper.pages.values_list("position", "file__name")) == [(1, "trang.jpg"), (2, "2.jpg"), (3, "3.pdf")]
    bad = [Brought("4.jpg", photo(second=GREEN)), Brought("x.exe", b"MZ\x00\x01\x02")]
    assert refusal(pages.add_files, paper.pk, files=bad, by=world.owner, on=DAY) == ["file.kind-not-allowed"]
    assert paper.pages.count() == 3
    assert Entry.objects.latest("pk").verb == "evidence.page.added"


@pytest.mark.parametrize(
    ("brought", "code"),
    [
        ([], "paper.no-file-chosen"),
        ([Brought("hong.jpg", photo()[:300])], "file.broken"),
        ([Brought("rong.pdf", b"")], "file.empty"),
    ],
)
def test_what_cannot_be_kept_is_refused_with_its_reason(world, brought, code):
    paper = world.draft()
    assert code in refusal(pages.add_files, paper.pk, files=brought, by=world.owner, on=DAY)


def test_a_paper_holds_only_so_many_pages(world):
    from ocop.cycle.evidence.models import Figure

    Figure.objects.filter(code="most_pages").update(value=1)
    paper = world.draft()
    assert refusal(pages.add_file, paper.pk, name="2.pdf", content=PDF, by=world.owner, on=DAY) == [
        "paper.too-many-pages"
    ]


def test_a_page_turns_to_the_right(world):
    paper = world.draft()
    pages.rotate_page(paper.pages.get().pk, by=world.owner, on=DAY)
    kept = opened(content_of(paper.pages.get().file))
    assert (kept.size, is_near(kept.getpixel((100, 20)), RED), is_near(kept.getpixel((100, 380)), BLUE)) == (
        (200, 400), True, True,
    )  # fmt: skip
    assert Entry.objects.latest("pk").verb == "evidence.page.rotated"


def test_only_pictures_turn(world):
    page = world.draft(pages=[Brought("giay.pdf", PDF)]).pages.get()
    assert refusal(pages.rotate_page, page.pk, by=world.owner, on=DAY) == ["page.no-picture"]


def test_a_page_is_taken_off(world):
    paper = world.draft()
    pages.remove_page(paper.pages.get().pk, by=world.owner, on=DAY)
    assert not Page.objects.exists()
    assert Entry.objects.latest("pk").facts["file"] == "trang.jpg"


@pytest.mark.parametrize("state", ["entered", "verified"])
def test_pages_of_what_waits_or_counts_stay(world, state):
    paper = getattr(world, state)()
    page = paper.pages.get()
    assert refusal(pages.remove_page, page.pk, by=world.owner, on=DAY) == ["paper.not-changeable"]
    assert refusal(pages.rotate_page, page.pk, by=world.owner, on=DAY) == ["paper.not-changeable"]
    assert refusal(pages.add_file, paper.pk, name="2.pdf", content=PDF, by=world.owner, on=DAY) == [
        "paper.not-changeable"
    ]


def test_pages_under_a_frozen_record_stay(world):
    paper = world.draft()
    using.reuse(paper, world.producer, title="Hồ sơ 01", by=world.owner, on=DAY)
    page = paper.pages.get()
    pages.rotate_page(page.pk, by=world.owner, on=DAY)
    assert using.freeze(world.producer, on=DAY) == 1
    assert refusal(pages.remove_page, page.pk, by=world.owner, on=DAY) == ["paper.in-frozen-record"]


def test_a_reliance_is_noted_once_and_let_go_until_it_is_frozen(world):
    paper = world.draft()
    one = using.reuse(paper, world.producer, title="Hồ sơ 01", by=world.owner, on=DAY)
    assert using.reuse(paper, world.producer, title="Hồ sơ 01", by=world.owner, on=DAY) == one
    assert (using.release(paper, world.producer), using.release(paper, world.producer)) == (True, False)
    using.reuse(paper, world.producer, title="Hồ sơ 01", by=world.owner, on=DAY)
    using.freeze(world.producer, on=DAY)
    assert (using.release(paper, world.producer), using.freeze(world.producer, on=DAY)) == (False, 0)
