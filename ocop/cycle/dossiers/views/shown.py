"""Forms, answers and figures of a dossier as pages show them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from ocop.actors.producers.vocabulary import Sex
from ocop.base.kernel import formats
from ocop.base.ui.components import Mark
from ocop.law.criteria import queries as criteria
from ocop.law.criteria.rules.ranking import minima_failed
from ocop.law.criteria.rules.sheets import Criterion

from ..models import Dossier, RequestItem
from ..queries.previous import last_changes
from ..queries.standing import Standing
from ..rules.filing import lacks
from ..rules.versions import Change
from ..vocabulary import REGISTRATION_FIELDS, REPORT_FIELDS, IpKind, Topic

FORMS = {"registration": REGISTRATION_FIELDS, "report": REPORT_FIELDS}
LISTS = frozenset({"years", "changes"})


@dataclass(frozen=True, slots=True)
class Row:
    """A criterion in the list: its answer in short, and what is the matter with it."""

    criterion: Criterion
    url: str
    points: int
    mark: Mark
    files: int
    is_carried: bool
    asked: list[RequestItem]


@dataclass(frozen=True, slots=True)
class Goal:
    """A rank: how many of its minima are met, whether the points suffice, what still fails."""

    star: int
    met: int
    minima: int
    floor: int
    lacking: int
    failing: tuple[Any, ...]

    @property
    def is_met(self) -> bool:
        """Points and minima."""
        return not self.failing and not self.lacking


def rows_of(
    dossier: Dossier, look: Standing, asked: Mapping[str, list[RequestItem]]
) -> list[tuple[Any, int, list[Row]]]:
    """The criteria under A, B, C, with the part's points."""
    found = []
    for part in look.sheet.parts:
        rows = [_row(dossier, each, look, asked.get(each.code, [])) for each in part.criteria()]
        found.append((part, look.score.parts[part.code], rows))
    return found


def _row(dossier: Dossier, criterion: Criterion, look: Standing, asked: list[RequestItem]) -> Row:
    point = look.points.get(criterion.code)
    url = reverse("dossiers:criterion", args=[dossier.pk, criterion.code])
    files = len(point.papers.all()) if point else 0
    mark = Mark(_("Đề nghị bổ sung"), "soon", "message-2") if asked else _mark(criterion, look)
    carried = bool(point and point.is_carried)
    return Row(criterion, url, look.score.points[criterion.code], mark, files, carried, asked)


def _mark(criterion: Criterion, look: Standing) -> Mark:
    codes = [obstacle.code for obstacle in lacks(criterion, look.answers.get(criterion.code))]
    words = {
        "point.unanswered": (_("Chưa tự đánh giá"), "wait", "pencil"),
        "point.asked": (_("Cần xem lại"), "soon", "history"),
        "point.no-words": (_("Chưa có mô tả"), "soon", "pencil"),
        "point.no-paper": (_("Chưa có minh chứng"), "soon", "file-text"),
    }
    return Mark(*words[codes[0]]) if codes else Mark(_("Đã xong"), "done", "circle-check")


def goals_of(look: Standing) -> list[Goal]:
    """The ranks that can be recognised."""
    found = []
    for star, readiness in look.ranks.items():
        failing = minima_failed(look.sheet, look.score.points, star)
        minima = sum(bool(criterion.minimum_for(star)) for criterion in look.sheet.criteria)
        floor = look.sheet.floor_of(star)
        lacking = max(int(floor) - look.score.total, 0)
        found.append(Goal(star, minima - len(failing), minima, int(floor), lacking, failing))
        assert readiness.star == star
    return found


@dataclass(frozen=True, slots=True)
class Block:
    """A form with its lines; `url` leads back to where they are written."""

    title: Any
    url: str
    lines: list[tuple[Any, list[str]]]


def blocks_of(dossier: Dossier, content: Mapping[str, Any]) -> list[Block]:
    """Forms 01 and 02 (I, II, IV) out of the content of a version or of what stands now."""
    return list(_blocks(dossier, content))


def _blocks(dossier: Dossier, content: Mapping[str, Any]) -> Iterator[Block]:
    titles = {1: _("Mẫu 01: phiếu đăng ký"), 2: _("Mẫu 02: thông tin chung"), 3: _("Mẫu 02: kết quả, kế hoạch")}
    for page, title in titles.items():
        lines = [
            (field.label, words_of(form, name, content[form].get(name)))
            for form, fields in FORMS.items()
            for name, field in fields.items()
            if field.page == page and not (name == "changes" and dossier.is_first)
        ]
        yield Block(title, reverse("dossiers:write", args=[dossier.pk, page]), lines)


def words_of(form: str, name: str, value: Any) -> list[str]:
    """The lines of one field."""
    if value in (None, "", [], False):
        return []
    if name == "ip_kinds":
        return [str(IpKind(code).label) for code in value if code in IpKind.values]
    if name in LISTS:
        return [row_in_words(name, each) for each in value]
    if name == "rep_sex":
        return [str(Sex(value).label)]
    if name == "registered_on":
        return [formats.short_date(date.fromisoformat(value))]
    if value is True:
        return [_("Có")]
    return [line for line in str(value).splitlines() if line.strip()]


def row_in_words(name: str, row: Mapping[str, Any]) -> str:
    """A row of a list as one line."""
    if name == "changes":
        topic = str(Topic(row["topic"]).label) if row.get("topic") in Topic.values else ""
        return f"{topic}: {row.get('before') or '–'} → {row.get('now') or '–'}"
    told = ((_("doanh thu"), "revenue_vnd"), (_("lợi nhuận"), "profit_vnd"))
    amounts = [f"{label} {formats.money(row[key])}" for label, key in told if row.get(key) is not None]
    output = [_("sản lượng %(n)s") % {"n": row["output"]}] if row.get("output") else []
    return f"{row.get('year') or '–'}: {', '.join(amounts + output)}"


def changes_in_words(dossier: Dossier) -> list[tuple[str, str, str]]:
    """What the version filed last changed in the one before it."""
    by_code = criteria.sheet_of(dossier.criteria_set).by_code
    return [change_in_words(each, by_code) for each in last_changes(dossier)]


def change_in_words(change: Change, criteria: Mapping[str, Criterion]) -> tuple[str, str, str]:
    """Where, what stood, what stands."""
    if change.form == "points":
        return _point_change(change, criteria)
    fields = FORMS[change.form]
    label = fields[change.field].label if change.field in fields else change.field
    before, now = (words_of(change.form, change.field, value) for value in (change.before, change.now))
    return str(label), "; ".join(before) or "–", "; ".join(now) or "–"


def _point_change(change: Change, criteria: Mapping[str, Criterion]) -> tuple[str, str, str]:
    criterion = criteria.get(change.criterion)
    names = {"option": _("mức"), "no_option": _("không mức nào"), "description": _("mô tả"), "papers": _("giấy tờ")}
    title = f"{change.criterion} {criterion.title if criterion else ''} – {names[change.field]}"
    return (
        title,
        _point_value(change.field, change.before, criterion),
        _point_value(change.field, change.now, criterion),
    )


def _point_value(field: str, value: Any, criterion: Criterion | None) -> str:
    if field == "papers":
        return "; ".join(value or ()) or "–"
    if field == "no_option":
        return _("Có") if value else _("Không")
    if field == "option" and criterion:
        option = criterion.option(value)
        return _("%(points)s điểm: %(text)s") % {"points": option.points, "text": option.text} if option else "–"
    return str(value or "–")
