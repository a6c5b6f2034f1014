"""Công nhận: the register, one recognition with its certificate and history, recognising, issuing, extending."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import Any

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ocop.actors.people.models import Person
from ocop.base.ui.components import Action, Empty
from ocop.base.ui.filters import ChoiceFilter, SearchFilter
from ocop.base.ui.pages import Back, DetailPage, ListPage
from ocop.base.ui.tables import Table
from ocop.cycle.dossiers.permissions import obstacles_to_filing
from ocop.law.criteria.vocabulary import Level

from ..forms import recognising as forms
from ..models import Certificate, Recognition
from ..queries import access, gaps
from ..queries.facts import certificate_of, standing_of, watched_days, with_facts
from ..queries.recognising import waiting_for
from ..queries.reference import Windows
from ..queries.states import FILTERED, in_state
from ..services import extending, issuing, recognising, renewing, signing
from ..tables import certificate_name, holder_of, recognitions, standing_mark, stars_of
from ..vocabulary import DECIDE, ENDED, KEEP, Standing
from .base import DatedAct, action


class RecognitionList(ListPage):
    """Sổ công nhận."""

    title = gettext_lazy("Công nhận, giấy chứng nhận")
    subjects = staticmethod(access.recognitions_visible_to)
    file_name = "cong-nhan-ocop"
    counted = gettext_lazy("%(n)s công nhận")
    empty = Empty(
        gettext_lazy("Chưa có công nhận nào"),
        gettext_lazy("Công nhận có khi Chủ tịch UBND tỉnh quyết định theo kết quả đã phê duyệt."),
    )
    filters = (
        SearchFilter(fields=("product_name", "producer_name", "certificates__number"),
                     example=gettext_lazy("Tên sản phẩm, chủ thể, số giấy")),
        ChoiceFilter("trang-thai", gettext_lazy("Trạng thái"), lambda rows, value: rows,
                     choices=[(state.value, state.label) for state in FILTERED]),
        ChoiceFilter("hang", gettext_lazy("Hạng sao"), "stars", choices=[(str(n), str(n)) for n in (3, 4, 5)]),
    )  # fmt: skip

    def is_allowed(self) -> bool:
        """For whoever has to do with recognitions."""
        return access.is_concerned(self.person, on=self.on)

    @cached_property
    def watched(self) -> int:
        """From how many days before the end."""
        return watched_days()

    @cached_property
    def table(self) -> Table:  # type: ignore[override]  # the columns know the day
        """With states of the day."""
        return recognitions(lambda row: standing_of(row, on=self.on, watched=self.watched))

    def queryset(self) -> QuerySet:
        """With the facts of the states; narrowed by state as rows."""
        found = super().queryset()
        if state := self.request.GET.get("trang-thai", ""):
            found = in_state(found, state, on=self.on) if state in FILTERED else found
        return with_facts(found)

    def actions(self) -> Sequence[Action]:
        """What waits, cases, complaints, the radar."""
        return list(self._actions())

    def _actions(self) -> Iterator[Action]:
        if access.decides(self.person, on=self.on):
            yield action("recognise", None, _("Công nhận"), "signature", "primary")
        if access.keeps(self.person, on=self.on):
            yield action("note-central", None, _("Ghi công nhận 5 sao"), "trophy")
        yield action("radar", None, _("Sắp hết hạn"), "hourglass")
        yield action("cases", None, _("Thu hồi"), "ban")
        yield action("complaints", None, _("Kiến nghị, khiếu nại"), "scale")


class RecognitionPage(DetailPage):
    """One recognition: state, certificate, what led to it, what followed."""

    template_name = "certificates/recognition.html"

    @staticmethod
    def subjects(person: Person, *, on: Any) -> QuerySet[Recognition]:
        """With the facts of the state."""
        return with_facts(access.recognitions_visible_to(person, on=on))

    @property
    def recognition(self) -> Recognition:
        """The subject by its own name."""
        recognition: Recognition = self.subject
        return recognition

    @cached_property
    def standing(self) -> Standing:
        """Today's."""
        return standing_of(self.recognition, on=self.on)

    def heading(self) -> str:
        """The product."""
        return self.recognition.product_name

    def back(self) -> Back:
        """To the register."""
        return Back(_("Công nhận, giấy chứng nhận"), reverse("certificates:recognitions"))

    def actions(self) -> Sequence[Action]:
        """Issue, renew, extend, open a case, note a suspension."""
        return [*self._of_holder(), *self._of_keeper()]

    def _of_holder(self) -> Iterator[Action]:
        product, window = self.recognition.product, self.window
        if product is None or self.standing in ENDED or window is None or not window.is_open_on(self.on):
            return
        if not obstacles_to_filing(self.person, product.producer, on=self.on):
            yield action("renew", self.recognition, _("Mở hồ sơ đánh giá lại"), "refresh", "primary", asks=False)

    def _of_keeper(self) -> Iterator[Action]:
        if not access.recognitions_kept_by(self.person, on=self.on).filter(pk=self.recognition.pk).exists():
            return
        certificate = certificate_of(self.recognition)
        if certificate is None and not self.recognition.is_imported:
            yield action("issue", self.recognition, _("Cấp giấy chứng nhận"), "certificate", "primary")
        if certificate and certificate.pdf_id and not certificate.signed_id:
            yield action("sign", certificate, _("Ký số"), "signature", "primary")
        if certificate and not hasattr(certificate, "extension") and self.standing not in ENDED:
            yield action("extend", certificate, _("Kéo dài hiệu lực"), "calendar-plus")
        if self.standing not in (Standing.REVOKED, Standing.SUPERSEDED):
            yield action("open-case", self.recognition, _("Lập hồ sơ thu hồi"), "ban", "warn")
        if self.standing not in ENDED and self.standing != Standing.SUSPENDED:
            yield action("suspend", self.recognition, _("Ghi tạm dừng"), "player-pause")

    @cached_property
    def window(self) -> Any:
        """For filing again."""
        certificate = certificate_of(self.recognition)
        return Windows().of(certificate.valid_until) if certificate else None

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Facts, papers, history, the gap to the framework in force in a year."""
        recognition = self.recognition
        certificate = certificate_of(recognition)
        shown = {
            "recognition": recognition, "mark": standing_mark(self.standing), "stars": stars_of(recognition),
            "holder": holder_of(recognition), "certificate": certificate,
            "number": certificate_name(certificate) if certificate else "", "window": self.window,
            "is_ended": self.standing in ENDED, "no_data": self.standing == Standing.NO_DATA,
            "shows_stars": self.standing not in (*ENDED, Standing.NO_DATA, Standing.SUSPENDED),
            "newer": getattr(recognition, "succeeded_by", None),
            "earlier": recognition.succeeds.select_related("older"),
            "cases": access.cases_visible_to(self.person, on=self.on).filter(recognition=recognition)
            .select_related("ground"),
            "suspensions": self._suspensions(), "gap": self._gap(),
        }  # fmt: skip
        return super().get_context_data(**{**shown, **kwargs})

    def _suspensions(self) -> list[tuple[Any, str]]:
        kept = access.recognitions_kept_by(self.person, on=self.on).filter(pk=self.recognition.pk).exists()
        rows = self.recognition.suspensions.all()
        return [(each, reverse("certificates:lift", args=[each.pk]) if kept and not each.end else "") for each in rows]

    def _gap(self) -> gaps.Gap | None:
        return None if self.standing in ENDED else gaps.gap_of(self.recognition, on=self.on)


class Recognise(DatedAct):
    """Công nhận 3–4 sao."""

    title, label, icon = gettext_lazy("Công nhận sản phẩm OCOP"), gettext_lazy("Công nhận"), "signature"
    done = gettext_lazy("Đã công nhận; cơ quan điều phối cấp giấy chứng nhận.")
    question = gettext_lazy("Một quyết định cho mọi sản phẩm được chọn. Dưới 3 sao không có quyết định công nhận.")
    verb = DECIDE
    level = Level.PROVINCE
    form_class = forms.RecogniseForm
    act = staticmethod(recognising.recognise)

    def make_form(self, **options: Any) -> forms.RecogniseForm:
        """With the approved results that wait."""
        options.pop("files", None)
        return forms.RecogniseForm(offered=waiting_for(self.person, self.level, on=self.on), **options)

    def arguments(self, form: Any) -> Mapping[str, Any]:
        """The results in the order of the form."""
        return {**super().arguments(form), "results": list(form.cleaned_data["results"])}

    def next_address(self, result: Any) -> str:
        """To the one recognised, else the register."""
        return result[0].get_absolute_url() if result and len(result) == 1 else self.home()


class NoteCentral(Recognise):
    """Ghi công nhận 5 sao của Bộ."""

    title, label, icon = gettext_lazy("Ghi quyết định công nhận 5 sao của Bộ"), gettext_lazy("Ghi công nhận"), "trophy"
    done = gettext_lazy("Đã ghi công nhận 5 sao.")
    question = gettext_lazy("Chỉ ghi khi đã nhận quyết định của Bộ.")
    verb = KEEP
    level = Level.CENTRAL
    act = staticmethod(recognising.note_central)


class Issue(DatedAct):
    """Cấp giấy chứng nhận."""

    title = label = gettext_lazy("Cấp giấy chứng nhận")
    icon, done = "certificate", gettext_lazy("Đã cấp giấy chứng nhận.")
    question = gettext_lazy("Số được cấp theo dãy và không cấp lại; nội dung không sửa được sau khi cấp.")
    subjects = staticmethod(access.recognitions_kept_by)
    form_class = forms.IssueForm
    act = staticmethod(issuing.issue)

    def initial(self) -> dict[str, Any]:
        """Today."""
        return {"issued_on": self.on}


def certificates_kept_by(person: Person, *, on: Any) -> QuerySet[Certificate]:
    """Those that the person extends."""
    found = Certificate.objects.filter(recognition__in=access.recognitions_kept_by(person, on=on))
    return found.select_related("recognition")


class Extend(DatedAct):
    """Kéo dài hiệu lực."""

    title = label = gettext_lazy("Kéo dài hiệu lực")
    icon, done = "calendar-plus", gettext_lazy("Đã ghi kéo dài hiệu lực.")
    question = gettext_lazy(
        "Chỉ theo quy định chuyển tiếp: hồ sơ đánh giá lại đã nộp, đến khi có kết quả, không quá số ngày quy định."
    )
    subjects = staticmethod(certificates_kept_by)
    form_class = forms.ExtendForm
    act = staticmethod(extending.extend)

    def next_address(self, result: Any) -> str:
        """To the recognition."""
        return self.home()


class Sign(DatedAct):
    """Ký số, for a certificate issued while there was no key."""

    title = label = gettext_lazy("Ký số")
    icon, done = "signature", gettext_lazy("Đã ký số giấy chứng nhận.")
    question = gettext_lazy("Bản PDF đã lưu được ký bằng khóa của cơ quan; ký một lần, không ký lại.")
    subjects = staticmethod(certificates_kept_by)
    act = staticmethod(signing.sign)

    def next_address(self, result: Any) -> str:
        """To the recognition."""
        return self.home()


class Renew(DatedAct):
    """Mở hồ sơ đánh giá lại."""

    label, icon = gettext_lazy("Mở hồ sơ đánh giá lại"), "refresh"
    done = gettext_lazy("Đã mở hồ sơ đánh giá lại, điền sẵn từ hồ sơ trước.")
    question = gettext_lazy("Hồ sơ mới được điền sẵn từ hồ sơ đã công nhận; nội dung đã đổi được hỏi lại.")
    subjects = staticmethod(access.recognitions_visible_to)
    act = staticmethod(renewing.open_renewal)
