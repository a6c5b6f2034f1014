"""Nạp một quyết định từ tệp: the faults or the preview, then publish for good or discard; no programmer is needed."""

from collections.abc import Mapping
from typing import Any

from django.db.models import Count, Q, QuerySet
from django.urls import reverse
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from ocop.base.ui.components import Action, Empty
from ocop.base.ui.filters import ChoiceFilter
from ocop.base.ui.pages import Act, Back, DetailPage, ListPage
from ocop.base.ui.phrases import sentence_of

from .. import queries, services
from ..forms import FileForm
from ..models import Framework, PaperTable
from ..queries.papers import previous_table, tables_loadable
from ..tables import FRAMEWORKS
from ..vocabulary import LOAD, State
from . import changes, shown
from .stored import obstacles_of

MANAGE = gettext_lazy("Nạp bộ tiêu chí")


def counted(person: Any, *, on: Any) -> QuerySet[Framework]:
    """Every framework with the number of its sets."""
    rows = queries.loadable(person, on=on)
    return rows.annotate(all_sets=Count("sets"), usable=Count("sets", filter=Q(sets__is_usable=True)))


class Manage(ListPage):
    """What was loaded, drafts too."""

    verb = LOAD
    title = MANAGE
    lead = gettext_lazy(
        "Một quyết định mới được nạp từ tệp, xem trước chỗ khác rồi công bố; đã công bố thì không sửa được."
    )
    template_name = "criteria/manage.html"
    subjects = staticmethod(counted)
    table = FRAMEWORKS
    file_name = "khung-tieu-chi"
    counted = gettext_lazy("%(n)s khung tiêu chí")
    empty = Empty(gettext_lazy("Chưa có khung tiêu chí nào"), gettext_lazy("Nạp tệp của quyết định đầu tiên."))
    filters = (ChoiceFilter("tinh-trang", gettext_lazy("Tình trạng"), "state", choices=State.choices),)

    def actions(self) -> list[Action]:
        """To the form."""
        return [Action(_("Nạp tệp"), reverse("criteria:load"), "upload", "primary", asks=True)]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """The tables of papers below the frameworks."""
        return super().get_context_data(tables=tables_loadable(self.person, on=self.on), **kwargs)


class Load(Act):
    """Nạp tệp: every fault with its place, or the draft."""

    verb = LOAD
    title = label = gettext_lazy("Nạp tệp")
    icon = "upload"
    done = gettext_lazy("Đã nạp thử; xem chỗ khác rồi công bố hoặc hủy.")
    lead = gettext_lazy("Tệp sai một chỗ thì không nạp, và mọi chỗ sai được liệt kê.")
    template_name = "criteria/load.html"
    form_class = FileForm
    act = staticmethod(services.load_file)

    def arguments(self, form: Any) -> Mapping[str, Any]:
        """The bytes of the file."""
        return {"content": form.cleaned_data["file"].read(), "on": self.on}

    def back(self) -> Back:
        """To the list."""
        return Back(str(MANAGE), reverse("criteria:manage"))

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Faults that have a place stand in a table."""
        context = super().get_context_data(**kwargs)
        found = list(context["obstacles"])
        placed = [each for each in found if "set" in each.facts]
        rest = [each for each in found if each not in placed]
        return {**context, "faults": placed, "obstacles": rest}


class Draft(DetailPage):
    """The draft of a decision: its head, what cannot be used, and what it changes."""

    verb = LOAD
    template_name = "criteria/draft.html"
    subjects = staticmethod(queries.loadable)

    def heading(self) -> str:
        """Which decision."""
        return _("Quyết định %(number)s") % {"number": self.subject.number}

    def back(self) -> Back:
        """To the list."""
        return Back(str(MANAGE), reverse("criteria:manage"))

    def actions(self) -> list[Action]:
        """Publish or discard; nothing once it is published."""
        framework: Framework = self.subject
        if framework.is_published:
            return [Action(_("Xem trang công khai"), framework.get_absolute_url(), "eye", asks=True)]
        return [
            Action(
                _("Công bố"), reverse("criteria:publish", args=[framework.pk]), "speakerphone", "primary", asks=True
            ),
            Action(_("Hủy bản nạp"), reverse("criteria:discard", args=[framework.pk]), "trash", "warn", asks=True),
        ]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Facts, unusable sets, changes."""
        framework: Framework = self.subject
        old = changes.compared_with(framework, self.on)
        old = None if old is None or old.pk == framework.pk else old
        found = changes.blocks(old, framework) if old else []
        told = {
            "facts": head_facts(framework),
            "bands": shown.bands_in_words(framework.bands.all()),
            "unusable": [
                (row, [sentence_of(each) for each in obstacles_of(row)])
                for row in framework.sets.filter(is_usable=False)
            ],
            "old": old,
            "blocks": found,
            "summary": changes.summary(found),
            "table": queries.paper_table_of(framework),
        }
        return super().get_context_data(**{**told, **kwargs})


class OfFramework(Act):
    """An act on a draft."""

    verb = LOAD
    subjects = staticmethod(queries.loadable)

    def arguments(self, form: Any) -> Mapping[str, Any]:
        """Today."""
        return {"on": self.on}


class Publish(OfFramework):
    """Công bố: cannot be undone."""

    title, label, icon = gettext_lazy("Công bố khung tiêu chí"), gettext_lazy("Công bố"), "speakerphone"
    done = gettext_lazy("Đã công bố khung tiêu chí.")
    question = gettext_lazy(
        "Sau khi công bố, không ai sửa hoặc gỡ được quyết định này nữa; hồ sơ nộp từ ngày áp dụng chấm theo khung mới."
    )
    act = staticmethod(services.publish)


class Discard(OfFramework):
    """Hủy bản nạp thử."""

    title, label, icon, warns = gettext_lazy("Hủy bản nạp thử"), gettext_lazy("Hủy bản nạp"), "trash", True
    done = gettext_lazy("Đã hủy bản nạp thử.")
    question = gettext_lazy("Bản nạp thử và bảng giấy tờ kèm theo bị xóa; tệp gốc của anh/chị vẫn còn.")
    act = staticmethod(services.discard)
    success_url = "criteria:manage"


class Papers(DetailPage):
    """The draft, or a published version, of a table of papers."""

    verb = LOAD
    template_name = "criteria/papers.html"
    subjects = staticmethod(tables_loadable)

    def heading(self) -> str:
        """Which version of which decision."""
        facts = {"version": self.subject.version, "number": self.subject.framework.number}
        return _("Bảng giấy tờ, bản %(version)s, Quyết định %(number)s") % facts

    def back(self) -> Back:
        """To the list."""
        return Back(str(MANAGE), reverse("criteria:manage"))

    def actions(self) -> list[Action]:
        """A table of a published framework is published on its own; else with its framework."""
        table: PaperTable = self.subject
        if table.is_published:
            return []
        discard = Action(
            _("Hủy bản nạp"), reverse("criteria:discard-papers", args=[table.pk]), "trash", "warn", asks=True
        )
        if not table.framework.is_published:
            return [discard]
        publish = Action(
            _("Công bố"), reverse("criteria:publish-papers", args=[table.pk]), "speakerphone", "primary", asks=True
        )
        return [publish, discard]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """The kinds of papers, and which came or went since the version before."""
        table: PaperTable = self.subject
        earlier = previous_table(table)
        papers = list(table.papers.all())
        before = {row.code: row.written for row in earlier.papers.all()} if earlier else {}
        name = "name_en" if get_language() == "en" else "name_vi"
        told = {
            "papers": papers,
            "earlier": earlier,
            "added": [row for row in papers if earlier and row.code not in before],
            "changed": [row for row in papers if row.code in before and before[row.code] != row.written],
            "removed": [written[name] for code, written in before.items() if code not in {row.code for row in papers}],
        }
        return super().get_context_data(**{**told, **kwargs})


class OfPapers(Act):
    """An act on a draft of a table of papers."""

    verb = LOAD
    subjects = staticmethod(tables_loadable)

    def arguments(self, form: Any) -> Mapping[str, Any]:
        """Today."""
        return {"on": self.on}


class PublishPapers(OfPapers):
    """Công bố bảng giấy tờ."""

    title, label, icon = gettext_lazy("Công bố bảng giấy tờ"), gettext_lazy("Công bố"), "speakerphone"
    done = gettext_lazy("Đã công bố bảng giấy tờ.")
    question = gettext_lazy(
        "Giấy tờ được hỏi theo bản này ngay hôm nay; bản đã công bố không sửa được, chỉ thay bằng bản sau."
    )
    act = staticmethod(services.publish_papers)


class DiscardPapers(OfPapers):
    """Hủy bảng giấy tờ nạp thử."""

    title, label, icon, warns = gettext_lazy("Hủy bảng giấy tờ nạp thử"), gettext_lazy("Hủy bản nạp"), "trash", True
    done = gettext_lazy("Đã hủy bảng giấy tờ nạp thử.")
    question = gettext_lazy("Bản nạp thử bị xóa; bản đang dùng không thay đổi.")
    act = staticmethod(services.discard_papers)
    success_url = "criteria:manage"


def head_facts(framework: Framework) -> list[tuple[str, Any]]:
    """The head of the decision as the file gives it."""
    clause = framework.transition
    facts = [
        (_("Ngày ban hành"), framework.issued_on),
        (_("Áp dụng từ ngày"), framework.start),
        (_("Áp dụng đến hết ngày"), framework.period.last_day),
        (_("Thay thế"), framework.replaces),
        (_("Thời hạn giấy chứng nhận (tháng)"), framework.certificate_months),
        (_("Số bộ"), framework.sets.count()),
        (_("Độ tin cậy"), framework.get_evidence_display()),
        (_("Hồ sơ nộp trước ngày"), clause.filed_before if clause else ""),
        (_("Đánh giá lần đầu, nâng hạng xong đến hết ngày"), clause.first_or_upgrade_until if clause else ""),
        (_("Đánh giá lại xong đến hết ngày"), clause.again_until if clause else ""),
    ]
    return [(label, value) for label, value in facts if value]
