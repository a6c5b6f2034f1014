"""The advisory team on the dossiers that the office gave it: checks the points, reports to the council."""

from collections.abc import Sequence

from journeys.story.communes import body_of
from journeys.story.hall import enter_post
from ocop.actors.people.models import Person
from ocop.cycle.dossiers.models import Dossier
from ocop.cycle.dossiers.queries.packs import self_chosen
from ocop.cycle.dossiers.services.advising import assigning, reporting, scoring, teams
from ocop.cycle.dossiers.vocabulary.advising import Conclusion, TeamPart
from ocop.cycle.rounds.tests.province import DAY

HEAD = "Ma Văn Tổ"


def reports_on(office: Person, dossiers: Sequence[Dossier]) -> None:
    """Every dossier is ready for the council, with the points that the producer claimed."""
    head = Person.objects.create_user("head of team", full_name=HEAD, is_demo=True)
    enter_post(head, body_of("tn.snnmt"), "advisory_member", "Tổ trưởng Tổ tư vấn")
    team = teams.set_up(
        by=office, on=DAY, name="Tổ tư vấn Hội đồng OCOP tỉnh", decision_number="15/QĐ-UBND", decided_on=DAY,
        seats=[teams.Seat(head, TeamPart.HEAD)],
    )  # fmt: skip
    for dossier in dossiers:
        assigning.assign(dossier.pk, by=office, on=DAY, members=(), lead=team.members.get())
        scoring.save_points(dossier.pk, by=head, on=DAY, chosen=self_chosen(dossier), remarks={})
        reporting.save_report(
            dossier.pk, by=head, on=DAY, examination="Đã đối chiếu giấy tờ, xem mẫu", conclusion=Conclusion.READY,
            words="Đủ điều kiện trình Hội đồng",
        )  # fmt: skip
        reporting.sign_report(dossier.pk, by=head, on=DAY)
