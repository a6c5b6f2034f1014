"""One of each paper with invented people, as an office would write it."""

from datetime import date

from ocop.cycle.dossiers.rules.papers import facts as f
from ocop.cycle.dossiers.rules.papers import team as t

PRODUCT, HOLDER = "Miến dong Nà Mu", "Hợp tác xã Khuổi Lùng"
COMMITTEE = "Ủy ban nhân dân xã Ba Bể"
OFFICE = "Văn phòng Điều phối nông thôn mới tỉnh Mẫu"
NUMBER = "07/PĐK-19-05500-2027"

REGISTRATION = f.Registration(
    province="Tỉnh Mẫu",
    year=2027,
    holder=HOLDER,
    representative="Lèng Thị Vần",
    position="Giám đốc",
    address="Thôn Nà Mu, xã Ba Bể, tỉnh Mẫu",
    phone="0912 345 678",
    email="khuoilung@example.vn",
    product=PRODUCT,
    sector="Thực phẩm",
    group="Thực phẩm chế biến",
    subgroup="Chế biến từ gạo, ngũ cốc, hạt, củ",
    kind="first",
    samples=5,
    has_paper_copy=True,
    has_electronic_copy=True,
    addressee="Ủy ban nhân dân xã Ba Bể",
    place="Ba Bể",
    day=date(2027, 3, 15),
    commune=f.OfficePart(body=COMMITTEE, number=NUMBER, day=date(2027, 3, 16), receiver="Nông Thị Phiên"),
    office=f.OfficePart(body=OFFICE, number=NUMBER, day=date(2027, 4, 9), receiver="Hoàng Thị Mẩy"),
)
SELF_REPORT = f.SelfReport(
    holder=HOLDER,
    product=PRODUCT,
    kind="first",
    place="Ba Bể",
    day=date(2027, 3, 15),
    addressee="Ủy ban nhân dân xã Ba Bể",
    signer="Lèng Thị Vần",
    general=(
        f.Said(label="Tên chủ thể", words=HOLDER),
        f.Said(label="Loại hình tổ chức", words="Hợp tác xã"),
        f.Said(label="Người đại diện", words="Lèng Thị Vần, nữ, dân tộc Tày"),
        f.Said(label="Sản phẩm", words=PRODUCT),
    ),
    ticks=(f.Tick(label="Đăng ký kinh doanh", is_there=True), f.Tick(label="Bằng sáng chế")),
    history=(f.Said(label="Lịch sử hình thành", words="Thành lập năm 2019.\nTừ 7 hộ trồng dong riềng."),),
    results=(f.Said(label="Vùng nguyên liệu, công nghệ", words="Vùng dong riềng 12 ha; thêm một máy tráng."),),
    parts=(("A", "Sản phẩm và sức mạnh cộng đồng"), ("B", "Khả năng tiếp thị"), ("C", "Chất lượng sản phẩm")),
    criteria=(
        f.CriterionRow(
            code="1.1",
            title="Nguồn nguyên liệu",
            max_points=5,
            points=3,
            description="80% dong riềng mua của hộ trong xã",
            evidence=("MC 3.1 (tr. 2)", "MC 3.2"),
            part="A",
        ),
        f.CriterionRow(
            code="1.2", title="Gia tăng giá trị", max_points=3, points=2, description="Chế biến sâu", part="A"
        ),
        f.CriterionRow(code="4.1", title="Khu vực phân phối chính", max_points=5, points=2, part="B"),
        f.CriterionRow(code="6.1", title="Câu chuyện sản phẩm", max_points=5, part="C"),
    ),
    plans=(f.Said(label="Kế hoạch sản xuất kinh doanh", words="Mở rộng vùng nguyên liệu lên 15 ha."),),
    evidence=(
        f.EvidenceRow(number=1, title="Đăng ký kinh doanh", papers=("MC 1.1. Giấy chứng nhận, số 12A8",), criteria=()),
        f.EvidenceRow(
            number=3,
            title="Nguồn gốc, vùng nguyên liệu, liên kết chuỗi",
            papers=("MC 3.1. Hợp đồng liên kết", "MC 3.2. Sơ đồ vùng trồng"),
            criteria=("1.1", "1.2"),
        ),
    ),
)
COMMUNE_FRAME = f.Frame(
    issuer=COMMITTEE,
    place="Ba Bể",
    symbol="BC-UBND",
    number=41,
    day=date(2027, 4, 2),
    competence=(f.SENDER, "CHỦ TỊCH"),
    signer="Bế Văn Trưởng",
)
CONTENTS = (
    "Nguồn gốc sản phẩm, nguyên liệu địa phương",
    "Lao động địa phương",
    "Nguồn gốc ý tưởng sản phẩm",
    "Bản sắc, trí tuệ địa phương",
)
COMMUNE_REPORT = f.CommuneReport(
    frame=COMMUNE_FRAME,
    product=PRODUCT,
    addressee="Ủy ban nhân dân tỉnh Mẫu",
    data=(
        f.Said(label="Tên chủ thể", words=HOLDER),
        f.Said(label="Người đại diện", words="Lèng Thị Vần, nữ, dân tộc Tày"),
        f.Said(label="Sản phẩm", words=PRODUCT),
    ),
    contents=tuple(
        f.Content(title=title, described=f"Chủ thể kê khai nội dung {n}.", found=f"Đúng thực tế, nội dung {n}.")
        for n, title in enumerate(CONTENTS, 1)
    ),
    proposal="Đề nghị Hội đồng cấp tỉnh đánh giá, phân hạng sản phẩm.",
)
PROPOSAL = f.Proposal(
    frame=f.Frame(
        issuer=COMMITTEE,
        place="Ba Bể",
        symbol="UBND-KT",
        number=52,
        day=date(2027, 4, 5),
        competence=(f.SENDER, "CHỦ TỊCH"),
        signer="Bế Văn Trưởng",
    ),
    addressee=OFFICE,
    year=2027,
    basis=("Quyết định số 26/2026/QĐ-TTg ngày 22 tháng 5 năm 2026 của Thủ tướng Chính phủ",),
    rows=(
        f.ProposedRow(
            product=PRODUCT,
            holder=HOLDER,
            kind="Đánh giá lần đầu",
            form_number=NUMBER,
            criteria_set="09. Chế biến từ gạo, ngũ cốc",
            samples=5,
        ),
        f.ProposedRow(
            product="Du lịch hồ Nà Hin",
            holder="Tổ hợp tác Nà Hin",
            kind="Nâng hạng",
            form_number="08/PĐK-19-05500-2027",
            criteria_set="26. Du lịch cộng đồng",
        ),
    ),
)
COMPLETION = f.Completion(
    frame=f.Frame(
        issuer="Tổ tư vấn Hội đồng OCOP",
        parent_body="UBND tỉnh Mẫu",
        place="tỉnh Mẫu",
        symbol="TTV",
        number=3,
        day=date(2027, 4, 20),
        competence=("TM. TỔ TƯ VẤN", "TỔ TRƯỞNG"),
        signer="Ma Thị Chánh",
    ),
    addressees=(HOLDER, COMMITTEE),
    product=PRODUCT,
    holder=HOLDER,
    form_number=NUMBER,
    turn=1,
    due=date(2027, 5, 5),
    basis="Điều 7 khoản 3 điểm c Quyết định số 26/2026/QĐ-TTg",
    items=(
        f.Asked(
            reason="Thiếu chỉ tiêu kiểm nghiệm",
            criterion="7.2",
            paper="Phiếu kiểm nghiệm",
            text="Bổ sung chỉ tiêu kim loại nặng theo tiêu chuẩn đã công bố.",
        ),
        f.Asked(reason="Nhãn chưa đúng quy định", criterion="3.2", text="Ghi định lượng và hạn sử dụng."),
    ),
    copies=(OFFICE,),
)
TEAM_FRAME = f.Frame(
    issuer="Tổ tư vấn Hội đồng OCOP",
    parent_body="UBND tỉnh Mẫu",
    place="tỉnh Mẫu",
    symbol="BB-TTV",
    number=2,
    day=date(2027, 4, 22),
)
SAMPLES = t.SampleSheet(
    frame=f.Frame(issuer=OFFICE, place="tỉnh Mẫu", day=date(2027, 4, 9), signer="Hoàng Thị Mẩy"),
    title="Mẫu sản phẩm “Miến dong Nà Mu”",
    asked=5,
    rows=tuple(
        t.SampleRow(
            number=f"M{n:03d}/2027",
            product=PRODUCT,
            holder=HOLDER,
            received_on=date(2027, 4, 9),
            received_by="Hoàng Thị Mẩy",
            condition="Nguyên bao gói, còn hạn",
            batch="L2703",
            best_before=date(2028, 3, 1),
            use="Lưu" if n > 2 else "Kiểm nghiệm",
        )
        for n in range(1, 6)
    ),
)
MEMBERS = (
    t.Present(name="Ma Thị Chánh", title="Tổ trưởng", body=OFFICE),
    t.Present(name="Lý Thị Công", title="Thành viên", body="Sở Công Thương tỉnh Mẫu"),
)
VISIT = t.Visit(
    frame=TEAM_FRAME,
    product=PRODUCT,
    holder=HOLDER,
    place="Xưởng tráng miến, thôn Nà Mu, xã Ba Bể",
    day=date(2027, 4, 22),
    began="08:30",
    ended="10:15",
    team=MEMBERS,
    producer=(t.Present(name="Lèng Thị Vần", title="Giám đốc"),),
    findings=(
        t.Found(topic="Vùng nguyên liệu", finding="Đúng hồ sơ", note="12 ha dong riềng tại thôn Nà Mu"),
        t.Found(topic="Nhà xưởng, vệ sinh", finding="Cần khắc phục", note="Khu phơi chưa có lưới che"),
    ),
    conclusion="Cơ sở sản xuất đúng hồ sơ; cần che khu phơi trước khi họp Hội đồng.",
    photos=4,
    producer_words="Nhất trí, khắc phục trong tháng 4.",
)
MEETING = t.Meeting(
    frame=TEAM_FRAME,
    number="01/2027",
    place="Phòng họp Văn phòng Điều phối",
    day=date(2027, 4, 28),
    began="14:00",
    ended="16:30",
    chair="Ma Thị Chánh",
    secretary="Lý Thị Công",
    members=3,
    present=MEMBERS,
    absent=(t.Present(name="Vi Văn Mức", title="Thành viên"),),
    dossiers=(
        t.Discussed(product=PRODUCT, holder=HOLDER, presenter="Lý Thị Công", opinion="Đủ điều kiện trình Hội đồng."),
    ),
    conclusion="Thống nhất báo cáo thẩm định 01 hồ sơ.",
)
ADVISORY = t.Advisory(
    frame=f.Frame(
        issuer="Tổ tư vấn Hội đồng OCOP",
        parent_body="UBND tỉnh Mẫu",
        place="tỉnh Mẫu",
        symbol="BC-TTV",
        number=5,
        day=date(2027, 4, 29),
        competence=("TM. TỔ TƯ VẤN", "TỔ TRƯỞNG"),
        signer="Ma Thị Chánh",
    ),
    addressee="Chủ tịch Hội đồng đánh giá, phân hạng sản phẩm OCOP tỉnh Mẫu",
    author="Tổ tư vấn",
    decision="Quyết định số 15/QĐ-UBND ngày 02 tháng 3 năm 2027",
    product=PRODUCT,
    holder=HOLDER,
    place="xã Ba Bể",
    kind="Đánh giá lần đầu",
    form_number=NUMBER,
    framework="Quyết định số 26/2026/QĐ-TTg",
    criteria_set="09. Chế biến từ gạo, ngũ cốc",
    dossier=(f.Said(label="Thành phần hồ sơ", words="Đủ Mẫu 01, 02, 03 và 12 giấy tờ minh chứng"),),
    samples=(f.Said(label="Mẫu đã nhận", words="5/5 mẫu, 2 mẫu dùng kiểm nghiệm"),),
    visits=(f.Said(label="Ngày 22/04/2027, xưởng tráng miến", words="Đúng hồ sơ; che khu phơi."),),
    tests=(t.Test(name="Kim loại nặng (Pb, Cd)", reason="Hồ sơ thiếu chỉ tiêu", result="Đạt", paper="KN-118/2027"),),
    requests=(f.Said(label="Lần 1, ngày 20/04/2027", words="2 nội dung, hoàn thiện ngày 26/04/2027"),),
    scores=(
        t.PreScore(code="1.1", title="Nguồn nguyên liệu", max_points=5, self_points=3, points=3, remark="Đúng thực tế"),
        t.PreScore(
            code="4.1", title="Khu vực phân phối chính", max_points=5, self_points=2, points=1, remark="Mới có 3 đại lý"
        ),
    ),
    total=4,
    verdict="Đủ điều kiện trình Hội đồng",
    conclusion="Đề nghị Hội đồng xem xét, đánh giá tại đợt 1 năm 2027.",
    copies=(OFFICE,),
)
SUMMARY = f.Summary(
    frame=f.Frame(
        issuer=OFFICE,
        parent_body="Sở Nông nghiệp và Môi trường",
        place="tỉnh Mẫu",
        symbol="BC-THHS",
        number=2,
        day=date(2027, 5, 3),
        signer="Hoàng Thị Mẩy",
    ),
    addressee="Chủ tịch Ủy ban nhân dân tỉnh Mẫu",
    round="đợt cấp tỉnh 1/2027",
    closes=date(2027, 4, 29),
    done_by=date(2027, 6, 29),
    basis=("Quyết định số 26/2026/QĐ-TTg của Thủ tướng Chính phủ",),
    words="Đề nghị Chủ tịch chỉ đạo Tổ tư vấn thẩm định.\nĐề nghị Hội đồng họp trước ngày 20/06/2027.",
    rows=(
        f.SummaryRow(
            product=PRODUCT,
            holder=HOLDER,
            place="Xã Ba Bể",
            kind="Đánh giá lần đầu",
            criteria_set="06. Chế biến từ gạo, ngũ cốc",
            number="001/PĐK-19-2027",
            letter="21/UBND-KT",
            samples=5,
            asked=5,
            completions=1,
        ),
        f.SummaryRow(
            product="Trà Shan tuyết",
            holder=HOLDER,
            place="Xã Ba Bể",
            kind="Đánh giá, phân hạng lại",
            criteria_set="11. Chè tươi, chế biến",
            number="002/PĐK-19-2027",
            letter="21/UBND-KT",
            samples=5,
            asked=5,
        ),
        f.SummaryRow(
            product="Làng văn hóa du lịch Pác Ngòi",
            holder="Tổ hợp tác du lịch Pác Ngòi",
            place="Xã Nam Mẫu",
            kind="Đánh giá lần đầu",
            criteria_set="26. Dịch vụ du lịch cộng đồng",
            number="003/PĐK-19-2027",
            letter="8/UBND",
        ),
    ),
)
