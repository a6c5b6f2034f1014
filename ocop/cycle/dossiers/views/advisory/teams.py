"""Tổ tư vấn: the list, one team, its setting up, members, meetings."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from django.forms import BaseForm
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ocop.actors.people.models import Person
from ocop.base.ui import slots
from ocop.base.ui.components import Action, Empty
from ocop.base.ui.pages import Back, DetailPage, ListPage

from ...forms import advising as forms
from ...models import Advising, AdvisoryTeam, Dossier
from ...queries.advising import access
from ...services.advising import meeting, teams
from ...tables_of_team import TEAMS, team_mark
from ...vocabulary import ADVISE, TEAM, DossierState
from .acts import plain
from .base import DatedAct, action


class Teams(ListPage):
    """Tổ tư vấn."""

    title = gettext_lazy("Tổ tư vấn")
    subjects = staticmethod(access.teams_visible_to)
    table = TEAMS
    file_name = "to-tu-van"
    counted = gettext_lazy("%(n)s tổ")
    empty = Empty(
        gettext_lazy("Chưa có Tổ tư vấn nào"),
        gettext_lazy("Tổ tư vấn được lập theo quyết định của Chủ tịch UBND cấp tỉnh."),
    )

    def is_allowed(self) -> bool:
        """For who sets teams up and who is in one."""
        return slots.may(self.person, TEAM, on=self.on) or slots.may(self.person, ADVISE, on=self.on)

    def back(self) -> Back:
        """To the examinations."""
        return Back(_("Thẩm định hồ sơ"), reverse("dossiers:advisings"))

    def actions(self) -> Sequence[Action]:
        """Set one up."""
        if slots.may(self.person, TEAM, on=self.on):
            return [Action(_("Lập Tổ tư vấn"), reverse("dossiers:set-up-team"), "plus", "primary", asks=True)]
        return ()


class TeamPage(DetailPage):
    """One team."""

    subjects = staticmethod(access.teams_visible_to)
    template_name = "dossiers/advisory/team.html"

    @property
    def team(self) -> AdvisoryTeam:
        """The subject by its own name."""
        team: AdvisoryTeam = self.subject
        return team

    def back(self) -> Back:
        """To the list."""
        return Back(_("Tổ tư vấn"), reverse("dossiers:teams"))

    def is_keeper(self) -> bool:
        """Whether the person changes its members."""
        return self.team.end is None and slots.may(self.person, TEAM, on=self.on)

    def actions(self) -> Sequence[Action]:
        """Note a meeting, take somebody in, end it."""
        return list(self._acts())

    def _acts(self) -> Iterator[Action]:
        if access.teams_met_by(self.person, on=self.on).filter(pk=self.team.pk).exists():
            yield action("note-meeting", self.team, _("Ghi biên bản họp"), "pencil", "primary")
        if self.is_keeper():
            yield action("add-member", self.team, _("Thêm thành viên"), "user-plus")
            yield action("close-team", self.team, _("Kết thúc hoạt động"), "lock", "plain")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Members with what each examines, meetings."""
        members = list(self.team.members.filter(end=None).select_related("person"))
        counts = load_of(self.team, self.person)
        shown = {
            "team": self.team,
            "mark": team_mark(self.team),
            "members": [(member, counts.get(member.pk, 0)) for member in members],
            "former": list(self.team.members.exclude(end=None).select_related("person")),
            "meetings": list(access.meetings_visible_to(self.person, on=self.on).filter(team=self.team)),
            "is_keeper": self.is_keeper(),
        }
        return super().get_context_data(**{**shown, **kwargs})


def load_of(team: AdvisoryTeam, reader: Person) -> dict[int, int]:
    """How many accepted dossiers each member examines, as far as the reader does not stand back from them."""
    given = Dossier.objects.open_to(reader).filter(state=DossierState.ACCEPTED)
    rows = Advising.objects.filter(member__team=team, released_on=None, dossier__in=given.values("pk"))
    found: dict[int, int] = {}
    for member in rows.values_list("member", flat=True):
        found[member] = found.get(member, 0) + 1
    return found


class SetUpTeam(DatedAct):
    """Lập Tổ tư vấn."""

    title, label, icon = gettext_lazy("Lập Tổ tư vấn"), gettext_lazy("Lập Tổ tư vấn"), "check"
    lead = gettext_lazy("Ghi đúng quyết định của Chủ tịch UBND cấp tỉnh.")
    done = gettext_lazy("Đã lập Tổ tư vấn.")
    verb = TEAM
    form_class = forms.TeamForm
    act = staticmethod(teams.set_up)

    def make_form(self, **options: Any) -> BaseForm:
        """With the people who may examine."""
        return forms.TeamForm(people=access.possible_members(on=self.on), **plain(options))

    def initial(self) -> dict[str, Any]:
        """Its usual name."""
        return {"name": _("Tổ tư vấn Hội đồng đánh giá, phân hạng sản phẩm OCOP")}

    def arguments(self, form: Any) -> Mapping[str, Any]:
        """Each person with a part."""
        typed = form.cleaned_data
        named = {name: typed[name] for name in ("name", "decision_number", "decided_on")}
        return {**named, "seats": [teams.Seat(*seat) for seat in form.seats()], "on": self.on}

    def back(self) -> Back:
        """To the list."""
        return Back(_("Tổ tư vấn"), reverse("dossiers:teams"))


class OfTeam(DatedAct):
    """For who keeps the team."""

    subjects = staticmethod(access.teams_kept_by)


class AddMember(OfTeam):
    """Thêm thành viên."""

    title, label, icon = gettext_lazy("Thêm thành viên"), gettext_lazy("Thêm"), "user-plus"
    done = gettext_lazy("Đã thêm thành viên.")
    form_class = forms.NewMemberForm
    act = staticmethod(teams.add_member)

    def make_form(self, **options: Any) -> BaseForm:
        """Those not in it yet."""
        held = self.subject.members.filter(end=None).values("person")
        return forms.NewMemberForm(people=access.possible_members(on=self.on).exclude(pk__in=held), **plain(options))


class EndMember(DatedAct):
    """Thôi tham gia."""

    title, label, icon = gettext_lazy("Thôi tham gia Tổ tư vấn"), gettext_lazy("Thôi tham gia"), "x"
    question = gettext_lazy("Hồ sơ người này đang thẩm định được trả lại để phân công người khác.")
    done = gettext_lazy("Đã ghi thành viên thôi tham gia.")
    warns = True
    subjects = staticmethod(access.members_kept_by)
    form_class = forms.ReasonForm
    act = staticmethod(teams.end_member)

    def next_address(self, result: Any) -> str:
        """The team."""
        address: str = self.subject.team.get_absolute_url()
        return address

    def origin(self) -> str:
        """There too."""
        return self.next_address(None)


class CloseTeam(OfTeam):
    """Kết thúc hoạt động."""

    title, label, icon = gettext_lazy("Kết thúc hoạt động của Tổ tư vấn"), gettext_lazy("Kết thúc hoạt động"), "lock"
    question = gettext_lazy("Tổ tư vấn đã kết thúc không nhận thêm hồ sơ.")
    done = gettext_lazy("Đã kết thúc hoạt động của Tổ tư vấn.")
    warns = True
    act = staticmethod(teams.close_team)


class NoteMeeting(DatedAct):
    """Ghi biên bản họp."""

    template_name = "dossiers/advisory/meeting.html"
    title, label, icon = gettext_lazy("Biên bản họp Tổ tư vấn"), gettext_lazy("Ghi biên bản"), "check"
    question = gettext_lazy("Biên bản được đánh số và giữ nguyên văn; đọc kỹ trước khi ghi.")
    done = gettext_lazy("Đã ghi biên bản họp.")
    subjects = staticmethod(access.teams_met_by)
    form_class = forms.MeetingForm
    act = staticmethod(meeting.note_meeting)

    def make_form(self, **options: Any) -> BaseForm:
        """Members of today, dossiers being examined that this person may read."""
        members = self.subject.members.filter(end=None).select_related("person")
        given = Advising.objects.filter(member__team=self.subject, released_on=None).values("dossier")
        found = Dossier.objects.open_to(self.person).filter(pk__in=given, state=DossierState.ACCEPTED).named()
        return forms.MeetingForm(members=members, dossiers=list(found.order_by("product__name")), **plain(options))

    def initial(self) -> dict[str, Any]:
        """Today, everybody there."""
        return {"held_on": self.on, "present": list(self.subject.members.filter(end=None).values_list("pk", flat=True))}

    def arguments(self, form: Any) -> Mapping[str, Any]:
        """Opinions by dossier."""
        typed = form.cleaned_data
        named = ("held_on", "place", "began", "ended", "chair", "secretary", "conclusion")
        told = {name: typed[name] for name in named}
        return {**told, "present": list(typed["present"]), "opinions": form.opinions(), "on": self.on}

    def next_address(self, result: Any) -> str:
        """The minutes."""
        address: str = (result or self.subject).get_absolute_url()
        return address
