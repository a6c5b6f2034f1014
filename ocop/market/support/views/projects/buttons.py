"""The button bar of a project, read from the table of moves: label, address, and why not yet."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from ocop.base.kernel.outcome import Obstacle
from ocop.base.ui.components import Action

from ...models import SupportProject
from ...queries.access import SCOPES
from ...queries.facts import hands_on
from ...rules import duties
from ...rules.moves import WHO, verbs_from
from ...services.contracting import is_national
from ...vocabulary.projects import APPROVE, PAY, ContractKind, ProjectState

BUTTONS: dict[str, tuple[Any, str, str]] = {
    # move: (label, address, icon); submit, plan, leave_out have pages of their own
    "return_for_completion": (_("Yêu cầu bổ sung"), "return", "arrow-back-up"),
    "survey": (_("Ghi khảo sát"), "survey", "map-pin"),
    "survey_again": (_("Khảo sát lại"), "survey-again", "map-pin"),
    "draft_appraisal": (_("Lập thẩm định"), "appraise", "list-check"),
    "sign_appraisal": (_("Ký thẩm định"), "sign", "signature"),
    "plan": (_("Chọn nguồn"), "lines", "coins"),
    "contract": (_("Ký hợp đồng"), "contract", "file-text"),
    "begin": (_("Bắt đầu thực hiện"), "begin", "arrow-right"),
    "report_progress": (_("Báo cáo tiến độ"), "progress", "pencil"),
    "ask_advance": (_("Đề nghị tạm ứng"), "ask-advance", "coins"),
    "advance": (_("Tạm ứng"), "advance", "coins"),
    "accept": (_("Ghi nghiệm thu"), "accept", "check"),
    "ask_payment": (_("Đề nghị thanh toán"), "ask-payment", "coins"),
    "disburse": (_("Thanh toán"), "disburse", "coins"),
    "clear_advance": (_("Hoàn chứng từ tạm ứng"), "clear", "file-text"),
    "settle": (_("Quyết toán"), "settle", "scale"),
    "report_effect": (_("Báo cáo kết quả"), "effect", "chart-bar"),
    "close": (_("Lưu hồ sơ"), "close", "folder-open"),
    "add_appendix": (_("Ký phụ lục"), "appendix", "file-text"),
    "prove_capital": (_("Ghi vốn đối ứng"), "capital", "coins"),
    "ask_adjustment": (_("Đề nghị điều chỉnh"), "adjust", "pencil"),
    "withdraw": (pgettext_lazy("project", "Rút"), "withdraw", "x"),
    "refuse": (pgettext_lazy("project", "Từ chối"), "refuse", "ban"),
    "stop": (_("Ngừng thực hiện"), "stop", "ban"),
    "open_recovery": (_("Lập hồ sơ thu hồi"), "recover", "arrow-back-up"),
}
WARNS = frozenset({"withdraw", "refuse", "stop", "open_recovery"})


def buttons(person: Any, project: SupportProject, *, on: date) -> list[Action]:
    """What a post of the person carries here, in the order of the way; the first is the next step."""
    held = verbs_of(person, project, on=on)
    moves = [move for move in verbs_from(project.stage) if move in BUTTONS and held & set(WHO[move])]
    order = [move for move in BUTTONS if move in moves]
    hands = hands_on(project) if held & {APPROVE, PAY} else None
    return [
        _action(move, project, is_first=not place and move not in WARNS, why=tuple(_why_not(move, person, hands)))
        for place, move in enumerate(order)
    ]


def verbs_of(person: Any, project: SupportProject, *, on: date) -> set[str]:
    """Which verbs the person's posts carry for this project."""
    own = SupportProject.objects.filter(pk=project.pk)
    found = {verb for verb, scope in SCOPES.items() if own.filter(scope(person, on)).exists()}
    return found if project.state != ProjectState.DRAFT else found & {"support.own", "support.assist"}


def _why_not(move: str, person: Any, hands: duties.Hands | None) -> Iterator[Obstacle]:
    if hands and WHO[move] == (PAY,):
        yield from duties.obstacles_to_paying(person.pk, hands)
    if hands and WHO[move] == (APPROVE,):
        yield from duties.obstacles_to_approving(person.pk, hands)


def _action(move: str, project: SupportProject, *, is_first: bool, why: tuple[Obstacle, ...]) -> Action:
    label, name, icon = BUTTONS[move]
    kind = "warn" if move in WARNS else "primary" if is_first else "quiet"
    return Action(label, reverse(f"support:{name}", args=[project.pk]), icon, kind, asks=True, obstacles=why)


def contract_kind(project: SupportProject) -> str:
    """Which contract comes next: of a chain the upper one first."""
    has_upper = project.contracts.filter(kind=ContractKind.UPPER).exists()
    return ContractKind.UPPER if is_national(project) and not has_upper else ContractKind.BENEFICIARY
