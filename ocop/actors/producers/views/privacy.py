"""Dữ liệu cá nhân của tôi, and the desk that answers requests within the legal days."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ocop.actors.people import queries as people
from ocop.base.ui.components import Action, Empty
from ocop.base.ui.filters import ChoiceFilter
from ocop.base.ui.pages import Back, DetailPage, ListPage, Page

from ..forms.cases import AnswerForm, AskForm, CloseForm, ConsentForm
from ..forms.record import ReasonForm
from ..models import Consent, DataRequest, Representative
from ..queries import access, waiting
from ..rules.requests import BASIS
from ..services import privacy
from ..tables import REQUESTS, due_of, request_mark
from ..vocabulary import PRIVACY, RequestState
from .base import DatedAct, action

MY_DATA = "producers:my-data"


class MyData(Page):
    """What the system knows of the person, what they agreed to, what they asked for."""

    template_name = "producers/my_data.html"
    title = gettext_lazy("Dữ liệu cá nhân của tôi")
    lead = gettext_lazy("Xem dữ liệu hệ thống đang giữ về anh/chị, đồng ý hoặc rút lại, gửi yêu cầu.")

    def actions(self) -> Sequence[Action]:
        """Ask for something."""
        return [Action(_("Gửi yêu cầu"), reverse("producers:ask"), "mail", "primary", asks=True)]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Facts, consents with the purposes not agreed to, requests with their days."""
        consents = list(waiting.own_consents(self.person))
        given = {consent.purpose_id for consent in consents if consent.withdrawn_on is None}
        shown = {
            "known": list(self._known()),
            "consents": consents,
            "not_given": [each for each in waiting.purposes(waiting.OWN_PURPOSES) if each.pk not in given],
            "requests": [(each, request_mark(each)) for each in waiting.own_requests(self.person)],
        }
        return super().get_context_data(**{**shown, **kwargs})

    def _known(self) -> Iterator[tuple[Any, Any]]:
        person = self.person
        yield _("Họ và tên"), person.full_name
        yield _("Tên đăng nhập"), person.username
        yield _("Điện thoại"), person.phone
        yield _("Thư điện tử"), person.email
        yield _("Chức danh"), people.titles(person, self.on)
        for producer in access.own_producers(person, on=self.on):
            yield _("Chủ thể"), producer.name
            for row in Representative.objects.filter(producer=producer, name=person.full_name):
                yield _("Người đại diện"), person_in_words(row)


def person_in_words(row: Representative) -> str:
    """What Forms 02 and 03 ask of the representative, on one line."""
    year = str(row.birth_year) if row.birth_year else ""
    parts = (row.name, row.position, row.get_sex_display(), row.ethnicity, year, row.residence)
    return ", ".join(part for part in parts if part)


class GiveConsent(DatedAct):
    """Đồng ý: pressed by the person, for one purpose."""

    http_method_names = ["post", "options"]
    label, done = gettext_lazy("Đồng ý"), gettext_lazy("Đã ghi sự đồng ý.")
    form_class = ConsentForm
    success_url = MY_DATA
    act = staticmethod(privacy.give_consent)


def own_consents(person: Any, *, on: date) -> QuerySet[Consent]:
    """One's own."""
    return Consent.objects.filter(person=person).select_related("purpose")


class WithdrawConsent(DatedAct):
    """Rút lại sự đồng ý."""

    title = label = gettext_lazy("Rút lại sự đồng ý")
    icon, done = "arrow-back-up", gettext_lazy("Đã rút lại sự đồng ý.")
    question = gettext_lazy(
        "Việc rút lại có hiệu lực ngay; những gì đã làm trước đó theo sự đồng ý không bị ảnh hưởng."
    )
    subjects = staticmethod(own_consents)
    success_url = MY_DATA
    act = staticmethod(privacy.withdraw_consent)

    def back(self) -> Back:
        """To one's data."""
        return Back(_("Dữ liệu cá nhân của tôi"), reverse(MY_DATA))

    def origin(self) -> str:
        """There."""
        return reverse(MY_DATA)


class Ask(DatedAct):
    """Gửi yêu cầu."""

    title, label, icon = gettext_lazy("Yêu cầu về dữ liệu cá nhân"), gettext_lazy("Gửi yêu cầu"), "send"
    lead = gettext_lazy("Cơ quan phản hồi trong 02 ngày làm việc và thực hiện trong thời hạn của pháp luật.")
    done = gettext_lazy("Đã gửi yêu cầu. Biên nhận ở thông báo của anh/chị.")
    form_class = AskForm
    success_url = MY_DATA
    act = staticmethod(privacy.ask)

    def back(self) -> Back:
        """To one's data."""
        return Back(_("Dữ liệu cá nhân của tôi"), reverse(MY_DATA))


class Requests(ListPage):
    """Yêu cầu về dữ liệu cá nhân trên địa bàn, the nearest day first."""

    title = gettext_lazy("Yêu cầu về dữ liệu cá nhân")
    verb = PRIVACY
    subjects = staticmethod(waiting.requests_visible_to)
    table = REQUESTS
    file_name = "yeu-cau-du-lieu"
    counted = gettext_lazy("%(n)s yêu cầu")
    filters = (ChoiceFilter("trang-thai", gettext_lazy("Trạng thái"), "state", choices=RequestState.choices),)
    empty = Empty(gettext_lazy("Chưa có yêu cầu nào"), gettext_lazy("Yêu cầu của người dân trên địa bàn hiện ở đây."))


class RequestPage(DetailPage):
    """One request with its days and what was done."""

    template_name = "producers/request.html"
    subjects = staticmethod(waiting.requests_visible_to)
    verb = PRIVACY

    @property
    def data_request(self) -> DataRequest:
        """The subject by its own name."""
        found: DataRequest = self.subject
        return found

    def heading(self) -> str:
        """What is asked for by whom."""
        return f"{self.data_request.rule}: {self.data_request.person.full_name}"

    def back(self) -> Back:
        """To the desk."""
        return Back(_("Yêu cầu về dữ liệu cá nhân"), reverse("producers:requests"))

    def actions(self) -> Sequence[Action]:
        """The next step."""
        return list(self._acts())

    def _acts(self) -> Iterator[Action]:
        found = self.data_request
        if not found.is_open:
            return
        if found.answered_on is None:
            yield action("answer", found, _("Phản hồi"), "message-2", "primary")
        yield action(
            "close-request", found, _("Kết thúc"), "check", "quiet" if found.answered_on is None else "primary"
        )
        if found.extended_on is None:
            yield action("extend", found, _("Gia hạn"), "calendar-plus", "plain")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """With both days."""
        found = self.data_request
        shown = {
            "found": found,
            "mark": request_mark(found),
            "answer_due": due_of(found.answer_due_on, self.on) if found.answered_on is None and found.is_open else None,
            "due": due_of(found.due_on, self.on) if found.is_open else None,
            "basis": BASIS,
        }
        return super().get_context_data(**{**shown, **kwargs})


class OfRequest(DatedAct):
    """An act of the desk."""

    verb = PRIVACY
    subjects = staticmethod(waiting.requests_visible_to)

    def back(self) -> Back:
        """To the request."""
        return Back(str(self.subject), self.subject.get_absolute_url())


class Answer(OfRequest):
    """Phản hồi lần đầu."""

    title, label, icon = gettext_lazy("Phản hồi yêu cầu"), gettext_lazy("Gửi phản hồi"), "send"
    done = gettext_lazy("Đã phản hồi.")
    form_class = AnswerForm
    act = staticmethod(privacy.answer_request)


class Extend(OfRequest):
    """Gia hạn."""

    title = label = gettext_lazy("Gia hạn thực hiện")
    icon, done = "calendar-plus", gettext_lazy("Đã gia hạn.")
    question = gettext_lazy("Chỉ gia hạn một lần; người yêu cầu đọc được lý do.")
    form_class = ReasonForm
    act = staticmethod(privacy.extend_request)


class Close(OfRequest):
    """Kết thúc yêu cầu."""

    title, label, icon = gettext_lazy("Kết thúc yêu cầu"), gettext_lazy("Kết thúc"), "check"
    done = gettext_lazy("Đã kết thúc yêu cầu.")
    form_class = CloseForm
    act = staticmethod(privacy.close_request)

    def arguments(self, form: Any) -> Mapping[str, Any]:
        """What was done, or why not."""
        typed = form.cleaned_data
        return {"outcome": typed["outcome"], "is_done": typed["state"] == RequestState.DONE, "on": self.on}
