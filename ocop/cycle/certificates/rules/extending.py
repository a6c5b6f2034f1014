"""Kéo dài hiệu lực: only where the transitional clause allows it, as an act with its basis and decision.

Legal basis: QĐ 26/2026/QĐ-TTg, Art. 12.3 (recognised under the decisions replaced, filed late for the new window;
until the result, at most the days of the rule); E22.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from ocop.base.kernel.outcome import Obstacle


@dataclass(frozen=True, slots=True)
class Rule:
    """A row of the reference."""

    basis: str
    most_days: int
    recognised_before: date


@dataclass(frozen=True, slots=True)
class Asked:
    """The certificate, and what is asked for it."""

    recognised_on: date
    valid_until: date
    is_extended: bool
    is_over: bool  # superseded or revoked
    filed_on: date | None  # the day of the living dossier for renewal
    days: int | None
    number: str
    decided_on: date | None


def obstacles_to_extending(asked: Asked, rule: Rule | None, *, on: date) -> Iterator[Obstacle]:
    """Every reason at once."""
    if rule is None:
        yield Obstacle("extension.no-rule")
        return
    if asked.is_over:
        yield Obstacle("extension.over", basis=rule.basis)
    if asked.is_extended:
        yield Obstacle("extension.exists", basis=rule.basis)
    if asked.recognised_on >= rule.recognised_before:
        yield Obstacle("extension.not-transitional", {"day": rule.recognised_before}, basis=rule.basis)
    if asked.filed_on is None or asked.filed_on > asked.valid_until:
        yield Obstacle("extension.not-filed", {"day": asked.valid_until}, basis=rule.basis)
    if asked.days is None or not 1 <= asked.days <= rule.most_days:
        yield Obstacle("extension.days", {"n": rule.most_days}, basis=rule.basis, repair="#id_days")
    if not asked.number.strip():
        yield Obstacle("extension.no-decision", repair="#id_decision_number")
    if asked.decided_on is None or asked.decided_on > on:
        yield Obstacle("extension.no-day", repair="#id_decided_on")
