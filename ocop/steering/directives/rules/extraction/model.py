"""What the extraction finds: the head, the citations, the tasks, and the clauses it is not sure of.

Offsets are code points of the text in NFC, end exclusive (settled question 13).
"""

from dataclasses import dataclass, field
from datetime import date
from typing import Any, Literal

from ocop.actors.organisations.rules.entries import AgencyMention
from ocop.law.documents.rules.citations import Citation
from ocop.law.documents.rules.header import DocumentHead

Recurrence = Literal["monthly", "quarterly", "semiannual", "annual", "periodic", "standing", "none"]
Standing = Literal["proposed", "unassigned", "formula"]
"""proposed: a task; unassigned: an act without an agency; formula: a closing or conditional sentence."""


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of the text."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class ExtractedTask:
    """One obligation of one clause. Names are as written; the spans beside them are for highlighting."""

    start: int
    end: int
    action: str
    lead: tuple[str, ...]
    coordinating: tuple[str, ...]
    rule: str
    confidence: float
    group: int
    target: tuple[str, ...] = ()
    deadline: date | None = None
    deadline_text: str | None = None
    recurrence: Recurrence = "none"
    report_to: tuple[str, ...] = ()
    approver: tuple[str, ...] = ()
    legal_basis: tuple[str, ...] = ()
    venue_types: tuple[str, ...] = ()
    standing: Standing = "proposed"
    cue: Span | None = None
    deadline_span: Span | None = None
    lead_mentions: tuple[AgencyMention, ...] = ()
    coordinating_mentions: tuple[AgencyMention, ...] = ()
    inherited: bool = False

    def as_json(self) -> dict[str, Any]:
        """The task in the form of the command line."""
        return {
            "lead": list(self.lead),
            "coordinating": list(self.coordinating),
            "action": self.action,
            "target": list(self.target),
            "deadline": self.deadline.isoformat() if self.deadline else None,
            "deadline_text": self.deadline_text,
            "recurrence": self.recurrence,
            "report_to": list(self.report_to),
            "approver": list(self.approver),
            "legal_basis": list(self.legal_basis),
            "venue_types": list(self.venue_types),
            "start": self.start,
            "end": self.end,
            "rule": self.rule,
            "confidence": self.confidence,
        }


@dataclass(frozen=True, slots=True)
class Extraction:
    """Everything found in one text; `doubtful` clauses are shown to the clerk, never proposed as certain."""

    text: str
    document: DocumentHead
    citations: tuple[Citation, ...] = ()
    tasks: tuple[ExtractedTask, ...] = ()
    doubtful: tuple[ExtractedTask, ...] = ()
    mentions: tuple[AgencyMention, ...] = field(default=(), repr=False)

    def as_json(self) -> dict[str, Any]:
        """Exactly the JSON that the command line promises."""
        head = self.document
        return {
            "document": {
                "number": head.number,
                "type": head.type,
                "issuer": head.issuer,
                "issued_on": head.issued_on.isoformat() if head.issued_on else None,
            },
            "citations": [_citation_json(citation) for citation in self.citations],
            "tasks": [task.as_json() for task in self.tasks],
        }


def _citation_json(citation: Citation) -> dict[str, Any]:
    return {
        "number": citation.number,
        "type": citation.type,
        "issuer": citation.issuer,
        "issued_on": citation.issued_on.isoformat() if citation.issued_on else None,
        "relation": citation.relation,
        "start": citation.start,
        "end": citation.end,
    }
