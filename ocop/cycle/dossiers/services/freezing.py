"""Đóng băng phiên bản: what is filed is written down once, with its digest; its papers keep their pages from then."""

from datetime import date

from django.utils import timezone

from ocop.actors.people.models import Person
from ocop.cycle.evidence.services import using

from ..models import Dossier, Version
from ..queries.content import content_of
from ..queries.packs import last_version
from ..rules.versions import digest_of
from .keeping import keep_filed


def freeze(dossier: Dossier, *, by: Person, on: date) -> Version:
    """The next version of the dossier."""
    content, last = content_of(dossier), last_version(dossier)
    using.freeze(dossier, on=on)
    version = Version.objects.create(
        dossier=dossier, number=last.number + 1 if last else 1, content=content, digest=digest_of(content), filed_by=by,
        filed_at=timezone.now(),
    )  # fmt: skip
    keep_filed(dossier, on=on)
    return version
