"""Keys of paper QRs: made at need in a demonstration, published, turned over, revoked; the list they sign."""

import base64
import json
from datetime import date
from io import StringIO

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from django.core.management import CommandError, call_command
from django.test import Client

from ocop.base.kernel.outcome import Refused
from ocop.base.workdays import clock
from ocop.cycle.certificates import keyring
from ocop.cycle.certificates.models import PublishedKey
from ocop.cycle.certificates.queries.keys import published
from ocop.cycle.certificates.rules.changes import MARK, digest_of
from ocop.cycle.certificates.rules.payload import Trust, reading
from ocop.cycle.certificates.services import keys

from .papers_in_hand import certificate, issue, replaced, revoked, suspended

pytestmark = pytest.mark.django_db
DAY = date(2026, 6, 1)
FACTS = {
    "code": "9PNFY1DH1J6VR3DPCEPT1NTE5K", "number": "15/2026/GCN", "product_code": "06-1", "product": "Chè",
    "producer": "HTX", "stars": 4, "valid_until": date(2029, 6, 1),
}  # fmt: skip


@pytest.fixture(autouse=True)
def own_folders(settings, tmp_path):
    settings.SIGNING = {**settings.SIGNING, "folder": str(tmp_path / "keys")}
    settings.CHECKING = {**settings.CHECKING, "folder": str(tmp_path)}


def trust(text: str) -> Trust:
    return reading(text, published()).trust


def test_a_demonstration_makes_its_key_when_it_needs_one():
    text = keys.fragment_of(**FACTS, issued_on=DAY)
    assert (trust(text), PublishedKey.objects.get().is_test) == (Trust.GENUINE, True)
    assert text == keys.fragment_of(**FACTS, issued_on=DAY)


def test_a_real_installation_makes_no_key_by_itself(settings):
    settings.DEMO = False
    with pytest.raises(Refused) as refused:
        keys.fragment_of(**FACTS, issued_on=DAY)
    assert ([each.code for each in refused.value.obstacles], PublishedKey.objects.count()) == (["key.none"], 0)


def test_a_private_key_lies_in_a_file_of_its_owner_alone():
    keys.publish(starts=DAY)
    (file,) = keyring.folder().iterdir()
    assert (file.name, oct(file.stat().st_mode)[-3:], oct(keyring.folder().stat().st_mode)[-3:]) == (
        "payload-1.pem",
        "600",
        "700",
    )


def test_each_day_is_signed_with_the_key_of_its_period():
    keys.publish(starts=date(2026, 1, 1))
    keys.publish(starts=date(2027, 1, 1))
    assert [keys.key_of(day).number for day in (date(2026, 12, 31), date(2027, 1, 1))] == [1, 2]
    old = keys.fragment_of(**FACTS, issued_on=date(2026, 12, 31))
    assert (trust(old), PublishedKey.objects.get(number=1).ends) == (Trust.GENUINE, date(2027, 1, 1))


def test_a_key_may_not_begin_before_the_one_in_use():
    keys.publish(starts=date(2026, 1, 1))
    with pytest.raises(Refused) as refused:
        keys.publish(starts=date(2026, 1, 1))
    assert [each.code for each in refused.value.obstacles] == ["key.starts-too-early"]


def test_a_revoked_key_is_told_and_signs_no_more():
    text = keys.fragment_of(**FACTS, issued_on=DAY)
    keys.revoke(1, on=DAY, reason="Mất máy")
    assert trust(text) == Trust.KEY_REVOKED
    with pytest.raises(Refused):
        keys.fragment_of(**FACTS, issued_on=DAY)
    keys.publish(starts=date(2026, 6, 2))
    assert keys.key_of(date(2026, 6, 2)).number == 2


def test_the_command_lists_publishes_and_revokes():
    out = StringIO()
    with clock.fixed(DAY):
        call_command("signing_keys", "publish", "--from", "2026-01-01", stdout=out)
        call_command("signing_keys", "revoke", "1", "--reason", "Lộ khóa", stdout=out)
        with pytest.raises(CommandError, match="Khóa số 1 đã bị thu hồi"):
            call_command("signing_keys", "revoke", "1", "--reason", "Lộ khóa", stdout=out)
        call_command("signing_keys", "list", stdout=out)
    assert out.getvalue().splitlines()[:2] == ["key 1 signs from 2026-01-01 on", "key 1 is revoked"]
    assert "revoked 2026-06-01" in out.getvalue()


def told_changes(day: date) -> list[list[str]]:
    """The list as an offline page reads it: only if its signature is right."""
    with clock.fixed(day):
        sealed = Client().get("/xac-thuc/offline/thu-hoi.json").json()
    body, signature = (base64.urlsafe_b64decode(sealed[name] + "==") for name in ("body", "signature"))
    raw = bytes.fromhex(PublishedKey.objects.get(number=sealed["key"]).public)
    Ed25519PublicKey.from_public_bytes(raw).verify(signature, MARK + body)
    told = json.loads(body)
    assert told["day"] == day.isoformat()
    return told["changes"]


def test_the_list_names_every_certificate_whose_paper_says_otherwise():
    valid, gone, paused, older = (certificate(name) for name in ("Chè", "Miến", "Mật", "Gạo"))
    revoked(gone, date(2026, 5, 2))
    suspended(paused, date(2026, 5, 10), date(2026, 7, 1))
    replaced(older, date(2026, 5, 20))
    issue(valid.recognition, issue=2, number="2b", issued_on=date(2026, 5, 25))
    assert told_changes(DAY) == sorted(
        [
            [digest_of(gone.code), "revoked", "2026-05-02"],
            [digest_of(paused.code), "suspended", "2026-05-10"],
            [digest_of(older.code), "replaced", "2026-05-20"],
            [digest_of(valid.code), "replaced", "2026-05-25"],
        ]
    )


def test_the_list_gives_no_code_away_and_forgets_what_has_lapsed_but_for_revocations():
    gone, older = certificate("Miến"), certificate("Gạo")
    revoked(gone, date(2026, 5, 2))
    replaced(older, date(2026, 5, 20))
    assert [row[1] for row in told_changes(date(2028, 1, 1))] == ["revoked"]
    with clock.fixed(DAY):
        assert gone.code not in Client().get("/xac-thuc/offline/thu-hoi.json").content.decode()


def test_keys_are_published_with_period_and_revocation():
    keys.publish(starts=date(2026, 1, 1))
    keys.publish(starts=date(2027, 1, 1))
    keys.revoke(1, on=date(2027, 2, 1), reason="Lộ khóa")
    shown = Client().get("/xac-thuc/offline/khoa.json").json()["keys"]
    assert [(row["key"], row["starts"], row["ends"], row["revoked"], row["test"]) for row in shown] == [
        (1, "2026-01-01", "2027-01-01", "2027-02-01", False),
        (2, "2027-01-01", None, None, False),
    ]


def test_the_offline_page_runs_its_own_script_alone():
    answer = Client().get("/xac-thuc/offline/")
    policy = answer["Content-Security-Policy"]
    assert ("script-src 'self'" in policy, "unsafe" in policy, answer.cookies) == (True, False, {})
    assert answer.content.decode().count("<script") == 1
    worker = Client().get("/xac-thuc/sw.js")
    assert (worker["Content-Type"], "/xac-thuc/offline/" in worker.content.decode()) == (
        "text/javascript; charset=utf-8",
        True,
    )


def test_the_qr_of_packaging_is_a_file_of_lines():
    paper = certificate()
    answer = Client().get(f"/xac-thuc/qr/{paper.code}.svg")
    assert (answer["Content-Type"], answer.content[:4]) == ("image/svg+xml", b"<svg")
    assert Client().get("/xac-thuc/qr/9PNFY1DH1J6VR3DPCEPT1NTE5K.svg").status_code == 404
