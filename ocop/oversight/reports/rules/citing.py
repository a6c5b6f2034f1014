"""How a paper cites a document (Decree 30/2020/NĐ-CP, Annex I, II.6): in full first, then by type and number."""

import re

SUBJECT_OPENING = re.compile(r"^(v/v|về việc|về)[\s:]+", re.IGNORECASE)


def cited(type_name: str, written: str) -> str:
    """Công văn số 3188/UBND-KTTCKT."""
    return f"{type_name or 'Văn bản'} số {written}"


def cited_in_full(type_name: str, written: str, *, day: str, issuer: str, subject: str) -> str:
    """The same with date, issuer and subject, as far as they are known."""
    about = SUBJECT_OPENING.sub("", subject.strip())
    parts = [cited(type_name, written), day, f"của {issuer}" if issuer else "", f"về {about}" if about else ""]
    return " ".join(part for part in parts if part)
