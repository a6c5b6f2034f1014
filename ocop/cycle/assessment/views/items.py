"""Một hồ sơ trước Hội đồng: the board, declarations and recusals, notes, turns, disqualification, closing (E12–E17)."""

from collections.abc import Iterator, Sequence
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ocop.base.ui.components import Action
from ocop.law.criteria.queries import sheet_of
from ocop.law.criteria.rules.sheets import Criterion

from ..forms import items as forms
from ..models import AgreedOption, Declaration, Item, Member, Sheet
from ..permissions import is_leading, seat_in
from ..queries import access
from ..queries.board import Board, board_of, dots_of
from ..queries.facts import is_stopped, is_worked_on, item_facts, regulation_facts
from ..queries.hearing import notes_for, opinions_for, proposals_of
from ..rules.facts import ItemFacts
from ..rules.sitting import is_apart, obstacles_to_rescoring
from ..rules.tally import shown as shown_mean
from ..services import closing
from ..services.planning import take_off
from ..tables import holder_of, item_mark
from ..vocabulary import KEEPERS, OPEN_ITEMS, SET, MinimaRule, Mode
from .base import ItemDetail, OfItem, action
from .carrying import files_of


class ItemPage(ItemDetail):
    """Bảng điều hành, or what a member sees of a dossier."""

    subjects = staticmethod(access.items_visible_to)
    template_name = "assessment/item.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Board, own sheet, notes, what keeps it from closing."""
        item, seat = self.item, seat_in(self.person, self.item.sitting, on=self.on)
        board = board_of(item, self.person, on=self.on)
        is_open, leads = is_worked_on(item), is_leading(self.person, item, on=self.on)
        facts = item_facts(item)
        apart = board.is_revealed and is_apart(facts, regulation_facts(item.sitting.regulation))
        shown = {
            "item": item,
            "mark": item_mark(item),
            "holder": holder_of(item),
            "seat": seat,
            "leads": leads,
            "board": board,
            "mean": mean_of(board, facts),
            "dots": dots_of(list(board.tally.totals.values())) if board.tally else [],
            "is_apart": apart,
            "is_open": is_open,
            "is_stopped": is_stopped(item),
            "own_sheet": self.own_sheet(seat),
            "declaration": self.declaration(seat),
            "sample_files": files_of(item) if item.sample else (),
            "keeps": seat is not None and seat.role in KEEPERS,
            "notes": notes_for(item, seat),
            "proposals": proposals_of(item, seat, facts.seats),
            "opinions": opinions_for(item, seat),
            "obstacles": closing.obstacles_to_ending(item) if leads and is_open else [],
            "result": getattr(item, "result", None) if item.is_over else None,
            "minima": list(self.minima()) if item.sitting.regulation.minima_rule == MinimaRule.AGREED else [],
        }
        return super().get_context_data(**{**shown, **kwargs})

    def own_sheet(self, seat: Member | None) -> Sheet | None:
        """The own sheet of this turn."""
        if seat is None:
            return None
        return Sheet.objects.filter(item=self.item, member=seat, turn=self.item.turn).first()

    def declaration(self, seat: Member | None) -> Declaration | None:
        """What the member declared."""
        if seat is None or self.item.dossier_id is None:
            return None
        return Declaration.objects.filter(member=seat, dossier=self.item.dossier_id).first()

    def minima(self) -> Iterator[tuple[str, str, Any]]:
        """The criteria with a minimum and the option agreed."""
        agreed = {each.criterion: each for each in self.item.agreed_options.all()}
        for criterion in sheet_of(self.item.criteria_set).criteria:
            if criterion.minima:
                held = agreed.get(criterion.code)
                yield criterion.code, criterion.title, _agreed_in_words(criterion, held) if held else ""

    def actions(self) -> Sequence[Action]:
        """What this person may do with the dossier now."""
        item, seat = self.item, seat_in(self.person, self.item.sitting, on=self.on)
        found = list(self._of_member(item, seat)) if seat is not None else []
        if access.sets(self.person, on=self.on) and item.state in OPEN_ITEMS:
            found.append(action("take-off", item, _("Rút khỏi phiên"), "arrow-back-up", "plain"))
        return found

    def _of_member(self, item: Item, seat: Member) -> Iterator[Action]:
        own = self.own_sheet(seat)
        if own is not None and seat.is_scoring:
            kind = "quiet" if own.is_signed else "primary"
            yield Action(_("Phiếu của tôi"), own.get_absolute_url(), "list-check", kind, asks=True)
        if item.dossier_id is not None and item.state in OPEN_ITEMS and self.declaration(seat) is None:
            yield action("declare", item, _("Khai xung đột lợi ích"), "shield-check", "primary")
        if item.dossier_id is not None:
            yield action("pack", item, _("Đọc hồ sơ"), "book")
        if not is_worked_on(item):
            return
        if item.sitting.mode == Mode.WRITTEN and seat.is_scoring:
            yield action("opinion", item, _("Cho ý kiến"), "message-2")
        yield action("knock-out", item, _("Đề nghị loại"), "ban", "plain")
        if seat.role in KEEPERS:
            yield action("note", item, _("Ghi thảo luận"), "writing")
        if is_leading(self.person, item, on=self.on):
            yield from self._of_leader(item)

    def _of_leader(self, item: Item) -> Iterator[Action]:
        if item.dossier_id is not None:
            yield action("recuse", item, _("Không để thành viên tham gia"), "user", "plain")
        facts, regulation = item_facts(item), regulation_facts(item.sitting.regulation)
        if item.sitting.mode == Mode.WRITTEN:
            yield action("switch", item, _("Chuyển sang họp"), "users")
        elif not list(obstacles_to_rescoring(facts, regulation)):
            yield action("next-turn", item, _("Chấm lại"), "refresh", "primary")
        obstacles = closing.obstacles_to_ending(item)
        yield action("close-item", item, _("Kết thúc hồ sơ"), "lock", "primary", obstacles=obstacles[:1])


def mean_of(board: Board, facts: ItemFacts) -> str:
    """The mean with two decimals, never shown in a band it is not in; nothing while points are hidden."""
    return shown_mean(board.tally.mean, (band.floor for band in facts.sheet.bands)) if board.tally else ""


class CloseItem(OfItem):
    """Kết thúc hồ sơ."""

    title = label = gettext_lazy("Kết thúc hồ sơ")
    icon, warns, done = "lock", True, gettext_lazy("Đã kết thúc hồ sơ; kết quả được chốt.")
    question = gettext_lazy("Kết quả được chốt từ các phiếu đã ký và không sửa được nữa.")
    subjects = staticmethod(access.led_items)
    act = staticmethod(closing.close_item)


class TakeOff(OfItem):
    """Rút khỏi phiên."""

    title = label = gettext_lazy("Rút hồ sơ khỏi phiên")
    icon, warns, done = "arrow-back-up", True, gettext_lazy("Đã rút hồ sơ khỏi phiên.")
    question = gettext_lazy("Hồ sơ chờ một phiên khác.")
    verb = SET
    subjects = staticmethod(access.settable_items)
    form_class = forms.ReasonForm
    act = staticmethod(take_off)

    def next_address(self, result: Any) -> str:
        """To the sitting."""
        return self.item.sitting.get_absolute_url()


def _agreed_in_words(criterion: Criterion, held: AgreedOption) -> str:
    """The option with its vote."""
    option = criterion.option(held.option)
    votes = _("%(n)s tán thành, %(against)s không tán thành, %(none)s không biểu quyết") % {
        "n": held.in_favour, "against": held.against, "none": held.abstained,
    }  # fmt: skip
    return f"{option.text if option else _('Không chọn mức nào')} ({votes})"
