"""Xác minh đăng ký: the commune's worklist, one sign-up with the person before the officer."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.forms import BaseForm
from django.http import HttpResponse, HttpResponseBase
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ocop.base.kernel.outcome import Obstacle
from ocop.base.ui.components import Action, Empty
from ocop.base.ui.filters import ChoiceFilter
from ocop.base.ui.pages import Back, DetailPage, ListPage

from ..forms.cases import VerifyForm
from ..forms.record import ReasonForm
from ..models import SignUp
from ..queries import waiting
from ..services import signing_up
from ..tables import SIGN_UPS, sign_up_mark
from ..vocabulary import VERIFY, SignUpState
from .base import DatedAct, action

SIGN_UPS_NAME = "producers:sign-ups"


class SignUps(ListPage):
    """Đăng ký của chủ thể trên địa bàn."""

    title = gettext_lazy("Xác minh đăng ký")
    lead = gettext_lazy("Người đăng ký đến trực tiếp, đưa mã trên phiếu và giấy tờ tùy thân.")
    verb = VERIFY
    subjects = staticmethod(waiting.sign_ups_visible_to)
    table = SIGN_UPS
    file_name = "dang-ky-chu-the"
    counted = gettext_lazy("%(n)s đăng ký")
    filters = (ChoiceFilter("trang-thai", gettext_lazy("Trạng thái"), "state", choices=SignUpState.choices),)
    empty = Empty(
        gettext_lazy("Chưa có ai đăng ký"),
        gettext_lazy("Chủ thể tự đăng ký ở trang công khai; phiếu của địa bàn anh/chị hiện ở đây."),
    )


class SignUpDetail(DetailPage):
    """Who signed up, for what; the code is never shown here."""

    template_name = "producers/sign_up_detail.html"
    subjects = staticmethod(waiting.sign_ups_visible_to)
    verb = VERIFY

    @property
    def sign_up(self) -> SignUp:
        """The subject by its own name."""
        sign_up: SignUp = self.subject
        return sign_up

    def back(self) -> Back:
        """To the worklist."""
        return Back(_("Xác minh đăng ký"), reverse(SIGN_UPS_NAME))

    def actions(self) -> Sequence[Action]:
        """Verify or refuse, while it waits."""
        if not self.sign_up.is_open_on(self.on):
            return []
        return [
            action("verify", self.sign_up, _("Xác minh trực tiếp"), "user-check", "primary"),
            action("refuse-sign-up", self.sign_up, _("Không chấp nhận"), "x", "plain"),
        ]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """With what was agreed to."""
        consents = self.sign_up.consents.select_related("purpose")
        shown = {"sign_up": self.sign_up, "mark": sign_up_mark(self.sign_up), "consents": consents}
        return super().get_context_data(**{**shown, **kwargs})


class OfSignUp(DatedAct):
    """An act on a sign-up."""

    verb = VERIFY
    subjects = staticmethod(waiting.sign_ups_visible_to)

    @property
    def address(self) -> str:
        """Its page."""
        return reverse("producers:sign-up-detail", args=[self.subject.pk])

    def back(self) -> Back:
        """To its page."""
        return Back(str(self.subject), self.address)

    def next_address(self, result: Any) -> str:
        """There."""
        return self.address

    def origin(self) -> str:
        """There."""
        return self.address


class Verify(OfSignUp):
    """Xác minh trực tiếp. A wrong code is counted, told, and the form shown again."""

    title, label, icon = gettext_lazy("Xác minh trực tiếp"), gettext_lazy("Xác minh"), "user-check"
    question = gettext_lazy("Sau khi xác minh, hồ sơ chủ thể và tài khoản của người đăng ký được lập.")
    done = gettext_lazy("Đã xác minh và lập hồ sơ chủ thể.")
    form_class = VerifyForm
    act = staticmethod(signing_up.verify_in_person)

    def post(self, request: Any, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """As usual; the form is kept for the case of a wrong code."""
        self.typed: BaseForm = self.make_form(data=request.POST)
        self.typed.is_valid()
        return super().post(request, *args, **kwargs)

    def succeeded(self, result: SignUp, address: str) -> HttpResponseBase:
        """Verified, or one try less."""
        if result.state == SignUpState.VERIFIED:
            return super().succeeded(result, result.producer.get_absolute_url() if result.producer else address)
        wrong = Obstacle("sign-up.wrong-code", {"n": signing_up.tries_left(result)}, repair="#id_code")
        return self.again(wrong)

    def again(self, wrong: Obstacle) -> HttpResponse:
        """The form with what is wrong."""
        return self.show(form=self.typed, faulty=True, obstacles=(wrong,), status=409)

    def arguments(self, form: Any) -> Mapping[str, Any]:
        """Code and the officer's word."""
        return {**form.cleaned_data, "on": self.on}


class RefuseSignUp(OfSignUp):
    """Không chấp nhận."""

    title = label = gettext_lazy("Không chấp nhận đăng ký")
    icon, warns, done = "x", True, gettext_lazy("Đã ghi không chấp nhận.")
    question = gettext_lazy("Phiếu mất hiệu lực; người đăng ký có thể lập phiếu mới.")
    form_class = ReasonForm
    act = staticmethod(signing_up.refuse_sign_up)
