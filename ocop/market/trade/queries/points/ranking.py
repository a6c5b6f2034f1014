"""Surveyed proposals beside each other, as the department chooses among them."""

from ...models.points import Inspection, PointMove, PointOfSale
from ...rules.points.deciding import Candidate
from ...vocabulary.points import InspectionKind, InspectionState, PointState


def is_ranked(point: PointOfSale, survey: Inspection | None) -> bool:
    """Whether others stand beside it, or one was chosen since it was surveyed."""
    since = survey.held_on if survey else point.state_on
    chosen = PointMove.objects.filter(move="select", on__gte=since).exclude(point=point)
    return chosen.exists() or len(candidates(point)) > 1


def candidates(point: PointOfSale) -> list[Candidate]:
    """The point and the other surveyed ones, best score first; two queries."""
    surveyed = PointOfSale.objects.filter(state=PointState.SURVEYED)
    points = {each.pk: each for each in [*surveyed, point]}
    rows = Inspection.objects.filter(
        point__in=points, state=InspectionState.CONCLUDED, kind__in=(InspectionKind.SURVEY, InspectionKind.FOLLOW_UP)
    )
    last = {row.point_id: row for row in rows.order_by("held_on", "pk")}
    found = [
        Candidate(pk, str(each), int(last[pk].told.get("score", 0)), last[pk].outcome)
        for pk, each in points.items() if pk in last
    ]  # fmt: skip
    return sorted(found, key=lambda each: (-each.score, each.name))
