"""Acts on an entry: begin, skip, receive, screen, return, decide, end, work."""

from collections.abc import Mapping
from typing import Any

from django.forms import BaseForm
from django.utils.translation import gettext_lazy as _

from ..forms.acts import (
    FinishForm,
    MilestoneForm,
    NoteForm,
    ReasonForm,
    ReturnForm,
    ScreenForm,
    StartForm,
    SupportForm,
    VerifyForm,
)
from ..models import CycleEntry, Milestone
from ..queries import access
from ..services import ending, judging, receiving, starting, working
from ..vocabulary import IDEA_FIELDS, PLAN_FIELDS, EntryState
from .base import DatedAct, OfEntry


class Start(DatedAct):
    """Đăng ký sản phẩm."""

    title, label, icon = _("Đăng ký sản phẩm"), _("Bắt đầu"), "arrow-right"
    done = _("Đã mở phiếu; những gì anh/chị ghi được lưu dần.")
    form_class = StartForm
    is_offline = True
    act = staticmethod(starting.start)

    def is_allowed(self) -> bool:
        """For a producer's own people and the officers who write for producers."""
        return access.producers_entered_by(self.person, on=self.on).exists()

    def make_form(self, **options: Any) -> StartForm:
        """With the producers one may write for."""
        return StartForm(producers=access.producers_entered_by(self.person, on=self.on), **options)

    def initial(self) -> dict[str, Any]:
        """The only producer, or the one one came from."""
        found = list(access.producers_entered_by(self.person, on=self.on)[:2])
        return {"producer": self.request.GET.get("chu-the") or (found[0].pk if len(found) == 1 else None)}

    def next_address(self, result: CycleEntry | None) -> str:
        """The first page of the form, or the entry where there is none."""
        if result is None:
            return "/"
        return result.idea.get_absolute_url() if result.state == EntryState.IDEA_DRAFT else result.get_absolute_url()


class OfWriter(OfEntry):
    """For who hands in for the producer."""

    subjects = staticmethod(access.entries_handed_in_by)


class SkipToPlan(OfWriter):
    """Lập phương án ngay."""

    title = label = _("Lập phương án ngay")
    icon, done = "arrow-right", _("Đã mở phương án.")
    question = _("Sản phẩm đã có thì không phải qua bước xét ý tưởng.")
    act = staticmethod(starting.skip_to_plan)


class SkipToProduct(OfWriter):
    """Chuẩn bị hồ sơ ngay."""

    title = label = _("Chuẩn bị hồ sơ ngay")
    icon, done = "arrow-right", _("Sản phẩm chuyển sang bước chuẩn bị hồ sơ.")
    question = _("Sản phẩm đã có, đang bán thì chuẩn bị hồ sơ đánh giá ngay, không lập phương án.")
    act = staticmethod(starting.skip_to_product)


class OfReviewer(OfEntry):
    """For who receives and verifies at the place."""

    subjects = staticmethod(access.reviewed_by)


class Receive(OfReviewer):
    """Tiếp nhận."""

    label, done = _("Tiếp nhận"), _("Đã tiếp nhận, cấp số phiếu.")
    act = staticmethod(receiving.receive)


class Screen(OfReviewer):
    """Xem xét ý tưởng."""

    title, label, icon = _("Xem xét ý tưởng"), _("Lưu kết quả xem xét"), "device-floppy"
    done = _("Đã ghi kết quả xem xét.")
    form_class = ScreenForm
    template_name = "products/screen.html"
    act = staticmethod(receiving.screen)

    def initial(self) -> dict[str, Any]:
        """What was found before."""
        rows = list(self.entry.screenings.all())
        return {row.topic: row.finding for row in rows} | {f"{row.topic}-note": row.note for row in rows}

    def arguments(self, form: Any) -> Mapping[str, Any]:
        """By topic."""
        findings, notes = form.told()
        return {"findings": findings, "notes": notes, "on": self.on}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """The idea beside the form."""
        return super().get_context_data(**{"idea": self.entry.idea, "entry": self.entry, **kwargs})


class Verify(OfReviewer):
    """Thẩm định phương án."""

    title, label, icon = _("Thẩm định phương án"), _("Thẩm định"), "check"
    done = _("Đã ghi ý kiến thẩm định, chuyển cấp phê duyệt.")
    form_class = VerifyForm
    act = staticmethod(receiving.verify)


class ReturnEntry(OfEntry):
    """Trả lại để hoàn thiện: several reasons at once."""

    title, label, icon = _("Trả lại để hoàn thiện"), _("Trả lại để hoàn thiện"), "arrow-back-up"
    done = _("Đã trả lại và báo cho chủ thể.")
    form_class = ReturnForm
    template_name = "products/return.html"
    subjects = staticmethod(access.judged_by)
    act = staticmethod(receiving.return_with_reasons)

    def make_form(self, **options: Any) -> ReturnForm:
        """With the fields of the form that is meant."""
        fields = IDEA_FIELDS if self.entry.state == EntryState.IDEA_UNDER_REVIEW else PLAN_FIELDS
        return ReturnForm(fields_offered=[(str(field.label), field.label) for field in fields.values()], **options)

    def arguments(self, form: Any) -> Mapping[str, Any]:
        """The reasons that say something."""
        return {"reasons": form.reasons(), "due": form.cleaned_data["due"], "on": self.on}


class OfJudge(OfEntry):
    """For whom the year names; the service asks which level decides."""

    subjects = staticmethod(access.judged_by)
    form_class: type[BaseForm] = NoteForm


class Select(OfJudge):
    """Chọn ý tưởng."""

    title, label, done = _("Chọn ý tưởng"), _("Chọn"), _("Đã chọn ý tưởng; phê duyệt danh sách để lập phương án.")
    act = staticmethod(judging.select)


class Reject(OfJudge):
    """Không chọn."""

    title, label, icon, done = (
        _("Không chọn ý tưởng"),
        _("Không chọn"),
        "ban",
        _("Đã ghi không chọn và báo cho chủ thể."),
    )
    form_class = ReasonForm
    warns = True
    act = staticmethod(judging.reject)


class Approve(OfJudge):
    """Phê duyệt phương án."""

    title, label, done = (
        _("Phê duyệt phương án"),
        _("Phê duyệt"),
        _("Đã phê duyệt phương án; chủ thể bắt đầu triển khai."),
    )

    @staticmethod
    def act(entry_id: int, *, reason: str, **arguments: Any) -> CycleEntry:
        """The word goes with it as a note."""
        return judging.approve(entry_id, note=reason, **arguments)


class RejectPlan(OfJudge):
    """Không phê duyệt."""

    title, label, icon = _("Không phê duyệt phương án"), _("Không phê duyệt"), "ban"
    done = _("Đã ghi không phê duyệt và báo cho chủ thể.")
    form_class = ReasonForm
    warns = True
    act = staticmethod(judging.reject_plan)


class Ending(OfWriter):
    """An act that leaves the year, with its reason."""

    form_class = ReasonForm
    warns = True


class Withdraw(Ending):
    """Rút ý tưởng."""

    title, label, icon, done = _("Rút ý tưởng"), _("Rút"), "x", _("Đã rút ý tưởng.")
    act = staticmethod(ending.withdraw)


class Suspend(Ending):
    """Tạm dừng."""

    title, label, icon, done = _("Tạm dừng triển khai"), _("Tạm dừng"), "player-pause", _("Đã tạm dừng.")
    warns = False
    act = staticmethod(ending.suspend)


class Drop(Ending):
    """Dừng."""

    title, label, icon, done = _("Dừng triển khai"), _("Dừng triển khai"), "hand-stop", _("Đã dừng.")
    act = staticmethod(ending.drop)


class Resume(OfWriter):
    """Tiếp tục."""

    label, done = _("Tiếp tục"), _("Tiếp tục triển khai.")
    act = staticmethod(ending.resume)


class CarryOver(OfWriter):
    """Tham gia năm sau."""

    title, label, icon = _("Tham gia năm sau"), _("Tham gia năm sau"), "arrow-right"
    done = _("Đã mở phiếu của năm sau, nội dung chép từ năm nay.")
    question = _("Phiếu của năm sau được chép từ phiếu này; anh/chị sửa lại rồi nộp trong thời gian nhận của năm sau.")
    act = staticmethod(ending.carry_over)

    def next_address(self, result: CycleEntry | None) -> str:
        """The new entry."""
        return result.get_absolute_url() if result else super().next_address(result)


class OfWork(OfEntry):
    """For who may write the producer's forms."""

    subjects = staticmethod(access.entries_written_by)

    def page_address(self) -> str:
        """The milestones on the page of the entry."""
        return f"{self.entry.get_absolute_url()}#trien-khai"


class SetMilestone(OfWork):
    """Đặt mốc."""

    title, label, icon, done = _("Đặt mốc triển khai"), _("Lưu"), "device-floppy", _("Đã đặt mốc.")
    form_class = MilestoneForm
    act = staticmethod(working.set_milestone)


class AskSupport(OfWork):
    """Đề nghị hỗ trợ."""

    title, label, icon, done = _("Đề nghị hỗ trợ"), _("Đề nghị"), "send", _("Đã ghi đề nghị hỗ trợ.")
    form_class = SupportForm
    subjects = staticmethod(access.entries_handed_in_by)
    act = staticmethod(working.ask_support)


def milestones_of(person: Any, *, on: Any) -> Any:
    """The milestones of entries the person writes."""
    found = Milestone.objects.filter(entry__in=access.entries_written_by(person, on=on))
    return found.select_related("entry__product")


class FinishMilestone(OfWork):
    """Báo xong mốc."""

    title, label, icon, done = _("Báo xong mốc"), _("Báo xong"), "check", _("Đã báo xong mốc.")
    form_class = FinishForm
    subjects = staticmethod(milestones_of)
    act = staticmethod(working.finish_milestone)

    @property
    def entry(self) -> CycleEntry:
        """Of the milestone."""
        entry: CycleEntry = self.subject.entry
        return entry

    def arguments(self, form: Any) -> Mapping[str, Any]:
        """A word, a picture, or both."""
        return {"note": form.cleaned_data["note"], "photo": form.picture(), "on": self.on}
