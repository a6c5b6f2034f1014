"""Acts of an agency on its assignments."""

from collections.abc import Mapping
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from ocop.base.files import services as files
from ocop.base.files.models import StoredFile

from .. import permissions
from ..forms import work as forms
from ..models import Assignment
from ..queries import access
from ..services import giving, work
from .base import DatedAct


class AgencyAct(DatedAct):
    """An act on an assignment of one's own body; it ends on the assignment's page."""

    subjects = staticmethod(access.own_assignments)
    verb = permissions.WORK

    def next_address(self, result: Any) -> str:
        """Back to the assignment."""
        return reverse("directives:assignment", args=[self.subject.pk])

    def origin(self) -> str:
        """A refusal without a form is told there too."""
        return self.next_address(None)

    def stored(self, form: Any) -> list[StoredFile]:
        """The uploaded file, kept; a refusal of the act gives it back with the transaction."""
        file = form.cleaned_data["file"]
        return [files.store(name=file.name, content=file.read(), by=self.person)] if file else []


class Accept(AgencyAct):
    """Nhận nhiệm vụ."""

    title, label, done = _("Nhận nhiệm vụ"), _("Nhận nhiệm vụ"), _("Đã nhận nhiệm vụ.")
    form_class = forms.OfficerForm
    act = staticmethod(work.accept)

    def make_form(self, **options: Any) -> forms.OfficerForm:
        """Officers of the body."""
        return forms.OfficerForm(organisation=self.subject.organisation, on=self.on, **options)

    def initial(self) -> dict[str, Any]:
        """The person who accepts."""
        return {"officer": self.person}


class NameOfficer(Accept):
    """Phân công."""

    title, label, icon, done = _("Phân công người thực hiện"), _("Phân công"), "user", _("Đã phân công.")
    act = staticmethod(work.name_officer)

    def make_form(self, **options: Any) -> forms.OfficerForm:
        """A name is needed here."""
        form = super().make_form(**options)
        form.fields["officer"].required = True
        return form


class Return(AgencyAct):
    """Trả lại."""

    verb = permissions.HEAD
    title, label, icon, warns = _("Trả lại nhiệm vụ"), _("Trả lại"), "arrow-back-up", True
    question = _("Nhiệm vụ sẽ về cơ quan theo dõi để giao lại; thời hạn ban đầu được giữ nguyên.")
    done = _("Đã trả lại nhiệm vụ.")
    form_class = forms.ReturnForm
    act = staticmethod(work.return_to_office)

    def make_form(self, **options: Any) -> forms.ReturnForm:
        """Bodies of the same province."""
        return forms.ReturnForm(on=self.on, province=self.subject.organisation.province, **options)


class WithFile(AgencyAct):
    """An act whose form has a file."""

    def arguments(self, form: Any) -> Mapping[str, Any]:
        """The words, and the file as a stored one."""
        typed = {name: value for name, value in form.cleaned_data.items() if name != "file"}
        return {**typed, "files": self.stored(form), "on": self.on}


class Progress(WithFile):
    """Báo cáo tiến độ."""

    title, label, icon, done = _("Báo cáo tiến độ"), _("Gửi tiến độ"), "pencil", _("Đã ghi tiến độ.")
    form_class = forms.ProgressForm
    act = staticmethod(work.report_progress)


class Submit(WithFile):
    """Báo cáo kết quả."""

    title, label, icon = _("Báo cáo kết quả"), _("Gửi kết quả"), "send"
    done = _("Đã gửi kết quả, chờ cơ quan theo dõi xác nhận.")
    form_class = forms.ResultForm
    act = staticmethod(work.submit_result)


class Explain(WithFile):
    """Giải trình."""

    title, label, icon, done = _("Giải trình"), _("Gửi giải trình"), "file-text", _("Đã gửi giải trình.")
    form_class = forms.ExplanationForm
    act = staticmethod(work.explain)


class AskExtension(AgencyAct):
    """Xin gia hạn."""

    title, label, icon = _("Xin gia hạn"), _("Gửi đề nghị"), "clock"
    done = _("Đã gửi đề nghị gia hạn; hạn cũ còn hiệu lực đến khi có quyết định.")
    form_class = forms.ExtensionForm
    act = staticmethod(work.ask_extension)

    def arguments(self, form: Any) -> Mapping[str, Any]:
        """The day, the reason, and the paper."""
        typed = {name: form.cleaned_data[name] for name in ("new_due", "reason")}
        return {**typed, "evidence": next(iter(self.stored(form)), None), "on": self.on}


class BreakDown(AgencyAct):
    """Giao lại cho đơn vị trực thuộc, one part at a time."""

    verb = permissions.HEAD
    title, label, icon = _("Giao lại cho đơn vị trực thuộc"), _("Giao phần việc"), "git-branch"
    done = _("Đã giao phần việc.")
    form_class = forms.PartForm

    def make_form(self, **options: Any) -> forms.PartForm:
        """Bodies below."""
        return forms.PartForm(organisation=self.subject.organisation, on=self.on, **options)

    @staticmethod
    def act(assignment_id: int, **arguments: Any) -> list[Assignment]:
        """One part."""
        return giving.break_down(assignment_id, **arguments)

    def arguments(self, form: Any) -> Mapping[str, Any]:
        """The part."""
        return {"parts": [giving.PartOfTask(**form.cleaned_data)], "on": self.on}
