"""What the public check finds: one certificate with everything its answer needs, in the same few queries however many
certificates there are."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet

from ocop.cycle.products.models import ProductCode, ProductPhoto
from ocop.cycle.products.vocabulary import PhotoKind

from ..models import Case, Certificate, Recognition, Suspension
from ..rules import codes
from ..rules.standing import public_state
from ..vocabulary import PublicState
from .facts import standing_of, with_facts

MOST = 5
P = PublicState
STANDING = frozenset({P.VALID, P.REASSESSED, P.EXTENDED, P.LAPSED})  # what a further issue turns into "replaced"


@dataclass(frozen=True, slots=True)
class Checked:
    """One certificate on a day."""

    certificate: Certificate
    recognition: Recognition
    state: PublicState
    day: date
    newer: Certificate | None = None
    revocation: Case | None = None
    suspension: Suspension | None = None
    photo: int | None = None
    product_code: str = ""


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
    """Its state of the day with what goes along; a further issue of the same recognition takes its place as well."""
    recognition = with_facts(Recognition.objects.all()).get(pk=certificate.recognition_id)
    state, newer = public_state(standing_of(recognition, on=on, watched=0)), _newer(certificate, recognition)
    is_reissued = newer is not None and newer.recognition_id == recognition.pk
    return Checked(
        certificate, recognition, P.REPLACED if is_reissued and state in STANDING else state, on, newer,
        revocation=next((case for case in recognition.cases.all() if case.revoked_on), None),
        suspension=next((each for each in recognition.suspensions.all() if _holds(each, on)), None),
        photo=_photo(recognition), product_code=_product_code(recognition),
    )  # fmt: skip


def _holds(suspension: Suspension, on: date) -> bool:
    return suspension.start <= on and (suspension.end is None or on < suspension.end)


def _certificates() -> QuerySet[Certificate]:
    return Certificate.objects.select_related("recognition", "extension").order_by("-issued_on", "-issue")


def _of_product_code(printed: str) -> list[Certificate]:
    return list(_certificates().filter(recognition__product__codes__printed=printed)[:1])


def _newer(certificate: Certificate, recognition: Recognition) -> Certificate | None:
    """The issue or recognition that stands in the place of this one, the newest of them."""
    succession = getattr(recognition, "succeeded_by", None)
    of_product = {"recognition__product": recognition.product_id} if succession and recognition.product_id else None
    of_succession = {"recognition": succession.newer_id} if succession else None
    wanted = of_product or of_succession or {"recognition": recognition.pk}
    found = Certificate.objects.filter(**wanted).order_by("-issued_on", "-issue").first()
    return found if found and found.pk != certificate.pk else None


def _photo(recognition: Recognition) -> int | None:
    photos = ProductPhoto.objects.filter(product=recognition.product_id, kind=PhotoKind.PRODUCT)
    return photos.order_by("pk").values_list("pk", flat=True).first()


def _product_code(recognition: Recognition) -> str:
    codes_of = ProductCode.objects.filter(product=recognition.product_id).order_by("-given_on", "-pk")
    return codes_of.values_list("printed", flat=True).first() or ""
