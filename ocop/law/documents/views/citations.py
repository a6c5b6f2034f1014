"""Working on the graph: adding, confirming, resolving, dropping a citation; joining a stub with a document."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from ocop.actors.people.models import Person
from ocop.base.ui.pages import Back

from .. import forms, queries, services
from ..models import Citation, Document
from .entry import EntryAct

OTHER = "other"


def citations_visible_to(person: Person, *, on: date) -> QuerySet[Citation]:
    """Citations in documents the person may see."""
    edges = Citation.objects.select_related("citing__type", "cited__type", "cited__issuer")
    return edges.filter(citing__in=queries.visible_to(person, on=on))


class CitationAct(EntryAct):
    """What the acts on one citation share."""

    subjects = staticmethod(citations_visible_to)

    def back(self) -> Back:
        """To the document that cites."""
        return Back(str(self.subject.citing), self.origin())

    def origin(self) -> str:
        """The list of citations of the citing document."""
        return f"{self.subject.citing.get_absolute_url()}#vien-dan"

    def next_address(self, result: Any) -> str:
        """Back to that list."""
        return self.origin()


class AddCitation(EntryAct):
    """Ghi viện dẫn."""

    title = _("Ghi viện dẫn")
    label = _("Ghi viện dẫn")
    form_class = forms.CitationForm
    subjects = staticmethod(queries.visible_to)
    act = staticmethod(services.add_citation)
    done = _("Đã ghi viện dẫn.")

    def make_form(self, **options: Any) -> forms.CitationForm:
        """The form, knowing which documents may be cited."""
        return forms.CitationForm(visible=self.visible(), **options)

    def arguments(self, form: Any) -> Mapping[str, Any]:
        """The document cited, the relation and the words."""
        typed = dict(form.cleaned_data)
        cited = typed.pop("cited")
        return {**typed, "cited_id": cited.pk, "on": self.on}

    def next_address(self, result: Any) -> str:
        """Back to the list of citations."""
        return f"{self.subject.get_absolute_url()}#vien-dan"


class Confirm(CitationAct):
    """Xác nhận viện dẫn."""

    label = _("Xác nhận")
    question = _("Văn bản và quan hệ được viện dẫn đã đúng.")
    act = staticmethod(services.confirm_citation)
    done = _("Đã xác nhận viện dẫn.")

    def arguments(self, form: Any) -> Mapping[str, Any]:
        """The day."""
        return {"on": self.on}


class ConfirmAll(EntryAct):
    """Xác nhận mọi viện dẫn của văn bản."""

    label = _("Xác nhận")
    question = _("Mọi văn bản và quan hệ được viện dẫn đã đúng.")
    subjects = staticmethod(queries.visible_to)
    act = staticmethod(services.confirm_citations)
    done = _("Đã xác nhận các viện dẫn.")

    def arguments(self, form: Any) -> Mapping[str, Any]:
        """The day."""
        return {"on": self.on}

    def next_address(self, result: Any) -> str:
        """Back to the list of citations."""
        return f"{self.subject.get_absolute_url()}#vien-dan"


class Remove(CitationAct):
    """Bỏ viện dẫn."""

    title = _("Bỏ viện dẫn")
    label = _("Bỏ viện dẫn")
    icon = "trash"
    warns = True
    question = _("Viện dẫn bị bỏ khỏi văn bản này; nhật ký vẫn giữ lại nội dung đã ghi.")
    act = staticmethod(services.remove_citation)
    done = _("Đã bỏ viện dẫn.")

    def arguments(self, form: Any) -> Mapping[str, Any]:
        """The day."""
        return {"on": self.on}

    def next_address(self, result: Any) -> str:
        """To the document that cited."""
        return f"{result.get_absolute_url()}#vien-dan"


class Resolve(CitationAct):
    """Chọn văn bản được viện dẫn."""

    title = _("Chọn văn bản được viện dẫn")
    label = _("Xác nhận viện dẫn")
    template_name = "documents/resolve.html"
    form_class = forms.ResolutionForm
    act = staticmethod(services.resolve_citation)
    done = _("Đã xác nhận viện dẫn.")

    def make_form(self, **options: Any) -> forms.ResolutionForm:
        """The form with the documents that may be meant."""
        return forms.ResolutionForm(candidates=self.candidates(), visible=self.visible(), **options)

    def candidates(self) -> list[tuple[str, str]]:
        """The present one first, then those of the same number, then any other."""
        cited = self.subject.cited
        found = [cited, *queries.candidates_for(cited, visible=self.visible())]
        return [*((str(d.pk), described(d)) for d in found), (OTHER, gettext("Văn bản khác"))]

    def initial(self) -> dict[str, Any]:
        """As it is now."""
        return {"cited": str(self.subject.cited_id), "relation": self.subject.relation}

    def arguments(self, form: Any) -> Mapping[str, Any]:
        """The document meant and the relation."""
        typed = form.cleaned_data
        other = typed["other"]
        cited_id = other.pk if other else int(typed["cited"])
        return {"cited_id": cited_id, "relation": typed["relation"], "on": self.on}


class Merge(EntryAct):
    """Gộp văn bản được viện dẫn."""

    title = _("Gộp văn bản được viện dẫn")
    label = _("Gộp")
    form_class = forms.MergeForm
    subjects = staticmethod(queries.visible_to)
    act = staticmethod(services.merge_stub)
    done = _("Đã gộp; các viện dẫn được giữ nguyên.")

    def make_form(self, **options: Any) -> forms.MergeForm:
        """The form, knowing the documents of the register."""
        return forms.MergeForm(visible=self.visible(), **options)

    def arguments(self, form: Any) -> Mapping[str, Any]:
        """The document that stays."""
        return {"into_id": form.cleaned_data["into_id"].pk, "on": self.on}


def described(document: Document) -> str:
    """A document in one line: type, number, day, issuer, subject."""
    kind = document.type.label if document.type else ""
    day = f"{document.issued_on:%d/%m/%Y}" if document.issued_on else ""
    parts = (f"{kind} {document.written}".strip(), day, document.issuer_name, document.subject[:90])
    return " · ".join(part for part in parts if part)
