"""Nhắc hết hạn, each night: every rung newly reached is told once; lapsed ranks leave the product (settled 5, E26)."""

from datetime import date

from django.db import transaction

from ocop.base.audit.services import record
from ocop.cycle.products.services import keeping as products

from .. import notices
from ..models import Certificate, Told
from ..queries import radar as queries
from ..queries.reference import Windows, rungs
from ..rules.radar import rung_reached, rungs_for
from .extending import end_extensions


def remind(*, on: date) -> int:
    """Tell everybody concerned what newly nears its end; gives how many certificates. A second run finds nothing."""
    end_extensions(on=on)
    note_lapsed(on=on)
    days, windows = rungs(), Windows()
    waiting = list(queries.to_tell(on=on))
    known, count = queries.told(waiting), 0
    for certificate in waiting:
        framework = certificate.recognition.framework
        rung = rung_reached(certificate.valid_until, rungs_for(framework.code if framework else "", days), on=on)
        if rung is not None and (certificate.pk, rung) not in known:
            count += _told(certificate, rung, windows, on=on)
    return count


@transaction.atomic
def _told(certificate: Certificate, rung: int, windows: Windows, *, on: date) -> bool:
    _row, is_new = Told.objects.get_or_create(certificate=certificate, rung=rung, defaults={"told_on": on})
    if is_new:
        record(
            "certificates.certificate.reminded", certificate, by=None, product=certificate.recognition.product_name,
            day=certificate.valid_until, rung=rung,
        )  # fmt: skip
        notices.ending(certificate, closes=windows.of(certificate.valid_until).closes, on=on)
    return is_new


def note_lapsed(*, on: date) -> int:
    """Products whose last certificate has ended bear no rank from then on; gives how many."""
    lapsed = list(queries.lapsed_products(on=on))
    for certificate in lapsed:
        _lapse(certificate)
    return len(lapsed)


@transaction.atomic
def _lapse(certificate: Certificate) -> None:
    product = certificate.recognition.product
    assert product
    products.note_recognition(
        product, stars=None, on=product.noted_on or certificate.issued_on, until=certificate.valid_until, by=None
    )
    record("certificates.certificate.lapsed", certificate, by=None, product=certificate.recognition.product_name,
           day=certificate.valid_until)  # fmt: skip
