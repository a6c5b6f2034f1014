"""Papers of points of sale, read from their rows; blanks are left for what is not known yet."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

from django.utils.translation import override

from ocop.actors.organisations.models import Organisation
from ocop.base.kernel.formats import grouped, long_date, quantity, short_date
from ocop.base.papers.blocks import Head, Paper, Signature
from ocop.steering.plans.queries.printing import head_of, signature_of

from ..models.points import Inspection, PointDecision, PointOfSale, PointRecognition, SalesReport, SalesSummary
from ..queries.points import facts as known
from ..queries.points.access import keeper_on
from ..queries.points.reference import settings_on
from ..rules.points import papers as rules
from ..rules.points.checklist import thawed

OFFICIAL = "vi"
BLANK = "…………"
KINDS = {
    "survey": "Khảo sát", "acceptance": "Nghiệm thu", "periodic": "Kiểm tra định kỳ", "ad_hoc": "Kiểm tra đột xuất",
    "follow_up": "Kiểm tra khắc phục",
}  # fmt: skip


def of_point(point: PointOfSale) -> dict[str, Any]:
    """What names a point on paper."""
    return {
        "name": point.name, "code": point.code or BLANK, "address": point.address, "unit": point.unit.name,
        "venue": point.venue_type.name if point.venue_type else "",
        "form": point.operation_form.name if point.operation_form else "", "operator": point.operator_name,
    }  # fmt: skip


def proposal(point: PointOfSale) -> Paper:
    """Phiếu đề xuất."""
    with override(OFFICIAL):
        goods = [each.goods.name for each in known.shelf_of(point, point.proposed_on or point.made_on)]
        told = {
            **of_point(point), "place": _place(point.latitude, point.longitude), "registration": point.registration,
            "area": f"{quantity(point.area_m2)} m²" if point.area_m2 else "", "manager": point.manager,
            "venue_reason": point.venue_reason, "goods": goods,
        }  # fmt: skip
        head = Head(point.operator_name or BLANK, place=point.unit.name, day=point.proposed_on, unnumbered=True)
        return rules.proposal(told, head, point.manager)


def checklist(inspection: Inspection) -> Paper:
    """Phiếu kiểm tra; once concluded the minutes."""
    with override(OFFICIAL):
        answers = {row.code: row for row in inspection.answers.all()}
        lines = [_line(line, answers.get(line.code)) for line in thawed(inspection.checklist).lines.values()]
        regime = PointDecision.objects.filter(code=inspection.regime).first()
        told = {
            "point": of_point(inspection.point), "held_on": short_date(inspection.held_on), "lines": lines,
            "basis": f"Quyết định số {regime.number if regime else inspection.regime}; phiếu {inspection.version}",
            "met_at": inspection.met_at, "place": _place(inspection.latitude, inspection.longitude),
            "team": [str(member) for member in inspection.team.all()], "host": inspection.operator_person,
            "words": inspection.operator_words, "remarks": inspection.remarks, "kind": KINDS[inspection.kind],
            "outcome": inspection.outcome, "unmet": inspection.told.get("unmet", ""),
            "mend_by": short_date(inspection.mend_by) if inspection.mend_by else "",
            "signer": inspection.concluded_by.full_name if inspection.concluded_by else "",
        }  # fmt: skip
        return rules.checklist(told, _issuer(inspection.point.keeper, inspection.number, inspection.concluded_on))


def recognition_decision(point: PointOfSale, on: date) -> Paper:
    """Quyết định công nhận: as noted, or a draft for the head."""
    with override(OFFICIAL):
        held, settings = known.recognition_of(point), settings_on(on)
        until = long_date(held.valid_until) if held else f"{settings['VALID_MONTHS']} tháng kể từ ngày ký ({BLANK})"
        behind = held.inspection if held else known.last_concluded(point)
        told = {
            **of_point(point), "until": until, "proposer": _proposer(point),
            "commitment": long_date(point.commitment_until) if point.commitment_until else BLANK,
            "regime": _number_of(behind.regime) if behind else "", "minutes": behind.number if behind else "",
        }  # fmt: skip
        number, day = (held.decision_number, held.decided_on) if held else ("", None)
        return rules.recognition_decision(told, _decider(point, number, day, settings.text("AUTHORITY")))


def recognition_paper(held: PointRecognition) -> Paper:
    """Giấy công nhận."""
    with override(OFFICIAL):
        content = held.content
        told = {**content, "decision": held.decision_number, "decided": long_date(held.decided_on),
                "until": long_date(held.valid_until)}  # fmt: skip
        issuer = _issuer(held.authority, held.number, held.decided_on, signer=held.signer_name)
        return rules.recognition_paper(told, issuer)


def suspension_decision(point: PointOfSale, on: date) -> Paper | None:
    """Quyết định tạm dừng; None without one."""
    held = point.suspensions.select_related("ground").first()
    if held is None:
        return None
    with override(OFFICIAL):
        told = {
            **of_point(point), "start": long_date(held.start), "ground": held.ground.name, "facts": held.facts,
            "mend_by": long_date(held.mend_by), "proposer": _proposer(point), **_behind(point),
        }  # fmt: skip
        authority = settings_on(on).text("AUTHORITY")
        return rules.suspension_decision(told, _decider(point, held.decision_number, held.decided_on, authority))


def revocation_decision(point: PointOfSale, on: date) -> Paper | None:
    """Quyết định thu hồi; None without one."""
    held = getattr(point, "revocation", None)
    if held is None:
        return None
    with override(OFFICIAL):
        money = [f"{row.support_code}, {grouped(row.amount_vnd)} đồng" for row in point.recoveries.all()]
        told = {**of_point(point), "ground": held.ground.name, "hearing": held.hearing, "recoveries": "; ".join(money),
                "proposer": _proposer(point), **_behind(point)}  # fmt: skip
        authority = settings_on(on).text("AUTHORITY")
        return rules.revocation_decision(told, _decider(point, held.decision_number, held.decided_on, authority))


def points_list(points: Iterable[PointOfSale], on: date) -> Paper:
    """Danh sách điểm."""
    with override(OFFICIAL):
        rows = []
        for point in points:
            held = next(iter(point.recognitions.all()), None)
            told = f"{held.decision_number}, {short_date(held.valid_until)}" if held else "–"
            is_live = held is not None and point.state == "recognised" and held.valid_until >= on
            rows.append({**of_point(point), "state": point.state, "recognised": told, "is_live": is_live})
        return rules.points_list(rows, on, _issuer(keeper_on(on), "", None))


def sales_report(report: SalesReport) -> Paper:
    """Báo cáo doanh số of a point."""
    with override(OFFICIAL):
        lines = [
            {"name": row.goods.name, "unit": row.goods.unit_name, "quantity": quantity(row.quantity),
             "revenue": row.revenue_vnd, "online": row.online_vnd,
             "returned": quantity(row.returned) if row.returned else "–"}
            for row in report.lines.select_related("goods")
        ]  # fmt: skip
        told = {
            **of_point(report.point), "lines": lines, "month": f"{report.start:%m/%Y}", "reason": report.reason,
            "visitors": report.visitors, "tour_groups": report.tour_groups,
            "sent_on": f"{short_date(report.submitted_on)}{' (muộn)' if report.is_late else ''}"
            if report.submitted_on else "",
            "sender": report.submitted_by.full_name if report.submitted_by else "",
        }  # fmt: skip
        head = Head(report.point.operator_name or report.point.name, place=report.point.unit.name,
                    day=report.submitted_on, unnumbered=True)  # fmt: skip
        return rules.sales_report(told, head)


def sales_summary(summary: SalesSummary) -> Paper:
    """Báo cáo doanh số các điểm as it was sent."""
    with override(OFFICIAL):
        last = summary.end - timedelta(days=1)
        issuer = _issuer(keeper_on(summary.sent_on), "", summary.sent_on)
        return rules.summary(summary.content, (summary.start, last), summary.version, issuer)


def inspections_report(rows: Iterable[Inspection], counts: dict[str, int], on: date) -> Paper:
    """Báo cáo kiểm tra."""
    with override(OFFICIAL):
        told = [
            {"held_on": short_date(row.held_on), "point": str(row.point), "kind": KINDS[row.kind], "number": row.number,
             "outcome": row.outcome, "unmet": row.told.get("unmet", "")}
            for row in rows
        ]  # fmt: skip
        return rules.inspections_report(told, counts, on, _issuer(keeper_on(on), "", None))


def _line(line: Any, answer: Any) -> dict[str, Any]:
    remark = answer.remark if answer else ""
    if answer and answer.mend_by:
        remark = "; ".join(filter(None, (remark, f"khắc phục trước khi hết {short_date(answer.mend_by)}")))
    return {"code": line.code, "name": line.name, "required": line.is_required, "remark": remark,
            "answer": answer.answer if answer else "", "measured": answer.measured if answer else ""}  # fmt: skip


def _place(latitude: Any, longitude: Any) -> str:
    return f"{quantity(latitude)}; {quantity(longitude)}" if latitude is not None and longitude is not None else ""


def _number_of(regime: str) -> str:
    found = PointDecision.objects.filter(code=regime).first()
    return found.number if found else regime


def _behind(point: PointOfSale) -> dict[str, str]:
    last = known.last_concluded(point)
    return {"regime": _number_of(last.regime) if last else "", "minutes": last.number if last else ""}


def _proposer(point: PointOfSale) -> str:
    return f"Trưởng phòng chuyên môn {point.keeper.short}" if point.keeper else ""


def _issuer(body: Organisation | None, number: str, day: date | None, *, signer: str = "") -> rules.Issuer:
    if body is None:
        return rules.Issuer(Head(BLANK, unnumbered=True), Signature(("",)))
    return rules.Issuer(_numbered(head_of(body, "", day=day), number), signature_of(body, name=signer))


def _decider(point: PointOfSale, number: str, day: date | None, authority: str) -> rules.Issuer:
    found = _issuer(point.keeper, number, day)
    if point.keeper and not number:
        found = rules.Issuer(head_of(point.keeper, "QĐ", day=day), found.signature)
    return rules.Issuer(found.head, found.signature, authority.upper())


def _numbered(head: Head, number: str) -> Head:
    """The number as it was given; without one the blank of the clerk."""
    figure, _slash, symbol = number.partition("/")
    is_figure = figure.isdecimal()
    return Head(
        head.issuer, symbol=symbol if is_figure else (number or head.symbol), place=head.place,
        parent_body=head.parent_body, number=int(figure) if is_figure else None, day=head.day,
    )  # fmt: skip
