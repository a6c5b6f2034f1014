"""What the sentences and the paper of a report may say: every word and number taken from the frozen figures.

A paper is Vietnamese whatever the language of the screen.
"""

from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any

from django.utils.translation import override

from ocop.base.kernel.formats import decimal_comma, grouped, long_date, percent, short_date
from ocop.law.documents.models import Document
from ocop.steering.directives.vocabulary import OFFICIAL, TimeStatus

from ..models import AssignmentRow, ExecutionReport
from ..rules.citing import cited, cited_in_full
from ..rules.narrative import Material
from ..vocabulary import Figure


def material_of(report: ExecutionReport, rows: Iterable[AssignmentRow]) -> Material:
    """The facts of the report in words, for the sentences of its outline."""
    late = [row for row in rows if row.status == TimeStatus.OVERDUE]
    amounts = _amounts(report.figures, late)
    return Material(
        words={**{name: grouped(n) for name, n in amounts.items()}, **_rates(report.figures), **_names(report)},
        amounts=amounts,
        rows={"late_bodies": _late_bodies(report.figures), "explanations": _explanations(late)},
    )


def _amounts(figures: Mapping[str, Any], late: list[AssignmentRow]) -> dict[str, int]:
    explained = sum(bool(row.explanation) for row in late)
    counts: dict[str, int] = figures["counts"]
    return {
        **counts,
        **{f"extensions_{state}": len(ids) for state, ids in figures["extensions"].items()},
        **{f"letters_{state}": len(ids) for state, ids in figures["letters"].items()},
        "tasks": len(figures["tasks"]),
        "bodies": len(figures["bodies"]),
        "longest_late": figures["longest_late"],
        "explained": explained,
        "unexplained": len(late) - explained,
        "not_updated": counts[Figure.OPEN] - counts[Figure.UPDATED],
    }


def _rates(figures: Mapping[str, Any]) -> dict[str, str]:
    words = {rate["rate"]: percent(rate["part"], rate["whole"]) for rate in figures["rates"]}
    median = figures["median_late"]
    return {**words, "median_late": decimal_comma(Decimal(median), 1) if median else "–"}


def _names(report: ExecutionReport) -> dict[str, str]:
    document = report.directive.document
    with override(OFFICIAL):
        period = report.period
    return {
        "directive": cited(_type_name(document), document.written),
        "directive_full": cited_in_full(
            _type_name(document),
            document.written,
            day=long_date(document.issued_on) if document.issued_on else "",
            issuer=document.issuer_name,
            subject=document.subject,
        ),
        "office": report.office.name,
        "period": period,
        "data_from": short_date(report.data_from),
        "cut_off": short_date(report.cut_off),
    }


def _type_name(document: Document) -> str:
    return document.type.name if document.type else ""


def _late_bodies(figures: Mapping[str, Any]) -> list[dict[str, str]]:
    return [
        {
            "body": row["name"],
            "overdue": grouped(row["counts"][Figure.OVERDUE]),
            "longest_late": grouped(row["longest_late"]),
        }
        for row in figures["bodies"]
        if row["counts"][Figure.OVERDUE]
    ]


def _explanations(late: Iterable[AssignmentRow]) -> list[dict[str, str]]:
    return [
        {"body": row.body_name, "code": row.code, "explanation": row.explanation.strip().rstrip(".;")}
        for row in late
        if row.explanation
    ]
