"""What the criteria can say to whom: a new decision reaches whoever works with products."""

from collections.abc import Iterable, Mapping
from datetime import date

from django.conf import settings
from django.utils import translation
from django.utils.translation import gettext_noop as _

from ocop.actors.notifications.services import tell
from ocop.actors.people.models import Person, Post, Role
from ocop.base.kernel.formats import short_date

from .models import Framework, PaperTable
from .vocabulary import CONCERNED

PUBLISHED = _("Khung tiêu chí theo Quyết định %(number)s được công bố, áp dụng từ ngày %(start)s.")
PAPERS_PUBLISHED = _("Bảng giấy tờ minh chứng của Quyết định %(number)s có bản mới (bản %(version)s).")
WHY = _("Anh/chị làm việc với sản phẩm OCOP.")


def published(framework: Framework, *, by: Person | None, on: date) -> None:
    """From which day which decision holds."""
    facts = {"number": framework.number, "start": short_date(framework.start)}
    _tell("criteria.framework.published", PUBLISHED, framework, facts, by=by, on=on)


def papers_published(table: PaperTable, *, by: Person | None, on: date) -> None:
    """Which papers are asked may have changed."""
    facts = {"number": table.framework.number, "version": table.version}
    _tell("criteria.papers.published", PAPERS_PUBLISHED, table.framework, facts, by=by, on=on)


def concerned(by: Person | None, on: date) -> Iterable[Person]:
    """Holders of a post that works with products, without who acted."""
    roles = [role.pk for role in Role.objects.all() if set(CONCERNED) & set(role.verbs)]
    posts = Post.objects.in_force(on).filter(role__in=roles, person__is_active=True)
    people = Person.objects.filter(pk__in=posts.values("person"))
    return people.exclude(pk=by.pk) if by else people


def _tell(
    code: str, text: str, framework: Framework, facts: Mapping[str, object], *, by: Person | None, on: date
) -> None:
    with translation.override(settings.LANGUAGE_CODE):
        link = framework.get_absolute_url()
    tell(concerned(by, on), code=code, text=text, facts=facts, link=link, why=WHY, by=by)
