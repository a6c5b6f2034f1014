"""Writing an application on a phone: content, estimate, papers, then submit; every page saves whatever is there."""

from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseBase, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ocop.actors.producers.models import Producer
from ocop.base.kernel.outcome import Refused
from ocop.base.ui.components import Milestone
from ocop.base.ui.pageforms import MORE
from ocop.base.ui.pages import Back, DetailPage

from ...forms import projects as forms
from ...forms.estimates import EstimateForm
from ...models import ProjectPaper, SupportProject
from ...queries import access
from ...services import applying, drafting
from ...services.drafting import Estimate, MemberRow
from ...vocabulary.projects import EDITABLE, KEPT_KINDS, PAYMENT_FILE
from .base import DatedAct, ProjectAct, all_stored
from .page import paper_names

PAGES = (("content", gettext_lazy("Nội dung")), ("costs", gettext_lazy("Dự toán")), ("papers", gettext_lazy("Giấy tờ")))


def drafts_of(person: Any, *, on: Any) -> Any:
    """What the person may still write."""
    return access.projects_written_by(person, on=on).filter(state__in=sorted(EDITABLE))


class WritingPage(DetailPage):
    """One page of the application; a submit saves and goes on, `o-lai` stays."""

    subjects = staticmethod(drafts_of)
    http_method_names = ["get", "head", "post", "options"]
    name = ""
    next_name = ""

    @property
    def project(self) -> SupportProject:
        """The subject by its own name."""
        project: SupportProject = self.subject
        return project

    def steps(self) -> list[Milestone]:
        """The pages in their order, free to go back."""
        return [
            Milestone(
                label, state="now" if name == self.name else "past",
                url=reverse(f"support:write-{name}", args=[self.project.pk]),
            )
            for name, label in PAGES
        ]  # fmt: skip

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """The page with its place in the way."""
        shown = {
            "milestones": self.steps(), "project": self.project, "home": self.project.get_absolute_url(),
            "more": MORE, "obstacles": (), "multipart": self.name == "papers",
        }  # fmt: skip
        return super().get_context_data(**{**shown, **kwargs})

    def heading(self) -> str:
        """The project, once it has a name."""
        return str(self.project)

    def back(self) -> Back:
        """To the project."""
        return Back(_("Đề án"), self.project.get_absolute_url())

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """As it is saved."""
        return self.show(form=self.form())

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Save what can be read; what cannot is shown again as typed."""
        form = self.form(data=request.POST, files=request.FILES)
        if MORE in request.POST:
            return self.show(form=self.with_more(form))
        if not form.is_valid():
            return self.show(form=form, faulty=True, status=422)
        try:
            self.save(form)
        except Refused as refused:
            return self.show(form=form, faulty=True, obstacles=refused.obstacles, status=409)
        return HttpResponseRedirect(self.after(request))

    def form(self, **options: Any) -> Any:
        """The form of the page."""
        raise NotImplementedError

    def with_more(self, form: Any) -> Any:
        """More rows; only where a page has some."""
        return form

    def save(self, form: Any) -> None:
        """By the service."""
        raise NotImplementedError

    def after(self, request: HttpRequest) -> str:
        """On to the next page."""
        return reverse(f"support:{self.next_name}", args=[self.project.pk])


class WriteContent(WritingPage):
    """Nội dung."""

    template_name = "support/write_content.html"
    name, next_name = "content", "write-costs"

    def form(self, **options: Any) -> forms.ContentForm:
        """Of the draft."""
        options.pop("files", None)
        return forms.ContentForm(project=self.project, on=self.on, **options)

    def save(self, form: Any) -> None:
        """Whatever is known so far."""
        drafting.save_content(self.project.pk, by=self.person, on=self.on, **form.values())


class WriteCosts(WritingPage):
    """Dự toán."""

    template_name = "support/write_costs.html"
    name, next_name = "costs", "write-papers"

    def form(self, **options: Any) -> EstimateForm:
        """With the lines and members there are."""
        options.pop("files", None)
        data = options.get("data")
        is_group = self.project.is_group if data is None else bool(data.get("is_group"))
        return EstimateForm(
            stored=self._stored(), offered=self._offered(), is_group=is_group, initial=self._initial(), **options
        )  # fmt: skip

    def after(self, request: HttpRequest) -> str:
        """A group that names nobody yet stays here."""
        project = SupportProject.objects.get(pk=self.project.pk)
        stays = project.is_group and not project.members.exists()
        return request.path if stays else super().after(request)

    def _initial(self) -> dict[str, Any]:
        return {"requested_vnd": self.project.requested_vnd or None, "is_group": self.project.is_group}

    def _stored(self) -> dict[str, Any]:
        items = self.project.items.select_related("member")
        return {
            "items": [
                {"name": i.name, "quantity": i.quantity.normalize(), "unit": i.unit, "price": i.unit_price_vnd,
                 "is_eligible": i.is_eligible, "why_not": i.why_not,
                 "member": str(i.member.producer_id) if i.member else ""}
                for i in items
            ],
            "members": [
                {"producer": str(m.producer_id), "requested": m.requested_vnd} for m in self.project.members.all()
            ],
        }  # fmt: skip

    def _producers(self) -> dict[str, Producer]:
        """Its own and those of the same place, who may join a group."""
        near = Producer.objects.living().filter(unit=self.project.producer.unit_id)
        found = {self.project.producer_id: self.project.producer, **{p.pk: p for p in near[:200]}}
        return {str(pk): producer for pk, producer in found.items()}

    def _offered(self) -> list[tuple[str, str]]:
        return [(key, producer.name) for key, producer in self._producers().items()]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """The two lists of the page by their names."""
        rows = kwargs["form"].rows
        return super().get_context_data(**{"item_rows": rows["items"], "member_rows": rows["members"], **kwargs})

    def with_more(self, form: Any) -> Any:
        """The same page with more empty rows, nothing lost."""
        data = form.data.copy()
        wanted = next((rows for rows in form.rows.values() if rows.prefix == data.get(MORE)), None)
        if wanted:
            data[wanted.count_name] = str(wanted.count + 3)
        return self.form(data=data).unchecked()

    def save(self, form: Any) -> None:
        """Lines, members, what is asked for."""
        producers = self._producers()
        rows = [row for row in form.rows["items"].forms if not row.is_empty]
        members = [row for row in form.rows["members"].forms if not row.is_empty]
        told = form.cleaned_data
        estimate = Estimate(
            items=[row.item() for row in rows], requested_vnd=told["requested_vnd"] or 0,
            is_group=bool(told["is_group"]),
            members=[
                MemberRow(producers[key], row.cleaned_data.get("requested") or 0)
                for row in members
                if (key := row.cleaned_data["producer"]) in producers
            ],
            whose={n: producers.get(row.cleaned_data.get("member") or "") for n, row in enumerate(rows)},
        )  # fmt: skip
        drafting.save_costs(self.project.pk, by=self.person, on=self.on, estimate=estimate)


class WritePapers(WritingPage):
    """Giấy tờ: what is asked, what is there; one kind at a time."""

    template_name = "support/write_papers.html"
    name, next_name = "papers", "write-papers"

    def form(self, **options: Any) -> forms.PaperForm:
        """The kinds of this activity."""
        names = paper_names(self.project, self.on)
        kinds = [(code, name) for code, name in names.items() if code not in KEPT_KINDS]
        return forms.PaperForm(kinds=kinds, **options)

    def save(self, form: Any) -> None:
        """Kept with the project."""
        files = all_stored(form.cleaned_data["files"], by=self.person)
        drafting.add_papers(
            self.project.pk, by=self.person, on=self.on, kind=form.cleaned_data["kind"], files=files
        )  # fmt: skip

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Each asked paper with its files."""
        names = paper_names(self.project, self.on)
        held = [
            (names.get(paper.kind, paper.kind), paper)
            for paper in self.project.papers.filter(removed_on=None).select_related("file")
        ]
        lacking = applying.obstacles_to_submitting(self.project, on=self.on)
        return super().get_context_data(**{"held": held, "lacking": lacking, **kwargs})


class Submit(ProjectAct):
    """Nộp."""

    move = "submit"
    title, label, icon = gettext_lazy("Nộp đề nghị hỗ trợ"), gettext_lazy("Nộp"), "send"
    done = gettext_lazy("Đã nộp; theo dõi tiến độ tại trang này.")
    question = gettext_lazy("Sau khi nộp chỉ sửa được khi có yêu cầu bổ sung.")
    act = staticmethod(applying.submit)


class Withdraw(ProjectAct):
    """Rút."""

    move = "withdraw"
    title, label, icon, warns = gettext_lazy("Rút đề án"), gettext_lazy("Rút"), "x", True
    question = gettext_lazy("Đề án đã rút không mở lại được.")
    form_class = forms.ReasonForm
    act = staticmethod(applying.withdraw)


class AddPaper(ProjectAct):
    """Bổ sung giấy tờ, chứng từ, after the submission."""

    move = "submit"
    title, label, icon = gettext_lazy("Thêm giấy tờ, chứng từ"), gettext_lazy("Lưu"), "upload"
    many_files = ("files",)
    act = staticmethod(drafting.add_papers)
    form_class = forms.PaperForm

    def make_form(self, **options: Any) -> forms.PaperForm:
        """What acceptance and payment ask."""
        names = paper_names(self.subject, self.on)
        wanted = [(PAYMENT_FILE, KEPT_KINDS[PAYMENT_FILE])]
        kinds = [*wanted, *((code, name) for code, name in names.items() if code not in KEPT_KINDS)]
        return forms.PaperForm(kinds=kinds, **options)


class RemovePaper(DatedAct):
    """Bỏ tệp."""

    label, icon = gettext_lazy("Bỏ tệp"), "x"
    act = staticmethod(drafting.remove_paper)

    @staticmethod
    def subjects(person: Any, *, on: Any) -> Any:
        """Files of drafts."""
        return ProjectPaper.objects.filter(project__in=drafts_of(person, on=on)).select_related("project", "file")

    def heading(self) -> str:
        """Names the file."""
        return _("Bỏ tệp %(name)s") % {"name": self.subject.file.name}
