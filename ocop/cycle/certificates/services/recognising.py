"""Công nhận: results approved by the Chairman become recognitions; five stars only by the ministry (E19, E20, E21)."""

from collections.abc import Iterable
from datetime import date

from django.db import transaction

from ocop.actors.organisations.models import Organisation
from ocop.actors.people.models import Person
from ocop.base.audit.services import record
from ocop.base.kernel.outcome import Obstacle, refuse_if
from ocop.cycle.assessment.models import Result
from ocop.cycle.assessment.queries.locking import result_for_update
from ocop.cycle.dossiers.services import results as dossiers
from ocop.law.criteria.vocabulary import Level
from ocop.law.documents.models import Document
from ocop.law.documents.services import receive_number

from .. import notices, permissions
from ..models import Recognition
from ..queries import recognising as queries
from ..rules import recognising as rules
from ..vocabulary import Source


@transaction.atomic
def recognise(
    *, by: Person, on: date, results: Iterable[Result], decision_number: str, decided_on: date | None
) -> list[Recognition]:
    """Công nhận 3–4 sao: the Chairman's one decision for all of them."""
    permissions.require_deciding(by, on=on)
    return _recognised(results, Level.PROVINCE, by=by, on=on, number=decision_number, day=decided_on)


@transaction.atomic
def note_central(
    *, by: Person, on: date, results: Iterable[Result], decision_number: str, decided_on: date | None
) -> list[Recognition]:
    """Ghi quyết định công nhận 5 sao của Bộ, as the office received it."""
    permissions.require_keeping(by, on=on)
    return _recognised(results, Level.CENTRAL, by=by, on=on, number=decision_number, day=decided_on)


def _recognised(
    results: Iterable[Result], level: str, *, by: Person, on: date, number: str, day: date | None
) -> list[Recognition]:
    chosen = [result_for_update(result.pk) for result in sorted(results, key=lambda each: each.pk)]
    found = [] if chosen else [Obstacle("recognition.no-results", repair="#id_results")]
    asked = {result.pk: queries.asked_of(result) for result in chosen}
    for result in chosen:
        found += permissions.obstacles_to_result(by, result)
        found += rules.obstacles_to_recognising(
            asked[result.pk], level=queries.level_of(result, asked[result.pk], on=day or on), asked_level=level,
            number=number, day=day, on=on,
        )  # fmt: skip
    refuse_if(_once(found))
    assert day
    authority = queries.authority_of(level, on=day)
    decision = _decision(number.strip(), authority, level, day, by=by)
    return [_made(result, rules.stars_to_recognise(asked[result.pk]), level, authority, decision, number.strip(), day,
                  by=by, on=on) for result in chosen]  # fmt: skip


def _once(found: Iterable[Obstacle]) -> list[Obstacle]:
    """What is said of every result alike is said once."""
    kept: dict[tuple[str, str], Obstacle] = {}
    for each in found:
        kept.setdefault((each.code, str(each.facts.get("product", ""))), each)
    return list(kept.values())


def _decision(number: str, authority: Organisation | None, level: str, day: date, *, by: Person) -> Document | None:
    """The decision in the register; one of the province that is not there is noted in its external series."""
    held = queries.decision_in_register(number, authority, day)
    figure, _slash, symbol = number.partition("/")
    if held is None and level == Level.PROVINCE and authority and figure.isdecimal() and symbol:
        receive_number(int(figure), symbol, authority, day, by=by)
    return held


def _made(
    result: Result, stars: int | None, level: str, authority: Organisation | None, decision: Document | None,
    number: str, day: date, *, by: Person, on: date,
) -> Recognition:  # fmt: skip
    dossier = result.item.dossier
    assert dossier
    product = dossier.product
    made = Recognition.objects.create(
        source=Source.RESULT, product=product, result=result, framework=dossier.framework, product_name=product.name,
        producer_name=product.producer.name, place=dossier.place, place_name=dossier.place.name, level=level,
        authority=authority, authority_name=authority.name if authority else "", stars=stars, decision=decision,
        decision_number=number, decided_on=day, year=day.year, made_by=by, made_on=on,
    )  # fmt: skip
    if level == Level.PROVINCE:
        dossiers.note_recognised(dossier, by=by, on=on, decision=number)
    record("certificates.recognition.decided", made, by=by, product=product.name, stars=stars, decision=number, day=day)
    notices.recognised(made, by=by, on=on)
    return made
