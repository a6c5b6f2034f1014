"""How good an extraction is against a gold made by hand: precision and recall per field.

A proposal matches a group of gold tasks where their spans agree (intersection over union of code points of at least
one half with the group or one of its tasks), or where it lies wholly inside the group and covers most of one task.
Tasks of one group are one clause of the text; finding them as one task is right. Optional spans count neither way.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from .gold import SETS, Gold, plain
from .model import ExtractedTask, Extraction


@dataclass
class Tally:
    """Right, found and expected; or right of asked, for accuracies."""

    right: int = 0
    found: int = 0
    expected: int = 0

    def add(self, right: int, found: int, expected: int) -> None:
        """Count one comparison."""
        self.right += right
        self.found += found
        self.expected += expected

    @property
    def precision(self) -> float:
        """Share of what was found that is right; 1 where nothing was found."""
        return self.right / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        """Share of what was expected that was found; 1 where nothing was expected."""
        return self.right / self.expected if self.expected else 1.0


@dataclass
class Score:
    """Tallies per field, and the faults in words for a person to read."""

    fields: dict[str, Tally] = field(default_factory=dict)
    negatives: int = 0
    invented_deadlines: int = 0
    faults: list[str] = field(default_factory=list)

    def tally(self, name: str) -> Tally:
        """The tally of a field, begun where it is new."""
        return self.fields.setdefault(name, Tally())

    def merge(self, other: "Score") -> None:
        """Add the tallies of another text."""
        for name, tally in other.fields.items():
            self.tally(name).add(tally.right, tally.found, tally.expected)
        self.negatives += other.negatives
        self.invented_deadlines += other.invented_deadlines
        self.faults.extend(other.faults)


def score(found: Extraction, gold: Gold) -> Score:
    """All tallies of one text."""
    result = Score()
    _score_documents(found, gold, result)
    groups = _groups(gold.tasks)
    proposals = [task for task in found.tasks if not _is_optional(task, gold.optional)]
    pairs = _pairs(proposals, groups)
    _score_groups(found, proposals, pairs, groups, result)
    for task, group in pairs.values():
        _score_fields(found, task, groups[group], result)
    for task in found.tasks:
        if any(_share(task.start, task.end, a, b) >= 0.5 for a, b in gold.negatives):
            result.negatives += 1
            result.faults.append(f"negative: {_quote(found, task.start, task.end)}")
    return result


def _is_optional(task: ExtractedTask, spans: Iterable[tuple[int, int]]) -> bool:
    return any(_share(task.start, task.end, a, b) >= 0.5 for a, b in spans)


def _share(start: int, end: int, first: int, last: int) -> float:
    """How much of start–end lies inside first–last."""
    return max(0, min(end, last) - max(start, first)) / max(1, end - start)


def _agreement(a: tuple[int, int], b: tuple[int, int]) -> float:
    common = max(0, min(a[1], b[1]) - max(a[0], b[0]))
    return common / max(1, (a[1] - a[0]) + (b[1] - b[0]) - common)


def _groups(tasks: Sequence[Mapping[str, Any]]) -> dict[Any, list[Mapping[str, Any]]]:
    groups: dict[Any, list[Mapping[str, Any]]] = {}
    for task in tasks:
        groups.setdefault(task["group"], []).append(task)
    return groups


def _hull(members: Sequence[Mapping[str, Any]]) -> tuple[int, int]:
    return min(m["start"] for m in members), max(m["end"] for m in members)


def _pairs(
    proposals: Sequence[ExtractedTask], groups: Mapping[Any, list[Mapping[str, Any]]]
) -> dict[int, tuple[ExtractedTask, Any]]:
    """Which proposal belongs to which group, by its number."""
    pairs: dict[int, tuple[ExtractedTask, Any]] = {}
    for number, task in enumerate(proposals):
        best = max(groups, key=lambda g: _fit(task, groups[g]), default=None)
        if best is not None and _fit(task, groups[best]) >= 0.5:
            pairs[number] = (task, best)
    return pairs


def _fit(task: ExtractedTask, members: Sequence[Mapping[str, Any]]) -> float:
    span, hull = (task.start, task.end), _hull(members)
    best = max([_agreement(span, hull), *(_agreement(span, (m["start"], m["end"])) for m in members)])
    inside = hull[0] - 2 <= task.start and task.end <= hull[1] + 2
    covers = max(_share(m["start"], m["end"], task.start, task.end) for m in members)
    return max(best, 0.5 if inside and covers >= 0.5 else 0.0)


def _score_groups(
    found: Extraction,
    proposals: Sequence[ExtractedTask],
    pairs: Mapping[int, tuple[ExtractedTask, Any]],
    groups: Mapping[Any, list[Mapping[str, Any]]],
    result: Score,
) -> None:
    hit = {group for _, group in pairs.values()}
    result.tally("task precision").add(len(pairs), len(proposals), 0)
    result.tally("task recall").add(len(hit), 0, len(groups))
    for number, task in enumerate(proposals):
        if number not in pairs:
            result.faults.append(f"not in gold: {_quote(found, task.start, task.end)}")
    for group, members in groups.items():
        if group not in hit:
            result.faults.append(f"missed {group}: {_quote(found, *_hull(members))}")


def _score_fields(found: Extraction, task: ExtractedTask, members: Sequence[Mapping[str, Any]], result: Score) -> None:
    covered = [m for m in members if _share(m["start"], m["end"], task.start, task.end) >= 0.5]
    covered = covered or [max(members, key=lambda m: _agreement((task.start, task.end), (m["start"], m["end"])))]
    leads = any(_same(task.lead, member["lead"]) for member in covered)
    _judge(result, "lead", leads, found, task, f"{task.lead} ≠ {[sorted(n) for n in covered[0]['lead']]}")
    rhythms = {member["recurrence"] for member in covered}
    _judge(result, "recurrence", task.recurrence in rhythms, found, task, f"{task.recurrence} ≠ {rhythms}")
    days = {member["deadline"] for member in covered}
    day = task.deadline.isoformat() if task.deadline else None
    _judge(result, "deadline", day in days, found, task, f"{day} ≠ {days}")
    words = {plain(member["deadline_text"] or "") for member in covered if "deadline_text" in member}
    if words:
        mine = plain(task.deadline_text or "")
        _judge(result, "deadline_text", mine in words, found, task, f"{task.deadline_text} ≠ {words}")
    result.invented_deadlines += int(day is not None and day not in days and days == {None})
    for name in SETS:
        _score_set(found, task, covered, name, result)


def _judge(result: Score, name: str, right: bool, found: Extraction, task: ExtractedTask, words: str) -> None:
    result.tally(name).add(int(right), 1, 1)
    if not right:
        result.faults.append(f"{name}: {words} in {_quote(found, task.start, task.end)}")


def _same(names: Iterable[str], expected: Sequence[frozenset[str]]) -> bool:
    mine = [plain(name) for name in names]
    return len(mine) == len(expected) and all(any(name in accepted for name in mine) for accepted in expected)


def _score_set(
    found: Extraction, task: ExtractedTask, covered: Sequence[Mapping[str, Any]], name: str, result: Score
) -> None:
    mine = {plain(value) for value in getattr(task, name)}
    expected = {accepted for member in covered for accepted in member[name]}
    right = sum(any(value in accepted for accepted in expected) for value in mine)
    hit = sum(any(value in accepted for value in mine) for accepted in expected)
    result.tally(f"{name} precision").add(right, len(mine), 0)
    result.tally(f"{name} recall").add(hit, 0, len(expected))
    if right < len(mine) or hit < len(expected):
        words = f"{sorted(mine)} ≠ {[sorted(a) for a in expected]}"
        result.faults.append(f"{name}: {words} in {_quote(found, task.start, task.end)}")


def _score_documents(found: Extraction, gold: Gold, result: Score) -> None:
    head = found.document
    mine = {
        "number": head.number,
        "type": head.type,
        "issued_on": head.issued_on.isoformat() if head.issued_on else None,
    }
    for name, value in mine.items():
        right = value == gold.document.get(name)
        result.tally(f"document {name}").add(int(right), 1, 1)
        if not right:
            result.faults.append(f"document {name}: {value} ≠ {gold.document.get(name)}")
    issuer = _issuer_fits(head.issuer, gold.document.get("issuer") or frozenset())
    result.tally("document issuer").add(int(issuer), 1, 1)
    if not issuer:
        result.faults.append(f"document issuer: {head.issuer} ≠ {gold.document.get('issuer')}")
    _score_citations(found, gold, result)


def _issuer_fits(mine: str | None, accepted: frozenset[str]) -> bool:
    return plain(mine) in accepted if mine else not accepted


def _score_citations(found: Extraction, gold: Gold, result: Score) -> None:
    expected = {c["number"]: c for c in reversed(gold.documents) if c["number"]}
    mine = {c.number: c for c in reversed(found.citations) if c.number}
    result.tally("citation numbers").add(len(expected.keys() & mine.keys()), len(mine), len(expected))
    for number in mine.keys() ^ expected.keys():
        result.faults.append(f"citation {number}: {'missed' if number in expected else 'not in gold'}")
    right = 0
    for number in mine.keys() & expected.keys():
        wrong = list(_wrong_fields(mine[number], expected[number]))
        right += not wrong
        result.faults.extend(f"citation {number} {words}" for words in wrong)
        relation = expected[number].get("relation")
        if relation:
            fits = mine[number].relation == relation
            result.tally("citation relation").add(int(fits), 1, 1)
            if not fits:
                result.faults.append(f"citation {number} relation: {mine[number].relation} ≠ {relation}")
    result.tally("citations, all fields").add(right, len(mine), len(expected))
    named = [c for c in gold.documents if not c["number"]]
    hit = sum(any(_spans_meet(c, g) for c in found.citations if not c.number) for g in named)
    result.tally("unnumbered recall").add(hit, 0, len(named))


def _wrong_fields(mine: Any, expected: Mapping[str, Any]) -> Iterator[str]:
    if mine.type != expected["type"]:
        yield f"type: {mine.type} ≠ {expected['type']}"
    day = mine.issued_on.isoformat() if mine.issued_on else None
    if day != expected["issued_on"]:
        yield f"date: {day} ≠ {expected['issued_on']}"
    if not _issuer_fits(mine.issuer, expected["issuer"]):
        yield f"issuer: {mine.issuer} ≠ {sorted(expected['issuer'])}"


def _spans_meet(citation: Any, gold: Mapping[str, Any]) -> bool:
    spans = gold.get("spans") or [(gold["start"], gold["end"])]
    return any(citation.start < end and start < citation.end for start, end in spans)


def _quote(found: Extraction, start: int, end: int) -> str:
    words = " ".join(found.text[start:end].split())
    return f"[{start}:{end}] {words[:90]}"
