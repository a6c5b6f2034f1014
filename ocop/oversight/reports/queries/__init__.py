"""Reads of reports: who sees which, the records at a cut-off, periods to choose from, the facts of the route."""

from .access import (
    deliveries_of,
    drafting_bodies,
    own_reports,
    reports_visible_to,
    reports_with_turn_of,
    signers_of,
)
from .choices import definition_of, definitions_in, directives_to_report_on, outline_on, span_for
from .facts import for_update, section_facts, step_facts
from .records import Findings, findings

__all__ = [
    "Findings",
    "definition_of",
    "definitions_in",
    "deliveries_of",
    "directives_to_report_on",
    "drafting_bodies",
    "findings",
    "for_update",
    "outline_on",
    "own_reports",
    "reports_visible_to",
    "reports_with_turn_of",
    "section_facts",
    "signers_of",
    "span_for",
    "step_facts",
]
