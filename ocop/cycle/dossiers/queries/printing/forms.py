"""Mẫu 01 and 02 out of the frozen version."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from ocop.actors.people.queries import posts_of
from ocop.actors.producers.vocabulary import Sex
from ocop.base.kernel.formats import money, short_date
from ocop.law.criteria import queries as criteria
from ocop.law.criteria.rules.scoring import score
from ocop.law.criteria.rules.sheets import Sheet

from ...models import Dossier
from ...rules.papers import facts as f
from ...rules.versions import chosen_in
from ...vocabulary import REGISTRATION_FIELDS, REPORT_FIELDS, IpKind, KeptForm, Topic
from ..content import content_of
from ..packs import last_version
from .frames import committee_name, plain
from .held import held

OTHERS = "Giấy tờ khác"
TICKED = ("has_registration", "has_declaration", "has_food_safety", "has_production")
RESULTS = ("material_area", "technology", "quality_changes", "markets")
LONG = frozenset({"history", "structure", "material_area", "technology", "quality_changes", "markets", "plan_ahead"})
Values = Mapping[str, Any]


def filed_content(dossier: Dossier) -> Values:
    """What was filed last; before that what is written now."""
    version = last_version(dossier)
    return version.content if version else content_of(dossier)


def registration_facts(dossier: Dossier) -> f.Registration:
    """Mẫu 01 as filed, with the parts of both offices as stamped."""
    written = held(KeptForm.FORM_01, f.Registration, dossier=dossier) or registration_written(dossier)
    return replace(
        written,
        commune=held(KeptForm.RECEIVED, f.OfficePart, dossier=dossier) or commune_part(dossier),
        office=held(KeptForm.ACCEPTED, f.OfficePart, dossier=dossier) or office_part(dossier),
    )


def registration_written(dossier: Dossier) -> f.Registration:
    """Mẫu 01 as the producer wrote it, to the committee of that day."""
    content = filed_content(dossier)
    form, group = content["registration"], content["classification"]
    on = dossier.filed_on or dossier.made_on
    return f.Registration(
        province=dossier.place.parent.name if dossier.place.parent else "",
        year=on.year,
        holder=form["unit_name"],
        representative=form["representative"],
        position=form["position"],
        address=form["address"],
        phone=form["phone"],
        email=form["email"],
        product=form["product_name"],
        sector=group["sector"],
        group=group["group"],
        subgroup=group["subgroup"] or "",
        kind=content["kind"],
        samples=form["sample_count"],
        has_paper_copy=dossier.filed_on is not None,
        has_electronic_copy=dossier.filed_on is not None,
        addressee=committee_name(dossier.place, on=on),
        place=plain(content["place"]["name"]),
        day=dossier.filed_on,
    )


def commune_part(dossier: Dossier) -> f.OfficePart:
    """Who took it in at the commune."""
    if dossier.received_on is None:
        return f.OfficePart()
    return f.OfficePart(
        body=committee_name(dossier.place, on=dossier.received_on),
        number=dossier.form_no or "",
        day=dossier.received_on,
        receiver=dossier.received_by.full_name if dossier.received_by else "",
    )


def office_part(dossier: Dossier) -> f.OfficePart:
    """Who took it in at the province."""
    if dossier.accepted_on is None or dossier.accepted_by is None:
        return f.OfficePart()
    held = posts_of(dossier.accepted_by, dossier.accepted_on)
    return f.OfficePart(
        body=held[0].organisation.name if held else "",
        number=dossier.office_no or dossier.form_no or "",
        day=dossier.accepted_on,
        receiver=dossier.accepted_by.full_name,
    )


def self_report_facts(dossier: Dossier) -> f.SelfReport:
    """Mẫu 02, parts I to IV and the list of evidence."""
    content, sheet = filed_content(dossier), criteria.sheet_of(dossier.criteria_set)
    form, report = content["registration"], content["report"]
    shelf = Shelf(content, sheet)
    return f.SelfReport(
        holder=form["unit_name"],
        product=form["product_name"],
        kind=content["kind"],
        place=plain(content["place"]["name"]),
        addressee=_addressee(dossier),
        day=dossier.filed_on,
        signer=form["signer_name"],
        general=general(form, report),
        ticks=ticks(report),
        history=_said(report, ("history", "structure")),
        results=(*_said(report, RESULTS), _years(report)),
        changes=tuple(_changes(report)),
        criteria=tuple(_criteria(content, sheet, shelf)),
        plans=_said(report, ("plan_ahead",)),
        evidence=tuple(shelf.rows()),
        parts=tuple((part.code, part.title) for part in sheet.parts),
    )


def _addressee(dossier: Dossier) -> str:
    """The committee as Mẫu 01 names it."""
    filed = held(KeptForm.FORM_01, f.Registration, dossier=dossier)
    return filed.addressee if filed else committee_name(dossier.place, on=dossier.filed_on or dossier.made_on)


def blank_self_report(sheet: Sheet | None) -> f.SelfReport:
    """Mẫu 02 for the pen; the rows of the list of evidence are those of the framework in force."""
    rows = sheet.rows if sheet else {}
    return f.SelfReport(
        general=general({}, {}),
        ticks=ticks({}),
        history=_said({}, ("history", "structure")),
        results=(*_said({}, RESULTS), _years({})),
        plans=_said({}, ("plan_ahead",)),
        evidence=tuple(f.EvidenceRow(number=number, title=title) for number, title in rows.items()),
    )


def general(form: Values, report: Values) -> tuple[f.Said, ...]:
    """I: who, where, registered when, which product."""
    said = [f.Said(label=_label(REGISTRATION_FIELDS, name), words=form.get(name) or "") for name in ("unit_name",)]
    said += _said(report, ("unit_type",))
    said += [
        f.Said(label=_label(REGISTRATION_FIELDS, n), words=form.get(n) or "") for n in ("address", "phone", "email")
    ]
    said.append(f.Said(label="Người đại diện, giới tính, dân tộc", words=representative_words(form, report)))
    said += _said(report, ("rep_residence", "registered_on", "registration_no"))
    said.append(f.Said(label=_label(REGISTRATION_FIELDS, "product_name"), words=form.get("product_name") or ""))
    said += _said(report, ("specification", "standard"))
    return tuple(said)


def representative_words(form: Values, report: Values) -> str:
    sex = str(Sex(report["rep_sex"]).label).lower() if report.get("rep_sex") else ""
    tribe = f"dân tộc {report['rep_ethnicity']}" if report.get("rep_ethnicity") else ""
    return ", ".join(filter(None, (form.get("representative"), sex, tribe)))


def ticks(report: Values) -> tuple[f.Tick, ...]:
    """What is there: registration, declaration, certificates, each kind of intellectual property."""
    plain_ones = [f.Tick(label=_label(REPORT_FIELDS, name), is_there=bool(report.get(name))) for name in TICKED]
    held = set(report.get("ip_kinds") or ())
    return (*plain_ones, *(f.Tick(label=str(kind.label), is_there=kind in held) for kind in IpKind))


def _said(values: Values, names: Sequence[str]) -> tuple[f.Said, ...]:
    return tuple(
        f.Said(label=_label(REPORT_FIELDS, name), words=_words(name, values.get(name)), space=3 if name in LONG else 1)
        for name in names
    )


def _words(name: str, value: Any) -> str:
    if not value:
        return ""
    return short_date(date.fromisoformat(value)) if name == "registered_on" else str(value)


def _label(fields: Mapping[str, Any], name: str) -> str:
    return str(fields[name].label)


def _years(report: Values) -> f.Said:
    rows = [_year(row) for row in report.get("years") or ()]
    return f.Said(label=_label(REPORT_FIELDS, "years"), words="\n".join(rows), space=3)


def _year(row: Values) -> str:
    figures = (
        f"doanh thu {money(row['revenue_vnd'])}" if row.get("revenue_vnd") is not None else "",
        f"lợi nhuận {money(row['profit_vnd'])}" if row.get("profit_vnd") is not None else "",
        f"sản lượng {row['output']}" if row.get("output") else "",
    )
    return f"Năm {row.get('year') or '…'}: {'; '.join(filter(None, figures))}"


def _changes(report: Values) -> Iterator[f.Said]:
    """Of an upgrade or a renewal: before and now."""
    for row in report.get("changes") or ():
        topic = str(Topic(row["topic"]).label) if row.get("topic") in Topic.values else row.get("topic", "")
        yield f.Said(label=topic, words=f"trước đây {row.get('before') or '–'}; nay {row.get('now') or '–'}")


def _criteria(content: Values, sheet: Sheet, shelf: "Shelf") -> Iterator[f.CriterionRow]:
    chosen = chosen_in(content)
    points, said = score(sheet, chosen).points, {row["criterion"]: row for row in content["points"]}
    for part in sheet.parts:
        for each in part.criteria():
            row = said.get(each.code, {})
            yield f.CriterionRow(
                code=each.code, title=each.title, max_points=each.max_points, part=part.code,
                points=points[each.code] if each.code in chosen else None,
                description=row.get("description", ""), evidence=shelf.marks_of(row),
            )  # fmt: skip


class Shelf:
    """The papers of a version in annex order, each with its mark: MC 3.1 is the first of row 3."""

    def __init__(self, content: Values, sheet: Sheet) -> None:
        self.sheet = sheet
        self.marks: dict[int, str] = {}
        self.found: dict[int, list[tuple[str, Values]]] = {}
        self.criteria: dict[int, list[str]] = {}
        for point in content["points"]:
            for paper in point["papers"]:
                self._take(paper, point["criterion"])

    @property
    def other(self) -> int:
        """The row after the last for papers that belong to none."""
        return max(self.sheet.rows, default=0) + 1

    def _take(self, paper: Values, criterion: str) -> None:
        known = self.sheet.papers.get(paper["code"])
        number = (known.form02_row if known else None) or self.other
        if criterion not in (used := self.criteria.setdefault(number, [])):
            used.append(criterion)
        if paper["paper"] not in self.marks:
            row = self.found.setdefault(number, [])
            self.marks[paper["paper"]] = mark = f"MC {number}.{len(row) + 1}"
            row.append((mark, paper))

    def marks_of(self, point: Values) -> tuple[str, ...]:
        """MC 3.1 (tr. 2)."""
        return tuple(_mark(self.marks, paper) for paper in point.get("papers", ()))

    def rows(self) -> Iterator[f.EvidenceRow]:
        """Every row of the list, also those without a paper."""
        titles = {**self.sheet.rows, **({self.other: OTHERS} if self.other in self.found else {})}
        for number, title in titles.items():
            yield f.EvidenceRow(
                number=number, title=title, criteria=tuple(self.criteria.get(number, ())),
                papers=tuple(f"{mark}. {_paper(paper)}" for mark, paper in self.found.get(number, ())),
            )  # fmt: skip


def _mark(marks: Mapping[int, str], paper: Values) -> str:
    pages = f" ({paper['pages']})" if paper["pages"] else ""
    return f"{marks[paper['paper']]}{pages}"


def _paper(paper: Values) -> str:
    day = short_date(date.fromisoformat(paper["issued_on"])) if paper["issued_on"] else ""
    return ", ".join(filter(None, (paper["title"], f"số {paper['number']}" if paper["number"] else "", day)))
