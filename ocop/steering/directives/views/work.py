"""Acts of an agency on its assignments."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from ocop.actors.people.models import Person
from ocop.base.files import services as files
from ocop.base.files.models import StoredFile

from .. import permissions
from ..forms import work as forms
from ..models import Assignment, Extension
from ..queries import access
from ..queries.figures import figures_of
from ..queries.reading import document_named
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


def stored(uploads: Iterable[Any], by: Person) -> list[StoredFile]:
    """The uploaded files, kept; called inside the act's transaction, so a refusal leaves none behind."""
    return [files.store(name=upload.name, content=upload.read(), by=by) for upload in uploads]


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


class NameOfficer(AgencyAct):
    """Phân công."""

    title, label, icon, done = _("Phân công người thực hiện"), _("Phân công"), "user", _("Đã phân công.")
    form_class = forms.OfficerForm
    act = staticmethod(work.name_officer)

    def make_form(self, **options: Any) -> forms.OfficerForm:
        """A name is needed here."""
        form = forms.OfficerForm(organisation=self.subject.organisation, on=self.on, **options)
        form.fields["officer"].required = True
        return form

    def initial(self) -> dict[str, Any]:
        """Who carries it out now."""
        return {"officer": self.subject.officer_id}


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


class WithFiles(AgencyAct):
    """An act whose form takes files."""

    service: Callable[..., Any]

    @classmethod
    def act(cls, assignment_id: int, *, by: Person, papers: Sequence[Any], **typed: Any) -> Any:
        """The service, with the files kept."""
        return cls.service(assignment_id, by=by, files=stored(papers, by), **typed)


class WithFigures(WithFiles):
    """A report with one number for each figure that the task asks for."""

    form_class: type[forms.FiguresForm]

    def make_form(self, **options: Any) -> Any:
        """With the figures of the task."""
        return self.form_class(figures=figures_of(self.subject.task), **options)

    def arguments(self, form: Any) -> Mapping[str, Any]:
        """The figures together, apart from the words."""
        typed = super().arguments(form)
        words = {name: value for name, value in typed.items() if name not in form.figures}
        return {**words, "figures": form.reported()}


class Progress(WithFigures):
    """Báo cáo tiến độ."""

    title, label, icon, done = _("Báo cáo tiến độ"), _("Gửi tiến độ"), "pencil", _("Đã ghi tiến độ.")
    form_class = forms.ProgressForm
    service = staticmethod(work.report_progress)


class Submit(WithFigures):
    """Báo cáo kết quả."""

    title, label, icon = _("Báo cáo kết quả"), _("Gửi kết quả"), "send"
    done = _("Đã gửi kết quả, chờ cơ quan theo dõi xác nhận.")
    form_class = forms.ResultForm
    service = staticmethod(work.submit_result)

    def arguments(self, form: Any) -> Mapping[str, Any]:
        """With the document of the register, where the number means one."""
        named = document_named(form.cleaned_data["document_number"], self.person, on=self.on)
        return {**super().arguments(form), "document": named}


class Explain(WithFiles):
    """Giải trình."""

    title, label, icon, done = _("Giải trình"), _("Gửi giải trình"), "file-text", _("Đã gửi giải trình.")
    form_class = forms.ExplanationForm
    service = staticmethod(work.explain)


class AskExtension(AgencyAct):
    """Xin gia hạn."""

    title, label, icon = _("Xin gia hạn"), _("Gửi đề nghị"), "clock"
    done = _("Đã gửi đề nghị gia hạn; hạn cũ còn hiệu lực đến khi có quyết định.")
    form_class = forms.ExtensionForm

    @staticmethod
    def act(assignment_id: int, *, by: Person, file: Any, **typed: Any) -> Extension:
        """With the paper kept."""
        evidence = next(iter(stored([file] if file else [], by)), None)
        return work.ask_extension(assignment_id, by=by, evidence=evidence, **typed)


class BreakDown(AgencyAct):
    """Giao lại cho đơn vị trực thuộc, one part at a time."""

    verb = permissions.HEAD
    title, label, icon = _("Giao lại cho đơn vị trực thuộc"), _("Giao phần việc"), "sitemap"
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
