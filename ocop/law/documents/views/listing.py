"""The register as a list, and as the books that are printed and bound (Decree 30/2020, Art. 16, 22, Annex IV)."""

from collections.abc import Iterable, Sequence
from datetime import date
from functools import cached_property
from typing import Any

from django.db.models import DateField, QuerySet, Value
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from ocop.actors.people.models import Person
from ocop.base.ui.components import Action, Empty
from ocop.base.ui.filters import ChoiceFilter, Filter, SearchFilter
from ocop.base.ui.pages import ListPage
from ocop.base.ui.tables import Table

from .. import permissions, queries, tables
from ..models import Document
from ..vocabulary import VIEW, Direction, Validity

BOOKS = {Direction.INCOMING: tables.INCOMING_BOOK, Direction.OUTGOING: tables.OUTGOING_BOOK}
HELD, CITED = "co", "chua"
PRESENCE = ((HELD, _("Đã có trong sổ")), (CITED, _("Mới được viện dẫn")))


def dated_rows(person: Person, *, on: date) -> QuerySet[Document]:
    """What the person may see, each row knowing the day of the page."""
    return queries.visible_to(person, on=on).annotate(asked_on=Value(on, output_field=DateField()))


class DocumentList(ListPage):
    """Sổ văn bản."""

    verb = VIEW
    title = _("Sổ văn bản")
    lead = _("Chọn sổ văn bản đến hoặc đi rồi tải về để in sổ theo mẫu Phụ lục IV, Nghị định 30/2020/NĐ-CP.")
    subjects = staticmethod(dated_rows)
    file_name = "so-van-ban"
    counted = _("%(n)s văn bản")

    @property
    def table(self) -> Table:  # type: ignore[override]
        """The list on screen; as a file, the paper book of the direction that is chosen."""
        if "tai" not in self.request.GET:
            return tables.REGISTER
        return BOOKS.get(self.request.GET.get("so", ""), tables.REGISTER_FILE)  # type: ignore[call-overload]

    @cached_property
    def filters(self) -> Sequence[Filter]:  # type: ignore[override]
        """Words, type, issuer, year, book, validity, held or only cited."""
        return (
            SearchFilter(narrow=queries.matching, example=_("Số, trích yếu")),
            ChoiceFilter("so", _("Sổ"), "direction", choices=Direction.choices),
            ChoiceFilter("loai", _("Loại"), "type__code", choices=type_choices),
            ChoiceFilter("co-quan", _("Cơ quan ban hành"), "issuer", choices=issuer_choices),
            ChoiceFilter("nam", _("Năm"), "year", choices=year_choices),
            ChoiceFilter("hieu-luc", _("Hiệu lực"), self.holding, choices=Validity.choices),
            ChoiceFilter("ban", _("Văn bản"), held, choices=PRESENCE),
        )

    @cached_property
    def empty(self) -> Empty:  # type: ignore[override]
        """What a clerk does first; others wait."""
        if not permissions.keeps_register(self.person, on=self.on):
            return Empty(_("Sổ chưa có văn bản nào"))
        text = _("Đưa văn bản đầu tiên vào sổ, hoặc đọc một văn bản chỉ đạo.")
        return Empty(_("Sổ chưa có văn bản nào"), text, reverse("documents:register"), _("Vào sổ"))

    def holding(self, rows: QuerySet, state: str) -> QuerySet:
        """The rows that are in this state of validity on the day of the page."""
        return queries.in_state(rows, state, on=self.on)

    def actions(self) -> Sequence[Action]:
        """Enter a document, note a secret one."""
        if not permissions.keeps_register(self.person, on=self.on):
            return ()
        return (
            Action(_("Ghi số văn bản mật"), reverse("documents:note-secret"), "lock", "plain", asks=True),
            Action(_("Vào sổ"), reverse("documents:register"), "plus", "primary", asks=True, key="n"),
        )


def held(rows: QuerySet, which: str) -> QuerySet:
    """Documents that are here, or those that are only cited."""
    return rows.filter(is_stub=which == CITED)


def type_choices(page: Any) -> Iterable[Any]:
    """Kinds of documents under the word of their family."""
    return [(family, [(k.code, k.label) for k in kinds]) for family, kinds in queries.types_by_family().items()]


def issuer_choices(page: DocumentList) -> Iterable[tuple[str, str]]:
    """The bodies whose documents occur."""
    return [(str(body.pk), body.name) for body in queries.issuers_in_register(page.queryset())]


def year_choices(page: DocumentList) -> Iterable[tuple[str, str]]:
    """The years that occur."""
    return [(str(year), str(year)) for year in queries.years_in_register(page.queryset())]
