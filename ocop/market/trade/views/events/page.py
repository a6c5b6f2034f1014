"""One event: where it stands, what the person may do next and why not, booths, results, money, history, papers."""

from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import Any

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ocop.actors.people.models import Person
from ocop.base.kernel.formats import grouped, money, short_date
from ocop.base.kernel.outcome import Obstacle
from ocop.base.ui.components import Action, Due, Figure, Milestone
from ocop.base.ui.pages import Back, DetailPage
from ocop.base.workdays.queries import calendar

from ...models.events import TradeEvent
from ...queries.events import access, booths, law
from ...queries.events import results as queries
from ...rules.events import moves, registering
from ...services.events.money import obstacles_to_settling
from ...services.events.results import obstacles_to_concluding
from ...vocabulary.events import TOOK_PLACE, EventState, RequestState
from .base import action

S = EventState
SOON = 3
PAPERS = (
    ("ke-hoach", gettext_lazy("Kế hoạch sự kiện"), frozenset(S) - {S.CANCELLED}),
    ("thu-moi", gettext_lazy("Thư mời"), frozenset({S.REGISTRATION, S.ALLOCATED, *TOOK_PLACE})),
    ("phieu-dang-ky", gettext_lazy("Phiếu đăng ký gian hàng"), frozenset({S.REGISTRATION, S.ALLOCATED, *TOOK_PLACE})),
    ("danh-sach-phan-bo", gettext_lazy("Danh sách phân bổ gian hàng"), frozenset({S.ALLOCATED, *TOOK_PLACE})),
    ("danh-muc-hang-hoa", gettext_lazy("Danh mục hàng hóa mang đi"), frozenset({S.ALLOCATED, *TOOK_PLACE})),
    ("bang-doanh-thu", gettext_lazy("Bảng doanh thu gian hàng"), TOOK_PLACE),
    ("danh-muc-hop-dong", gettext_lazy("Danh mục hợp đồng, biên bản ghi nhớ"), TOOK_PLACE),
    ("bao-cao", gettext_lazy("Báo cáo kết quả sự kiện"), frozenset({S.RESULTS, S.SETTLED, S.CLOSED})),
    ("so-theo-doi", gettext_lazy("Sổ theo dõi thực hiện hợp đồng, ghi nhớ"), TOOK_PLACE),
)


def shown(person: Person, *, on: Any) -> QuerySet[TradeEvent]:
    """With what the page shows."""
    found = access.events_visible_to(person, on=on)
    return found.select_related(
        "holder", "line__fiscal_year", "line__source", "line__programme", "line__holder", "commitment"
    )


class EventPage(DetailPage):
    """Sự kiện."""

    template_name = "trade/events/event.html"
    subjects = staticmethod(shown)

    @property
    def event(self) -> TradeEvent:
        """The subject by its own name."""
        event: TradeEvent = self.subject
        return event

    def back(self) -> Back:
        """To the list."""
        return Back(_("Sự kiện xúc tiến thương mại"), reverse("trade:events"))

    @cached_property
    def runs(self) -> bool:
        """Whether the person runs it."""
        return access.events_organised_by(self.person, on=self.on).filter(pk=self.event.pk).exists()

    @cached_property
    def approves(self) -> bool:
        """Whether the person approves it."""
        return access.events_approved_by(self.person, on=self.on).filter(pk=self.event.pk).exists()

    @cached_property
    def settles(self) -> bool:
        """Whether the person pays for it."""
        return access.events_settled_by(self.person, on=self.on).filter(pk=self.event.pk).exists()

    @cached_property
    def own_request(self) -> Any:
        """The request of the person's own producer."""
        found = access.requests_of_own(self.person, on=self.on).filter(event=self.event)
        return found.select_related("booth").exclude(state=RequestState.WITHDRAWN).first()

    # ── acts ──

    def actions(self) -> Sequence[Action]:
        """The next step first, then what is beside it."""
        return [*(self._of_organiser() if self.runs else ()), *(self._of_approver() if self.approves else ()),
                 *(self._of_accountant() if self.settles else ()), *self._of_producer()]  # fmt: skip

    def _of_organiser(self) -> Iterator[Action]:
        event, state = self.event, self.event.state
        proposes = access.may_propose_on(self.person, event.line, on=self.on)
        not_own = () if proposes else (Obstacle("event.line-of-others"),)
        if state == S.PLANNED and not event.submitted_on:
            yield action("submit-event", event, _("Trình kế hoạch"), "send", "primary", obstacles=not_own)
        if state == S.APPROVED:
            yield action("open-event", event, _("Mở đăng ký"), "speakerphone", "primary")
        if state == S.REGISTRATION:
            found = self._before_allocating()
            yield action("allocate-event", event, _("Phân bổ gian hàng"), "checks", "primary", obstacles=found)
            yield action("ask-booth", event, _("Nhập đăng ký thay chủ thể"), "user-plus")
        if state == S.ALLOCATED:
            yield action("hold-event", event, _("Bắt đầu sự kiện"), "calendar-event", "primary")
        yield from self._of_results()
        if state in (S.PLANNED, S.APPROVED, S.REGISTRATION):
            yield action("change-event", event, _("Sửa kế hoạch"), "pencil")
        if state in (S.APPROVED, S.REGISTRATION):
            yield action("lay-out-event", event, _("Lập sơ đồ gian hàng"), "layout-list")
            yield action("admit-specialities", event, _("Đặc sản địa phương"), "leaf")
        if state in (S.HELD, S.RESULTS) and event.commitment and event.commitment.accepted_on is None and proposes:
            yield action("confirm-works", event, _("Xác nhận nghiệm thu"), "check")
        if state == S.POSTPONED:
            yield action("redate-event", event, _("Định ngày mới"), "calendar-plus", "primary")
        if state not in (S.SETTLED, S.CLOSED, S.CANCELLED, S.POSTPONED):
            yield action("add-cost", event, _("Thêm khoản chi"), "plus")

    def _before_allocating(self) -> tuple[Obstacle, ...]:
        event = self.event
        asked = moves.obstacles_to_allocating(
            state=event.state, closes_on=event.closes_on, on=self.on, capacity=event.booths_province
        )
        return tuple(asked)

    def _of_results(self) -> Iterator[Action]:
        event, state = self.event, self.event.state
        if state == S.HELD:
            found = tuple(obstacles_to_concluding(event, on=self.on))
            yield action("conclude-event", event, _("Chốt kết quả"), "check", "primary", obstacles=found)
        if state in (S.HELD, S.RESULTS):
            yield action("count-visitors", event, _("Ghi khách tham quan"), "users")
        if state in TOOK_PLACE:
            yield Action(
                _("Ghi hợp đồng, ghi nhớ"), f"{reverse('trade:enter-deal')}?su-kien={event.pk}", "signature", asks=True
            )
        if state == S.SETTLED:
            yield action("close-event", event, _("Kết thúc sự kiện"), "circle-check", "primary")

    def _of_approver(self) -> Iterator[Action]:
        event, state = self.event, self.event.state
        if state == S.PLANNED and event.submitted_on:
            yield action("approve-event", event, _("Duyệt kế hoạch"), "check", "primary")
            yield action("return-event", event, _("Trả lại kế hoạch"), "arrow-back-up")
        if state == S.RESULTS and event.commitment and event.commitment.undisbursed_vnd:
            yield action("release-event", event, _("Giải phóng phần còn lại"), "arrows-split")
        if state in (S.APPROVED, S.REGISTRATION, S.ALLOCATED):
            yield action("postpone-event", event, _("Hoãn sự kiện"), "player-pause")
        if state in (S.PLANNED, S.APPROVED, S.REGISTRATION, S.ALLOCATED, S.POSTPONED):
            yield action("cancel-event", event, _("Hủy sự kiện"), "ban", "warn")

    def _of_accountant(self) -> Iterator[Action]:
        if self.event.state == S.RESULTS:
            if self.event.commitment:
                yield action("pay-event", self.event, _("Thanh toán"), "coins")
            found = tuple(obstacles_to_settling(self.event))
            yield action("settle-event", self.event, _("Quyết toán"), "check", "primary", obstacles=found)

    def _of_producer(self) -> Iterator[Action]:
        may_ask = self.event.state == S.REGISTRATION and not self.own_request and not self.runs
        if may_ask and access.own_bodies(self.person, on=self.on):
            yield action("ask-booth", self.event, _("Đăng ký gian hàng"), "building-store", "primary")

    # ── what is shown ──

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Figures, facts, booths or results, costs, history, papers."""
        event, reads = self.event, access.reads(self.person, on=self.on)
        shown = {
            "event": event,
            "lead": f"{event.code} · {event.get_kind_display()} · {event.get_level_display()}",
            "figures": list(self._figures()) if reads else [],
            "facts": list(self._facts()),
            "due": self._due(),
            "own_request": self.own_request,
            "own_place": booths.place_in_queue(self.own_request) if self.own_request else None,
            "requests": self._requests() if reads else [],
            "costs": event.costs.all() if reads else [],
            "accepts": self.runs and event.state in (S.HELD, S.RESULTS),
            "shares": booths.shares_of(event) if reads and event.state in {S.ALLOCATED, *TOOK_PLACE} else [],
            "visitors": event.visitors.all() if reads else [],
            "milestones": list(self._milestones()),
            "papers": [(name, label) for name, label, states in PAPERS if reads and event.state in states],
            "reads": reads,
        }
        return super().get_context_data(**{**shown, **kwargs})

    def _requests(self) -> Any:
        found = self.event.requests.select_related("producer", "booth", "result")
        return found.exclude(state=RequestState.WITHDRAWN) if self.event.state in TOOK_PLACE else found

    def _figures(self) -> Iterator[Figure]:
        event = self.event
        results = reverse("trade:event-results", args=[event.pk])
        if event.state not in TOOK_PLACE:
            asked = f"{reverse('trade:booths')}?su-kien={event.pk}"
            yield Figure(event.requests.exclude(state=RequestState.WITHDRAWN).count(), _("chủ thể đăng ký"), asked)
            yield Figure(event.booths_province, _("gian hàng của tỉnh"), asked)
            return
        found = queries.summary_of(event)
        yield Figure(
            found.booths, _("gian hàng đã dùng"), results, note=_("%(told)s có kết quả") % {"told": found.coverage}
        )
        yield Figure(grouped(found.revenue_vnd) if found.revenue_vnd is not None else "–", _("đồng doanh thu"), results)
        yield Figure(found.contracts, _("hợp đồng"), results)
        yield Figure(found.memoranda, _("biên bản ghi nhớ"), results)

    def _facts(self) -> Iterator[tuple[Any, Any]]:
        event = self.event
        yield _("Thời gian"), f"{short_date(event.start_on)} – {short_date(event.end_on)}"
        yield _("Địa điểm"), event.place
        yield _("Đơn vị tổ chức"), event.held_by
        if partners := ", ".join(event.partners.values_list("name", flat=True)):
            yield _("Phối hợp"), partners
        yield _("Căn cứ"), " · ".join(filter(None, (event.get_ground_display(), event.registration_number)))
        yield (
            _("Kế hoạch"),
            " · ".join(filter(None, (event.plan_number, short_date(event.plan_on) if event.plan_on else ""))),
        )
        yield (
            _("Gian hàng"),
            _("%(ours)s của tỉnh trên %(all)s") % {"ours": event.booths_province, "all": event.booths_total},
        )
        if event.opens_on and event.closes_on:
            yield _("Nhận đăng ký"), f"{short_date(event.opens_on)} – {short_date(event.closes_on)}"
        yield from self._fair_facts()
        if access.reads(self.person, on=self.on):
            yield _("Phần ngân sách"), money(event.state_part_vnd)
            if event.line:
                yield _("Dòng dự toán"), str(event.line)

    def _fair_facts(self) -> Iterator[tuple[Any, Any]]:
        event, fair = self.event, law.fair_law(self.event.start_on)
        if not registering.is_to_be_registered(event.kind, fair) or fair is None:
            return
        yield (
            _("Đăng ký muộn nhất"),
            short_date(registering.last_day_to_file(event.start_on, level=event.level, law=fair)),
        )
        if event.complete_on:
            due = registering.answer_due(event.complete_on, law=fair, calendar=calendar())
            yield _("Hạn trả lời đăng ký"), short_date(due)
        yield _("Thay đổi nội dung trước"), short_date(registering.last_day_to_change(event.start_on, law=fair))
        yield _("Hạn báo cáo kết quả"), short_date(registering.report_due(event.end_on, law=fair))

    def _due(self) -> Due | None:
        """Of the results, while they are awaited."""
        if self.event.state != S.HELD:
            return None
        day = queries.due_of(self.event)
        left = calendar().between(self.on, day)
        tone = "late" if left < 0 else "soon" if left <= SOON else "open"
        return Due(day, left, tone, basis=law.event_days(self.event.end_on).basis)

    def _milestones(self) -> Iterator[Milestone]:
        for row in self.event.moves.select_related("by"):
            who = str(row.by) if row.by else _("Hệ thống")
            yield Milestone(
                row.get_verb_display(), who, "past", note=" · ".join(filter(None, (short_date(row.on), row.reason)))
            )
