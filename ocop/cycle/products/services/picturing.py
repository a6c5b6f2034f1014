"""Thêm ảnh: upright, fit to keep, with a thumbnail for lists; the same photo sent twice, or again after a break, counts
once.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from hashlib import sha256
from pathlib import PurePath

from django.db import transaction

from ocop.actors.people.models import Person
from ocop.base.audit.services import record
from ocop.base.files.queries import limits
from ocop.base.files.rules.kinds import kind_name_of
from ocop.base.files.rules.naming import plain_name
from ocop.base.files.services import store
from ocop.base.files.vocabulary import IMAGE_KINDS, Kind
from ocop.base.kernel.outcome import Obstacle, refuse_if
from ocop.base.kernel.text import squeeze
from ocop.cycle.evidence.queries.kinds import figures
from ocop.cycle.evidence.rules.pictures import PICTURES, Fit, fitted

from .. import permissions
from ..models import Product, ProductPhoto
from ..queries.locking import product_for_update
from ..vocabulary import PhotoKind
from .working import Photo

THUMBNAIL_SIDE, THUMBNAIL_QUALITY = 320, 60


@transaction.atomic
def add_photos(
    product_id: int, *, by: Person, on: date, photos: Sequence[Photo], kind: str = PhotoKind.PRODUCT, caption: str = ""
) -> list[ProductPhoto]:
    """Thêm ảnh, all of them or none; gives those that were not there yet."""
    product = product_for_update(product_id)
    permissions.require_writing(by, product.producer, on=on)
    refuse_if([] if photos else [Obstacle("photo.none", repair="#id_photo")])
    fit = figures().fit
    added = [
        _added(product, photo, digest, fit, by=by, on=on, kind=kind, caption=squeeze(caption)[:200])
        for digest, photo in _new(product, photos).items()
    ]
    for each in added:
        record("products.photo.added", product, by=by, product=product.name, photo=each.file.name)
    return added


def add_photo(product_id: int, *, by: Person, on: date, photo: Photo | None, **about: str) -> list[ProductPhoto]:
    """One photo."""
    return add_photos(product_id, by=by, on=on, photos=[photo] if photo else [], **about)


def _new(product: Product, photos: Sequence[Photo]) -> dict[str, Photo]:
    """By their digests, without those the product has."""
    sent = {sha256(photo.content).hexdigest(): photo for photo in photos}
    held = set(product.photos.filter(sha256__in=sent).values_list("sha256", flat=True))
    return {digest: photo for digest, photo in sent.items() if digest not in held}


def _added(
    product: Product, photo: Photo, digest: str, fit: Fit, *, by: Person, on: date, kind: str, caption: str
) -> ProductPhoto:
    small = replace(fit, longest_side=THUMBNAIL_SIDE, quality=THUMBNAIL_QUALITY)
    upright = _made_fit(photo, fit)
    return ProductPhoto.objects.create(
        product=product,
        file=store(name=upright.name, content=upright.content, by=by, kinds=IMAGE_KINDS),
        thumbnail=store(name=upright.name, content=fitted(upright.content, small), by=by, kinds={Kind.JPG}),
        sha256=digest,
        kind=kind,
        caption=caption,
        added_by=by,
        added_on=on,
    )


def _made_fit(photo: Photo, fit: Fit) -> Photo:
    """As JPEG; what is no picture, or an enormous one, is refused."""
    name, allowed = plain_name(photo.name), limits()
    is_picture = kind_name_of(photo.content) in PICTURES
    refuse_if([] if is_picture else [Obstacle("photo.no-picture", {"name": name}, repair="#id_photo")])
    limit = max(allowed.image_bytes, allowed.document_bytes)
    is_large = len(photo.content) > limit
    refuse_if([Obstacle("file.too-large", {"name": name, "limit": limit // 2**20})] if is_large else [])
    return Photo(f"{PurePath(name).stem or 'anh'}.jpg", fitted(photo.content, fit))
