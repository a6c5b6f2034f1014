"""One POST, one service: the only way anything is changed from a screen."""

from collections.abc import Callable, Mapping
from functools import cached_property
from typing import Any

from django.contrib import messages
from django.db import transaction
from django.db.models import QuerySet
from django.forms import BaseForm
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase, HttpResponseRedirect
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.safestring import mark_safe
from django_htmx.http import HttpResponseClientRedirect

from ocop.base.kernel.outcome import Obstacle, Refused
from ocop.base.ui import phrases
from ocop.base.ui.pages.detail import SUBJECT_NAMES, one_of
from ocop.base.ui.pages.page import Back, Page
from ocop.base.ui.pages.submission import SentBefore, claim, note_address

INVALID, CONFLICT = 422, 409


class Act(Page):
    """`subjects` (who may see it, else 404) → `act(subject_id, by=…, **typed)` → message and redirect.

    Without `subjects` the service makes something new: `act(by=…, **typed)`. With `form_class` a GET shows the form;
    without it, the question (`question` says the consequence of what cannot be undone). `Refused` shows every obstacle:
    beside the form with all that was typed (409), or on the page the person came from. `partial` names a template that
    answers htmx with only the changed piece (context `subject`, `result`, `obstacles`). `is_offline`: the page
    is kept on the device, and what is sent where there is no line goes when it is back.
    """

    template_name = "ui/act.html"
    http_method_names = ["get", "head", "post", "options"]
    subjects: Callable[..., QuerySet] | None = None
    subject_field: str = "pk"
    act: Callable[..., Any]
    form_class: type[BaseForm] | None = None
    label: Any = ""
    icon: str = "check"
    warns: bool = False
    question: Any = ""
    done: Any = phrases.DONE
    success_url: str = ""
    partial: str = ""
    is_offline: bool = False

    @cached_property
    def subject(self) -> Any:
        """What the act is about; None when it makes something new."""
        subjects = type(self).subjects
        if subjects is None:
            return None
        key = next(self.kwargs[name] for name in SUBJECT_NAMES if name in self.kwargs)
        return one_of(subjects(self.person, on=self.on), field=self.subject_field, key=key)

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """The form, or the question before the act."""
        return self.show(form=self.make_form(initial=self.initial()) if self.form_class else None)

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Do it once, or say everything that stands in the way."""
        form = (
            self.make_form(data=request.POST, files=request.FILES, initial=self.initial()) if self.form_class else None
        )
        if form is not None and not form.is_valid():
            return self.invalid(form)
        try:
            result, address = self.performed(self.arguments(form))
        except SentBefore as before:
            messages.info(request, phrases.DONE_BEFORE)
            return self.go(before.led_to or self.next_address(None))
        except Refused as refused:
            return self.refused(refused.obstacles, form)
        return self.succeeded(result, address)

    def performed(self, arguments: Mapping[str, Any]) -> tuple[Any, str]:
        """Call the service in one transaction with the form's mark; gives the result and the next address."""
        subject_id = () if self.subject is None else (self.subject.pk,)
        with transaction.atomic():
            submission = claim(self.request.POST)
            result = type(self).act(*subject_id, by=self.person, **arguments)
            address = self.next_address(result)
            note_address(submission, address)
        return result, address

    # ── what an act may say in its own words ──

    def make_form(self, **options: Any) -> BaseForm:
        """The form; override to give it more (choices by person, the subject)."""
        assert self.form_class
        return self.form_class(**options)

    def initial(self) -> dict[str, Any]:
        """What the form shows first."""
        return {}

    def arguments(self, form: Any) -> Mapping[str, Any]:
        """Keyword arguments of the service, by default exactly what the form cleaned."""
        return form.cleaned_data if form is not None else {}

    def done_message(self, result: Any) -> str:
        """The sentence after success."""
        return str(self.done)

    def heading(self) -> Any:
        """The title of the form's or question's page."""
        return self.title or self.label

    def back(self) -> Back | None:
        """Back to the subject, or to where the person came from."""
        return Back(str(self.subject or phrases.BACK), self.origin())

    # ── answers ──

    def invalid(self, form: BaseForm) -> HttpResponse:
        """The form again with its faults, everything typed in place."""
        return self.show(form=form, faulty=True, status=INVALID)

    def refused(self, obstacles: tuple[Obstacle, ...], form: BaseForm | None) -> HttpResponseBase:
        """Every obstacle: beside the form, in the htmx piece, or on the page the person came from."""
        if self.is_partial():
            return self.piece(obstacles=obstacles, form=form, status=CONFLICT)
        if form is not None:
            return self.show(form=form, faulty=True, obstacles=obstacles, status=CONFLICT)
        told = render_to_string("ui/_obstacles.html", {"obstacles": obstacles, "title": phrases.NOT_POSSIBLE})
        messages.error(self.request, mark_safe(told), extra_tags="obstacles")  # rendered and escaped by our template
        return self.go(self.origin())

    def succeeded(self, result: Any, address: str) -> HttpResponseBase:
        """The message, and the changed piece or the next page."""
        messages.success(self.request, self.done_message(result))
        return self.changed_piece(result) if self.is_partial() and self.is_still_seen() else self.go(address)

    def is_still_seen(self) -> bool:
        """Reads the subject again; an act may have taken it out of the person's sight."""
        self.__dict__.pop("subject", None)
        try:
            return self.subject is not None
        except Http404:
            return False

    def changed_piece(self, result: Any) -> HttpResponse:
        """The subject as it is now, for htmx."""
        return self.piece(result=result, form=None, oob=True)

    def piece(self, *, status: int = 200, **context: Any) -> HttpResponse:
        """Only the changed part, with the messages beside it."""
        whole = self.get_context_data(**context)
        parts = [render_to_string(name, whole, self.request) for name in (self.partial, "ui/_messages.html")]
        return HttpResponse("".join(parts), status=status)

    def go(self, address: str) -> HttpResponseBase:
        """To the next page, for browsers with and without htmx."""
        return HttpResponseClientRedirect(address) if self.is_htmx() else HttpResponseRedirect(address)

    def next_address(self, result: Any) -> str:
        """Where success leads: the page named by `success_url`, the one the form asks for, the subject, or home."""
        if self.success_url:
            return reverse(self.success_url)
        return self._asked_address() or self._own_address(result) or self._own_address(self.subject) or "/"

    def origin(self) -> str:
        """Where the person came from, or the subject's own page."""
        return self._asked_address() or self._own_address(self.subject) or self._referring_address() or "/"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """The act's page: subject, form or question, and its words."""
        usual = {
            "subject": self.subject, "label": self.label, "icon": self.icon, "warns": self.warns,
            "question": self.question, "next": self._asked_address(), "form": None, "obstacles": (),
            "offline": self.is_offline,
        }  # fmt: skip
        return super().get_context_data(**{**usual, **kwargs})

    def is_htmx(self) -> bool:
        """Whether htmx asks."""
        return bool(getattr(self.request, "htmx", False))

    def is_partial(self) -> bool:
        """Whether the answer is only a piece of the page."""
        return bool(self.partial) and self.is_htmx()

    def _asked_address(self) -> str:
        return self._safe(self.request.POST.get("next", "") or self.request.GET.get("next", ""))

    def _referring_address(self) -> str:
        return self._safe(self.request.headers.get("Referer", ""))

    def _safe(self, address: str) -> str:
        hosts = {self.request.get_host()}
        is_ours = url_has_allowed_host_and_scheme(address, hosts, require_https=self.request.is_secure())
        return address if address and is_ours else ""

    @staticmethod
    def _own_address(thing: Any) -> str:
        return thing.get_absolute_url() if hasattr(thing, "get_absolute_url") else ""
