"""Thu hồi và tạm dừng: the list with its clocks, one case, every act on it."""

from collections.abc import Iterator, Sequence
from typing import Any

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ocop.actors.people.models import Person
from ocop.base.ui.components import Action, Due, Empty
from ocop.base.ui.filters import ChoiceFilter
from ocop.base.ui.pages import Back, DetailPage, ListPage
from ocop.law.criteria.vocabulary import Level

from ..forms import cases as forms
from ..models import Case, Suspension
from ..queries import access
from ..queries.reference import signer_level
from ..rules.cases import BASIS
from ..services import revoking, suspending
from ..tables import CASES, case_mark, holder_of, stars_of
from ..vocabulary import CaseState
from .base import DatedAct, action

NEAR = 3  # days


class CaseList(ListPage):
    """Hồ sơ thu hồi."""

    title = gettext_lazy("Thu hồi công nhận")
    table = CASES
    filters = (ChoiceFilter("trang-thai", gettext_lazy("Trạng thái"), "state", choices=CaseState.choices),)
    file_name = "thu-hoi"
    counted = gettext_lazy("%(n)s hồ sơ")
    empty = Empty(gettext_lazy("Không có hồ sơ thu hồi nào"))

    @staticmethod
    def subjects(person: Person, *, on: Any) -> QuerySet[Case]:
        """With what every row shows."""
        return access.cases_visible_to(person, on=on).select_related("recognition", "ground")

    def is_allowed(self) -> bool:
        """For whoever has to do with recognitions."""
        return access.is_concerned(self.person, on=self.on)

    def back(self) -> Back:
        """To the register."""
        return Back(_("Công nhận, giấy chứng nhận"), reverse("certificates:recognitions"))


class CasePage(DetailPage):
    """One case: ground, conclusion, clock, explanations, decision."""

    template_name = "certificates/case.html"

    @staticmethod
    def subjects(person: Person, *, on: Any) -> QuerySet[Case]:
        """With what the page shows."""
        found = access.cases_visible_to(person, on=on)
        return found.select_related(
            "recognition__product__producer__organisation", "recognition__framework", "ground", "opened_by",
            "proposed_by", "decided_by", "conclusion_file",
        )  # fmt: skip

    @property
    def case(self) -> Case:
        """The subject by its own name."""
        case: Case = self.subject
        return case

    def heading(self) -> str:
        """The product."""
        return _("Thu hồi công nhận: %(product)s") % {"product": self.case.recognition.product_name}

    def back(self) -> Back:
        """To the list."""
        return Back(_("Thu hồi công nhận"), reverse("certificates:cases"))

    def actions(self) -> Sequence[Action]:
        """By state and right."""
        return list(self._actions())

    def _actions(self) -> Iterator[Action]:
        case, person = self.case, self.person
        if not case.is_open:
            return
        is_kept = access.cases_kept_by(person, on=self.on).filter(pk=case.pk).exists()
        if access.cases_of_own(person, on=self.on).filter(pk=case.pk).exists():
            yield action("explain", case, _("Giải trình"), "message-2", "primary")
        if is_kept and case.state == CaseState.OPEN:
            yield action("propose", case, _("Trình thu hồi"), "send", "primary")
        if case.state == CaseState.PROPOSED:
            yield from self._deciding(is_kept)
        if is_kept:
            yield action("drop", case, _("Kết thúc, không thu hồi"), "x")

    def _deciding(self, is_kept: bool) -> Iterator[Action]:
        is_central = self.level == Level.CENTRAL
        if is_central and is_kept:
            yield action("note-revocation", self.case, _("Ghi quyết định thu hồi của Bộ"), "ban", "warn")
        decides = access.cases_decided_by(self.person, on=self.on).filter(pk=self.case.pk).exists()
        if not is_central and decides:
            yield action("revoke", self.case, _("Thu hồi"), "ban", "warn")

    @property
    def level(self) -> str:
        """Who decides for these stars today."""
        recognition = self.case.recognition
        return signer_level(recognition.stars, recognition.framework, on=self.on) or Level.PROVINCE

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """The clock and what was said."""
        shown = {
            "case": self.case, "mark": case_mark(self.case), "recognition": self.case.recognition,
            "holder": holder_of(self.case.recognition), "stars": stars_of(self.case.recognition), "due": self._due(),
            "explanations": self.case.explanations.select_related("by", "file"), "level": Level(self.level).label,
            "basis": BASIS,
        }  # fmt: skip
        return super().get_context_data(**{**shown, **kwargs})

    def _due(self) -> Due:
        if not self.case.is_open:
            return Due(self.case.due_on, None, "done", working=False, basis=BASIS)
        left = (self.case.due_on - self.on).days
        return Due(
            self.case.due_on, left, "late" if left < 0 else "soon" if left <= NEAR else "open", working=False,
            basis=f"{BASIS}.3",
        )  # fmt: skip


class OpenCase(DatedAct):
    """Lập hồ sơ thu hồi."""

    title = label = gettext_lazy("Lập hồ sơ thu hồi")
    icon, warns, done = "ban", True, gettext_lazy("Đã lập hồ sơ thu hồi; chủ thể được báo để giải trình.")
    takes_file = True
    subjects = staticmethod(access.recognitions_kept_by)
    form_class = forms.CaseForm
    act = staticmethod(revoking.open_case)


class OfCase(DatedAct):
    """An act on a case; it begins and ends on its page."""

    def next_address(self, result: Any) -> str:
        """To the case."""
        return self._asked_address() or self.home()


class Propose(OfCase):
    """Trình thu hồi."""

    title, label, icon = gettext_lazy("Trình thu hồi công nhận"), gettext_lazy("Trình"), "send"
    done = gettext_lazy("Đã trình thu hồi.")
    subjects = staticmethod(access.cases_kept_by)
    form_class = forms.NumberForm
    act = staticmethod(revoking.propose)


class Revoke(OfCase):
    """Thu hồi."""

    title, label, icon = gettext_lazy("Thu hồi công nhận"), gettext_lazy("Thu hồi"), "ban"
    warns, done = True, gettext_lazy("Đã thu hồi công nhận; trang tra cứu đổi trạng thái ngay.")
    question = gettext_lazy("Thu hồi không hủy được. Sản phẩm không được dùng dấu hiệu OCOP từ ngày quyết định.")
    subjects = staticmethod(access.cases_decided_by)
    form_class = forms.RevokeForm
    act = staticmethod(revoking.revoke)


class NoteRevocation(Revoke):
    """Ghi quyết định thu hồi của Bộ."""

    title, label = gettext_lazy("Ghi quyết định thu hồi của Bộ"), gettext_lazy("Ghi thu hồi")
    subjects = staticmethod(access.cases_kept_by)
    act = staticmethod(revoking.note_central_revocation)


class Drop(OfCase):
    """Kết thúc, không thu hồi."""

    title, label, icon = gettext_lazy("Kết thúc, không thu hồi"), gettext_lazy("Kết thúc"), "x"
    done = gettext_lazy("Đã kết thúc hồ sơ, không thu hồi.")
    subjects = staticmethod(access.cases_kept_by)
    form_class = forms.ReasonForm
    act = staticmethod(revoking.drop)


class Explain(OfCase):
    """Giải trình."""

    title, label, icon = gettext_lazy("Giải trình"), gettext_lazy("Gửi giải trình"), "send"
    done = gettext_lazy("Đã gửi giải trình.")
    takes_file = True
    subjects = staticmethod(access.cases_of_own)
    form_class = forms.ExplainForm
    act = staticmethod(revoking.explain)


class Suspend(DatedAct):
    """Ghi tạm dừng."""

    title, label, icon = gettext_lazy("Ghi quyết định tạm dừng"), gettext_lazy("Ghi tạm dừng"), "player-pause"
    done = gettext_lazy("Đã ghi tạm dừng.")
    question = gettext_lazy("Chỉ ghi khi có quyết định của cơ quan có thẩm quyền.")
    subjects = staticmethod(access.recognitions_kept_by)
    form_class = forms.SuspendForm
    act = staticmethod(suspending.note_suspension)

    def next_address(self, result: Any) -> str:
        """To the recognition."""
        return self.home()


def suspensions_kept_by(person: Person, *, on: Any) -> QuerySet[Suspension]:
    """Those that the person ends."""
    found = Suspension.objects.filter(recognition__in=access.recognitions_kept_by(person, on=on))
    return found.select_related("recognition")


class Lift(DatedAct):
    """Hết tạm dừng."""

    title, label, icon = gettext_lazy("Ghi hết tạm dừng"), gettext_lazy("Ghi hết tạm dừng"), "check"
    done = gettext_lazy("Đã ghi hết tạm dừng.")
    subjects = staticmethod(suspensions_kept_by)
    form_class = forms.LiftForm
    act = staticmethod(suspending.lift)

    def home(self) -> str:
        """The recognition."""
        return self.subject.recognition.get_absolute_url()

    def next_address(self, result: Any) -> str:
        """To the recognition."""
        return self.home()
