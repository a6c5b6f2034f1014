"""Một hồ sơ trước Hội đồng: the board, declarations and recusals, notes, turns, disqualification, closing (E12–E17)."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from django.db.models import Model, QuerySet
from django.http import FileResponse, HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ocop.base.files.serving import serve
from ocop.base.ui.components import Action
from ocop.base.ui.pages import DetailPage
from ocop.law.criteria.queries import sheet_of

from ..forms import items as forms
from ..models import Declaration, Item, KnockOut, Member, Sheet
from ..permissions import is_leading, seat_in
from ..queries import access
from ..queries.board import Board, board_of, dots_of
from ..queries.facts import is_stopped, is_worked_on, item_facts, members_of, recused_from, regulation_facts
from ..queries.sittings import meetings_for
from ..queries.ties import ties_of_dossier, ties_of_member
from ..rules import conflicts
from ..rules.facts import ItemFacts
from ..rules.sitting import is_apart, obstacles_to_rescoring
from ..rules.tally import shown as shown_mean
from ..services import closing, declaring, spread, stopping, writing
from ..services.planning import take_off
from ..tables import holder_of, item_mark
from ..vocabulary import KEEPERS, OPEN_ITEMS, SET, Interest, MinimaRule, Mode
from .base import ItemDetail, OfItem, action, stored
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
            "notes": list(item.notes.select_related("by")),
            "knock_outs": list(item.knock_outs.select_related("evidence", "raised_by__person", "decided_by")),
            "opinions": list(item.opinions.select_related("member__person")),
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
        agreed = dict(self.item.agreed_options.values_list("criterion", "option"))
        for criterion in sheet_of(self.item.criteria_set).criteria:
            if criterion.minima:
                option = criterion.option(agreed.get(criterion.code))
                told = option.text if option else (_("Không chọn mức nào") if criterion.code in agreed else "")
                yield criterion.code, criterion.title, told

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


def declarable(person: Any, *, on: Any) -> QuerySet[Item]:
    """The dossiers before the person's own councils."""
    return access.items_of_own(person, on=on)


class Declare(OfItem):
    """Khai xung đột lợi ích."""

    title, label, icon = gettext_lazy("Khai xung đột lợi ích"), gettext_lazy("Gửi bản khai"), "shield-check"
    template_name = "assessment/declare.html"
    subjects = staticmethod(declarable)
    form_class = forms.DeclareForm
    act = staticmethod(declaring.declare)

    def done_message(self, result: Any) -> str:
        """What follows."""
        if result.kind == Interest.INTEREST:
            return str(_("Đã ghi nhận; anh/chị không tham gia hồ sơ này và không còn thấy hồ sơ."))
        return str(_("Đã ghi nhận bản khai."))

    def next_address(self, result: Any) -> str:
        """To the dossier, or to the sitting where it is no longer seen."""
        if result is not None and result.kind == Interest.INTEREST:
            return self.item.sitting.get_absolute_url()
        return super().next_address(result)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """With the hints of the system."""
        seat = seat_in(self.person, self.item.sitting, on=self.on)
        hints, barring = [], []
        if seat is not None and self.item.dossier is not None:
            ties = ties_of_member(seat, on=self.on), ties_of_dossier(self.item.dossier, on=self.on)
            hints, barring = list(conflicts.hints_for(*ties)), list(conflicts.bars(*ties))
        shown = {"hints": [each.label for each in hints], "is_barred": bool(barring), "item": self.item,
                 "holder": holder_of(self.item)}  # fmt: skip
        return super().get_context_data(**{**shown, **kwargs})


class Recuse(OfItem):
    """Không để thành viên tham gia."""

    title = label = gettext_lazy("Không để thành viên tham gia")
    icon, warns, done = "user", True, gettext_lazy("Đã ghi nhận; thành viên không còn thấy hồ sơ này.")
    question = gettext_lazy(
        "Thành viên này không mở, không chấm, không tìm thấy hồ sơ nữa; điểm trung bình và số người có mặt tính trên "
        "các thành viên còn lại. Không hoàn lại được."
    )
    subjects = staticmethod(access.led_items)
    form_class = forms.RecuseForm
    act = staticmethod(declaring.recuse)

    def make_form(self, **options: Any) -> forms.RecuseForm:
        """With the members who still take part."""
        options.pop("files", None)
        recused = recused_from(self.item)
        keys = [each.pk for each in members_of(self.item.sitting) if each.pk not in recused]
        return forms.RecuseForm(members=Member.objects.filter(pk__in=keys).select_related("person"), **options)

    def is_still_seen(self) -> bool:
        """A chair who stands back does not find the dossier any more."""
        return access.led_items(self.person, on=self.on).filter(pk=self.item.pk).exists()

    def next_address(self, result: Any) -> str:
        """To the board, or to the sitting."""
        return super().next_address(result) if self.is_still_seen() else self.item.sitting.get_absolute_url()


class WriteNote(OfItem):
    """Ghi thảo luận."""

    title, label, icon = gettext_lazy("Ghi thảo luận, diễn biến"), gettext_lazy("Lưu"), "writing"
    done = gettext_lazy("Đã ghi.")
    subjects = staticmethod(access.kept_items)
    form_class = forms.NoteForm
    act = staticmethod(spread.note)

    def make_form(self, **options: Any) -> forms.NoteForm:
        """No files here."""
        options.pop("files", None)
        return forms.NoteForm(**options)


class NextTurn(OfItem):
    """Chấm lại."""

    title = label = gettext_lazy("Chấm lại")
    icon, done = "refresh", gettext_lazy("Đã mở lượt chấm mới; điểm lượt trước được giữ.")
    question = gettext_lazy("Mỗi thành viên nhận phiếu mới, bắt đầu từ phiếu trước của mình. Phiếu đã ký vẫn giữ.")
    subjects = staticmethod(access.led_items)
    act = staticmethod(spread.begin_turn)


class Agree(OfItem):
    """Ghi mức thống nhất."""

    title, label, icon = gettext_lazy("Ghi mức Hội đồng thống nhất"), gettext_lazy("Lưu"), "check"
    done = gettext_lazy("Đã ghi.")
    subjects = staticmethod(access.kept_items)
    form_class = forms.AgreeForm
    act = staticmethod(spread.agree)

    def make_form(self, **options: Any) -> forms.AgreeForm:
        """With the criteria that have a minimum."""
        options.pop("files", None)
        asked = [each for each in sheet_of(self.item.criteria_set).criteria if each.minima]
        return forms.AgreeForm(criteria=asked, **options)

    def expected(self) -> frozenset[str]:
        """The names of the form."""
        return super().expected() | {"criterion", "option"}


class CloseItem(OfItem):
    """Kết thúc hồ sơ."""

    title = label = gettext_lazy("Kết thúc hồ sơ")
    icon, warns, done = "lock", True, gettext_lazy("Đã kết thúc hồ sơ; kết quả được chốt.")
    question = gettext_lazy("Kết quả được chốt từ các phiếu đã ký và không sửa được nữa.")
    subjects = staticmethod(access.led_items)
    act = staticmethod(closing.close_item)


class RaiseKnockOut(OfItem):
    """Đề nghị loại."""

    title = label = gettext_lazy("Đề nghị loại hồ sơ")
    icon, warns, done = "ban", True, gettext_lazy("Đã ghi đề nghị; dừng chấm đến khi Chủ tịch Hội đồng kết luận.")
    subjects = staticmethod(declarable)
    form_class = forms.KnockOutForm
    act = staticmethod(stopping.raise_knock_out)

    def make_form(self, **options: Any) -> forms.KnockOutForm:
        """With the criteria of the set that allow it."""
        return forms.KnockOutForm(sheet=sheet_of(self.item.criteria_set), **options)

    def arguments(self, form: Any) -> Mapping[str, Any]:
        """With the evidence kept."""
        return {**super().arguments(form), "evidence": stored(form.cleaned_data["evidence"], by=self.person)}


def raised_before(person: Any, *, on: Any) -> QuerySet[KnockOut]:
    """The proposals that the person concludes."""
    found = KnockOut.objects.filter(item__in=access.led_items(person, on=on))
    return found.select_related("item__sitting", "item__dossier__product")


def knock_outs_visible_to(person: Any, *, on: Any) -> QuerySet[KnockOut]:
    """The proposals of visible dossiers."""
    found = KnockOut.objects.filter(item__in=access.items_visible_to(person, on=on))
    return found.select_related("evidence")


class OfKnockOut(OfItem):
    """An act on a proposal to disqualify."""

    subjects = staticmethod(raised_before)
    form_class = forms.DecisionForm

    @property
    def item(self) -> Item:
        """Its dossier."""
        item: Item = self.subject.item
        return item

    def aimed_at(self) -> Model | None:
        """The proposal that the address names."""
        return KnockOut.objects.filter(pk=self.kwargs.get("pk")).first()

    def make_form(self, **options: Any) -> forms.DecisionForm:
        """No files here."""
        options.pop("files", None)
        return forms.DecisionForm(**options)


class ConfirmKnockOut(OfKnockOut):
    """Kết luận loại."""

    title = label = gettext_lazy("Kết luận loại hồ sơ")
    icon, warns, done = "ban", True, gettext_lazy("Hồ sơ bị loại; kết quả được chốt.")
    question = gettext_lazy("Hồ sơ bị loại dù điểm bao nhiêu; không sửa được nữa.")
    act = staticmethod(stopping.confirm)


class DismissKnockOut(OfKnockOut):
    """Không chấp nhận đề nghị loại."""

    title = label = gettext_lazy("Không chấp nhận đề nghị loại")
    icon, done = "check", gettext_lazy("Đã ghi kết luận; tiếp tục chấm.")
    act = staticmethod(stopping.dismiss)


class KnockOutFile(DetailPage):
    """The evidence of a proposal."""

    subjects = staticmethod(knock_outs_visible_to)

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> FileResponse:  # type: ignore[override]  # a file
        """Inline where a browser shows it."""
        return serve(self.subject.evidence, inline=True)


class GiveOpinion(OfItem):
    """Cho ý kiến bằng văn bản."""

    title, label, icon = gettext_lazy("Cho ý kiến bằng văn bản"), gettext_lazy("Gửi ý kiến"), "send"
    done = gettext_lazy("Đã gửi ý kiến.")
    subjects = staticmethod(declarable)
    form_class = forms.OpinionForm
    act = staticmethod(writing.give_opinion)

    def make_form(self, **options: Any) -> forms.OpinionForm:
        """No files here."""
        options.pop("files", None)
        return forms.OpinionForm(**options)


class SwitchToMeeting(OfItem):
    """Chuyển sang họp."""

    title = label = gettext_lazy("Chuyển sang họp Hội đồng")
    icon, done = "users", gettext_lazy("Đã chuyển hồ sơ sang phiên họp.")
    question = gettext_lazy("Phiếu đã ký khi lấy ý kiến được giữ; Hội đồng chấm lại tại phiên họp.")
    subjects = staticmethod(access.led_items)
    form_class = forms.SwitchForm
    act = staticmethod(writing.switch_to_meeting)

    def make_form(self, **options: Any) -> forms.SwitchForm:
        """With the meetings planned."""
        options.pop("files", None)
        return forms.SwitchForm(meetings=meetings_for(self.item), **options)

    def next_address(self, result: Any) -> str:
        """To the dossier on the list of the meeting."""
        address: str = result.get_absolute_url() if result is not None else self.home()
        return address


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
