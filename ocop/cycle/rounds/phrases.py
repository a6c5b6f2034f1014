"""The sentences of years and rounds: why an act is not possible, and what the trail says was done."""

from django.utils.translation import gettext_lazy as _

OBSTACLES = {
    "programme-year.out-of-range": _("Năm %(year)s không mở được; chỉ mở trước nhiều nhất hai năm."),
    "programme-year.is-open": _("Năm %(year)s đã mở."),
    "programme-year.no-rules": _("Chưa nạp cách xét mặc định của các bước nên chưa mở được năm."),
    "programme-year.closed": _("Năm chương trình %(year)s đã kết thúc."),
    "programme-year.not-over": _("Chưa kết thúc được: năm chương trình kéo dài đến hết ngày %(last)s."),
    "programme-year.rounds-open": _("Còn %(n)s đợt đánh giá chưa kết thúc."),
    "step.days-out-of-range": _("Số ngày nộp lại phải từ 1 đến %(most)s."),
    "step.no-reason": _("Chưa ghi lý do đổi cách xét."),
    "round.is-there": _("Năm %(year)s đã có đợt %(n)s ở cấp này."),
    "round.no-number": _("Chưa ghi số đợt."),
    "round.no-extra-basis": _("Đợt thêm cần ghi căn cứ: quy chế của Hội đồng và kế hoạch năm."),
    "round.no-days": _("Đợt thêm của năm %(year)s cần ghi ngày hết nhận hồ sơ và ngày hoàn thành."),
    "round.no-window": _("Lịch năm %(year)s chưa có mốc của đợt này nên chưa lấy được ngày."),
    "round.done-first": _("Ngày hoàn thành %(done)s ở trước ngày hết nhận hồ sơ %(intake)s."),
    "round.closed": _("Đợt này đã kết thúc."),
    "round.intake-open": _("Đợt còn nhận hồ sơ đến hết ngày %(day)s."),
    "round.days-same": _("Ngày của đợt đã khớp với lịch năm."),
}

VERBS = {
    "rounds.year.opened": _("mở năm chương trình %(year)s"),
    "rounds.year.closed": _("kết thúc năm chương trình %(year)s"),
    "rounds.step.set": _(
        "đặt cách xét “%(step)s” năm %(year)s %(place)s: %(screened)s xem xét, %(decided)s quyết định, "
        "nộp lại trong %(days)s ngày; lý do: %(reason)s"
    ),
    "rounds.round.opened": _(
        "mở đợt đánh giá %(round)s, nhận hồ sơ đến %(intake)s, hoàn thành trước hoặc trong %(done)s"
    ),
    "rounds.round.moved": _("lấy lại ngày của đợt %(round)s theo lịch năm: %(old)s → %(new)s"),
    "rounds.round.closed": _("kết thúc đợt đánh giá %(round)s"),
}
