"""How a file comes in: checked by content, limited, hashed, kept once."""

import hashlib
from collections.abc import Collection
from typing import Any, cast

from django.contrib.auth.base_user import AbstractBaseUser
from django.core.files.base import ContentFile
from django.db import transaction

from ocop.base.audit.services import record
from ocop.base.files import queries
from ocop.base.files.models import Limit, StoredFile
from ocop.base.files.rules import containers
from ocop.base.files.rules.kinds import kind_name_of
from ocop.base.files.rules.limits import Limits
from ocop.base.files.rules.naming import full_name, obstacles_to_content, obstacles_to_name, plain_name
from ocop.base.files.vocabulary import CONTENT_TYPES, DOCUMENT_KINDS, Kind
from ocop.base.kernel.outcome import refuse_if

_PACKED = {Kind.DOCX, Kind.ODT, Kind.XLSX}


def store(
    *, name: str, content: bytes, by: AbstractBaseUser | None, kinds: Collection[Kind] = DOCUMENT_KINDS
) -> StoredFile:
    """Keep a file, or refuse it with every reason; the owning app records the act it belongs to.

    Equal content is kept once: a second row points to the first file.
    """
    limits, name = queries.limits(), plain_name(name)
    kind = _checked_kind(name, content, kinds, limits)
    digest = hashlib.sha256(content).hexdigest()
    stored = StoredFile(
        name=full_name(name, kind),
        content_type=CONTENT_TYPES[kind],
        size=len(content),
        sha256=digest,
        uploaded_by=cast(Any, by),
    )
    stored.content.name = _kept(digest, content)
    stored.save(force_insert=True)
    return stored


@transaction.atomic
def change_limit(code: str, value: int) -> Limit:
    """Set one figure of this installation; an operator's act at the command line."""
    limit = Limit.objects.select_for_update().get(code=code)
    old, limit.value = limit.value, value
    limit.full_clean()
    limit.save(update_fields=["value"])
    record("files.limit.changed", limit, by=None, code=code, old=old, new=value)
    return limit


def _checked_kind(name: str, content: bytes, kinds: Collection[Kind], limits: Limits) -> Kind:
    kind_name = kind_name_of(content)
    kind = Kind(kind_name) if kind_name in kinds else None
    refuse_if(
        [
            *obstacles_to_name(name, kind, limits),
            *obstacles_to_content(name, len(content), kind_name, kinds=kinds, limits=limits),
        ]
    )
    assert kind is not None, "an unknown kind has been refused"
    if kind in _PACKED:
        containers.opened(content, limits)
    return kind


def _kept(digest: str, content: bytes) -> str:
    """Where the content lies; it is written only if it is not there yet."""
    storage = StoredFile._meta.get_field("content").storage
    path = f"{digest[:2]}/{digest}"
    return path if storage.exists(path) else str(storage.save(path, ContentFile(content)))
