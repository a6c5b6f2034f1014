"""The paper of this app, always in Vietnamese, made of what was frozen."""

from typing import Any

from django.utils.translation import override

from ocop.actors.organisations.models import Organisation
from ocop.base.papers.blocks import Paper, Signature
from ocop.law.criteria.vocabulary import Level
from ocop.steering.plans.queries.printing import head_of, signature_of, title_in

from .models import Certificate, Recognition
from .rules import papers
from .vocabulary import DECIDE

OFFICIAL = "vi"
CHAIRMAN = {Level.PROVINCE: "Chủ tịch"}


def certificate_paper(certificate: Certificate) -> Paper:
    """Giấy chứng nhận, again and again the same."""
    with override(OFFICIAL):
        return papers.certificate_paper(certificate.content)


def content_of(certificate: Certificate) -> dict[str, Any]:
    """What is frozen into a certificate when it is issued."""
    with override(OFFICIAL):
        recognition = certificate.recognition
        return {**_of_product(recognition), **_of_issuer(certificate), **_of_act(certificate)}


def _of_product(recognition: Recognition) -> dict[str, Any]:
    product = recognition.product
    code = product.codes.first() if product else None
    dossier = recognition.result.item.dossier if recognition.result else None
    street = product.producer.street if product else ""
    return {
        "product": recognition.product_name,
        "product_code": code.printed if code else "",
        "producer": recognition.producer_name,
        "address": ", ".join(filter(None, (street, recognition.place_name))),
        "group": str(dossier.classification) if dossier else "",
        "stars": recognition.stars,
        "framework": recognition.regime,
    }


def _of_issuer(certificate: Certificate) -> dict[str, Any]:
    recognition, body = certificate.recognition, certificate.issuer
    leader = CHAIRMAN.get(Level(recognition.level), "")
    head, signature = (head_of(body, ""), _signature(certificate, body)) if body else (None, None)
    return {
        "authority": f"{leader} {recognition.authority_name}".strip(),
        "issuer": recognition.authority_name,
        "parent_body": head.parent_body if head else "",
        "issued_at": head.place if head else "",
        "competence": [line.upper() for line in signature.competence] if signature else [],
        "signer": signature.name if signature else "",
    }


def _signature(certificate: Certificate, body: Organisation) -> Signature:
    """Who decided signs, under their own title; the ministry's signer is not known here."""
    recognition = certificate.recognition
    decider = recognition.made_by if recognition.level == Level.PROVINCE else None
    if decider is None:
        return signature_of(body)
    title = title_in(body, decider, on=certificate.issued_on, verb=DECIDE)
    return signature_of(body, title=title, name=decider.full_name)


def _of_act(certificate: Certificate) -> dict[str, Any]:
    recognition = certificate.recognition
    assert recognition.decided_on
    return {
        "number": certificate.number,
        "decision_number": recognition.decision_number,
        "decided_on": recognition.decided_on.isoformat(),
        "issued_on": certificate.issued_on.isoformat(),
        "valid_until": certificate.valid_until.isoformat(),
        "code": certificate.code,
        "issue": certificate.issue,
    }
