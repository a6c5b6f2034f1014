"""Giấy chứng nhận sản phẩm OCOP as a paper, out of its frozen content alone: the same content, the same bytes.

In Vietnamese, with a line in English for the buyer abroad; the code by which anybody checks it stands on it.
"""

import json
from collections.abc import Iterator, Mapping
from datetime import date
from hashlib import sha256
from typing import Any

from ocop.base.kernel.formats import long_date
from ocop.base.papers.blocks import Block, Head, Paper, Paragraph, Picture, Run, Signature
from ocop.base.papers.vocabulary import Kind
from ocop.base.papers.words import in_words

from .drawing import drawn

TYPE_NAME = "GIẤY CHỨNG NHẬN"
QR_IN_WORDS = "Mã QR mở trang kiểm tra giấy chứng nhận, có chữ ký điện tử của nội dung giấy"
Content = Mapping[str, Any]


def digest_of(content: Content) -> str:
    """The SHA-256 of the canonical JSON."""
    text = json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return sha256(text.encode()).hexdigest()


def certificate_paper(content: Content) -> Paper:
    """As issued."""
    return Paper(
        kind=Kind.NOTICE,
        type_name=TYPE_NAME,
        head=_head(content),
        subject=f"Sản phẩm OCOP đạt {content['stars']} sao",
        body=tuple(_body(content)),
        signature=Signature(tuple(content["competence"]), content["signer"]),
        filed="VT, hồ sơ sản phẩm",
    )


def _head(content: Content) -> Head:
    figure, _slash, symbol = content["number"].partition("/")
    is_numbered = figure.isdecimal()
    return Head(
        issuer=content["issuer"],
        parent_body=content["parent_body"],
        symbol=symbol if is_numbered else content["number"],
        place=content["issued_at"],
        number=int(figure) if is_numbered else None,
        day=day(content["issued_on"]),
    )


def _body(content: Content) -> Iterator[Block]:
    yield Paragraph(f"{content['authority']} chứng nhận:")
    stars = f"{content['stars']} sao ({in_words(content['stars'])} sao)"
    lines = (
        ("Sản phẩm: ", content["product"]),
        ("Mã sản phẩm: ", content["product_code"]),
        ("Chủ thể: ", content["producer"]),
        ("Địa chỉ: ", content["address"]),
        ("Nhóm sản phẩm: ", content["group"]),
        ("Được công nhận sản phẩm OCOP hạng: ", stars),
    )
    yield from (Paragraph((Run(label), Run(value, bold=True))) for label, value in lines if value)
    yield Paragraph(f"Theo Quyết định số {content['decision_number']} {long_date(day(content['decided_on']))}.")
    yield Paragraph(
        f"Có giá trị từ {long_date(day(content['issued_on']))} đến hết {long_date(day(content['valid_until']))} "
        f"(theo Quyết định số {content['framework']})."
    )
    yield Paragraph(f"Mã xác thực: {content['code']}")
    if content.get("qr"):
        made = drawn(content["qr"], side_mm=content["qr_mm"])
        yield Picture(made.svg, made.png, QR_IN_WORDS, made.side_mm)
    yield Paragraph((Run(english(content), italic=True),))


def english(content: Content) -> str:
    """The line in English."""
    until = day(content["valid_until"])
    return (
        f"This is to certify that {content['product']} of {content['producer']} is recognised as an OCOP product of "
        f"{content['stars']} stars, valid until {until.day} {_month(until)} {until.year}."
    )


MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip


def _month(of: date) -> str:
    return MONTHS[of.month - 1]


def day(written: str) -> date:
    """A day as the content keeps it."""
    return date.fromisoformat(written)
