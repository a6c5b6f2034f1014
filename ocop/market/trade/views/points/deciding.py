"""Acts of the department and its head on a point."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from ...forms.points import deciding as forms
from ...forms.points import proposing as simple
from ...queries.points import access
from ...queries.points.ranking import candidates
from ...services.points import deciding, proposing
from ...tables.points import outcome_mark
from .base import PointAct


class KeptAct(PointAct):
    """An act of the department."""

    subjects = staticmethod(access.points_kept_by)


class DecidedAct(PointAct):
    """An act of its head."""

    subjects = staticmethod(access.points_decided_by)


class SelectPoint(KeptAct):
    """Chọn xây dựng, with the others beside it."""

    title, label, icon = _("Chọn điểm để xây dựng"), _("Chọn"), "target"
    done = _("Đã chọn điểm; chủ điểm và xã được báo.")
    template_name = "trade/points/ranking.html"
    form_class = simple.SelectForm
    act = staticmethod(deciding.select)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """The ranking."""
        rows = [(each, outcome_mark(each.outcome), each.key == self.point.pk) for each in candidates(self.point)]
        return super().get_context_data(**{"ranking": rows, **kwargs})


class RejectPoint(KeptAct):
    """Không chọn."""

    title = label = _("Không chọn điểm")
    icon, warns, done = "x", True, _("Đã ghi không chọn; chủ điểm được báo lý do.")
    form_class = simple.RejectForm
    act = staticmethod(deciding.reject)


class BuildPoint(KeptAct):
    """Bắt đầu xây dựng."""

    title = label = _("Bắt đầu xây dựng")
    icon, done = "building-store", _("Đã ghi bắt đầu xây dựng.")
    question = _("Điểm có vốn nhà nước chỉ xây dựng sau khi hợp đồng hỗ trợ được ký.")
    act = staticmethod(deciding.build)


class SupportPoint(KeptAct):
    """Ghi hỗ trợ."""

    title = label = _("Ghi hỗ trợ của điểm")
    icon, done = "coins", _("Đã ghi hỗ trợ.")
    form_class = simple.SupportForm
    act = staticmethod(proposing.type_support)

    def initial(self) -> dict[str, Any]:
        """State money most often."""
        return {"is_state_money": True}


class SettleRecovery(KeptAct):
    """Ghi đã thu hồi kinh phí."""

    title = label = _("Ghi đã thu hồi kinh phí")
    icon, done = "coins", _("Đã ghi thu hồi kinh phí.")
    form_class = forms.SettleForm
    act = staticmethod(deciding.settle_recovery)

    def initial(self) -> dict[str, Any]:
        """The one that the address names."""
        return {"code": self.request.GET.get("ma", "")}


class RecognisePoint(DecidedAct):
    """Công nhận, công nhận lại."""

    title = label = _("Công nhận điểm")
    icon, done = "signature", _("Đã công nhận điểm và cấp số giấy công nhận.")
    question = _("Ghi quyết định của người có thẩm quyền như đã ký. Giấy công nhận được cấp số theo dãy.")
    form_class = forms.RecogniseForm
    act = staticmethod(deciding.recognise)

    def initial(self) -> dict[str, Any]:
        """The commitment as it stands."""
        return {"commitment_until": self.point.commitment_until}


class SuspendPoint(DecidedAct):
    """Tạm dừng."""

    title = label = _("Tạm dừng điểm")
    icon, warns, done = "player-pause", True, _("Đã ghi tạm dừng; chủ điểm được báo hạn khắc phục.")
    question = _("Điểm không còn trên trang tìm điểm bán cho đến khi khắc phục xong.")
    form_class = forms.SuspendForm
    takes = ("file",)
    act = staticmethod(deciding.suspend)


class RestorePoint(DecidedAct):
    """Cho hoạt động lại."""

    title = label = _("Cho điểm hoạt động lại")
    icon, done = "refresh", _("Điểm hoạt động lại.")
    question = _("Cần kiểm tra khắc phục đạt trong thời hạn tạm dừng.")
    form_class = forms.DecisionForm
    act = staticmethod(deciding.restore)


class RevokePoint(DecidedAct):
    """Thu hồi."""

    title = label = _("Thu hồi công nhận điểm")
    icon, warns, done = "ban", True, _("Đã ghi thu hồi; chủ điểm được báo.")
    question = _("Không hoàn lại được. Điểm có vốn nhà nước chưa hết thời gian cam kết: mở hồ sơ thu hồi kinh phí.")
    form_class = forms.RevokeForm
    takes = ("file",)
    act = staticmethod(deciding.revoke)


class ClosePoint(PointAct):
    """Ngừng hoạt động."""

    title = label = _("Ghi ngừng hoạt động")
    icon, warns, done = "circle-x", True, _("Đã ghi ngừng hoạt động.")
    question = _(
        "Không hoàn lại được. Điểm đã công nhận phải tháo biển hiệu và có ảnh; ngừng trước thời hạn cam kết mà có vốn "
        "nhà nước thì mở hồ sơ thu hồi kinh phí."
    )
    subjects = staticmethod(access.points_written_by)
    form_class = simple.ReasonForm
    act = staticmethod(deciding.close)
