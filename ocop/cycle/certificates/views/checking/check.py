"""Kiểm tra giấy chứng nhận: by the QR's code, by number, by product code."""

from typing import Any
from urllib.parse import urlencode

from django.conf import settings
from django.core.signing import BadSignature
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from ocop.base.files.serving import serve
from ocop.base.workdays import clock
from ocop.cycle.products.models import ProductPhoto

from ... import figures, journal
from ...models import Certificate
from ...queries import checking
from ...rules import codes, drawing
from ...rules.robots import is_robot
from .door import Door, kept_a_minute, page
from .shown import PICTURES, Shown, shown

NOT_FOUND = 404


class CheckPage(Door):
    """The empty form, or the answer to what was typed. Typed numbers never give away the code of a QR."""

    def get(self, request: HttpRequest) -> HttpResponse:
        """`tim` is what was typed, `chon` the one meant of several certificates of one number."""
        typed = request.GET.get("tim", "").strip()[:200]
        if not typed:
            return kept_a_minute(page(request, "home", title=_("Kiểm tra giấy chứng nhận OCOP")))
        found = checking.by_words(typed)
        if len(found) > 1 and not request.GET.get("chon", "").isdigit():
            options = [(row, f"?{urlencode({'tim': typed, 'chon': n})}") for n, row in enumerate(found)]
            return kept_a_minute(page(request, "several", title=_("Chọn giấy chứng nhận"), typed=typed, found=options))
        return self._answer(request, typed, found)

    def _answer(self, request: HttpRequest, typed: str, found: Any) -> HttpResponse:
        chosen = int(request.GET.get("chon") or 0) if len(found) > 1 else 0
        one = checking.checked(found[chosen], on=clock.today()) if chosen < len(found) else None
        return answered(request, shown(one, report=report_address(typed)), typed)


class CheckByCode(Door):
    """What a scanned QR opens."""

    def get(self, request: HttpRequest, code: str) -> HttpResponse:
        """The answer of this moment; the scan goes into the journal."""
        found = checking.by_code(code, on=clock.today())
        if found is not None and request.method == "GET" and is_person(request):
            journal.append(journal.Scan(found.certificate.pk, found.day, found.state.value))
        typed = codes.read(code) or code[:80]
        status = 200 if found else NOT_FOUND
        return answered(request, shown(found, report=report_address(typed)), "", status=status)


class Qr(Door):
    """The drawing for packaging, as a file: the short address of a certificate's check."""

    def get(self, request: HttpRequest, code: str) -> HttpResponse:
        """Of a certificate that exists."""
        meant = codes.read(code)
        if meant is None or not Certificate.objects.filter(code=meant).exists():
            raise Http404
        text = drawing.address(settings.INSTALLATION["domain"], meant)
        made = drawing.drawn(text, side_mm=figures.load().packaging_qr_mm)
        answer = HttpResponse(made.svg, content_type="image/svg+xml")
        answer["Content-Disposition"] = f'attachment; filename="qr-{meant}.svg"'
        answer["Content-Security-Policy"] = "default-src 'none'; style-src 'unsafe-inline'"
        return kept_a_minute(answer)


def is_person(request: HttpRequest) -> bool:
    """Whether the reading counts as a scan."""
    return not is_robot(request.headers.get("User-Agent", ""), figures.load().robots)


def answered(request: HttpRequest, answer: Shown, typed: str, *, status: int = 200) -> HttpResponse:
    """One screen with the time of the check in Viet Nam."""
    moment = timezone.localtime()
    checked_at = {"time": f"{moment:%H:%M:%S}", "day": f"{clock.today():%d/%m/%Y}"}
    facts = {"answer": answer, "typed": typed, "checked_at": checked_at, "title": answer.title}
    return kept_a_minute(page(request, "answer", status=status, **facts))


def report_address(typed: str) -> str:
    """The misuse form with what was checked."""
    return f"{reverse('checking:report')}?{urlencode({'ma': typed})}"


@require_safe
def picture(request: HttpRequest, mark: str) -> HttpResponseBase:
    """The photo of a recognised product, by the signed address that an answer has given."""
    try:
        photo = ProductPhoto.objects.select_related("file", "thumbnail").get(pk=int(PICTURES.unsign(mark)))
    except (BadSignature, ProductPhoto.DoesNotExist) as unknown:
        raise Http404 from unknown
    answer = serve(photo.thumbnail or photo.file, inline=True)
    answer["Cache-Control"] = "public, max-age=86400"
    return answer
