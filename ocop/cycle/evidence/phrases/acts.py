"""What the trail says was done with a paper."""

from django.utils.translation import gettext_lazy as _

VERBS = {
    "evidence.paper.drafted": _("nhập nháp giấy “%(paper)s” %(number)s của “%(producer)s” (nhập thay: %(helped)s)"),
    "evidence.paper.edited": _("sửa giấy “%(paper)s” %(number)s của “%(producer)s”"),
    "evidence.paper.discarded": _("bỏ bản nháp giấy “%(paper)s” của “%(producer)s”"),
    "evidence.paper.entered": _(
        "nộp giấy “%(paper)s” %(number)s của “%(producer)s” để xác nhận (nhập thay: %(helped)s)"
    ),
    "evidence.paper.taken-back": _("rút lại giấy “%(paper)s” %(number)s của “%(producer)s” để sửa"),
    "evidence.paper.verified": _("xác nhận giấy “%(paper)s” %(number)s của “%(producer)s” %(note)s"),
    "evidence.paper.rejected": _("không xác nhận giấy “%(paper)s” của “%(producer)s”: %(reasons)s %(note)s"),
    "evidence.paper.confirmed": _("xác nhận lại giấy “%(paper)s” %(number)s của “%(producer)s” %(note)s"),
    "evidence.paper.superseded": _("thay giấy “%(paper)s” %(number)s của “%(producer)s” bằng giấy mới"),
    "evidence.paper.revoked": _("thu hồi xác nhận giấy “%(paper)s” %(number)s của “%(producer)s”: %(reason)s"),
    "evidence.paper.reminded": _("nhắc giấy “%(paper)s” của “%(producer)s” hết hạn ngày %(day)s"),
    "evidence.page.added": _("thêm %(n)s trang vào giấy “%(paper)s” của “%(producer)s”"),
    "evidence.page.removed": _("bỏ trang %(file)s của giấy “%(paper)s” của “%(producer)s”"),
    "evidence.page.rotated": _("xoay trang %(file)s của giấy “%(paper)s” của “%(producer)s”"),
}
