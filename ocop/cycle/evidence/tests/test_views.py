"""What the screens show and to whom, what they do, what they keep; lists cost the same for one row and for three."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from ocop.base.ui import today
from ocop.cycle.evidence.models import Page, Paper
from ocop.cycle.evidence.services import keeping, verifying
from ocop.cycle.evidence.services.pages import Brought
from ocop.cycle.evidence.vocabulary import State

from .conftest import DAY, at, checks_of
from .photos import photo

READERS = {"owner", "adviser", "officer", "head", "coordinator", "leader"}
OFFICES = {"officer", "head", "coordinator"}


def statuses(world, enter, address, *, post=False):
    return {
        who: (enter(person).post if post else enter(person).get)(address).status_code
        for who, person in world.people.items()
    }


def seeing(world, enter, address):
    return {who for who, status in statuses(world, enter, address).items() if status == 200}


def picture(name="a.jpg", size=(40, 30)):
    return SimpleUploadedFile(name, photo(size), content_type="image/jpeg")


def new(world, kind="TM-REGISTRATION"):
    return reverse("evidence:new", args=[world.producer.pk, kind])


TYPED = {
    "number": "4-0123", "issuer": "Cục Sở hữu trí tuệ", "issued_on": "15/01/2026", "expires_on": "15/01/2036",
    "owner_name": "Hợp tác xã Tài Hoan",
}  # fmt: skip


def test_who_opens_which_page(world, enter):
    paper = world.entered()
    page = paper.pages.get()
    assert seeing(world, enter, at("library", world.producer)) == READERS
    assert seeing(world, enter, at("paper", paper)) == READERS
    assert seeing(world, enter, at("file", page)) == READERS
    assert seeing(world, enter, new(world, "FORM-01")) == set()
    assert seeing(world, enter, new(world, "REP-ID")) == {"owner", "officer"}
    assert seeing(world, enter, new(world)) == {"owner", "adviser", "officer"}
    assert seeing(world, enter, at("choose", world.producer)) == {"owner", "adviser", "officer"}
    assert seeing(world, enter, at("verify", paper)) == OFFICES
    assert seeing(world, enter, at("reject", paper)) == OFFICES
    assert seeing(world, enter, reverse("evidence:worklist")) == OFFICES | {"neighbour"}
    assert seeing(world, enter, reverse("evidence:assisted")) == {"officer", "neighbour"}
    assert seeing(world, enter, reverse("evidence:radar")) == OFFICES | {"neighbour", "leader"}
    assert seeing(world, enter, reverse("evidence:list")) == OFFICES | {"neighbour", "leader"}


def test_the_own_library_is_one_step_away(world, enter):
    found = enter(world.owner).get(reverse("evidence:own"))
    assert (found.status_code, found.url) == (302, at("library", world.producer))
    assert enter(world.adviser).get(reverse("evidence:own")).url == at("library", world.producer)
    assert enter(world.leader).get(reverse("evidence:own")).status_code == 404


@pytest.mark.parametrize("name", ["edit", "add-pages", "discard", "supersede"])
def test_the_acts_of_writers_do_not_exist_for_others(world, enter, name):
    paper = world.draft()
    found = statuses(world, enter, at(name, paper))
    assert {who for who, status in found.items() if status != 404} == {"owner", "adviser", "officer"}


@pytest.mark.parametrize("name", ["verify", "reject", "confirm", "revoke"])
def test_nobody_answers_a_draft(world, enter, name):
    assert seeing(world, enter, at(name, world.draft())) == set()


def test_a_restricted_file_is_closed_to_whoever_only_reads(world, enter):
    paper = world.verified("REP-ID")
    page = paper.pages.get()
    assert seeing(world, enter, at("file", page)) == {"owner", *OFFICES}
    assert seeing(world, enter, at("paper", paper)) == {"owner", *OFFICES}


def test_nobody_sees_anything_without_signing_in(world, client):
    page = world.verified().pages.get()
    for address in (
        at("file", page),
        at("paper", page.paper),
        at("library", world.producer),
        reverse("evidence:radar"),
    ):
        assert client.get(address).status_code == 302


def test_a_paper_is_photographed_described_and_handed_in(world, enter):
    client = enter(world.owner)
    assert client.get(at("choose", world.producer) + "?loai=TM-REGISTRATION").url == new(world)
    assert client.get(at("choose", world.producer) + "?loai=FORM-01").status_code == 200
    files = {"camera": picture(), "uploads": [picture("b.jpg", (30, 60)), picture("c.jpg", (50, 60))]}
    saved = client.post(new(world), {**TYPED, **files})
    paper = Paper.objects.get()
    assert (saved.status_code, saved.url) == (302, paper.get_absolute_url())
    assert list(paper.pages.values_list("file__name", flat=True)) == ["a.jpg", "b.jpg", "c.jpg"]
    shown = client.get(paper.get_absolute_url()).content.decode()
    assert "4-0123" in shown
    assert client.post(at("enter", paper)).url == paper.get_absolute_url()
    paper.refresh_from_db()
    assert paper.state == State.ENTERED


def test_the_camera_comes_before_the_files_and_the_library_before_both(world, enter):
    held = world.verified()
    shown = enter(world.owner).get(new(world)).content.decode()
    library, camera, upload = (shown.index(word) for word in (f'href="{held.get_absolute_url()}"', "capture=", ".pdf,"))
    assert library < camera < upload
    assert 'accept="image/*"' in shown
    assert "data-keep=" in shown


def test_a_failed_upload_keeps_what_was_typed_and_nothing_else(world, enter):
    broken = SimpleUploadedFile("hong.jpg", photo()[:300], content_type="image/jpeg")
    answer = enter(world.owner).post(new(world), {**TYPED, "uploads": [picture(), broken]})
    shown = answer.content.decode()
    assert answer.status_code == 409
    assert "tệp bị hỏng" in shown
    assert 'value="4-0123"' in shown
    assert not Paper.objects.exists()
    assert not Page.objects.exists()


def test_only_the_fields_of_the_kind_are_asked(world, enter):
    client = enter(world.owner)
    mark, link = client.get(new(world)), client.get(new(world, "SHOP-LINK"))
    assert [field.name for field in mark.context["form"].visible_fields()] == [
        "camera", "uploads", "number", "issuer", "issued_on", "expires_on", "is_unlimited", "owner_name", "scope",
        "note",
    ]  # fmt: skip
    assert "link" in link.context["form"].fields
    assert "owner_name" not in link.context["form"].fields
    assert "entered_for" in enter(world.officer).get(new(world)).context["form"].fields


def test_a_draft_says_what_is_missing_beside_the_greyed_button(world, enter):
    paper = world.draft(number="", pages=[])
    shown = enter(world.owner).get(at("paper", paper)).content.decode()
    assert "Chưa ghi số của giấy." in shown
    assert "Chưa có trang nào: chụp ảnh hoặc tải tệp lên." in shown
    assert 'aria-disabled="true"' in shown


def test_an_adviser_reads_why_the_button_is_grey(world, enter):
    shown = enter(world.adviser).get(at("paper", world.draft())).content.decode()
    assert "Người được mời hỗ trợ chỉ nhập nháp" in shown


def test_pages_are_turned_and_taken_off_from_the_paper(world, enter):
    paper = world.draft()
    page, client = paper.pages.get(), enter(world.owner)
    before = page.file_id
    assert client.post(at("rotate-page", page)).url == f"{paper.get_absolute_url()}#trang"
    page.refresh_from_db()
    assert page.file_id != before
    client.post(at("remove-page", page))
    assert not Page.objects.exists()


def test_a_file_is_shown_in_the_page_and_never_kept_by_others(world, enter):
    page = world.verified().pages.get()
    answer = enter(world.owner).get(at("file", page))
    assert answer["Content-Type"] == "image/jpeg"
    assert answer["Cache-Control"] == "private, no-cache"
    assert answer["Content-Disposition"].startswith("inline")


def test_the_verifier_has_the_paper_and_its_points_side_by_side(world, enter):
    paper = world.entered(owner_name="Công ty TNHH Khác")
    shown = enter(world.head).get(at("verify", paper)).content.decode()
    assert "Chủ văn bằng là chủ thể" in shown
    assert "IP_OWNER_MISMATCH" in shown
    assert reverse("evidence:file", args=[paper.pages.get().pk]) in shown


def test_a_paper_is_verified_point_by_point(world, enter):
    paper = world.entered()
    client = enter(world.head)
    refused = client.post(at("verify", paper), {"note": ""})
    assert (refused.status_code, "Chưa kiểm tra" in refused.content.decode()) == (409, True)
    done = client.post(at("verify", paper), {"ticked": checks_of("TM-REGISTRATION"), "note": ""})
    assert done.url == reverse("evidence:worklist")
    paper.refresh_from_db()
    assert paper.state == State.VERIFIED


def test_a_refusal_begins_with_what_the_paper_itself_shows(world, enter):
    paper = world.entered(owner_name="Công ty TNHH Khác")
    client = enter(world.head)
    assert client.get(at("reject", paper)).context["form"].initial == {"reasons": ["IP_OWNER_MISMATCH"]}
    client.post(at("reject", paper), {"reasons": ["IP_OWNER_MISMATCH"], "note": "Sang tên nhãn hiệu"})
    shown = enter(world.owner).get(at("paper", paper)).content.decode()
    assert "Giấy đứng tên người khác" in shown
    assert "Sang tên nhãn hiệu" in shown


def test_a_verified_paper_is_renewed_and_taken_back_from_its_page(world, enter):
    paper = world.verified()
    answer = enter(world.owner).post(at("supersede", paper))
    new_paper = Paper.objects.get(supersedes=paper)
    assert answer.url == at("edit", new_paper)
    enter(world.head).post(at("revoke", paper), {"reason": "Nơi cấp đã thu hồi"})
    paper.refresh_from_db()
    assert paper.state == State.REVOKED


def test_saving_over_somebody_elses_change_is_refused(world, enter):
    paper = world.draft()
    client = enter(world.owner)
    keeping.edit(paper.pk, wording=world.wording(number="9"), seen=1, by=world.adviser, on=DAY)
    answer = client.post(at("edit", paper), {**TYPED, "seen": "1"})
    assert (answer.status_code, "Người khác vừa sửa" in answer.content.decode()) == (409, True)


def test_the_library_says_how_each_paper_stands(world, enter):
    world.verified(expires_on=DAY)
    world.draft("STORY-TEXT", pages=[])
    client = enter(world.owner)
    page = client.get(at("library", world.producer))
    assert [(row.number, [entry["paper"].type.code for entry in entries]) for row, entries in page.context["rows"]] == [
        (7, ["TM-REGISTRATION"]), (10, ["STORY-TEXT"]),
    ]  # fmt: skip
    assert [figure.value for figure in page.context["figures"]] == [0, 1, 0, 0]
    assert [task.due.left for task in page.context["ending"]] == [0]
    only = client.get(at("library", world.producer) + "?xem=draft")
    assert [row.number for row, _entries in only.context["rows"]] == [10]


def test_lists_taken_away_never_hold_restricted_papers(world, enter):
    world.verified(pages=[Brought("1.jpg", photo((9, 9)))])
    world.verified("REP-ID", number="001234567890")
    client = enter(world.head)
    assert "Căn cước" in client.get(reverse("evidence:list")).content.decode()
    taken = b"".join(client.get(reverse("evidence:list") + "?tai=csv")).decode("utf-8-sig")
    assert "Giấy chứng nhận nhãn hiệu" in taken
    assert "Căn cước" not in taken
    assert "001234567890" not in taken


def test_the_filters_of_the_lists(world, enter):
    world.verified(pages=[Brought("1.jpg", photo((9, 9)))])
    client = enter(world.coordinator)

    def count(query):
        return client.get(f"{reverse('evidence:list')}?{query}").context["page"].paginator.count

    assert [count(q) for q in ("q=tai+hoan", "q=nhan+hieu", "q=4-01", "q=khong-co", "loai=7", "loai=1")] == [
        1, 0, 1, 0, 1, 0,
    ]  # fmt: skip
    assert [count(q) for q in ("tinh-trang=valid", "tinh-trang=expired", "tinh-trang=entered")] == [1, 0, 0]
    assert [count(f"xa={world.units[word].pk}") for word in ("commune", "other commune")] == [1, 0]


def test_the_radar_by_when(world, enter):
    paper = world.verified()
    Paper.objects.filter(pk=paper.pk).update(last_day=DAY.replace(day=29))
    client = enter(world.leader)
    found = [
        client.get(reverse("evidence:radar") + query).context["count"] for query in ("", "?khi=het-han", "?khi=30")
    ]
    assert found == ["1 giấy", "1 giấy", "0 giấy"]


def test_what_waits_is_on_the_first_page(world):
    paper = world.entered()
    verifying.reject(paper.pk, reasons=["EXPIRED_DOC"], by=world.head, on=DAY)
    world.entered("STORY-TEXT", pages=[Brought("2.jpg", photo((9, 9)))])

    def titles(who):
        panels = today.panels_for(world.people[who], DAY)
        return {panel.key: [str(task.title) for task in tasks] for panel, tasks, _n in panels if "giay" in panel.key}

    assert titles("head") == {"giay-to-cho": ["Câu chuyện sản phẩm 4-0123"]}
    assert titles("owner") == {"giay-to": ["Giấy chứng nhận nhãn hiệu 4-0123"]}
    assert titles("leader") == {}


PAGES = ["library", "list", "worklist", "radar", "assisted", "paper"]


@pytest.mark.parametrize("name", PAGES)
def test_a_page_costs_the_same_for_one_row_and_for_three(world, enter, name):
    client = enter(world.officer)

    def more(n):
        for _each in range(n):
            count = Page.objects.count() + 10
            brought = [Brought("a.jpg", photo((20, count))), Brought("b.jpg", photo((count, 20)))]
            act = world.entered if name == "worklist" else world.verified
            last = act(number=str(count), pages=brought, expires_on=DAY.replace(year=2027))
            if name == "radar":
                Paper.objects.filter(pk=last.pk).update(last_day=DAY)
        return last

    subject = {"library": world.producer, "paper": more(1)}.get(name)
    address = at(name, subject) if subject else reverse(f"evidence:{name}")
    client.get(address)

    def cost():
        with CaptureQueriesContext(connection) as context:
            assert client.get(address).status_code == 200
        return len(context)

    one = cost()
    more(2)
    assert cost() == one
