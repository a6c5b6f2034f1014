"""What the tests of the acts share: what was refused, what was recorded, a citation as it is read."""

from datetime import date

import pytest
from django.db import transaction

from ocop.base.audit.models import Entry
from ocop.base.kernel.outcome import Refused
from ocop.law.documents.rules.citations import Citation as Found

TEXT = "Căn cứ Quyết định số 490/QĐ-TTg ngày 07/5/2018 của Thủ tướng Chính phủ; thực hiện Quyết định số 490/QĐ-TTg."


def codes(service, *args, **facts):
    with pytest.raises(Refused) as refused, transaction.atomic():
        service(*args, **facts)
    return [obstacle.code for obstacle in refused.value.obstacles]


def verbs():
    return list(Entry.objects.order_by("id").values_list("verb", flat=True))


def found(text=TEXT, words="Quyết định số 490/QĐ-TTg ngày 07/5/2018 của Thủ tướng Chính phủ", **facts):
    start = text.index(words)
    usual = {
        "start": start,
        "end": start + len(words),
        "number": "490/QĐ-TTg",
        "type": "Quyết định",
        "issuer": "Thủ tướng Chính phủ",
        "issued_on": date(2018, 5, 7),
        "relation": "legal_basis",
        "name": "490/QĐ-TTg",
        "issuer_ids": ("tw.ttg@-",),
    }
    return Found(**{**usual, **facts})
