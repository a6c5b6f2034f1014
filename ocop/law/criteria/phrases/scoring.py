"""Scoring with a set."""

from django.utils.translation import gettext_lazy as _

OBSTACLES = {
    "sheet.totals-only": _(
        "Bộ %(set)s của khung %(framework)s chỉ nhập tổng điểm từng phần, không chấm theo tiêu chí."
    ),
    "sheet.unusable": _("Bộ %(set)s không dùng để chấm: %(reason)s"),
    "sheet.unknown-criterion": _("Không có tiêu chí %(criterion)s trong bộ."),
    "sheet.unknown-option": _("Tiêu chí %(criterion)s không có mức đã chọn."),
    "sheet.unanswered": _("Còn %(n)s tiêu chí chưa chấm: %(criteria)s."),
    "sheet.cases-differ": _("Các tiêu chí cùng trường hợp đang chọn khác nhau: %(cases)s."),
    "totals.missing": _("Chưa nhập điểm của phần %(parts)s."),
    "totals.unknown-part": _("Không có phần %(part)s."),
    "totals.beyond": _("Phần %(part)s nhập %(points)s điểm, tối đa %(max)s."),
    "rank.minimum-missed": _(
        "Tiêu chí %(criterion)s (%(title)s) đạt %(points)s điểm, %(star)s sao cần ít nhất %(minimum)s."
    ),
    "knockout.not-here": _("Tiêu chí %(criterion)s không có điều kiện loại."),
    "knockout.no-reason": _("Chưa ghi lý do loại."),
    "knockout.no-evidence": _("Chưa có minh chứng cho việc loại."),
}
