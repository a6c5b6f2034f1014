"""Pieces that the papers of a project share: heads, signatures, facts line by line, the table of costs."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from ocop.actors.organisations.models import Organisation
from ocop.actors.organisations.vocabulary import Kind as BodyKind
from ocop.actors.organisations.vocabulary import Level as BodyLevel
from ocop.actors.producers.models import Producer
from ocop.base.kernel.formats import grouped, quantity, short_date
from ocop.base.papers.blocks import Block, Column, Head, Heading, Paragraph, Run, Signature, Table, paragraphs
from ocop.base.papers.vocabulary import Align
from ocop.steering.plans.queries.printing import head_of, plain_name, signature_of
from ocop.steering.plans.rules.signature import plain_title

from ..models import BeneficiaryRule, CostItem, SupportContent, SupportProject
from ..norm_words import figures_in_words
from ..rules.amounts import in_words

NUMBERED = re.compile(r"^\s*(\d+)\s*/(.+)$")
SIGNED_AND_NAMED, SIGNED = "(Ký, ghi rõ họ tên, đóng dấu nếu có)", "(Ký, ghi rõ họ tên)"
COSTS = (("TT", 0.7), ("Hạng mục", 3), ("Số lượng", 0.9), ("Đơn giá", 1.4), ("Thành tiền", 1.5), ("Được tính", 1.4))


def office_head(body: Organisation, code: str, *, written: str = "", day: date | None = None) -> Head:
    """The head of an office; the number as it was typed, else a blank for the clerk's pen."""
    usual = replace(head_of(body, code, day=day), place=place_of(body))
    found = NUMBERED.match(written)
    if not found:
        return usual
    return Head(
        issuer=usual.issuer, parent_body=usual.parent_body, place=usual.place, day=day, symbol=found[2].strip(),
        number=int(found[1]),
    )  # fmt: skip


def place_of(body: Organisation) -> str:
    """Where the office sits, or the body above it; else room for the pen."""
    unit = body.unit or (body.parent.unit if body.parent else None)
    return plain_name(unit.name) if unit else "………"


def producer_head(project: SupportProject, day: date | None) -> Head:
    """A sheet of the applicant: it enters no register."""
    return Head(issuer=project.producer.name, place=plain_name(project.place.name), day=day, unnumbered=True)


def committee_of(project: SupportProject) -> Organisation:
    """Who approves: the committee above the department, or that of its province."""
    department = project.department
    of_province = Organisation.objects.filter(
        province=department.province, kind=BodyKind.PEOPLE_COMMITTEE, level=BodyLevel.PROVINCIAL
    )
    return department.parent or of_province.order_by("-pk").first() or department


def headed(body: Organisation) -> str:
    """Giám đốc Sở Công Thương …, as the line of authority of a decision."""
    title = plain_title(body.head_title) or "Thủ trưởng"
    return f"{title} {body.name}"


def producer_signature(producer: Producer, note: str = SIGNED_AND_NAMED) -> Signature:
    """The representative of the applicant."""
    return Signature(("ĐẠI DIỆN ĐƠN VỊ",), representative_of(producer), note)


def office_signature(body: Organisation) -> Signature:
    """The head of the office."""
    return signature_of(body)


def representative_of(producer: Producer) -> str:
    """Whoever speaks for the producer now."""
    found = producer.representatives.filter(end=None).first()
    return found.name if found else ""


def said(label: str, words: object) -> Iterator[Block]:
    """A label with its words, further lines below; nothing where there are none."""
    first, *others = [line.strip() for line in str(words or "").splitlines() if line.strip()] or [""]
    if first:
        yield Paragraph((Run(f"{label}: ", bold=True), Run(first)))
        yield from (Paragraph(line) for line in others)


def section(title: str, *blocks: Block) -> Iterator[Block]:
    """A numbered section; left out without anything in it."""
    if blocks:
        yield Heading(1, title)
        yield from blocks


def sum_said(label: str, amount_vnd: int) -> Iterator[Block]:
    """An amount in figures and in words."""
    yield from said(label, f"{grouped(amount_vnd)} đồng (bằng chữ: {in_words(amount_vnd)})")


def laws_on(day: date) -> list[str]:
    """The documents that say on the day what may be supported and for whom."""
    rows = [*SupportContent.objects.in_force(day), *BeneficiaryRule.objects.in_force(day)]
    return list(dict.fromkeys(f"Căn cứ {row.source.partition(',')[0]}" for row in rows))


def about_project(project: SupportProject) -> Iterator[Block]:
    """What every paper says first: which project, whose, where."""
    yield from said("Đề án", project.title)
    yield from said("Mã đề án", project.code)
    yield from said("Chương trình", project.programme.name if project.programme else "")
    yield from said("Nội dung hỗ trợ", project.activity.name if project.activity else "")
    yield from said("Đơn vị thụ hưởng", ", ".join(beneficiaries_of(project)))
    yield from said("Địa điểm thực hiện", project.place.name)


def beneficiaries_of(project: SupportProject) -> list[str]:
    """The producer, or the members of a group that are still in it."""
    members = [member.producer.name for member in project.members.all() if member.withdrawn_on is None]
    return members or [project.producer.name]


def days_of(project: SupportProject) -> str:
    """01/04/2027 – 31/10/2027."""
    ends = [short_date(day) for day in (project.start_on, project.end_on) if day]
    return " – ".join(ends)


def money_of(project: SupportProject) -> Iterator[Block]:
    """Total, eligible, asked, own."""
    for label, amount in (
        ("Tổng kinh phí", project.total_cost_vnd),
        ("Chi phí hợp lệ", project.eligible_cost_vnd),
        ("Đề nghị ngân sách hỗ trợ", project.requested_vnd),
        ("Vốn đối ứng", project.own_capital_vnd),
    ):
        yield from said(label, f"{grouped(amount)} đồng")


def costs_of(project: SupportProject) -> Iterator[Block]:
    """The estimate."""
    items = list(project.items.all())
    if items:
        rows = tuple(_cost_row(number, item) for number, item in enumerate(items, 1))
        total = ("", "Cộng", "", "", grouped(project.total_cost_vnd), grouped(project.eligible_cost_vnd))
        yield table_of(COSTS, rows, right=(2, 3, 4, 5), total=total, unit="Đơn vị tính: đồng")


def _cost_row(number: int, item: CostItem) -> tuple[str, ...]:
    eligible = grouped(item.total_vnd) if item.is_eligible else item.why_not or "không tính"
    measured = f"{quantity(item.quantity)} {item.unit}".strip()
    return str(number), item.name, measured, grouped(item.unit_price_vnd), grouped(item.total_vnd), eligible


def table_of(
    heads: Sequence[tuple[str, float]], rows: Iterable[tuple[str, ...]], *, right: Sequence[int] = (),
    total: tuple[str, ...] = (), caption: str = "", unit: str = "",
) -> Table:  # fmt: skip
    """A table whose first column is the running number."""

    def align(place: int) -> Align:
        if place in right:
            return Align.RIGHT
        return Align.LEFT if place else Align.CENTRE

    columns = tuple(Column(head, width, align(place)) for place, (head, width) in enumerate(heads))
    return Table(columns, tuple(rows), caption=caption, total_rows=(total,) if total else (), unit=unit)


def norm_said(project: SupportProject) -> Iterator[Block]:
    """The norm as it was frozen at the approval."""
    if figures := project.figures:
        yield from said("Định mức áp dụng", f"{figures_in_words(figures)} ({figures.source})")


def numbered_list(title: str, rows: Iterable[str]) -> Iterator[Block]:
    """People of minutes, or points of a list."""
    found = [row for row in rows if row]
    if found:
        yield from section(title, *(Paragraph(f"{number}. {row}") for number, row in enumerate(found, 1)))


def typed(title: str, text: str) -> Iterator[Block]:
    """A section of what a person wrote."""
    yield from section(title, *paragraphs(text))
