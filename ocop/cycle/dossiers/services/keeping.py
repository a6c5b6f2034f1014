"""Giữ nội dung mẫu, văn bản: whoever and whatever is renamed later, the paper says what it said that day."""

from datetime import date
from typing import Any

from django.utils.translation import override

from ..models import Dossier, KeptPaper, Proposal
from ..queries.printing import commune, forms, letters
from ..rules.papers.keeping import digest_of, kept
from ..vocabulary import OFFICIAL, KeptForm


def keep_filed(dossier: Dossier, *, on: date) -> KeptPaper:
    """Mẫu 01 as filed."""
    with override(OFFICIAL):
        return _write(KeptForm.FORM_01, forms.registration_written(dossier), on=on, dossier=dossier)


def keep_received(dossier: Dossier, *, on: date) -> KeptPaper:
    """The part of the commune, as stamped."""
    return _write(KeptForm.RECEIVED, forms.commune_part(dossier), on=on, dossier=dossier)


def keep_accepted(dossier: Dossier, *, on: date) -> KeptPaper:
    """The part of the office, as stamped."""
    return _write(KeptForm.ACCEPTED, forms.office_part(dossier), on=on, dossier=dossier)


def keep_signed(dossier: Dossier, *, on: date) -> KeptPaper:
    """Mẫu 03 as signed."""
    with override(OFFICIAL):
        return _write(
            KeptForm.FORM_03, commune.commune_written(dossier, dossier.commune_report), on=on, dossier=dossier
        )


def keep_proposed(proposal: Proposal, *, on: date) -> KeptPaper:
    """The commune's letter with its list."""
    with override(OFFICIAL):
        return _write(KeptForm.PROPOSAL, letters.proposal_written(proposal), on=on, proposal=proposal)


def _write(kind: KeptForm, facts: Any, *, on: date, **subject: Any) -> KeptPaper:
    content = kept(facts)
    return KeptPaper.objects.create(kind=kind, content=content, digest=digest_of(content), kept_on=on, **subject)
