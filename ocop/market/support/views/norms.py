"""Norms on screen: the list, one norm with its history and a try-out, and the keeper's acts."""

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Any

from django.http import HttpRequest, HttpResponseBase
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from ocop.actors.people import permissions as posts
from ocop.base.files import services as files
from ocop.base.files.serving import serve
from ocop.base.files.vocabulary import EVIDENCE_KINDS
from ocop.base.kernel.outcome import Obstacle
from ocop.base.ui.components import Action, Empty
from ocop.base.ui.filters import ChoiceFilter, SearchFilter
from ocop.base.ui.pages import Act, Back, DetailPage, ListPage
from ocop.steering.budget.queries.papers import document_named
from ocop.steering.budget.vocabulary import Evidence

from ..forms import norms as forms
from ..models import Activity, Norm, NormConfirmation, SupportProgramme
from ..norm_words import figures_in_words
from ..queries.norms import confirmations_visible_to, norms_visible_to
from ..rules.norms import limit_of
from ..services import norms as services
from ..tables.norms import NORMS as TABLE
from ..vocabulary.norms import NORMS, VIEW, NormState

ABOUT = (  # what a norm says beside its figures, in the order of the page
    ("costs", _("Chi phí được tính")), ("contents", _("Nội dung chi")), ("conditions", _("Điều kiện")),
    ("base", _("Căn cứ tính")), ("scope", _("Phạm vi")), ("note", _("Ghi chú")),
    ("valid_note", _("Về hiệu lực")), ("predecessor", _("Mức trước đó")),
)  # fmt: skip


def programmes(page: Any) -> list[tuple[str, str]]:
    """The programmes."""
    return [(row.code, row.label) for row in SupportProgramme.objects.all()]


def activities(page: Any) -> list[tuple[str, str]]:
    """The activities that have norms."""
    return [(row.code, row.label) for row in Activity.objects.filter(norms__isnull=False).distinct()]


class NormList(ListPage):
    """Định mức hỗ trợ."""

    title, verb, table, file_name = _("Định mức hỗ trợ"), VIEW, TABLE, "dinh-muc-ho-tro"
    lead = _("Định mức chưa xác nhận không dùng để thẩm định được; mức của tỉnh khác chỉ để tham khảo.")
    subjects = staticmethod(norms_visible_to)
    counted = _("%(n)s định mức")
    empty = Empty(_("Chưa có định mức nào"), _("Định mức được nạp cùng dữ liệu tham chiếu."))
    filters = (
        SearchFilter(fields=("code", "activity__name", "legal_source", "place"), example=_("máy móc")),
        ChoiceFilter("chuong-trinh", _("Chương trình"), "programme__code", choices=programmes),
        ChoiceFilter("noi-dung", _("Nội dung hỗ trợ"), "activity__code", choices=activities),
        ChoiceFilter("trang-thai", _("Trạng thái"), "word", choices=NormState.choices),
        ChoiceFilter("xac-minh", _("Xác minh"), "evidence", choices=Evidence.choices),
    )

    def actions(self) -> Sequence[Action]:
        """The keeper adds what the province sets."""
        if posts.may(self.person, NORMS, on=self.on):
            return [Action(_("Thêm định mức"), reverse("support:add-norm"), "plus", "primary", asks=True)]
        return ()


class NormPage(DetailPage):
    """One norm: figures, proof, what it allows for a cost, what its keeper did."""

    verb = VIEW
    subjects = staticmethod(norms_visible_to)
    template_name = "support/norm.html"

    def heading(self) -> str:
        """The activity; the code stands below."""
        return str(self.subject.activity.label)

    def back(self) -> Back:
        """To the list."""
        return Back(str(_("Định mức hỗ trợ")), reverse("support:norms"))

    def actions(self) -> Sequence[Action]:
        """The keeper's acts, greyed with their reasons."""
        norm: Norm = self.subject
        if not posts.may(self.person, NORMS, on=self.on) or not norm.is_binding:
            return ()
        state, is_replaced = norm.state_on(self.on), hasattr(norm, "replaced_by")
        replaced = (Obstacle("norm.is-replaced"),) if is_replaced else ()
        acts = [] if norm.is_confirmed else [self._act("confirm-norm", _("Xác nhận"), "check", (), "primary")]
        acts.append(self._act("replace-norm", _("Thay bằng mức mới"), "refresh", replaced))
        if state != NormState.ENDED:
            acts.append(self._act("end-norm", _("Cho hết hiệu lực"), "clock", replaced))
        return acts

    def _act(self, name: str, label: Any, icon: str, found: tuple[Obstacle, ...], kind: str = "quiet") -> Action:
        return Action(label, reverse(f"support:{name}", args=[self.subject.pk]), icon, kind, asks=True, obstacles=found)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Everything about the norm."""
        norm: Norm = self.subject
        shown = {
            "norm": norm,
            "state": norm.state_on(self.on),
            "figures": figures_in_words(norm.figures),
            "about": [(label, norm.said(word)) for word, label in ABOUT if word in norm.about],
            "history": norm.confirmations.select_related("made_by", "document", "paper"),
            "successor": getattr(norm, "replaced_by", None),
            "trial": self.trial,
            "limit": self.limit,
        }
        return super().get_context_data(**{**shown, **kwargs})

    @cached_property
    def trial(self) -> forms.TryForm:
        """The cost typed above the answer."""
        return forms.TryForm(self.request.GET if "cost" in self.request.GET else None)

    @property
    def limit(self) -> Any:
        """What the norm allows for that cost."""
        if asked := self.trial.asked:
            return limit_of(self.subject.figures, asked[0], technology_line=asked[1])
        return None


class NormAct(Act):
    """An act of the norm keeper: what is typed, with the paper that is kept in the transaction of the act."""

    verb = NORMS

    def arguments(self, form: Any) -> Mapping[str, Any]:
        """The figures, the document of the register and the upload."""
        typed = dict(form.cleaned_data)
        number, upload, remark = typed.pop("document"), typed.pop("paper"), typed.pop("remark")
        document = document_named(number, self.person, on=self.on)
        return {**typed, "number": number, "upload": upload, "remark": remark, "document": document, "on": self.on}


def with_proof(service: Any) -> Any:
    """The service, told its proof: the file is stored within the act, so a refusal leaves none behind."""

    def done(*subject: int, by: Any, number: str, upload: Any, remark: str, document: Any, **typed: Any) -> Any:
        file = files.store(name=upload.name, content=upload.read(), by=by, kinds=EVIDENCE_KINDS)
        return service(*subject, by=by, proof=services.Proof(file, document, number, remark), **typed)

    return done


class Confirm(NormAct):
    """Xác nhận định mức."""

    subjects = staticmethod(norms_visible_to)
    title, label, done = _("Xác nhận định mức"), _("Xác nhận"), _("Đã xác nhận định mức.")
    question = _("Đối chiếu từng số với văn bản đính kèm. Từ đây định mức được dùng để thẩm định.")
    form_class = forms.FiguresForm
    act = staticmethod(with_proof(services.confirm_norm))

    def initial(self) -> dict[str, Any]:
        """The figures as they stand."""
        return forms.shown_first(self.subject)


class Replace(NormAct):
    """Thay bằng mức mới."""

    subjects = staticmethod(norms_visible_to)
    title, label, icon = _("Thay bằng mức mới"), _("Thay"), "refresh"
    done = _("Đã thay bằng mức mới.")
    form_class = forms.ReplaceForm
    act = staticmethod(with_proof(services.replace_norm))

    def initial(self) -> dict[str, Any]:
        """The figures as they stand."""
        return forms.shown_first(self.subject)

    def next_address(self, result: Any) -> str:
        """To the new one."""
        address: str = (result or self.subject).get_absolute_url()
        return address


class End(NormAct):
    """Cho hết hiệu lực."""

    subjects = staticmethod(norms_visible_to)
    title, label, icon, warns = _("Cho định mức hết hiệu lực"), _("Cho hết hiệu lực"), "clock", True
    question = _("Sau ngày này không phê duyệt đề án theo định mức này nữa.")
    done = _("Định mức có ngày hết hiệu lực.")
    form_class = forms.EndForm
    act = staticmethod(with_proof(services.end_norm))


class Add(NormAct):
    """Thêm định mức."""

    title, label, icon, done = _("Thêm định mức"), _("Thêm"), "plus", _("Đã thêm định mức.")
    form_class = forms.NormForm
    act = staticmethod(with_proof(services.add_norm))

    def back(self) -> Back:
        """To the list."""
        return Back(str(_("Định mức hỗ trợ")), reverse("support:norms"))


class NormPaper(DetailPage):
    """The paper of a confirmation."""

    verb = VIEW
    subjects = staticmethod(confirmations_visible_to)

    def get(  # type: ignore[override]  # a stored file is streamed
        self, request: HttpRequest, *args: Any, **kwargs: Any
    ) -> HttpResponseBase:
        """The file."""
        found: NormConfirmation = self.subject
        return serve(found.paper)
