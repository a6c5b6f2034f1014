"""Who has already acted on a dossier, for the separation of duties in the council (E28)."""

from dataclasses import dataclass

from ...models import Dossier


@dataclass(frozen=True, slots=True)
class Duties:
    """Persons by their keys. `authors` wrote or signed the advisory report and never score; `examiners` were given the
    dossier; `intake` took it in for the office and should not be the secretary of its sitting; `commune` received,
    verified or signed.
    """

    authors: frozenset[int]
    examiners: frozenset[int]
    intake: frozenset[int]
    commune: frozenset[int]


def advisers_of(dossier: Dossier) -> frozenset[int]:
    """Who wrote or signed an advisory report of the dossier."""
    rows = dossier.advisory_reports.values_list("written_by", "signed_by")
    return frozenset(person for row in rows for person in row if person is not None)


def examiners_of(dossier: Dossier) -> frozenset[int]:
    """Who was given the dossier to examine, released members too."""
    return frozenset(dossier.advisings.values_list("member__person", flat=True))


def intake_officers_of(dossier: Dossier) -> frozenset[int]:
    """Who took it in for the office."""
    return frozenset() if dossier.accepted_by_id is None else frozenset({dossier.accepted_by_id})


def commune_officers_of(dossier: Dossier) -> frozenset[int]:
    """Who received it at the commune, found, wrote or signed Form 03."""
    found = {dossier.received_by_id}
    if (report := getattr(dossier, "commune_report", None)) is not None:
        found |= {report.written_by_id, report.signed_by_id, *report.findings.values_list("by", flat=True)}
    return frozenset(person for person in found if person is not None)


def duties_of(dossier: Dossier) -> Duties:
    """All of them at once."""
    return Duties(
        advisers_of(dossier), examiners_of(dossier), intake_officers_of(dossier), commune_officers_of(dossier)
    )
