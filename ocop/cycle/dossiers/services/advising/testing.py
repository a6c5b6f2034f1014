"""Yêu cầu kiểm nghiệm bổ sung and its result, with the report out of the producer's library."""

from datetime import date

from django.db import transaction

from ocop.actors.people.models import Person
from ocop.base.audit.services import record
from ocop.base.kernel.formats import short_date
from ocop.base.kernel.outcome import Obstacle, refuse_if
from ocop.cycle.evidence.models import Paper

from ... import notices_of_team as notices
from ...models import Dossier, ExtraTest
from ...queries.locking import dossier_for_update
from ...rules.advising import visits as rules
from ...vocabulary.advising import TestResult
from ..moving import note
from .rights import require_examining


@transaction.atomic
def ask_test(
    dossier_id: int, *, by: Person, on: date, name: str, reason: str, due: date | None, criterion: str = ""
) -> Dossier:
    """Yêu cầu kiểm nghiệm: the producer hears what is to be tested and until when."""
    dossier = dossier_for_update(dossier_id)
    require_examining(by, dossier, on=on)
    refuse_if(rules.obstacles_to_testing(state=dossier.state, name=name, reason=reason, due=due, on=on))
    assert due
    test = ExtraTest.objects.create(
        dossier=dossier, name=name.strip()[:250], reason=reason.strip()[:300], criterion=criterion, due=due,
        asked_by=by, asked_on=on,
    )  # fmt: skip
    note(dossier, "ask_test", by=by, on=on, words=test.name)
    record("dossiers.test.asked", dossier, by=by, product=dossier.product.name, test=test.name, due=short_date(due))
    notices.test_asked(test, by=by, on=on)
    return dossier


@transaction.atomic
def note_test(
    test_id: int, *, by: Person, on: date, result: str, words: str = "", paper: Paper | None = None
) -> Dossier:
    """Ghi kết quả kiểm nghiệm, once."""
    test = ExtraTest.objects.select_for_update(of=("self",)).get(pk=test_id)
    dossier = dossier_for_update(test.dossier_id)
    require_examining(by, dossier, on=on)
    strange = paper is not None and paper.producer_id != dossier.product.producer_id
    refuse_if(
        [
            *rules.obstacles_to_result(
                state=dossier.state, result=result, words=words, has_paper=paper is not None, is_known=bool(test.result)
            ),
            *([Obstacle("test.other-producer", repair="#id_paper")] if strange else []),
        ]
    )
    test.result, test.words, test.paper = result, words.strip()[:300], paper
    test.result_by, test.result_on = by, on
    test.save()
    label = TestResult(result).label
    record("dossiers.test.noted", dossier, by=by, product=dossier.product.name, test=test.name, result=label)
    return dossier
