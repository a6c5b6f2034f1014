"""Xác thực (portal notes §12): every state of the table, the boundary of the day, and nothing kept of who asks."""

import gzip
import re
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from django.conf import settings as django_settings
from django.contrib.staticfiles import finders
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from ocop.base.workdays import clock
from ocop.cycle.certificates import journal
from ocop.cycle.certificates.rules.codes import new_code

from .papers_in_hand import LAST_DAY, certificate, issue, replaced, revoked, suspended

pytestmark = pytest.mark.django_db
DAY = date(2026, 6, 1)
NEVER = ("sắp hết hạn", "gần hết hạn")


@pytest.fixture(autouse=True)
def own_folder(settings, tmp_path):
    settings.CHECKING = {**settings.CHECKING, "folder": str(tmp_path)}


def told(code: str, *, on: date = DAY, client: Client | None = None):
    with clock.fixed(on):
        return (client or Client()).get(f"/xac-thuc/{code}")


def state_of(answer) -> str:
    return re.search(r'data-state="([a-z_]+)"', answer.content.decode())[1]


def text_of(answer) -> str:
    body = re.sub(r"<(script|style)[^>]*>.*?</\1>", "", answer.content.decode(), flags=re.S)
    return " ".join(re.sub(r"<[^>]+>", " ", body).split())


def test_a_valid_certificate_says_all_public_facts():
    paper = certificate(number="15/2023/GCN-OCOP")
    answer = told(paper.code)
    text = text_of(answer)
    assert (answer.status_code, state_of(answer)) == (200, "valid")
    assert "✔ Giấy chứng nhận còn hiệu lực" in text
    for fact in (
        "Chè Shan tuyết Bằng Phúc", "HTX Hồng Hà", "Xã Bằng Phúc", "4 sao", "15/2023/GCN-OCOP", "2200/QĐ-UBND",
        "UBND tỉnh Bắc Kạn", "Ngày cấp 30/11/2023", "Có giá trị đến hết ngày 30/11/2026",
    ):  # fmt: skip
        assert fact in text
    assert "Hình và tên trên bao bì có khớp không?" in text
    assert f"Chỉ tin tên miền {django_settings.INSTALLATION['domain']}" in text
    assert "(giờ Việt Nam)" in text
    assert f"/xac-thuc/bao-sai-pham/?ma={paper.code}" in answer.content.decode()
    assert not any(words in text for words in NEVER)


def test_it_is_valid_to_the_end_of_its_last_day():
    paper = certificate()
    assert state_of(told(paper.code, on=LAST_DAY)) == "valid"
    assert state_of(told(paper.code, on=date(2026, 12, 1))) == "lapsed"


@pytest.mark.parametrize(
    ("moment", "state", "shown"),
    [
        (datetime(2026, 11, 30, 16, 59, 59, tzinfo=UTC), "valid", "Kiểm tra lúc 23:59:59 ngày 30/11/2026"),
        (datetime(2026, 11, 30, 17, 0, 0, tzinfo=UTC), "lapsed", "Kiểm tra lúc 00:00:00 ngày 01/12/2026"),
    ],
)
def test_it_lapses_at_midnight_in_viet_nam(moment, state, shown, monkeypatch):
    paper = certificate()
    monkeypatch.setattr(timezone, "now", lambda: moment)
    answer = Client().get(f"/xac-thuc/{paper.code}")
    assert (state_of(answer), shown in text_of(answer)) == (state, True)


@pytest.mark.parametrize(
    ("moment", "seconds"),
    [
        (datetime(2026, 11, 30, 10, 0, 0, tzinfo=UTC), 60),
        (datetime(2026, 11, 30, 16, 59, 0, tzinfo=UTC), 60),
        (datetime(2026, 11, 30, 16, 59, 48, tzinfo=UTC), 12),
        (datetime(2026, 11, 30, 17, 0, 0, tzinfo=UTC), 60),
    ],
)
def test_an_answer_is_kept_for_a_minute_and_never_beyond_midnight(moment, seconds, monkeypatch):
    paper = certificate()
    monkeypatch.setattr(timezone, "now", lambda: moment)
    assert Client().get(f"/xac-thuc/{paper.code}")["Cache-Control"] == f"public, max-age={seconds}"


def test_a_lapsed_certificate_shows_no_stars_and_forbids_the_mark():
    text = text_of(told(certificate().code, on=date(2027, 1, 5)))
    assert "! Giấy chứng nhận đã hết hạn ngày 30/11/2026" in text
    assert "Sản phẩm không được dùng dấu hiệu OCOP từ ngày 01/12/2026" in text
    assert "4 sao" not in text


def test_a_revoked_certificate_names_decision_day_authority_and_letter():
    paper = certificate()
    revoked(paper, date(2026, 5, 2))
    assert state_of(told(paper.code, on=date(2026, 5, 1))) == "valid"
    text = text_of(told(paper.code, on=date(2026, 5, 2)))
    assert "✖ Giấy chứng nhận đã bị thu hồi ngày 02/05/2026" in text
    assert "77/QĐ-UBND" in text
    assert "Chủ tịch Ủy ban nhân dân tỉnh" in text
    assert "QĐ 26/2026/QĐ-TTg, Điều 8.1, điểm đ: Sản phẩm không còn được sản xuất" in text
    assert "4 sao" not in text


def test_a_revocation_entered_is_public_at_the_next_request():
    paper = certificate()
    assert state_of(told(paper.code)) == "valid"
    revoked(paper, DAY)
    assert state_of(told(paper.code)) == "revoked"


def test_a_suspension_holds_by_its_decision_alone():
    paper = certificate()
    suspended(paper, date(2026, 5, 10), date(2026, 6, 10))
    assert [state_of(told(paper.code, on=date(2026, *day))) for day in ((5, 9), (5, 10), (6, 9), (6, 10))] == [
        "valid",
        "suspended",
        "suspended",
        "valid",
    ]
    text = text_of(told(paper.code))
    assert "9/QĐ-SYT (10/05/2026)" in text
    assert "Sở Y tế" in text


def test_a_replaced_certificate_leads_to_the_one_in_force():
    paper = certificate()
    newer = replaced(paper, date(2026, 5, 20))
    answer = told(paper.code)
    assert state_of(answer) == "replaced"
    assert f'href="/xac-thuc/{newer.code}"' in answer.content.decode()
    assert state_of(told(newer.code)) == "valid"


def test_a_further_issue_replaces_the_code_before():
    paper = certificate()
    again = issue(paper.recognition, issue=2, number="15b/2023/GCN-OCOP", issued_on=date(2026, 5, 20))
    assert [state_of(told(each.code)) for each in (paper, again)] == ["replaced", "valid"]


@pytest.mark.parametrize("code", ["K5CAVP4VJNP51HXV77N1E7P65A", "khong-co", "<script>alert(1)", "x" * 500])
def test_an_unknown_code_says_what_to_do_and_where_to_report(code):
    answer = told(code)
    assert (answer.status_code, state_of(answer)) == (404, "unknown")
    assert "Không tìm thấy giấy chứng nhận" in text_of(answer)
    assert "/xac-thuc/bao-sai-pham/?ma=" in answer.content.decode()
    assert "<script" not in answer.content.decode()


def test_a_code_typed_by_hand_opens_the_same():
    paper = certificate()
    typed = paper.code.lower().replace("0", "o").replace("1", "l")
    assert state_of(told(typed)) == "valid"
    assert state_of(told(f"{paper.code}/")) == "valid"


class TestByWords:
    """By number or product code; the QR's code is never given away."""

    def ask(self, words: str, **more: str):
        with clock.fixed(DAY):
            return Client().get("/xac-thuc/", {"tim": words, **more})

    def test_by_number_without_the_code(self):
        paper = certificate(number="15/2023/GCN-OCOP")
        answer = self.ask(" 15/2023/GCN-OCOP ")
        assert state_of(answer) == "valid"
        assert paper.code not in answer.content.decode()

    def test_one_number_of_several_issuers_asks_which(self):
        for name in ("Chè", "Miến"):
            certificate(name, number="7/GCN")
        answer = self.ask("7/GCN")
        assert "Số “7/GCN” có ở nhiều giấy chứng nhận." in text_of(answer)
        assert {state_of(self.ask("7/GCN", chon=n)) for n in "01"} == {"valid"}
        assert state_of(self.ask("7/GCN", chon="9")) == "unknown"

    def test_what_is_not_there_is_unknown(self):
        assert state_of(self.ask("999/GCN")) == "unknown"
        assert state_of(self.ask("'; DROP TABLE--")) == "unknown"

    def test_the_empty_page_asks(self):
        assert "Kiểm tra giấy chứng nhận OCOP" in text_of(self.ask(""))


def test_nothing_is_kept_of_who_asks_and_nothing_runs():
    paper = certificate()
    client = Client()
    for address in (f"/xac-thuc/{paper.code}", "/xac-thuc/", "/xac-thuc/bao-sai-pham/", f"/en/xac-thuc/{paper.code}"):
        answer = client.get(address)
        html = answer.content.decode()
        assert not answer.cookies
        assert "Cookie" not in answer.get("Vary", "")
        assert "script-src" not in answer["Content-Security-Policy"]
        assert re.findall(r"<script|<style|style=|onclick|@font-face|\.woff", html) == []
    assert not client.cookies


def test_html_and_its_own_sheet_weigh_less_than_20_kb_compressed():
    paper = certificate("Chè Shan tuyết " + "đặc biệt " * 20)
    sheet = Path(finders.find("certificates/check.css")).read_bytes()
    for address in (f"/xac-thuc/{paper.code}", f"/en/xac-thuc/{paper.code}", f"/xac-thuc/{new_code()}"):
        html = Client().get(address).content
        assert html.decode().count("stylesheet") == 1
        assert len(gzip.compress(html, 6)) + len(gzip.compress(sheet, 6)) < 20_000


def test_the_number_of_queries_is_the_same_for_any_register():
    paper = certificate()

    def queries() -> int:
        with CaptureQueriesContext(connection) as seen, clock.fixed(DAY):
            Client().get(f"/xac-thuc/{paper.code}")
        return len(seen)

    before = queries()
    for number in range(30):
        certificate(f"Sản phẩm {number}")
    assert (queries(), before) == (before, 8)


def test_english_lives_under_its_own_path():
    paper = certificate()
    with clock.fixed(DAY):
        answer = Client().get(f"/en/xac-thuc/{paper.code}")
    assert 'lang="en"' in answer.content.decode()
    assert "The certificate is valid" in text_of(answer)


class TestWaiting:
    """30 checks a minute for one address."""

    @pytest.fixture(autouse=True)
    def thirty(self, settings, monkeypatch):
        settings.CHECKING = {**settings.CHECKING, "per_minute": 30}

    def test_the_thirty_first_waits_and_the_register_is_not_asked(self):
        paper = certificate()
        client = Client(REMOTE_ADDR="203.0.113.9")
        answers = [told(paper.code, client=client).status_code for _ in range(30)]
        with CaptureQueriesContext(connection) as seen:
            answer = told(paper.code, client=client)
        assert (set(answers), answer.status_code, len(seen)) == ({200}, 429, 0)
        assert 1 <= int(answer["Retry-After"]) <= 60
        assert "Xin chờ một chút" in text_of(answer)
        assert told(paper.code, client=Client(REMOTE_ADDR="203.0.113.10")).status_code == 200


def test_a_scan_goes_into_the_journal_with_certificate_day_and_state_alone():
    paper = certificate()
    told(paper.code, client=Client(REMOTE_ADDR="203.0.113.9", HTTP_USER_AGENT="Phone/1"))
    told(new_code())
    told(paper.code, client=Client(HTTP_USER_AGENT="Googlebot/2.1"))
    Client(HTTP_USER_AGENT="Phone/1").head(f"/xac-thuc/{paper.code}")
    (file,) = journal.files()
    assert file.read_text() == f"{paper.pk} 2026-06-01 valid\n"
