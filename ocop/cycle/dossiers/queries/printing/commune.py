"""Mẫu 03 out of the commune's report, as signed or as drafted."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from ocop.actors.producers.vocabulary import Kind

from ...models import CommuneReport, Dossier
from ...rules.papers import facts as f
from ...vocabulary import Content, KeptForm, Verdict
from .forms import filed_content, representative_words
from .frames import committee_name, commune_frame
from .held import held

Values = Mapping[str, Any]


def commune_facts(dossier: Dossier, report: CommuneReport | None) -> f.CommuneReport:
    """Mẫu 03 as kept when it was signed, or as drafted."""
    is_signed = report is not None and report.signed_on is not None
    signed = held(KeptForm.FORM_03, f.CommuneReport, dossier=dossier) if is_signed else None
    return signed or commune_written(dossier, report)


def commune_written(dossier: Dossier, report: CommuneReport | None) -> f.CommuneReport:
    """Mẫu 03 as the rows now stand."""
    content = filed_content(dossier)
    on = (report.signed_on if report else None) or dossier.received_on or dossier.made_on
    told = {row.content: row for row in report.findings.all()} if report else {}
    return f.CommuneReport(
        frame=commune_frame(
            dossier.place, on=on, written=report.number if report else "", day=report.signed_on if report else None,
            signer=report.signer_name if report else "", title=report.signer_title if report else "",
        ),
        product=content["registration"]["product_name"],
        addressee=_province(dossier, on),
        data=_data(content),
        contents=tuple(_content(each, told.get(each.value)) for each in Content),
        proposal=report.proposal if report else "",
    )  # fmt: skip


def blank_commune_report() -> f.CommuneReport:
    """Mẫu 03 for the pen."""
    return f.CommuneReport(
        data=_data({"registration": {}, "report": {}, "producer": {}}),
        contents=tuple(f.Content(title=str(each.label)) for each in Content),
    )


def _data(content: Values) -> tuple[f.Said, ...]:
    form, report, kind = content["registration"], content["report"], content["producer"].get("kind")
    return (
        f.Said(label="Tên chủ thể", words=form.get("unit_name") or ""),
        f.Said(label="Loại hình", words=str(Kind(kind).label) if kind in Kind.values else ""),
        f.Said(label="Địa chỉ", words=form.get("address") or ""),
        f.Said(label="Người đại diện, giới tính, dân tộc", words=representative_words(form, report)),
        f.Said(label="Sản phẩm", words=form.get("product_name") or ""),
    )


def _content(content: Content, row: Any) -> f.Content:
    verdict = f"{Verdict(row.verdict).label}. " if row and row.verdict else ""
    return f.Content(
        title=str(content.label), described=row.described if row else "", found=f"{verdict}{row.finding}" if row else ""
    )


def _province(dossier: Dossier, on: date) -> str:
    parent = dossier.place.parent
    return committee_name(parent, on=on) if parent else ""
