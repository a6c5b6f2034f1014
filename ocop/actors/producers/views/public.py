"""Đăng ký chủ thể: the public page, and the slip with the code to show at the commune.

Public addresses set no cookie (settled 17): the form carries a signed mark of the page, where it comes from is checked,
and the answer is a redirect to the slip, whose address nobody can guess.
"""

from datetime import date
from typing import Any
from urllib.parse import urlsplit

from django.core import signing
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.utils.decorators import method_decorator
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.generic import TemplateView

from ocop.actors.organisations.queries import province_committee
from ocop.actors.territory.models import Unit
from ocop.base.kernel.outcome import Obstacle, Refused
from ocop.base.workdays import clock

from ..forms.cases import SignUpForm
from ..models import SignUp
from ..queries import places, waiting
from ..rules.signup import in_groups
from ..services import signing_up

MARK, SALT = "mark", "producers.sign-up"
LONGEST_STAY = 12 * 60 * 60  # seconds a page may lie open
TRAP = "website_address"  # a field no person sees; whoever fills it is a robot
INVALID, REFUSED, STRANGE = 422, 409, 403


def communes_offered(on: date) -> QuerySet[Unit]:
    """The communes of the installation's province, which its bodies tell."""
    committee = province_committee(on)
    return places.communes_of_province(committee.province if committee else "", on=on)


@method_decorator([never_cache, csrf_exempt], name="dispatch")
class SignUpPage(TemplateView):
    """Đăng ký chủ thể OCOP; nothing is given before the commune has seen the person."""

    template_name = "producers/sign_up.html"
    http_method_names = ["get", "head", "post"]

    def form(self, data: Any = None) -> SignUpForm:
        """With communes and purposes of today."""
        offered = communes_offered(clock.today())
        return SignUpForm(data, communes=offered, purposes=waiting.purposes(waiting.SIGN_UP_PURPOSES))

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """A slip, or everything that is missing."""
        if not is_ours(request):
            return self.shown(self.form(request.POST), obstacles=[Obstacle("sign-up.stale-page")], status=STRANGE)
        if request.POST.get(TRAP):
            raise Http404
        form = self.form(request.POST)
        if not form.is_valid():
            return self.shown(form, status=INVALID)
        try:
            made = signing_up.sign_up(on=clock.today(), **form.facts())
        except Refused as refused:
            return self.shown(form, obstacles=refused.obstacles, status=REFUSED)
        return HttpResponseRedirect(reverse("producers:slip", args=[made.slip]))

    def shown(self, form: SignUpForm, *, status: int, obstacles: Any = ()) -> HttpResponse:
        """The page with what was typed."""
        faulty = {"form": form, "obstacles": obstacles, "faulty": True}
        return self.render_to_response(self.get_context_data(**faulty), status=status)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """The form with a fresh mark."""
        mark = signing.dumps(timezone.now().timestamp(), salt=SALT)
        shown = {"title": _("Đăng ký chủ thể OCOP"), "mark": mark, "mark_name": MARK, "trap": TRAP}
        form = kwargs.pop("form", None) or self.form()
        return super().get_context_data(**{**shown, "form": form, **kwargs})


def is_ours(request: HttpRequest) -> bool:
    """Sent by our own page, not long ago."""
    if site := request.headers.get("Sec-Fetch-Site"):
        if site != "same-origin":
            return False
    elif (origin := request.headers.get("Origin")) and urlsplit(origin).netloc != request.get_host():
        return False
    try:
        signing.loads(request.POST.get(MARK, ""), salt=SALT, max_age=LONGEST_STAY)
    except signing.BadSignature:
        return False
    return True


@method_decorator(never_cache, name="dispatch")
class Slip(TemplateView):
    """Phiếu đăng ký: the code, where to go with it and until when; gone as soon as it is decided."""

    template_name = "producers/slip.html"
    http_method_names = ["get", "head"]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """The code is worked out anew; the database holds only its mark."""
        slip = get_object_or_404(SignUp.objects.select_related("unit"), slip=self.kwargs["slip"])
        is_open = slip.is_open_on(clock.today())
        digits = signing_up.limits().code_digits
        shown = {
            "title": _("Phiếu đăng ký chủ thể"),
            "slip": slip,
            "is_open": is_open,
            "code": in_groups(signing_up.code_of(slip, digits)) if is_open else "",
            "committee": places.committee_of(slip.unit, on=clock.today()),
        }
        return super().get_context_data(**{**kwargs, **shown})
