"""Báo sai phạm: sent without cookie, kept without traces, answered under a code, seen by who inspects."""

import re
from datetime import date, datetime, timedelta
from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.signing import TimestampSigner
from django.test import Client
from django.utils import timezone
from PIL import Image

from ocop.base.audit.models import Entry
from ocop.base.files.queries import content_of
from ocop.base.kernel.outcome import Refused
from ocop.base.workdays import clock
from ocop.cycle.certificates.models import MisuseCase
from ocop.cycle.certificates.rules import codes
from ocop.cycle.certificates.services import misuse

from .papers_in_hand import certificate

pytestmark = pytest.mark.django_db
DAY = date(2026, 6, 1)
HERE = {"Sec-Fetch-Site": "same-origin"}
ADDRESS = "/xac-thuc/bao-sai-pham/"


@pytest.fixture(autouse=True)
def own_folders(settings, tmp_path):
    settings.CHECKING = {**settings.CHECKING, "folder": str(tmp_path)}
    settings.MEDIA_ROOT = tmp_path


def photo() -> bytes:
    """As a phone takes it: with the place and the camera in it."""
    exif = Image.Exif()
    exif[0x010F] = "Phone of somebody"
    exif.get_ifd(0x8825)[2] = (22.0, 9.0, 0.0)
    out = BytesIO()
    Image.new("RGB", (2400, 1800), "red").save(out, "JPEG", exif=exif, comment=b"secret")
    return out.getvalue()


def mark() -> str:
    page = Client().get(ADDRESS).content.decode()
    return re.search(r'name="mark" value="([^"]+)"', page)[1].replace("&amp;", "&")


def sent(headers=HERE, **typed):
    usual = {"place": "Chợ Ba Bể", "text": "Bao bì in 4 sao, giấy đã hết hạn", "mark": mark()}
    with clock.fixed(DAY):
        return Client().post(ADDRESS, {**usual, **typed}, headers=headers)


def test_a_report_is_kept_and_answered_by_redirect_with_its_code():
    paper = certificate()
    answer = sent(ma=paper.code, contact="0912 345 678")
    case = MisuseCase.objects.get()
    assert (answer.status_code, answer["Location"]) == (302, f"{ADDRESS}{codes.grouped(case.answer_code)}/")
    assert (case.certificate, case.checked, case.place, case.contact) == (
        paper,
        paper.code,
        "Chợ Ba Bể",
        "0912 345 678",
    )
    assert (case.state, case.due_on) == ("received", date(2026, 6, 22))
    assert not answer.cookies
    entry = Entry.objects.get(verb="certificates.misuse.reported")
    assert (entry.actor, "0912" in str(entry.facts)) == (None, False)


def test_the_photo_is_drawn_anew_without_place_and_camera():
    sent(photo=SimpleUploadedFile("IMG_0001.jpg", photo()))
    kept = content_of(MisuseCase.objects.get().photo)
    picture = Image.open(BytesIO(kept))
    assert (picture.size, dict(picture.getexif()), picture.info.get("comment")) == ((1600, 1200), {}, None)
    assert b"Phone of somebody" not in kept
    assert MisuseCase.objects.get().photo.name == "bao-sai-pham.jpg"


def test_what_is_no_photo_is_refused_and_nothing_is_lost():
    answer = sent(photo=SimpleUploadedFile("x.jpg", b"MZ not a photo"))
    html = answer.content.decode()
    assert (answer.status_code, MisuseCase.objects.count()) == (409, 0)
    assert "Chợ Ba Bể" in html


def test_place_and_text_are_asked_for_together():
    answer = sent(place="", text=" ")
    html = answer.content.decode()
    assert (answer.status_code, MisuseCase.objects.count()) == (422, 0)
    assert "Ghi nơi thấy sản phẩm." in html
    assert "Ghi điều đã thấy." in html


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"Sec-Fetch-Site": "same-origin"}, 302),
        ({"Origin": "http://testserver"}, 302),
        ({"Sec-Fetch-Site": "cross-site"}, 403),
        ({"Sec-Fetch-Site": "same-site", "Origin": "http://testserver"}, 403),
        ({"Origin": "https://evil.example"}, 403),
        ({"Origin": "null"}, 403),
        ({}, 403),
    ],
)
def test_only_a_page_of_this_site_sends(headers, status):
    answer = sent(headers=headers)
    assert (answer.status_code, MisuseCase.objects.count()) == (status, status == 302)


@pytest.mark.parametrize("forge", [str, lambda: "x" * 32, lambda: TimestampSigner(salt="other").sign("b" * 32)],
                         ids=["empty", "unsigned", "signed elsewhere"])  # fmt: skip
def test_a_mark_that_this_server_did_not_sign_sends_nothing(forge):
    answer = sent(mark=forge())
    assert (answer.status_code, MisuseCase.objects.count()) == (422, 0)
    assert "Chợ Ba Bể" in answer.content.decode()


def test_a_page_open_too_long_is_shown_again_with_all_that_was_typed(monkeypatch):
    import time

    old = mark()
    later = time.time() + 121 * 60
    monkeypatch.setattr(time, "time", lambda: later)
    answer = sent(mark=old)
    assert (answer.status_code, "Chợ Ba Bể" in answer.content.decode()) == (422, True)
    assert "Trang đã mở quá lâu" in answer.content.decode()


def test_sent_twice_it_counts_once():
    same = mark()
    first, second = sent(mark=same), sent(mark=same)
    assert (first["Location"], MisuseCase.objects.count()) == (second["Location"], 1)


def test_six_reports_a_minute_from_one_address_are_too_many(settings):
    settings.CHECKING = {**settings.CHECKING, "reports_per_minute": 5}
    assert [sent().status_code for _ in range(6)] == [302] * 5 + [429]


class TestAnswer:
    """States and the answer; the reporter reads them by code."""

    @pytest.fixture
    def case(self):
        made = {"place": "Chợ", "text": "Giả", "contact": "a@b.vn", "mark": "m" * 32}
        return misuse.report(**made, on=DAY)

    def read(self, case) -> str:
        return Client().get(f"{ADDRESS}{codes.grouped(case.answer_code).lower()}/").content.decode()

    def test_the_reporter_reads_the_state_and_never_a_contact(self, case):
        page = self.read(case)
        assert "Đã tiếp nhận" in page
        assert "a@b.vn" not in page
        assert Client().get(f"{ADDRESS}{case.pk}/").status_code == 404

    def test_a_page_of_a_code_is_kept_by_nobody(self, case):
        answer = Client().get(f"{ADDRESS}{case.answer_code}/")
        assert answer["Cache-Control"] == "no-store"

    def test_contacts_are_forgotten_long_after_the_answer(self, case):
        MisuseCase.objects.update(state="confirmed", answer="Đã lập biên bản", answered_on=DAY)
        assert misuse.forget_contacts(on=DAY + timedelta(days=180)) == 0
        assert misuse.forget_contacts(on=DAY + timedelta(days=181)) == 1
        case.refresh_from_db()
        assert case.contact == ""

    def test_a_report_without_words_is_refused_with_every_reason(self):
        with pytest.raises(Refused) as refused:
            misuse.report(place=" ", text="", mark="n" * 32, on=DAY)
        assert [each.code for each in refused.value.obstacles] == ["misuse.no-place", "misuse.no-text"]


def test_the_time_of_receipt_is_shown_in_viet_nam(monkeypatch):
    from datetime import UTC

    moment = datetime(2026, 5, 31, 18, 30, tzinfo=UTC)
    monkeypatch.setattr(timezone, "now", lambda: moment)
    case = misuse.report(place="Chợ", text="Giả", mark="k" * 32, on=DAY)
    assert "01:30 01/06/2026" in Client().get(f"{ADDRESS}{case.answer_code}/").content.decode()
