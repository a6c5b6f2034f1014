"""The acts offered on an assignment: by post first, then by moment; what is refused says why beside the button."""

from collections.abc import Iterator
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from ocop.actors.people.models import Person
from ocop.base.ui.components import Action

from .. import permissions
from ..models import Assignment, Extension
from ..queries.moments import Moment
from ..rules.acts import obstacles_to_asking_extension, obstacles_to_granting
from ..vocabulary import MOVES, UNDER_WAY, AssignmentState, ExtensionState, TimeStatus

S = AssignmentState


def acts_offered(person: Person, assignment: Assignment, moment: Moment) -> list[Action]:
    """Ready buttons for this person, this assignment, this day."""
    found: list[Action] = []
    if permissions.may_work(person, assignment, on=moment.on):
        found += _agency(assignment, moment)
    if permissions.may_head(person, assignment, on=moment.on):
        found += _head(assignment)
    if permissions.may_decide(person, assignment, on=moment.on):
        found += _decisions(assignment)
    if permissions.may_oversee(person, on=moment.on):
        found.append(_act(assignment, "follow-up", _("Ghi nhật ký theo dõi"), "eye"))
    return found


def _agency(assignment: Assignment, moment: Moment) -> Iterator[Action]:
    if _can("accept", assignment):
        yield _act(assignment, "accept", _("Nhận nhiệm vụ"), "check", "primary")
    if _can("submit_result", assignment):
        yield _act(assignment, "submit", _("Báo cáo kết quả"), "send", "primary")
        yield _act(assignment, "progress", _("Báo cáo tiến độ"), "pencil")
        yield _extension(assignment, moment)
        yield _act(assignment, "name-officer", _("Phân công"), "user")
    if moment.standing_of(assignment).status == TimeStatus.OVERDUE:
        yield _act(assignment, "explain", _("Giải trình"), "file-text")


def _extension(assignment: Assignment, moment: Moment) -> Action:
    states = [e.state for e in assignment.extensions.all()]
    why_not = obstacles_to_asking_extension(
        state=S(assignment.state), due=assignment.current_due, new_due=moment.on.max, reason="-",
        granted_before=states.count(ExtensionState.GRANTED), is_asked=ExtensionState.ASKED in states,
        limits=moment.extension_limits, on=moment.on, calendar=moment.calendar,
    )  # fmt: skip
    return _act(assignment, "ask-extension", _("Xin gia hạn"), "clock", obstacles=tuple(why_not))


def _head(assignment: Assignment) -> Iterator[Action]:
    if _can("return_to_office", assignment):
        yield _act(assignment, "return", _("Trả lại"), "arrow-back-up")
    if assignment.state in UNDER_WAY:
        yield _act(assignment, "break-down", _("Giao lại đơn vị trực thuộc"), "sitemap")


def _decisions(assignment: Assignment) -> Iterator[Action]:
    if _can("confirm_result", assignment):
        yield _act(assignment, "confirm-result", _("Xác nhận hoàn thành"), "circle-check", "primary")
        yield _act(assignment, "rework", _("Yêu cầu làm lại"), "refresh", "warn")
    is_passed_on = assignment.state == S.RETURNED and hasattr(assignment, "replaced_by")
    if assignment.state == S.RETURNED and not is_passed_on:
        yield _act(assignment, "reassign", _("Giao lại"), "send", "primary")
    for extension in assignment.extensions.all():
        if extension.state == ExtensionState.ASKED:
            yield from _on_extension(assignment, extension)
    if _can("suspend", assignment):
        yield _act(assignment, "suspend", _("Tạm dừng"), "player-pause")
    if _can("resume", assignment):
        yield _act(assignment, "resume", _("Tiếp tục"), "refresh")
    if _can("cancel", assignment) and not is_passed_on:
        yield _act(assignment, "cancel", _("Thu hồi"), "x", "warn")


def _on_extension(assignment: Assignment, extension: Extension) -> Iterator[Action]:
    why_not = tuple(
        obstacles_to_granting(state=S(assignment.state), due=assignment.current_due, new_due=extension.new_due)
    )
    yield _decision("grant-extension", extension.pk, _("Đồng ý gia hạn"), "check", "primary", obstacles=why_not)
    yield _decision("refuse-extension", extension.pk, _("Không đồng ý gia hạn"), "x", "warn")


def _can(verb: str, assignment: Assignment) -> bool:
    return assignment.state in MOVES[verb][0]


def _act(assignment: Assignment, name: str, label: Any, icon: str, kind: str = "quiet", **more: Any) -> Action:
    return Action(label, reverse(f"directives:{name}", args=[assignment.pk]), icon, kind, asks=True, **more)


def _decision(name: str, pk: int, label: Any, icon: str, kind: str, **more: Any) -> Action:
    return Action(label, reverse(f"directives:{name}", args=[pk]), icon, kind, asks=True, **more)
