"""What a dossier says now, as plain values: the content that a filing freezes."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import Any

from ocop.actors.producers.queries.registry import representative_of
from ocop.cycle.evidence.models import Paper
from ocop.law.criteria import queries as criteria
from ocop.law.criteria.rules.scoring import score

from ..models import Dossier, Registration, Report, SelfPoint
from ..rules.versions import chosen_in
from ..vocabulary import REGISTRATION_FIELDS, REPORT_FIELDS

SCHEMA = 2  # 2: the digest of the framework with its criteria


def plain(value: Any) -> Any:
    """A value as JSON keeps it: days in ISO form, decimals as text without idle zeros."""
    if isinstance(value, Decimal):
        return format(value.normalize(), "f")
    return value.isoformat() if isinstance(value, date) else value


def values_of(row: Registration | Report) -> dict[str, Any]:
    """Every field of the form, plain."""
    fields = REGISTRATION_FIELDS if isinstance(row, Registration) else REPORT_FIELDS
    return {name: plain(getattr(row, name)) for name in fields}


def content_of(dossier: Dossier) -> dict[str, Any]:
    """Forms, answers and papers of the dossier as they stand, with the framework and set they are written for."""
    points = list(answers_of(dossier))
    content = {
        "schema": SCHEMA,
        "kind": dossier.kind,
        "framework": dossier.framework.code,
        "criteria": dossier.framework.content_hash,
        "set": dossier.criteria_set.code,
        **_subject(dossier),
        "registration": values_of(dossier.registration),
        "report": values_of(dossier.report),
        "facts": dossier.facts,
        "points": points,
    }
    return {**content, "score": _score(dossier, content)}


def _subject(dossier: Dossier) -> dict[str, Any]:
    row, product, producer = dossier.classification, dossier.product, dossier.product.producer
    representative = representative_of(producer)
    return {
        "classification": {
            "sector": row.sector, "group": row.group, "subgroup": row.subgroup, "ministry": row.ministry,
        },
        "product": {"id": product.pk, "name": product.name},
        "producer": {
            "id": producer.pk, "name": producer.name, "kind": producer.kind,
            "representative": representative.name if representative else "",
        },
        "place": {"code": dossier.place.code, "name": dossier.place.name},
    }  # fmt: skip


def _score(dossier: Dossier, content: dict[str, Any]) -> dict[str, Any]:
    found = score(criteria.sheet_of(dossier.criteria_set), chosen_in(content))
    return {"total": found.total, "parts": dict(found.parts), "unanswered": list(found.unanswered)}


def answers_of(dossier: Dossier) -> Iterable[dict[str, Any]]:
    """The answers in the order of the set, each with its papers."""
    rows = {row.criterion: row for row in points_of(dossier)}
    order = criteria.sheet_of(dossier.criteria_set).by_code
    return (_answer(rows[code]) for code in order if code in rows)


def points_of(dossier: Dossier) -> list[SelfPoint]:
    """The rows with papers, pages and files, in a constant number of queries."""
    return list(dossier.points.prefetch_related("papers__paper__type", "papers__paper__pages__file"))


def _answer(point: SelfPoint) -> dict[str, Any]:
    return {
        "criterion": point.criterion,
        "option": point.option,
        "no_option": point.no_option,
        "case": point.case,
        "description": point.description,
        "papers": [_paper(each.paper, each.pages) for each in point.papers.all()],
    }


def _paper(paper: Paper, pages: str) -> dict[str, Any]:
    return {
        "paper": paper.pk,
        "code": paper.type.code,
        "title": paper.type.name_vi,
        "number": paper.number,
        "issuer": paper.issuer,
        "issued_on": plain(paper.issued_on),
        "last_day": plain(paper.last_day),
        "state": paper.state,
        "link": paper.link,
        "pages": pages,
        "files": [
            {"page": p.pk, "file": str(p.file_id), "name": p.file.name, "sha256": p.sha256} for p in paper.pages.all()
        ],
    }
