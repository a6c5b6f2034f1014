"""What the rules say: opening, choosing, signing, closing, stars, knock-outs, the ministry's exits."""

from django.utils.translation import gettext_lazy as _

OBSTACLES = {
    "sitting.not-planned": _("Phiên không còn ở bước chuẩn bị."),
    "sitting.no-decision": _("Chưa có quyết định thành lập Hội đồng."),
    "sitting.no-regulation": _("Hội đồng chưa có Quy chế hoạt động đang hiệu lực."),
    "sitting.no-items": _("Phiên chưa có hồ sơ nào."),
    "sitting.undeclared": _("Chưa khai báo xung đột lợi ích: %(members)s."),
    "sitting.no-report": _("Chưa có báo cáo của Tổ tư vấn: %(products)s."),
    "sitting.files-too-late": _(
        "Hồ sơ điện tử mới gửi thành viên %(days)s ngày làm việc, Quy chế yêu cầu ít nhất %(needed)s ngày."
    ),
    "sitting.no-quorum": _(
        "Có %(present)s trên %(of)s thành viên tham gia, cần ít nhất %(needed)s (%(percent)s%% theo Quy chế)."
    ),
    "sitting.no-chair": _("Chủ tịch Hội đồng không tham gia, Quy chế yêu cầu phải có."),
    "item.not-open": _("Hồ sơ này không trong thời gian chấm."),
    "item.unsigned": _("Còn %(n)s phiếu chưa ký: %(members)s."),
    "item.undeclared": _("Đang tham gia mà chưa khai xung đột lợi ích về hồ sơ này: %(members)s."),
    "item.tied": _(
        "Có liên quan đến hồ sơ nên không được chấm: %(members)s; người điều hành ghi không để tham gia rồi kết thúc."
    ),
    "item.no-ballots": _("Chưa có phiếu nào được ký."),
    "item.spread": _(
        "Các phiếu chênh nhau %(spread)s điểm, Quy chế cho phép nhiều nhất %(limit)s; cần thảo luận rồi chấm lại."
    ),
    "item.not-apart": _("Các phiếu không chênh nhau quá %(limit)s điểm nên không chấm lại."),
    "item.not-discussed": _("Chưa ghi nội dung thảo luận của lần chấm %(turn)s."),
    "item.no-turn-left": _("Quy chế chỉ cho chấm %(turns)s lần."),
    "item.not-agreed": _("Hội đồng chưa thống nhất mức của %(n)s tiêu chí: %(criteria)s."),
    "ballot.recused": _("Thành viên đã từ chối tham gia đánh giá hồ sơ này."),
    "ballot.signed": _("Phiếu đã ký và khóa."),
    "ballot.no-reason": _("Còn %(n)s tiêu chí chấm mức thấp nhất hoặc cao nhất chưa ghi lý do: %(criteria)s."),
    "ballot.tied": _("Không chấm được hồ sơ này vì %(hint)s."),
    "ballot.undeclared": _("Anh/chị khai xung đột lợi ích về hồ sơ này trước khi chấm."),
    "knockout.voices-missing": _("Chưa biểu quyết về đề nghị loại: %(members)s."),
    "knockout.not-carried": _(
        "%(n)s trên %(of)s thành viên có mặt tán thành loại, Quy chế yêu cầu ít nhất %(needed)s; "
        "không kết luận loại được."
    ),
    "knockout.carried": _(
        "%(n)s trên %(of)s thành viên có mặt tán thành loại, đủ %(needed)s theo Quy chế; phải kết luận loại."
    ),
    "voice.no-kind": _("Chưa chọn ý kiến biểu quyết."),
    "knockout.no-ground": _("Chưa chọn căn cứ loại."),
    "knockout.zero-stops": _(
        "Tiêu chí %(criterion)s (%(title)s): %(n)s trên %(of)s phiếu chấm 0 điểm, phải ghi nhận dừng đánh giá."
    ),
    "rank.by-points": _("Điểm trung bình %(mean)s đạt khung %(stars)s sao (từ %(floor)s điểm)."),
    "rank.capped": _("Xếp %(stars)s sao thay vì %(by_points)s sao vì chưa đạt các mức tối thiểu nêu trên."),
    "exit.no-result": _("Chưa có kết quả của Trung ương."),
    "exit.not-below": _("Kết quả của Trung ương là %(mean)s điểm, không thuộc trường hợp xử lý này."),
    "exit.no-rank": _("Kết quả của Trung ương là %(mean)s điểm, tỉnh không công nhận được theo kết quả này."),
    "exit.mean-beyond": _("Điểm %(mean)s nằm ngoài thang điểm 0 đến %(most)s."),
}

VERBS: dict[str, str] = {}
