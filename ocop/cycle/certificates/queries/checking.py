"""What the public check finds: one certificate with everything its answer needs, in the same few queries however many
certificates there are."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from ocop.cycle.products.models import ProductPhoto
from ocop.cycle.products.vocabulary import PhotoKind

from ..models import Case, Certificate, Recognition, Suspension
from ..rules import codes
from ..rules.standing import public_state, standing_on
from ..vocabulary import PublicState
from .standing import facts_of

MOST = 5


@dataclass(frozen=True, slots=True)
class Checked:
    """One certificate on a day."""

    certificate: Certificate
    state: PublicState
    day: date
    newer: Certificate | None = None
    revocation: Case | None = None
    suspension: Suspension | None = None
    photo: int | None = None
    product_code: str = ""

    @property
    def recognition(self) -> Recognition:
        """What was recognised."""
        return self.certificate.recognition


def by_code(typed: str, *, on: date) -> Checked | None:
    """The certificate whose QR carries this code."""
    code = codes.read(typed)
    found = _certificates().filter(code=code).first() if code else None
    return checked(found, on=on) if found else None


def by_words(typed: str) -> Sequence[Certificate]:
    """The certificates of this number, else the newest of the product of this code; the code of a QR is found too."""
    words = " ".join(typed.split())[:80]
    if code := codes.read(words):
        return list(_certificates().filter(code=code))
    return list(_certificates().filter(number=words)[:MOST]) or _of_product_code(words)


def checked(certificate: Certificate, *, on: date) -> Checked:
    """Its state of the day with what goes along."""
    recognition = certificate.recognition
    newer = _newer(certificate)
    state = public_state(standing_on(facts_of(recognition, certificate), on))
    if newer and newer.recognition_id == recognition.pk and state not in (PublicState.REVOKED, PublicState.SUSPENDED):
        state = PublicState.REPLACED
    return Checked(
        certificate, state, on, newer,
        revocation=recognition.cases.filter(revoked_on__isnull=False).select_related("ground").first(),
        suspension=recognition.suspensions.filter(start__lte=on).first(),
        photo=_photo(recognition), product_code=_product_code(recognition),
    )  # fmt: skip


def _certificates() -> "models.QuerySet[Certificate]":
    return Certificate.objects.select_related(
        "recognition__authority", "recognition__place", "recognition__framework", "recognition__past_framework",
        "recognition__succeeded_by", "extension", "issuer",
    ).order_by("-issued_on", "-issue")  # fmt: skip


def _of_product_code(printed: str) -> list[Certificate]:
    return list(_certificates().filter(recognition__product__codes__printed=printed)[:1])


def _newer(certificate: Certificate) -> Certificate | None:
    """The issue or recognition that stands in the place of this one, the newest of them."""
    recognition, succession = certificate.recognition, getattr(certificate.recognition, "succeeded_by", None)
    of_product = {"recognition__product": recognition.product_id} if succession and recognition.product_id else None
    of_succession = {"recognition": succession.newer_id} if succession else None
    wanted = of_product or of_succession or {"recognition": recognition.pk}
    found = Certificate.objects.filter(**wanted).select_related("recognition").order_by("-issued_on", "-issue").first()
    return found if found and found.pk != certificate.pk else None


def _photo(recognition: Recognition) -> int | None:
    photos = ProductPhoto.objects.filter(product=recognition.product_id, kind=PhotoKind.PRODUCT)
    return photos.order_by("pk").values_list("pk", flat=True).first()


def _product_code(recognition: Recognition) -> str:
    product = recognition.product
    printed = product.codes.order_by("-given_on", "-pk").values_list("printed", flat=True).first() if product else None
    return printed or ""
