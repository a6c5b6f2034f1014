"""The inbox on screen: one's own notices, opened by a press that also marks them as read."""

from django.conf import settings
from django.contrib import messages
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponseBase, HttpResponseRedirect
from django.urls import reverse, translate_url
from django.utils import translation
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ocop.actors.notifications import queries, services
from ocop.actors.notifications.tables import INBOX
from ocop.base.kernel.outcome import Refused
from ocop.base.ui.components import Action, Empty
from ocop.base.ui.filters import ChoiceFilter
from ocop.base.ui.pages import ListPage, Page

UNREAD, READ = "chua-doc", "da-doc"


def by_reading(notices: QuerySet, value: str) -> QuerySet:
    """Only the unread, or only the read."""
    return notices.filter(read_at__isnull=value == UNREAD)


class Inbox(ListPage):
    """Thông báo — what happened, where to look, why one is told."""

    template_name = "notifications/list.html"
    title = gettext_lazy("Thông báo")
    subjects = staticmethod(queries.inbox)
    table = INBOX
    file_name = "thong-bao"
    counted = gettext_lazy("%(n)s thông báo")
    empty = Empty(
        gettext_lazy("Chưa có thông báo nào"),
        gettext_lazy("Khi có việc mới, việc đến hạn hoặc kết quả liên quan, thông báo hiện ở đây."),
    )
    filters = (
        ChoiceFilter(
            "doc",
            gettext_lazy("Tình trạng"),
            by_reading,
            choices=[(UNREAD, gettext_lazy("Chưa đọc")), (READ, gettext_lazy("Đã đọc"))],
        ),
    )

    def actions(self) -> list[Action]:
        """Mark all as read, where anything is unread."""
        if not queries.unread_count(self.person):
            return []
        return [Action(_("Đánh dấu đã đọc tất cả"), reverse("notifications:read-all"), icon="checks")]


class Read(Page):
    """Mở thông báo — mark as read and go to what it is about, or stay (`stay`)."""

    http_method_names = ["post", "options"]

    def post(self, request: HttpRequest, subject_id: int) -> HttpResponseBase:
        """Only one's own; a foreign notice does not exist."""
        try:
            notice = services.read(subject_id, by=self.person)
        except Refused as refused:
            raise Http404 from refused
        stays = "stay" in request.POST
        return HttpResponseRedirect(reverse("notifications:list") if stays else in_language(notice.link))


def in_language(link: str) -> str:
    """A link, kept without a language, in the language of the reader."""
    language = translation.get_language()
    with translation.override(settings.LANGUAGE_CODE):  # the link resolves only in the language it was made in
        return translate_url(link, language)


class ReadAll(Page):
    """Đánh dấu đã đọc tất cả."""

    http_method_names = ["post", "options"]

    def post(self, request: HttpRequest) -> HttpResponseBase:
        """Everything new counts as read."""
        count = services.read_all(by=self.person)
        messages.success(request, _("Đã đánh dấu đã đọc %(n)s thông báo.") % {"n": count})
        return HttpResponseRedirect(reverse("notifications:list"))
