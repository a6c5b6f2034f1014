"""Nộp hồ sơ, trả lời đề nghị bổ sung: strictly checked, everything missing said at once; the version is frozen."""

from collections.abc import Mapping
from datetime import date

from django.db import transaction

from ocop.actors.people.models import Person
from ocop.base.audit.services import record
from ocop.base.kernel.outcome import Obstacle, refuse_if
from ocop.law.criteria import queries as criteria

from .. import notices, permissions
from ..models import CompletionRequest, Dossier, Version
from ..queries.locking import dossier_for_update
from ..queries.refiling import window_of
from ..queries.standing import filing_of, standing_of
from ..rules import completing
from ..rules import moves as rules
from ..rules.filing import obstacles_to_filing
from ..rules.opening import obstacles_to_window
from ..vocabulary import FILING, DossierKind
from .clocks import restart_clocks
from .freezing import freeze
from .moving import move, note


@transaction.atomic
def submit(dossier_id: int, *, by: Person, on: date) -> Dossier:
    """Nộp hồ sơ tại xã: the framework of the day is fixed for good (E01), the version frozen with its digest."""
    dossier = dossier_for_update(dossier_id)
    permissions.require_filing(by, dossier, on=on)
    refuse_if([*rules.obstacles_to_act("submit", dossier.state), *obstacles_to_submitting(dossier, on=on)])
    found = criteria.framework_for(on, kind=FILING[DossierKind(dossier.kind)])
    assert found
    dossier.framework_basis, dossier.framework_until = found[1].basis, found[1].until
    dossier.filed_by, dossier.filed_on = by, on
    version = freeze(dossier, by=by, on=on)
    move(dossier, "submit", "framework_basis", "framework_until", "filed_by", "filed_on", by=by, on=on)
    _record_filing(dossier, version, by=by)
    notices.filed(dossier, by=by, on=on)
    return dossier


def _record_filing(dossier: Dossier, version: Version, *, by: Person) -> None:
    record(
        "dossiers.dossier.filed", dossier, by=by, product=dossier.product.name, kind=dossier.get_kind_display(),
        number=version.number, digest=version.digest[:12], framework=dossier.framework.number,
        total=version.content["score"]["total"], assisted=dossier.entered_for,
    )  # fmt: skip


def obstacles_to_submitting(dossier: Dossier, *, on: date) -> list[Obstacle]:
    """What the dossier lacks today, the framework and the window of a re-evaluation first."""
    look = standing_of(dossier, on=on)
    window = window_of(dossier.product)
    return [
        *_obstacles_to_framework(dossier, on=on),
        *obstacles_to_window(
            dossier.kind, expires_on=window.expires_on, opens=window.opens, closes=window.closes, basis=window.basis,
            on=on, has_exception=bool(dossier.exception_basis),
        ),
        *obstacles_to_filing(filing_of(dossier, look.answers), look.sheet),
    ]  # fmt: skip


def _obstacles_to_framework(dossier: Dossier, *, on: date) -> list[Obstacle]:
    """A draft written for a framework that has ended follows the one in force first."""
    found = criteria.framework_for(on, kind=FILING[DossierKind(dossier.kind)])
    if found is None:
        return [Obstacle("dossier.no-framework")]
    if found[0].pk != dossier.framework_id:
        facts = {"old": dossier.framework.number, "new": found[0].number}
        return [Obstacle("dossier.framework-moved", facts, repair="../chuyen-bo-tieu-chi/")]
    return []


@transaction.atomic
def answer(dossier_id: int, *, by: Person, on: date, answers: Mapping[int, str], request: int) -> Dossier:
    """Trả lời đề nghị bổ sung: every item in words, a new version with what changed; clocks go on."""
    dossier = dossier_for_update(dossier_id)
    permissions.require_filing(by, dossier, on=on)
    asked = dossier.requests.filter(answered_on=None, pk=request).first()
    items = list(asked.items.all()) if asked else []
    look = standing_of(dossier, on=on)
    said = [answers.get(item.pk, "") for item in items]
    refuse_if(
        [
            *completing.obstacles_to_answering(has_open=asked is not None, answers=said, items=len(items)),
            *obstacles_to_filing(filing_of(dossier, look.answers), look.sheet),
        ]
    )
    assert asked
    for item, words in zip(items, said, strict=True):
        item.answer = words.strip()
        item.save(update_fields=["answer"])
    _answered(dossier, asked, by=by, on=on)
    return dossier


def _answered(dossier: Dossier, asked: CompletionRequest, *, by: Person, on: date) -> None:
    asked.answered_on, asked.answered_by, asked.dossier = on, by, dossier
    asked.save(update_fields=["answered_on", "answered_by"])
    version = freeze(dossier, by=by, on=on)
    verb = completing.ANSWERS.get(asked.level)  # type: ignore[call-overload]  # a word of the same enum
    if verb:
        move(dossier, verb, by=by, on=on)
    else:
        note(dossier, "complete", by=by, on=on)
    if not dossier.requests.filter(answered_on=None).exists():
        restart_clocks(dossier, on=on)
    record(
        "dossiers.completion.answered", dossier, by=by, product=dossier.product.name, round=asked.round,
        number=version.number, digest=version.digest[:12], assisted=dossier.entered_for,
    )  # fmt: skip
    notices.completed(asked, by=by, on=on)
