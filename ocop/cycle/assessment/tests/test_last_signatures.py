"""Two who sign last in one moment: neither sees the other's signature, and the leader hears all the same."""

from django.utils import timezone

from ocop.actors.notifications.models import Notice
from ocop.cycle.assessment.models import Sheet
from ocop.cycle.assessment.services import scoring
from ocop.cycle.rounds.tests.province import DAY


def test_of_two_who_sign_last_in_one_moment_the_leader_still_hears(hall, django_capture_on_commit_callbacks):
    """m3 signs while the deputy's signature is not committed yet: the question is asked again after the commit."""
    item = hall.item(hall.opened())
    hall.signed(item, head_chair=76, m1=76, m2=76)
    others = hall.score(item, "deputy", hall.total(76))
    mine = hall.score(item, "m3", hall.total(76))
    with django_capture_on_commit_callbacks() as callbacks:
        scoring.sign(mine.pk, by=hall.m3, on=DAY)
    Sheet.objects.filter(pk=others.pk).update(state="signed", total=76, digest="0" * 64, signed_at=timezone.now())
    with django_capture_on_commit_callbacks(execute=True):
        for each in callbacks:
            each()
    assert Notice.objects.filter(code="sheet.all-signed", person=hall.head_chair).count() == 1
