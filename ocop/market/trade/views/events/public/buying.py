"""Hỏi mua: a form without cookie and sign-in, answered by redirect to the page of its answer code (settled 17).

Instead of a token of a session: the browser's own word on where the form was sent from, and a mark that this server
signed when it showed the page. A mark counts once; who asks too often waits.
"""

import secrets
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.core.signing import BadSignature, SignatureExpired, TimestampSigner
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.utils.decorators import method_decorator
from django.utils.translation import gettext as _
from django.views import View
from django.views.decorators.csrf import csrf_exempt

from ocop.base.kernel.outcome import Refused
from ocop.base.ui.phrases import sentence_of
from ocop.base.workdays import clock
from ocop.cycle.certificates import limiter
from ocop.cycle.certificates.rules import codes

from ....forms.events.dealing import BuyForm
from ....models.events import Inquiry
from ....queries.events import law, public
from ....services.events import inquiries
from .door import page

MARKS = TimestampSigner(salt="trade.inquiry")
REFUSED, UNREADABLE, NOT_FOUND, ELSEWHERE, WAIT = 409, 422, 404, 403, 429


@method_decorator(csrf_exempt, name="dispatch")
class Buy(View):
    """The form, and what it sends."""

    http_method_names = ["get", "head", "post"]

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Only about a product that is recognised today; who sends too often waits."""
        self.product = public.product_to_buy(kwargs["product"], on=clock.today())
        if self.product is None:
            return page(request, "unknown", title=_("Không có sản phẩm này"), status=NOT_FOUND)
        if request.method == "POST" and (seconds := _seconds_to_wait(request)):
            answer = page(request, "wait", title=_("Xin chờ một chút"), seconds=seconds, status=WAIT)
            answer["Retry-After"] = str(seconds)
            return answer
        return super().dispatch(request, *args, **kwargs)

    def get(self, request: HttpRequest, product: int) -> HttpResponse:
        """Empty."""
        return self.show(request, BuyForm(initial={"mark": new_mark()}))

    def post(self, request: HttpRequest, product: int) -> HttpResponseBase:
        """Kept; from another site, or a page open too long, it is shown again with all that was typed."""
        form = BuyForm(request.POST)
        if not is_from_here(request):
            return self.show(request, form, [_("Phiếu này được gửi từ một trang khác. Xem lại rồi gửi.")], ELSEWHERE)
        mark = mark_of(request.POST.get("mark", ""))
        faults = [] if mark else [_("Trang đã mở quá lâu hoặc không phải của hệ thống. Xem lại rồi gửi lần nữa.")]
        if faults or not form.is_valid():
            return self.show(request, form, faults, UNREADABLE)
        return self.kept(request, form, mark or "")

    def kept(self, request: HttpRequest, form: BuyForm, mark: str) -> HttpResponseBase:
        """To the page of the answer code, so that reloading sends nothing."""
        said = {name: form.cleaned_data[name] for name in ("name", "organisation", "contact", "quantity", "text")}
        assert self.product
        try:
            inquiry = inquiries.ask(product=self.product, mark=mark, on=clock.today(), **said)
        except Refused as refused:
            return self.show(request, form, [sentence_of(each) for each in refused.obstacles], REFUSED)
        return redirect("buying:state", codes.grouped(inquiry.answer_code))

    def show(
        self, request: HttpRequest, form: BuyForm, faults: list[str] | None = None, status: int = 200
    ) -> HttpResponse:
        """The form with a fresh mark."""
        if form.is_bound:
            form.data = {**form.data.dict(), "mark": new_mark()}  # type: ignore[attr-defined, union-attr]
        assert self.product
        fields = [field for field in form if field.name != "mark"]
        return page(
            request, "buy", title=_("Hỏi mua %(product)s") % {"product": self.product.name}, status=status, form=form,
            fields=fields, faults=faults or [], faulty=form.is_bound, product=self.product,
            channels=public.channels_of(self.product),
        )  # fmt: skip


class BuyState(View):
    """Where an inquiry stands, for whoever has its answer code; never who asked."""

    http_method_names = ["get", "head"]

    def get(self, request: HttpRequest, code: str) -> HttpResponse:
        """Not kept by anybody on the way."""
        meant = codes.read(code, length=codes.ANSWER_LENGTH)
        found = Inquiry.objects.select_related("product__producer").filter(answer_code=meant).first() if meant else None
        shown = codes.grouped(found.answer_code) if found else code[:40]
        return page(
            request, "buy_state", title=_("Hỏi mua"), status=200 if found else NOT_FOUND, inquiry=found, code=shown
        )


def _seconds_to_wait(request: HttpRequest) -> int:
    forwarded = request.headers.get("X-Forwarded-For", "") if settings.SECURE_PROXY_SSL_HEADER else ""
    address = (forwarded.rpartition(",")[2].strip() or request.META.get("REMOTE_ADDR", ""))[:45]
    return limiter.seconds_to_wait(address, purpose="inquiry", limit=settings.CHECKING["reports_per_minute"])


def new_mark() -> str:
    """Signed with the time at which the page was shown."""
    return MARKS.sign(secrets.token_hex(16))


def mark_of(signed: str) -> str | None:
    """The mark of a page that this server has shown not too long ago."""
    minutes = law.values("inquiry", clock.today())["open_minutes"]
    try:
        return str(MARKS.unsign(signed, max_age=minutes * 60))
    except (BadSignature, SignatureExpired):
        return None


def is_from_here(request: HttpRequest) -> bool:
    """Whether the browser vouches that a page of this site sent it; a browser that says nothing is not believed."""
    if site := request.headers.get("Sec-Fetch-Site"):
        return site == "same-origin"
    return urlsplit(request.headers.get("Origin", "")).netloc == request.get_host()
