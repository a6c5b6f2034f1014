"""Competence and titles above a signature (Decree 30/2020/NĐ-CP, Art. 13 and Annex I, part I, II.7)."""

BODY_WORDS = (
    "Sở",
    "Điều phối",
    "UBND",
    "HĐND",
    "tỉnh",
)  # a signature's title leaves out what the head of the paper says


def signing_title(head_title: str) -> str:
    """Giám đốc Sở as Giám đốc, Chánh Văn phòng Điều phối as Chánh Văn phòng."""
    for word in BODY_WORDS:
        head_title = head_title.strip().removesuffix(f" {word}")
    return head_title.strip()


def competence_lines(mark: str, *, body: str, head_title: str, own_title: str) -> tuple[str, ...]:
    """The lines as the decree stacks them; an empty line shows that a title is not known.

    Nobody stands between the mark and the head's title; the signer's own title goes beneath it. TM. stands before the
    name of the body that decides collectively.
    """
    head_title = signing_title(head_title)
    match mark:
        case "":
            return (signing_title(own_title),)
        case "Q.":
            return (f"Q. {head_title}" if head_title else "",)
        case "TM.":
            return (f"TM. {body}" if body else "", signing_title(own_title))
        case "KT." | "TL." | "TUQ.":
            return (f"{mark} {head_title}" if head_title else "", signing_title(own_title))
        case _:
            raise ValueError(f"not a mark of competence: {mark!r}")


def usual_mark(*, head_title: str, own_title: str) -> str:
    """The head signs in the own right, a deputy in place of the head."""
    is_head = signing_title(own_title).casefold() == signing_title(head_title).casefold()
    return "" if is_head or not head_title else "KT."
