"""Tài khoản ngân hàng: the present one ends when another is noted, or when none is named any more."""

from datetime import date

from django.db import transaction

from ocop.actors.people.models import Person
from ocop.base.audit.services import record
from ocop.base.kernel.outcome import refuse_if
from ocop.base.kernel.text import squeeze

from .. import permissions
from ..models import Account
from ..queries.locking import producer_for_update
from ..rules.registering import obstacles_to_account


@transaction.atomic
def note_account(producer_id: int, *, by: Person, on: date, number: str, bank: str, holder: str) -> Account | None:
    """Ghi tài khoản; an adviser never does. The trail names the bank and no number."""
    producer = producer_for_update(producer_id)
    permissions.require_deciding(by, producer, on=on)
    said = {"number": "".join(number.split()), "bank": squeeze(bank), "holder": squeeze(holder)}
    refuse_if(obstacles_to_account(**said))
    producer.accounts.filter(end__isnull=True).update(end=on)
    if not said["number"]:
        record("producers.account.ended", producer, by=by, name=producer.name)
        return None
    account = Account.objects.create(producer=producer, start=on, **said)
    record("producers.account.noted", account, by=by, bank=account.bank, name=producer.name)
    return account
