"""Công văn đề nghị đánh giá, phân hạng of the commune, with the list of products as its annex (form 1.5)."""

from collections.abc import Iterator

from ocop.base.papers.blocks import Annex, Block, Bullet, Paper, Paragraph
from ocop.base.papers.vocabulary import Kind

from .facts import SENDER, Proposal, ProposedRow
from .words import head_of, signature_of, table_of

HEADS = (
    ("TT", 0.5), ("Tên sản phẩm", 2.6), ("Chủ thể", 2.6), ("Hình thức", 1.6), ("Bộ sản phẩm", 2.2),
    ("Số phiếu đăng ký", 2.4), ("Số mẫu", 0.9),
)  # fmt: skip
PACKAGE = (
    "Báo cáo kết quả đánh giá của Ủy ban nhân dân cấp xã (Mẫu số 03) đối với từng sản phẩm",
    "Hồ sơ sản phẩm: Phiếu đăng ký (Mẫu số 01), Báo cáo tự đánh giá (Mẫu số 02) và tài liệu minh chứng, bản giấy "
    "và bản điện tử",
)


def proposal_paper(facts: Proposal) -> Paper:
    """The letter as signed, or its draft."""
    return Paper(
        kind=Kind.LETTER,
        head=head_of(facts.frame),
        subject=f"đề nghị đánh giá, phân hạng sản phẩm OCOP năm {facts.year}",
        addressees=(facts.addressee,),
        body=tuple(_body(facts)),
        signature=signature_of(facts.frame, usual=(SENDER, "CHỦ TỊCH")),
        recipients=("Các chủ thể có tên trong danh sách",),
        annexes=(
            Annex(
                "Danh sách sản phẩm đề nghị đánh giá, phân hạng",
                (table_of(HEADS, [_row(n, row) for n, row in enumerate(facts.rows, 1)], centred=(0, 6)),),
                landscape=True,
            ),
        ),
    )


def _body(facts: Proposal) -> Iterator[Block]:
    holders = len({row.holder for row in facts.rows})
    basis = f"Căn cứ {'; '.join(facts.basis)}, " if facts.basis else ""
    yield Paragraph(
        f"{basis}Ủy ban nhân dân cấp xã đã kiểm tra tính đầy đủ của hồ sơ, đánh giá thực tế bốn nội dung theo quy định "
        f"và đề nghị đánh giá, phân hạng {len(facts.rows)} sản phẩm của {holders} chủ thể (danh sách kèm theo)."
    )
    yield Paragraph("Hồ sơ gửi kèm gồm:")
    yield from (Bullet(f"{line};") for line in PACKAGE)
    yield Bullet(_samples(facts))
    yield Paragraph("Đề nghị quý cơ quan xem xét, tổng hợp, trình Hội đồng đánh giá, phân hạng theo quy định")


def _samples(facts: Proposal) -> str:
    total, free = sum(row.samples for row in facts.rows), sum(row.samples == 0 for row in facts.rows)
    exempt = f"; {free} sản phẩm không yêu cầu mẫu theo quy định" if free else ""
    return f"{total} mẫu sản phẩm{exempt}."


def _row(n: int, row: ProposedRow) -> tuple[str, ...]:
    return (
        str(n), row.product, row.holder, row.kind, row.criteria_set, row.form_number,
        str(row.samples) if row.samples else "–",
    )  # fmt: skip
