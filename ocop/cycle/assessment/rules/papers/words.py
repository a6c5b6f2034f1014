"""Pieces that all papers share: heads, signatures, tables, the explanation of a rank."""

from collections.abc import Iterable, Iterator, Sequence

from ocop.base.papers.blocks import Block, Bullet, Column, Head, Heading, Paragraph, Run, Signature, Table
from ocop.base.papers.vocabulary import Align

from ...vocabulary import Ending, Ground
from ..record import exact
from ..tally import shown
from .facts import Asked, Frame
from .reading import Recorded, rank_words

DRAFT_MARK = "DỰ THẢO"
SIGNED_AND_NAMED = "(Ký, ghi rõ họ tên)"
PEN = "\u00a0"

Width = tuple[str, float] | tuple[str, float, Align]


def head_of(frame: Frame, *, unnumbered: bool = False) -> Head:
    """The head of the paper."""
    return Head(
        issuer=frame.issuer,
        parent_body=frame.parent_body,
        symbol=frame.symbol,
        place=frame.place,
        number=frame.number,
        day=frame.day,
        unnumbered=unnumbered,
    )


def signature_of(frame: Frame, note: str = "") -> Signature:
    """Competence and name."""
    return Signature(frame.competence, frame.signer, note)


def mark_of(frame: Frame) -> str:
    """A paper without its number is a draft."""
    return "" if frame.number is not None else DRAFT_MARK


def section(title: str, *blocks: Block) -> Iterator[Block]:
    """A numbered section with what stands in it; nothing where there is nothing."""
    if blocks:
        yield Heading(1, title)
        yield from blocks


def labelled(label: str, words: str) -> Iterator[Paragraph]:
    """A bold label with its words; nothing where there are none."""
    if words:
        yield Paragraph((Run(f"{label}: ", bold=True), Run(words)))


def table_of(heads: Sequence[Width], rows: Iterable[Sequence[str]], **more: object) -> Table:
    """A table; heads give width and, where it is not left, alignment."""
    columns = tuple(Column(head[0], head[1], head[2] if len(head) > 2 else Align.LEFT) for head in heads)
    return Table(columns, tuple(map(tuple, rows)), **more)  # type: ignore[arg-type]  # caption, note, total_rows


def explanation(found: Recorded) -> Iterator[str]:
    """Why it has this rank and no higher one, line by line."""
    result = found.result
    if found.is_out:
        yield from _out(found)
        return
    yield f"Điểm trung bình {found.mean} thuộc khung {result['by_points']} sao"
    for short in result["shortfalls"]:
        points = shown(exact(short["points"]), (short["minimum"],))
        yield (
            f"Tiêu chí {short['criterion']} ({short['title']}): {points} điểm, "
            f"{short['star']} sao cần ít nhất {short['minimum']} điểm"
        )
    if found.stars < result["by_points"]:
        yield f"Xếp hạng {rank_words(found)}"


def _out(found: Recorded) -> Iterator[str]:
    for each in found.content["knock_outs"]:
        place = f" (tiêu chí {each['criterion']})" if each["criterion"] else ""
        ground = Ground(each["ground"]).label
        evidence = f"; minh chứng: {each['evidence']}" if each["evidence"] else ""
        yield f"{ground}{place}: {each['reason']}{evidence}"


def bullets(lines: Iterable[str]) -> tuple[Bullet, ...]:
    """A dash for each line, semicolons between them and a full stop after the last."""
    *others, last = [*lines] or [""]
    return (*(Bullet(f"{line};") for line in others), Bullet(f"{last}.")) if last else ()


def asked_words(asked: Asked) -> str:
    """What is asked for a result."""
    found = Recorded(asked.record)
    return "Đề nghị Trung ương công nhận 5 sao" if asked.to_ministry else f"Công nhận {rank_words(found)}"


def ending_words(found: Recorded) -> str:
    """What follows from a result."""
    return str(Ending(found.result["ending"]).label)


def counted_words(asked: Sequence[Asked]) -> str:
    """3 sản phẩm 4 sao, 2 sản phẩm 3 sao."""
    stars = [Recorded(each.record).stars for each in asked if not each.to_ministry]
    found = [f"{stars.count(star)} sản phẩm {star} sao" for star in sorted(set(stars), reverse=True)]
    return ", ".join(found)
