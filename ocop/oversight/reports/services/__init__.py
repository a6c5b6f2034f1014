"""The acts of a report, from the first draft to the reader's mark; each one transaction."""

from .drafting import change_recipients, discard, draft, refresh_figures
from .narrative import edit_section, redraft_section
from .route import agree, return_with_reasons, submit_for_signature
from .sending import acknowledge, send
from .signing import sign

__all__ = [
    "acknowledge",
    "agree",
    "change_recipients",
    "discard",
    "draft",
    "edit_section",
    "redraft_section",
    "refresh_figures",
    "return_with_reasons",
    "send",
    "sign",
    "submit_for_signature",
]
