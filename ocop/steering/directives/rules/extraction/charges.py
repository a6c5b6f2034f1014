"""Who is charged with a clause: the lead and how the text names it, and where the words of the act begin."""

from . import cues
from .charge import Charge
from .footing import after_connective, after_duty, after_label, is_past
from .openings import act_only, assigned_inside, led_by_position, opening
from .reading import Reading
from .verbs import begins_act, may_begin_act


def charge_of(reading: Reading, start: int, end: int) -> Charge:
    """The charge of the clause between the two places."""
    at = after_connective(reading, start, end)
    labelled = after_label(reading, at, end)
    for place in (at, *((labelled,) if labelled else ())):
        found = opening(reading, place, end)
        if found:
            return found
    duty = after_duty(reading, at, end)
    if duty > at and not begins_act(reading.shadow, at, end) and begins_act(reading.shadow, duty, end):
        return act_only(reading, duty, end)
    if cues.IS_LEADER.match(reading.shadow, at, end):
        return Charge(at, how="inherited", rule="inherited.role")
    if begins_act(reading.shadow, at, end):
        return _behind_frame(reading, at, end) or act_only(reading, at, end)
    later = assigned_inside(reading, at, end) or _charged_inside(reading, at, end)
    if later:
        return later
    if labelled and begins_act(reading.shadow, labelled, end):
        return act_only(reading, labelled, end)
    return (
        _conditional_act(reading, at, end)
        or _unlisted_act(reading, labelled or at, end)
        or Charge(at, rule="no-act", is_past=is_past(reading, at, end))
    )


def _behind_frame(reading: Reading, at: int, end: int) -> Charge | None:
    """“Thực hiện Quyết định số …, Sở X …”: whoever is charged behind the document that is carried out."""
    if not _is_frame(reading, at):
        return None
    inner = assigned_inside(reading, at, end)
    if inner or is_past(reading, at, end) or not reading.citations_within(at, end):
        return inner
    found = _charged_inside(reading, at, end)
    return found if found and (".duty" in found.rule or cues.CHARGED.match(reading.shadow, found.act, end)) else None


def _is_frame(reading: Reading, at: int) -> bool:
    return _FRAMES.match(reading.shadow, at) is not None


_FRAMES = cues.pattern(
    r"(?:thực hiện|triển khai|căn cứ|để|nhằm|theo|tiếp tục thực hiện|trên cơ sở|xét|quán triệt|hưởng ứng"
    r"|cụ thể hóa|đối với|sau khi|trong|tại|trước|qua|từ)\b"
)


def _charged_inside(reading: Reading, at: int, end: int) -> Charge | None:
    """A frame and a comma, then the agency with its duty ("Căn cứ …, Sở X chủ trì …")."""
    for mention in reading.mentions_within(at, end):
        before = reading.shadow[at : mention.start].rstrip()
        if not before.endswith((",", ":", "thì")) or reading.is_bracketed(mention.start) or reading.is_issuer(mention):
            continue
        found = led_by_position(reading, mention.start, end)
        if found and found.leads and (found.act - mention.end > 3 or begins_act(reading.shadow, found.act, end)):
            return found
    return None


def _unlisted_act(reading: Reading, at: int, end: int) -> Charge | None:
    """An act by its place only: words that are no usual noun, where an act is expected."""
    second = reading.text[at:end].split()[1:2]
    named = bool(second) and second[0][:1].isupper()
    if named or is_past(reading, at, end) or not may_begin_act(reading.shadow, at, end):
        return None
    return Charge(at, how="inherited", rule="inherited.unlisted-verb")


def _conditional_act(reading: Reading, at: int, end: int) -> Charge | None:
    """“Các sản phẩm … thì trình …”: the act behind "thì" or after a frame's comma."""
    for match in _THEN.finditer(reading.shadow, at, end):
        if begins_act(reading.shadow, match.end(), end) and not reading.is_bracketed(match.start()):
            return Charge(match.end(), how="inherited", rule="inherited.then")
    if _is_frame(reading, at):
        for match in _COMMA.finditer(reading.shadow, at, end):
            if begins_act(reading.shadow, match.end(), end) and not reading.is_bracketed(match.start()):
                return Charge(at, how="inherited", rule="inherited.frame")
    return None


_THEN = cues.pattern(r"\bthì\s+")
_COMMA = cues.pattern(r",\s+")
