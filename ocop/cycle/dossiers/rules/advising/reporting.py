"""Chấm tham mưu, báo cáo thẩm định: one option for each criterion with a remark; what the report must hold.

Basis: QĐ 26/2026/QĐ-TTg, Art. 7.3c and 7.6. The team's points are advice: they bind nobody.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence

from ocop.base.kernel.outcome import Obstacle
from ocop.law.criteria.rules.scoring import Chosen, obstacles_to_scoring
from ocop.law.criteria.rules.sheets import Sheet

from ...vocabulary.advising import Conclusion
from .samples import obstacles_to_missing
from .visits import obstacles_to_moment


def obstacles_to_pre_scoring(sheet: Sheet, chosen: Chosen, *, state: str) -> Iterator[Obstacle]:
    """As far as it has come: options of this set only, in one case."""
    yield from obstacles_to_moment(state)
    yield from obstacles_to_scoring(sheet, chosen, complete=False)


def lowered_without_remark(
    self_chosen: Chosen, chosen: Chosen, points: Mapping[str, int], own: Mapping[str, int], remarks: Mapping[str, str]
) -> tuple[str, ...]:
    """The criteria in which the team sees fewer points than the producer and does not say why."""
    shared = (code for code in chosen if code in self_chosen)
    return tuple(code for code in shared if points[code] < own[code] and not remarks.get(code, "").strip())


def obstacles_to_report(
    *,
    state: str,
    conclusion: str,
    words: str,
    asked_samples: int,
    held_samples: int,
    unanswered: Sequence[str],
    unremarked: Collection[str],
    open_visits: int,
    open_tests: int,
    open_requests: int,
    basis: str,
    samples_basis: str,
) -> Iterator[Obstacle]:
    """Nothing of the examination is left open; the conclusion is one of three, in words."""
    yield from obstacles_to_moment(state)
    yield from obstacles_to_missing(asked=asked_samples, held=held_samples, basis=samples_basis)
    if unanswered:
        facts = {"n": len(unanswered), "criteria": list(unanswered)}
        yield Obstacle("report.unscored", facts, basis=basis, repair="#diem")
    if unremarked:
        yield Obstacle("report.unremarked", {"criteria": sorted(unremarked)}, repair="#diem")
    if open_visits:
        yield Obstacle("report.open-visits", {"n": open_visits}, repair="#kiem-tra")
    if open_tests:
        yield Obstacle("report.open-tests", {"n": open_tests}, repair="#kiem-nghiem")
    if open_requests:
        yield Obstacle("report.open-requests", {"n": open_requests}, repair="#bo-sung")
    yield from obstacles_to_concluding(conclusion, words)


def obstacles_to_concluding(conclusion: str, words: str) -> Iterator[Obstacle]:
    """One of three, in words."""
    if conclusion not in Conclusion.values:
        yield Obstacle("report.no-conclusion", repair="#bao-cao")
    if not words.strip():
        yield Obstacle("report.no-words", repair="#bao-cao")


def obstacles_to_meeting(
    *, number_present: int, has_chair: bool, has_secretary: bool, dossiers: int, conclusion: str, is_same: bool
) -> Iterator[Obstacle]:
    """Who chaired and minuted it, two different members who were there; at least one dossier; a conclusion."""
    if number_present < 1:
        yield Obstacle("meeting.nobody", repair="#id_present")
    if not has_chair:
        yield Obstacle("meeting.no-chair", repair="#id_chair")
    if not has_secretary:
        yield Obstacle("meeting.no-secretary", repair="#id_secretary")
    if is_same:
        yield Obstacle("meeting.same-person", repair="#id_secretary")
    if not dossiers:
        yield Obstacle("meeting.no-dossier", repair="#ho-so")
    if not conclusion.strip():
        yield Obstacle("meeting.no-conclusion", repair="#id_conclusion")
