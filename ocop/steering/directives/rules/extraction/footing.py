"""Where the words that matter begin: behind connectives, labels, qualifiers and words of duty."""

from . import cues
from .reading import Reading
from .verbs import act_behind_qualifier


def after_connective(reading: Reading, start: int, end: int) -> int:
    """Behind "Đồng thời," and the like."""
    gap = cues.CONNECTIVE.match(reading.shadow, start, end)
    return gap.end() if gap else start


def after_label(reading: Reading, at: int, end: int) -> int | None:
    """Behind a heading inside the line ("Về nguồn vốn: …"); None where there is none."""
    match = cues.LABEL.match(reading.shadow, at, end)
    if match is None or reading.is_bracketed(match.end() - 1) or match.end() >= end:
        return None
    return after_connective(reading, after_blank(reading, match.end()), end)


def after_blank(reading: Reading, at: int) -> int:
    """Behind the blanks that stand there."""
    rest = reading.text[at : at + 8]
    return at + len(rest) - len(rest.lstrip())


def behind_qualifiers(reading: Reading, after: int, end: int) -> tuple[int, int]:
    """Where the words behind brackets and "theo chức năng, nhiệm vụ" begin; then the same behind the words of duty."""
    brackets = cues.BRACKETS.match(reading.shadow, after, end)
    skipped = brackets.end() if brackets else after
    behind = act_behind_qualifier(reading.shadow, skipped, end)
    if behind is not None:
        return behind, after_duty(reading, behind, end)
    gap = cues.AFTER_LEAD.match(reading.shadow, after, end)
    skipped = gap.end() if gap else skipped
    return skipped, after_duty(reading, skipped, end)


def after_duty(reading: Reading, at: int, end: int) -> int:
    """Behind "có trách nhiệm" and the like, blanks and commas."""
    match = cues.DUTY.match(reading.shadow, at, end)
    after = match.end() if match else at
    while after < end and reading.text[after] in " ,\n\u00a0\t":
        after += 1
    return after


def is_header(reading: Reading, at: int, end: int) -> bool:
    """Whether the words only lead up to a list ("thực hiện các nhiệm vụ sau:")."""
    return any(words.match(reading.shadow, at, end) for words in (cues.HEADER, cues.LEADS_UP))


def is_past(reading: Reading, at: int, end: int) -> bool:
    """Whether the words tell of something done."""
    return _TOLD.search(reading.shadow, at, end) is not None


_TOLD = cues.pattern(r"\b(?:đã|vừa|được tổ chức|tính đến|hiện nay|cho biết)\b")
