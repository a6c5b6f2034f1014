"""Papers of points of sale as blocks, of plain facts alone: the same facts, the same bytes."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from ocop.base.kernel.formats import decimal_comma, grouped, long_date, share, short_date
from ocop.base.papers.blocks import (
    Article,
    Block,
    Bullet,
    Column,
    Head,
    Heading,
    Paper,
    Paragraph,
    Run,
    Signature,
    Table,
    paragraphs,
)
from ocop.base.papers.vocabulary import Align, Kind

from ...vocabulary.points import Answer, Outcome, PointState

Facts = Mapping[str, Any]
DASH = "–"
SIGNED = "(Ký, ghi rõ họ tên)"
FILED = "VT, hồ sơ điểm"
MARKS = {Answer.MET: "Đạt", Answer.UNMET: "Không đạt", Answer.NOT_APPLICABLE: "Không áp dụng"}
OUTCOMES = {Outcome.PASS: "Đạt", Outcome.CONDITIONAL: "Đạt có điều kiện", Outcome.FAIL: "Không đạt"}
STATES = {
    PointState.PROPOSED: "Đề xuất", PointState.SURVEYED: "Đã khảo sát", PointState.REJECTED: "Không được chọn",
    PointState.SELECTED: "Được chọn xây dựng", PointState.BUILDING: "Đang xây dựng",
    PointState.RECOGNISED: "Được công nhận", PointState.SUSPENDED: "Tạm dừng", PointState.REVOKED: "Thu hồi",
    PointState.CLOSED: "Ngừng hoạt động",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Issuer:
    """Who issues: head, who signs, in capitals who decides."""

    head: Head
    signature: Signature
    authority: str = ""


def _named(label: str, value: Any) -> Iterator[Block]:
    if value not in (None, ""):
        yield Paragraph((Run(f"{label}: "), Run(str(value), bold=True)))


def _of_point(facts: Facts) -> Iterator[Block]:
    for label, name in (
        ("Tên điểm", "name"), ("Mã điểm", "code"), ("Địa chỉ", "address"), ("Xã, phường", "unit"),
        ("Loại địa điểm", "venue"), ("Hình thức hoạt động", "form"), ("Chủ điểm", "operator"),
    ):  # fmt: skip
        yield from _named(label, facts.get(name))


def proposal(facts: Facts, issuer: Head, sender: str) -> Paper:
    """Phiếu đề xuất điểm."""
    body: list[Block] = [Heading(1, "Thông tin điểm"), *_of_point(facts)]
    body += [
        *_named("Tọa độ", facts.get("place")), *_named("Diện tích", facts.get("area")),
        *_named("Số đăng ký kinh doanh", facts.get("registration")), *_named("Người phụ trách", facts.get("manager")),
        *_named("Lý do (loại địa điểm khác)", facts.get("venue_reason")),
    ]  # fmt: skip
    body.append(Heading(1, "Sản phẩm dự kiến bày bán"))
    goods = facts.get("goods") or []
    body += [Bullet(line) for line in goods] or [Paragraph("Bổ sung khi khảo sát.")]
    body += [Heading(1, "Đề nghị"), Paragraph(
        "Đề nghị khảo sát, lựa chọn và công nhận điểm giới thiệu và bán sản phẩm OCOP; chủ điểm cam kết báo cáo doanh "
        "số định kỳ và duy trì điểm theo thời gian cam kết."
    )]  # fmt: skip
    return Paper(
        kind=Kind.NOTICE, type_name="PHIẾU ĐỀ XUẤT", head=issuer,
        subject="Điểm giới thiệu và bán sản phẩm OCOP", body=tuple(body), filed="",
        signature=Signature(("CHỦ ĐIỂM",), sender, note=SIGNED),
    )  # fmt: skip


def checklist(facts: Facts, issuer: Issuer) -> Paper:
    """Phiếu kiểm tra theo tiêu chí, blank or answered; with an outcome it is the minutes."""
    is_minutes = bool(facts.get("outcome"))
    body: list[Block] = [*_of_point(facts["point"]), *_named("Ngày kiểm tra", facts["held_on"])]
    body += [*_named("Căn cứ", facts["basis"]), *_named("Giờ có mặt", facts.get("met_at"))]
    body += [*_named("Tọa độ", facts.get("place"))]
    body.append(Heading(1, "Thành phần"))
    body += [Bullet(member) for member in facts["team"]]
    body += _host(facts)
    body += [Heading(1, "Kết quả theo tiêu chí"), _answers(facts["lines"])]
    if is_minutes:
        body += _conclusion(facts)
    return Paper(
        kind=Kind.MINUTES if is_minutes else Kind.NOTICE, type_name="BIÊN BẢN" if is_minutes else "PHIẾU KIỂM TRA",
        head=issuer.head, subject=f"{facts['kind']} điểm giới thiệu và bán sản phẩm OCOP", body=tuple(body),
        signature=Signature(("ĐẠI DIỆN ĐOÀN KIỂM TRA",), facts.get("signer", ""), note=SIGNED),
        secretary=Signature(("ĐẠI DIỆN CHỦ ĐIỂM",), facts.get("host", ""), note=SIGNED) if is_minutes else None,
        filed=FILED if is_minutes else "",
    )  # fmt: skip


def _host(facts: Facts) -> list[Block]:
    return [Bullet(f"Đại diện chủ điểm: {facts['host']}")] if facts.get("host") else []


def _answers(lines: Sequence[Facts]) -> Table:
    columns = (
        Column("Mã", 0.7, Align.CENTRE), Column("Tiêu chí", 3.0), Column("Bắt buộc", 0.7, Align.CENTRE),
        Column("Kết quả", 0.9, Align.CENTRE), Column("Số đo", 0.8), Column("Nhận xét, hạn khắc phục", 1.9),
    )  # fmt: skip
    rows = tuple(
        (line["code"], line["name"], "x" if line["required"] else "", MARKS.get(line["answer"], ""), line["measured"],
         line["remark"])
        for line in lines
    )  # fmt: skip
    return Table(columns, rows)


def _conclusion(facts: Facts) -> Iterator[Block]:
    yield Heading(1, "Ý kiến, nhận xét")
    yield from paragraphs(facts.get("words") or "Chủ điểm không có ý kiến khác.")
    yield from paragraphs(facts.get("remarks") or "")
    yield Heading(1, "Kết luận")
    yield Paragraph((Run("Kết luận: "), Run(OUTCOMES[Outcome(facts["outcome"])], bold=True)))
    if facts.get("unmet"):
        yield Paragraph(f"Tiêu chí chưa đạt: {facts['unmet']}.")
    if facts.get("mend_by"):
        yield Paragraph(f"Thời hạn khắc phục: {facts['mend_by']}.")


def decision(title: str, articles: Sequence[Article], bases: Sequence[str], proposer: str, issuer: Issuer) -> Paper:
    """Quyết định of the authority: drafted for it, or as it was."""
    return Paper(
        kind=Kind.DECISION, type_name="QUYẾT ĐỊNH", head=issuer.head, subject=title, body=tuple(articles),
        legal_basis=tuple(bases), proposer=proposer, authority=issuer.authority, signature=issuer.signature,
        recipients=("UBND tỉnh", "Văn phòng Điều phối nông thôn mới tỉnh", "UBND xã, phường nơi có điểm"), filed=FILED,
    )  # fmt: skip


def recognition_decision(facts: Facts, issuer: Issuer) -> Paper:
    """Quyết định công nhận."""
    articles = (
        Article("", f"Công nhận {facts['name']} (mã {facts['code']}), địa chỉ {facts['address']}, {facts['unit']}, chủ "
                f"điểm {facts['operator']}, là điểm giới thiệu và bán sản phẩm OCOP."),
        Article("", f"Công nhận có giá trị đến hết {facts['until']}. Chủ điểm bảo đảm các tiêu chí, báo cáo doanh số "
                f"hằng tháng và duy trì điểm đến hết {facts['commitment']}."),
        Article("", f"Quyết định có hiệu lực từ ngày ký. Chủ điểm {facts['operator']}, UBND {facts['unit']} và các "
                "đơn vị liên quan chịu trách nhiệm thi hành."),
    )  # fmt: skip
    return decision(
        "Công nhận điểm giới thiệu và bán sản phẩm OCOP", articles, _bases(facts), facts["proposer"], issuer
    )


def suspension_decision(facts: Facts, issuer: Issuer) -> Paper:
    """Quyết định tạm dừng."""
    articles = (
        Article("", f"Tạm dừng công nhận điểm giới thiệu và bán sản phẩm OCOP đối với {facts['name']} (mã "
                f"{facts['code']}), {facts['unit']}, từ {facts['start']}."),
        Article("", f"Lý do: {facts['ground']}. {facts['facts']}"),
        Article("", f"Chủ điểm khắc phục và đề nghị kiểm tra lại trước khi hết {facts['mend_by']}; quá thời hạn, điểm "
                "bị đề nghị thu hồi công nhận. Trong thời gian tạm dừng không treo biển hiệu OCOP."),
    )  # fmt: skip
    title = "Tạm dừng công nhận điểm giới thiệu và bán sản phẩm OCOP"
    return decision(title, articles, _bases(facts), facts["proposer"], issuer)


def revocation_decision(facts: Facts, issuer: Issuer) -> Paper:
    """Quyết định thu hồi."""
    articles = [
        Article("", f"Thu hồi công nhận điểm giới thiệu và bán sản phẩm OCOP đối với {facts['name']} (mã "
                f"{facts['code']}), {facts['unit']}. Lý do: {facts['ground']}."),
        Article("", f"Chủ điểm đã được nghe và có ý kiến: {facts['hearing']}"),
        Article("", "Chủ điểm tháo dỡ biển hiệu, không dùng dấu hiệu OCOP của điểm từ ngày quyết định có hiệu lực."),
    ]  # fmt: skip
    if facts["recoveries"]:
        articles.append(Article("", f"Thu hồi kinh phí hỗ trợ theo hợp đồng: {facts['recoveries']}."))
    title = "Thu hồi công nhận điểm giới thiệu và bán sản phẩm OCOP"
    return decision(title, articles, _bases(facts), facts["proposer"], issuer)


def _bases(facts: Facts) -> tuple[str, ...]:
    found = [f"Quyết định số {facts['regime']} của Bộ trưởng Bộ Công Thương" if facts.get("regime") else ""]
    found.append(f"Biên bản kiểm tra số {facts['minutes']}" if facts.get("minutes") else "")
    return tuple(filter(None, found))


def recognition_paper(facts: Facts, issuer: Issuer) -> Paper:
    """Giấy công nhận, numbered here."""
    body: list[Block] = [Paragraph("Công nhận điểm giới thiệu và bán sản phẩm OCOP:"), *_of_point(facts)]
    body.append(Paragraph(f"Theo Quyết định số {facts['decision']} {facts['decided']}."))
    body.append(Paragraph(f"Có giá trị đến hết {facts['until']}."))
    return Paper(
        kind=Kind.NOTICE, type_name="GIẤY CÔNG NHẬN", head=issuer.head,
        subject="Điểm giới thiệu và bán sản phẩm OCOP", body=tuple(body), signature=issuer.signature, filed=FILED,
    )  # fmt: skip


def points_list(rows: Sequence[Facts], on: date, issuer: Issuer) -> Paper:
    """Danh sách điểm gửi UBND tỉnh, Bộ Công Thương."""
    columns = (
        Column("STT", 0.5, Align.CENTRE), Column("Mã", 1.1), Column("Tên điểm, địa chỉ", 2.6),
        Column("Xã, phường", 1.1),
        Column("Loại địa điểm", 1.3), Column("Chủ điểm", 1.6), Column("Trạng thái", 1.0),
        Column("Công nhận, có giá trị đến hết", 1.3),
    )  # fmt: skip
    table = Table(columns, tuple(
        (str(number), row["code"], f"{row['name']}, {row['address']}", row["unit"], row["venue"], row["operator"],
         STATES.get(row["state"], ""), row["recognised"])
        for number, row in enumerate(rows, 1)
    ))  # fmt: skip
    live = sum(1 for row in rows if row["is_live"])
    return Paper(
        kind=Kind.REPORT, type_name="DANH SÁCH", head=issuer.head, landscape=True,
        subject="Điểm giới thiệu và bán sản phẩm OCOP trên địa bàn tỉnh",
        body=(Paragraph(f"Tính đến {long_date(on)}: {len(rows)} điểm, {live} điểm đang được công nhận."), table),
        signature=issuer.signature, recipients=("UBND tỉnh", "Bộ Công Thương"), filed=FILED,
    )  # fmt: skip


def sales_report(facts: Facts, issuer: Head) -> Paper:
    """Báo cáo doanh số of one point and month."""
    columns = (
        Column("STT", 0.5, Align.CENTRE), Column("Mặt hàng", 3.0), Column("Đơn vị", 0.8, Align.CENTRE),
        Column("Số lượng", 1.0, Align.RIGHT), Column("Doanh thu", 1.4, Align.RIGHT),
        Column("Trong đó trực tuyến", 1.4, Align.RIGHT), Column("Trả lại, hết hạn", 1.0, Align.RIGHT),
    )  # fmt: skip
    rows = tuple(
        (str(number), row["name"], row["unit"], row["quantity"], grouped(row["revenue"]), grouped(row["online"]),
         row["returned"])
        for number, row in enumerate(facts["lines"], 1)
    )  # fmt: skip
    total = ("", "Cộng", "", "", grouped(sum(row["revenue"] for row in facts["lines"])),
             grouped(sum(row["online"] for row in facts["lines"])), "")  # fmt: skip
    body: list[Block] = [*_of_point(facts), *_named("Số khách (ước tính)", facts["visitors"])]
    body += [*_named("Số đoàn khách du lịch", facts["tour_groups"])]
    body += [Table(columns, rows, total_rows=(total,), unit="Đơn vị tính tiền: đồng")]
    body += [*_named("Lý do điều chỉnh", facts["reason"]), *_named("Gửi ngày", facts["sent_on"])]
    return Paper(
        kind=Kind.REPORT, type_name="BÁO CÁO", head=issuer, subject=f"Doanh số tháng {facts['month']} của điểm bán",
        body=tuple(body), signature=Signature(("CHỦ ĐIỂM",), facts["sender"], note=SIGNED), filed="",
    )  # fmt: skip


def summary(content: Facts, period: tuple[date, date], version: int, issuer: Issuer) -> Paper:
    """Báo cáo doanh số các điểm as it was sent; a point without a report is named, never a zero (R2)."""
    first, last = period
    totals, rows = content["totals"], content["rows"]
    columns = (
        Column("STT", 0.5, Align.CENTRE), Column("Điểm", 2.6), Column("Xã, phường", 1.3),
        Column("Báo cáo", 1.0, Align.CENTRE), Column("Doanh thu", 1.3, Align.RIGHT),
        Column("Trong đó hàng OCOP", 1.2, Align.RIGHT), Column("Trong đó trực tuyến", 1.2, Align.RIGHT),
    )  # fmt: skip
    table = Table(
        columns, tuple(_summed(number, row) for number, row in enumerate(rows, 1)), unit="Đơn vị tính: triệu đồng",
        total_rows=(("", "Cộng", "", f"{totals['reported']}/{totals['due']}", millions(totals["revenue_vnd"]),
                     millions(totals["ocop_vnd"]), millions(totals["online_vnd"])),),
    )  # fmt: skip
    coverage = share(totals["reported"], totals["due"])
    told = f"{decimal_comma(coverage, 1)}%" if coverage is not None else DASH
    body: list[Block] = [
        Paragraph(f"Số liệu ngày {short_date(date.fromisoformat(content['as_of']))}, bản {version}; đã nhận "
                  f"{totals['reported']} trên {totals['due']} báo cáo ({told})."),
        table,
    ]  # fmt: skip
    if content["corrections"]:
        body += [Heading(1, "Số liệu điều chỉnh của kỳ trước"), _corrected(content["corrections"])]
    return Paper(
        kind=Kind.REPORT, type_name="BÁO CÁO", head=issuer.head, body=tuple(body), signature=issuer.signature,
        subject=f"Doanh số tại các điểm giới thiệu và bán sản phẩm OCOP từ {short_date(first)} đến {short_date(last)}",
        recipients=("UBND tỉnh", "Văn phòng Điều phối nông thôn mới tỉnh"), filed=FILED,
    )  # fmt: skip


def _summed(number: int, row: Facts) -> tuple[str, ...]:
    if not row["reported"]:
        return (str(number), row["name"], row["unit"], "chưa báo cáo", DASH, DASH, DASH)
    told = f"{row['reported']}/{row['due']}" + (", muộn" if row["late"] else "")
    return (str(number), row["name"], row["unit"], told, millions(row["revenue_vnd"]), millions(row["ocop_vnd"]),
            millions(row["online_vnd"]))  # fmt: skip


def _corrected(rows: Sequence[Facts]) -> Table:
    columns = (
        Column("Điểm", 2.4), Column("Tháng", 0.8, Align.CENTRE), Column("Đã báo cáo", 1.2, Align.RIGHT),
        Column("Điều chỉnh thành", 1.2, Align.RIGHT), Column("Ngày gửi", 1.0, Align.CENTRE), Column("Lý do", 1.6),
    )  # fmt: skip
    return Table(columns, tuple(
        (row["name"], row["month"], "chưa báo cáo" if row["before_vnd"] is None else millions(row["before_vnd"]),
         millions(row["after_vnd"]), short_date(date.fromisoformat(row["sent_on"])) if row["sent_on"] else DASH,
         row["reason"] or "Gửi muộn")
        for row in rows
    ), unit="Đơn vị tính: triệu đồng")  # fmt: skip


def inspections_report(rows: Sequence[Facts], counts: Facts, on: date, issuer: Issuer) -> Paper:
    """Báo cáo kiểm tra of a time."""
    columns = (
        Column("STT", 0.5, Align.CENTRE), Column("Ngày", 1.0, Align.CENTRE), Column("Điểm", 2.6), Column("Loại", 1.4),
        Column("Biên bản", 1.2), Column("Kết luận", 1.1), Column("Tiêu chí chưa đạt", 1.4),
    )  # fmt: skip
    table = Table(columns, tuple(
        (str(number), row["held_on"], row["point"], row["kind"], row["number"], OUTCOMES[Outcome(row["outcome"])],
         row["unmet"] or DASH)
        for number, row in enumerate(rows, 1)
    ))  # fmt: skip
    lead = (f"Tính đến {long_date(on)}: đã kiểm tra {counts['done']} trên {counts['due']} điểm đến kỳ kiểm tra; "
            f"{counts['passed']} lần đạt, {counts['conditional']} lần đạt có điều kiện, {counts['failed']} lần không "
            "đạt.")  # fmt: skip
    return Paper(
        kind=Kind.REPORT, type_name="BÁO CÁO", head=issuer.head, body=(Paragraph(lead), table), landscape=True,
        subject="Kiểm tra các điểm giới thiệu và bán sản phẩm OCOP", signature=issuer.signature,
        recipients=("UBND tỉnh", "Văn phòng Điều phối nông thôn mới tỉnh"), filed=FILED,
    )  # fmt: skip


def millions(amount_vnd: int) -> str:
    """Million đồng with one decimal, rounded last (R6)."""
    return decimal_comma(Decimal(amount_vnd) / 1_000_000, 1)
