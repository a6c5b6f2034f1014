"""The jobs of the system: what runs when, and the sentence that a duty officer needs.

Each is a command of `manage.py` that may run twice without harm. The machine's own timer (cron, systemd) starts them.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Job:
    """A command, its times in the notation of cron (Asia/Ho_Chi_Minh), and what to do when it fails."""

    command: str
    times: str
    about: str


JOBS = (
    Job(
        "follow_up",
        "30 5 * * *",
        "Mở kỳ tiếp theo của nhiệm vụ định kỳ, nhắc việc đến hạn, đưa việc quá hạn vào danh sách. Nếu lỗi: chạy lại "
        "trong ngày là đủ; bỏ một ngày thì hôm sau tự bù, chỉ mất lời nhắc đúng ngày đến hạn.",
    ),
    Job(
        "remind_windows",
        "40 5 * * *",
        "Nhắc các mốc của lịch năm trước 7 ngày, trước 3 ngày, đúng ngày cuối và sau 3 ngày. Nếu lỗi: chạy lại lúc nào "
        "trong ngày cũng được, không gửi hai lần; bỏ một ngày thì lần chạy sau nhắc bù.",
    ),
    Job(
        "remind_papers",
        "50 5 * * *",
        "Tính lại hạn của giấy tờ minh chứng, nhắc chủ thể và xã, phường trước 90, 60, 30, 7 ngày và đúng ngày cuối. "
        "Nếu lỗi: chạy lại lúc nào trong ngày cũng được, không gửi hai lần; bỏ một ngày thì lần chạy sau nhắc bù.",
    ),
    Job(
        "remind_dossiers",
        "0 6 * * *",
        "Nhắc thời hạn của hồ sơ: chờ xã tiếp nhận, xã và tỉnh xem xét, 45 ngày đánh giá lại, trả lời đề nghị bổ sung, "
        "kiểm nghiệm, kiểm tra thực tế, hạn nhận hồ sơ của đợt. Nếu lỗi: chạy lại lúc nào trong ngày cũng được, không "
        "gửi hai lần; bỏ một ngày thì lần chạy sau nhắc bù.",
    ),
    Job(
        "remind_certificates",
        "55 5 * * *",
        "Nhắc giấy chứng nhận sắp hết hạn trước 240, 180, 150, 125 ngày (theo Quyết định 148: thêm 30 ngày), kết "
        "thúc kéo dài hiệu lực khi có kết quả, gỡ hạng sao của sản phẩm đã hết hạn. Nếu lỗi: chạy lại lúc nào trong "
        "ngày cũng được, không gửi hai lần; trạng thái trên trang tra cứu tính theo ngày nên vẫn đúng.",
    ),
    Job(
        "carry_over_returned",
        "20 5 * * *",
        "Chuyển sang năm sau các ý tưởng, phương án được trả lại mà quá hạn nộp lại, báo chủ thể. Nếu lỗi: chạy lại "
        "lúc nào cũng được, không chuyển hai lần.",
    ),
    Job(
        "fold_scans",
        "*/10 * * * *",
        "Cộng lượt quét giấy chứng nhận từ nhật ký của máy, báo lượt quét giấy hết hạn, bị thu hồi, xóa liên hệ cũ của "
        "người báo sai phạm. Nếu lỗi: không mất lượt nào, chạy lại lúc nào cũng được, không cộng hai lần.",
    ),
    Job(
        "seal_audit",
        "*/10 * * * *",
        "Niêm các dòng nhật ký chưa kịp niêm sau khi ghi. Nếu lỗi: dữ liệu không mất, chạy lại lúc nào cũng được; lỗi "
        "lặp lại thì chạy verify_audit và báo người quản trị.",
    ),
    Job(
        "expire_sign_ups",
        "15 3 * * *",
        "Khóa phiếu tự đăng ký của chủ thể quá hạn xác minh. Nếu lỗi: phiếu quá hạn vẫn không dùng được, chạy lại hôm "
        "sau.",
    ),
    Job(
        "forget_submissions",
        "0 3 * * *",
        "Xóa dấu của các biểu mẫu đã gửi từ lâu. Nếu lỗi: không ảnh hưởng người dùng, chạy lại hôm sau.",
    ),
)
