"""Competence and titles above a signature (Decree 30/2020/NĐ-CP, Art. 13 and Annex I, part I, II.7)."""

BODY_WORDS = ("Sở", "Điều phối", "UBND", "HĐND", "tỉnh", "huyện", "thành phố", "xã", "phường")
COLLECTIVE = "TM. Ủy ban nhân dân"
CHAIR = "Chủ tịch"
DEPUTY = "Phó"


def lines_above(*, is_committee: bool, head_title: str, own_title: str = "") -> tuple[str, ...]:
    """A committee's decision is signed on behalf of all; a deputy signs in place of the head."""
    head = plain_title(head_title) or (CHAIR if is_committee else "Thủ trưởng")
    own = plain_title(own_title) or head
    above = (COLLECTIVE,) if is_committee else ()
    if own.casefold() != head.casefold() and own.startswith(DEPUTY):
        return (*above, f"KT. {head}", own)
    return (*above, own)


def plain_title(title: str) -> str:
    """Giám đốc Sở as Giám đốc, Chủ tịch UBND tỉnh as Chủ tịch."""
    words = title.split()
    while len(words) > 1:
        shorter = next((w for w in BODY_WORDS if " ".join(words).endswith(f" {w}")), None)
        if shorter is None:
            break
        words = " ".join(words).removesuffix(f" {shorter}").split()
    return " ".join(words)
