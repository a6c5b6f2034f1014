"""Recognitions of the demonstration: the public list of the province, earlier ones of invented producers at every point
of their 36 months, and two of today out of the council's results.
"""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from typing import Any

from django.conf import settings

from ocop.actors.people.models import Person
from ocop.base.kernel.formats import short_date
from ocop.cycle.assessment.models import Result, Submission
from ocop.cycle.assessment.services import announcing, submitting
from ocop.cycle.certificates.models import Ground, Recognition
from ocop.cycle.certificates.rules.dates import last_day_of
from ocop.cycle.certificates.services import complaining, importing, issuing, recognising, revoking
from ocop.cycle.products.services.starting import enter_known
from ocop.law.criteria.queries import framework_on

from .cast import body_of
from .cycling import CycleScene
from .judging import Desk
from .telling import Story, story_of

STORY = "cong-nhan-nay"
COMMITTEE = "tn.ubnd"
FIRST_NOTICE = 201


def tell(desk: Desk) -> None:
    """The past first, so that what is recognised today comes after it."""
    story, scene = story_of(STORY), desk.scene
    importing.import_recognitions(settings.REFERENCE_ROOT, on=scene.today)
    for row in story["earlier"]:
        producer = scene.producers[row["producer"]]
        enter_known(by=scene.office(), on=scene.today, producer=producer, name=row["product"])
    importing.take(_listed(story, scene), name=STORY, on=scene.today)
    for told in story["cases"]:
        _case(told, story["days"], scene)
    _today(story, desk)


def _listed(story: Story, scene: CycleScene) -> Mapping[str, Any]:
    """The earlier ones in the form of the public list."""
    return {"sources": {"S1": story["source"]}, "products": list(_rows(story, scene))}


def _rows(story: Story, scene: CycleScene) -> Iterator[Mapping[str, Any]]:
    for number, row in enumerate(story["earlier"], 1):
        decided = decided_for(scene.today + timedelta(days=row["lasts"]))
        producer = scene.producers[row["producer"]]
        yield {
            "id": str(number), "name": row["product"], "producer": producer.name, "commune": producer.unit.name,
            "district": None, "stars": row["stars"], "year": decided.year, "status": "recognised",
            "decision": f"{row['number']} ({short_date(decided)})", "evidence": "verified", "note": story["note"],
            "source": ["S1"],
        }  # fmt: skip


def decided_for(until: date) -> date:
    """The day of a decision whose certificate is valid until that day or a day or two before it."""
    day = until.replace(year=until.year - 3, day=min(until.day, 28))
    framework = framework_on(day)
    assert framework
    assert last_day_of(day, framework.certificate_months) <= until
    return day


def _case(told: Mapping[str, Any], days: Mapping[str, int], scene: CycleScene) -> None:
    recognition = Recognition.objects.get(product_name=told["product"])
    day = {act: scene.today - timedelta(days=ago) for act, ago in days.items()}
    case = revoking.open_case(
        recognition.pk, by=scene.office(), on=day["opened"], ground=Ground.objects.get(code=told["ground"]),
        conclusion_number=told["conclusion"]["number"], concluded_by=told["conclusion"]["by"],
        concluded_on=day["concluded"], facts=told["facts"],
    )  # fmt: skip
    if told["until"] == "revoked":
        revoking.propose(case.pk, by=scene.office(), on=day["proposed"], number=told["proposal"])
        revoking.revoke(
            case.pk, by=_chairman(scene), on=day["revoked"], decision_number=told["decision"]["number"],
            decided_on=day["revoked"], signer_name=told["decision"]["signer"],
        )  # fmt: skip


def _chairman(scene: CycleScene) -> Person:
    return scene.cast.in_role("prov_chair", body_of(COMMITTEE, scene.today).pk)


def _today(story: Story, desk: Desk) -> None:
    """Submitted, approved, announced, recognised by one decision, certificates issued; about another a petition."""
    scene, told = desk.scene, story["submission"]
    results = [_result(desk, each.pk) for each in desk.reaching("closed")]
    head, today = scene.head(), scene.today
    submission = submitting.draft(by=head, on=today, results=results, text=told["text"])
    submitting.submit(submission.pk, by=head, on=today, number=told["number"])
    approved = submitting.approve(submission.pk, by=_chairman(scene), on=today, decision_number=told["decision"])
    _announce(approved, story, by=head, on=today)
    chosen = [_result(desk, each.pk) for each in desk.reaching("recognised")]
    made = recognising.recognise(
        by=_chairman(scene), on=today, results=chosen, decision_number=story["recognition"], decided_on=today
    )
    for recognition in made:
        issuing.issue(recognition.pk, by=scene.office(), on=today, issued_on=today)
    _complain(story["complaint"], desk)


def _announce(submission: Submission, story: Story, *, by: Person, on: date) -> None:
    for number, row in enumerate(submission.rows.all(), FIRST_NOTICE):
        announcing.announce(row.result_id, by=by, on=on, number=story["notice"].format(n=number))


def _complain(told: Mapping[str, Any], desk: Desk) -> None:
    dossier = desk.dossiers[told["product"]]
    complaining.send(
        by=desk.director(), on=desk.scene.today, result=_result(desk, dossier.pk), kind=told["kind"], text=told["text"]
    )


def _result(desk: Desk, dossier: int) -> Result:
    return Result.objects.get(item__dossier=dossier)
