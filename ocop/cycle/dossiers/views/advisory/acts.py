"""Acts on a dossier being examined: assign, declare, samples, tests, points, completion, report."""

from collections.abc import Mapping
from typing import Any

from django.forms import BaseForm
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from ocop.cycle.evidence.models import Paper
from ocop.law.criteria import queries as criteria

from ...forms import advising as forms
from ...models import ExtraTest, TeamMember
from ...queries.advising import access
from ...queries.advising.facts import asked_samples, draft_of, scored
from ...queries.packs import pack_of
from ...services.advising import assigning, reporting, samples, scoring, testing
from ...vocabulary.advising import AT_COMMUNE
from .base import OfDossier, examination_of


def plain(options: Mapping[str, Any]) -> dict[str, Any]:
    """Without files, which these forms do not take."""
    return {name: value for name, value in options.items() if name != "files"}


class Assign(OfDossier):
    """Phân công thẩm định."""

    title, label, icon, done = (
        _("Phân công thẩm định"),
        _("Phân công thẩm định"),
        "user-plus",
        _("Đã phân công thẩm định."),
    )
    subjects = staticmethod(access.managed_by)
    form_class = forms.AssignForm
    act = staticmethod(assigning.assign)

    def make_form(self, **options: Any) -> BaseForm:
        """Members of teams in force who do not have it yet."""
        held = self.dossier.advisings.filter(released_on=None).values("member")
        found = TeamMember.objects.filter(end=None, team__end=None).exclude(pk__in=held)
        return forms.AssignForm(members=found.select_related("person", "team"), **plain(options))

    def arguments(self, form: Any) -> Mapping[str, Any]:
        """Members as a list."""
        return {"members": list(form.cleaned_data["members"]), "lead": form.cleaned_data["lead"], "on": self.on}


class Release(OfDossier):
    """Thôi phân công."""

    title, label, icon, done = _("Thôi phân công"), _("Thôi phân công"), "x", _("Đã thôi phân công.")
    warns = True
    subjects = staticmethod(access.advisings_managed_by)
    form_class = forms.ReasonForm
    act = staticmethod(assigning.release)


class Declare(OfDossier):
    """Khai lợi ích liên quan."""

    title, label, icon = _("Khai lợi ích liên quan"), _("Khai và thôi thẩm định"), "hand-stop"
    question = _("Anh/chị sẽ không thẩm định và không đọc được hồ sơ nào của chủ thể này nữa.")
    done = _("Đã ghi; hồ sơ của chủ thể được giao cho người khác.")
    warns = True
    subjects = staticmethod(access.assigned_to)
    form_class = forms.InterestForm
    act = staticmethod(assigning.declare)

    def next_address(self, result: Any) -> str:
        """The dossier is out of sight now."""
        return reverse("dossiers:advisings")


class ReceiveSamples(OfDossier):
    """Nhận mẫu."""

    title, label, icon, done = _("Nhận mẫu sản phẩm"), _("Nhận mẫu"), "paper-bag", _("Đã ghi vào sổ mẫu.")
    subjects = staticmethod(access.samples_received_by)
    form_class = forms.SamplesForm
    act = staticmethod(samples.register)

    def page_address(self) -> str:
        """The commune reads the dossier, not its examination."""
        at_commune = self.dossier.state in AT_COMMUNE
        return self.dossier.get_absolute_url() if at_commune else super().page_address()

    def initial(self) -> dict[str, Any]:
        """Those still missing, today."""
        missing = max(0, asked_samples(self.dossier) - self.dossier.samples.count())
        return {"count": missing or None, "received_on": self.on}

    def arguments(self, form: Any) -> Mapping[str, Any]:
        """The picture as it came in."""
        return {**form.cleaned_data, "photo": form.picture(), "on": self.on}


class UseSample(OfDossier):
    """Sử dụng mẫu."""

    title, label, icon, done = _("Sử dụng mẫu"), _("Ghi"), "check", _("Đã ghi việc sử dụng mẫu.")
    subjects = staticmethod(access.samples_kept_by)
    form_class = forms.UseForm
    act = staticmethod(samples.use_sample)

    def initial(self) -> dict[str, Any]:
        """As it is."""
        return {"use": self.subject.use}


class Examine(OfDossier):
    """For who examines."""

    subjects = staticmethod(access.examined_by)


class AskTest(Examine):
    """Yêu cầu kiểm nghiệm."""

    title, label, icon = _("Yêu cầu kiểm nghiệm bổ sung"), _("Yêu cầu"), "eye"
    done = _("Đã yêu cầu; chủ thể và xã được báo.")
    form_class = forms.TestForm
    act = staticmethod(testing.ask_test)

    def make_form(self, **options: Any) -> BaseForm:
        """With the criteria of the set."""
        return forms.TestForm(sheet=criteria.sheet_of(self.dossier.criteria_set), **plain(options))


def tests_of(person: Any, *, on: Any) -> Any:
    """The tests of dossiers the person examines."""
    found = ExtraTest.objects.filter(dossier__in=access.examined_by(person, on=on).values("pk"))
    return found.select_related("dossier__product__producer")


class NoteTest(OfDossier):
    """Ghi kết quả kiểm nghiệm."""

    title, label, icon, done = _("Kết quả kiểm nghiệm"), _("Ghi kết quả"), "check", _("Đã ghi kết quả.")
    subjects = staticmethod(tests_of)
    form_class = forms.TestResultForm
    act = staticmethod(testing.note_test)

    def make_form(self, **options: Any) -> BaseForm:
        """Verified papers of the producer."""
        held = Paper.objects.filter(producer=self.dossier.product.producer_id).verified().named()
        return forms.TestResultForm(papers=held, **plain(options))


class Score(Examine):
    """Chấm thẩm định."""

    template_name = "dossiers/advisory/score.html"
    title, label, icon, done = _("Điểm thẩm định"), _("Lưu điểm"), "device-floppy", _("Đã lưu điểm thẩm định.")
    form_class = forms.PointsForm
    act = staticmethod(scoring.save_points)

    def make_form(self, **options: Any) -> BaseForm:
        """The set of the dossier beside the producer's answers."""
        found = scored(self.dossier)
        pack = pack_of(self.dossier)
        said = {code: point.description for code, point in pack.points.items()} if pack else {}
        return forms.PointsForm(sheet=found.sheet, own=found.own_chosen, said=said, **plain(options))

    def initial(self) -> dict[str, Any]:
        """What was saved."""
        found = scored(self.dossier)
        return forms.PointsForm.typed(found.chosen, found.remarks)

    def arguments(self, form: Any) -> Mapping[str, Any]:
        """Only options and remarks."""
        return {"chosen": form.chosen(), "remarks": form.remarks(), "on": self.on}


class WriteReport(Examine):
    """Soạn báo cáo."""

    title, label, icon = _("Soạn báo cáo thẩm định"), _("Lưu dự thảo"), "device-floppy"
    done = _("Đã lưu dự thảo báo cáo.")
    form_class = forms.ReportForm
    act = staticmethod(reporting.save_report)

    def initial(self) -> dict[str, Any]:
        """The draft."""
        draft = draft_of(self.dossier)
        return {n: getattr(draft, n) for n in ("examination", "conclusion", "words")} if draft else {}


class SignReport(Examine):
    """Ký báo cáo."""

    title, label, icon = _("Ký báo cáo thẩm định"), _("Ký báo cáo"), "signature"
    question = _("Báo cáo được đánh số, giữ nguyên văn và không sửa được nữa; hồ sơ chuyển sang Hội đồng.")
    done = _("Đã ký báo cáo thẩm định.")
    act = staticmethod(reporting.sign_report)

    def next_address(self, result: Any) -> str:
        """The examination, read only now."""
        return examination_of(self.dossier)
