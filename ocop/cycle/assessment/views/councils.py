"""Hội đồng: the list, one council with seats, members, sittings; setting it up."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from django.db.models import Count, Q, QuerySet
from django.http import FileResponse, Http404, HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ocop.base.files.serving import serve
from ocop.base.ui.components import Action, Empty
from ocop.base.ui.pages import Back, DetailPage, ListPage
from ocop.cycle.rounds.models import Round

from ..forms.councils import CouncilForm, MemberForm, ReasonForm
from ..models import Council, Member, SeatRule
from ..queries import access
from ..queries import councils as queries
from ..queries.sittings import counted
from ..rules.councils import obstacles_of_seats
from ..services import councils as services
from ..tables import COUNCILS, council_mark, sitting_mark
from ..vocabulary import SET
from .base import DatedAct, action, stored


class CouncilList(ListPage):
    """Hội đồng đánh giá, phân hạng."""

    title = gettext_lazy("Hội đồng đánh giá, phân hạng")
    subjects = staticmethod(access.councils_visible_to)
    table = COUNCILS
    file_name = "hoi-dong"
    counted = gettext_lazy("%(n)s Hội đồng")
    empty = Empty(
        gettext_lazy("Chưa có Hội đồng nào"),
        gettext_lazy("Cơ quan điều phối OCOP nhập Hội đồng theo quyết định thành lập của Chủ tịch UBND tỉnh."),
    )

    def is_allowed(self) -> bool:
        """For whoever has to do with councils."""
        return access.is_concerned(self.person, on=self.on)

    def queryset(self) -> QuerySet:
        """With the number of members."""
        return super().queryset().annotate(
            member_count=Count("members", filter=Q(members__until__isnull=True), distinct=True)
        )  # fmt: skip

    def actions(self) -> Sequence[Action]:
        """Set one up; the regulations."""
        found = [Action(_("Quy chế"), reverse("assessment:regulations"), "book", asks=True)]
        if access.sets(self.person, on=self.on):
            new = Action(_("Nhập Hội đồng"), reverse("assessment:new-council"), "plus", "primary", asks=True)
            found.insert(0, new)
        return found


class CouncilPage(DetailPage):
    """One council."""

    subjects = staticmethod(access.councils_visible_to)
    template_name = "assessment/council.html"

    @property
    def council(self) -> Council:
        """The subject by its own name."""
        council: Council = self.subject
        return council

    def back(self) -> Back:
        """To the list."""
        return Back(_("Hội đồng đánh giá, phân hạng"), reverse("assessment:councils"))

    def actions(self) -> Sequence[Action]:
        """Add members, plan sittings, end it."""
        may = access.sets(self.person, on=self.on) and self.council.ended_on is None
        return list(self._acts()) if may else ()

    def _acts(self) -> Iterator[Action]:
        yield action("plan-sitting", self.council, _("Lập phiên"), "calendar-plus", "primary")
        yield action("add-member", self.council, _("Thêm thành viên"), "user-plus")
        yield action("end-council", self.council, _("Kết thúc Hội đồng"), "lock", "plain")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Seats, members, sittings, the regulation in force."""
        seats = queries.seats_on(self.council, self.on)
        sittings = access.sittings_visible_to(self.person, on=self.on).filter(council=self.council)
        shown = {
            "council": self.council,
            "mark": council_mark(self.council),
            "seats": seats,
            "empty_seats": list(obstacles_of_seats(seats)),
            "members": list(queries.members_on(self.council, self.on)),
            "regulation": queries.regulation_on(self.on),
            "sittings": [(row, sitting_mark(row)) for row in counted(sittings, self.person)],
            "may_set": access.sets(self.person, on=self.on) and self.council.ended_on is None,
        }
        return super().get_context_data(**{**shown, **kwargs})


class CouncilPaper(DetailPage):
    """The decision as a file."""

    subjects = staticmethod(access.councils_visible_to)

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> FileResponse:  # type: ignore[override]  # a file
        """Inline where a browser shows it."""
        if self.subject.paper is None:
            raise Http404
        return serve(self.subject.paper, inline=True)


class NewCouncil(DatedAct):
    """Nhập Hội đồng."""

    title, label, icon = gettext_lazy("Nhập Hội đồng theo quyết định"), gettext_lazy("Lưu"), "device-floppy"
    done = gettext_lazy("Đã nhập Hội đồng. Bước tiếp theo là thêm thành viên.")
    verb = SET
    form_class = CouncilForm
    act = staticmethod(services.set_up)

    def make_form(self, **options: Any) -> CouncilForm:
        """With the rounds that are open."""
        rounds = Round.objects.filter(closed_on=None).select_related("year")
        return CouncilForm(rounds=rounds, **options)

    def initial(self) -> dict[str, Any]:
        """This year."""
        return {"year": self.on.year}

    def arguments(self, form: Any) -> Mapping[str, Any]:
        """With the paper kept."""
        return {**super().arguments(form), "paper": stored(form.cleaned_data["paper"], by=self.person)}

    def home(self) -> str:
        """The list."""
        return reverse("assessment:councils")

    def next_address(self, result: Any) -> str:
        """The council."""
        address: str = result.get_absolute_url() if result is not None else self.home()
        return address

    def back(self) -> Back:
        """To the list."""
        return Back(_("Hội đồng đánh giá, phân hạng"), self.home())


class OfCouncil(DatedAct):
    """An act on a council."""

    verb = SET
    subjects = staticmethod(access.settable_councils)

    def back(self) -> Back:
        """To the council."""
        return Back(str(self.subject), self.subject.get_absolute_url())


class AddMember(OfCouncil):
    """Thêm thành viên."""

    title = label = gettext_lazy("Thêm thành viên")
    icon, done = "user-plus", gettext_lazy("Đã thêm thành viên.")
    form_class = MemberForm
    act = staticmethod(services.add_member)

    def make_form(self, **options: Any) -> MemberForm:
        """With the people who may sit, the seats of the level, the bodies of the province."""
        options.pop("files", None)
        return MemberForm(
            people=queries.sitting_people(on=self.on),
            seats=SeatRule.objects.filter(level=self.subject.level),
            bodies=queries.bodies_of_members(on=self.on),
            **options,
        )


class EndCouncil(OfCouncil):
    """Kết thúc Hội đồng."""

    title = label = gettext_lazy("Kết thúc Hội đồng")
    icon, warns, done = "lock", True, gettext_lazy("Đã kết thúc Hội đồng.")
    question = gettext_lazy("Sau khi kết thúc, Hội đồng không có phiên mới.")
    form_class = ReasonForm
    act = staticmethod(services.end_council)


def endable_members(person: Any, *, on: Any) -> QuerySet[Member]:
    """The members of councils that the person sets up."""
    councils = access.settable_councils(person, on=on)
    return Member.objects.filter(council__in=councils).select_related("person", "council", "seat")


class EndMember(DatedAct):
    """Thôi tham gia."""

    title = label = gettext_lazy("Thôi tham gia Hội đồng")
    icon, warns, done = "x", True, gettext_lazy("Thành viên đã thôi tham gia.")
    question = gettext_lazy("Ghế của thành viên này trống từ hôm nay; phiếu đã ký vẫn giữ.")
    verb = SET
    subjects = staticmethod(endable_members)
    form_class = ReasonForm
    act = staticmethod(services.end_member)

    def home(self) -> str:
        """The council."""
        address: str = self.subject.council.get_absolute_url()
        return address

    def back(self) -> Back:
        """To the council."""
        return Back(str(self.subject.council), self.home())
