"""The opening of a clause: a cue of assignment, or the agency itself, and what follows from either."""

from dataclasses import replace

from ocop.actors.organisations.rules.entries import AgencyMention

from . import cues
from .charge import Charge, How
from .footing import after_blank, after_connective, after_duty, behind_qualifiers, is_header, is_past
from .model import Span
from .reading import Reading
from .verbs import begins_act, may_begin_act


def opening(reading: Reading, at: int, end: int) -> Charge | None:
    """A cue or an agency right at the beginning."""
    return (
        _assigned_at(reading, at, at, end)
        or _assigned_by_issuer(reading, at, end)
        or _for_agencies(reading, at, end)
        or led_by_position(reading, at, end)
    )


def _assigned_at(reading: Reading, begin: int, at: int, end: int, *, by: bool = False) -> Charge | None:
    """“Giao / yêu cầu / đề nghị” with agencies right behind."""
    match = cues.ASSIGN.match(reading.shadow, at, end)
    if match is None or (match["cue"] in cues.WEAK_ASSIGN and not by):
        return None
    named, after = reading.list_at(match.end(), end)
    if not named:
        return _open_header(reading, begin, match.end(), end) if match["cue"] in ("yêu cầu", "đề nghị") else None
    if all(reading.is_issuer(mention) for mention in named) and match["cue"] != "đề nghị":
        return None
    return _with_leads(reading, begin, named, after, end, how="cue", rule=_rule_name(match["cue"]))


def _rule_name(cue: str) -> str:
    if cue.startswith("yêu"):
        return "cue.require"
    if cue.startswith("đề"):
        return "cue.request"
    return "cue.assign" if cue.startswith(("giao", "phân", "ủy")) else "cue.direct"


def _open_header(reading: Reading, begin: int, at: int, end: int) -> Charge | None:
    """“Chủ tịch UBND tỉnh yêu cầu:” opens a list for those whom the letter addresses."""
    if reading.text[begin:end].rstrip().endswith(":") and not reading.text[at:end].strip(" :\n"):
        return Charge(end, is_header=True, rule="header.addressees", opens="all")
    return None


def _assigned_by_issuer(reading: Reading, at: int, end: int) -> Charge | None:
    """“Chủ tịch UBND tỉnh yêu cầu …”: the named assigner, then the cue."""
    named, after = reading.list_at(at, end)
    if not named or not all(reading.is_issuer(mention) for mention in named):
        return None
    for cue in cues.ASSIGN.finditer(reading.shadow, after, min(end, after + 40)):
        found = _assigned_at(reading, at, cue.start(), end, by=True)
        if found:
            return found
    return Charge(at, is_past=True, rule="issuer.acts")


def _for_agencies(reading: Reading, at: int, end: int) -> Charge | None:
    """“Đối với Sở X: …” heads a list or a sentence."""
    match = cues.FOR.match(reading.shadow, at, end)
    named, after = reading.list_at(match.end(), end) if match else ((), at)
    if not named:
        return None
    rest = reading.shadow[after:end].lstrip()
    if not rest or rest[0] in ":," or begins_act(reading.shadow, after + 1, end):
        inner = assigned_inside(reading, after, end)
        if not inner and (act := _behind_the_assigner(reading, after, end)):
            return Charge(act, named, how="cue", rule="cue.for", cue=Span(at, act))
        return inner or _with_leads(reading, at, named, after, end, how="cue", rule="cue.for")
    return None


def _behind_the_assigner(reading: Reading, at: int, end: int) -> int | None:
    """“, UBND tỉnh yêu cầu” between those addressed and their act."""
    for cue in cues.ASSIGN.finditer(reading.shadow, at, min(end, at + 80)):
        if begins_act(reading.shadow, cue.end(), end) and _issuer_before(reading, at, cue.start()):
            return cue.end()
    return None


def led_by_position(reading: Reading, at: int, end: int) -> Charge | None:
    """The clause begins with the agency and goes on with its act, a duty or a colon."""
    named, after = reading.list_at(at, end)
    if not named or all(reading.is_issuer(mention) for mention in named):
        return None
    if cues.PAST.match(reading.shadow, after, end):
        return Charge(at, is_past=True, rule="past")
    found = _with_leads(reading, at, named, after, end, how="position", rule="position")
    if any(mention.kind in _LOOSE for mention in named) and not _is_firm(reading, found, after, end):
        return None
    return found if found.how != "nothing" else None


_LOOSE = frozenset({"producers", "place"})
_FIRM = cues.pattern(r"\s*,?\s*(?:phải|cần|có trách nhiệm|chịu trách nhiệm|khẩn trương|chủ động|tập trung)\b")


def _is_firm(reading: Reading, found: Charge, after: int, end: int) -> bool:
    """Producers and bare places are charged only by clear words: many sentences that order nothing name them."""
    return found.is_header or ".colon" in found.rule or bool(_FIRM.match(reading.shadow, after, end))


def _with_leads(
    reading: Reading, begin: int, named: tuple[AgencyMention, ...], after: int, end: int, *, how: How, rule: str
) -> Charge:
    """The charge once the agencies are known: skip their qualifiers and the words of duty, then find the act."""
    named = tuple(m for m in named if not reading.is_issuer(m)) or named
    skipped, act = behind_qualifiers(reading, after, end)
    has_duty = act != skipped and reading.text[skipped:act].strip(" ,\n") != ""
    if _WITH_WHOM.match(reading.shadow, act, end):
        return Charge(
            act, named, how=how, is_header=True, rule=f"{rule}.partners", cue=Span(begin, act), opens="partners"
        )
    base = Charge(act, named, how=how, rule=f"{rule}.duty" if has_duty else rule, cue=Span(begin, act))
    rest = reading.text[act:end].strip(" ,.;\n")
    if not rest or rest == ":" or is_header(reading, act, end):
        return replace(base, is_header=True)
    if reading.text[act] == ":":
        return _after_colon(reading, base, act + 1, end)
    together = _coordination_header(reading, base, act, end)
    if together:
        return together
    if has_duty or how == "cue" or begins_act(reading.shadow, act, end):
        return base
    if may_begin_act(reading.shadow, act, end) and not is_past(reading, act, end) and reading.text[act].islower():
        return replace(base, rule=f"{rule}.unlisted-verb")
    return Charge(begin, how="nothing", rule="agency.no-act")


def _after_colon(reading: Reading, base: Charge, at: int, end: int) -> Charge:
    """The act behind the colon; there another agency may be named ("Hội đồng cấp huyện: UBND các huyện tổ chức …")."""
    place = after_connective(reading, after_blank(reading, at), end)
    inner = opening(reading, place, end)
    if inner and inner.leads:
        return inner
    return replace(
        act_only(reading, place, end), leads=base.leads, how=base.how, rule=f"{base.rule}.colon", cue=base.cue
    )


def _coordination_header(reading: Reading, base: Charge, at: int, end: int) -> Charge | None:
    """“chủ trì, phối hợp với B: …”: B coordinates all that the colon opens."""
    match = _LEADS_WITH.match(reading.shadow, at, end)
    named, after = reading.list_at(match.end(), end) if match else ((), at)
    colon = reading.shadow[after:end].lstrip()
    if not named or not (colon.startswith(":") or is_header(reading, after, end)):
        return None
    begin = after + reading.text[after:end].find(":") + 1 if colon.startswith(":") else end
    begin = after_blank(reading, begin)
    header = begin >= end
    return replace(base, act=begin, coordinating=named, is_header=header, rule=f"{base.rule}.with")


_WITH_WHOM = cues.pattern(r"(?:chủ trì,? )?phối hợp(?: chặt chẽ)?(?: với| cùng)?\s*:\s*\Z")
_LEADS_WITH = cues.pattern(r"(?:chủ trì,? )?(?:phối hợp|cùng)(?: chặt chẽ)?(?: với| cùng)? ")


def act_only(reading: Reading, at: int, end: int) -> Charge:
    """A clause without its subject: the lead comes from before."""
    duty = after_duty(reading, at, end)
    together = _coordination_header(reading, Charge(at, how="inherited", rule="inherited"), at, end)
    if together:
        return together
    if is_header(reading, at, end):
        return Charge(at, how="inherited", is_header=True, rule="header.inherited")
    urged = _urged(reading, at, end)
    if urged is not None:
        return Charge(at, how="inherited", is_header=True, urged=urged, rule="header.urged")
    bracketed = _bracketed_leads(reading, at, end)
    if bracketed:
        return Charge(duty, bracketed, how="position", rule="bracket")
    return Charge(duty, how="inherited", rule="inherited")


def _bracketed_leads(reading: Reading, at: int, end: int) -> tuple[AgencyMention, ...]:
    """“Tổ chức hội chợ (Sở X chủ trì, …)” or "(Đơn vị chủ trì: Sở X; …)" behind the act."""
    for bracket in cues.IN_BRACKETS.finditer(reading.shadow, at, end):
        who = cues.WHO_SENTENCE.match(reading.shadow, bracket.end(), end)
        named, after = reading.list_at(who.end() if who else bracket.end(), end)
        if named and (who or cues.CHARGED.match(reading.shadow, after, end)):
            return named
    return ()


def _urged(reading: Reading, at: int, end: int) -> tuple[AgencyMention, ...] | None:
    """“Chỉ đạo X thực hiện các việc:” opens a list whose acts are for X."""
    match = _URGES.match(reading.shadow, at, end)
    named, after = reading.list_at(match.end(), end) if match else ((), at)
    return named if named and is_header(reading, after, end) else None


_URGES = cues.pattern(r"(?:chỉ đạo|hướng dẫn|đôn đốc|yêu cầu|giao)(?:,? (?:hướng dẫn|đôn đốc|chỉ đạo))* ")


def assigned_inside(reading: Reading, at: int, end: int) -> Charge | None:
    """A frame first ("Đối với …, UBND tỉnh giao Sở X …"), then the cue."""
    for cue in cues.ASSIGN.finditer(reading.shadow, at, end):
        if reading.is_bracketed(cue.start()):
            continue
        before = reading.shadow[max(at, cue.start() - 30) : cue.start()]
        issuer = _issuer_before(reading, at, cue.start())
        if not issuer and (cues.NOT_ASSIGNED.search(before) or not before.rstrip().endswith((",", ":", ";", "."))):
            continue
        found = _assigned_at(reading, issuer or cue.start(), cue.start(), end, by=bool(issuer))
        if found:
            frame = Span(at, issuer or cue.start()) if reading.shadow.startswith("đối với", at) else None
            return replace(found, frame=frame)
    return None


def _issuer_before(reading: Reading, at: int, cue: int) -> int | None:
    """Where the assigner named right before the cue begins."""
    near = [m for m in reading.mentions_within(at, cue) if reading.is_issuer(m)]
    if not near or reading.shadow[near[-1].end : cue].strip() not in _BETWEEN:
        return None
    before = reading.shadow[max(at, near[-1].start - 12) : near[-1].start]
    return None if cues.ASSIGNED_BY.search(before) else near[-1].start


_BETWEEN = frozenset(
    {"", "cũng", "tiếp tục", "đã", "vừa", ",", "có văn bản", "có công văn", "lưu ý", "có ý kiến", "có ý kiến chỉ đạo"}
)
