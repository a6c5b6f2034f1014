"""Lưu hồ sơ: forms and answers are saved as far as written; two people on one page are told, nothing is overwritten.

A save of a form writes only the fields changed on its page (`seen` is the edition the page showed, `hand` the page
itself); an answer to a criterion is one small row and is refused as a whole where somebody else was faster.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import transaction
from django.utils import timezone

from ocop.actors.people.models import Person
from ocop.base.audit.services import record
from ocop.base.kernel.outcome import Obstacle, Refused, refuse_if
from ocop.cycle.evidence.models import Paper
from ocop.cycle.evidence.queries.access import visible_to as papers_visible_to
from ocop.cycle.evidence.services import using
from ocop.cycle.products.rules import editions as rules
from ocop.law.criteria import queries as criteria
from ocop.law.criteria.rules.scoring import obstacles_to_scoring

from .. import permissions
from ..models import Dossier, FormEdition, Registration, Report, SelfPaper, SelfPoint
from ..queries.content import values_of
from ..queries.locking import dossier_for_update, point_for_update
from ..queries.requests import may_be_written
from ..rules.telling import word_for_all
from ..vocabulary import REGISTRATION_FIELDS, REPORT_FIELDS, Field, FormKind

FIELDS: dict[str, Mapping[str, Field]] = {FormKind.REGISTRATION: REGISTRATION_FIELDS, FormKind.REPORT: REPORT_FIELDS}
NO_OPTION = "none"
Row = Registration | Report


@dataclass(frozen=True, slots=True)
class Saved:
    """What a save did: the row, the fields written, and those that others have changed since the page was opened."""

    row: Row
    written: tuple[str, ...]
    by_others: tuple[str, ...]


@transaction.atomic
def save_form(
    dossier_id: int, *, form: str, by: Person, on: date, values: Mapping[str, Any], seen: int, hand: str = ""
) -> Saved:
    """Lưu Mẫu 01, Mẫu 02: the changed fields of a page, or a refusal with what the other person changed."""
    dossier = _writable(dossier_id, by=by, on=on)
    row = form_of(dossier, form)
    earlier, theirs = _editions_of(dossier, form), values_of(row)
    base = rules.base_of(earlier, seen=seen, hand=hand) or (theirs if not earlier else {})
    refuse_if(_in_words(dossier, form, rules.clashes(base, theirs, values)))
    written = rules.merged(base, theirs, values)
    if written:
        _write(row, form, written, hand=hand, by=by)
    return Saved(row, tuple(written), tuple(rules.by_others(earlier, seen=seen, hand=hand)))


def _writable(dossier_id: int, *, by: Person, on: date) -> Dossier:
    dossier = dossier_for_update(dossier_id)
    permissions.require_writing(by, dossier, on=on)
    if not may_be_written(dossier):
        raise Refused([Obstacle("dossier.closed", {"state": word_for_all(dossier.state)})])
    return dossier


def form_of(dossier: Dossier, form: str) -> Row:
    """The row of the form."""
    row: Row = dossier.registration if form == FormKind.REGISTRATION else dossier.report
    row.dossier = dossier
    return row


def _editions_of(dossier: Dossier, form: str) -> list[tuple[int, str, Mapping[str, Any]]]:
    return list(dossier.editions.filter(form=form).values_list("number", "hand", "values"))


def _in_words(dossier: Dossier, form: str, found: list[rules.Clash]) -> list[Obstacle]:
    last = dossier.editions.filter(form=form).select_related("saved_by").order_by("-number").first() if found else None
    who = last.saved_by.full_name if last else ""
    return [
        Obstacle(
            "form.clash",
            {"field": FIELDS[form][clash.field].label, "who": who, "theirs": shown(clash.theirs)},
            repair=f"#id_{clash.field}",
        )
        for clash in found
    ]


def shown(value: Any) -> str:
    """A value of a form in a sentence."""
    if isinstance(value, list):
        return "; ".join(
            ", ".join(str(each) for each in row.values() if each) if isinstance(row, dict) else str(row)
            for row in value
        )
    return "–" if value in (None, "") else str(value)


def _write(row: Row, form: str, written: Mapping[str, Any], *, hand: str, by: Person) -> None:
    dossier = row.dossier
    last = dossier.editions.filter(form=form).order_by("-number").first()
    if last is None:
        _edition(row, form, values_of(row), hand="", by=by)
    for name, value in written.items():
        setattr(row, name, _column(row, name, value))
    row.edition += 1
    row.save()
    _edition(row, form, values_of(row), hand=hand, by=by)
    if last is None or last.hand != hand or last.saved_by_id != by.pk:
        names = ", ".join(str(FIELDS[form][name].label) for name in written)
        record(
            "dossiers.form.written", dossier, by=by, form=str(FormKind(form).label), product=dossier.product.name,
            fields=names, assisted=dossier.entered_for,
        )  # fmt: skip


def _edition(row: Row, form: str, values: Mapping[str, Any], *, hand: str, by: Person) -> None:
    """What stood there before anybody wrote is an edition too, so that two first writers meet."""
    FormEdition.objects.create(
        dossier=row.dossier, form=form, number=row.edition, values=values, hand=hand[:40], saved_by=by,
        saved_at=timezone.now(),
    )  # fmt: skip


def _column(row: Row, name: str, value: Any) -> Any:
    is_day = row._meta.get_field(name).get_internal_type() == "DateField"
    return date.fromisoformat(value) if is_day and value else value


@transaction.atomic
def save_point(
    dossier_id: int, *, criterion: str, by: Person, on: date, choice: str, description: str,
    papers: Sequence[tuple[int, str]] = (), seen: int = 0,
) -> SelfPoint:  # fmt: skip
    """Lưu câu trả lời của một tiêu chí: one option (its place), “no option” (`none`) or nothing yet, words, papers."""
    dossier = _writable(dossier_id, by=by, on=on)
    sheet = criteria.sheet_of(dossier.criteria_set)
    option = int(choice) if choice.isdecimal() else None
    given = {criterion: option} if choice else dict.fromkeys([criterion])
    refuse_if(obstacles_to_scoring(sheet, given, complete=False))
    point = point_for_update(dossier, criterion)
    refuse_if(_met(point, seen, by))
    allowed = _allowed(dossier, papers, by=by, on=on)
    before = (point.option, point.no_option, point.description)
    picked = sheet.by_code[criterion].option(option)
    point.option, point.no_option, point.case = option, choice == NO_OPTION, picked.case if picked else ""
    point.description, point.asked, point.is_carried = description.strip(), "", False
    point.written_by, point.written_at, point.edition = by, timezone.now(), point.edition + 1
    point.save()
    changed = _keep_papers(dossier, point, allowed, dict(papers), by=by, on=on)
    if changed or before != (point.option, point.no_option, point.description):
        record(
            "dossiers.point.written", dossier, by=by, product=dossier.product.name, criterion=criterion,
            option=picked.text if picked else "", points=picked.points if picked else 0, papers=len(allowed),
            assisted=dossier.entered_for,
        )  # fmt: skip
    return point


def _met(point: SelfPoint, seen: int, by: Person) -> list[Obstacle]:
    """Somebody else answered since the page was opened; 0 is a page that saw nothing."""
    other = point.written_by
    if not seen or seen == point.edition or other is None or other.pk == by.pk:
        return []
    return [Obstacle("point.changed-meanwhile", {"criterion": point.criterion, "who": other.full_name})]


def _allowed(dossier: Dossier, papers: Sequence[tuple[int, str]], *, by: Person, on: date) -> list[Paper]:
    """Only papers of this producer that the person may open, or that stand there already."""
    asked = [pk for pk, _pages in papers]
    held = SelfPaper.objects.filter(point__dossier=dossier).values("paper")
    rows = Paper.objects.filter(pk__in=asked, producer=dossier.product.producer_id)
    found = list(rows.filter(pk__in=papers_visible_to(by, on=on).values("pk")) | rows.filter(pk__in=held))
    if len(found) < len(set(asked)):
        raise Refused([Obstacle("point.unknown-paper", {"n": len(set(asked)) - len(found)})])
    return found


def _keep_papers(
    dossier: Dossier, point: SelfPoint, papers: Sequence[Paper], pages: Mapping[int, str], *, by: Person, on: date
) -> bool:
    held = {each.paper_id: each for each in point.papers.select_related("paper")}
    wanted = {paper.pk: paper for paper in papers}
    for pk, row in held.items():
        if pk not in wanted:
            row.delete()
            _let_go(dossier, row.paper)
    for pk, paper in wanted.items():
        SelfPaper.objects.update_or_create(point=point, paper=paper, defaults={"pages": pages.get(pk, "")[:60]})
        using.reuse(paper, dossier, title=str(dossier), url=dossier.get_absolute_url(), by=by, on=on)
    return set(held) != set(wanted)


def _let_go(dossier: Dossier, paper: Paper) -> None:
    """The library hears when no answer of the dossier relies on the paper any more."""
    if not SelfPaper.objects.filter(point__dossier=dossier, paper=paper).exists():
        using.release(paper, dossier)


@transaction.atomic
def save_facts(dossier_id: int, *, by: Person, on: date, facts: Mapping[str, bool]) -> Dossier:
    """Lưu trả lời các câu hỏi on which papers depend."""
    dossier = _writable(dossier_id, by=by, on=on)
    dossier.facts = dict(facts)
    dossier.save(update_fields=["facts"])
    record("dossiers.facts.written", dossier, by=by, product=dossier.product.name, answers=len(facts))
    return dossier
