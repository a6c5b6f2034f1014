"""The sentences of the budget: why an act is not possible, with the numbers, and what the trail says was done."""

from django.utils.translation import gettext_lazy as _

OBSTACLES = {
    # numbers
    "entry.no-amount": _("Số tiền phải lớn hơn 0."),
    "entry.amount-too-large": _(
        "Số tiền %(amount)s đ lớn hơn mức hệ thống nhận một lần (%(largest)s đ). Kiểm tra lại số đã gõ."
    ),
    "line.commits-too-much": _(
        "Vượt dự toán: dòng này còn %(available)s đ được cam kết (đã giao %(allocated)s đ, "
        "đã cam kết %(committed)s đ), số đề nghị %(amount)s đ vượt %(over)s đ."
    ),
    "line.cuts-too-much": _(
        "Không giảm được %(amount)s đ: dòng này chỉ còn %(available)s đ chưa cam kết (đã giao %(allocated)s đ, "
        "đã cam kết %(committed)s đ)."
    ),
    "line.pays-too-much": _(
        "Dòng này chỉ còn %(undisbursed)s đ đã cam kết mà chưa chi; số đề nghị %(amount)s đ vượt %(over)s đ."
    ),
    "line.releases-too-much": _(
        "Chỉ giải phóng được %(undisbursed)s đ chưa chi; số đề nghị %(amount)s đ vượt %(over)s đ."
    ),
    "line.recovers-too-much": _("Dòng này mới chi %(paid)s đ nên không thu hồi được %(amount)s đ."),
    "commitment.over-approved": _(
        "Số cam kết không vượt số được phê duyệt %(approved)s đ; đang ghi thêm %(amount)s đ."
    ),
    "commitment.over-appraised": _("Số phê duyệt %(amount)s đ vượt số đã thẩm định %(appraised)s đ."),
    "commitment.pays-too-much": _(
        "Khoản này chỉ còn %(undisbursed)s đ chưa chi; số đề nghị %(amount)s đ vượt %(over)s đ."
    ),
    "commitment.releases-too-much": _(
        "Khoản này chỉ còn %(undisbursed)s đ chưa chi để giải phóng; số đề nghị %(amount)s đ."
    ),
    "commitment.recovers-too-much": _(
        "Ngoài tạm ứng, khoản này mới thanh toán %(paid)s đ nên không thu hồi được %(amount)s đ."
    ),
    "commitment.advance-cleared": _(
        "Chỉ còn %(uncleared)s đ tạm ứng chưa hoàn chứng từ; không thu hồi được %(amount)s đ."
    ),
    "commitment.kept-elsewhere": _("Khoản cam kết này thuộc một đề án, sự kiện: quyết định, chi và thu hồi tại đó."),
    # what an entry needs
    "entry.no-reason": _("Chưa nêu lý do."),
    "entry.no-document": _("Chưa nêu số, ký hiệu văn bản làm căn cứ."),
    "entry.is-reversal": _("Đây là bút toán đảo, không đảo lần nữa được."),
    "entry.is-reversed": _("Bút toán này đã được đảo."),
    "entry.commitment-mismatch": _("Bút toán “%(kind)s” không ghi được với lựa chọn khoản cam kết này."),
    "line.known": _("Đã có dòng dự toán cùng năm, nguồn, chương trình, nội dung và đơn vị này."),
    "source.off-budget": _("Nguồn “%(source)s” ngoài ngân sách: chỉ ghi vào vốn huy động, không giao dự toán."),
    "source.on-budget": _("Nguồn “%(source)s” thuộc ngân sách nên không ghi vào vốn huy động."),
    "source.ended": _("Nguồn “%(source)s” chỉ dùng đến năm %(last)s."),
    "contribution.no-evidence": _("Chưa có minh chứng: đính kèm tệp hoặc ghi số, ký hiệu văn bản."),
    "contribution.no-contributor": _("Chưa ghi bên đóng góp."),
    # years
    "year.closed": _("Năm ngân sách %(year)s đã khóa."),
    "year.not-closed": _(
        "Năm ngân sách %(year)s chưa khóa: ghi hoặc đảo bút toán như thường, không cần điều chỉnh sau khóa."
    ),
    "year.not-open": _("Năm ngân sách %(year)s chưa mở nên chưa ghi được “%(kind)s”."),
    "year.still-open": _("Năm ngân sách %(year)s đang thực hiện nên chưa ghi được “%(kind)s”."),
    "year.too-late": _("Không còn ghi được “%(kind)s” của năm %(year)s: hạn là ngày %(until)s."),
    "year.wrong-moment": _("Năm ngân sách %(year)s đang ở trạng thái “%(state)s”; cần trạng thái “%(needed)s”."),
    "year.not-over": _("Chưa hết năm ngân sách %(year)s: chi đến hết ngày %(until)s."),
    "year.adjusts-until": _("Thời gian chỉnh lý quyết toán năm %(year)s đến hết ngày %(until)s."),
    "year.out-of-range": _("Năm %(year)s không nằm trong khoảng %(first)s–%(last)s."),
    "year.known": _("Năm ngân sách %(year)s đã có."),
    "papers.in-future": _("Ngày gửi chứng từ %(papers_on)s chưa đến."),
    "papers.too-late": _("Chứng từ gửi Kho bạc ngày %(papers_on)s, sau hạn %(until)s."),
    "works.done-too-late": _(
        "Nghiệm thu ngày %(accepted_on)s; trong thời gian chỉnh lý chỉ thanh toán khối lượng xong đến %(until)s."
    ),
    "rules.day-impossible": _("Dữ liệu tham chiếu: %(name)s có ngày không hợp lý “%(day)s”."),
    # advances and payments
    "advance.no-contract": _("Chưa ghi ngày ký hợp đồng nên chưa tạm ứng được."),
    "advance.no-rule": _("Chưa có mức tạm ứng cho loại nội dung này trong dữ liệu tham chiếu."),
    "advance.only-after-acceptance": _("“%(kind)s” chỉ được tạm ứng, thanh toán sau khi nghiệm thu."),
    "advance.too-little-invested": _(
        "“%(kind)s” chỉ tạm ứng khi vốn đầu tư đã thực hiện trên %(over)s%%; hiện ghi %(done)s%%."
    ),
    "advance.too-little-done": _(
        "“%(kind)s” chỉ tạm ứng khi khối lượng thực hiện trên %(over)s%%; hiện ghi %(done)s%%."
    ),
    "advance.over-first": _(
        "Tạm ứng lần đầu của “%(kind)s” không quá %(percent)s%% (%(first)s đ); số đề nghị %(amount)s đ."
    ),
    "advance.over-most": _(
        "Trước nghiệm thu, tổng tạm ứng không quá %(percent)s%% (%(most)s đ); đã tạm ứng %(advanced)s đ, "
        "đề nghị thêm %(amount)s đ."
    ),
    "advance.takes-back-too-much": _("Mới hoàn chứng từ %(cleared)s đ; không rút lại được %(amount)s đ."),
    "advance.clears-too-much": _("Chỉ còn %(uncleared)s đ tạm ứng chưa hoàn chứng từ; số ghi %(amount)s đ."),
    "pay.not-accepted": _("Chưa nghiệm thu nên chưa thanh toán phần còn lại được."),
    # persons and turns
    "duty.appraised": _("Anh/chị đã thẩm định khoản này nên không quyết định khoản này."),
    "duty.appraised-pays": _("Anh/chị đã thẩm định khoản này nên không chi khoản này."),
    "duty.approved-pays": _("Anh/chị đã phê duyệt khoản này nên không chi khoản này."),
    "commitment.wrong-moment": _("Không thực hiện được khi khoản cam kết ở trạng thái “%(state)s”."),
    "commitment.no-title": _("Chưa ghi nội dung cam kết."),
    "commitment.no-beneficiary": _("Chưa ghi bên thụ hưởng."),
    "progress.in-future": _("Ngày %(day)s chưa đến."),
    "progress.accepted-without-contract": _("Có ngày nghiệm thu mà chưa có ngày ký hợp đồng."),
    "progress.accepted-before-contract": _("Ngày nghiệm thu %(accepted_on)s trước ngày ký hợp đồng %(signed_on)s."),
    "progress.percent-impossible": _("Tỷ lệ thực hiện %(done)s%% không nằm trong khoảng 0–100%%."),
    # carrying over
    "carry.carried-before": _("“%(commitment)s” đã được chuyển nguồn."),
    "carry.nothing-left": _("“%(commitment)s” không còn số dư để chuyển nguồn."),
    "carry.no-ground": _("“%(commitment)s” chưa có căn cứ trong danh mục được chuyển nguồn."),
    "carry.no-contract": _("“%(commitment)s”: căn cứ “%(ground)s” cần hợp đồng ký đến ngày %(until)s."),
    "carry.ground-ended": _("Căn cứ “%(ground)s” không còn hiệu lực."),
    "carry.no-holder": _("%(holder)s không còn hoạt động và chưa rõ cơ quan nhận."),
    "carry.no-next-year": _("Chưa lập năm ngân sách %(year)s để nhận chuyển nguồn."),
}

VERBS = {
    "budget.year.planned": _("lập năm ngân sách %(year)s"),
    "budget.year.opened": _("mở năm ngân sách %(year)s"),
    "budget.year.adjusted": _("chuyển năm ngân sách %(year)s sang chỉnh lý quyết toán đến %(until)s"),
    "budget.year.closed": _(
        "khóa năm ngân sách %(year)s: chuyển nguồn %(carried)s đ, giải phóng %(released)s đ, hủy %(cancelled)s đ"
    ),
    "budget.line.opened": _("mở dòng dự toán %(line)s"),
    "budget.line.changed": _("ghi “%(kind)s” %(amount)s đ, văn bản %(document)s"),
    "budget.line.corrected": _("điều chỉnh sau khi khóa năm: “%(kind)s” %(amount)s đ, lý do: %(reason)s"),
    "budget.entry.reversed": _("đảo bút toán “%(kind)s” %(amount)s đ, lý do: %(reason)s"),
    "budget.commitment.proposed": _("đề nghị cam kết %(amount)s đ: %(title)s"),
    "budget.commitment.appraised": _("thẩm định cam kết %(amount)s đ"),
    "budget.commitment.approved": _("phê duyệt cam kết %(amount)s đ, văn bản %(document)s"),
    "budget.commitment.refused": _("không phê duyệt cam kết, lý do: %(reason)s"),
    "budget.commitment.released": _("giải phóng cam kết %(amount)s đ, lý do: %(reason)s"),
    "budget.commitment.progressed": _("ghi hợp đồng %(signed_on)s, thực hiện %(done)s%%, nghiệm thu %(accepted_on)s"),
    "budget.commitment.advanced": _("tạm ứng %(amount)s đ, chứng từ ngày %(papers_on)s"),
    "budget.commitment.cleared": _("hoàn chứng từ tạm ứng %(amount)s đ, chứng từ ngày %(papers_on)s"),
    "budget.commitment.uncleared": _("rút chứng từ đã hoàn %(amount)s đ, lý do: %(reason)s"),
    "budget.commitment.paid": _("thanh toán %(amount)s đ, chứng từ ngày %(papers_on)s"),
    "budget.commitment.recovered": _("thu hồi %(amount)s đ, lý do: %(reason)s"),
    "budget.commitment.carried": _("chuyển nguồn %(amount)s đ sang năm %(year)s, căn cứ: %(ground)s"),
    "budget.contribution.entered": _("ghi vốn huy động %(amount)s đ của %(contributor)s"),
    "budget.contribution.reversed": _("đảo vốn huy động %(amount)s đ, lý do: %(reason)s"),
}
