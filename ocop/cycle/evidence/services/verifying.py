"""Xác nhận, không xác nhận, xác nhận lại, thu hồi: what an office says of a paper, point by point."""

from collections.abc import Collection
from datetime import date

from django.db import transaction

from ocop.actors.people.models import Person
from ocop.base.audit.services import record
from ocop.base.kernel.outcome import refuse_if
from ocop.base.search.services import index

from .. import notices, permissions
from ..models import Paper, Verification
from ..queries.alike import alike_to
from ..queries.kinds import kinds_on
from ..queries.locking import paper_for_update
from ..queries.owners import matches
from ..rules import keeping as rules
from ..rules.keeping import Seen
from ..rules.kinds import PaperKind
from ..vocabulary import Reason, State, Verdict
from .wording import count_days, named


@transaction.atomic
def verify(paper_id: int, *, ticked: Collection[str], note: str = "", by: Person, on: date) -> Paper:
    """Xác nhận: from now on the paper counts wherever it is named, and never changes; the one it renews is replaced."""
    paper = paper_for_update(paper_id)
    permissions.require_verifying(by, paper.producer, on=on)
    kind = kinds_on(on).of(paper.type)
    refuse_if(
        rules.obstacles_to_verifying(
            kind, state=paper.state, seen=seen_beside(paper, kind), ticked=ticked, note=note.strip(),
            is_own_entry=is_own_entry(paper, by), on=on,
        )
    )  # fmt: skip
    paper.state, paper.verified_by, paper.verified_on = State.VERIFIED, by, on
    count_days(paper, kind)
    paper.edition += 1
    paper.save()
    _verdict(paper, Verdict.VERIFIED, by=by, on=on, note=note, checked=_words(kind, ticked))
    record("evidence.paper.verified", paper, by=by, note=note.strip(), **named(paper, kind))
    _supersede(paper, kind, by=by)
    notices.verified(paper, by=by, on=on)
    index(paper)
    return paper


@transaction.atomic
def reject(paper_id: int, *, reasons: Collection[str], note: str = "", by: Person, on: date) -> Paper:
    """Không xác nhận: with reasons from the list of the programme; it can be mended and handed in again."""
    paper = paper_for_update(paper_id)
    permissions.require_verifying(by, paper.producer, on=on)
    refuse_if(
        rules.obstacles_to_rejecting(
            state=paper.state, reasons=reasons, note=note.strip(), is_own_entry=is_own_entry(paper, by)
        )
    )
    paper.state, paper.edition = State.REJECTED, paper.edition + 1
    paper.save(update_fields=["state", "edition"])
    ordered = [reason for reason in Reason.values if reason in reasons]
    verdict = _verdict(paper, Verdict.REJECTED, by=by, on=on, note=note, reasons=ordered)
    facts = {"reasons": verdict.reasons_in_words, "note": verdict.note}
    record("evidence.paper.rejected", paper, by=by, **facts, **named(paper, kinds_on(on).of(paper.type)))
    notices.rejected(verdict, by=by, on=on)
    return paper


@transaction.atomic
def confirm(paper_id: int, *, ticked: Collection[str], note: str = "", by: Person, on: date) -> Paper:
    """Xác nhận lại: a paper without a last day of its own is looked at again and counts for another term."""
    paper = paper_for_update(paper_id)
    permissions.require_verifying(by, paper.producer, on=on)
    kind = kinds_on(on).of(paper.type)
    refuse_if(
        rules.obstacles_to_confirming(kind, state=paper.state, ticked=ticked, last_confirmed=paper.verified_on, on=on)
    )
    paper.verified_by, paper.verified_on = by, on
    count_days(paper, kind)
    paper.save(update_fields=["verified_by", "verified_on", "last_day"])
    _verdict(paper, Verdict.CONFIRMED, by=by, on=on, note=note, checked=_words(kind, ticked))
    record("evidence.paper.confirmed", paper, by=by, note=note.strip(), **named(paper, kind))
    return paper


@transaction.atomic
def revoke(paper_id: int, *, reason: str, by: Person, on: date) -> Paper:
    """Thu hồi: the paper counts no more (taken back by its issuer, verified by mistake); its history stays."""
    paper = paper_for_update(paper_id)
    permissions.require_verifying(by, paper.producer, on=on)
    refuse_if(rules.obstacles_to_revoking(state=paper.state, reason=reason.strip()))
    paper.state = State.REVOKED
    paper.save(update_fields=["state"])
    verdict = _verdict(paper, Verdict.REVOKED, by=by, on=on, note=reason)
    record("evidence.paper.revoked", paper, by=by, reason=verdict.note, **named(paper, kinds_on(on).of(paper.type)))
    notices.revoked(verdict, by=by, on=on)
    return paper


def seen_beside(paper: Paper, kind: PaperKind) -> Seen:
    """What the verifier is warned of."""
    match = matches([paper], {paper.pk: kind}).get(paper.pk)
    return Seen(paper.last_day, match, paper.owner_name, len(alike_to(paper)))


def is_own_entry(paper: Paper, person: Person) -> bool:
    """Whether the person handed the paper in: then somebody else looks at it."""
    return paper.entered_by_id == person.pk


def _supersede(paper: Paper, kind: PaperKind, *, by: Person) -> None:
    old = paper.supersedes and paper_for_update(paper.supersedes.pk)
    if old and old.state == State.VERIFIED:
        old.state = State.SUPERSEDED
        old.save(update_fields=["state"])
        record("evidence.paper.superseded", old, by=by, **named(old, kind))


def _verdict(
    paper: Paper,
    verdict: Verdict,
    *,
    by: Person,
    on: date,
    note: str,
    reasons: Collection[str] = (),
    checked: Collection[str] = (),
) -> Verification:
    said = {"reasons": list(reasons), "checked": list(checked), "note": note.strip(), "edition": paper.edition}
    return Verification.objects.create(paper=paper, verdict=verdict, by=by, on=on, **said)


def _words(kind: PaperKind, ticked: Collection[str]) -> list[str]:
    return [check.vi for check in kind.checks if check.code in ticked]
