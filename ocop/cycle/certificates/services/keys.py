"""Keys of paper QRs: made, published, turned over once a year, revoked; what they sign."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.conf import settings
from django.db import transaction
from django.db.models import Max

from ocop.base.audit.services import record
from ocop.base.kernel.outcome import Obstacle, Refused, refuse_if

from .. import figures, keyring
from ..models import PublishedKey
from ..queries import keys as queries
from ..rules import changes, drawing, payload

FIRST_DAY_OF_TESTS = date(2000, 1, 1)


@transaction.atomic
def publish(*, starts: date, is_test: bool = False) -> PublishedKey:
    """A new key from a day on; the one before it ends with the day before. Its private half is made on this machine."""
    number = (PublishedKey.objects.aggregate(last=Max("number"))["last"] or 0) + 1
    public = keyring.make_payload_key(number).public_key().public_bytes_raw().hex()
    before = PublishedKey.objects.filter(ends=None, revoked_on=None).first()
    refuse_if([Obstacle("key.starts-too-early", {"day": before.starts})] if before and before.starts >= starts else [])
    if before:
        before.ends = starts
        before.save(update_fields=["ends"])
    key = PublishedKey.objects.create(number=number, public=public, starts=starts, is_test=is_test)
    if not is_test:  # that of a demonstration is nobody's act
        record("certificates.key.published", key, by=None, number=number, starts=starts)
    return key


@transaction.atomic
def revoke(number: int, *, on: date, reason: str) -> PublishedKey:
    """Whoever may have the private half can sign anything: from now on nothing signed with it is believed."""
    key = PublishedKey.objects.select_for_update().filter(number=number).first()
    refuse_if([Obstacle("key.unknown", {"number": number})] if key is None else [])
    assert key
    refuse_if([Obstacle("key.revoked", {"number": number})] if key.revoked_on else [])
    refuse_if([Obstacle("act.no-reason")] if not reason.strip() else [])
    key.revoked_on, key.revoked_because = on, reason.strip()[:300]
    key.save(update_fields=["revoked_on", "revoked_because"])
    record("certificates.key.revoked", key, by=None, number=number, reason=key.revoked_because)
    return key


def key_of(day: date) -> PublishedKey:
    """The key for what is issued on the day; a demonstration makes its own when it needs one."""
    found = queries.key_for(day)
    if found is None and settings.DEMO and not PublishedKey.objects.exists():
        found = publish(starts=FIRST_DAY_OF_TESTS, is_test=True)
    if found is None or keyring.payload_key(found.number) is None:
        raise Refused([Obstacle("key.none", {"day": day})])
    return found


def fragment_of(
    *, code: str, number: str, product_code: str, product: str, producer: str, stars: int, issued_on: date,
    valid_until: date,
) -> str:  # fmt: skip
    """The signed payload for the fragment of a paper certificate's QR; the same facts give the same text."""
    key = key_of(issued_on)
    facts = payload.Payload(
        key_id=key.number, code=code, number=number, product_code=product_code, product=product, producer=producer,
        stars=stars, issued_on=issued_on, valid_until=valid_until,
    )  # fmt: skip
    private = keyring.payload_key(key.number)
    assert private
    return payload.signed(facts, private.sign)


def qr_of(content: Mapping[str, Any]) -> dict[str, Any]:
    """What the QR of a paper certificate says, out of its frozen content (settled 23), and how large it is drawn."""
    named = ("code", "number", "product_code", "product", "producer", "stars")
    issued_on, valid_until = (date.fromisoformat(content[name]) for name in ("issued_on", "valid_until"))
    fragment = fragment_of(**{name: content[name] for name in named}, issued_on=issued_on, valid_until=valid_until)
    address = drawing.address(settings.INSTALLATION["domain"], content["code"], payload=fragment)
    return {"qr": address, "qr_mm": figures.load().paper_qr_mm}


def list_of_changes(*, on: date) -> dict[str, str | int]:
    """The signed list of the day for checks without a network."""
    key = key_of(on)
    private = keyring.payload_key(key.number)
    assert private
    return changes.sealed(changes.body_of(queries.changes(on), on=on), key_id=key.number, sign=private.sign)
