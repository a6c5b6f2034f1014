"""The doors of the house: sign in, sign out, enter a demonstration, choose the post to work in."""

from collections.abc import Iterable
from typing import Any

from django.conf import settings
from django.contrib import messages
from django.contrib.auth import login, logout
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render, resolve_url
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.decorators import method_decorator
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views import View
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters

from ocop.actors.people import acting, queries, services
from ocop.actors.people.forms import SignInForm
from ocop.actors.people.models import Person, Post, Verb
from ocop.base.kernel.outcome import Obstacle, Refused
from ocop.base.ui.pages import Page
from ocop.base.workdays import clock

BACKEND = "django.contrib.auth.backends.ModelBackend"
UNREADABLE, TOO_MANY = 422, 429


@method_decorator([never_cache, sensitive_post_parameters("password")], name="dispatch")
class SignIn(View):
    """Đăng nhập; in a demonstration also the list of its people to enter as."""

    def get(self, request: HttpRequest) -> HttpResponseBase:
        """The form; whoever is signed in goes on to where they wanted."""
        if request.user.is_authenticated:
            return HttpResponseRedirect(wanted(request) or home_of(request.user, request))
        return self.show(SignInForm())

    def post(self, request: HttpRequest) -> HttpResponseBase:
        """Let the person in, or say what is wrong; the name typed stays, the password does not."""
        form = SignInForm(request.POST)
        if not form.is_valid():
            return self.show(form, status=UNREADABLE)
        try:
            person = services.identify(**form.cleaned_data, address=address_of(request), at=timezone.now())
        except Refused as refused:
            throttled = any(obstacle.code == "sign-in.too-many-failures" for obstacle in refused.obstacles)
            return self.show(form, obstacles=refused.obstacles, status=TOO_MANY if throttled else UNREADABLE)
        return let_in(request, person)

    def show(self, form: SignInForm, *, obstacles: Iterable[Obstacle] = (), status: int = 200) -> HttpResponse:
        """The page in the public frame."""
        facts = {
            "title": _("Đăng nhập"),
            "form": form,
            "obstacles": tuple(obstacles),
            "faulty": status != 200,
            "next": wanted(self.request),
            "companies": queries.companies(clock.today()) if settings.DEMO else [],
        }
        return render(self.request, "people/sign_in.html", facts, status=status)


class EnterAs(View):
    """Vào vai — one press, only in a demonstration, only its invented people."""

    http_method_names = ["post", "options"]

    def post(self, request: HttpRequest) -> HttpResponseBase:
        """Let the visitor in as the chosen person."""
        person_id = request.POST.get("person", "")
        if not settings.DEMO or not person_id.isdecimal():
            raise Http404
        try:
            return let_in(request, services.enter_as(int(person_id)))
        except Refused as refused:
            raise Http404 from refused


class SignOut(View):
    """Đăng xuất."""

    http_method_names = ["post", "options"]

    def post(self, request: HttpRequest) -> HttpResponseBase:
        """End the session; pressing again does no harm."""
        if isinstance(request.user, Person):
            services.note_sign_out(request.user)
        logout(request)
        messages.success(request, _("Đã đăng xuất."))
        return HttpResponseRedirect(reverse("people:sign-in"))


class MyPosts(Page):
    """Chức danh của tôi — what I may do, in whose name, until when."""

    template_name = "people/my_posts.html"
    title = gettext_lazy("Chức danh của tôi")
    lead = gettext_lazy("Quyền trong hệ thống theo chức danh đang giữ, không theo từng người.")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Posts of today with their verbs, then those of other days."""
        held = queries.posts_of(self.person, self.on)
        names = {verb.code: verb for verb in Verb.objects.all()} if held else {}
        others = self.person.posts.exclude(pk__in=[post.pk for post in held])
        facts = {
            "held": [(post, [names[code] for code in post.role.verbs if code in names]) for post in held],
            "others": others.select_related("role", "organisation").order_by("-start", "id"),
            "acting": acting.post_of(self.request, self.on),
            "english": translation.get_language() == "en",
        }
        return super().get_context_data(**{**facts, **kwargs})


class WorkAs(Page):
    """Làm việc theo chức danh — choose one of several posts."""

    http_method_names = ["post", "options"]

    def post(self, request: HttpRequest, subject_id: int) -> HttpResponseBase:
        """Only a post that the person holds today can be chosen."""
        held = [post.pk for post in queries.posts_of(self.person, self.on)]
        post = get_object_or_404(Post.objects.select_related("organisation"), pk=subject_id, pk__in=held)
        acting.choose(request, post)
        messages.success(request, _("Từ giờ anh/chị làm việc với chức danh: %(post)s.") % {"post": post})
        return HttpResponseRedirect(wanted(request) or reverse("people:my-posts"))


def let_in(request: HttpRequest, person: Person) -> HttpResponseBase:
    """Begin a new session and go to where the person wanted."""
    address = wanted(request)
    login(request, person, backend=BACKEND)
    return HttpResponseRedirect(address or home_of(person, request))


def wanted(request: HttpRequest) -> str:
    """The address the person was on the way to, only inside this site."""
    address = request.POST.get("next", "") or request.GET.get("next", "")
    is_ours = url_has_allowed_host_and_scheme(address, {request.get_host()}, require_https=request.is_secure())
    return address if is_ours else ""


def home_of(person: Any, request: HttpRequest) -> str:
    """The work area in the language chosen by the address, else in the person's own."""
    with translation.override(translation.get_language_from_path(request.path_info) or person.language):
        return resolve_url(settings.LOGIN_REDIRECT_URL)


def address_of(request: HttpRequest) -> str:
    """Where the request comes from; behind our own proxy, the address that the proxy saw."""
    forwarded = request.headers.get("X-Forwarded-For", "") if settings.SECURE_PROXY_SSL_HEADER else ""
    return (forwarded.rpartition(",")[2].strip() or request.META.get("REMOTE_ADDR", ""))[:45]
