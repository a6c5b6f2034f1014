"""One paper of each kind, with invented people and figures, as an office would write it."""

from datetime import date

from ocop.base.papers.blocks import (
    Annex,
    Article,
    Attached,
    Bullet,
    Clause,
    Column,
    Head,
    Heading,
    Paper,
    Paragraph,
    Point,
    Run,
    Signature,
    Table,
)
from ocop.base.papers.vocabulary import Align, Circulation, Kind, Urgency

COMMITTEE = "Ủy ban nhân dân tỉnh Bắc Kạn"
OFFICE_HEAD = Head(
    parent_body="UBND tỉnh Bắc Kạn",
    issuer="Văn phòng Điều phối nông thôn mới",
    symbol="BC-VPĐP",
    place="Bắc Kạn",
    number=7,
    day=date(2019, 7, 5),
)
PROVINCE_BASIS = (
    "Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015",
    "Căn cứ Quyết định số 490/QĐ-TTg ngày 07 tháng 5 năm 2018 của Thủ tướng Chính phủ về phê duyệt Chương trình "
    "mỗi xã một sản phẩm giai đoạn 2018 - 2020",
)
AGENCIES = (
    "Sở Nông nghiệp và Phát triển nông thôn",
    "Sở Công Thương",
    "Sở Khoa học và Công nghệ",
    "Sở Văn hóa, Thể thao và Du lịch",
    "UBND huyện Ba Bể",
    "UBND huyện Chợ Đồn",
    "UBND huyện Na Rì",
    "UBND thành phố Bắc Kạn",
)
RESULTS = Table(
    caption="Bảng 1. Kết quả thực hiện nhiệm vụ theo cơ quan chủ trì",
    unit="Đơn vị tính: nhiệm vụ",
    columns=(
        Column("TT", 6, Align.CENTRE),
        Column("Cơ quan chủ trì", 40),
        Column("Được giao", 13, Align.RIGHT),
        Column("Đúng hạn", 13, Align.RIGHT, group="Hoàn thành"),
        Column("Quá hạn", 13, Align.RIGHT, group="Hoàn thành"),
        Column("Tỷ lệ", 15, Align.RIGHT),
    ),
    rows=tuple((str(n), name, "8", "6", "1", "87,50%") for n, name in enumerate(AGENCIES, start=1)),
    total_rows=(("", "Tổng cộng", "64", "48", "8", "87,50%"),),
    note="Số liệu chốt đến hết ngày 30/6/2019; tỷ lệ tính trên số nhiệm vụ đến hạn.",
)
LONG = (
    "Các cơ quan, đơn vị đã chủ động cụ thể hóa nội dung chỉ đạo thành kế hoạch, phân công người chịu trách nhiệm "
    "và thời hạn hoàn thành đối với từng nhiệm vụ; kết quả được cập nhật hằng tuần và gửi kèm văn bản chứng minh."
)

REPORT = Paper(
    kind=Kind.REPORT,
    head=OFFICE_HEAD,
    subject="Kết quả thực hiện ý kiến chỉ đạo của Chủ tịch Ủy ban nhân dân tỉnh về Chương trình "
    "mỗi xã một sản phẩm 6 tháng đầu năm 2019",
    addressees=("Ủy ban nhân dân tỉnh Bắc Kạn",),
    body=(
        Paragraph(
            (
                Run("Thực hiện Công văn số 15/UBND-NN ngày 13 tháng 6 năm 2019 của Ủy ban nhân dân tỉnh "),
                Run("về việc tăng cường triển khai Chương trình mỗi xã một sản phẩm", italic=True),
                Run(", Văn phòng Điều phối nông thôn mới báo cáo kết quả như sau:"),
            )
        ),
        Heading(1, "Công tác chỉ đạo, điều hành"),
        Paragraph(LONG),
        Heading(1, "Kết quả thực hiện"),
        Heading(2, "Tiến độ chung"),
        Paragraph("Đến hết ngày 30 tháng 6 năm 2019, tám cơ quan chủ trì đã được giao 64 nhiệm vụ, cụ thể tại Bảng 1."),
        RESULTS,
        Heading(2, "Kết quả theo lĩnh vực"),
        Heading(3, "Phát triển sản phẩm"),
        Bullet("Đã hướng dẫn 22 tổ chức kinh tế hoàn thiện hồ sơ sản phẩm, trong đó có 09 hợp tác xã;"),
        Bullet("Đã kiểm tra thực tế tại cơ sở:"),
        Bullet("huyện Ba Bể: 05 cơ sở chế biến miến dong;", depth=2),
        Bullet("huyện Na Rì: 04 cơ sở chế biến chè và dược liệu.", depth=2),
        Heading(3, "Xúc tiến thương mại"),
        *(Paragraph(LONG) for _ in range(3)),
        Heading(2, "Tồn tại, hạn chế và nguyên nhân"),
        Paragraph("Một số cơ quan báo cáo chậm so với thời hạn được giao, phải đôn đốc nhiều lần."),
        Point("Nguyên nhân khách quan: thời tiết không thuận lợi, vùng nguyên liệu phân tán;"),
        Point("Nguyên nhân chủ quan: việc phân công trong nội bộ chưa rõ người, rõ việc."),
        *(Paragraph(LONG) for _ in range(3)),
        Heading(1, "Kiến nghị, đề xuất"),
        Paragraph(
            "Đề nghị Ủy ban nhân dân tỉnh chỉ đạo các cơ quan chậm tiến độ giải trình nguyên nhân, cam kết thời hạn."
        ),
        Paragraph(
            "Trên đây là báo cáo kết quả 6 tháng đầu năm 2019, Văn phòng Điều phối nông thôn mới trân trọng báo cáo."
        ),
    ),
    recipients=("Sở Nông nghiệp và Phát triển nông thôn", "Lãnh đạo Văn phòng"),
    filed="VT, KH",
    signature=Signature(("KT. Chánh Văn phòng", "Phó Chánh Văn phòng"), "Nông Thị Ví Dụ"),
)

LETTER = Paper(
    kind=Kind.LETTER,
    head=Head(
        issuer="Ủy ban nhân dân\ntỉnh Bắc Kạn", symbol="UBND-NN", place="Bắc Kạn", number=3188, day=date(2026, 2, 15)
    ),
    subject="đôn đốc thực hiện nhiệm vụ quá hạn của Chương trình mỗi xã một sản phẩm",
    addressees=(
        "Sở Nông nghiệp và Phát triển nông thôn",
        "Các Sở: Công Thương, Khoa học và Công nghệ, Văn hóa, Thể thao và Du lịch, Tài chính, Kế hoạch và Đầu tư",
        "Ủy ban nhân dân các huyện, thành phố",
    ),
    body=(
        Paragraph(LONG),
        Paragraph("Tuy nhiên, đến nay còn 03 nhiệm vụ quá hạn chưa hoàn thành. Ủy ban nhân dân tỉnh yêu cầu:"),
        Clause("Thủ trưởng các cơ quan có nhiệm vụ quá hạn hoàn thành, báo cáo trước ngày 28 tháng 02 năm 2026."),
        Clause(
            "Văn phòng Ủy ban nhân dân tỉnh theo dõi, tổng hợp, tham mưu xử lý trách nhiệm trường hợp tiếp tục chậm."
        ),
        Paragraph("Yêu cầu các cơ quan, đơn vị nghiêm túc thực hiện"),
    ),
    recipients=("CT, các PCT UBND tỉnh", "CVP, các PCVP", "Phòng NNTNMT (Minh Họa)"),
    filed="VT, NN",
    signature=Signature(("TM. Ủy ban nhân dân", "KT. Chủ tịch", "Phó Chủ tịch"), "Hoàng Văn Minh Họa"),
    urgency=Urgency.URGENT,
    contact="Địa chỉ: đường Minh Họa, thành phố Bắc Kạn; điện thoại: 0200 000 000; thư điện tử: vanphong@vi-du.vn",
    drafter_mark="MH.(15)",
)

SUBMISSION = Paper(
    kind=Kind.SUBMISSION,
    head=Head(
        parent_body="UBND tỉnh Bắc Kạn", issuer="Văn phòng Điều phối nông thôn mới", symbol="TTr-VPĐP", place="Bắc Kạn"
    ),
    subject="Về việc phê duyệt Kế hoạch thực hiện Chương trình OCOP năm 2027",
    addressees=("Ủy ban nhân dân tỉnh Bắc Kạn",),
    body=(
        Paragraph(
            "Văn phòng Điều phối nông thôn mới kính trình Ủy ban nhân dân tỉnh xem xét, phê duyệt các chỉ tiêu sau:"
        ),
        Table(
            columns=(
                Column("TT", 1, Align.CENTRE),
                Column("Chỉ tiêu", 5),
                Column("Đơn vị", 2, Align.CENTRE),
                Column("Năm 2027", 2, Align.RIGHT),
            ),
            rows=(("1", "Sản phẩm mới từ 3 sao", "sản phẩm", "40"), ("2", "Phân hạng lại", "sản phẩm", "84")),
        ),
        Paragraph("Văn phòng Điều phối nông thôn mới kính trình Ủy ban nhân dân tỉnh xem xét, quyết định."),
    ),
    recipients=("Sở Tài chính",),
    signature=Signature(("Chánh Văn phòng",), "Hà Văn Minh Họa"),
    preliminary_mark="Dự thảo",
    circulation=Circulation.INTERNAL,
)

_WIDE = Table(
    unit="Đơn vị tính: triệu đồng",
    columns=(
        Column("TT", 5, Align.CENTRE),
        Column("Nội dung", 27),
        Column("Cơ quan chủ trì", 20),
        Column("Thời gian", 12, Align.CENTRE),
        Column("Trung ương", 9, Align.RIGHT, group="Nguồn kinh phí"),
        Column("Địa phương", 9, Align.RIGHT, group="Nguồn kinh phí"),
        Column("Xã hội hóa", 9, Align.RIGHT, group="Nguồn kinh phí"),
        Column("Tổng", 9, Align.RIGHT),
    ),
    rows=tuple(
        (
            str(n),
            f"Hỗ trợ phát triển sản phẩm nhóm {n}",
            "Sở Công Thương",
            f"Quý {n % 4 + 1}/2026",
            "10,5",
            "20,0",
            "5,5",
            "36,0",
        )
        for n in range(1, 31)
    ),
    total_rows=(("", "Tổng cộng", "", "", "315,0", "600,0", "165,0", "1.080,0"),),
)

PLAN = Paper(
    kind=Kind.PLAN,
    head=Head(issuer=COMMITTEE, symbol="KH-UBND", place="Bắc Kạn", number=7, day=date(2026, 3, 5)),
    subject="Triển khai Chương trình mỗi xã một sản phẩm năm 2026",
    body=(
        Paragraph("Ủy ban nhân dân tỉnh ban hành Kế hoạch với các nội dung sau:"),
        Heading(1, "Mục đích, yêu cầu"),
        Heading(2, "Mục đích"),
        Paragraph(LONG),
        Heading(2, "Yêu cầu"),
        Paragraph(LONG),
        Heading(1, "Nội dung"),
        Paragraph("Nhiệm vụ cụ thể tại Phụ lục I, kinh phí tại Phụ lục II kèm theo Kế hoạch này"),
    ),
    annexes=(
        Annex("Danh mục nhiệm vụ", (Heading(1, "Nhiệm vụ chung"), *(Clause(LONG) for _ in range(12)))),
        Annex("Nhu cầu kinh phí", (_WIDE,), landscape=True),
    ),
    recipients=(
        "Bộ Nông nghiệp và Môi trường",
        "TT Tỉnh ủy, TT HĐND tỉnh",
        "Các sở, ban, ngành",
        "UBND các xã, phường",
    ),
    filed="VT, NNTNMT",
    signature=Signature(("TM. Ủy ban nhân dân", "Chủ tịch"), "Triệu Thị Ví Dụ"),
)

DECISION = Paper(
    kind=Kind.DECISION,
    head=Head(issuer=COMMITTEE, symbol="QĐ-UBND", place="Bắc Kạn", number=1012, day=date(2026, 11, 9)),
    subject="Ban hành Quy chế hoạt động của Tổ giúp việc Chương trình mỗi xã một sản phẩm",
    authority="Ủy ban nhân dân tỉnh Bắc Kạn",
    legal_basis=PROVINCE_BASIS,
    proposer="Chánh Văn phòng Điều phối nông thôn mới tỉnh",
    body=(
        Article(text="Ban hành kèm theo Quyết định này Quy chế hoạt động của Tổ giúp việc."),
        Article(text="Quyết định này có hiệu lực kể từ ngày ký."),
        Article(
            text="Chánh Văn phòng Ủy ban nhân dân tỉnh, Thủ trưởng các cơ quan liên quan chịu trách nhiệm thi hành"
        ),
    ),
    annexes=(
        Attached(
            "Quy chế",
            "Hoạt động của Tổ giúp việc Chương trình mỗi xã một sản phẩm",
            (
                Article("Phạm vi điều chỉnh", "Quy chế này quy định nhiệm vụ, chế độ làm việc của Tổ giúp việc."),
                Article("Nhiệm vụ"),
                Clause("Theo dõi, tổng hợp tiến độ thực hiện nhiệm vụ."),
                Clause("Tham mưu văn bản đôn đốc, gồm:"),
                Point("văn bản nhắc việc trước hạn;"),
                Point("văn bản đôn đốc khi quá hạn."),
            ),
        ),
    ),
    recipients=("Chủ tịch, các Phó Chủ tịch UBND tỉnh", "Cổng thông tin điện tử tỉnh"),
    signature=Signature(("TM. Ủy ban nhân dân", "Chủ tịch"), "Triệu Thị Ví Dụ"),
)

MINUTES = Paper(
    kind=Kind.MINUTES,
    head=Head(
        parent_body="UBND huyện Ba Bể",
        issuer="Hội đồng đánh giá sản phẩm OCOP",
        symbol="BB-HĐ",
        number=3,
        day=date(2026, 5, 20),
    ),
    subject="Họp đánh giá, phân hạng sản phẩm OCOP đợt 1 năm 2026",
    body=(
        Paragraph((Run("Thời gian bắt đầu: ", bold=True), Run("08 giờ 00, ngày 20 tháng 5 năm 2026."))),
        Paragraph((Run("Địa điểm: ", bold=True), Run("phòng họp tầng 2, trụ sở UBND huyện Ba Bể."))),
        Paragraph((Run("Thành phần tham dự: ", bold=True), Run("07/07 thành viên Hội đồng."))),
        Paragraph((Run("Chủ trì (chủ tọa): ", bold=True), Run("ông Ma Văn Ví Dụ, Chủ tịch Hội đồng."))),
        Paragraph((Run("Thư ký (người ghi biên bản): ", bold=True), Run("bà Lý Thị Minh Họa."))),
        Heading(1, "Nội dung"),
        Clause("Hội đồng nghe Tổ tư vấn báo cáo kết quả thẩm định hồ sơ của 06 sản phẩm."),
        Clause("Hội đồng thảo luận, chấm điểm độc lập từng sản phẩm."),
        Paragraph("Cuộc họp kết thúc vào 11 giờ 30, ngày 20 tháng 5 năm 2026"),
    ),
    signature=Signature(("Chủ tọa",), "Ma Văn Ví Dụ"),
    secretary=Signature(("Thư ký",), "Lý Thị Minh Họa"),
    filed="VT, Hồ sơ",
)

ALL = {paper.kind.value: paper for paper in (REPORT, LETTER, SUBMISSION, PLAN, DECISION, MINUTES)}
