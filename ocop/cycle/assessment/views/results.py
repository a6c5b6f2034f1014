"""Kết quả: the list, one result explained line by line, the ministry's answer and the way on, the written notice."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from django.db.models import Model
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ocop.actors.people import permissions as posts
from ocop.base.kernel.outcome import Obstacle
from ocop.base.ui.components import Action, Empty
from ocop.base.ui.filters import ChoiceFilter
from ocop.base.ui.pages import Back, DetailPage, ListPage
from ocop.law.criteria.models import Framework
from ocop.law.criteria.queries import sheet_of

from ..forms.results import AnswerForm, ExitForm, NumberForm
from ..models import Announcement, Ministry, Result
from ..queries import access
from ..queries import results as queries
from ..queries.clauses import bases_for
from ..queries.facts import competences_of
from ..rules import exits as rules
from ..rules.facts import CentralResult
from ..rules.stages import owed
from ..rules.tally import shown
from ..services import announcing, exits
from ..tables import RESULTS, ending_mark, holder_of, mean_shown
from ..vocabulary import DECIDE, SUBMIT, Ending, Exit
from . import offered
from .base import Guarded, action


class ResultList(ListPage):
    """Kết quả đánh giá, phân hạng."""

    title = gettext_lazy("Kết quả đánh giá, phân hạng")
    subjects = staticmethod(access.results_visible_to)
    table = RESULTS
    filters = (ChoiceFilter("ket-luan", gettext_lazy("Kết luận"), "ending", choices=Ending.choices),)
    file_name = "ket-qua-danh-gia"
    counted = gettext_lazy("%(n)s kết quả")
    empty = Empty(gettext_lazy("Chưa có kết quả nào"), gettext_lazy("Kết quả có khi Hội đồng kết thúc từng hồ sơ."))

    def is_allowed(self) -> bool:
        """For whoever has to do with councils."""
        return access.is_concerned(self.person, on=self.on)

    def actions(self) -> Sequence[Action]:
        """Draft a submission."""
        found = [
            Action(_("Tờ trình"), reverse("assessment:submissions"), "send", asks=True),
            Action(_("Kết quả cũ"), reverse("assessment:past-results"), "history", asks=True),
        ]
        return found if access.reads(self.person, on=self.on) else ()


@dataclass(frozen=True, slots=True)
class MemberLine:
    """A member's points in the frozen record."""

    name: str
    parts: list[tuple[str, int]]
    total: int


@dataclass(frozen=True, slots=True)
class CriterionLine:
    """A criterion in the frozen record: the mean, and the minima it had to reach."""

    code: str
    title: str
    most: int
    mean: str
    minima: str


class ResultPage(DetailPage):
    """One result, out of the frozen record alone."""

    subjects = staticmethod(access.results_visible_to)
    template_name = "assessment/result.html"

    @property
    def result(self) -> Result:
        """The subject by its own name."""
        result: Result = self.subject
        return result

    def heading(self) -> str:
        """The product."""
        return _("Kết quả: %(product)s") % {"product": self.result.item.called}

    def back(self) -> Back:
        """To the list."""
        return Back(_("Kết quả đánh giá, phân hạng"), reverse("assessment:results"))

    def actions(self) -> Sequence[Action]:
        """The ministry's answer, the way on, the notice."""
        return list(self._acts())

    def _acts(self) -> Iterator[Action]:
        sent = queries.sent_of(self.result)
        if posts.may(self.person, SUBMIT, on=self.on):
            if sent is not None and sent.answered_on is None:
                yield action("note-answer", self.result, _("Ghi kết quả của Bộ"), "pencil", "primary")
            for stage in owed(queries.way_of(self.result), queries.told_of(self.result))[:1]:
                words = _("Thông báo: %(stage)s") % {"stage": stage.label}
                yield action("announce", self.result, words, "speakerphone", "primary")
        if posts.may(self.person, DECIDE, on=self.on) and sent is not None and is_waiting(sent, self.result, self.on):
            yield action("exit", self.result, _("Chọn hướng xử lý"), "route", "primary")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Mean, stars, caps, members, criteria: as frozen."""
        content = self.result.content
        floors = [Fraction(band["floor"]) for band in content["bands"]]
        shown_ = {
            "result": self.result,
            "item": self.result.item,
            "mark": ending_mark(self.result),
            "holder": holder_of(self.result.item),
            "mean": mean_shown(self.result),
            "exact": content["result"]["mean"],
            "floors": floors,
            "explained": [Obstacle(each["code"], each["facts"]) for each in self.result.caps],
            "parts": list(content["result"]["parts"]),
            "members": list(members_in(content)),
            "criteria": list(criteria_in(content)),
            "sent": queries.sent_of(self.result),
            "announcements": list(
                Announcement.objects.filter(result=self.result).select_related("told_by").order_by("pk")
            ),
            "bases": bases_for(framework_of(self.result)),
            "row": getattr(self.result, "row", None),
            "papers": offered.of_result(self.result, self.person, on=self.on),
            "ballots": offered.ballots_of(self.result, self.person, on=self.on),
        }
        return super().get_context_data(**{**shown_, **kwargs})


def members_in(content: Mapping[str, Any]) -> Iterator[MemberLine]:
    """The members whose sheets count."""
    names = {str(seat["member"]): seat["name"] for seat in content["seats"]}
    counted = content["result"]
    for member, total in counted["totals"].items():
        yield MemberLine(names.get(member, member), list(counted["member_parts"][member].items()), total)


def criteria_in(content: Mapping[str, Any]) -> Iterator[CriterionLine]:
    """The criteria with their means."""
    means = content["result"]["criteria"]
    for each in content["criteria"]:
        minima = " · ".join(f"{star}★ {points}" for star, points in each["minima"].items())
        asked = [Fraction(points) for points in each["minima"].values()]
        yield CriterionLine(
            each["code"], each["title"], each["max"], shown(Fraction(means[each["code"]]), asked), minima
        )


def is_waiting(sent: Ministry, result: Result, on: Any) -> bool:
    """Whether one of the ways on is to be chosen."""
    return sent.answered_on is not None and not sent.exit and bool(offered_exits(result, sent, on))


def offered_exits(result: Result, sent: Ministry | None, on: Any) -> tuple[Exit, ...]:
    """The ways open after the ministry's answer."""
    dossier = result.item.dossier
    if sent is None or sent.mean is None or dossier is None:
        return ()
    bands = sheet_of(dossier.criteria_set).bands
    central = CentralResult(mean=sent.mean, on=sent.answered_on)
    return rules.exits_for(central, bands, competences_of(dossier.framework, on=on))


def framework_of(result: Result) -> Framework:
    """The decision that governs the dossier."""
    assert result.item.dossier
    framework: Framework = result.item.dossier.framework
    return framework


class OfResult(Guarded):
    """An act on a result; what no page of ours would send is refused and recorded."""

    def aimed_at(self) -> Model | None:
        """The result that the address names."""
        return Result.objects.filter(pk=self.kwargs.get("pk")).first()

    def back(self) -> Back:
        """To the result."""
        return Back(self.subject.item.called, self.subject.get_absolute_url())


class NoteAnswer(OfResult):
    """Ghi kết quả của Bộ."""

    title, label, icon = gettext_lazy("Ghi kết quả của Bộ"), gettext_lazy("Lưu"), "device-floppy"
    done = gettext_lazy("Đã ghi kết quả của Bộ.")
    verb = SUBMIT
    subjects = staticmethod(access.submitted_results)
    form_class = AnswerForm
    act = staticmethod(exits.note_answer)


class ChooseExit(OfResult):
    """Chọn hướng xử lý."""

    title, label, icon = gettext_lazy("Chọn hướng xử lý"), gettext_lazy("Quyết định"), "route"
    done = gettext_lazy("Đã chọn hướng xử lý.")
    verb = DECIDE
    subjects = staticmethod(access.decided_results)
    form_class = ExitForm
    act = staticmethod(exits.leave)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """The question with the clause of the dossier's framework."""
        clause = bases_for(framework_of(self.subject))["central-exit"]
        question = _("Kết quả của Bộ dưới hạng do Bộ công nhận (%(clause)s).") % {"clause": clause}
        return super().get_context_data(**{"question": question, **kwargs})

    def make_form(self, **options: Any) -> ExitForm:
        """With the ways that are open; all of them where none is, so that the refusal says why."""
        options.pop("files", None)
        offered = offered_exits(self.subject, queries.sent_of(self.subject), self.on)
        return ExitForm(offered=offered or tuple(Exit), **options)


class Announce(OfResult):
    """Thông báo kết quả."""

    title, label, icon = gettext_lazy("Thông báo kết quả"), gettext_lazy("Thông báo"), "speakerphone"
    done = gettext_lazy("Đã thông báo kết quả cho xã và chủ thể.")
    verb = SUBMIT
    subjects = staticmethod(access.submitted_results)
    form_class = NumberForm
    act = staticmethod(announcing.announce)
