"""A kind of paper as the rules of this app see it: the row of the table of papers, and what our own file adds to it."""

from collections.abc import Iterable
from dataclasses import dataclass

from ocop.base.kernel.bilingual import Bilingual
from ocop.law.criteria.rules.needs import Paper

RULES_WITH_AGE = frozenset({"max_age", "period"})
SELF = "self"


@dataclass(frozen=True, slots=True)
class Check(Bilingual):
    """One thing that the paper must show, in both languages; `code` is the sentence of the table."""

    code: str


@dataclass(frozen=True, slots=True)
class PaperKind:
    """What is asked of papers of one kind."""

    pk: int
    code: str
    vi: str
    en: str
    form: str
    holder: str
    row: int | None
    row_title: str
    rule: str
    months: int | None
    mark: str
    typical_months: int | None
    agencies: tuple[str, ...]
    from_self: bool
    checks: tuple[Check, ...]
    is_restricted: bool = False
    names_owner: bool = False
    is_test: bool = False

    @property
    def is_link(self) -> bool:
        """Whether an address takes the place of pages."""
        return self.form == "link"

    @property
    def is_dated(self) -> bool:
        """Whether the last day is printed on the paper."""
        return self.rule == "dated"

    @property
    def is_rechecked(self) -> bool:
        """Whether an office confirms it again from time to time."""
        return self.rule == "recheck"

    @property
    def is_of_site(self) -> bool:
        """Whether it belongs to a place of production."""
        return self.holder == "site"


def kind_of(
    paper: Paper,
    *,
    pk: int,
    row_title: str,
    checks: Iterable[Check],
    marks: Iterable[str] = (),
    period_months: int | None = None,
) -> PaperKind:
    """The kind, from the table's row; `marks` are the words our own file says of it.

    A paper that shows a period of work counts for `period_months` from its issue, whatever length it shows.
    """
    said = set(marks)
    validity = paper.validity
    return PaperKind(
        pk=pk,
        code=paper.code,
        vi=paper.vi,
        en=paper.en,
        form=paper.kind,
        holder=paper.holder,
        row=paper.form02_row,
        row_title=row_title,
        rule=validity.rule,
        months=period_months if validity.rule == "period" else validity.months,
        mark="P" if validity.rule == "period" else validity.mark,
        typical_months=validity.typical_months,
        agencies=tuple(agency.vi for agency in paper.agencies),
        from_self=any(agency.code == SELF for agency in paper.agencies),
        checks=tuple(checks),
        is_restricted="restricted" in said,
        names_owner="owner" in said,
        is_test="test" in said,
    )
