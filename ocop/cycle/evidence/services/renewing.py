"""Thay giấy: a new paper takes the place of a verified one once it is verified itself; the old one stays as history."""

from datetime import date

from django.db import transaction

from ocop.actors.people.models import Person
from ocop.base.kernel.outcome import refuse_if

from .. import permissions
from ..models import Paper
from ..queries.locking import paper_for_update, standing_heir
from ..rules.keeping import obstacles_to_superseding
from ..vocabulary import State
from .keeping import start
from .wording import PaperWording


@transaction.atomic
def supersede(paper_id: int, *, by: Person, on: date) -> Paper:
    """Thay bằng giấy mới: a draft with what usually stays the same; of a converted producer it is the new body's."""
    old = paper_for_update(paper_id)
    producer = standing_heir(old.producer)
    permissions.require_writing(by, producer, on=on)
    has_renewal = old.renewals.exclude(state=State.REVOKED).exists()
    refuse_if(obstacles_to_superseding(state=old.state, has_renewal=has_renewal, producer_lives=producer.is_living))
    is_same = producer.pk == old.producer_id
    wording = PaperWording(
        kind=old.type.code,
        site=old.site_id if is_same else None,
        issuer=old.issuer,
        scope=old.scope,
        owner_name=old.owner_name if is_same else producer.name,
        link=old.link,
        parameters=old.parameters,
    )
    return start(producer.pk, wording=wording, by=by, on=on, supersedes=old)
