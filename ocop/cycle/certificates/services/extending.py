"""Kéo dài hiệu lực: by the transitional clause alone, until the result, at most the days of the rule (26:12.3)."""

from datetime import date, timedelta

from django.db import transaction

from ocop.actors.people.models import Person
from ocop.base.audit.services import record
from ocop.base.kernel.outcome import refuse_if
from ocop.cycle.dossiers.models import Dossier
from ocop.cycle.dossiers.vocabulary import VEILED, DossierKind

from .. import notices, permissions
from ..models import Certificate, Extension
from ..queries.facts import certificate_of, standing_of
from ..queries.locking import certificate_for_update
from ..queries.reference import as_rule, extension_rule
from ..rules import extending as rules
from ..vocabulary import Standing

OVER = (Standing.REVOKED, Standing.SUPERSEDED)


@transaction.atomic
def extend(
    certificate_id: int, *, by: Person, on: date, days: int | None, decision_number: str, decided_on: date | None,
    reason: str = "",
) -> Extension:  # fmt: skip
    """Kéo dài: an act with its basis and decision; it never happens by itself."""
    certificate = certificate_for_update(certificate_id)
    permissions.require_keeping(by, on=on)
    permissions.require_open(by, certificate.recognition)
    rule, dossier = extension_rule(), renewal_of(certificate)
    asked = rules.Asked(
        recognised_on=certificate.recognition.decided_on or certificate.issued_on, valid_until=certificate.valid_until,
        is_extended=Extension.objects.filter(certificate=certificate).exists(),
        is_over=_is_over(certificate, on=on), filed_on=dossier.filed_on if dossier else None, days=days,
        number=decision_number, decided_on=decided_on,
    )  # fmt: skip
    refuse_if(rules.obstacles_to_extending(asked, as_rule(rule), on=on))
    assert rule
    assert days
    assert decided_on
    assert dossier
    made = Extension.objects.create(
        certificate=certificate, rule=rule.code, basis=rule.basis, days=days,
        until=certificate.valid_until + timedelta(days=days), decision_number=decision_number.strip(),
        decided_on=decided_on, reason=reason.strip(), dossier=dossier, made_by=by, made_on=on,
    )  # fmt: skip
    record("certificates.certificate.extended", certificate, by=by, product=certificate.recognition.product_name,
           until=made.until, basis=made.basis, decision=made.decision_number)  # fmt: skip
    notices.extended(made, by=by, on=on)
    return made


def _is_over(certificate: Certificate, *, on: date) -> bool:
    newest = certificate_of(certificate.recognition)
    return standing_of(certificate.recognition, on=on) in OVER or newest is None or newest.pk != certificate.pk


def renewal_of(certificate: Certificate) -> Dossier | None:
    """The living dossier for renewal that was filed since the certificate was issued."""
    found = Dossier.objects.living().filter(product=certificate.recognition.product, kind=DossierKind.RE_EVALUATION)
    return found.filter(filed_on__gte=certificate.issued_on).order_by("filed_on").first()


def end_extensions(*, on: date) -> int:
    """The job of the night: an extension ends with the result of its dossier (26:12.3); gives how many ended."""
    open_ones = Extension.objects.filter(ended_on=None, until__gte=on).select_related("dossier")
    ended = [each for each in open_ones if is_known_to_have_ended(each.dossier)]
    for extension in ended:
        _end(extension)
    return len(ended)


def is_known_to_have_ended(dossier: Dossier) -> bool:
    """Ended, and told where it must be told (E28)."""
    return not dossier.is_living and (dossier.state not in VEILED or dossier.told_on is not None)


@transaction.atomic
def _end(extension: Extension) -> None:
    extension.ended_on = extension.dossier.told_on or extension.dossier.state_on
    extension.save(update_fields=["ended_on"])
    certificate = extension.certificate
    record("certificates.extension.ended", certificate, by=None, product=certificate.recognition.product_name,
           day=extension.ended_on)  # fmt: skip
