"""Entering documents: the form of the register, in its four uses."""

from collections.abc import Mapping
from typing import Any

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from ocop.base.ui.pages import Act, Back

from .. import forms, queries, services
from ..models import Document
from ..vocabulary import REGISTER, Direction


class EntryAct(Act):
    """What the acts of the register share: for its keepers alone, with the names of bodies at hand."""

    verb = REGISTER
    template_name = "documents/entry.html"

    def visible(self) -> QuerySet[Document]:
        """What the person may point to."""
        return queries.visible_to(self.person, on=self.on)

    def back(self) -> Back:
        """To the document, or to the register."""
        if self.subject is None:
            return Back(_("Sổ văn bản"), reverse("documents:list"))
        return Back(str(self.subject), self.subject.get_absolute_url())

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """The form with the names it offers."""
        offered = {"names": queries.names_offered(on=self.on), "names_list": forms.NAMES_LIST}
        return super().get_context_data(**{**offered, **kwargs})


class DocumentEntry(EntryAct):
    """The full form."""

    form_class = forms.DocumentForm
    label = _("Lưu vào sổ")
    icon = "device-floppy"

    def make_form(self, **options: Any) -> forms.DocumentForm:
        """The form, knowing the day, the person's documents and the one it is about."""
        return forms.DocumentForm(on=self.on, visible=self.visible(), known=self.subject, **options)

    def arguments(self, form: Any) -> Mapping[str, Any]:
        """The entry, its file and the day."""
        return {"entry": form.entry(), "upload": form.upload(), "on": self.on}


class Register(DocumentEntry):
    """Vào sổ."""

    title = _("Vào sổ văn bản")
    act = staticmethod(services.register)
    done = _("Đã vào sổ văn bản.")

    def initial(self) -> dict[str, Any]:
        """Today's incoming document, unless the address asks for another book."""
        asked = self.request.GET.get("so", Direction.INCOMING)
        direction = asked if asked in Direction.values else Direction.INCOMING
        return {"direction": direction, "arrived_on": self.on if direction == Direction.INCOMING else None}


class Edit(DocumentEntry):
    """Sửa thông tin văn bản."""

    title = _("Sửa thông tin văn bản")
    label = _("Lưu")
    subjects = staticmethod(queries.visible_to)
    act = staticmethod(services.edit)
    done = _("Đã lưu.")

    def initial(self) -> dict[str, Any]:
        """What the register knows."""
        return known_of(self.subject)


class Complete(DocumentEntry):
    """Bổ sung văn bản được viện dẫn."""

    title = _("Bổ sung văn bản được viện dẫn")
    subjects = staticmethod(queries.visible_to)
    act = staticmethod(services.complete_stub)
    done = _("Đã bổ sung văn bản vào sổ; các viện dẫn được giữ nguyên.")

    def initial(self) -> dict[str, Any]:
        """What the citation told, arriving today."""
        return {**known_of(self.subject), "direction": Direction.INCOMING, "arrived_on": self.on}


class NoteSecret(EntryAct):
    """Ghi số văn bản giữ ở sổ mật."""

    title = _("Ghi số văn bản giữ ở sổ mật")
    label = _("Ghi số")
    form_class = forms.SecretForm
    question = _(
        "Hệ thống không nhận văn bản mật. Ở đây chỉ ghi số, cơ quan và ngày; văn bản được giữ ở sổ mật của cơ quan."
    )
    act = staticmethod(services.note_secret)
    done = _("Đã ghi số; văn bản được giữ ở sổ mật.")

    def make_form(self, **options: Any) -> forms.SecretForm:
        """The form, knowing the day."""
        return forms.SecretForm(on=self.on, **options)

    def arguments(self, form: Any) -> Mapping[str, Any]:
        """The note and the day."""
        return {"entry": form.entry(), "on": self.on}


class ChangeValidity(EntryAct):
    """Xác định hiệu lực."""

    title = _("Xác định hiệu lực")
    label = _("Lưu")
    form_class = forms.ValidityForm
    subjects = staticmethod(queries.visible_to)
    act = staticmethod(services.change_validity)
    done = _("Đã ghi hiệu lực của văn bản.")

    def make_form(self, **options: Any) -> forms.ValidityForm:
        """The form, knowing which documents may replace this one."""
        return forms.ValidityForm(visible=self.visible(), **options)

    def initial(self) -> dict[str, Any]:
        """What the register knows."""
        subject = self.subject
        known = {"validity": subject.validity, "effective_from": subject.effective_from}
        return {**known, "effective_until": subject.effective_until}

    def arguments(self, form: Any) -> Mapping[str, Any]:
        """The state, its days and the document that replaces."""
        typed = dict(form.cleaned_data)
        successor = typed.pop("successor")
        return {**typed, "successor_id": successor.pk if successor else None, "on": self.on}


class Attach(EntryAct):
    """Thêm tệp."""

    title = _("Thêm tệp vào văn bản")
    label = _("Thêm tệp")
    icon = "paperclip"
    form_class = forms.AttachmentForm
    subjects = staticmethod(queries.visible_to)
    act = staticmethod(services.attach)
    done = _("Đã thêm tệp.")

    def arguments(self, form: Any) -> Mapping[str, Any]:
        """The file with its name."""
        return {"upload": form.upload(), "label": form.cleaned_data["label"], "on": self.on}

    def next_address(self, result: Any) -> str:
        """Back to the document."""
        return str(self.subject.get_absolute_url())


def known_of(document: Document) -> dict[str, Any]:
    """A document as the form shows it."""
    names = [name for _title, fields in forms.DocumentForm.SECTIONS for name in fields]
    known = {name: getattr(document, name) for name in names if name not in {"file", "type_code", "reply_to"}}
    return {
        **known,
        "issuer_text": document.issuer_name,
        "type_code": document.type.code if document.type else "",
        "reply_to": document.reply_to.written if document.reply_to else "",
    }
