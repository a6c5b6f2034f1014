"""The kinds of papers of the day: the table in force, with what our own file adds; a constant number of queries."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import QuerySet

from ocop.law.criteria import queries as criteria
from ocop.law.criteria.models import PaperTable, PaperType
from ocop.law.criteria.rules.needs import paper_of
from ocop.law.criteria.vocabulary import PaperKind as Form
from ocop.law.criteria.vocabulary import State

from ..models import CheckWording, Figure, KindMark, Rung
from ..rules.figures import Figures
from ..rules.kinds import Check, PaperKind, kind_of

KEPT_FORMS = (Form.PAPER, Form.LINK)  # forms are filled in and samples handed over; only papers and links are kept


@dataclass(frozen=True, slots=True)
class Kinds:
    """The kinds by their codes, in the order of the table, and the titles of the rows of Form 02."""

    by_code: Mapping[str, PaperKind]
    rows: Mapping[int, str]
    figures: Figures

    def of(self, paper_type: PaperType) -> PaperKind:
        """The kind as the table of the day has it; of a paper of an older table, as that one had it."""
        return self.by_code.get(paper_type.code) or kind_of(
            paper_of(paper_type.written, paper_type.table.agencies), pk=paper_type.pk, row_title="", checks=(),
            period_months=self.figures.period_months,
        )  # fmt: skip

    @property
    def restricted(self) -> frozenset[str]:
        """The codes of the kinds that few may see."""
        return frozenset(code for code, kind in self.by_code.items() if kind.is_restricted)


def kinds_on(day: date) -> Kinds:
    """What papers there are by the table of the framework in force on the day."""
    figured, table = figures(), table_on(day)
    if table is None:
        return Kinds({}, {}, figured)
    marks = dict(KindMark.objects.values_list("code", "marks"))
    said = {row.code: row for row in CheckWording.objects.all()}
    rows = {int(number): str(title) for number, title in table.rows.items()}
    found = {}
    for row in PaperType.objects.filter(table=table, kind__in=KEPT_FORMS):
        paper = paper_of(row.written, table.agencies)
        found[row.code] = kind_of(
            paper,
            pk=row.pk,
            row_title=rows.get(row.form02_row or 0, ""),
            checks=(_check(text, said.get(text)) for text in paper.checks),
            marks=marks.get(row.code, ()),
            period_months=figured.period_months,
        )
    return Kinds(found, rows, figured)


def _check(sentence: str, said: CheckWording | None) -> Check:
    """A sentence without words of its own is shown as the table has it."""
    return Check(said.words, said.words_en, sentence) if said else Check(sentence, sentence, sentence)


def table_on(day: date) -> PaperTable | None:
    """The table of the framework in force; where that has none, the newest, since papers outlive frameworks."""
    framework = criteria.framework_on(day)
    table = criteria.paper_table_of(framework) if framework else None
    newest = PaperTable.objects.filter(state=State.PUBLISHED).order_by("-framework__start", "-version")
    return table or newest.first()


def restricted_codes() -> frozenset[str]:
    """The codes of the kinds that few may see."""
    return frozenset(code for code, marks in KindMark.objects.values_list("code", "marks") if "restricted" in marks)


def restricted_types() -> QuerySet[PaperType, Any]:
    """The keys of the kinds that few may see, of every table."""
    return PaperType.objects.filter(code__in=restricted_codes()).order_by().values("pk")


def figures() -> Figures:
    """The figures of this installation; what no row says is as shipped."""
    known = Figures.__dataclass_fields__
    rows = Figure.objects.values_list("code", "value")
    return Figures(**{code: value for code, value in rows if code in known})


def rungs() -> list[int]:
    """The days before the last one on which people are reminded."""
    return list(Rung.objects.values_list("days", flat=True))
