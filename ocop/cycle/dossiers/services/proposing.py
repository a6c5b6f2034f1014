"""Văn bản đề nghị: the commune's letter with its list goes to the province, one act for all that are on it."""

from collections.abc import Sequence
from datetime import date

from django.db import transaction

from ocop.actors.people.models import Person
from ocop.actors.producers.queries.places import committee_of
from ocop.base.audit.services import record
from ocop.base.kernel.outcome import Obstacle, refuse_if

from .. import notices, permissions
from ..models import Dossier, Proposal
from ..queries.advising.facts import asked_samples
from ..queries.locking import dossier_for_update
from ..queries.reference import part_ground
from ..rules import verifying as rules
from ..vocabulary import SAMPLES, ClockCode
from ..vocabulary.advising import SampleUse
from .advising.samples import hand_over
from .clocks import end_clock, start_clock
from .keeping import keep_proposed
from .moving import move
from .transition import obstacles_to_assessing


@transaction.atomic
def propose(
    *, by: Person, on: date, dossiers: Sequence[int], number: str, signer_title: str, note: str = ""
) -> Proposal:
    """Đề nghị tỉnh đánh giá: every dossier on the list moves on, or none does."""
    rows = [dossier_for_update(pk) for pk in sorted(set(dossiers))]
    for row in rows:
        permissions.require_signing(by, row, on=on)
    refuse_if(_obstacles(rows, number, signer_title, on=on))
    proposal = Proposal.objects.create(
        place=rows[0].place, issuer=committee_of(rows[0].place, on=on), number=number.strip(), signed_on=on,
        signed_by=by, signer_name=by.full_name, signer_title=signer_title.strip(), note=note.strip(),
    )  # fmt: skip
    for row in rows:
        _sent(row, proposal, by=by, on=on)
    keep_proposed(proposal, on=on)
    record("dossiers.proposal.sent", None, by=by, number=proposal.number, n=len(rows), place=str(proposal.place))
    return proposal


def _obstacles(rows: list[Dossier], number: str, title: str, *, on: date) -> list[Obstacle]:
    places = {row.place_id for row in rows}
    is_taken = Proposal.objects.filter(place__in=places, number=number.strip(), signed_on=on).exists()
    late = [obstacle for row in rows for obstacle in obstacles_to_assessing(row, on=on)]
    states, samples = [row.state for row in rows], [_brought(row) for row in rows]
    found = rules.obstacles_to_proposing(
        states, places=len(places), number=number, title=title, is_taken=is_taken, samples=samples
    )
    return [*late, *found]


def _brought(dossier: Dossier) -> rules.Brought:
    """The samples that the commune has registered for it."""
    return rules.Brought(
        dossier.product.name, asked_samples(dossier), dossier.samples.count(), part_ground(dossier, SAMPLES)
    )


def _sent(dossier: Dossier, proposal: Proposal, *, by: Person, on: date) -> None:
    dossier.proposal, dossier.proposed_on = proposal, on
    move(dossier, "propose", "proposal", "proposed_on", by=by, on=on, note=proposal.number)
    hand_over(dossier, SampleUse.SENT, by=by, on=on)
    end_clock(dossier, ClockCode.COMMUNE_REVIEW, on=on)
    start_clock(dossier, ClockCode.OFFICE_INTAKE, on=on)
    record("dossiers.dossier.proposed", dossier, by=by, product=dossier.product.name, number=proposal.number)
    notices.proposed(dossier, number=proposal.number, by=by, on=on)
