"""Báo sai phạm: a form without cookie and sign-in, answered by redirect to the page of its answer code.

Instead of a token of a session (settled 17): the browser's own word on where the form was sent from, and a mark that
this server signed when it showed the page. A mark counts once.
"""

import secrets
from typing import Any
from urllib.parse import urlsplit

from django.core.signing import BadSignature, SignatureExpired, TimestampSigner
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.utils.decorators import method_decorator
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt

from ocop.base.kernel.outcome import Refused
from ocop.base.ui.phrases import sentence_of
from ocop.base.workdays import clock

from ... import figures
from ...forms.misuse import ReportForm
from ...models import MisuseCase
from ...rules import codes
from ...services import misuse
from .door import Door, page

MARKS = TimestampSigner(salt="certificates.misuse")
REFUSED, UNREADABLE, NOT_FOUND, ELSEWHERE = 409, 422, 404, 403


@method_decorator(csrf_exempt, name="dispatch")
class Report(Door):
    """The form, and what it sends."""

    http_method_names = ["get", "head", "post"]

    def get(self, request: HttpRequest) -> HttpResponse:
        """Empty but for what was checked."""
        return self.show(request, ReportForm(initial={"ma": request.GET.get("ma", "")[:200], "mark": new_mark()}))

    def post(self, request: HttpRequest) -> HttpResponseBase:
        """Kept as a case; from another site, or a page open too long, it is shown again with all that was typed."""
        form, faults = ReportForm(request.POST, request.FILES), []
        if not is_from_here(request):
            return self.show(request, form, [_("Phiếu này được gửi từ một trang khác. Xem lại rồi gửi.")], ELSEWHERE)
        mark = mark_of(request.POST.get("mark", ""))
        if mark is None:
            faults = [_("Trang đã mở quá lâu hoặc không phải của hệ thống. Xem lại rồi gửi lần nữa.")]
        if faults or not form.is_valid():
            return self.show(request, form, faults, UNREADABLE)
        return self.kept(request, form, mark or "")

    def kept(self, request: HttpRequest, form: ReportForm, mark: str) -> HttpResponseBase:
        """To the page of the answer code, so that reloading sends nothing."""
        try:
            case = misuse.report(**form.said(), mark=mark, on=clock.today())
        except Refused as refused:
            return self.show(request, form, [sentence_of(each) for each in refused.obstacles], REFUSED)
        return redirect("checking:report-state", codes.grouped(case.answer_code))

    def show(
        self, request: HttpRequest, form: ReportForm, faults: list[str] | None = None, status: int = 200
    ) -> HttpResponse:
        """The form with a fresh mark; a photo must be chosen again."""
        if form.is_bound:
            form.data = {**form.data.dict(), "mark": new_mark()}  # type: ignore[union-attr, attr-defined]
        fields = [form[name] for name in ("place", "text", "photo", "contact")]
        facts: dict[str, Any] = {"form": form, "fields": fields, "faults": faults or [], "checked": form["ma"].value()}
        return page(request, "report", title=_("Báo sai phạm"), faulty=form.is_bound, status=status, **facts)


class ReportState(Door):
    """Where a report stands, for whoever has its answer code; never who sent it."""

    def get(self, request: HttpRequest, code: str) -> HttpResponse:
        """Not kept by anybody on the way."""
        meant = codes.read(code, length=codes.ANSWER_LENGTH)
        case = MisuseCase.objects.filter(answer_code=meant).first() if meant else None
        facts = {"case": case, "code": codes.grouped(case.answer_code) if case else code[:40]}
        return page(request, "report_state", title=_("Báo sai phạm"), status=200 if case else NOT_FOUND, **facts)


def new_mark() -> str:
    """Signed with the time at which the page was shown."""
    return MARKS.sign(secrets.token_hex(16))


def mark_of(signed: str) -> str | None:
    """The mark of a page that this server has shown not too long ago."""
    try:
        return str(MARKS.unsign(signed, max_age=figures.load().report.open_minutes * 60))
    except (BadSignature, SignatureExpired):
        return None


def is_from_here(request: HttpRequest) -> bool:
    """Whether the browser vouches that a page of this site sent it; a browser that says nothing is not believed."""
    if site := request.headers.get("Sec-Fetch-Site"):
        return site == "same-origin"
    return urlsplit(request.headers.get("Origin", "")).netloc == request.get_host()
