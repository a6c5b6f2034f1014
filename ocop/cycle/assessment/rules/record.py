"""Bản ghi kết quả: everything a result rests on, frozen as JSON, and read again for papers and for checking.

The record names people, choices, reasons, totals and the arithmetic; exact values stand as fractions ("671/9"). Options
are kept by their place in the set: the set of a published framework never changes, its hash stands in the record. The
digest is that of the canonical form, so that the same facts always give the same digest.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from fractions import Fraction
from hashlib import sha256
from typing import Any

from ocop.law.criteria.rules.ranking import Shortfall

from .facts import Ballot, ItemFacts, KnockOut, Poll, Regulation, Seat
from .ranking import Outcome
from .tally import written

FORMAT = 1

Json = dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class ProductAbout:
    """The product and who stands behind it, as on the day of the result."""

    name: str
    code: str
    producer: str
    address: str
    phone: str
    representative: str
    commune: str
    province: str
    set_code: str
    set_name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DossierAbout:
    """Which dossier, in which frozen version, of which kind, under which decision."""

    dossier: int
    number: str
    kind: str
    kind_name: str
    version: int
    digest: str
    framework: str
    framework_number: str
    framework_hash: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SittingAbout:
    """The sitting and the decisions on which it rests; days as 2026-11-25."""

    sitting: int
    title: str
    mode: str
    mode_name: str
    held_on: str
    place: str
    council: str
    council_number: str
    council_on: str
    council_issuer: str
    regulation_number: str
    regulation_on: str
    regulation_version: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SeatAbout:
    """A member by name."""

    member: int
    name: str
    title: str
    body: str
    role: str
    role_name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What was discussed after a turn."""

    turn: int
    text: str
    on: str
    by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """What stands around the arithmetic; `signed` by member and turn, the instant as text; `closed_at` the same."""

    product: ProductAbout
    dossier: DossierAbout
    sitting: SittingAbout
    seats: tuple[SeatAbout, ...]
    closed_at: str
    closed_by: str
    signed: Mapping[tuple[int, int], str] = field(default_factory=dict)
    remarks: Mapping[tuple[int, int], str] = field(default_factory=dict)
    discussions: tuple[Said, ...] = ()
    evidence: tuple[str, ...] = ()  # names of the files behind knock-outs, in their order


def record_of(item: ItemFacts, outcome: Outcome, regulation: Regulation, about: About) -> Json:
    """The whole record; only JSON's own types."""
    return {
        "format": FORMAT,
        "product": asdict(about.product),
        "dossier": asdict(about.dossier),
        "sitting": asdict(about.sitting),
        "regulation": _regulation(regulation),
        "seats": [_seat(seat, about.seats) for seat in item.seats],
        "criteria": _criteria(item),
        "bands": [{"stars": band.stars, "floor": str(band.floor)} for band in item.sheet.bands],
        "ballots": [_ballot(ballot, item, about) for ballot in _ordered(item.ballots)],
        "discussions": [asdict(said) for said in about.discussions],
        "agreed": dict(sorted(item.agreed.items())),
        "agreed_votes": {code: list(votes) for code, votes in sorted(item.agreed_votes.items())},
        "knock_outs": _knock_outs(item.knock_outs, about.evidence),
        "result": _result(outcome),
        "closed_at": about.closed_at,
        "closed_by": about.closed_by,
    }


def canonical(record: Json) -> str:
    """One way of writing it."""
    return json.dumps(record, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def digest_of(record: Json) -> str:
    """SHA-256 of the canonical form."""
    return sha256(canonical(record).encode()).hexdigest()


def exact(text: str) -> Fraction:
    """A value of the record."""
    return Fraction(text)


def _regulation(regulation: Regulation) -> Json:
    plain = asdict(regulation)
    return plain | {key: str(plain[key]) for key in ("quorum_percent", "spread_limit")}


def _seat(seat: Seat, known: Iterable[SeatAbout]) -> Json:
    about = next((asdict(each) for each in known if each.member == seat.member), {"name": seat.name})
    presence = {"is_chair": seat.is_chair, "is_present": seat.is_present, "is_recused": seat.is_recused}
    return {"member": seat.member} | about | presence


def _criteria(item: ItemFacts) -> list[Json]:
    places = [(part.code, criterion) for part in item.sheet.parts for criterion in part.criteria()]
    return [
        {"code": each.code, "part": part, "title": each.title, "max": each.max_points, "minima": dict_of(each.minima)}
        for part, each in places
    ]


def dict_of(minima: Iterable[tuple[int, int]]) -> dict[str, int]:
    """Minima as JSON writes them: star → points."""
    return {str(star): points for star, points in minima}


def _ballot(ballot: Ballot, item: ItemFacts, about: About) -> Json:
    place = (ballot.member, ballot.turn)
    return {
        "member": ballot.member,
        "turn": ballot.turn,
        "is_signed": ballot.is_signed,
        "is_recused": ballot.is_recused,
        "signed_at": about.signed.get(place, ""),
        "remarks": about.remarks.get(place, ""),
        "chosen": {code: ballot.chosen[code] for code in item.sheet.by_code if code in ballot.chosen},
        "reasons": {code: text for code, text in ballot.reasons.items() if text.strip()},
    }


def _ordered(ballots: Iterable[Ballot]) -> list[Ballot]:
    return sorted(ballots, key=lambda each: (each.turn, each.member))


def _knock_outs(knock_outs: Sequence[KnockOut], files: Sequence[str]) -> list[Json]:
    named = [*files, *[""] * len(knock_outs)]
    return [
        {"ground": str(each.ground), "criterion": each.criterion, "reason": each.reason, "evidence": file}
        | ({"vote": _vote(each.poll)} if each.poll else {})
        for each, file in zip(knock_outs, named, strict=False)
    ]


def _vote(poll: Poll) -> Json:
    return {"in_favour": poll.in_favour, "against": poll.against, "abstained": poll.abstained, "of": poll.of}


def _result(outcome: Outcome) -> Json:
    added = outcome.tally
    return {
        "totals": {str(member): each.total for member, each in added.scores.items()},
        "member_parts": {str(member): dict(each.parts) for member, each in added.scores.items()},
        "member_points": {str(member): dict(each.points) for member, each in added.scores.items()},
        "mean": written(added.mean),
        "parts": {code: written(value) for code, value in added.parts.items()},
        "criteria": {code: written(value) for code, value in added.criteria.items()},
        "minima_points": {code: written(value) for code, value in outcome.minima_points.items()},
        "spread": added.spread,
        "by_points": outcome.rank.by_points,
        "stars": outcome.stars,
        "ending": str(outcome.ending),
        "shortfalls": [_shortfall(each) for each in outcome.rank.shortfalls],
    }


def _shortfall(short: Shortfall) -> Json:
    return {
        "star": short.star, "criterion": short.criterion, "title": short.title, "points": written(short.points),
        "minimum": short.minimum,
    }  # fmt: skip
